import {
  admissionBases,
  causeGroups,
  patientAgeBands,
  rateTypes,
  roundings,
  sexes,
} from "../../codelists/admissions.js";
import type { Column } from "../../columns/column.js";
import type { RowOf } from "../../rows/row-of.js";
import type { Condition, Term } from "../../rules/condition.js";
import {
  GENERIC_SOURCES,
  type GenericOptions,
  genericParameters,
  genericRules,
} from "../../rules/generic.js";
import type { Rule } from "../../rules/rule.js";
import type { ReturnDefinition } from "../definition.js";

const columns = [
  {
    name: "area_code",
    kind: "gss-code",
    entities: ["E06", "E07", "E08", "E09", "E10", "W06", "E92", "W92"],
    title: "Area",
    description:
      "The code of the upper-tier authority or district where the patients live; England or Wales as a whole for comparison.",
    required: "error",
  },
  {
    name: "period_start",
    kind: "date",
    title: "Start of the period",
    description: "The first day of the period.",
    required: "error",
  },
  {
    name: "period_end",
    kind: "date",
    title: "End of the period",
    description: "The last day of the period.",
    required: "error",
  },
  {
    name: "cause_group",
    kind: "code",
    list: causeGroups,
    title: "Cause",
    description: "The group of causes of admission.",
    required: "error",
    source: "icd-10",
  },
  {
    name: "age_band",
    kind: "code",
    list: patientAgeBands,
    title: "Age",
    description: "The band of the patients' age.",
    required: "error",
  },
  {
    name: "sex",
    kind: "code",
    list: sexes,
    title: "Sex",
    description: "The patients' sex.",
    required: "error",
  },
  {
    name: "admissions",
    kind: "count",
    shorthand: ["c"],
    disclosive: true,
    title: "Admissions",
    description: "How many admissions there were: rounded to 5, suppressed where small, or a true nought.",
    required: "error",
    source: "hes-disclosure",
  },
  {
    name: "rate_per_100000",
    kind: "decimal",
    decimals: 1,
    min: 0,
    title: "Rate",
    description: "Admissions for each 100,000 people.",
  },
  {
    name: "rate_type",
    kind: "code",
    list: rateTypes,
    title: "Kind of rate",
    description: "How the rate was worked out.",
    required: "error",
    requiredWhen: { present: "rate_per_100000" },
  },
  {
    name: "lower_ci",
    kind: "decimal",
    decimals: 1,
    min: 0,
    title: "Lower confidence limit",
    description: "The lower limit of the rate's confidence interval.",
  },
  {
    name: "upper_ci",
    kind: "decimal",
    decimals: 1,
    min: 0,
    title: "Upper confidence limit",
    description: "The upper limit of the rate's confidence interval.",
  },
  {
    name: "basis",
    kind: "code",
    list: admissionBases,
    title: "What is counted",
    description: "What is counted as an admission.",
    required: "error",
  },
  {
    name: "rounding",
    kind: "code",
    list: roundings,
    title: "Rounding",
    description: "How counts were rounded.",
    required: "error",
    source: "hes-disclosure",
  },
  {
    name: "provisional",
    kind: "yes-no",
    title: "Provisional",
    description: "Whether the figures may still change.",
  },
] as const satisfies readonly Column[];

const KEY = ["area_code", "period_start", "period_end", "cause_group", "age_band", "sex"] as const;
/** The columns of the key without one. */
const keyWithout = (left: string) => KEY.filter((name) => name !== left);

type Name = (typeof columns)[number]["name"];
const column = (name: Name): Term => ({ column: name });
const all = (...parts: Condition[]): Condition => ({ all: parts });
const any = (...parts: Condition[]): Condition => ({ any: parts });

