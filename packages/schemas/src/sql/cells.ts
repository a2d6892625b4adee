import type { Column } from "../columns/column.js";
import { USABLE_FAULTS } from "../columns/faults.js";
import { columnSqlOf } from "./columns/kinds.js";
import { quoteTexts } from "./quote.js";
import type { SqlScope } from "./scope.js";

/**
 * The cells of a table of raw rows: the clean text of each, its fault, and its typed value. A row with nothing in
 * any cell is no row. They are kept, because every rule asks for them.
 *
 * @param from - The table.
 * @param name - The name of what keeps them.
 */
export function cellsOf(scope: SqlScope, from: string, name: string): string {
  const { definition, dialect } = scope;
  const columns = definition.columns.map((column) => ({ column, ...scope.column(column.name).cell }));
  const texts = columns.map(({ column, value, raw, text }) => {
    return `      ${value} AS ${raw}, ${cleanOf(column, value)} AS ${text}`;
  });
  const faults = columns.map(({ column, text, fault }) => {
    return `    ${columnSqlOf(column).fault(column, text, scope)} AS ${fault}`;
  });
  const values = columns.map(({ column, raw, text, fault, value }) => {
    const kind = columnSqlOf(column);
    const usable = kind.faults.filter((each) => USABLE_FAULTS.has(each));
    const right =
      usable.length === 0 ? `${fault} IS NULL` : `(${fault} IS NULL OR ${fault} IN ${quoteTexts(usable)})`;
    return `  ${raw}, ${text}, ${fault},\n  CASE WHEN ${right} THEN ${kind.value(column, text, scope)} END AS ${value}`;
  });
  const filled = columns.map(({ value }) => `COALESCE(${value}, '') <> ''`);
  const query = `SELECT row_number,
${values.join(",\n")}
FROM (
  SELECT *,
${faults.join(",\n")}
  FROM (
    SELECT row_number,
${texts.join(",\n")}
    FROM ${from}
    WHERE ${filled.join("\n      OR ")}${dialect.fence}
  ) AS texts${dialect.fence}
) AS faults`;
  return dialect.keep(name, query);
}

/** The clean text of a raw cell; one that the publisher is known to write so is taken as it stands. */
function cleanOf(column: Column, raw: string): string {
  return column.kind === "text" && column.asPublished?.length
    ? `CASE WHEN ${raw} IN ${quoteTexts(column.asPublished)} THEN ${raw} ELSE svd_clean(${raw}) END`
    : `svd_clean(${raw})`;
}
