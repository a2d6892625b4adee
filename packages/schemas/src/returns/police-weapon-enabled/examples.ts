import type { ExamplesByRule } from "../../rules/rule.js";

/** Robberies with a knife of one partnership in a month; the numbers are made up. */
const robbery = {
  csp_code: "E22000134",
  period_start: "2026-03-01",
  period_end: "2026-03-31",
  offence_head: "robbery",
  weapon: "knife_or_sharp_instrument",
  victim_age_band: "all",
  domestic: "all",
  offences: "40",
  flag_method: "ndqis",
  extracted_on: "2026-04-08",
  status: "provisional",
};
const firearm = { ...robbery, weapon: "firearm_excluding_air_weapon", offences: "6" };
const anyWeapon = { ...robbery, weapon: "any", offences: "45" };
const byAge = (under: string, over: string, unknown: string) => [
  { ...robbery, victim_age_band: "under_25", offences: under },
  { ...robbery, victim_age_band: "25_and_over", offences: over },
  { ...robbery, victim_age_band: "not_known", offences: unknown },
];
const byDomestic = (yes: string, no: string, unknown: string) => [
  { ...robbery, domestic: "yes", offences: yes },
  { ...robbery, domestic: "no", offences: no },
  { ...robbery, domestic: "not_known", offences: unknown },
];

const split = [anyWeapon, robbery, firearm, ...byAge("20", "15", "5"), ...byDomestic("0", "40", "0")];
/** The month before, by the same method. */
const monthBefore = split.map((row) => ({
  ...row,
  period_start: "2026-02-01",
  period_end: "2026-02-28",
  extracted_on: "2026-03-08",
}));
const recorded = [
  {
    partnership: "E22000134",
    period_start: "2026-03-01",
    period_end: "2026-03-31",
    offence_head: "robbery",
    offences: "112",
  },
];

const passing = [
  {
    file: { rows: split },
    previous: { rows: monthBefore },
    lookups: { "recorded-offences": recorded },
  },
] as const;

/** Files that keep, and files that break, each rule of its own of the return `police-weapon-enabled`. */
export const policeWeaponEnabledExamples: ExamplesByRule = {
  "WEN-X01": {
    passing: [{ file: { rows: [{ ...robbery, extracted_on: "2026-03-31" }] } }],
    failing: [
      { file: { rows: [{ ...robbery, extracted_on: "2026-03-30" }] }, findings: [{ row: 2, column: "J" }] },
    ],
  },
  "WEN-X02": {
    passing: [
      ...passing,
      { file: { rows: [{ ...robbery, period_start: "2026-01-01" }] } },
      { file: { rows: [{ ...robbery, period_start: "2024-02-01", period_end: "2024-02-29" }] } },
    ],
    failing: [
      { file: { rows: [{ ...robbery, period_end: "2026-03-30" }] }, findings: [{ row: 2, column: "C" }] },
      { file: { rows: [{ ...robbery, period_start: "2026-02-01" }] }, findings: [{ row: 2, column: "C" }] },
    ],
  },
  "WEN-R01": {
    passing: [...passing, { file: { rows: [{ ...anyWeapon, offences: "40" }, robbery] } }],
    failing: [
      {
        file: { rows: [{ ...anyWeapon, offences: "39" }, robbery] },
        findings: [{ row: 3, column: "H" }],
      },
    ],
  },
  "WEN-R02": {
    passing: [...passing, { file: { rows: [robbery, ...byAge("30", "[c]", "[c]")] } }],
    failing: [
      {
        file: { rows: [robbery, ...byAge("20", "15", "6")] },
        findings: [{ row: 2, column: "H" }],
      },
      {
        file: { rows: [robbery, ...byDomestic("41", "[c]", "[c]")] },
        findings: [{ row: 2, column: "H" }],
      },
    ],
  },
  "WEN-R03": {
    passing,
    failing: [
      {
        file: { rows: [robbery, { ...firearm, flag_method: "manual" }] },
        findings: [{ row: 2, column: "I" }],
      },
    ],
  },
  "WEN-M01": {
    passing,
    failing: [
      {
        file: { rows: [robbery] },
        previous: {
          rows: [
            {
              ...robbery,
              period_start: "2026-02-01",
              period_end: "2026-02-28",
              extracted_on: "2026-03-08",
              flag_method: "manual",
            },
          ],
        },
        findings: [{ row: 2, column: "I" }],
      },
    ],
  },
  "WEN-M02": {
    passing,
    failing: [
      {
        file: { rows: [{ ...robbery, offences: "113" }] },
        lookups: { "recorded-offences": recorded },
        findings: [{ row: 2, column: "H" }],
      },
    ],
  },
};
