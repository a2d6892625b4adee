/**
 * Arithmetic on numbers as people write them, with a few decimals, so that a tenth of 30 pence is 3 pence and
 * 0.1 and 0.2 are 0.3. Results are exact where the numbers and the result have at most 15 digits.
 */

/** A number as a whole number of tenths, hundredths, thousandths... */
interface Decimal {
  readonly digits: number;
  readonly places: number;
}

const WRITTEN = /^-?\d+(?:\.(\d+))?$/;

/** The decimal that a number is written as; one too great or small to be written out has no places. */
function decimalOf(value: number): Decimal {
  if (Number.isInteger(value)) return { digits: value, places: 0 };
  const text = String(value);
  const places = WRITTEN.exec(text)?.[1]?.length;
  if (places === undefined) return { digits: value, places: 0 };
  return { digits: Number(text.replace(".", "")), places };
}

/**
 * The sum of two numbers, exact for numbers with few decimals.
 *
 * @example
 * ```ts
 * sumOf(0.1, 0.2); // 0.3
 * ```
 * @category rules
 */
export function sumOf(left: number, right: number): number {
  if (Number.isInteger(left) && Number.isInteger(right)) return left + right;
  const a = decimalOf(left);
  const b = decimalOf(right);
  const places = Math.max(a.places, b.places);
  return (a.digits * 10 ** (places - a.places) + b.digits * 10 ** (places - b.places)) / 10 ** places;
}

/** The product of two numbers. */
export function productOf(left: number, right: number): number {
  const a = decimalOf(left);
  const b = decimalOf(right);
  // Adding nothing turns minus nothing into nothing.
  return (a.digits * b.digits) / 10 ** (a.places + b.places) + 0;
}

/** Whether a number is a whole multiple of another, which is more than nought. */
export function isMultipleOf(value: number, unit: number): boolean {
  const a = decimalOf(value);
  const b = decimalOf(unit);
  const places = Math.max(a.places, b.places);
  return (a.digits * 10 ** (places - a.places)) % (b.digits * 10 ** (places - b.places)) === 0;
}
