import type { Dossier } from "@svd/schemas/types";
import { existedOn, type NoSuchArea } from "./area.js";
import { verdictOf } from "./assess/assess.js";
import { meetingsOf, nextOf, type Recurring, refreshOf, reviewEvery } from "./assess/choice.js";
import { type AreaRecord, recordOf } from "./assess/record.js";
import { daysAfter, endOfNextQuarter, monthsAfter, partnershipYearOf, requireDate } from "./calendar.js";
import { instrumentOf } from "./catalogue/catalogue.js";
import { type Confidence, leastSure } from "./confidence.js";
import type { Obligation } from "./obligation.js";
import { type AreaObligations, obligationsFor, statement } from "./obligations-for.js";

/**
 * A last day by which something has to be done.
 *
 * @category models
 */
export interface DueDate {
  /** The id of the row of the catalogue. */
  readonly obligation: string;
  /** The last day, `YYYY-MM-DD`, included. */
  readonly on: string;
  /** What has to be done. */
  readonly what: string;
  /** How the day follows. */
  readonly because: string;
  /** Whether law asks it, guidance, or what the partnership set itself. */
  readonly basis: "law" | "guidance" | "local-choice";
  /** How surely the day is known: the least sure of the row and of its time. */
  readonly confidence: Confidence;
  /** JSON Pointer of the document that it follows from, where it follows from one. */
  readonly pointer?: string;
}

/**
 * What the calendar is told that a dossier has no place for.
 *
 * @category models
 */
export interface CalendarFacts {
  /** The day on which the council's crime and disorder committee last met, `YYYY-MM-DD`. */
  readonly committeeMetOn?: string;
  /** The days of its reports and recommendations that await a reply, `YYYY-MM-DD`. */
  readonly committeeReportedOn?: readonly string[];
}

/**
 * What a calendar is made for.
 *
 * @category models
 */
export interface CalendarOptions {
  /** The first day of the calendar, `YYYY-MM-DD`. Dossier and law are taken as of this day. */
  readonly asOf: string;
  /** The last day of the calendar. Twelve months after the first where it is left out. */
  readonly until?: string;
  /** The documents of the partnership, from which further days follow. A dossier without the area adds none. */
  readonly dossier?: Dossier;
  /** Facts that a dossier has no place for. */
  readonly facts?: CalendarFacts;
}

/**
 * The last days of what is owed in an area.
 *
 * @category reports
 */
export interface DutyCalendar {
  /** The area was found. */
  readonly status: "found";
  /** The code of the area. */
  readonly area: string;
  /** Its name in the register. */
  readonly name: string;
  /** The first day. */
  readonly asOf: string;
  /** The last day. */
  readonly until: string;
  /** The last days, in order, then by row of the catalogue. What is known to be done is left out. */
  readonly dates: readonly DueDate[];
  /** That this restates the law. */
  readonly statement: string;
}

/**
 * The last days by which things have to be done in an area, from a day on.
 *
 * Days of the law that recur come from the law alone; the others follow from a dossier: the publication of a strategy, the
 * intervals that the partnership chose, the meetings of its groups.
 *
 * @param area - The code or the name of a local government area.
 * @param options - From which day to which, the dossier, and further facts.
 * @returns The calendar, or why there is none.
 * @throws RangeError when a day is no calendar date.
 * @example
 * ```ts
 * const calendar = calendarFor("Hull", { asOf: "2026-03-01", until: "2026-04-30", facts: { committeeMetOn: "2025-04-10" } });
 * if (calendar.status === "found") {
 *   calendar.dates.map(({ on, obligation }) => `${on} ${obligation}`); // => ["2026-03-31 CDA-6-1d", "2026-03-31 CDA-17A", "2026-03-31 CSPE-5", "2026-03-31 CSPE-10", "2026-03-31 CSPE-12-4", "2026-04-10 PJA-19"]
 * }
 * ```
 * @category calculators
 */
export function calendarFor(area: string, options: CalendarOptions): DutyCalendar | NoSuchArea {
  const { asOf, dossier, facts = {} } = options;
  const owed = obligationsFor(area, asOf);
  if (owed.status !== "found") return owed;
  const until = options.until ?? monthsAfter(asOf, 12);
  for (const [name, date] of [
    ["until", until],
    ...(facts.committeeMetOn === undefined ? [] : [["committeeMetOn", facts.committeeMetOn]]),
    ...(facts.committeeReportedOn ?? []).map((on) => ["committeeReportedOn", on]),
  ] as [string, string][]) {
    requireDate(name, date);
  }
  const index = dossier?.areas.findIndex(({ code }) => code === owed.area.code) ?? -1;
  const record = dossier && index >= 0 ? recordOf(dossier, index, owed) : undefined;
  const dates = owed.obligations
    .flatMap(({ obligation }) =>
      daysOf(obligation, owed, until, record, facts).map(
        (day): DueDate => ({ ...common(obligation), ...day }),
      ),
    )
    .filter(({ on }) => asOf <= on && on <= until)
    .map((date, order) => ({ date, order }))
    .sort((a, b) => (a.date.on === b.date.on ? a.order - b.order : a.date.on < b.date.on ? -1 : 1))
    .map(({ date }) => date);
  return { status: "found", area: owed.area.code, name: owed.area.name, asOf, until, dates, statement };
}

function common(obligation: Obligation): Pick<DueDate, "obligation" | "what" | "basis" | "confidence"> {
  const { id, what, confidence, lessSure = {} } = obligation;
  const { isLaw, id: instrument } = instrumentOf(obligation);
  return {
    obligation: id,
    what,
    basis: isLaw ? "law" : instrument === "local-choice" ? "local-choice" : "guidance",
    confidence: leastSure([confidence, ...(lessSure.timing ? [lessSure.timing] : [])]),
  };
}

