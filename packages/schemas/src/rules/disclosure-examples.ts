import type { ExamplesByRule } from "./rule.js";

const RIGHT = { reference: "00a1", happened_on: "2026-03-01", place_type: "street" };

/** Files that keep, and files that break, the rules on counts that may give somebody away, in the demonstration layout. */
export const DISCLOSURE_EXAMPLES: ExamplesByRule = {
  "GEN-D01": {
    passing: [
      { file: { rows: [{ ...RIGHT, people: "5" }] }, purpose: "publication" },
      { file: { rows: [{ ...RIGHT, people: "0" }] }, purpose: "publication" },
      { file: { rows: [{ ...RIGHT, people: "[c]" }] }, purpose: "publication" },
    ],
    failing: [
      {
        file: { rows: [{ ...RIGHT, people: "4" }] },
        purpose: "publication",
        findings: [{ row: 2, column: "H" }],
      },
      {
        file: { rows: [{ ...RIGHT, people: "1" }] },
        findings: [{ row: 2, column: "H", severity: "query" }],
      },
      {
        file: { rows: [{ ...RIGHT, people: "7" }] },
        purpose: "publication",
        parameters: { "smallest-count": 8 },
        findings: [{ row: 2, column: "H" }],
      },
    ],
  },
  "GEN-D02": {
    passing: [
      { file: { rows: [{ ...RIGHT, people: "30", children: "[c]", adults: "[c]" }] } },
      { file: { rows: [{ ...RIGHT, people: "30", children: "[x]", adults: "20" }] } },
    ],
    failing: [
      {
        file: { rows: [{ ...RIGHT, people: "30", children: "[c]", adults: "28" }] },
        findings: [{ row: 2, column: "I" }],
      },
      {
        file: { rows: [{ ...RIGHT, people: "[c]", children: "10", adults: "20" }] },
        findings: [{ row: 2, column: "H" }],
      },
    ],
  },
  "GEN-D03": {
    passing: [
      { file: { rows: [{ ...RIGHT, people: "35" }] }, parameters: { "rounded-to": 5 } },
      { file: { rows: [{ ...RIGHT, people: "33" }] } },
    ],
    failing: [
      {
        file: { rows: [{ ...RIGHT, people: "33" }] },
        parameters: { "rounded-to": 5 },
        findings: [{ row: 2, column: "H" }],
      },
    ],
  },
};
