// The words that a plan and the calculators have in common are the same, in both directions. The compiler sees to it.

import type { FundingPlan, SharingMethod } from "@svd/schemas/types";
import type { Method } from "../apportion/method.js";
import type { PresetId } from "../presets/presets.js";

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type RoundingOf<Kind extends SharingMethod["kind"]> = NonNullable<
  Extract<SharingMethod, { kind: Kind; rounding?: unknown }>["rounding"]
>;

export const roundingsAreMethods: Same<RoundingOf<"pro-rata">, Method> = true;
export const roundingsOfNeedAreMethods: Same<RoundingOf<"needs-formula">, Method> = true;
export const presetsAreThoseOfPlans: Same<NonNullable<FundingPlan["preset"]>, PresetId> = true;
