// The year of public money: 1 April to 31 March, in quarters.

import { FundingError } from "../funding-error.js";
import { daysIn, monthOf, type Period, type PlainDate, requireDate } from "./plain-date.js";

/**
 * A financial year: twelve months from 1 April.
 *
 * @category models
 */
export interface FinancialYear extends Period {
  /** As people write it: `2023-24`. */
  readonly name: string;
  /** 366 where the 29 February in it exists, as in 2023-24; otherwise 365. */
  readonly days: number;
}

/**
 * The name of a quarter of a financial year. `Q1` is April to June, `Q4` January to March.
 *
 * @category models
 */
export type QuarterName = "Q1" | "Q2" | "Q3" | "Q4";

/**
 * A quarter of a financial year.
 *
 * @category models
 */
export interface Quarter extends Period {
  /** Its name. */
  readonly name: QuarterName;
}

/**
 * The financial year of a name.
 *
 * @param name - The first year and the last two digits of the second: `"2023-24"`.
 * @returns Its first and last day and how many days it has.
 * @throws FundingError `BAD_PERIOD` for a name that is none.
 * @example
 * ```ts
 * financialYear("2023-24"); // => { name: "2023-24", from: "2023-04-01", to: "2024-03-31", days: 366 }
 * financialYear("2024-25").days; // => 365
 * ```
 * @category readers
 */
export function financialYear(name: string): FinancialYear {
  const [, first, second] = /^(\d{4})-(\d{2})$/.exec(name) ?? [];
  if (first === undefined || (Number(first) + 1) % 100 !== Number(second)) {
    throw new FundingError("BAD_PERIOD", {
      what: "The financial year",
      hint: "Write the first year and the last two digits of the one after it, such as 2024-25.",
    });
  }
  const period = { from: `${first}-04-01`, to: `${String(Number(first) + 1).padStart(4, "0")}-03-31` };
  return { name, ...period, days: daysIn(period) };
}

/**
 * The financial year in which a date falls.
 *
 * @param date - The date, `YYYY-MM-DD`.
 * @returns The year.
 * @throws FundingError `BAD_PERIOD` for text that is no date.
 * @example
 * ```ts
 * financialYearOf("2024-03-31").name; // => "2023-24"
 * financialYearOf("2024-04-01").name; // => "2024-25"
 * ```
 * @category readers
 */
export function financialYearOf(date: PlainDate): FinancialYear {
  const year = Number(requireDate(date, "The date").slice(0, 4)) - (date.slice(5) < "04-01" ? 1 : 0);
  return financialYear(`${String(year).padStart(4, "0")}-${String((year + 1) % 100).padStart(2, "0")}`);
}

/**
 * The quarters of a financial year, in order.
 *
 * @param name - The year: `"2024-25"`.
 * @returns Four quarters.
 * @throws FundingError `BAD_PERIOD` for a name that is none.
 * @example
 * ```ts
 * quartersOf("2023-24")[3]; // => { name: "Q4", from: "2024-01-01", to: "2024-03-31" }
 * ```
 * @category readers
 */
export function quartersOf(name: string): readonly Quarter[] {
  const year = financialYear(name);
  const [first, second] = [year.from.slice(0, 4), year.to.slice(0, 4)];
  return [
    quarter("Q1", `${first}-04-01`, `${first}-06-01`),
    quarter("Q2", `${first}-07-01`, `${first}-09-01`),
    quarter("Q3", `${first}-10-01`, `${first}-12-01`),
    quarter("Q4", `${second}-01-01`, `${second}-03-01`),
  ];
}

function quarter(name: QuarterName, from: PlainDate, lastMonth: PlainDate): Quarter {
  return { name, from, to: monthOf(lastMonth).to };
}
