import type { CodeColumn } from "../../columns/code.js";
import { quoteTexts } from "../quote.js";
import type { ColumnSql } from "./column-sql.js";

/** A {@link CodeColumn} in SQL. The codes of a pluggable list are in a table, where a user can put others. */
export const codeSql: ColumnSql<CodeColumn> = {
  type: () => "text",
  faults: ["not-in-list"],
  fault: ({ list }, text, scope) =>
    `CASE WHEN ${text} NOT IN ${list.pluggable ? `(${scope.codesOf(list.id)})` : codes(list)} THEN 'not-in-list' END`,
  value: (_, text) => text,
  constraint: ({ list }, value, isError) =>
    isError("not-in-list") && !list.pluggable ? `${value} IN ${codes(list)}` : undefined,
};

function codes({ codes: entries }: CodeColumn["list"]): string {
  return quoteTexts(entries.map(({ code }) => code));
}
