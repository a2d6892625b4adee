// Holds the change of a head on last year back.

import type { Damping, FundingPlan, PlanHead } from "@svd/schemas/types";
import { floorDamping } from "../formula/damping.js";
import { holdHarmless } from "../formula/hold-harmless.js";
import { paceOfChange } from "../formula/pace-of-change.js";
import { PlanError } from "./plan-error.js";
import { lastYearOf } from "./plan-parts.js";
import type { SharedHead } from "./share-head.js";

/** Damps one head. `formula` is what the method gives. */
export function dampHead(
  plan: FundingPlan,
  damping: Damping,
  head: PlanHead,
  formula: readonly bigint[],
): SharedHead {
  const before = lastYearOf(plan, head);
  const recipients = before.map((each, r) => ({ ...each, formula: formula[r] ?? 0n }));
  switch (damping.kind) {
    case "floor": {
      const { floorPercent, ceilingPercent } = damping;
      const ceiling = ceilingPercent === undefined ? {} : { ceiling: `${ceilingPercent}%` };
      const result = floorDamping({
        recipients,
        floor: `${floorPercent}%`,
        ...ceiling,
        ...(plan.ties && { ties: plan.ties }),
      });
      return { amounts: result.amounts, result, notes: [] };
    }
    case "hold-harmless": {
      const result = holdHarmless({ recipients });
      return { amounts: result.amounts, result, notes: [] };
    }
    case "pace": {
      const { years, path } = damping;
      const paced = paceOfChange({
        recipients: before.map((each, r) => ({ ...each, target: formula[r] ?? 0n })),
        years,
        ...(path && { path }),
      });
      const own = paced.years[years.indexOf(plan.year)];
      if (own === undefined) throw new PlanError("/damping/years", "YEAR_NOT_IN_PACE", {});
      return { amounts: own.amounts, result: { trace: own.trace, warnings: [] }, notes: [] };
    }
  }
}
