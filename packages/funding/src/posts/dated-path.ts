// A value that changes on dates: a salary, hours, a rate. Each entry holds from its day until the next one's.

import { type Period, type PlainDate, requireDate } from "../calendar/plain-date.js";
import { FundingError } from "../funding-error.js";

/** Something that holds from a day on. */
export interface Dated {
  /** The first day on which it holds. */
  readonly from: PlainDate;
}

/**
 * The entries in order of date. Refuses two of one day, and a path that starts after the period it is needed
 * for.
 */
export function orderedPath<Entry extends Dated>(
  path: readonly Entry[],
  needed: Period,
  what: string,
): readonly Entry[] {
  for (const { from } of path) requireDate(from, `A date of ${what}`);
  const ordered = path.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  if (ordered.some(({ from }, i) => from === ordered[i - 1]?.from)) {
    throw new FundingError("BAD_PERIOD", {
      what: `The path of ${what}`,
      hint: "Two entries start on the same day: keep the one that holds.",
    });
  }
  const first = ordered[0];
  if (first === undefined || first.from > needed.from) {
    throw new FundingError("BAD_PERIOD", {
      what: `The path of ${what}`,
      hint: `It says nothing of ${needed.from}: add the entry that holds on that day, with the date it began.`,
    });
  }
  return ordered;
}

/** The entry that holds on a day. The path is in order and starts by then. */
export function inForce<Entry extends Dated>(path: readonly Entry[], on: PlainDate): Entry {
  return path.findLast(({ from }) => from <= on)!;
}
