// Money is whole pence. Text is pounds, as people write them; bigint is pence.

import { FundingError } from "../funding-error.js";
import { multiply, rational, readNumber, round, toDecimal, toFixed } from "./rational.js";

/**
 * An amount in whole pence. `1250n` is £12.50.
 *
 * @category models
 */
export type Pence = bigint;

/**
 * Money as a caller gives it: a `bigint` is **pence**, text is **pounds** (`1250n` and `"12.50"` are the same amount).
 * Text may have a pound sign and commas between thousands.
 *
 * @category models
 */
export type MoneyInput = bigint | string;

const pounds = /^([+-]?)£?(\d{1,3}(?:,\d{3}){1,100}|\d{1,300})(?:\.(\d{1,300}))?$/;

/**
 * Reads pounds written as text into pence, exactly.
 *
 * @param text - Pounds: `"647,435.38"`, `"£1,000"`, `"-5.00"`.
 * @param what - What the amount is, for the message of an error, such as "The total".
 * @returns The amount in pence.
 * @throws FundingError `NOT_MONEY` for text that is no amount of pounds, `FRACTION_OF_UNIT` for a part of a penny.
 * @example
 * ```ts
 * parsePounds("647,435.38"); // => 64743538n
 * parsePounds("£1,000"); // => 100000n
 * ```
 * @category readers
 */
export function parsePounds(text: string, what = "The amount"): Pence {
  const match = typeof text === "string" ? pounds.exec(text.trim()) : null;
  if (match === null) throw new FundingError("NOT_MONEY", { what });
  const [, sign = "", whole = "", places = ""] = match;
  const exact = rational(BigInt(whole.replaceAll(",", "") + places), 10n ** BigInt(places.length));
  const pence = multiply(exact, rational(sign === "-" ? -100n : 100n));
  if (pence.d === 1n) return pence.n;
  throw new FundingError("FRACTION_OF_UNIT", {
    what,
    unit: "penny",
    nearest: formatPounds(round(pence)),
  });
}

/**
 * Writes pence as pounds, with commas between thousands and two places.
 *
 * @param pence - The amount in pence.
 * @returns Pounds, without the pound sign.
 * @example
 * ```ts
 * formatPounds(64743538n); // => "647,435.38"
 * formatPounds(-5n); // => "-0.05"
 * ```
 * @category writers
 */
export function formatPounds(pence: Pence): string {
  const digits = String(pence < 0n ? -pence : pence).padStart(3, "0");
  return `${pence < 0n ? "-" : ""}${inThousands(digits.slice(0, -2))}.${digits.slice(-2)}`;
}

/** Digits with commas between thousands. */
export function inThousands(digits: string): string {
  const groups = [digits.slice(0, digits.length % 3)];
  for (let at = digits.length % 3; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3));
  return groups.filter(Boolean).join(",");
}

/**
 * Writes pence as people write an amount of pounds: with the pound sign, after the minus of an amount below zero.
 *
 * @param pence - The amount in pence.
 * @returns Pounds, with the pound sign.
 * @example
 * ```ts
 * inPounds(64743538n); // => "£647,435.38"
 * inPounds(-5n); // => "-£0.05"
 * ```
 * @category writers
 */
export function inPounds(pence: Pence): string {
  return pence < 0n ? `-£${formatPounds(-pence)}` : `£${formatPounds(pence)}`;
}

/**
 * Writes a change in pence as pounds, with a plus before a gain.
 *
 * @param pence - The change in pence.
 * @returns Pounds, with their sign.
 * @example
 * ```ts
 * changeInPounds(1250n); // => "+£12.50"
 * changeInPounds(-1250n); // => "-£12.50"
 * ```
 * @category writers
 */
export function changeInPounds(pence: Pence): string {
  return pence > 0n ? `+${inPounds(pence)}` : inPounds(pence);
}

/**
 * Writes pence as pounds without commas, as spreadsheets and programs read them.
 *
 * @param pence - The amount in pence.
 * @returns Pounds, without the pound sign.
 * @example
 * ```ts
 * plainPounds(64743538n); // => "647435.38"
 * ```
 * @category writers
 */
export function plainPounds(pence: Pence): string {
  return formatPounds(pence).replaceAll(",", "");
}

/**
 * Writes a part of an amount in percent, to two places.
 *
 * @param part - The part, in pence.
 * @param whole - The amount it is a part of, in pence.
 * @returns The percentage; null where there is nothing to be a part of.
 * @example
 * ```ts
 * percentOf(1400000n, 4200000n); // => "33.33%"
 * ```
 * @category writers
 */
export function percentOf(part: Pence, whole: Pence): string | null {
  return whole === 0n ? null : `${toFixed(rational(part * 100n, whole), 2)}%`;
}

/** What amounts come to. */
export function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((a, b) => a + b, 0n);
}

/** Reads money in either form: `bigint` pence or pounds as text. */
export function readMoney(input: MoneyInput, what: string): Pence {
  return typeof input === "bigint" ? input : parsePounds(input, what);
}

/**
 * What cannot be divided further in a result: `penny`, `pound`, `hundred` (pounds), or `post`, a whole thing that is
 * no money. Amounts of the first three are in pence all the same; those in posts are numbers of posts.
 *
 * @category models
 */
export type Unit = "penny" | "pound" | "hundred" | "post";

const sizes: Readonly<Record<Unit, bigint>> = { penny: 1n, pound: 100n, hundred: 10000n, post: 1n };

/** How many pence are in a unit; 1 for a post. */
export function sizeOf(unit: Unit): bigint {
  return sizes[unit];
}

/** Reads an amount of a unit: money, or a number of posts as `bigint` or text. */
export function readAmount(input: MoneyInput, unit: Unit, what: string): bigint {
  if (unit !== "post") return readMoney(input, what);
  const posts = readNumber(input, what);
  if (posts === undefined) throw new FundingError("NOT_MONEY", { what });
  if (posts.d !== 1n)
    throw new FundingError("FRACTION_OF_UNIT", { what, unit, nearest: String(round(posts)) });
  return posts.n;
}

/** Reads an amount that must be a whole number of units, and gives that number. */
export function readUnits(input: MoneyInput, unit: Unit, what: string): bigint {
  const amount = readAmount(input, unit, what);
  const size = sizeOf(unit);
  if (amount % size === 0n) return amount / size;
  throw new FundingError("FRACTION_OF_UNIT", {
    what,
    unit,
    nearest: formatPounds(round({ n: amount, d: size }) * size),
  });
}

/** An amount in words: `£12.50`, or `3 posts`. */
export function inWords(amount: bigint, unit: Unit): string {
  if (unit === "post")
    return `${toDecimal(rational(amount))} ${amount === 1n || amount === -1n ? "post" : "posts"}`;
  return inPounds(amount);
}
