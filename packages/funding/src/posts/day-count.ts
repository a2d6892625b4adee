// What part of a year's pay some days are. The bases differ by up to a day's pay a year, so the caller
// chooses one.

import type { FinancialYear } from "../calendar/financial-year.js";
import { daysIn, daysInMonthOf, type Period } from "../calendar/plain-date.js";
import { FundingError } from "../funding-error.js";

/**
 * How days become a part of a year:
 *
 * - `actual/actual`: days divided by the days of the financial year, 366 in a year such as 2023-24;
 * - `actual/365`: days divided by 365 in every year, so that a full year of 366 days costs more than the
 *   salary;
 * - `months/12`: each calendar month is a twelfth, and part of a month is its days divided by those of the
 *   month.
 *
 * @category models
 */
export type DayCount = "actual/actual" | "actual/365" | "months/12";

/** Days of a piece within one month, and how many such days would make a year. */
export function dayCountOf(
  basis: DayCount,
  piece: Period,
  year: FinancialYear,
): { readonly days: number; readonly daysOfYear: number } {
  const days = daysIn(piece);
  switch (basis) {
    case "actual/actual":
      return { days, daysOfYear: year.days };
    case "actual/365":
      return { days, daysOfYear: 365 };
    case "months/12":
      return { days, daysOfYear: 12 * daysInMonthOf(piece.from) };
    default:
      throw new FundingError("BAD_INPUT", {
        what: "The count of days",
        hint: "Choose actual/actual, actual/365 or months/12; they differ by up to a day's pay a year.",
      });
  }
}
