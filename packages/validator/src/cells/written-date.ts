/** Dates in other forms than their column wants: which number is what. */
import { isCalendarDate } from "@svd/schemas/returns";

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/**
 * Which of two numbers before a year comes first.
 *
 * @category fixing
 */
export type DateOrder = "day-first" | "month-first";

/** A date in another form, as far as it can be known which date it is. */
export interface WrittenDate {
  /** Why it is certain which date it is, or what is not. It says nothing else of the date. */
  readonly detail: string;
  /** The date written YYYY-MM-DD, where it is certain and the day exists. */
  readonly date?: string;
  /** What follows the date in the cell. */
  readonly rest?: string;
}

/**
 * What a date or date and time in another form means, where only one day can be meant.
 *
 * @param text - The cell after `cleanText`.
 * @param order - Which number comes first where the cell does not show it, if something else does.
 */
export function writtenDate(text: string, order?: DateOrder): WrittenDate {
  const [, day = "", rest = ""] =
    /^([0-9]{1,4}[ /.-](?:[0-9]{1,2}|[A-Za-z]{3,9})[ /.-][0-9]{1,4})(?:[T ,](.{1,30}))?$/.exec(text) ?? [];
  const [, a = "", b = "", c = ""] =
    /^([0-9]{1,4})[ /.-]([0-9]{1,2}|[A-Za-z]{3,9})[ /.-]([0-9]{1,4})$/.exec(day) ?? [];
  const found = orderOf(a, b, c, order);
  if (typeof found === "string") return { detail: found };
  const [year, month, dayOfMonth, detail] = found;
  const date = `${year}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`;
  return isCalendarDate(date)
    ? { detail, date, rest: rest.replace(/^[T ,]+/, "") }
    : { detail: "There is no such day." };
}

/** Year, month and day in that order, and why; or what is not certain. */
function orderOf(
  a: string,
  b: string,
  c: string,
  order: DateOrder | undefined,
): readonly [string, string, string, string] | string {
  const named = b.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(b.toLowerCase())) + 1;
  if (a.length === 4 && c.length <= 2)
    return [a, named > 0 ? String(named) : b, c, "The year comes first, so the date is certain."];
  if (c.length !== 4 || a.length > 2) return "Write the year with four digits.";
  if (named > 0) return [c, String(named), a, "The month is named, so the date is certain."];
  if (/[A-Za-z]/.test(b)) return "There is no such month.";
  if (Number(a) > 12) return [c, b, a, "The day is over 12, so the date is certain."];
  if (Number(b) > 12) return [c, a, b, "The day is over 12, so the date is certain."];
  if (Number(a) === Number(b))
    return [c, a, b, "The day and the month are one number, so the date is certain."];
  if (order === "day-first") return [c, b, a, "Other dates of the column have the day first."];
  if (order === "month-first") return [c, a, b, "Other dates of the column have the month first."];
  return "It cannot be known which number is the day and which is the month.";
}
