import { offenceHeads } from "../../codelists/weapon-enabled.js";
import { daysInMonth } from "../../columns/date.js";
import { policeWeaponEnabled } from "../../returns/police-weapon-enabled/definition.js";
import { parted, partnerships } from "../areas.js";
import type { SyntheticPlan } from "../plan.js";
import { rightRow, two } from "../right-cell.js";

const { usual, kept } = parted(partnerships);
const heads = offenceHeads.codes.map(({ code }) => code);
const ALL = { victim_age_band: "all", domestic: "all" } as const;

/** A month, and the eighth day after it: the month of March 2026, and those before it. */
function monthOf(number: number) {
  const months = 2026 * 12 + 2 - number;
  const nameOf = (month: number) => `${Math.floor(month / 12)}-${two((month % 12) + 1)}`;
  return {
    period_start: `${nameOf(months)}-01`,
    period_end: `${nameOf(months)}-${daysInMonth(Math.floor(months / 12), (months % 12) + 1)}`,
    extracted_on: `${nameOf(months + 1)}-08`,
  };
}

/** Offences of real partnerships by month, in numbers that are made up. */
export const policeWeaponEnabledPlan: SyntheticPlan = {
  id: policeWeaponEnabled.id,
  asOf: "2026-05-01",
  block(number, random) {
    const place = usual[number % usual.length] as (typeof usual)[number];
    const rest = Math.floor(number / usual.length);
    const shared = {
      csp_code: place.code,
      ...monthOf(Math.floor(rest / heads.length)),
      offence_head: heads[rest % heads.length] as string,
      flag_method: "ndqis",
      status: "provisional",
    };
    // Multiples of 5, so that none is small, and rounding changes nothing.
    const fives = (most: number) => 5 * random.whole(0, most);
    const ages = { under_25: fives(8), "25_and_over": fives(8), not_known: fives(2) };
    const knives = ages.under_25 + ages["25_and_over"] + ages.not_known;
    const domestic = 5 * random.whole(0, knives / 5);
    const firearms = fives(2);
    const row = (offences: number, change: Readonly<Record<string, string>>) =>
      rightRow(policeWeaponEnabled.columns, random, {
        ...shared,
        weapon: "knife_or_sharp_instrument",
        ...ALL,
        ...change,
        offences: String(offences),
      });
    return [
      row(knives + firearms, { weapon: "any" }),
      row(knives, {}),
      row(firearms, { weapon: "firearm_excluding_air_weapon" }),
      ...Object.entries(ages).map(([victim_age_band, offences]) => row(offences, { victim_age_band })),
      row(domestic, { domestic: "yes" }),
      row(knives - domestic, { domestic: "no" }),
      row(0, { domestic: "not_known" }),
    ];
  },
  before(row) {
    const [year = "", month = ""] = (row["period_start"] ?? "").split("-");
    return { ...row, ...monthOf(2026 * 12 + 3 - (Number(year) * 12 + Number(month) - 1)) };
  },
  apart: (text, block) => (text === "E22000134" ? (kept[block] as (typeof kept)[number]).code : text),
  plants: {
    "GEN-R01": ([row]) => ({
      rows: [row ?? {}, { ...row, extracted_on: "2026-04-09" }],
      found: [{ index: 0, column: "csp_code" }],
    }),
    "GEN-D01": ([row]) => ({
      rows: [{ ...row, offences: "3" }],
      found: [{ index: 0, column: "offences" }],
    }),
    "GEN-D02": ([row]) => ({
      rows: [
        { ...row, offences: "40" },
        { ...row, victim_age_band: "under_25", offences: "[c]" },
        { ...row, victim_age_band: "25_and_over", offences: "15" },
        { ...row, victim_age_band: "not_known", offences: "5" },
      ],
      found: [{ index: 1, column: "offences" }],
    }),
    "GEN-D03": ([row]) => ({
      rows: [{ ...row, offences: "43" }],
      found: [{ index: 0, column: "offences" }],
      parameters: { "rounded-to": 5 },
      alone: true,
    }),
  },
};