type Day = Pick<DueDate, "on" | "because" | "pointer">;

function daysOf(
  obligation: Obligation,
  { asOf, area }: AreaObligations,
  until: string,
  record: AreaRecord | undefined,
  facts: CalendarFacts,
): readonly Day[] {
  const { timing } = obligation;
  const verdict = record && verdictOf(obligation, record);
  const pointer = verdict?.pointer === undefined ? {} : { pointer: verdict.pointer };
  switch (timing.kind) {
    case "long-stop": {
      return existedOn(area, timing.on) && verdict?.status !== "met"
        ? [{ on: timing.on, because: "The last day for the first section 8 strategy.", ...pointer }]
        : [];
    }
    case "during-each-year":
    case "before-each-year":
      return yearEnds(asOf, until)
        .filter((on) => !(verdict?.status === "met" && (verdict.due === undefined || verdict.due >= on)))
        .filter((on) => verdict?.doneUntil === undefined || verdict.doneUntil < on)
        .map((on) => ({
          on,
          because:
            timing.kind === "during-each-year"
              ? `The end of the year from 1 April ${Number(on.slice(0, 4)) - 1}.`
              : `The day before the year that begins on 1 April ${on.slice(0, 4)}.`,
        }));
    case "quarter-after":
      return quarterEnds(asOf, until).map((on) => ({
        on,
        because: `The end of the quarter after the one that ended on ${daysAfter(monthsAfter(daysAfter(on, 1), -3), -1)}.`,
      }));
    case "days-beginning-with-publication":
      return verdict?.due !== undefined && verdict.status !== "met"
        ? [
            {
              on: verdict.due,
              because: `${timing.days} days, of which the day of publication is the first.`,
              ...pointer,
            },
          ]
        : [];
    case "every-months":
      return EVERY_MONTHS[timing.of](timing.months, record, facts);
    case "months-chosen":
      return record ? AS_CHOSEN[timing.of](record, until) : [];
    case "days-after-report":
      return (facts.committeeReportedOn ?? []).map((on) => ({
        on: daysAfter(on, timing.days),
        because: `${timing.days} days after the report of ${on}.`,
      }));
    // The deadline of the first strategy is a row of its own, SVR-03-1.
    case "as-soon-as-practicable":
    case "before-publication":
    case "before-settled":
    case "continuous":
    case "first-by":
    case "no-interval":
    case "none":
    case "on-publication":
    case "when-asked":
    case "with-each":
      return [];
  }
}

/** Every 31 March from one day to another. */
function yearEnds(from: string, until: string): readonly string[] {
  const ends: string[] = [];
  for (let { to } = partnershipYearOf(from); to <= until; to = monthsAfter(to, 12)) ends.push(to);
  return ends;
}

/** Every last day of a quarter from one day to another. */
function quarterEnds(from: string, until: string): readonly string[] {
  const ends: string[] = [];
  for (let on = endOfNextQuarter(monthsAfter(from, -3)); on <= until; on = endOfNextQuarter(on))
    ends.push(on);
  return ends;
}

type EveryMonths = Extract<Obligation["timing"], { kind: "every-months" }>["of"];
type AsChosen = Extract<Obligation["timing"], { kind: "months-chosen" }>["of"];

/** The days of what law or guidance asks for at an interval. */
const EVERY_MONTHS: Readonly<
  Record<
    EveryMonths,
    (months: number, record: AreaRecord | undefined, facts: CalendarFacts) => readonly Day[]
  >
> = {
  "committee-meeting": (months, _, { committeeMetOn }) =>
    committeeMetOn === undefined
      ? []
      : [
          {
            on: monthsAfter(committeeMetOn, months),
            because: `${months} months after the meeting of ${committeeMetOn} (that they run from it is inferred).`,
          },
        ],
  "strategy-review": (months, record) =>
    record
      ? section8Versions(record)
          .flatMap((version) => reviewEvery(version, record.asOf, months) ?? [])
          .flatMap(next)
      : [],
};

/** The days of what a partnership does at an interval of its own. */
const AS_CHOSEN: Readonly<Record<AsChosen, (record: AreaRecord, until: string) => readonly Day[]>> = {
  "strategy-review": (record) =>
    section8Versions(record)
      .flatMap((version) => {
        const { reviewEveryMonths } = version.strategy.value;
        return reviewEveryMonths === undefined
          ? []
          : (reviewEvery(version, record.asOf, reviewEveryMonths) ?? []);
      })
      .flatMap(next),
  "plan-refresh": ({ versions }) =>
    versions
      .flatMap(({ deliveryPlans }) => deliveryPlans.flatMap((plan) => refreshOf(plan) ?? []))
      .flatMap(next),
  "group-meeting": ({ groups, asOf }, until) =>
    groups.flatMap((group) => meetingsOf(group, asOf) ?? []).flatMap((meetings) => all(meetings, until)),
};

function section8Versions({ versions }: AreaRecord): AreaRecord["versions"] {
  return versions.filter(({ strategy }) => strategy.value.powers.includes("section-8"));
}

function next(recurring: Recurring): readonly Day[] {
  return [
    {
      on: nextOf(recurring),
      because: `${recurring.months} months after ${recurring.last}, for the ${recurring.name}.`,
      pointer: recurring.pointer,
    },
  ];
}

/** Every time, counted from the last so that a day late in the month does not drift. */
function all({ pointer, last, months, name }: Recurring, until: string): readonly Day[] {
  const days: Day[] = [];
  for (let times = 1; ; times++) {
    const on = monthsAfter(last, times * months);
    if (on > until) return days;
    days.push({ on, because: `A ${name} every ${months} months, counted from ${last}.`, pointer });
  }
}
