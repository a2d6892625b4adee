/** What the returns of emergency departments have in common: a reporting period and the rules on it. */
import type { Column } from "../../columns/column.js";
import type { ExamplesByRule } from "../../rules/rule.js";
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

/** A row of an example: cells by the names of their columns. */
type Cells = Readonly<Record<string, string>>;

/** A layout, with rows of one site for March 2026 for its examples. */
interface EdAssaultLayout {
  /** The names of its columns, in order. */
  readonly names: readonly string[];
  /** The name of the column with the site. */
  readonly site: string;
  /** The name of the column with the time of the assault. */
  readonly assault: string;
  /** A right row. */
  readonly row: Cells;
  /** Another right row. */
  readonly other: Cells;
  /** A right row of an assault at this time, `YYYY-MM-DDThh:mm:ss`, and of an arrival later on that day. */
  at(time: string): Cells;
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
export function everyEdExamples({ names, assault, row, other, at }: EdAssaultLayout): ExamplesByRule {
  const letterOf = (name: string) => String.fromCharCode(65 + names.indexOf(name));
  /** A return of the same site for another period. */
  const periodFrom = (start: string, end: string) => ({ rows: [{ ...row, [START]: start, [END]: end }] });
  return {
    "ISTV-X01": {
      passing: [{ file: { rows: [row, other] }, previous: { rows: [] } }],
      failing: [
        {
          file: {
            rows: [
              {
                ...row,
                [START]: "2026-03-14",
                [END]: "2026-03-13",
              },
            ],
          },
          findings: [{ row: 2, column: letterOf(END) }],
        },
      ],
    },
    "ISTV-R01": {
      passing: [{ file: { rows: [row, other] }, previous: { rows: [] } }],
      failing: [
        {
          file: {
            rows: [row, other, { ...at("2026-03-15T22:55:00"), [END]: "2026-03-30" }],
          },
          findings: [{ row: 4, column: letterOf(START) }],
        },
      ],
    },
    "ISTV-R04": {
      passing: [{ file: { rows: [row, other] } }],
      failing: [
        {
          file: {
            rows: Array.from({ length: 20 }, (_, i) =>
              at(`2026-03-${String(i + 1).padStart(2, "0")}T${i < 3 ? "00:00:00" : "22:55:00"}`),
            ),
          },
          findings: [{ column: letterOf(assault) }],
        },
      ],
    },
    "ISTV-M01": {
      passing: [
        {
          file: { rows: [row] },
          previous: periodFrom("2026-02-01", "2026-02-28"),
        },
      ],
      failing: [
        {
          file: { rows: [row] },
          previous: periodFrom("2026-02-01", "2026-03-01"),
          findings: [{ row: 2, column: letterOf(START) }],
        },
      ],
    },
    "ISTV-M02": {
      passing: [
        {
          file: { rows: [row] },
          previous: periodFrom("2026-02-01", "2026-02-28"),
        },
      ],
      failing: [
        {
          file: { rows: [row] },
          previous: periodFrom("2026-02-01", "2026-02-26"),
          findings: [{ row: 2, column: letterOf(START) }],
        },
        {
          file: { rows: [row] },
          previous: periodFrom("2026-01-01", "2026-01-27"),
          findings: [{ row: 2, column: letterOf(START), severity: "error" }],
        },
      ],
    },
  };
}
