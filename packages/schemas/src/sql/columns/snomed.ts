import type { SnomedColumn } from "../../columns/snomed.js";
import type { ColumnSql } from "./column-sql.js";

const FORM = /^[1-9][0-9]{5,17}$/;

/** A {@link SnomedColumn} in SQL; several identifiers stay one text. Where the table of codes has some of its list, they must be of it. */
export const snomedSql: ColumnSql<SnomedColumn> = {
  type: () => "text",
  faults: ["not-in-list", "number-damage", "format", "check-digit", "other-form"],
  fault({ several, listId }, text, { dialect, codesOf }) {
    const items = several ? `svd_separated(${text})` : text;
    const firstNot = (holds: (item: string) => string) =>
      several
        ? dialect.firstItem(items, (item) => `NOT (${holds(item)})`)
        : `CASE WHEN NOT (${holds(text)}) THEN ${text} END`;
    const malformed = firstNot((item) => dialect.matches(item, FORM));
    const unlisted = several
      ? dialect.unlistedItem(items, codesOf(listId))
      : `CASE WHEN ${text} NOT IN (${codesOf(listId)}) THEN ${text} END`;
    return `CASE WHEN EXISTS (${codesOf(listId)}) THEN
      CASE WHEN ${unlisted} IS NOT NULL THEN 'not-in-list' WHEN ${items} <> ${text} THEN 'other-form' END
      WHEN ${malformed} IS NOT NULL
      THEN CASE WHEN svd_number_damage(${malformed}) THEN 'number-damage' ELSE 'format' END
      WHEN ${firstNot((item) => `svd_has_check_digit(${item})`)} IS NOT NULL THEN 'check-digit'
      WHEN ${items} <> ${text} THEN 'other-form' END`;
  },
  value: ({ several }, text) => (several ? `svd_separated(${text})` : text),
  rewritten: (_, text) => `svd_separated(${text})`,
  constrains: "format",
  constraint({ several }, value, isError, { dialect }) {
    if (!isError("format")) return undefined;
    if (several) return dialect.matches(value, /^[1-9][0-9]{5,17}(;[1-9][0-9]{5,17})*$/);
    const form = dialect.matches(value, FORM);
    return isError("check-digit")
      ? `CASE WHEN ${form} THEN svd_has_check_digit(${value}) ELSE ${value} IS NULL END`
      : form;
  },
};