const rules: readonly Rule[] = [
  {
    id: "HAA-D01",
    severity: "error",
    title: "Small counts below the nation are suppressed",
    help: "In figures from hospital episode statistics, counts of 1 to 7 below national level are not shown.",
    source: "hes-disclosure",
    checks: [
      {
        kind: "row",
        at: "admissions",
        fails: all(
          { left: column("admissions"), op: ">=", right: { number: 1 } },
          { left: column("admissions"), op: "<", right: { parameter: "smallest-count" } },
          { not: { term: column("area_code"), startsWith: ["E92", "W92"] } },
        ),
        message:
          "A count from 1 to less than {smallest-count} may let somebody be recognised. Enter [c] in its place, and check that it cannot be worked out from others.",
      },
    ],
  },
  {
    id: "HAA-D02",
    severity: "error",
    title: "Counts that are said to be rounded are multiples of 5",
    source: "hes-disclosure",
    checks: [
      {
        kind: "row",
        at: "admissions",
        fails: all(
          { left: column("rounding"), op: "=", right: { text: "nearest_5" } },
          { not: { term: column("admissions"), multipleOf: { number: 5 } } },
        ),
        message:
          "The count is said to be rounded to the nearest 5 and is no multiple of 5. Round it, or say that it is not rounded.",
      },
    ],
  },
  {
    id: "HAA-D03",
    severity: "error",
    title: "There is no rate where the count is small or suppressed",
    help: "A rate gives the count away, and one that rests on fewer than 10 admissions says little.",
    source: "b12a",
    checks: [
      {
        kind: "row",
        at: "rate_per_100000",
        fails: all(
          { present: "rate_per_100000" },
          any(
            { hidden: "admissions" },
            { left: column("admissions"), op: "<", right: { parameter: "least-for-rate" } },
          ),
        ),
        message:
          "A rate is shown and its count is suppressed or under {least-for-rate}. Clear the rate and its limits.",
      },
    ],
  },
  {
    id: "HAA-X01",
    severity: "error",
    title: "The rate lies between its confidence limits",
    source: "project",
    checks: [
      {
        kind: "row",
        at: "lower_ci",
        fails: { left: column("lower_ci"), op: ">", right: column("rate_per_100000") },
        message: "The lower limit is above the rate. Check both.",
      },
      {
        kind: "row",
        at: "upper_ci",
        fails: { left: column("upper_ci"), op: "<", right: column("rate_per_100000") },
        message: "The upper limit is below the rate. Check both.",
      },
    ],
  },
  {
    id: "HAA-X02",
    severity: "error",
    title: "All assault is no less than any one cause",
    help: "A rounded part may be off by 5.",
    source: "icd-10",
    checks: [
      {
        kind: "parts",
        of: {
          value: "admissions",
          by: "cause_group",
          total: "X85-Y09",
          parts: ["X99", "X93-X95", "Y00", "Y04"],
          within: keyWithout("cause_group"),
        },
        fault: "excess",
        tolerance: { number: 5 },
        message: "There are more admissions for this cause than for all assault (X85-Y09). Check both rows.",
      },
    ],
  },
  {
    id: "HAA-X03",
    severity: "error",
    title: "All ages, and both sexes, are no less than a part",
    source: "project",
    checks: (
      [
        ["age_band", ["under_18", "18_24", "under_25", "25_and_over"]],
        ["sex", ["male", "female"]],
      ] as const
    ).map(([by, parts]) => ({
      kind: "parts" as const,
      of: { value: "admissions", by, total: "all", parts, within: keyWithout(by) },
      fault: "excess" as const,
      message: `There are more admissions in this row than in the one whose ${by} is all. Check both.`,
    })),
  },
  {
    id: "HAA-R01",
    severity: "error",
    title: "An area, period, cause, age and sex stand once",
    source: "project",
    checks: [
      {
        kind: "unique",
        columns: KEY,
        message: "{count} rows have the same area, period, cause, age and sex. Keep one of them.",
      },
    ],
  },
  {
    id: "HAA-R02",
    severity: "warning",
    title: "Under 25 is the sum of its two bands",
    help: "A rounded part may be off by 5.",
    source: "project",
    checks: [
      {
        kind: "parts",
        of: {
          value: "admissions",
          by: "age_band",
          total: "under_25",
          parts: ["under_18", "18_24"],
          within: keyWithout("age_band"),
        },
        fault: "sum",
        tolerance: { number: 5 },
        message:
          "Under 18 and 18 to 24 do not add to under 25, by more than rounding explains. Check the three rows.",
      },
    ],
  },
  {
    id: "HAA-M01",
    severity: "query",
    title: "Admissions are near those of the previous return",
    help: "This project's thresholds: a change of more than half, from 20 admissions or more.",
    source: "project",
    checks: [
      {
        kind: "previous",
        match: ["area_code", "cause_group", "age_band", "sex"],
        at: "admissions",
        fails: all(
          { left: { previous: column("admissions") }, op: ">=", right: { parameter: "least-base" } },
          any(
            ...(
              [
                { minus: [column("admissions"), { previous: column("admissions") }] },
                { minus: [{ previous: column("admissions") }, column("admissions")] },
              ] as const
            ).map(
              (change): Condition => ({
                left: change,
                op: ">",
                right: { times: [{ previous: column("admissions") }, { parameter: "largest-change" }] },
              }),
            ),
          ),
        ),
        message: "The count has changed by a large share since the previous return. Check it, or say why.",
      },
    ],
  },
];

