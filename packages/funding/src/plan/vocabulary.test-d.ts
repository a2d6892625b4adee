// The words that a plan and the calculators have in common are the same, in both directions. The compiler sees to it.

import type {
  FundingPlan,
  PlanShare,
  PlanTieRule,
  SharingMethod,
  SuppressedCounts,
} from "@svd/schemas/types";
import type { Method } from "../apportion/method.js";
import type { TieRule } from "../apportion/tie-rule.js";
import type { SuppressedCounts as Suppressed } from "../formula/indicator.js";
import type { NumberInput } from "../money/rational.js";
import type { PresetId } from "../presets/presets.js";

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type RoundingOf<Kind extends "pro-rata" | "needs-formula"> = NonNullable<
  Extract<SharingMethod, { kind: Kind }>["rounding"]
>;

export const roundingsAreMethods: Same<RoundingOf<"pro-rata">, Method> = true;
export const roundingsOfNeedAreMethods: Same<RoundingOf<"needs-formula">, Method> = true;
export const presetsAreThoseOfPlans: Same<NonNullable<FundingPlan["preset"]>, PresetId> = true;
export const tieRulesAreThoseOfPlans: Same<TieRule["rule"], PlanTieRule["rule"]> = true;

/** What a plan holds goes to the calculators as it is. */
export const tieRuleOf = (ties: PlanTieRule): TieRule => ties;
export const shareOf = (share: PlanShare): NumberInput => share;
export const suppressedOf = (suppressed: SuppressedCounts): Suppressed => suppressed;
