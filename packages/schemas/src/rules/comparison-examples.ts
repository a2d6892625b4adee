import type { ExamplesByRule } from "./rule.js";

const row = (reference: string) => ({ reference, happened_on: "2026-03-01", place_type: "street" });

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => row((0xa000 + index).toString(16)));

/** Files that keep, and files that break, the rules that compare a return with the previous one, in the demonstration layout. */
export const COMPARISON_EXAMPLES: ExamplesByRule = {
  "GEN-M01": {
    passing: [
      { file: { rows: rows(30) }, previous: { rows: rows(20) } },
      { file: { rows: rows(30) }, previous: { rows: rows(19) } },
    ],
    failing: [
      {
        file: { rows: rows(31) },
        previous: { rows: rows(20) },
        findings: [{ row: 2, column: "A" }],
      },
      {
        file: { rows: [{ ...row("00a1"), people: "49" }] },
        previous: { rows: [{ ...row("00a1"), people: "100" }] },
        findings: [{ row: 2, column: "H" }],
      },
    ],
  },
  "GEN-M02": {
    passing: [{ file: { rows: [row("00a2"), row("00a1")] }, previous: { rows: [row("00a1"), row("00a2")] } }],
    failing: [
      {
        file: { rows: [row("00a1"), row("00a4")] },
        previous: { rows: [row("00a1"), row("00a2"), row("00a3")] },
        findings: [{}],
      },
    ],
  },
};
