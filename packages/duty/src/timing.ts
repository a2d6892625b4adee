import { dateInWords } from "@svd/reference-data/plain-date";

/**
 * When something has to be done: a closed set, so that due dates follow from it.
 *
 * - `continuous`: at all times;
 * - `when-asked`: on request, with no period in law;
 * - `no-interval`: from time to time, with no interval in law;
 * - `before-settled`: before the text of each strategy is settled;
 * - `before-publication`: before each publication of a strategy;
 * - `on-publication`: as a part of each publication of a strategy;
 * - `as-soon-as-practicable`: as soon as reasonably practicable after each strategy is prepared, with no deadline;
 * - `first-by`: the same, and for the first one by a deadline, which regulations set;
 * - `long-stop`: the same, and by a day at the latest;
 * - `days-beginning-with-publication`: within days of which the day of publication is the first;
 * - `days-after-report`: within days after a report or a recommendation;
 * - `during-each-year`: once in each twelve months from 1 April;
 * - `before-each-year`: before each 1 April;
 * - `every-months`: at least once in so many months;
 * - `quarter-after`: by the end of the quarter after the one it is about;
 * - `months-chosen`: at an interval that the partnership chose;
 * - `with-each`: each time the document it belongs to is made;
 * - `none`: nothing has to be done by any day.
 *
 * @category models
 */
export type Timing =
  | {
      /** Which timing it is. */
      readonly kind:
        | "continuous"
        | "when-asked"
        | "no-interval"
        | "before-settled"
        | "before-publication"
        | "on-publication"
        | "as-soon-as-practicable"
        | "during-each-year"
        | "before-each-year"
        | "quarter-after"
        | "with-each"
        | "none";
    }
  | {
      /** By a day at the latest. */
      readonly kind: "long-stop";
      /** The last day, `YYYY-MM-DD`. */
      readonly on: string;
    }
  | {
      /** The first one by a day at the latest, each later one without a deadline. */
      readonly kind: "first-by";
      /** The last day for the first one, `YYYY-MM-DD`. */
      readonly on: string;
      /** The provision that sets it. */
      readonly under: string;
    }
  | {
      /** Within a number of days. */
      readonly kind: "days-beginning-with-publication" | "days-after-report";
      /** How many days. */
      readonly days: number;
    }
  | {
      /** At least once in so many months. */
      readonly kind: "every-months";
      /** How many months. */
      readonly months: number;
      /** What happens so often: a meeting of the crime and disorder committee, a review of the strategy. */
      readonly of: "committee-meeting" | "strategy-review";
    }
  | {
      /** At an interval that the partnership chose. */
      readonly kind: "months-chosen";
      /** What happens so often: a review of the strategy, a refresh of a delivery plan, a meeting of a group. */
      readonly of: "strategy-review" | "plan-refresh" | "group-meeting";
    };

/**
 * A timing in words.
 *
 * @param timing - The timing.
 * @returns A phrase for a reader.
 * @example
 * ```ts
 * timingInWords({ kind: "days-beginning-with-publication", days: 7 }); // => "within 7 days beginning with the day of publication"
 * timingInWords({ kind: "no-interval" }); // => "from time to time: no interval in law"
 * ```
 * @category reports
 */
export function timingInWords(timing: Timing): string {
  switch (timing.kind) {
    case "long-stop":
      return `as soon as reasonably practicable, and by ${timing.on} at the latest`;
    case "first-by":
      return `as soon as reasonably practicable; the first one by ${dateInWords(timing.on)} (${timing.under}), later ones without a deadline in law`;
    case "days-beginning-with-publication":
      return `within ${timing.days} days beginning with the day of publication`;
    case "days-after-report":
      return `within ${timing.days} days, or as soon as reasonably possible after that`;
    case "every-months":
      return `at least once in every ${timing.months} months`;
    case "months-chosen":
      return "at the interval the partnership chose";
    default:
      return words[timing.kind];
  }
}

const words: Readonly<
  Record<Exclude<Timing, { on: string } | { days: number } | { of: string }>["kind"], string>
> = {
  continuous: "at all times",
  "when-asked": "when asked: no period in law",
  "no-interval": "from time to time: no interval in law",
  "before-settled": "before the text is settled, for every version",
  "before-publication": "before publication, for every version",
  "on-publication": "on publication, for every version",
  "as-soon-as-practicable": "as soon as reasonably practicable: no deadline in law",
  "during-each-year": "during each year from 1 April to 31 March",
  "before-each-year": "before each 1 April",
  "quarter-after": "by the end of the quarter after the one the data are about",
  "with-each": "each time",
  none: "no time",
};
