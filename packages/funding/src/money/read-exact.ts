// Numbers and amounts with a range. What is outside it is refused, with what to do.

import { FundingError } from "../funding-error.js";
import { type MoneyInput, type Pence, readMoney } from "./money.js";
import { compare, type NumberInput, type Rational, rational, readNumber, zero } from "./rational.js";

/** Reads an exact number of zero or more, and at most so much where a most is given. */
export function readNotNegative(input: NumberInput, what: string, most?: bigint): Rational {
  const value = readNumber(input, what);
  const within = value !== undefined && compare(value, zero) >= 0;
  if (within && (most === undefined || compare(value, rational(most)) <= 0)) return value;
  throw new FundingError("BAD_INPUT", {
    what,
    hint: `Write a decimal such as "12.5", ${most === undefined ? "zero or more" : `from 0 to ${most}`}.`,
  });
}

/** Reads money of zero or more: an award, a cost, a salary. */
export function readNotNegativeMoney(input: MoneyInput, what: string): Pence {
  const amount = readMoney(input, what);
  if (amount >= 0n) return amount;
  throw new FundingError("BAD_INPUT", { what, hint: "It is below zero: give an amount of zero or more." });
}
