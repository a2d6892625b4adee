// Numbers and amounts with a range. What is outside it is refused, with what to do.

import { FundingError } from "../funding-error.js";
import { type MoneyInput, type Pence, readMoney, readUnits, type Unit } from "./money.js";
import { compare, type NumberInput, one, type Rational, readNumber, readRate, zero } from "./rational.js";

/** Reads an exact number of zero or more. */
export function readNotNegative(input: NumberInput, what: string): Rational {
  const value = readNumber(input, what);
  if (value !== undefined && compare(value, zero) >= 0) return value;
  throw new FundingError("BAD_INPUT", { what, hint: 'Write a decimal such as "12.5", zero or more.' });
}

/** Reads a part of a whole. One above it is refused, because `"20"` is a slip for `"20%"` and not 2,000%. */
export function readShare(input: NumberInput, what: string): Rational {
  const value = readRate(input, what);
  if (compare(value, zero) >= 0 && compare(value, one) <= 0) return value;
  throw new FundingError("BAD_INPUT", {
    what,
    hint: 'Write a part from nothing to the whole, such as "12.5%", "0.125" or "1/8".',
  });
}

/** Reads money of zero or more: an award, a cost, a salary. */
export function readNotNegativeMoney(input: MoneyInput, what: string): Pence {
  const amount = readMoney(input, what);
  if (amount >= 0n) return amount;
  throw new FundingError("BAD_INPUT", { what, hint: "It is below zero: give an amount of zero or more." });
}

/** Reads an amount of zero or more that is a whole number of units, and gives that number. */
export function readNotNegativeUnits(input: MoneyInput, unit: Unit, what: string): bigint {
  const units = readUnits(input, unit, what);
  if (units >= 0n) return units;
  throw new FundingError("BAD_INPUT", { what, hint: "It is below zero: give an amount of zero or more." });
}
