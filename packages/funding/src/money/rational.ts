// Exact fractions on bigint. Everything between what a caller gives and the one rounding step is one of these.

import { FundingError } from "../funding-error.js";

/** An exact fraction in lowest terms; the denominator is above zero. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/**
 * A share in whole parts: `{ parts: 1, of: 3 }` is a third.
 *
 * @category models
 */
export interface Parts {
  /** How many parts it is. */
  readonly parts: bigint | number;
  /** Into how many equal parts the whole is divided. */
  readonly of: bigint | number;
}

/**
 * A number given by a caller: a `bigint`, a whole JavaScript number, text, or {@link Parts}. Text is a decimal such as
 * `"0.125"` or a fraction such as `"1/3"`. A JavaScript number with a fraction is refused, because `0.1 + 0.2` is not 0.3.
 *
 * @category models
 */
export type NumberInput = bigint | number | string | Parts;

/** A decimal, with or without commas between thousands. */
const decimal = /^([+-]?)(\d{1,3}(?:,\d{3}){1,100}|\d{1,400})(?:\.(\d{1,400}))?$/;

export const zero: Rational = { n: 0n, d: 1n };
export const one: Rational = { n: 1n, d: 1n };

/** A fraction in lowest terms. The denominator must not be zero. */
export function rational(n: bigint, d = 1n): Rational {
  if (d === 1n) return { n, d };
  if (d < 0n) return rational(-n, -d);
  const divisor = greatestCommonDivisor(n < 0n ? -n : n, d);
  return divisor === 1n ? { n, d } : { n: n / divisor, d: d / divisor };
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/**
 * Reads an exact number, or gives undefined where the input is none.
 *
 * @throws FundingError `UNSAFE_NUMBER` for a JavaScript number that is not a whole number that it holds exactly.
 */
export function readNumber(input: NumberInput, what: string): Rational | undefined {
  if (typeof input === "bigint") return { n: input, d: 1n };
  if (typeof input === "number") {
    if (!Number.isFinite(input)) return undefined;
    if (!Number.isSafeInteger(input)) throw new FundingError("UNSAFE_NUMBER", { what });
    return { n: BigInt(input), d: 1n };
  }
  // Callers without types may hand over anything.
  if (typeof input === "object" && input !== null)
    return quotient(readWhole(input.parts, what), readWhole(input.of, what));
  if (typeof input !== "string") return undefined;
  const slash = input.indexOf("/");
  if (slash === -1) return readDecimal(input);
  return quotient(readDecimal(input.slice(0, slash)), readDecimal(input.slice(slash + 1)));
}

function readWhole(input: bigint | number, what: string): Rational | undefined {
  return typeof input === "bigint" || typeof input === "number" ? readNumber(input, what) : undefined;
}

function quotient(upper: Rational | undefined, lower: Rational | undefined): Rational | undefined {
  return upper === undefined || lower === undefined || lower.n === 0n ? undefined : divide(upper, lower);
}

/**
 * Reads a rate, such as `"0.025"`, `"1/40"` or `"2.5%"`.
 *
 * @throws FundingError `BAD_INPUT` where it is none, `UNSAFE_NUMBER` as {@link readNumber} does.
 */
export function readRate(input: NumberInput, what: string): Rational {
  const isPercentage = typeof input === "string" && input.trimEnd().endsWith("%");
  const value = readNumber(isPercentage ? input.trimEnd().slice(0, -1) : input, what);
  if (value !== undefined) return isPercentage ? divide(value, { n: 100n, d: 1n }) : value;
  throw new FundingError("BAD_INPUT", { what, hint: 'Give a rate such as "0.025" or "2.5%".' });
}

function readDecimal(text: string): Rational | undefined {
  const match = decimal.exec(text.trim());
  if (match === null) return undefined;
  const [, sign = "", whole = "", places = ""] = match;
  const n = BigInt((whole.includes(",") ? whole.replaceAll(",", "") : whole) + places);
  if (places === "") return { n: sign === "-" ? -n : n, d: 1n };
  return rational(sign === "-" ? -n : n, 10n ** BigInt(places.length));
}

export function add(a: Rational, b: Rational): Rational {
  return a.d === b.d ? rational(a.n + b.n, a.d) : rational(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, { n: -b.n, d: b.d });
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.n * b.n, a.d * b.d);
}

/** The divisor must not be zero. */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d, a.d * b.n);
}

/** Below zero where the first is less, above zero where it is greater, and zero where they are equal. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function larger(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b;
}

export function smaller(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

/** The greatest whole number that is not above a fraction. */
export function floor({ n, d }: Rational): bigint {
  return n >= 0n || n % d === 0n ? n / d : n / d - 1n;
}

/** The least whole number that is not below a fraction. */
export function ceiling({ n, d }: Rational): bigint {
  return -floor({ n: -n, d });
}

/** The nearest whole number; a half goes away from zero, so that a clawback mirrors a grant. */
export function round({ n, d }: Rational): bigint {
  const up = (2n * (n < 0n ? -n : n) + d) / (2n * d);
  return n < 0n ? -up : up;
}

export function sum(values: Iterable<Rational>): Rational {
  let total = zero;
  for (const value of values) total = add(total, value);
  return total;
}

/** Whole numbers in the same proportions to one another as the fractions. */
export function toCommonScale(values: readonly Rational[]): bigint[] {
  let scale = 1n;
  for (const { d } of values) {
    if (d !== 1n && scale % d !== 0n) scale = (scale / greatestCommonDivisor(scale, d)) * d;
  }
  return values.map(({ n, d }) => n * (scale / d));
}

/** A fraction as text: `3`, or `22/7`. */
export function toFraction({ n, d }: Rational): string {
  return d === 1n ? String(n) : `${n}/${d}`;
}

/**
 * A fraction as a decimal. Where it does not end within the places it is rounded, a half away from zero; zeros at the
 * end are left out.
 */
export function toDecimal(value: Rational, places = 14): string {
  if (value.d === 1n) return String(value.n);
  const text = toFixed(value, places);
  let end = text.length;
  while (text[end - 1] === "0") end--;
  return text.slice(0, text[end - 1] === "." ? end - 1 : end);
}

/** A fraction as a decimal with exactly so many places, a half away from zero. */
export function toFixed(value: Rational, places: number): string {
  const scaled = round({ n: value.n * 10n ** BigInt(places), d: value.d });
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const sign = scaled < 0n ? "-" : "";
  return places === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(digits.length - places)}`;
}
