import type { ColumnBase, ColumnKind } from "./column-kind.js";
import { isCalendarDate } from "./date.js";

/**
 * A date and a time of day as a clock on the wall showed it: `YYYY-MM-DDThh:mm`, seconds optional.
 *
 * @category columns
 */
export interface DateTimeColumn extends ColumnBase {
  /** The kind of column. */
  readonly kind: "date-time";
}

const FORM = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?$/;
const OTHER_FORM = /^[0-9]{1,2}[ /.-]([0-9]{1,2}|[A-Za-z]{3,9})[ /.-][0-9]{2,4}([T ,].{0,20})?$/;
const TIME = /^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$/;

/**
 * The meaning of a {@link DateTimeColumn}.
 *
 * @category columns
 */
export const dateTimeKind: ColumnKind<DateTimeColumn> = {
  title: "date and time",
  expected: () => "a date and time written YYYY-MM-DDThh:mm or YYYY-MM-DDThh:mm:ss, in local time",
  example: () => "2026-03-31T23:15:00",
  fault(_, text) {
    if (!FORM.test(text)) return OTHER_FORM.test(text) ? "date-form" : "format";
    return isCalendarDate(text.slice(0, 10)) && TIME.test(text.slice(11)) ? undefined : "impossible";
  },
};

/**
 * A date and time with its seconds, so that two of them compare as text.
 *
 * @param text - A cell of a {@link DateTimeColumn} that has no fault.
 * @category columns
 */
export function withSeconds(text: string): string {
  return text.length === 16 ? `${text}:00` : text;
}
