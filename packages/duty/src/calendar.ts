// The arithmetic of days. Everything is computed in UTC, so that no result depends on the machine's time zone.
import { utc } from "@date-fns/utc";
import { isPlainDate } from "@svd/reference-data";
import {
  addDays,
  addMonths,
  addQuarters,
  differenceInCalendarDays,
  endOfQuarter,
  formatISO,
  parseISO,
} from "date-fns";

/**
 * Twelve months from 1 April, the year of a community safety partnership. Strategies under the Act do not follow it.
 *
 * Source: SI 2007/1830 reg 2.
 *
 * @category models
 */
export interface PartnershipYear {
  /** The first year and the last two digits of the second: `2024-25`. */
  readonly name: string;
  /** Its first day, a 1 April. */
  readonly from: string;
  /** Its last day, a 31 March. */
  readonly to: string;
}

const day = (date: string): Date => parseISO(date, { in: utc });
const text = (date: Date): string => formatISO(date, { representation: "date" });

/** Throws unless a date a caller gives is one. */
export function requireDate(name: string, date: string): void {
  if (!isPlainDate(date)) throw new RangeError(`${name} is no calendar date. Give one as YYYY-MM-DD.`);
}

/** The day that lies so many days after another, or before it. */
export function daysAfter(date: string, count: number): string {
  return text(addDays(day(date), count));
}

/** The same day so many months later; the last day of the month where it has no such day. */
export function monthsAfter(date: string, count: number): string {
  return text(addMonths(day(date), count));
}

/** How many days lie from one day to another. */
export function daysBetween(from: string, to: string): number {
  return differenceInCalendarDays(day(to), day(from), { in: utc });
}

/**
 * The last day of a number of days that begin with a day, as the law counts the seven days for submission.
 *
 * Source: SI 2022/1304 regs 4(2), 5(2), 6: "beginning with". That days of the calendar are meant is inferred.
 *
 * @param date - The first of the days, `YYYY-MM-DD`.
 * @param count - How many days.
 * @returns The last of them.
 * @throws RangeError when `date` is no calendar date.
 * @example
 * ```ts
 * lastOfDaysBeginningWith("2024-01-31", 7); // => "2024-02-06"
 * lastOfDaysBeginningWith("2024-02-26", 7); // => "2024-03-03"
 * ```
 * @category calculators
 */
export function lastOfDaysBeginningWith(date: string, count: number): string {
  requireDate("date", date);
  return daysAfter(date, count - 1);
}

/**
 * The partnership year in which a day lies.
 *
 * @param date - The day, `YYYY-MM-DD`.
 * @returns The year from 1 April to 31 March.
 * @throws RangeError when `date` is no calendar date.
 * @example
 * ```ts
 * partnershipYearOf("2024-03-31"); // => { name: "2023-24", from: "2023-04-01", to: "2024-03-31" }
 * partnershipYearOf("2024-04-01").name; // => "2024-25"
 * ```
 * @category calculators
 */
export function partnershipYearOf(date: string): PartnershipYear {
  requireDate("date", date);
  // Three months back, the year of the calendar is the year in which the partnership year began.
  const first = monthsAfter(date, -3).slice(0, 4);
  const from = `${first}-04-01`;
  const to = daysAfter(monthsAfter(from, 12), -1);
  return { name: `${first}-${to.slice(2, 4)}`, from, to };
}

/**
 * The last day by which the data of the quarter in which a day lies have to be shared: the end of the quarter after it.
 *
 * Source: Crime and Disorder Act 1998 s.17A (recalled) and SI 2007/1831; that quarters are those of the calendar is inferred.
 *
 * @param date - A day of the quarter that the data are about, `YYYY-MM-DD`.
 * @returns The last day of the quarter after it.
 * @throws RangeError when `date` is no calendar date.
 * @example
 * ```ts
 * endOfNextQuarter("2024-03-31"); // => "2024-06-30"
 * endOfNextQuarter("2023-12-01"); // => "2024-03-31"
 * ```
 * @category calculators
 */
export function endOfNextQuarter(date: string): string {
  requireDate("date", date);
  return text(endOfQuarter(addQuarters(day(date), 1)));
}

/** Whether a day lies in a stretch of time; a side that is left out is open. */
export function covers(
  stretch: { readonly from?: string | undefined; readonly to?: string | undefined },
  date: string,
): boolean {
  return (
    (stretch.from === undefined || stretch.from <= date) && (stretch.to === undefined || date <= stretch.to)
  );
}
