import type { ColumnBase, ColumnKind } from "./column-kind.js";
import { numberDamage } from "./number-damage.js";

/**
 * An amount of money. A file has it in pounds with at most two decimals, without a pound sign or thousands
 * separators. A typed row and every rule have it in whole pence, so that no float ever holds it.
 *
 * @category columns
 */
export interface MoneyColumn extends ColumnBase {
  /** The kind of column. */
  readonly kind: "money";
  /** Whether an amount may be below nothing, as a credit is. */
  readonly negative?: true;
}

/**
 * The meaning of a {@link MoneyColumn}.
 *
 * @category columns
 */
export const moneyKind: ColumnKind<MoneyColumn> = {
  title: "money",
  type: "money",
  expected: ({ negative }) =>
    `an amount in pounds${negative ? "" : ", not negative,"} with at most two decimals, without a pound sign or thousands separators`,
  example: () => "1234.50",
  pattern: ({ negative }) => `^${negative ? "-?" : ""}(0|[1-9][0-9]{0,8})(\\.[0-9]{1,2})?$`,
  fault({ negative }, text) {
    if (!/^-?(0|[1-9][0-9]{0,8})(\.[0-9]{1,15})?$/.test(text))
      return numberDamage(text) ? "number-damage" : "format";
    if (text.startsWith("-") && !negative) return "range";
    const point = text.indexOf(".");
    return point < 0 || text.length - point <= 3 ? undefined : "part-penny";
  },
};

/**
 * The pence of an amount in pounds. Digits are moved, nothing is multiplied.
 *
 * @param pounds - A cell of a {@link MoneyColumn} that has no fault.
 * @returns Whole pence, at most eleven digits of them.
 * @example
 * ```ts
 * penceOf("1234.5"); // 123450
 * penceOf("-0.07"); // -7
 * ```
 * @category columns
 */
export function penceOf(pounds: string): number {
  const [whole = "", decimals = ""] = pounds.split(".");
  // Adding nothing turns minus nothing into nothing.
  return Number(`${whole}${decimals.padEnd(2, "0")}`) + 0;
}

/**
 * An amount as a file has it: pounds with two decimals.
 *
 * @param pence - Whole pence.
 * @example
 * ```ts
 * poundsOf(-7); // "-0.07"
 * ```
 * @category columns
 */
export function poundsOf(pence: number): string {
  const digits = String(Math.abs(pence)).padStart(3, "0");
  return `${pence < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
