import { grantHeads, recipientTypes } from "../../codelists/grant.js";
import { penceOf, poundsOf } from "../../columns/money.js";
import { svdGrantClaim } from "../../returns/svd-grant-claim/definition.js";
import { forces } from "../areas.js";
import type { SyntheticPlan } from "../plan.js";
import { rightRow, two } from "../right-cell.js";

/** The local policing body of the usual rows, which no planted row has. */
const OURS = "E23000012";
const others = forces.filter(({ code }) => code !== OURS);

/** The claim of a local policing body for the second quarter, with made-up lines. */
export const svdGrantClaimPlan: SyntheticPlan = {
  id: svdGrantClaim.id,
  asOf: "2025-10-31",
  block(number, random) {
    const recipient = random.whole(1, 40);
    const allocated = 100_00 * random.whole(50, 600);
    const before = Math.round(allocated * (0.2 + 0.1 * random.next()));
    const quarter = Math.round(allocated * (0.2 + 0.1 * random.next()));
    // What is expected by March is what is allocated, to less than a hundredth and 100 pounds.
    const difference = random.whole(-50_00, 50_00);
    return [
      rightRow(svdGrantClaim.columns, random, {
        financial_year: "2025-26",
        quarter: "Q2",
        lpb_code: OURS,
        recipient_code: `SYN-${two(recipient)}`,
        recipient_name: `Example recipient ${recipient}`,
        recipient_type: (recipientTypes.codes[recipient % recipientTypes.codes.length] as { code: string })
          .code,
        head: random.pick(grantHeads.codes).code,
        line_id: `SYN-L${String(number + 1).padStart(7, "0")}`,
        line_description: `Example line ${number + 1}`,
        allocated: poundsOf(allocated),
        actual_to_date: poundsOf(before + quarter),
        actual_this_quarter: poundsOf(quarter),
        forecast_remaining: poundsOf(allocated - before - quarter + difference),
        prepared_by_role: "Finance business partner",
        prepared_on: `2025-10-${two(random.whole(1, 20))}`,
      }),
    ];
  },
  before(row) {
    const before = penceOf(row["actual_to_date"] ?? "0") - penceOf(row["actual_this_quarter"] ?? "0");
    return {
      ...row,
      quarter: "Q1",
      actual_to_date: poundsOf(before),
      actual_this_quarter: poundsOf(before),
      forecast_remaining: poundsOf(penceOf(row["allocated"] ?? "0") - before),
      prepared_on: "2025-07-10",
    };
  },
  apart(text, block) {
    if (/^[LN]1$/.test(text)) return `SYN-P${two(block)}-${text}`;
    return text === "E23000030" ? (others[block % others.length] as (typeof others)[number]).code : text;
  },
};
