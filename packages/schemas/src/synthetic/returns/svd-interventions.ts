import { approaches, interventionLevels } from "../../codelists/intervention.js";
import { poundsOf } from "../../columns/money.js";
import { svdInterventions } from "../../returns/svd-interventions/definition.js";
import { localAreas } from "../areas.js";
import type { SyntheticPlan } from "../plan.js";
import type { Random } from "../random.js";
import { rightRow, two } from "../right-cell.js";

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
] as const;

/** A number of people parted at will into multiples of 5 that add to it. */
function split(total: number, names: readonly string[], random: Random): Readonly<Record<string, string>> {
  let left = total / 5;
  return Object.fromEntries(
    names.map((name, i) => {
      const part = i === names.length - 1 ? left : random.whole(0, left);
      left -= part;
      return [name, String(part * 5)];
    }),
  );
}

/** Interventions in the second quarter, which nobody runs. */
export const svdInterventionsPlan: SyntheticPlan = {
  id: svdInterventions.id,
  asOf: "2025-10-31",
  block(number, random) {
    const { code: approach, label } = random.pick(approaches.codes);
    const reached = 5 * random.whole(4, 60);
    const area = random.pick(localAreas).code;
    return [
      rightRow(svdInterventions.columns, random, {
        intervention_id: `SYN-${String(number + 1).padStart(7, "0")}`,
        intervention_name: `Example ${number + 1}: ${label}`,
        financial_year: "2025-26",
        quarter: "Q2",
        lead_authority_code: area,
        delivery_area_code: area,
        approach,
        level: random.pick(interventionLevels.codes).code,
        start_date: `2025-0${random.whole(4, 6)}-${two(random.whole(1, 28))}`,
        end_date: random.chance(0.5) ? "2026-03-31" : "",
        // From 150 to 199 pounds a person: nobody's cost is far above the median of any number of others.
        spend_quarter: poundsOf(reached * random.whole(150_00, 199_00)),
        reached_total: String(reached),
        ...Object.assign({}, ...SPLITS.map((names) => split(reached, names, random))),
        completed: String(5 * random.whole(0, reached / 10)),
        did_not_complete: String(5 * random.whole(0, reached / 10)),
        professionals_trained: String(random.whole(0, 12)),
      }),
    ];
  },
  before: (row) => ({ ...row, quarter: "Q1" }),
  apart(text, block) {
    if (/^IV-\d$/.test(text)) return `SYN-P${two(block)}-${text}`;
    return /^(Example (mentoring|sports)|Third|Fourth)$/.test(text) ? `${text} P${two(block)}` : text;
  },
  plants: {
    "GEN-D01": ([row]) => ({
      rows: [{ ...row, completed: "3" }],
      found: [{ index: 0, column: "completed" }],
    }),
    "GEN-D02": ([row]) => ({
      rows: [{ ...row, reached_female: "[c]" }],
      found: [{ index: 0, column: "reached_female" }],
    }),
    "GEN-D03": ([row]) => ({
      rows: [{ ...row, completed: "15", did_not_complete: "7" }],
      found: [{ index: 0, column: "did_not_complete" }],
      parameters: { "rounded-to": 5 },
      alone: true,
    }),
  },
};
