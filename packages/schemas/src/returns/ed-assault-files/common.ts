/** What the returns of emergency departments have in common: a reporting period and the rules on it. */
import type { Column } from "../../columns/column.js";
import type { Rule } from "../../rules/rule.js";
import type { Parameter } from "../definition.js";

const START = "reporting_period_start_date";
const END = "reporting_period_end_date";

/** The two columns of the period, with which each layout begins. */
export const periodColumns = [
  {
    name: "reporting_period_start_date",
    kind: "date",
    title: "Reporting period start date",
    description: "The first day of the period that the file covers, the same in every row.",
    required: "error",
  },
  {
    name: "reporting_period_end_date",
    kind: "date",
    title: "Reporting period end date",
    description: "The last day of the period that the file covers, the same in every row.",
    required: "error",
  },
] as const satisfies readonly Column[];

/** The columns of a layout that the common rules read, besides the period. */
interface EdAssaultColumns {
  /** The name of the column with the site. */
  readonly site: string;
  /** The name of the column with the time of the assault. */
  readonly assault: string;
}

/** The thresholds of the common rules. */
export const EVERY_ED_PARAMETERS: readonly Parameter[] = [
  {
    id: "midnight-assaults",
    title: "Largest share of assaults at exactly midnight",
    unit: "share",
    default: 0.1,
    source: "project",
  },
  {
    id: "longest-gap",
    title: "Fewest days between two periods that are more than a month",
    unit: "days",
    default: 32,
    source: "data-dictionary",
  },
];

/** The rules that hold of every return of an emergency department. */
export function everyEdRules({ site, assault }: EdAssaultColumns): Rule[] {
  const period = { kind: "period", start: START, end: END, by: site } as const;
  return [
    {
      id: "ISTV-X01",
      severity: "error",
      title: "The period does not end before it starts",
      source: "project",
      checks: [
        {
          kind: "row",
          at: END,
          fails: {
            left: { column: END },
            op: "<",
            right: { column: START },
          },
          message: "The reporting period ends before it starts. Check both dates.",
        },
      ],
    },
    {
      id: "ISTV-R01",
      severity: "error",
      title: "The file has one reporting period",
      source: "data-dictionary",
      checks: [
        {
          kind: "constant",
          columns: [START, END],
          message:
            "The reporting period differs from {reference} in {count}. A file has one reporting period.",
        },
      ],
    },
    {
      id: "ISTV-R04",
      severity: "query",
      title: "Few assaults are at exactly midnight",
      help: "Some systems write midnight when no time is entered.",
      source: "project",
      checks: [
        {
          kind: "share",
          at: assault,
          of: { left: { timeOf: { column: assault } }, op: "=", right: { time: "00:00:00" } },
          over: "midnight-assaults",
          message:
            "{share} of the assaults are at exactly midnight, over {limit}. Check whether the system writes midnight when no time is known.",
        },
      ],
    },
    {
      id: "ISTV-M01",
      severity: "error",
      title: "The period does not overlap one that was sent before",
      source: "project",
      checks: [
        {
          ...period,
          fault: "overlap",
          message:
            "The reporting period shares days with the previous return of this site. Send each day once.",
        },
      ],
    },
    {
      id: "ISTV-M02",
      severity: "warning",
      title: "No days lie between the previous period and this one",
      help: "The data set is to be sent at least monthly by departments of type 01, so a gap longer than a month is an error.",
      source: "data-dictionary",
      checks: [
        {
          ...period,
          fault: "gap",
          days: "longest-gap",
          severity: "error",
          message:
            "There is a gap of {days} between the previous return of this site and this one, more than a month. Send the returns between them.",
        },
        {
          ...period,
          fault: "gap",
          message:
            "There is a gap of {days} between the previous return of this site and this one. Check whether a return is missing.",
        },
      ],
    },
  ];
}
