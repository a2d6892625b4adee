import { type YesNoColumn, yesNoWords } from "../../columns/yes-no.js";
import { quoteText, quoteTexts } from "../quote.js";
import type { ColumnSql } from "./column-sql.js";

/** A {@link YesNoColumn} in SQL. */
export const yesNoSql: ColumnSql<YesNoColumn> = {
  type: () => "boolean",
  faults: ["format"],
  fault(column, text) {
    const { yes, no } = yesNoWords(column);
    return `CASE WHEN ${text} NOT IN ${quoteTexts([yes, no])} THEN 'format' END`;
  },
  value: (column, text) => `${text} = ${quoteText(yesNoWords(column).yes)}`,
  text(column, value) {
    const { yes, no } = yesNoWords(column);
    return `(CASE WHEN ${value} THEN ${quoteText(yes)} WHEN NOT ${value} THEN ${quoteText(no)} END)`;
  },
};
