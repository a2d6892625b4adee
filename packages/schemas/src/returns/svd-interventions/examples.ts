import {
  approaches,
  evaluations,
  fundingSources,
  interventionLevels,
  interventionSettings,
  providerTypes,
} from "../../codelists/intervention.js";
import type { Column } from "../../columns/column.js";
import type { CountColumn } from "../../columns/count.js";
import type { ExamplesByRule } from "../../rules/rule.js";

/** A column that counts people reached. */
const people = <const Name extends string>(name: Name, title: string, description: string) =>
  ({
    name,
    kind: "count",
    shorthand: ["c", "x", "z", "low"],
    disclosive: true,
    title,
    description,
    required: "error",
  }) as const satisfies CountColumn;

const columns = [
  {
    name: "intervention_id",
    kind: "text",
    maxLength: 40,
    title: "Intervention",
    description: "Tells one intervention from another, the same in every quarter.",
    required: "error",
  },
  {
    name: "intervention_name",
    kind: "text",
    maxLength: 120,
    title: "Name of the intervention",
    description: "What the intervention is called.",
    required: "error",
  },
  {
    name: "financial_year",
    kind: "financial-year",
    separator: "-",
    title: "Financial year",
    description: "The financial year of the quarter.",
    required: "error",
  },
  {
    name: "quarter",
    kind: "quarter",
    prefix: "Q",
    title: "Quarter",
    description: "The quarter of delivery: Q1 is April to June.",
    required: "error",
  },
  {
    name: "lead_authority_code",
    kind: "text",
    maxLength: 20,
    title: "Lead authority",
    description:
      "The ONS code of the authority that leads the intervention, or the ODS code of a health body.",
    required: "error",
  },
  {
    name: "delivery_area_code",
    kind: "gss-code",
    entities: ["E06", "E07", "E08", "E09", "E10", "E22", "E23", "W06", "W14", "W15"],
    title: "Area of delivery",
    description: "The code of the area where the intervention is delivered.",
    required: "error",
  },
  {
    name: "provider_type",
    kind: "code",
    list: providerTypes,
    title: "Kind of provider",
    description: "Who runs the intervention.",
    required: "error",
  },
  {
    name: "approach",
    kind: "code",
    list: approaches,
    title: "Approach",
    description: "The strand of the Youth Endowment Fund toolkit that it belongs to.",
    required: "error",
    source: "yef-toolkit",
  },
  {
    name: "level",
    kind: "code",
    list: interventionLevels,
    title: "Level",
    description: "Whom the intervention is for.",
    required: "error",
  },
  {
    name: "setting",
    kind: "code",
    list: interventionSettings,
    title: "Setting",
    description: "Where the intervention happens.",
    required: "error",
  },
  {
    name: "start_date",
    kind: "date",
    title: "Start",
    description: "The first day of delivery.",
    required: "error",
  },
  {
    name: "end_date",
    kind: "date",
    title: "End",
    description: "The last day of delivery, where it is known.",
  },
  {
    name: "funding_source",
    kind: "code",
    list: fundingSources,
    title: "Source of the money",
    description: "What pays for most of the intervention.",
    required: "error",
  },
  {
    name: "spend_quarter",
    kind: "money",
    title: "Spent in the quarter",
    description: "What the intervention cost in the quarter.",
    required: "error",
  },
  people("reached_total", "People reached", "People who took part for the first time in this quarter."),
  people("reached_under_10", "Reached, under 10", "Of them, those aged under 10."),
  people("reached_10_17", "Reached, 10 to 17", "Of them, those aged 10 to 17."),
  people("reached_18_24", "Reached, 18 to 24", "Of them, those aged 18 to 24."),
  people("reached_25_plus", "Reached, 25 and over", "Of them, those aged 25 and over."),
  people("reached_age_not_known", "Reached, age not known", "Of them, those whose age is not known."),
  people("reached_female", "Reached, female", "Of them, those who are female."),
  people("reached_male", "Reached, male", "Of them, those who are male."),
  people(
    "reached_sex_other_or_not_known",
    "Reached, sex other or not known",
    "Of them, those whose sex is another or not known.",
  ),
  people("reached_asian", "Reached, Asian", "Of them, those of the ethnic group Asian."),
  people("reached_black", "Reached, Black", "Of them, those of the ethnic group Black."),
  people("reached_mixed", "Reached, Mixed", "Of them, those of the ethnic group Mixed."),
  people("reached_white", "Reached, White", "Of them, those of the ethnic group White."),
  people("reached_other", "Reached, other ethnic group", "Of them, those of another ethnic group."),
  people(
    "reached_ethnicity_not_known",
    "Reached, ethnicity not known",
    "Of them, those whose ethnic group is not known.",
  ),
  {
    name: "completed",
    kind: "count",
    shorthand: ["c", "x", "z", "low"],
    disclosive: true,
    title: "Completed",
    description: "People who completed the intervention in the quarter.",
  },
  {
    name: "did_not_complete",
    kind: "count",
    shorthand: ["c", "x", "z", "low"],
    disclosive: true,
    title: "Did not complete",
    description: "People who left the intervention in the quarter before it was complete.",
  },
  {
    name: "professionals_trained",
    kind: "count",
    shorthand: [],
    title: "Professionals trained",
    description: "Professionals who were trained in the quarter.",
  },
  {
    name: "evaluation",
    kind: "code",
    list: evaluations,
    title: "Evaluation",
    description: "How the intervention is evaluated.",
    required: "error",
  },
] as const satisfies readonly Column[];

type Name = (typeof columns)[number]["name"];

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

const examples: ExamplesByRule = {
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

/** Files that keep and files that break each rule of its own of the return `svd-interventions`. */
export const svdInterventionsExamples: ExamplesByRule = { ...examples };
