import type { ColumnBase, ColumnKind } from "./column-kind.js";
import { numberDamage } from "./number-damage.js";

/**
 * An offence code of the Home Office: a number, sometimes with a part after a point, sometimes with a letter.
 * It is text: `4.10` and `4.1` are two offences, and `5E` is no number.
 *
 * Only the form is declared here. Which codes exist differs from year to year.
 *
 * @category columns
 */
export interface OffenceCodeColumn extends ColumnBase {
  /** The kind of column. */
  readonly kind: "offence-code";
}

const FORM = /^[1-9][0-9]{0,2}(\.[0-9]{1,2})?[A-Z]?$/;

/**
 * The meaning of an {@link OffenceCodeColumn}.
 *
 * @category columns
 */
export const offenceCodeKind: ColumnKind<OffenceCodeColumn> = {
  title: "offence code",
  type: "text",
  expected: () => "an offence code of the Home Office, kept as text",
  example: () => "4.10",
  pattern: () => FORM.source,
  fault(_, text) {
    if (FORM.test(text)) return undefined;
    return numberDamage(text) ? "number-damage" : "format";
  },
};

/**
 * The offence code that a spreadsheet took for a number in scientific notation, as `5E` becomes `5.00E+00`.
 *
 * @param text - The cell.
 * @returns The code; `undefined` where it is not certain.
 * @category columns
 */
export function offenceCodeOf(text: string): string | undefined {
  const [, number] = /^([1-9][0-9]{0,2})(?:\.0{1,5})?[eE]\+?0{1,3}$/.exec(text) ?? [];
  return number === undefined ? undefined : `${number}E`;
}
