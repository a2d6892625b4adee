// Dates are texts, YYYY-MM-DD, and compare as texts.
import { dayNumber } from "../columns/date.js";

/** A stretch of time; a side that is left out is open. */
interface Stretch {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Whether a day lies in a stretch of time. */
export function covers({ from, to }: Stretch, day: string): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

/** The day of a stretch of time that comes nearest to a day. */
export function nearestDay({ from, to }: Stretch, day: string): string {
  if (to !== undefined && to < day) return to;
  return from !== undefined && from > day ? from : day;
}

/** The number of days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The number of months from the month of one day to the month of another. */
export function monthsBetween(from: string, to: string): number {
  const month = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return month(to) - month(from);
}

/** The day that lies a number of days after another. */
export function daysAfter(day: string, count: number): string {
  return new Date((dayNumber(day) + count) * 86_400_000).toISOString().slice(0, 10);
}

/** The first and the last day of a financial year such as `2024-25`. */
export function financialYear(year: string): { readonly from: string; readonly to: string } {
  const first = Number(year.slice(0, 4));
  return { from: `${first}-04-01`, to: `${first + 1}-03-31` };
}
