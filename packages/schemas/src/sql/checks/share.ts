import type { ShareCheck } from "../../rules/check.js";
import { conditionSql } from "../condition.js";
import { findingSelect, perCent } from "../finding.js";
import { guardsOf } from "../guards.js";
import { quoteText } from "../quote.js";
import type { SayChecks } from "./check-sql.js";

/** Files in which too large a share of the rows meets a condition; rows of which it is unknown are not counted. */
export const shareChecks: SayChecks<ShareCheck> = (rule, checks, scope) => ({
  queries: checks.map((check) => {
    const limit = scope.given(check.over);
    const share = `CAST(met AS ${scope.dialect.type("number")}) / NULLIF(known, 0)`;
    return findingSelect(
      {
        rule,
        check,
        at: scope.column(check.at),
        words: {
          column: quoteText(check.at),
          share: perCent(share, scope),
          limit: perCent(limit, scope),
        },
      },
      `(
  SELECT count(*) FILTER (WHERE met) AS met, count(*) FILTER (WHERE met IS NOT NULL) AS known
  FROM (SELECT ${conditionSql(check.of, scope)} AS met FROM ${scope.names.cells}) AS asked
) AS counted`,
      [`${share} > ${limit}`, ...guardsOf([check.of], scope)],
      scope,
    );
  }),
  reasons: [],
});
