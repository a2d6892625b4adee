// Parts of a plan as the calculators take them.

import type { FundingPlan, NeedComponent, PlanHead, PlanLine, RecipientCount } from "@svd/schemas/types";
import type { WeightedRecipient } from "../apportion/problem.js";
import type { TieRule } from "../apportion/tie-rule.js";
import type { Component } from "../formula/needs-formula.js";
import { PlanError } from "./plan-error.js";

/** The amount of a list under a head. */
export function amountUnder(lines: readonly PlanLine[], head: PlanHead): bigint | undefined {
  const line = lines.find((each) => each.head === head);
  return line && BigInt(line.amountPence);
}

/** The amount of a list under a head. A method that needs it never reads a missing one as zero. */
export function requiredAmount(
  lines: readonly PlanLine[],
  head: PlanHead,
  pointer: string,
  what: string,
): bigint {
  const amount = amountUnder(lines, head);
  if (amount === undefined) throw new PlanError(pointer, "AMOUNT_MISSING", { what, head });
  return amount;
}

/** The recipients by weight. A missing weight is never zero. */
export function weighted({ recipients }: FundingPlan): readonly WeightedRecipient[] {
  return recipients.map(({ name, weight }, r) => {
    if (weight === undefined) throw new PlanError(`/recipients/${r}`, "WEIGHT_MISSING", {});
    return { id: name, weight };
  });
}

/** What each had of a head last year. What is not stated is never read as zero. */
export function lastYearOf({ recipients }: FundingPlan, head: PlanHead) {
  return recipients.map(({ name, lastYear = [] }, r) => {
    const baseline = amountUnder(lastYear, head);
    if (baseline === undefined) throw new PlanError(`/recipients/${r}`, "LAST_YEAR_MISSING", { head });
    return { id: name, baseline };
  });
}

/** A component of a needs formula. */
export function componentOf(component: NeedComponent): Component {
  const { name: id, share } = component;
  const base = { id, share };
  if (component.kind === "equal") return { ...base, kind: "equal" };
  const period = component.period === undefined ? {} : { period: component.period };
  const counted = { ...base, ...period, values: byRecipient(component.values) };
  return component.kind === "count"
    ? { ...counted, kind: "count" }
    : { ...counted, kind: "rate", denominator: byRecipient(component.denominator) };
}

function byRecipient(values: readonly RecipientCount[]): Readonly<Record<string, string>> {
  return Object.fromEntries(values.map(({ recipient, value }) => [recipient, value]));
}

/** The tie rule of a plan, which calculators know by the same words. */
export function tieRuleOf({ ties }: FundingPlan): TieRule | undefined {
  return ties;
}
