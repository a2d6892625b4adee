import type { ExamplesByRule } from "../../rules/rule.js";

/** Admissions of one area in a year; the numbers are made up. */
const admitted = {
  area_code: "E06000010",
  period_start: "2025-04-01",
  period_end: "2026-03-31",
  cause_group: "X85-Y09",
  age_band: "all",
  sex: "all",
  admissions: "60",
  rate_per_100000: "22.5",
  rate_type: "crude",
  lower_ci: "17.2",
  upper_ci: "29.0",
  basis: "faes",
  rounding: "nearest_5",
  provisional: "no",
};
/** Admissions without a rate. */
const counted = { ...admitted, rate_per_100000: "", rate_type: "", lower_ci: "", upper_ci: "" };
const sharp = { ...counted, cause_group: "X99", admissions: "20" };
const ages = (under18: string, to24: string, under25: string) => [
  { ...counted, age_band: "under_18", admissions: under18 },
  { ...counted, age_band: "18_24", admissions: to24 },
  { ...counted, age_band: "under_25", admissions: under25 },
];
const yearBefore = { ...counted, period_start: "2024-04-01", period_end: "2025-03-31" };

const passing = [
  {
    file: {
      rows: [admitted, sharp, ...ages("10", "15", "25"), { ...counted, sex: "male", admissions: "45" }],
    },
    previous: { rows: [yearBefore] },
  },
] as const;

/** Files that keep, and files that break, each rule of its own of the return `health-admissions-assault`. */
export const healthAdmissionsAssaultExamples: ExamplesByRule = {
  "HAA-D01": {
    passing: [
      ...passing,
      {
        file: {
          rows: [
            { ...counted, admissions: "0" },
            { ...sharp, admissions: "0" },
          ],
        },
      },
      { file: { rows: [{ ...counted, admissions: "8", rounding: "none" }] } },
      { file: { rows: [{ ...counted, area_code: "E92000001", admissions: "7", rounding: "none" }] } },
    ],
    failing: [
      {
        file: { rows: [{ ...counted, admissions: "7", rounding: "none" }] },
        findings: [{ row: 2, column: "G" }],
      },
    ],
  },
  "HAA-D02": {
    passing,
    failing: [{ file: { rows: [{ ...counted, admissions: "61" }] }, findings: [{ row: 2, column: "G" }] }],
  },
  "HAA-D03": {
    passing: [
      ...passing,
      { file: { rows: [{ ...admitted, admissions: "10" }] } },
      { file: { rows: [{ ...counted, admissions: "[c]" }] } },
    ],
    failing: [
      { file: { rows: [{ ...admitted, admissions: "[c]" }] }, findings: [{ row: 2, column: "H" }] },
      {
        file: { rows: [{ ...admitted, admissions: "9", rounding: "none" }] },
        findings: [{ row: 2, column: "H" }],
      },
    ],
  },
  "HAA-X01": {
    passing: [...passing, { file: { rows: [{ ...admitted, lower_ci: "22.5", upper_ci: "22.5" }] } }],
    failing: [
      { file: { rows: [{ ...admitted, lower_ci: "22.6" }] }, findings: [{ row: 2, column: "J" }] },
      { file: { rows: [{ ...admitted, upper_ci: "22.4" }] }, findings: [{ row: 2, column: "K" }] },
    ],
  },
  "HAA-X02": {
    passing: [...passing, { file: { rows: [counted, { ...sharp, admissions: "65" }] } }],
    failing: [
      { file: { rows: [counted, { ...sharp, admissions: "70" }] }, findings: [{ row: 3, column: "G" }] },
    ],
  },
  "HAA-X03": {
    passing,
    failing: [
      {
        file: { rows: [counted, { ...counted, age_band: "25_and_over", admissions: "65" }] },
        findings: [{ row: 3, column: "G" }],
      },
      {
        file: { rows: [counted, { ...counted, sex: "female", admissions: "65" }] },
        findings: [{ row: 3, column: "G" }],
      },
    ],
  },
  "HAA-R01": {
    passing,
    failing: [
      { file: { rows: [sharp, { ...sharp, provisional: "yes" }] }, findings: [{ row: 2, column: "A" }] },
    ],
  },
  "HAA-R02": {
    passing: [...passing, { file: { rows: ages("10", "15", "35") } }],
    failing: [{ file: { rows: ages("10", "15", "40") }, findings: [{ row: 4, column: "G" }] }],
  },
  "HAA-M01": {
    passing: [
      ...passing,
      { file: { rows: [{ ...counted, admissions: "90" }] }, previous: { rows: [yearBefore] } },
      {
        file: { rows: [{ ...counted, admissions: "60" }] },
        previous: { rows: [{ ...yearBefore, admissions: "15" }] },
      },
    ],
    failing: [
      {
        file: { rows: [{ ...counted, admissions: "95" }] },
        previous: { rows: [yearBefore] },
        findings: [{ row: 2, column: "G" }],
      },
      {
        file: { rows: [{ ...counted, admissions: "25" }] },
        previous: { rows: [yearBefore] },
        findings: [{ row: 2, column: "G" }],
      },
    ],
  },
};
