import type { ColumnBase, ColumnKind } from "./column-kind.js";
import { isCalendarDate } from "./date.js";

/**
 * A date and a time of day as a clock on the wall showed it: `YYYY-MM-DDThh:mm`, seconds optional. Where the
 * publisher writes how far the clock was from universal time, that follows: `+01:00`, or `Z` for nothing.
 *
 * @category columns
 */
export interface DateTimeColumn extends ColumnBase {
  /** The kind of column. */
  readonly kind: "date-time";
  /** Whether the difference from universal time follows; absent means that it may not. */
  readonly offset?: true;
}

const FORM = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?$/;
const OFFSET = /(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$/;
const OTHER_FORM = /^[0-9]{1,2}[ /.-]([0-9]{1,2}|[A-Za-z]{3,9})[ /.-][0-9]{2,4}([T ,].{0,20})?$/;
const TIME = /^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$/;

/**
 * The meaning of a {@link DateTimeColumn}.
 *
 * @category columns
 */
export const dateTimeKind: ColumnKind<DateTimeColumn> = {
  title: "date and time",
  type: "date-time",
  expected: ({ offset }) =>
    offset
      ? "a date and time written YYYY-MM-DDThh:mm:ss+hh:mm, in local time and with its difference from universal time"
      : "a date and time written YYYY-MM-DDThh:mm or YYYY-MM-DDThh:mm:ss, in local time",
  example: ({ offset }) => `2026-03-31T23:15:00${offset ? "+01:00" : ""}`,
  pattern: ({ offset }) => (offset ? FORM.source.replace(/\$$/, OFFSET.source) : FORM.source),
  fault({ offset }, text) {
    const local = offset ? text.replace(OFFSET, "") : text;
    if (!FORM.test(local)) return OTHER_FORM.test(text) ? "date-form" : "format";
    if (offset && local === text) return "format";
    return isCalendarDate(local.slice(0, 10)) && TIME.test(local.slice(11)) ? undefined : "impossible";
  },
};

/**
 * A date and time with its seconds and without its difference from universal time, so that two of them
 * compare as text, by what the clock on the wall showed.
 *
 * @param text - A cell of a {@link DateTimeColumn} that has no fault.
 * @category columns
 */
export function withSeconds(text: string): string {
  return text[16] === ":" ? text.slice(0, 19) : `${text.slice(0, 16)}:00`;
}
