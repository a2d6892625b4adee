import type { QuarterColumn } from "../../columns/quarter.js";
import { quoteText } from "../quote.js";
import type { ColumnSql } from "./column-sql.js";

const FORM = /^[Qq]? ?[1-4]$/;
const DAMAGE = /^[1-4]\.0{1,9}$/;

/** A {@link QuarterColumn} in SQL. */
export const quarterSql: ColumnSql<QuarterColumn> = {
  type: () => "text",
  faults: ["number-damage", "format", "other-form"],
  fault: (column, text, { dialect }) => `CASE WHEN NOT (${dialect.matches(text, FORM)})
      THEN CASE WHEN ${dialect.matches(text, DAMAGE)} THEN 'number-damage' ELSE 'format' END
      WHEN ${text} <> ${rewritten(column, text)} THEN 'other-form' END`,
  value: rewritten,
  rewritten,
  constrains: "format",
  constraint: ({ prefix }, value, isError, { dialect }) =>
    isError("format") ? dialect.matches(value, new RegExp(`^${prefix}[1-4]$`)) : undefined,
};

function rewritten({ prefix }: QuarterColumn, text: string): string {
  return `(${quoteText(prefix)} || substr(${text}, length(${text}), 1))`;
}
