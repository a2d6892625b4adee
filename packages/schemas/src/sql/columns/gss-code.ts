import type { GssCodeColumn } from "../../columns/gss-code.js";
import { quoteTexts } from "../quote.js";
import type { ColumnSql } from "./column-sql.js";

const FORM = /^[A-Z][0-9]{8}$/;

/** A {@link GssCodeColumn} in SQL. */
export const gssCodeSql: ColumnSql<GssCodeColumn> = {
  type: () => "text",
  faults: ["format", "other-entity"],
  fault: ({ entities }, text, { dialect }) => `CASE WHEN NOT (${dialect.matches(text, FORM)}) THEN 'format'
      WHEN substr(${text}, 1, 3) NOT IN ${quoteTexts(entities)} THEN 'other-entity' END`,
  value: (_, text) => text,
  constrains: "format",
  constraint({ entities }, value, isError, { dialect }) {
    if (!isError("format")) return undefined;
    const form = dialect.matches(value, FORM);
    return isError("other-entity") ? `${form} AND substr(${value}, 1, 3) IN ${quoteTexts(entities)}` : form;
  },
};
