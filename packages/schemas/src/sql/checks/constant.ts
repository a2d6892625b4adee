import type { ConstantCheck } from "../../rules/check.js";
import { fileNamePart } from "../file-name.js";
import { countedSql, findingSelect } from "../finding.js";
import type { SqlScope } from "../scope.js";
import type { SayChecks } from "./check-sql.js";

/**
 * Rows that differ where all should be the same. What is right is what the file's name says, where the table of
 * parameters has it; else what most rows say, and of two that are as many, what stands first.
 */
export const constantChecks: SayChecks<ConstantCheck> = (rule, checks, scope) => ({
  queries: checks.map((check) => {
    const { columns } = check;
    const values = valuesOf(columns, scope);
    const named = check.fileNamePart === undefined ? undefined : fileNamePart(check.fileNamePart, scope);
    const same = columns.map(
      (_, i) => `found.v${i} = ${named ? `COALESCE(${named}, most.v${i})` : `most.v${i}`}`,
    );
    const mostRows = "'most rows'";
    return findingSelect(
      {
        rule,
        check,
        row: "found.first_row",
        at: scope.column(columns[0] as string),
        words: {
          count: countedSql("found.row_count", "row"),
          reference: named
            ? `CASE WHEN ${named} IS NULL THEN ${mostRows} ELSE 'the name of the file' END`
            : mostRows,
        },
      },
      `(${values}
) AS found
CROSS JOIN (SELECT * FROM (${values}
  ) AS counted ORDER BY row_count DESC, first_row LIMIT 1) AS most`,
      [`NOT (${same.join(" AND ")})`],
      scope,
    );
  }),
  reasons: [],
});

/** The different values of some columns together, the first row of each, and how many rows have it. */
function valuesOf(names: readonly string[], scope: SqlScope): string {
  const columns = names.map((name) => scope.column(name));
  // As text, so that they compare with what the name of a file says; times with and without seconds are the same.
  const texts = columns.map(({ column, cell }) =>
    column.kind === "date-time" ? `CAST(${cell.value} AS ${scope.dialect.type("text")})` : cell.text,
  );
  return `
  SELECT ${texts.map((text, i) => `${text} AS v${i}, `).join("")}min(row_number) AS first_row, count(*) AS row_count
  FROM ${scope.names.cells}
  WHERE ${columns.map(({ cell }) => `${cell.value} IS NOT NULL`).join(" AND ")}
  GROUP BY ${texts.join(", ")}`;
}
