// Published methods that a plan can say it follows.

import type { FundingPlan, PlanShare } from "@svd/schemas/types";
import { readMoney, sumOf } from "../money/money.js";
import { compare, type NumberInput, readRate } from "../money/rational.js";
import type { Preset } from "../presets/preset.js";
import { type PresetId, presets } from "../presets/presets.js";
import { PlanError } from "./plan-error.js";

/** For each published method: what about a plan is not as it was published, and where; null where the plan follows it. */
const checks: { readonly [Id in PresetId]: (plan: FundingPlan) => Unlike | null } = {
  "london-equal-share": londonDifference,
  "thames-valley-formula": thamesValleyDifference,
  "violence-reduction-unit-coverage": coverageDifference,
};

interface Unlike {
  readonly pointer: string;
  /** What was published, in a sentence. */
  readonly published: string;
}

/**
 * The published method that a plan names.
 *
 * @throws PlanError where the plan is not as it was published, so that no other method goes under its name.
 */
export function presetOf(plan: FundingPlan): Preset | null {
  const { preset } = plan;
  if (preset === undefined) return null;
  const unlike = checks[preset](plan);
  if (unlike !== null)
    throw new PlanError(unlike.pointer, "NOT_AS_PUBLISHED", { preset, published: unlike.published });
  return presets[preset];
}

function londonDifference({ method, recipients }: FundingPlan): Unlike | null {
  const count = presets["london-equal-share"].recipients;
  if (method.kind !== "equal-share")
    return { pointer: "/method/kind", published: "The preset is an equal share." };
  if (recipients.length === count) return null;
  return {
    pointer: "/recipients",
    published: `The preset has ${count} recipients, and the plan has ${recipients.length}.`,
  };
}

function thamesValleyDifference({ method }: FundingPlan): Unlike | null {
  const { components } = presets["thames-valley-formula"];
  const given = method.kind === "needs-formula" ? method.components : [];
  const isSame =
    given.length === components.length &&
    components.every(({ id, share }) =>
      given.some((each) => each.name === id && each.kind === "count" && isShare(each.share, share)),
    );
  if (isSame) return null;
  const names = components.map(({ id, share }) => `${id} ${share}`).join(", ");
  return {
    pointer: "/method",
    published: `The preset is a needs formula of counts with the components ${names}.`,
  };
}

function coverageDifference({ method }: FundingPlan): Unlike | null {
  const { coverage, tiers } = presets["violence-reduction-unit-coverage"];
  const isSame =
    method.kind === "ranked-coverage" &&
    isShare(method.coverage, coverage) &&
    method.tiers.length === tiers.length &&
    tiers.every(({ amount, places }, t) => {
      const tier = method.tiers[t];
      const inAll = sumOf((tier?.amounts ?? []).map(({ amountPence }) => BigInt(amountPence)));
      return tier?.places === places && inAll === readMoney(amount, "The amount of a tier");
    });
  if (isSame) return null;
  const tiersInWords = tiers.map(({ amount, places }) => `${places} of ${amount}`).join(", ");
  return {
    pointer: "/method",
    published: `The preset is a ranked coverage of ${coverage} with the tiers ${tiersInWords}.`,
  };
}

/** Whether a share of the plan is the one published. */
function isShare(share: PlanShare, published: NumberInput): boolean {
  return compare(readRate(share, "The share"), readRate(published, "The published share")) === 0;
}
