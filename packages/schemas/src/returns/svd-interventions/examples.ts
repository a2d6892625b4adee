import type { ExamplesByRule } from "../../rules/rule.js";
import type { SvdInterventionsRow } from "./definition.js";

type Name = keyof SvdInterventionsRow;

/** The splits of the people reached: each adds to the total. */
const SPLITS = [
  ["reached_under_10", "reached_10_17", "reached_18_24", "reached_25_plus", "reached_age_not_known"],
  ["reached_female", "reached_male", "reached_sex_other_or_not_known"],
  [
    "reached_asian",
    "reached_black",
    "reached_mixed",
    "reached_white",
    "reached_other",
    "reached_ethnicity_not_known",
  ],
] as const satisfies readonly (readonly Name[])[];

/** An intervention in a quarter; it is made up. */
const mentoring = {
  intervention_id: "IV-1",
  intervention_name: "Example mentoring",
  financial_year: "2025-26",
  quarter: "Q2",
  lead_authority_code: "E06000010",
  delivery_area_code: "E06000010",
  provider_type: "vcse",
  approach: "mentoring",
  level: "targeted",
  setting: "community",
  start_date: "2025-04-14",
  end_date: "2026-03-31",
  funding_source: "svd_grant",
  spend_quarter: "12000.00",
  reached_total: "60",
  reached_under_10: "0",
  reached_10_17: "45",
  reached_18_24: "15",
  reached_25_plus: "0",
  reached_age_not_known: "0",
  reached_female: "20",
  reached_male: "40",
  reached_sex_other_or_not_known: "0",
  reached_asian: "10",
  reached_black: "10",
  reached_mixed: "10",
  reached_white: "30",
  reached_other: "0",
  reached_ethnicity_not_known: "0",
  completed: "12",
  did_not_complete: "6",
  professionals_trained: "4",
  evaluation: "pre_post",
};
const sports = {
  ...mentoring,
  intervention_id: "IV-2",
  intervention_name: "Example sports",
  approach: "sports",
};
const mentoringBefore = { ...mentoring, quarter: "Q1", intervention_name: "Example mentoring" };

/** The intervention with nobody reached. */
const nobody = Object.fromEntries(
  ["reached_total", ...SPLITS.flat(), "completed", "did_not_complete"].map((name) => [name, "0"]),
);
/** Of the people reached, so many, all of one group in each split. */
const reached = (number: number) => ({
  ...nobody,
  reached_total: String(number),
  reached_10_17: String(number),
  reached_male: String(number),
  reached_white: String(number),
});

const passing = [
  {
    file: { rows: [mentoring, sports] },
    previous: { rows: [mentoringBefore, { ...sports, quarter: "Q1" }] },
    lookups: { "reached-before": [{ intervention: "IV-1", people: "90" }] },
  },
] as const;

/** Files that keep, and files that break, each rule of its own of the return `svd-interventions`. */
export const svdInterventionsExamples: ExamplesByRule = {
  "IVM-X01": {
    passing: [
      ...passing,
      { file: { rows: [{ ...mentoring, reached_female: "[c]", reached_sex_other_or_not_known: "[c]" }] } },
    ],
    failing: [
      {
        file: { rows: [{ ...mentoring, reached_10_17: "46" }] },
        findings: [{ row: 2, column: "O" }],
      },
      {
        file: {
          rows: [
            {
              ...mentoring,
              reached_male: "70",
              reached_female: "[c]",
              reached_sex_other_or_not_known: "[c]",
            },
          ],
        },
        findings: [{ row: 2, column: "O" }],
      },
    ],
  },
  "IVM-X02": {
    passing,
    failing: [
      {
        file: { rows: [{ ...mentoring, start_date: "2025-09-02", end_date: "2025-09-01" }] },
        findings: [{ row: 2, column: "L" }],
      },
    ],
  },
  "IVM-X03": {
    passing: [
      ...passing,
      { file: { rows: [{ ...mentoring, start_date: "2025-09-30" }] } },
      { file: { rows: [{ ...mentoring, end_date: "2025-07-01" }] } },
    ],
    failing: [
      {
        file: { rows: [{ ...mentoring, start_date: "2025-10-01", end_date: "" }] },
        findings: [{ row: 2, column: "D" }],
      },
      {
        file: { rows: [{ ...mentoring, end_date: "2025-06-30" }] },
        findings: [{ row: 2, column: "D" }],
      },
    ],
  },
  "IVM-X04": {
    passing: [
      { file: { rows: [{ ...mentoring, ...reached(5), level: "universal" }] } },
      { file: { rows: [{ ...mentoring, ...reached(1000), level: "specialist" }] } },
    ],
    failing: [
      {
        file: { rows: [{ ...mentoring, ...reached(0), level: "universal" }] },
        findings: [{ row: 2, column: "I" }],
      },
      {
        file: { rows: [{ ...mentoring, ...reached(1001), level: "specialist" }] },
        findings: [{ row: 2, column: "I" }],
      },
    ],
  },
  "IVM-X05": {
    passing: [
      {
        file: { rows: [{ ...mentoring, ...nobody }] },
        previous: { rows: [{ ...mentoringBefore, ...reached(10) }] },
      },
    ],
    failing: [
      {
        file: { rows: [{ ...mentoring, ...nobody }] },
        previous: { rows: [{ ...mentoringBefore, ...nobody }] },
        findings: [{ row: 2, column: "O" }],
      },
    ],
  },
  "IVM-X06": {
    passing: [
      {
        file: { rows: [{ ...mentoring, completed: "100", did_not_complete: "50" }] },
        lookups: { "reached-before": [{ intervention: "IV-1", people: "90" }] },
      },
    ],
    failing: [
      {
        file: { rows: [{ ...mentoring, completed: "101", did_not_complete: "50" }] },
        lookups: { "reached-before": [{ intervention: "IV-1", people: "90" }] },
        findings: [{ row: 2, column: "AD" }],
      },
    ],
  },
  "IVM-R01": {
    passing,
    failing: [
      {
        file: { rows: [mentoring, { ...mentoring, spend_quarter: "500.00" }] },
        findings: [{ row: 2, column: "A" }],
      },
    ],
  },
  "IVM-M01": {
    passing,
    failing: [
      {
        file: { rows: [mentoring] },
        previous: { rows: [{ ...mentoringBefore, level: "universal" }] },
        findings: [{ row: 2, column: "I" }],
      },
    ],
  },
  "IVM-M02": {
    passing: [
      {
        // 600.00 a person is exactly three times the median of 200.00.
        file: {
          rows: [
            mentoring,
            { ...mentoring, intervention_id: "IV-3", intervention_name: "Third" },
            {
              ...mentoring,
              intervention_id: "IV-4",
              intervention_name: "Fourth",
              spend_quarter: "36000.00",
            },
          ],
        },
      },
    ],
    failing: [
      {
        file: {
          rows: [
            mentoring,
            { ...mentoring, intervention_id: "IV-3", intervention_name: "Third" },
            {
              ...mentoring,
              intervention_id: "IV-4",
              intervention_name: "Fourth",
              spend_quarter: "36000.60",
            },
          ],
        },
        findings: [{ row: 4, column: "N" }],
      },
    ],
  },
  "IVM-P01": {
    passing,
    failing: [
      {
        file: {
          rows: [
            { ...mentoring, ...reached(0) },
            { ...mentoring, ...reached(0), intervention_id: "IV-5", spend_quarter: "0.00" },
          ],
        },
        findings: [{ row: 2, column: "O" }],
      },
    ],
  },
};
