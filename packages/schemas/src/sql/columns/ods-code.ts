import type { OdsCodeColumn } from "../../columns/ods-code.js";
import type { ColumnSql } from "./column-sql.js";

const FORM = /^[A-Z0-9]+$/;

/** An {@link OdsCodeColumn} in SQL. Where the table of codes has some of its list, the cell must be one of them. */
export const odsCodeSql: ColumnSql<OdsCodeColumn> = {
  type: () => "text",
  faults: ["number-damage", "format", "not-in-list"],
  fault: ({ minLength, maxLength, listId }, text, { dialect, codesOf }) =>
    `CASE WHEN EXISTS (${codesOf(listId)})
      THEN CASE WHEN ${text} NOT IN (${codesOf(listId)}) THEN 'not-in-list' END
      WHEN NOT (length(${text}) BETWEEN ${minLength} AND ${maxLength} AND ${dialect.matches(text, FORM)})
      THEN CASE WHEN svd_number_damage(${text}) THEN 'number-damage' ELSE 'format' END END`,
  value: (_, text) => text,
  constrains: "format",
  constraint: ({ minLength, maxLength }, value, isError, { dialect }) =>
    isError("format")
      ? `length(${value}) BETWEEN ${minLength} AND ${maxLength} AND ${dialect.matches(value, FORM)}`
      : undefined,
};
