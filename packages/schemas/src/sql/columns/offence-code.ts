import type { OffenceCodeColumn } from "../../columns/offence-code.js";
import type { ColumnSql } from "./column-sql.js";

const FORM = /^[1-9][0-9]{0,2}(\.[0-9]{1,2})?[A-Z]?$/;

/** An {@link OffenceCodeColumn} in SQL. */
export const offenceCodeSql: ColumnSql<OffenceCodeColumn> = {
  type: () => "text",
  faults: ["number-damage", "format"],
  fault: (_, text, { dialect }) =>
    `CASE WHEN NOT (${dialect.matches(text, FORM)})
      THEN CASE WHEN svd_number_damage(${text}) THEN 'number-damage' ELSE 'format' END END`,
  value: (_, text) => text,
  constrains: "format",
  constraint: (_, value, isError, { dialect }) =>
    isError("format") ? dialect.matches(value, FORM) : undefined,
};
