import type { UniqueCheck } from "../../rules/check.js";
import { findingSelect } from "../finding.js";
import type { SayChecks } from "./check-sql.js";

/** Rows that are the same in some columns; a row that is blank in all of them is left out. */
export const uniqueChecks: SayChecks<UniqueCheck> = (rule, checks, scope) => ({
  queries: checks.map((check) => {
    const { columns } = check;
    const names = columns === "all" ? scope.definition.columns.map(({ name }) => name) : columns;
    const texts = names.map((name) => scope.column(name).cell.text);
    const first = names[0];
    return findingSelect(
      {
        rule,
        check,
        row: "row_number",
        ...(columns === "all" || first === undefined ? {} : { at: scope.column(first) }),
        words: { count: "repeats" },
      },
      `(
  SELECT min(row_number) AS row_number, count(*) AS repeats
  FROM ${scope.names.cells}
  WHERE ${texts.map((text) => `${text} IS NOT NULL`).join(" OR ")}
  GROUP BY ${texts.join(", ")}
  HAVING count(*) > 1
) AS repeated`,
      [],
      scope,
    );
  }),
  reasons: [],
});
