// What no law asks: the review each year of the guidance, and the intervals that a partnership chose.
import { covers, monthsAfter } from "../calendar.js";
import type { AreaRecord, Held, StrategyRecord } from "./record.js";
import { ofVersions, reviewsOf } from "./strategy.js";
import { type Assessor, type Assessors, met, unmet, type Verdict, worstOf } from "./verdict.js";

/** What recurs: by its last day and an interval. */
export interface Recurring {
  /** Where it stands in the dossier. */
  readonly pointer: string;
  /** The last day on which it was done, or on which the interval began. */
  readonly last: string;
  /** Whether it was done on that day, or the interval only began then. */
  readonly wasDone: boolean;
  /** The interval. */
  readonly months: number;
  /** What it is, for messages: `review of response-strategy`. */
  readonly name: string;
}

/** The last day for the next time. */
export function nextOf({ last, months }: Recurring): string {
  return monthsAfter(last, months);
}

function judge(recurring: Recurring, asOf: string): Verdict {
  const due = nextOf(recurring);
  const { pointer, name, last, wasDone, months } = recurring;
  if (asOf <= due && wasDone) return met([{ pointer, shows: `The last ${name} was on ${last}.` }], { due });
  return unmet(
    asOf <= due ? "due" : "overdue",
    `A ${name} every ${months} months: none is recorded since ${last}, so the next is due by ${due}. Record it when it was done.`,
    { due, pointer },
  );
}

/** The reviews of a version at an interval, from its publication on. */
export function reviewEvery(
  { strategy, publication }: StrategyRecord,
  asOf: string,
  months: number,
): Recurring | undefined {
  const reviewed = reviewsOf(strategy, asOf).at(-1);
  const last = reviewed ?? publication?.value.publishedOn;
  if (last === undefined) return undefined;
  return {
    pointer: strategy.pointer,
    last,
    wasDone: reviewed !== undefined,
    months,
    name: `review of ${strategy.value.id}`,
  };
}

/** A delivery plan that is to be refreshed at an interval. */
export function refreshOf({
  pointer,
  value,
}: StrategyRecord["deliveryPlans"][number]): Recurring | undefined {
  const { agreedOn, refreshEveryMonths } = value;
  if (agreedOn === undefined || refreshEveryMonths === undefined) return undefined;
  return {
    pointer,
    last: agreedOn,
    wasDone: true,
    months: refreshEveryMonths,
    name: `refresh of ${value.id}`,
  };
}

/** The meetings of a group by the cadence of the day. */
export function meetingsOf(
  { pointer, value }: Held<AreaRecord["groups"][number]["value"]>,
  asOf: string,
): Recurring | undefined {
  const cadence = value.cadence?.find((each) => covers(each, asOf));
  if (!cadence) return undefined;
  const met = (value.meetings ?? [])
    .map(({ on }) => on)
    .filter((on) => on <= asOf)
    .sort()
    .at(-1);
  const last = met ?? cadence.from;
  if (last === undefined) return undefined;
  return { pointer, last, wasDone: met !== undefined, months: cadence.everyMonths, name: "meeting" };
}

const notPublished = (): Verdict =>
  unmet("not-yet", "The strategy is not published, so far as the dossier shows.");

function judged(all: readonly Recurring[], asOf: string, none: string): Verdict {
  const [first, ...more] = all.map((recurring) => judge(recurring, asOf));
  return first ? worstOf([first, ...more]) : unmet("not-applicable", none);
}

const yearlyReview = ofVersions("section-8", (version, { asOf }) => {
  const recurring = reviewEvery(version, asOf, 12);
  return recurring ? judge(recurring, asOf) : notPublished();
});

const chosenReview = ofVersions("section-8", (version, { asOf }) => {
  const { reviewEveryMonths } = version.strategy.value;
  if (reviewEveryMonths === undefined)
    return unmet("not-applicable", "The strategy sets no interval of its own.");
  const recurring = reviewEvery(version, asOf, reviewEveryMonths);
  return recurring ? judge(recurring, asOf) : notPublished();
});

const refreshed: Assessor = ({ versions, asOf }) =>
  judged(
    versions.flatMap(({ deliveryPlans }) => deliveryPlans.flatMap((plan) => refreshOf(plan) ?? [])),
    asOf,
    "No delivery plan in the dossier sets an interval and says when it was agreed.",
  );

const meetings: Assessor = ({ groups, asOf }) =>
  judged(
    groups.flatMap((group) => meetingsOf(group, asOf) ?? []),
    asOf,
    "No group of the area in the dossier has set out how often it meets.",
  );

/** What is looked at of guidance and local choice, by the ids of the catalogue. */
export const choiceAssessors: Assessors = {
  "GDN-REVIEW": yearlyReview,
  "LOC-REVIEW": chosenReview,
  "LOC-REFRESH": refreshed,
  "LOC-MEET": meetings,
};
