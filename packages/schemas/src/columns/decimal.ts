import type { ColumnBase, ColumnKind } from "./column-kind.js";
import { numberDamage } from "./number-damage.js";
import { boundsInWords, isWithin } from "./whole-number.js";

/**
 * A number with decimals, such as a rate. Money has a kind of its own.
 *
 * @category columns
 */
export interface DecimalColumn extends ColumnBase {
  /** The kind of column. */
  readonly kind: "decimal";
  /** The most decimals. */
  readonly decimals: number;
  /** The least value; absent means that there is none. */
  readonly min?: number;
  /** The greatest value; absent means that there is none. */
  readonly max?: number;
}

/**
 * The meaning of a {@link DecimalColumn}.
 *
 * @category columns
 */
export const decimalKind: ColumnKind<DecimalColumn> = {
  title: "number with decimals",
  type: "number",
  expected: (column) =>
    `a number${boundsInWords(column)} with at most ${column.decimals} decimal${column.decimals === 1 ? "" : "s"}, written with digits and a point only`,
  example: ({ min, max, decimals }) =>
    Math.min(Math.max(12.5, min ?? 12.5), max ?? 12.5).toFixed(Math.min(decimals, 1)),
  pattern: ({ decimals }) =>
    decimals === 0 ? "^-?(0|[1-9][0-9]{0,8})$" : `^-?(0|[1-9][0-9]{0,8})(\\.[0-9]{1,${decimals}})?$`,
  fault({ min, max, decimals }, text) {
    if (!/^-?(0|[1-9][0-9]{0,8})(\.[0-9]{1,15})?$/.test(text))
      return numberDamage(text) ? "number-damage" : "format";
    if (!isWithin(Number(text), min, max)) return "range";
    const point = text.indexOf(".");
    return point < 0 || text.length - point - 1 <= decimals ? undefined : "precision";
  },
};
