import type { DateTimeColumn } from "../../columns/date-time.js";
import type { ColumnSql } from "./column-sql.js";

const FORM = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?$/;
const OTHER_FORM = /^[0-9]{1,2}[ /.-]([0-9]{1,2}|[A-Za-z]{3,9})[ /.-][0-9]{2,4}([T ,].{0,20})?$/;
const TIME = /T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$/;

/** A {@link DateTimeColumn} in SQL. */
export const dateTimeSql: ColumnSql<DateTimeColumn> = {
  type: () => "timestamp",
  faults: ["date-form", "format", "impossible"],
  fault: (_, text, { dialect }) => `CASE WHEN NOT (${dialect.matches(text, FORM)})
      THEN CASE WHEN ${dialect.matches(text, OTHER_FORM)} THEN 'date-form' ELSE 'format' END
      WHEN NOT (svd_is_date(${text}) AND ${dialect.matches(text, TIME)}) THEN 'impossible' END`,
  value: (_, text, { dialect }) => dialect.cast(text, "timestamp"),
};
