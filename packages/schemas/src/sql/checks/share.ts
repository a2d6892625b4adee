import type { ShareCheck } from "../../rules/check.js";
import { conditionSql } from "../condition.js";
import { findingSelect, messageSql } from "../finding.js";
import { listGuards } from "../guards.js";
import { quoteText } from "../quote.js";
import type { SqlScope } from "../scope.js";
import type { SayChecks } from "./check-sql.js";

/** Files in which too large a share of the rows meets a condition; rows of which it is unknown are not counted. */
export const shareChecks: SayChecks<ShareCheck> = (rule, checks, scope) => ({
  queries: checks.map((check) => {
    const limit = scope.parameter(check.over);
    const share = `CAST(met AS ${scope.dialect.type("number")}) / known`;
    const conditions = ["known > 0", `${share} > ${limit}`, ...listGuards(check.of, scope)];
    return findingSelect(
      {
        at: scope.column(check.at),
        severity: check.severity ?? rule.severity,
        message: messageSql(check.message, {
          column: quoteText(check.at),
          share: perCent(share, scope),
          limit: perCent(limit, scope),
        }),
      },
      `(
  SELECT count(*) FILTER (WHERE met) AS met, count(*) FILTER (WHERE met IS NOT NULL) AS known
  FROM (SELECT ${conditionSql(check.of, scope)} AS met FROM ${scope.names.cells}) AS asked
) AS counted
WHERE CASE WHEN ${conditions[0]} THEN ${conditions.slice(1).join(" AND ")} END`,
      scope,
    );
  }),
  reasons: [],
});

/** A share in per cent with one decimal. */
function perCent(share: string, { dialect }: SqlScope): string {
  return `CAST(CAST(100 * (${share}) AS decimal(9, 1)) AS ${dialect.type("text")}) || '%'`;
}
