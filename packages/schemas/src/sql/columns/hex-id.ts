import type { HexIdColumn } from "../../columns/hex-id.js";
import type { ColumnSql } from "./column-sql.js";

const FORM = /^[0-9a-fA-F]+$/;

/** A {@link HexIdColumn} in SQL. */
export const hexIdSql: ColumnSql<HexIdColumn> = {
  type: () => "text",
  faults: ["number-damage", "format"],
  fault: ({ digits }, text, { dialect }) =>
    `CASE WHEN NOT (length(${text}) = ${digits} AND ${dialect.matches(text, FORM)})
      THEN CASE WHEN svd_number_damage(${text}) THEN 'number-damage' ELSE 'format' END END`,
  value: (_, text) => text,
  constrains: "format",
  constraint: ({ digits }, value, isError, { dialect }) =>
    isError("format") ? `length(${value}) = ${digits} AND ${dialect.matches(value, FORM)}` : undefined,
};
