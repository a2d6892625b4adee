/** Published methods that a plan can say it follows. */
import {
  londonEqualShare,
  type Preset,
  parsePounds,
  thamesValleyFormula,
  violenceReductionUnitCoverage,
} from "@svd/funding";
import type { FundingPlan, PlanShare } from "@svd/schemas/model";
import type { Input } from "../input.js";

/**
 * The published method that a plan names.
 *
 * @throws Failure where the plan is not as it was published, so that no other method goes under its name.
 */
export function presetOf({ value: plan, failureAt }: Input<FundingPlan>): Preset | null {
  const { preset, method, recipients } = plan;
  const unlike = (pointer: string, words: string) =>
    failureAt(pointer, `${words} Correct it, or leave out "preset".`);
  switch (preset) {
    case undefined:
      return null;
    case "london-equal-share": {
      const count = londonEqualShare.recipients;
      if (method.kind !== "equal-share") throw unlike("/method/kind", "The preset is an equal share.");
      if (recipients.length !== count)
        throw unlike(
          "/recipients",
          `The preset has ${count} recipients, and the plan has ${recipients.length}.`,
        );
      return londonEqualShare;
    }
    case "thames-valley-formula": {
      const { components } = thamesValleyFormula;
      const names = components.map(({ id, share }) => `${id} ${share}`).join(", ");
      const given = method.kind === "needs-formula" ? method.components : [];
      const isSame =
        given.length === components.length &&
        components.every(({ id, share }) =>
          given.some((each) => each.name === id && each.kind === "count" && isShare(each.share, share)),
        );
      if (!isSame)
        throw unlike("/method", `The preset is a needs formula of counts with the components ${names}.`);
      return thamesValleyFormula;
    }
    case "violence-reduction-unit-coverage": {
      const { coverage, tiers } = violenceReductionUnitCoverage;
      const isSame =
        method.kind === "ranked-coverage" &&
        isShare(method.coverage, coverage) &&
        method.tiers.length === tiers.length &&
        tiers.every(({ amount, places }, t) => {
          const tier = method.tiers[t];
          const sum = (tier?.amounts ?? []).reduce((all, each) => all + BigInt(each.amountPence), 0n);
          return tier?.places === places && sum === parsePounds(String(amount));
        });
      if (!isSame)
        throw unlike(
          "/method",
          `The preset is a ranked coverage of ${coverage} with the tiers ${tiers.map(({ amount, places }) => `${places} of ${amount}`).join(", ")}.`,
        );
      return violenceReductionUnitCoverage;
    }
  }
}

/** Whether a share in whole parts is the one published, in percent or as a decimal of two places. */
function isShare({ parts, of }: PlanShare, published: string): boolean {
  return BigInt(parts) * 100n === BigInt(published.replace(/^0\.|%$/, "")) * BigInt(of);
}
