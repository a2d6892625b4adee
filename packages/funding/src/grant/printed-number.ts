// A number as a table prints it: its digits matter, and so does the place it was rounded to.

import { FundingError } from "../funding-error.js";
import { divide, type NumberInput, type Rational, rational, readNumber } from "../money/rational.js";
import { readNotNegative } from "../money/read-exact.js";

/** A printed number: its value, its digits without the point, and how many of them stand after the point. */
export interface PrintedNumber {
  readonly value: Rational;
  readonly digits: string;
  readonly places: number;
}

/** Reads a number as it is printed: `"1,978.3"`, `"£303,948"`, `"3.5%"`. */
export function readPrinted(text: string, what: string): PrintedNumber {
  const bare =
    typeof text === "string" ? text.trim().replace("£", "").replace(/%$/, "").replaceAll(",", "") : "";
  const value = bare.includes("/") ? undefined : readNumber(bare, what);
  if (value === undefined) {
    throw new FundingError("BAD_INPUT", {
      what,
      hint: 'Give the number as it is printed, such as "1,978.3".',
    });
  }
  const [whole = "", fraction = ""] = bare.replace(/^[+-]/, "").split(".");
  return { value, digits: whole + fraction, places: fraction.length };
}

/**
 * How far a number printed to a place may be from the exact one: half of the place. Zero for what is exact.
 */
export function halfOf(roundedTo: NumberInput, what: string): Rational {
  return divide(readNotNegative(roundedTo, what), rational(2n));
}
