import { poundsOf } from "../../columns/money.js";
import { svdPartnershipProgress } from "../../returns/svd-partnership-progress/definition.js";
import { localAreas, parted } from "../areas.js";
import type { SyntheticPlan } from "../plan.js";
import { rightRow, two } from "../right-cell.js";
import { yearInWords, yearOf } from "../years.js";

const english = parted(localAreas.filter(({ nation }) => nation === "England"));
const usual = [...english.usual, ...localAreas.filter(({ nation }) => nation === "Wales")];
const AUTHORITIES = [
  ["POL", "police", "recorded_crime;knife_flag"],
  ["FRS", "fire_and_rescue", "fire_incidents"],
  ["PRO", "probation", "probation_caseload"],
  ["YOT", "youth_offending_team", "youth_justice"],
  ["LA", "local_authority", "licensing;community_safety"],
] as const;

/** The progress of real areas, made up, all authorities at a time. */
export const svdPartnershipProgressPlan: SyntheticPlan = {
  id: svdPartnershipProgress.id,
  asOf: "2026-04-10",
  whole: true,
  shared: ["area_code", "period"],
  block(number, random) {
    const area = usual[number % usual.length] as (typeof usual)[number];
    const year = yearOf(Math.floor(number / usual.length));
    const day = two(random.whole(1, 28));
    const board = area.nation === "England" ? ["ICB", "icb"] : ["LHB", "local_health_board"];
    const of = rightRow(svdPartnershipProgress.columns, random, {
      area_code: area.code,
      police_force_area_code: area.force,
      period: yearInWords(year, "-"),
      needs_assessment_date: `${year}-06-${day}`,
      strategy_date: `${year}-12-${day}`,
      strategy_url: "https://example.org/strategy",
      next_review_date: `${year + 1}-12-${day}`,
      funding_received: poundsOf(100_00 * random.whole(50, 900)),
    });
    return [...AUTHORITIES, [...board, "hospital_admissions"]].map(
      ([prefix = "", type = "", data_flows = ""]) =>
        rightRow(svdPartnershipProgress.columns, random, {
          ...of,
          authority_code: `SYN-${prefix}-${number + 1}`,
          authority_type: type,
          engaged: random.pick(["full", "partial"]),
          data_flows,
          flow_status: random.pick(["live", "agreed", "planned"]),
        }),
    );
  },
  before: (row) => row,
  apart: (text, block) =>
    text === "E06000010" ? (english.kept[block] as (typeof english.kept)[number]).code : text,
  plants: {
    "GEN-R01": (sample) => ({
      rows: [...sample, { ...sample.at(-1), reason: "Example reason" }],
      found: [{ index: sample.length - 1, column: "area_code" }],
    }),
  },
};