const generic: GenericOptions = {
  key: KEY,
  columns,
  // HAA-D01 and HAA-R01 say of this return what GEN-D01 and GEN-R01 say of others.
  without: ["GEN-D01", "GEN-R01"],
  during: { from: column("period_start"), to: column("period_end") },
  breakdowns: [
    { by: "sex", total: "all", parts: ["male", "female"] },
    { by: "age_band", total: "all", parts: ["under_25", "25_and_over"] },
    { by: "age_band", total: "under_25", parts: ["under_18", "18_24"] },
  ].map((breakdown) => ({ ...breakdown, value: "admissions", within: keyWithout(breakdown.by) })),
  stable: ["area_code"],
};

/**
 * Hospital admissions for assault, by area, cause, age and sex.
 *
 * @category returns
 */
export const healthAdmissionsAssault: ReturnDefinition = {
  id: "health-admissions-assault",
  version: "1.0.0",
  title: "Hospital admissions for assault",
  description:
    "Admissions to hospital for assault, by area of residence, group of causes, band of age and sex, with small numbers suppressed.",
  status: {
    layout: "established-items",
    statement:
      "The groups of ICD-10 and the rules on small numbers are established. The layout, the bands and the labels are this project's.",
  },
  owner: "an integrated care board, a local health board or a public health team, to the partnership",
  cadence: "quarterly or yearly",
  grain: "one area, period, group of causes, band of age and sex",
  key: KEY,
  sources: [
    {
      id: "icd-10",
      title:
        "ICD-10: X99 assault by sharp object and X85 to Y09 all assault were read; the other groups are recalled",
      confidence: "recalled",
    },
    {
      id: "hes-disclosure",
      title:
        "NHS Digital, disclosure control of hospital episode statistics since September 2018: counts of 1 to 7 below national level suppressed (read), others rounded to the nearest 5 (recalled)",
      confidence: "recalled",
    },
    {
      id: "b12a",
      title: "Public health indicator B12a: a rate is withheld where the count is under 10",
      confidence: "read",
    },
    ...GENERIC_SOURCES,
  ],
  parameters: [
    {
      id: "least-for-rate",
      title: "Fewest admissions that a rate may rest on",
      unit: "number",
      default: 10,
      source: "b12a",
    },
    {
      id: "largest-change",
      title: "Largest change since the previous return, as a share",
      unit: "share",
      default: 0.5,
      source: "project",
    },
    {
      id: "least-base",
      title: "Fewest admissions in the previous return for a change to matter",
      unit: "number",
      default: 20,
      source: "project",
    },
    ...genericParameters(generic, { "smallest-count": { default: 8, source: "hes-disclosure" } }),
  ],
  columns,
  rules: [...rules, ...genericRules(generic)],
};

/**
 * One row of {@link healthAdmissionsAssault}, its cells typed.
 *
 * @category returns
 */
export type HealthAdmissionsAssaultRow = RowOf<typeof columns>;
