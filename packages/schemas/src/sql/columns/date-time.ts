import type { DateTimeColumn } from "../../columns/date-time.js";
import type { ColumnSql } from "./column-sql.js";

const FORM = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?$/;
const OTHER_FORM = /^[0-9]{1,2}[ /.-]([0-9]{1,2}|[A-Za-z]{3,9})[ /.-][0-9]{2,4}([T ,].{0,20})?$/;
const OFFSET = /(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$/;
const TIME = /T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$/;

/** A {@link DateTimeColumn} in SQL: what the clock on the wall showed, without a time zone. */
export const dateTimeSql: ColumnSql<DateTimeColumn> = {
  type: () => "timestamp",
  faults: ["date-form", "format", "impossible"],
  fault({ offset }, text, { dialect }) {
    const local = offset ? dialect.replaced(text, OFFSET, "") : text;
    const withoutOffset = offset ? `\n      WHEN ${local} = ${text} THEN 'format'` : "";
    return `CASE WHEN NOT (${dialect.matches(local, FORM)})
      THEN CASE WHEN ${dialect.matches(text, OTHER_FORM)} THEN 'date-form' ELSE 'format' END${withoutOffset}
      WHEN NOT (svd_is_date(${local}) AND ${dialect.matches(local, TIME)}) THEN 'impossible' END`;
  },
  value: (_, text, { dialect }) =>
    dialect.cast(
      `substr(${text}, 1, CASE WHEN substr(${text}, 17, 1) = ':' THEN 19 ELSE 16 END)`,
      "timestamp",
    ),
};
