import { causeGroups } from "../../codelists/admissions.js";
import { healthAdmissionsAssault } from "../../returns/health-admissions-assault/definition.js";
import { authorities, parted } from "../areas.js";
import type { SyntheticPlan } from "../plan.js";
import { rightRow } from "../right-cell.js";
import { yearOf } from "../years.js";

const { usual, kept } = parted(authorities);
const TOTAL = "X85-Y09";
/** Hidden in every row, so that no total tells it. */
const HIDDEN = "X93-X95";
const causes = causeGroups.codes.map(({ code }) => code);
const BANDS = ["under_18", "18_24", "25_and_over"] as const;
const SEXES = ["male", "female"] as const;

/** The bands and the sexes that each value adds up. */
const AGES: readonly (readonly [string, readonly string[]])[] = [
  ["all", BANDS],
  ["under_25", ["under_18", "18_24"]],
  ...BANDS.map((band) => [band, [band]] as const),
];
const BOTH: readonly (readonly [string, readonly string[]])[] = [
  ["all", SEXES],
  ...SEXES.map((sex) => [sex, [sex]] as const),
];

/** Admissions of real areas in a year, in numbers that are made up, by cause, age and sex. */
export const healthAdmissionsAssaultPlan: SyntheticPlan = {
  id: healthAdmissionsAssault.id,
  asOf: "2026-07-01",
  block(number, random) {
    const area = usual[number % usual.length] as (typeof usual)[number];
    const year = yearOf(Math.floor(number / usual.length));
    const counts = new Map<string, number>();
    const add = (cause: string, band: string, sex: string, count: number) =>
      counts.set(`${cause} ${band} ${sex}`, (counts.get(`${cause} ${band} ${sex}`) ?? 0) + count);
    for (const band of BANDS) {
      for (const sex of SEXES) {
        for (const cause of causes) {
          // Multiples of 5 of which none is small; what belongs to no cause of the list is in the total alone.
          const count = 5 * random.whole(2, 12);
          add(cause, band, sex, count);
          if (cause !== TOTAL) add(TOTAL, band, sex, count);
        }
      }
    }
    return [TOTAL, ...causes.filter((cause) => cause !== TOTAL)].flatMap((cause) =>
      AGES.flatMap(([age_band, bands]) =>
        BOTH.map(([sex, sexes]) => {
          const count = bands.reduce(
            (sum, band) =>
              sum + sexes.reduce((all, each) => all + (counts.get(`${cause} ${band} ${each}`) ?? 0), 0),
            0,
          );
          const rate = (count / (20 + (number % 7))).toFixed(1);
          const hasRate = cause === TOTAL && age_band === "all" && sex === "all";
          return rightRow(healthAdmissionsAssault.columns, random, {
            area_code: area.code,
            period_start: `${year}-04-01`,
            period_end: `${year + 1}-03-31`,
            cause_group: cause,
            age_band,
            sex,
            admissions: cause === HIDDEN ? "[c]" : String(count),
            ...(hasRate
              ? {
                  rate_per_100000: rate,
                  rate_type: "crude",
                  lower_ci: (Number(rate) * 0.8).toFixed(1),
                  upper_ci: (Number(rate) * 1.25).toFixed(1),
                }
              : {}),
            basis: "faes",
            rounding: "nearest_5",
            provisional: "no",
          });
        }),
      ),
    );
  },
  before: (row) => ({
    ...row,
    period_start: `${Number(row["period_start"]?.slice(0, 4)) - 1}-04-01`,
    period_end: `${Number(row["period_end"]?.slice(0, 4)) - 1}-03-31`,
  }),
  apart: (text, block) => (text === "E06000010" ? (kept[block] as (typeof kept)[number]).code : text),
  plants: {
    "GEN-D02": ([row]) => ({
      rows: [
        { ...row, admissions: "60" },
        {
          ...row,
          sex: "male",
          admissions: "[c]",
          rate_per_100000: "",
          rate_type: "",
          lower_ci: "",
          upper_ci: "",
        },
        { ...row, sex: "female", admissions: "20" },
      ],
      found: [{ index: 1, column: "admissions" }],
    }),
    "GEN-D03": ([row]) => ({
      rows: [{ ...row, admissions: "61", rounding: "none" }],
      found: [{ index: 0, column: "admissions" }],
      parameters: { "rounded-to": 5 },
      alone: true,
    }),
  },
};
