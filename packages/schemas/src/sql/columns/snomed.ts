import type { SnomedColumn } from "../../columns/snomed.js";
import type { ColumnSql } from "./column-sql.js";

const FORM = /^[1-9][0-9]{5,17}$/;

/** A {@link SnomedColumn} in SQL; several identifiers stay one text. Lists of identifiers have no part in it. */
export const snomedSql: ColumnSql<SnomedColumn> = {
  type: () => "text",
  faults: ["number-damage", "format", "check-digit", "other-form"],
  fault({ several }, text, { dialect }) {
    const items = several ? `svd_separated(${text})` : text;
    const firstNot = (holds: (item: string) => string) =>
      several
        ? dialect.firstItem(items, (item) => `NOT (${holds(item)})`)
        : `CASE WHEN NOT (${holds(text)}) THEN ${text} END`;
    const malformed = firstNot((item) => dialect.matches(item, FORM));
    return `CASE WHEN ${malformed} IS NOT NULL
      THEN CASE WHEN svd_number_damage(${malformed}) THEN 'number-damage' ELSE 'format' END
      WHEN ${firstNot((item) => `svd_has_check_digit(${item})`)} IS NOT NULL THEN 'check-digit'
      WHEN ${items} <> ${text} THEN 'other-form' END`;
  },
  value: ({ several }, text) => (several ? `svd_separated(${text})` : text),
  rewritten: (_, text) => `svd_separated(${text})`,
  constraint: ({ several }, value, isError, { dialect }) =>
    isError("format")
      ? dialect.matches(value, several ? /^[1-9][0-9]{5,17}(;[1-9][0-9]{5,17})*$/ : FORM)
      : undefined,
};
