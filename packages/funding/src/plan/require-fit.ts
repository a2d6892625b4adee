// What a plan has to be beyond its form: nothing twice, and nothing that it refers to and does not have.

import type { FundingPlan, PlanHead, SharingMethod } from "@svd/schemas/types";
import { PlanError } from "./plan-error.js";

type Lines = readonly { readonly head: PlanHead }[];
type MethodOf<Kind extends SharingMethod["kind"]> = Extract<SharingMethod, { kind: Kind }>;

/**
 * Refuses what appears twice, and what the plan refers to and does not have.
 *
 * @throws PlanError for the first of them.
 */
export function requireFit(plan: FundingPlan): void {
  const { damping, method, year } = plan;
  requireOnce(
    plan.heads.map(({ head }) => head),
    (i) => `/heads/${i}/head`,
    "This head",
  );
  requireOnce(
    plan.recipients.map(({ name }) => name),
    (i) => `/recipients/${i}/name`,
    "This recipient",
  );
  requireHeads(plan, plan.keptBack ?? [], "/keptBack");
  requireFitOfMethod(plan);
  plan.recipients.forEach(({ lastYear = [] }, r) => {
    requireHeadsOnce(plan, lastYear, `/recipients/${r}/lastYear`, "Last year's amount of this head");
  });
  if (damping !== undefined && method.kind === "split-heads")
    throw new PlanError("/damping", "DAMPING_NOT_USABLE", {});
  if (damping?.kind === "pace" && !damping.years.includes(year))
    throw new PlanError("/damping/years", "YEAR_NOT_IN_PACE", {});
}

function requireFitOfMethod(plan: FundingPlan): void {
  const { method } = plan;
  switch (method.kind) {
    case "flat-plus-weighted":
      requireFitOfFlat(plan, method);
      return;
    case "ranked-coverage":
      requireFitOfCoverage(plan, method);
      return;
    case "floors-and-caps":
      requireHeads(plan, method.bounds, "/method/bounds");
      requireOnce(
        method.bounds.map(({ head, recipient }) => `${head} ${recipient}`),
        (i) => `/method/bounds/${i}`,
        "The bounds of this recipient and head",
      );
      return;
    case "needs-formula":
      method.components.forEach((component, c) => {
        if (component.kind === "equal") return;
        requireValuesOnce(component.values, `/method/components/${c}/values`);
        if (component.kind === "rate")
          requireValuesOnce(component.denominator, `/method/components/${c}/denominator`);
      });
      return;
    case "equal-share":
    case "pro-rata":
    case "split-heads":
    case "uniform-change":
      return;
  }
}

function requireFitOfFlat(
  plan: FundingPlan,
  { flat, exceptions = [] }: MethodOf<"flat-plus-weighted">,
): void {
  requireHeadsOnce(plan, flat, "/method/flat", "The flat amount of this head");
  requireHeads(plan, exceptions, "/method/exceptions");
  requireOnce(
    exceptions.map(({ head, recipient }) => `${head} ${recipient}`),
    (i) => `/method/exceptions/${i}`,
    "The exception of this recipient and head",
  );
  requireRecipientsOf(plan, exceptions, "/method/exceptions");
}

function requireFitOfCoverage(plan: FundingPlan, { tiers, values }: MethodOf<"ranked-coverage">): void {
  tiers.forEach(({ amounts }, t) => {
    requireHeadsOnce(plan, amounts, `/method/tiers/${t}/amounts`, "The amount of this head");
  });
  requireValuesOnce(values, "/method/values");
}

function requireOnce(values: readonly string[], pointerOf: (index: number) => string, what: string): void {
  const seen = new Set<string>();
  values.forEach((value, i) => {
    if (seen.has(value)) throw new PlanError(pointerOf(i), "APPEARS_TWICE", { what });
    seen.add(value);
  });
}

function requireValuesOnce(values: readonly { readonly recipient: string }[], pointer: string): void {
  requireOnce(
    values.map(({ recipient }) => recipient),
    (i) => `${pointer}/${i}`,
    "The value of this recipient",
  );
}

function requireHeads(plan: FundingPlan, lines: Lines, pointer: string): void {
  const heads = new Set(plan.heads.map(({ head }) => head));
  const index = lines.findIndex(({ head }) => !heads.has(head));
  if (index >= 0) throw new PlanError(`${pointer}/${index}/head`, "HEAD_NOT_IN_PLAN", {});
}

function requireHeadsOnce(plan: FundingPlan, lines: Lines, pointer: string, what: string): void {
  requireHeads(plan, lines, pointer);
  requireOnce(
    lines.map(({ head }) => head),
    (i) => `${pointer}/${i}`,
    what,
  );
}

/** Refuses a line for somebody who is not a recipient of the plan. */
export function requireRecipientsOf(
  plan: FundingPlan,
  lines: readonly { readonly recipient: string }[],
  pointer: string,
): void {
  const names = new Set(plan.recipients.map(({ name }) => name));
  const index = lines.findIndex(({ recipient }) => !names.has(recipient));
  if (index >= 0) throw new PlanError(`${pointer}/${index}/recipient`, "RECIPIENT_NOT_IN_PLAN", {});
}
