// Dates are texts, YYYY-MM-DD, and compare as texts.

/** A stretch of time; a side that is left out is open. */
interface Stretch {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Whether a day lies in a stretch of time. */
export function covers({ from, to }: Stretch, day: string): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

/** Whether two stretches of time have a day in common. */
export function overlap(one: Stretch, other: Stretch): boolean {
  return (one.from ?? "") <= (other.to ?? "9999") && (other.from ?? "") <= (one.to ?? "9999");
}

/** The day of a stretch of time that comes nearest to a day. */
export function nearestDay({ from, to }: Stretch, day: string): string {
  if (to !== undefined && to < day) return to;
  return from !== undefined && from > day ? from : day;
}

/** The number of months from the month of one day to the month of another. */
export function monthsBetween(from: string, to: string): number {
  const month = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return month(to) - month(from);
}

/** The financial year in which a day lies, such as `2024-25`. */
export function financialYearOf(day: string): string {
  const year = Number(day.slice(0, 4));
  return yearBeginningIn(day.slice(5) < "04-01" ? year - 1 : year);
}

/** The financial years from one to the last that is over on a day. */
export function finishedYears(first: string, day: string): readonly string[] {
  const begin = Number(first.slice(0, 4));
  const running = Number(financialYearOf(day).slice(0, 4));
  return Array.from({ length: Math.max(0, running - begin) }, (_, index) => yearBeginningIn(begin + index));
}

/** The financial year that begins in a year of the calendar. */
export function yearBeginningIn(year: number): string {
  return `${year}-${String((year + 1) % 100).padStart(2, "0")}`;
}

/** The first and the last day of a financial year such as `2024-25`. */
export function financialYear(year: string): { readonly from: string; readonly to: string } {
  const first = Number(year.slice(0, 4));
  return { from: `${first}-04-01`, to: `${first + 1}-03-31` };
}
