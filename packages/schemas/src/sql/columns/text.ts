import type { TextColumn } from "../../columns/text.js";
import type { ColumnSql } from "./column-sql.js";

/** A {@link TextColumn} in SQL. Both databases count code points, as its declaration does. */
export const textSql: ColumnSql<TextColumn> = {
  type: () => "text",
  faults: ["too-long", "longer-than-advised"],
  fault: ({ maxLength, advisedLength }, text) =>
    `CASE WHEN length(${text}) > ${maxLength} THEN 'too-long'${
      advisedLength === undefined ? "" : ` WHEN length(${text}) > ${advisedLength} THEN 'longer-than-advised'`
    } END`,
  value: (_, text) => text,
  constrains: "too-long",
  constraint: ({ maxLength }, value, isError) =>
    isError("too-long") ? `length(${value}) <= ${maxLength}` : undefined,
};
