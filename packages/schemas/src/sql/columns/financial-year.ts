import type { FinancialYearColumn } from "../../columns/financial-year.js";
import type { Dialect } from "../dialect.js";
import { quoteText } from "../quote.js";
import type { ColumnSql } from "./column-sql.js";

const FORM = /^[0-9]{4}[-/][0-9]{2}$/;

/** A {@link FinancialYearColumn} in SQL. */
export const financialYearSql: ColumnSql<FinancialYearColumn> = {
  type: () => "text",
  faults: ["format", "impossible", "other-form"],
  fault: ({ separator }, text, { dialect }) => `CASE WHEN NOT (${dialect.matches(text, FORM)}) THEN 'format'
      WHEN NOT (${follow(text, dialect)}) THEN 'impossible'
      WHEN substr(${text}, 5, 1) <> ${quoteText(separator)} THEN 'other-form' END`,
  value: ({ separator }, text) => rewritten(separator, text),
  rewritten: ({ separator }, text) => rewritten(separator, text),
  constrains: "format",
  constraint: ({ separator }, value, isError, { dialect }) =>
    isError("format") && isError("impossible")
      ? `CASE WHEN ${dialect.matches(value, new RegExp(`^[0-9]{4}${separator}[0-9]{2}$`))} THEN ${follow(value, dialect)} ELSE ${value} IS NULL END`
      : undefined,
};

/** Whether the two years of a text that has the form follow each other. */
function follow(text: string, dialect: Dialect): string {
  const year = dialect.cast(`substr(${text}, 1, 4)`, "integer");
  return `${year} >= 1583 AND (${year} + 1) % 100 = ${dialect.cast(`substr(${text}, 6, 2)`, "integer")}`;
}

function rewritten(separator: string, text: string): string {
  return `(substr(${text}, 1, 4) || ${quoteText(separator)} || substr(${text}, 6, 2))`;
}
