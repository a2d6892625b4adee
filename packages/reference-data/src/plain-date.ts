/**
 * Dates of the calendar as text. Dates are text, `YYYY-MM-DD`, and compare as text: no result depends on a clock or a
 * time zone. This entry brings no register along.
 *
 * @module
 */

const months = "January February March April May June July August September October November December".split(
  " ",
);

/**
 * Says whether a text is a calendar date written `YYYY-MM-DD`.
 *
 * @param text - The text to check.
 * @returns `true` for a date that exists, such as 29 February of a leap year, in the years 1583 to 9999: those of the
 *   Gregorian calendar.
 * @example
 * ```ts
 * isPlainDate("2024-02-29"); // => true
 * isPlainDate("2025-02-29"); // => false
 * isPlainDate("1/4/2027"); // => false
 * ```
 * @category readers
 */
export function isPlainDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return year >= 1583 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * The number of days in a month.
 *
 * @param year - The year, as 2024.
 * @param month - The month, 1 to 12.
 * @category readers
 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

let lastAccepted: string | undefined;

/**
 * Throws unless the date a caller gives as "today" is one: a programming error, or an option to check first.
 *
 * @param asOf - The date.
 * @throws RangeError when it is not a calendar date.
 * @category readers
 */
export function requirePlainDate(asOf: string): void {
  // Callers ask many questions of one date, and the check would cost more than a look-up.
  if (asOf === lastAccepted) return;
  if (!isPlainDate(asOf)) throw new RangeError(`asOf is "${asOf}". Give a calendar date as YYYY-MM-DD.`);
  lastAccepted = asOf;
}

/**
 * The day before a date.
 *
 * @param date - A calendar date.
 * @category readers
 */
export function dayBefore(date: string): string {
  let [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  day -= 1;
  if (day === 0) {
    month -= 1;
    if (month === 0) {
      month = 12;
      year -= 1;
    }
    day = daysInMonth(year, month);
  }
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join(
    "-",
  );
}

/**
 * A date in words, "1 April 2027"; a year alone stays as it is.
 *
 * @param date - A calendar date, or a year.
 * @category readers
 */
export function dateInWords(date: string): string {
  const [year = "", month, day] = date.split("-");
  return month && day ? `${Number(day)} ${months[Number(month) - 1]} ${year}` : year;
}

/**
 * A month in words, "April 2028".
 *
 * @param month - A month, `YYYY-MM`.
 * @category readers
 */
export function monthInWords(month: string): string {
  const [year = "", number] = month.split("-");
  return `${months[Number(number) - 1]} ${year}`;
}
