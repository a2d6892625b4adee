import { hasCheckDigit } from "./check-digit.js";
import type { ColumnBase, ColumnKind } from "./column-kind.js";
import { numberDamage } from "./number-damage.js";
import { type Several, separate } from "./several.js";

/**
 * A SNOMED CT identifier: 6 to 18 digits, of which the last is a check digit.
 *
 * Only the form is declared here. Which identifiers belong to a reference set is a list that the caller may
 * give under `listId`.
 *
 * @category columns
 */
export interface SnomedColumn extends ColumnBase, Several {
  /** The kind of column. */
  readonly kind: "snomed";
  /** The name under which a caller may give the list of identifiers that may stand here. */
  readonly listId: string;
}

/**
 * The meaning of a {@link SnomedColumn}.
 *
 * @category columns
 */
export const snomedKind: ColumnKind<SnomedColumn> = {
  title: "SNOMED CT identifier",
  type: "text",
  expected: ({ several }) =>
    several
      ? `SNOMED CT identifiers of 6 to 18 digits, parted by “${several}”`
      : "a SNOMED CT identifier of 6 to 18 digits",
  // The root of SNOMED CT.
  example: () => "138875005",
  pattern: ({ several }) =>
    several ? `^[1-9][0-9]{5,17}(${several}[1-9][0-9]{5,17})*$` : "^[1-9][0-9]{5,17}$",
  fault(column, text) {
    const { items, rewritten } = separate(column, text);
    for (const item of items)
      if (!/^[1-9][0-9]{5,17}$/.test(item)) return numberDamage(item) ? "number-damage" : "format";
    if (!items.every(hasCheckDigit)) return "check-digit";
    return rewritten === text ? undefined : "other-form";
  },
  rewritten: (column, text) => separate(column, text).rewritten,
};
