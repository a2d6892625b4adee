import { daysInMonth, isPlainDate } from "@svd/reference-data/plain-date";
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
  type: "date",
  expected: () => "a date written YYYY-MM-DD",
  example: () => "2026-03-31",
  pattern: () => FORM.source,
  fault(_, text) {
    if (!FORM.test(text)) return OTHER_FORM.test(text) ? "date-form" : "format";
    return isPlainDate(text) ? undefined : "impossible";
  },
};

/**
 * Whether a text is a date of the calendar, written `YYYY-MM-DD`: the same function as `isPlainDate` of
 * `@svd/reference-data`.
 *
 * @category columns
 */
export { daysInMonth, isPlainDate as isCalendarDate };

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
