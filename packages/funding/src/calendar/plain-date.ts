// Dates are text, YYYY-MM-DD, and compare as text. date-fns counts days, always in UTC, so that no result
// depends on the time zone of a machine.

import { utc } from "@date-fns/utc";
import {
  addDays,
  differenceInCalendarDays,
  formatISO,
  getDaysInMonth,
  isValid,
  lastDayOfMonth,
  parseISO,
} from "date-fns";
import { FundingError } from "../funding-error.js";

/**
 * A calendar date written `YYYY-MM-DD`.
 *
 * @category models
 */
export type PlainDate = string;

/**
 * Days from a first to a last, both counted.
 *
 * @category models
 */
export interface Period {
  /** The first day. */
  readonly from: PlainDate;
  /** The last day. */
  readonly to: PlainDate;
}

const inUtc = { in: utc };

/** Accepts a date that exists, and refuses anything else. */
export function requireDate(text: PlainDate, what: string): PlainDate {
  if (typeof text === "string" && /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(parseISO(text, inUtc)))
    return text;
  throw new FundingError("BAD_PERIOD", { what, hint: "Write a date of the calendar as YYYY-MM-DD." });
}

/** Accepts dates in order, and refuses a period that ends before it starts. */
export function requirePeriod({ from, to }: Period, what: string): Period {
  requireDate(from, `The first day of ${what}`);
  requireDate(to, `The last day of ${what}`);
  if (from <= to) return { from, to };
  throw new FundingError("BAD_PERIOD", {
    what: `The period of ${what}`,
    hint: "It ends before it starts: put the earlier date first.",
  });
}

/** The date so many days later, or earlier where the number is below zero. */
export function daysLater(date: PlainDate, days: number): PlainDate {
  return formatISO(addDays(parseISO(date, inUtc), days, inUtc), { representation: "date" });
}

/** How many days a period has, its first and its last counted. */
export function daysIn({ from, to }: Period): number {
  return differenceInCalendarDays(parseISO(to, inUtc), parseISO(from, inUtc), inUtc) + 1;
}

/** The calendar month of a date, from its first day to its last. */
export function monthOf(date: PlainDate): Period {
  const last = lastDayOfMonth(parseISO(date, inUtc), inUtc);
  return { from: `${date.slice(0, 7)}-01`, to: formatISO(last, { representation: "date" }) };
}

/** How many days the calendar month of a date has. */
export function daysInMonthOf(date: PlainDate): number {
  return getDaysInMonth(parseISO(date, inUtc), inUtc);
}
