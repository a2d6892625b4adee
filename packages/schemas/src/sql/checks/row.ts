import type { RowCheck } from "../../rules/check.js";
import { conditionSql } from "../condition.js";
import { findingSelect } from "../finding.js";
import { guardsOf } from "../guards.js";
import { quoteText } from "../quote.js";
import type { SayChecks } from "./check-sql.js";

/** Rows of which a condition is true. */
export const rowChecks: SayChecks<RowCheck> = (rule, checks, scope) => ({
  queries: checks.map((check) =>
    findingSelect(
      {
        rule,
        check,
        row: "row_number",
        at: scope.column(check.at),
        words: { column: quoteText(check.at) },
      },
      scope.names.cells,
      [conditionSql(check.fails, scope), ...guardsOf([check.fails], scope)],
      scope,
    ),
  ),
  reasons: [],
});
