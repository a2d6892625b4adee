/** Files that keep, and files that break, the rules that the returns of emergency departments have in common. */
import type { ExamplesByRule } from "../../rules/rule.js";

const START = "reporting_period_start_date";
const END = "reporting_period_end_date";

/** A row of an example: cells by the names of their columns. */
type Cells = Readonly<Record<string, string>>;

/** A layout, and rows of it of one site for March 2026. */
interface EdAssaultLayout {
  /** The names of its columns, in order. */
  readonly names: readonly string[];
  /** The name of the column with the time of the assault. */
  readonly assault: string;
  /** A right row. */
  readonly row: Cells;
  /** Another right row. */
  readonly other: Cells;
  /** A right row of an assault at this time, `YYYY-MM-DDThh:mm:ss`, and of an arrival later on that day. */
  at(time: string): Cells;
}

/** Examples of the rules that hold of every return of an emergency department. */
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
