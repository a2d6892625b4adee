import type { CodeColumn } from "../../columns/code.js";
import type { Dialect } from "../dialect.js";
import { quoteTexts } from "../quote.js";
import type { ColumnScope, ColumnSql } from "./column-sql.js";

/**
 * A {@link CodeColumn} in SQL; several codes stay one text. The codes of a pluggable list are in a table, where a user
 * can put others; what spreadsheets do to codes is known of the codes of the definition only.
 */
export const codeSql: ColumnSql<CodeColumn> = {
  type: () => "text",
  faults: ["number-damage", "not-in-list", "other-form"],
  fault(column, text, scope) {
    const { several } = column;
    const codes = codesOf(column, scope);
    const other = `CASE WHEN ${damaged(column, text, scope.dialect)} THEN 'number-damage' ELSE 'not-in-list' END`;
    if (!several) return `CASE WHEN ${text} NOT IN ${codes} THEN ${other} END`;
    const items = `svd_separated(${text})`;
    const unlisted = column.list.pluggable
      ? scope.dialect.unlistedItem(items, scope.codesOf(column.list.id))
      : scope.dialect.firstItem(items, (item) => `${item} NOT IN ${codes}`);
    return `CASE WHEN ${text} IN ${codes} THEN NULL
      WHEN ${unlisted} IS NOT NULL THEN ${other}
      WHEN ${items} <> ${text} THEN 'other-form' END`;
  },
  value: ({ several }, text) => (several ? `svd_separated(${text})` : text),
  rewritten: (_, text) => `svd_separated(${text})`,
  constrains: "not-in-list",
  constraint: (column, value, isError, scope) =>
    isError("not-in-list") && !column.list.pluggable && !column.several
      ? `${value} IN ${codesOf(column, scope)}`
      : undefined,
};

function codesOf({ list }: CodeColumn, scope: ColumnScope): string {
  return list.pluggable ? `(${scope.codesOf(list.id)})` : quoteTexts(list.codes.map(({ code }) => code));
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Whether a text is what a spreadsheet shows in place of a code of the list, or an error. */
function damaged({ list }: CodeColumn, text: string, dialect: Dialect): string {
  const codes = list.codes.map(({ code }) => code);
  const conditions = [dialect.matches(text, /^#(REF|VALUE|N\/A|DIV\/0|NAME|NUM|NULL)[!?]?$/)];
  const stripped = codes
    .filter((code) => /^0+[1-9][0-9]{0,13}(?:\.[0-9]+)?$/.test(code))
    .map((code) => code.replace(/^0+/, ""));
  if (stripped.length > 0) conditions.push(`${text} IN ${quoteTexts(stripped)}`);
  const values = codes
    .filter((code) => /^[0-9]{1,15}[eE][0-9]{0,3}$/.test(code))
    .map((code) => Number(/[eE]$/.test(code) ? `${code}0` : code))
    .filter(Number.isFinite);
  if (values.length > 0) {
    const isScientific = dialect.matches(text, /^[0-9]{1,15}(\.[0-9]{1,15})?[eE][+-]?[0-9]{1,3}$/);
    conditions.push(
      `CASE WHEN ${isScientific} THEN ${dialect.cast(text, "number")} IN (${values.join(", ")}) ELSE FALSE END`,
    );
  }
  const dates = codes.flatMap((code) => {
    const [, left = "", right = ""] = /^([0-9]{1,4})[-/.]([0-9]{1,4})$/.exec(code) ?? [];
    return left === ""
      ? []
      : [[Number(left), Number(right)] as const, [Number(right), Number(left)] as const];
  });
  if (dates.length > 0) {
    const pairs = dates.map(([left, right]) => `${partOfDate(left)}-${partOfDate(right)}`).join("|");
    const form = new RegExp(`^(${pairs})(-[0-9]{2,4})?$`, "i");
    conditions.push(`(${dialect.matches(text, /[A-Za-z]/)} AND ${dialect.matches(text, form)})`);
  }
  return conditions.join("\n        OR ");
}

/** A number as a part of a date: with zeros before it, or as the name of a month. */
function partOfDate(number: number): string {
  const digits = String(number);
  const month = MONTHS[number - 1];
  const padded = digits.length < 4 ? `0{0,${4 - digits.length}}${digits}` : digits;
  return month === undefined ? padded : `(?:${padded}|${month})`;
}
