/** The periods of the calendar that rules speak of. */
import { daysInMonth } from "../columns/date.js";
import type { Span } from "./condition.js";

/**
 * Whether two days are the first and the last of one whole period.
 *
 * @param from - The first day, `YYYY-MM-DD`, a day that exists.
 * @param to - The last day, in the same form.
 */
export function isWhole(span: Span, from: string, to: string): boolean {
  if (!from.endsWith("-01")) return false;
  const year = Number(from.slice(0, 4));
  const month = Number(from.slice(5, 7));
  switch (span) {
    case "month":
      return to === lastDayOf(year, month);
    case "quarter":
      return month % 3 === 1 && to === lastDayOf(year, month + 2);
    case "financial-year":
      return month === 4 && to === lastDayOf(year + 1, 3);
  }
}

const YEAR = /^(\d{4})[-/](\d{2})$/;
const QUARTER = /^Q?([1-4])$/;

/**
 * The first and the last day of a financial year, or of its quarter.
 *
 * @param financialYear - `2025-26` or `2025/26`.
 * @param quarter - `Q1` (April to June) to `Q4`, or `1` to `4`; absent for the whole year.
 * @returns The days, `YYYY-MM-DD`; `undefined` for texts of another form, and years that do not follow each
 *   other.
 */
export function financialPeriod(
  financialYear: string,
  quarter: string | undefined,
): { readonly start: string; readonly end: string } | undefined {
  const years = YEAR.exec(financialYear);
  const number = quarter === undefined ? undefined : QUARTER.exec(quarter)?.[1];
  if (!years || (quarter !== undefined && number === undefined)) return undefined;
  const first = Number(years[1]);
  if ((first + 1) % 100 !== Number(years[2])) return undefined;
  if (number === undefined) return { start: `${years[1]}-04-01`, end: lastDayOf(first + 1, 3) };
  const year = number === "4" ? first + 1 : first;
  const month = number === "4" ? 1 : 1 + 3 * Number(number);
  return { start: `${year}-${String(month).padStart(2, "0")}-01`, end: lastDayOf(year, month + 2) };
}

function lastDayOf(year: number, month: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(daysInMonth(year, month))}`;
}
