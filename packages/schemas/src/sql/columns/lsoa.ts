import type { LsoaColumn } from "../../columns/lsoa.js";
import type { ColumnSql } from "./column-sql.js";

const FORM = /^[EW]01[0-9]{6}$/;

/** A {@link LsoaColumn} in SQL. */
export const lsoaSql: ColumnSql<LsoaColumn> = {
  type: () => "text",
  faults: ["format"],
  fault: (_, text, { dialect }) => `CASE WHEN NOT (${dialect.matches(text, FORM)}) THEN 'format' END`,
  value: (_, text) => text,
  constrains: "format",
  constraint: (_, value, isError, { dialect }) =>
    isError("format") ? dialect.matches(value, FORM) : undefined,
};
