import type { ColumnBase, ColumnKind } from "./column-kind.js";

/**
 * A calendar date, `YYYY-MM-DD`.
 *
 * @category columns
 */
export interface DateColumn extends ColumnBase {
  /** The kind of column. */
  readonly kind: "date";
}

const FORM = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
// 31/03/2026, 31.3.26, 2026/03/31, 31-Mar-26, 31 March 2026
const OTHER_FORM = /^[0-9]{1,4}[ /.-]([0-9]{1,2}|[A-Za-z]{3,9})[ /.-][0-9]{1,4}$/;

/**
 * The meaning of a {@link DateColumn}.
 *
 * @category columns
 */
export const dateKind: ColumnKind<DateColumn> = {
  title: "date",
  expected: () => "a date written YYYY-MM-DD",
  example: () => "2026-03-31",
  pattern: () => FORM.source,
  fault(_, text) {
    if (!FORM.test(text)) return OTHER_FORM.test(text) ? "date-form" : "format";
    return isCalendarDate(text) ? undefined : "impossible";
  },
};

/**
 * Whether a date exists in the calendar.
 *
 * @param text - Ten characters of the form `YYYY-MM-DD`.
 * @returns False for the likes of 30 February; years 1583 to 9999 are known, those of the Gregorian calendar.
 * @example
 * ```ts
 * isCalendarDate("2024-02-29"); // true
 * isCalendarDate("2023-02-29"); // false
 * ```
 * @category columns
 */
export function isCalendarDate(text: string): boolean {
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  return year >= 1583 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * The number of days in a month.
 *
 * @param year - The year, as 2024.
 * @param month - The month, 1 to 12.
 * @category columns
 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * The number of a day on an endless calendar, so that days can be subtracted. No time zone has a part in it.
 *
 * @param date - A calendar date, `YYYY-MM-DD`.
 * @category columns
 */
export function dayNumber(date: string): number {
  return (
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / 86_400_000
  );
}
