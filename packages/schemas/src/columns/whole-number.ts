import type { ColumnBase, ColumnKind } from "./column-kind.js";
import { numberDamage } from "./number-damage.js";

/**
 * A whole number, without a plus sign or leading zeros. At most nine digits, so that a number of ten digits,
 * as an NHS number has, is never taken for one.
 *
 * @category columns
 */
export interface WholeNumberColumn extends ColumnBase {
  /** The kind of column. */
  readonly kind: "whole-number";
  /** The least value; absent means that there is none. */
  readonly min?: number;
  /** The greatest value; absent means that there is none. */
  readonly max?: number;
}

const FORM = /^(0|-?[1-9][0-9]{0,8})$/;

/**
 * The meaning of a {@link WholeNumberColumn}.
 *
 * @category columns
 */
export const wholeNumberKind: ColumnKind<WholeNumberColumn> = {
  title: "whole number",
  type: "number",
  expected: (column) => `a whole number${boundsInWords(column)}, written with digits only`,
  example: ({ min, max }) => String(Math.min(Math.max(12, min ?? 12), max ?? 12)),
  pattern: () => FORM.source,
  fault({ min, max }, text) {
    if (!FORM.test(text))
      return numberDamage(text) || /^-?[0-9]{1,9}\.0{1,9}$/.test(text) ? "number-damage" : "format";
    return isWithin(Number(text), min, max) ? undefined : "range";
  },
};

/** Bounds in words, to be put after "a number"; empty where there are none. */
export function boundsInWords({
  min,
  max,
}: {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  if (min !== undefined) return ` of at least ${min}`;
  return max === undefined ? "" : ` of at most ${max}`;
}

/** Whether a number keeps within bounds that may be absent. */
export function isWithin(value: number, min: number | undefined, max: number | undefined): boolean {
  return (min === undefined || value >= min) && (max === undefined || value <= max);
}
