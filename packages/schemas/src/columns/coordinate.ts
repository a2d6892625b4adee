import type { ColumnBase, ColumnKind } from "./column-kind.js";
import { numberDamage } from "./number-damage.js";

/**
 * A longitude or latitude in decimal degrees (WGS 84).
 *
 * @category columns
 */
export interface CoordinateColumn extends ColumnBase {
  /** The kind of column. */
  readonly kind: "coordinate";
  /** Which of the two. */
  readonly axis: "longitude" | "latitude";
  /** The least value, in degrees. */
  readonly min: number;
  /** The greatest value, in degrees. */
  readonly max: number;
  /** How many decimals the publisher writes. */
  readonly decimals: number;
}

/**
 * The meaning of a {@link CoordinateColumn}.
 *
 * @category columns
 */
export const coordinateKind: ColumnKind<CoordinateColumn> = {
  title: "coordinate",
  type: "number",
  expected: ({ axis, min, max, decimals }) =>
    `a ${axis} in degrees from ${min} to ${max}, with ${decimals} decimals`,
  example: ({ min, max, decimals }) => ((min + max) / 2).toFixed(decimals),
  pattern: ({ decimals }) => `^-?(0|[1-9][0-9]{0,2})\\.[0-9]{${decimals}}$`,
  fault({ min, max, decimals }, text) {
    if (!/^-?(0|[1-9][0-9]{0,2})(\.[0-9]{1,15})?$/.test(text))
      return numberDamage(text) ? "number-damage" : "format";
    const degrees = Number(text);
    if (degrees < min || degrees > max) return "range";
    const point = text.indexOf(".");
    return (point < 0 ? 0 : text.length - point - 1) === decimals ? undefined : "precision";
  },
};
