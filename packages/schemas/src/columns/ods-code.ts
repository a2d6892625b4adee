import type { ColumnBase, ColumnKind } from "./column-kind.js";
import { numberDamage } from "./number-damage.js";

/**
 * A code of the NHS Organisation Data Service: capital letters and digits.
 *
 * Only the form is declared here. Which codes exist is a list that the caller may give under `listId`.
 *
 * @category columns
 */
export interface OdsCodeColumn extends ColumnBase {
  /** The kind of column. */
  readonly kind: "ods-code";
  /** The fewest characters. */
  readonly minLength: number;
  /** The most characters. */
  readonly maxLength: number;
  /** The name under which a caller may give the list of codes that exist. */
  readonly listId: string;
}

/**
 * The meaning of an {@link OdsCodeColumn}.
 *
 * @category columns
 */
export const odsCodeKind: ColumnKind<OdsCodeColumn> = {
  title: "NHS organisation or site code",
  type: "text",
  expected: ({ minLength, maxLength }) =>
    `an NHS code of ${minLength} to ${maxLength} capital letters and digits`,
  example: () => "ZZ901",
  pattern: ({ minLength, maxLength }) => `^[A-Z0-9]{${minLength},${maxLength}}$`,
  fault({ minLength, maxLength }, text) {
    if (text.length >= minLength && text.length <= maxLength && /^[A-Z0-9]+$/.test(text)) return undefined;
    return numberDamage(text) ? "number-damage" : "format";
  },
};
