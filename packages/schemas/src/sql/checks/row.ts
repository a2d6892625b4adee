import type { RowCheck } from "../../rules/check.js";
import { conditionSql } from "../condition.js";
import { findingSelect, messageSql } from "../finding.js";
import { listGuards } from "../guards.js";
import { quoteText } from "../quote.js";
import type { SayChecks } from "./check-sql.js";

/** Rows of which a condition is true. */
export const rowChecks: SayChecks<RowCheck> = (rule, checks, scope) => ({
  queries: checks.map((check) => {
    const conditions = [conditionSql(check.fails, scope), ...listGuards(check.fails, scope)];
    const where =
      conditions.length === 1 ? conditions[0] : conditions.map((each) => `(${each})`).join("\n  AND ");
    return findingSelect(
      {
        row: "row_number",
        at: scope.column(check.at),
        severity: check.severity ?? rule.severity,
        message: messageSql(check.message, { column: quoteText(check.at) }),
      },
      `${scope.names.cells}\nWHERE ${where}`,
      scope,
    );
  }),
  reasons: [],
});
