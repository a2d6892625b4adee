// Shares out one head of a plan by its method.

import type { FundingPlan, PlanHead, SharingMethod } from "@svd/schemas/types";
import { withFloorsAndCaps } from "../apportion/floors-and-caps.js";
import { equalShare, proRata } from "../apportion/pro-rata.js";
import { flatPlusWeighted } from "../formula/flat-plus-weighted.js";
import { type NeedShare, needsFormula } from "../formula/needs-formula.js";
import { rankedCoverage } from "../formula/ranked-coverage.js";
import { uniformChange } from "../formula/uniform-change.js";
import { inPounds } from "../money/money.js";
import type { Result } from "../result.js";
import { PlanError } from "./plan-error.js";
import { componentOf, lastYearOf, requiredAmount, tieRuleOf, weighted } from "./plan-parts.js";
import { requireRecipientsOf } from "./require-fit.js";

/** A head shared out. */
export interface SharedHead {
  /** What each recipient gets, in pence, in the order of the plan. */
  readonly amounts: readonly bigint[];
  /** The calculation. */
  readonly result: Result;
  /** What a reader has to know as well as the warnings, a sentence each. */
  readonly notes: readonly string[];
}

/** A method that shares out each head on its own. */
export type HeadMethod = Exclude<SharingMethod, { kind: "split-heads" }>;

type MethodOf<Kind extends HeadMethod["kind"]> = Extract<HeadMethod, { kind: Kind }>;

/** Shares out one head on its own. */
export function shareHead(plan: FundingPlan, method: HeadMethod, head: PlanHead, total: bigint): SharedHead {
  const { recipients } = plan;
  const ties = tiesOf(plan);
  switch (method.kind) {
    case "equal-share":
      return shared(equalShare({ total, recipients: recipients.map(({ name }) => name), ...ties }));
    case "pro-rata":
      return shared(proRata({ total, recipients: weighted(plan), ...ties, ...roundingOf(method) }));
    case "floors-and-caps":
      return withinBounds(plan, method, head, total);
    case "flat-plus-weighted":
      return flatAndWeighted(plan, method, head, total);
    case "needs-formula":
      return byNeed(plan, method, head, total);
    case "uniform-change":
      return shared(uniformChange({ total, recipients: lastYearOf(plan, head), ...ties }));
    case "ranked-coverage":
      return coverage(plan, method, head, total);
  }
}

function shared(result: Result & { readonly amounts: readonly bigint[] }): SharedHead {
  return { amounts: result.amounts, result, notes: [] };
}

function roundingOf({ rounding }: MethodOf<"pro-rata" | "needs-formula">) {
  return rounding === undefined ? {} : { method: rounding };
}

function tiesOf(plan: FundingPlan) {
  const ties = tieRuleOf(plan);
  return ties === undefined ? {} : { ties };
}

function suppressedOf({ suppressed }: MethodOf<"needs-formula" | "ranked-coverage">) {
  return suppressed === undefined ? {} : { suppressed };
}

function withinBounds(
  plan: FundingPlan,
  { bounds }: MethodOf<"floors-and-caps">,
  head: PlanHead,
  total: bigint,
): SharedHead {
  const own = bounds.filter((bound) => bound.head === head);
  const limits = (which: "floorPence" | "capPence") =>
    Object.fromEntries(
      own.flatMap((each) => {
        const pence = each[which];
        return pence === undefined ? [] : [[each.recipient, BigInt(pence)]];
      }),
    );
  return shared(
    withFloorsAndCaps({
      total,
      recipients: weighted(plan),
      floors: limits("floorPence"),
      caps: limits("capPence"),
      onCapsBelowTotal: "leave",
      ...tiesOf(plan),
    }),
  );
}

function flatAndWeighted(
  plan: FundingPlan,
  { flat, exceptions = [] }: MethodOf<"flat-plus-weighted">,
  head: PlanHead,
  total: bigint,
): SharedHead {
  const { recipients } = plan;
  const rate = requiredAmount(flat, head, "/method/flat", "The flat amount");
  const byWeight = recipients.some(({ weight }) => weight !== undefined) ? weighted(plan) : [];
  const own = new Map(
    exceptions.flatMap((each) => (each.head === head ? [[each.recipient, BigInt(each.amountPence)]] : [])),
  );
  return shared(
    flatPlusWeighted({
      total,
      flat: rate,
      recipients: recipients.map(({ name, areas = 1 }, r) => {
        const exception = own.get(name);
        const weight = byWeight[r]?.weight ?? 0;
        return { id: name, areas, weight, ...(exception !== undefined && { flat: exception }) };
      }),
      ...tiesOf(plan),
    }),
  );
}

function byNeed(
  plan: FundingPlan,
  method: MethodOf<"needs-formula">,
  head: PlanHead,
  total: bigint,
): SharedHead {
  const share = needsFormula({
    total,
    recipients: plan.recipients.map(({ name }) => name),
    components: method.components.map(componentOf),
    ...tiesOf(plan),
    ...roundingOf(method),
    ...suppressedOf(method),
  });
  return { ...shared(share), notes: share.recipients.flatMap((each) => rangeInWords(each, head)) };
}

function rangeInWords({ id, range }: NeedShare, head: PlanHead): readonly string[] {
  if (range === null) return [];
  return [
    `Whatever the suppressed counts are, ${id} gets between ${inPounds(range.low)} and ${inPounds(range.high)} of ${head}.`,
  ];
}

function coverage(
  plan: FundingPlan,
  method: MethodOf<"ranked-coverage">,
  head: PlanHead,
  total: bigint,
): SharedHead {
  const ties = tieRuleOf(plan);
  if (ties?.rule === "larger-weight")
    throw new PlanError("/ties", "TIE_RULE_NOT_USABLE", {
      method: method.kind,
      hint: "Equal counts have no larger weight. Choose listed, by-id, rotate, draw or error.",
    });
  requireRecipientsOf(plan, method.values, "/method/values");
  const values = new Map(method.values.map(({ recipient, value }) => [recipient, value]));
  const ranked = rankedCoverage({
    areas: plan.recipients.map(({ name }) => ({ id: name, value: values.get(name) })),
    coverage: method.coverage,
    tiers: method.tiers.map(({ places, amounts }, t) => ({
      places,
      amount: requiredAmount(amounts, head, `/method/tiers/${t}/amounts`, "The amount"),
    })),
    ...(ties && { ties }),
    ...suppressedOf(method),
  });
  const excess = ranked.total - total;
  if (excess > 0n)
    throw new PlanError("/method/tiers", "TIERS_EXCEED_HEAD", { head, excess, inWords: inPounds(excess) });
  return { amounts: ranked.areas.map(({ amount }) => amount), result: ranked, notes: [] };
}
