import type { MonthColumn } from "../../columns/month.js";
import type { ColumnSql } from "./column-sql.js";

const FORM = /^[0-9]{4}-[0-9]{2}$/;

/** A {@link MonthColumn} in SQL: text, which compares in order of time and loads from a file as it is. */
export const monthSql: ColumnSql<MonthColumn> = {
  type: () => "text",
  faults: ["format", "impossible"],
  fault: (_, text, { dialect }) => `CASE WHEN NOT (${dialect.matches(text, FORM)}) THEN 'format'
      WHEN NOT svd_is_date(${text} || '-01') THEN 'impossible' END`,
  value: (_, text) => text,
  constrains: "format",
  constraint: (_, value, isError, { dialect }) =>
    isError("format") && isError("impossible")
      ? dialect.matches(value, /^(158[3-9]|159[0-9]|1[6-9][0-9]{2}|[2-9][0-9]{3})-(0[1-9]|1[0-2])$/)
      : undefined,
};
