import type { DateColumn } from "../../columns/date.js";
import type { ColumnSql } from "./column-sql.js";

const FORM = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const OTHER_FORM = /^[0-9]{1,4}[ /.-]([0-9]{1,2}|[A-Za-z]{3,9})[ /.-][0-9]{1,4}$/;

/** A {@link DateColumn} in SQL. */
export const dateSql: ColumnSql<DateColumn> = {
  type: () => "date",
  faults: ["date-form", "format", "impossible"],
  fault: (_, text, { dialect }) => `CASE WHEN NOT (${dialect.matches(text, FORM)})
      THEN CASE WHEN ${dialect.matches(text, OTHER_FORM)} THEN 'date-form' ELSE 'format' END
      WHEN NOT svd_is_date(${text}) THEN 'impossible' END`,
  value: (_, text, { dialect }) => dialect.cast(text, "date"),
};
