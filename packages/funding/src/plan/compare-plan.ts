// A plan under other methods and other totals, side by side.

import type { FundingPlan, PlanHead, SharingMethod } from "@svd/schemas/types";
import { compareMethods } from "../apportion/compare-methods.js";
import { type Method, methods as roundings } from "../apportion/method.js";
import { FundingError } from "../funding-error.js";
import { type MoneyInput, plainPounds, readMoney } from "../money/money.js";
import { allocatePlan, type PlanAllocation } from "./allocate-plan.js";
import { calculatedAt, PlanError } from "./plan-error.js";

/**
 * A plan beside itself with something changed. Amounts are in pence.
 *
 * @category models
 */
export interface PlanComparison {
  /** The plan as it is written. */
  readonly written: PlanAllocation;
  /** What was changed in it, each on its own. */
  readonly variants: readonly PlanVariant[];
  /** Methods that were left out because the plan does not have the figures for them. */
  readonly leftOut: readonly string[];
}

/**
 * A plan with something changed.
 *
 * @category models
 */
export interface PlanVariant {
  /** What was changed, as a heading. */
  readonly title: string;
  /** What each recipient gets of all heads, in the order of the plan. */
  readonly amounts: readonly bigint[];
  /** The same, less what it gets by the plan as it is written. */
  readonly changes: readonly bigint[];
  /** The same, less what it had last year; null where the plan does not say what it had. */
  readonly changesOnLastYear: readonly (bigint | null)[];
  /** Who is a penny or more away from its exact share of a head; null where that was not looked at. */
  readonly awayFromExact: readonly string[] | null;
}

/**
 * What a plan is compared under.
 *
 * @category models
 */
export interface PlanChanges {
  /** The methods, by name, or all that the plan has the figures for. */
  readonly methods?: "all" | readonly string[];
  /** Other totals of its heads. The head can be left out where the plan has one only. */
  readonly totals?: readonly { readonly head?: string; readonly total: MoneyInput }[];
}

const sharings = ["equal-share", "pro-rata", "split-heads", "uniform-change"] as const;

/** The methods that a plan can be compared under: how shares are rounded, and how the money is shared. */
const comparedMethods: readonly string[] = [...roundings, ...sharings];

/**
 * Works a plan out as it is written and with changes.
 *
 * @param plan - The plan. It has to keep its schema.
 * @param changes - The methods to compare, and other totals.
 * @returns The plan and each change, side by side. The plan itself is not changed.
 * @throws PlanError for a method or a total that does not go with the plan.
 * @example
 * ```ts
 * const plan = {
 *   documentType: "funding-plan",
 *   id: "plan",
 *   title: "A small plan",
 *   year: "2025-26",
 *   heads: [{ head: "labour", amountPence: 100 }],
 *   recipients: [
 *     { name: "North", weight: "2" },
 *     { name: "South", weight: "1" },
 *   ],
 *   method: { kind: "pro-rata" },
 * };
 * const { variants } = comparePlan(plan, { methods: ["equal-share"] });
 * variants[0].changes; // => [-17n, 17n]
 * ```
 * @category calculators
 */
export function comparePlan(plan: FundingPlan, { methods = [], totals = [] }: PlanChanges): PlanComparison {
  const written = allocatePlan(plan);
  const changed = withTotals(plan, totals);
  const ofTotals = totals.length === 0 ? [] : [`total ${totals.map(totalInWords).join(", ")}`];
  const variants: PlanVariant[] = ofTotals.map((title) => variantOf(written, changed, title));
  const leftOut: string[] = [];
  const named = (name: string) => {
    const method = methodNamed(name, changed);
    if (method === null) throw unusable(name);
    const rounding = method.kind === "pro-rata" && plan.damping === undefined ? method.rounding : undefined;
    const title = [name, ...ofTotals].join(", ");
    return variantOf(written, { ...withoutPreset(changed), method }, title, rounding);
  };
  if (methods !== "all") return { written, variants: [...variants, ...methods.map(named)], leftOut };
  // By weight and by weight with the largest remainders are the same.
  const isByWeight = ["pro-rata", "split-heads"].includes(plan.method.kind);
  for (const name of comparedMethods) {
    if ((isByWeight && name === "pro-rata") || isSame(methodNamed(name, plan), plan.method)) continue;
    try {
      variants.push(named(name));
    } catch (error) {
      if (!(error instanceof PlanError)) throw error;
      leftOut.push(name);
    }
  }
  return { written, variants, leftOut };
}

function variantOf(
  written: PlanAllocation,
  changed: FundingPlan,
  title: string,
  rounding: Method | null = null,
): PlanVariant {
  const allocation = allocatePlan(changed);
  const amounts = allocation.recipients.map(({ amount }) => amount);
  return {
    title,
    amounts,
    changes: amounts.map((amount, r) => amount - (written.recipients[r]?.amount ?? 0n)),
    changesOnLastYear: allocation.recipients.map(({ change }) => change),
    awayFromExact: rounding === null ? null : awayFromExact(changed, allocation, rounding),
  };
}

function withoutPreset({ preset: _, ...plan }: FundingPlan): FundingPlan {
  return plan;
}

function unusable(method: string): PlanError {
  return comparedMethods.includes(method)
    ? new PlanError("/method", "METHOD_NOT_USABLE", { method })
    : new PlanError("/method", "METHOD_UNKNOWN", { method, methods: comparedMethods });
}

/** The method of a plan with another rounding, or another method for the same figures; null where there is none. */
function methodNamed(name: string, { method, heads }: FundingPlan): SharingMethod | null {
  if (isRounding(name)) {
    if (method.kind === "pro-rata" || method.kind === "needs-formula") return { ...method, rounding: name };
    return method.kind === "split-heads" ? { kind: "pro-rata", rounding: name } : null;
  }
  switch (name) {
    case "equal-share":
    case "pro-rata":
    case "uniform-change":
      return { kind: name };
    case "split-heads":
      return heads.length > 1 ? { kind: name } : null;
    default:
      return null;
  }
}

function isRounding(name: string): name is Method {
  return (roundings as readonly string[]).includes(name);
}

function isSame(method: SharingMethod | null, own: SharingMethod): boolean {
  const roundingOf = (each: SharingMethod) => ("rounding" in each && each.rounding) || "largest-remainder";
  return method !== null && method.kind === own.kind && roundingOf(method) === roundingOf(own);
}

/** Who is a penny or more away from its exact share of a head. */
function awayFromExact(plan: FundingPlan, { heads }: PlanAllocation, rounding: Method): readonly string[] {
  const recipients = plan.recipients.map(({ name, weight = "0" }) => ({ id: name, weight }));
  const breaks = heads.flatMap(({ shared }) =>
    calculatedAt("/method", () =>
      compareMethods({
        total: shared,
        recipients,
        methods: [rounding],
        ...(plan.ties && { ties: plan.ties }),
      }),
    ).quotaBreaks.flat(),
  );
  return [...new Set(breaks)];
}

/** The most that a head of a plan can have, in pence. */
const MOST = 100_000_000_000n;

/** A plan with other totals of its heads. */
function withTotals(plan: FundingPlan, totals: NonNullable<PlanChanges["totals"]>): FundingPlan {
  const amounts = new Map<PlanHead, number>();
  for (const { head, total } of totals) {
    const only = plan.heads.length === 1 ? plan.heads[0]?.head : undefined;
    const line = plan.heads.find((each) => each.head === (head ?? only));
    if (line === undefined)
      throw new PlanError("/heads", "TOTAL_WITHOUT_HEAD", { heads: plan.heads.map((each) => each.head) });
    amounts.set(line.head, readTotal(total));
  }
  return {
    ...plan,
    heads: plan.heads.map((line) => ({ ...line, amountPence: amounts.get(line.head) ?? line.amountPence })),
  };
}

/** Reads another total, in pence. */
function readTotal(total: MoneyInput): number {
  const hint = "Give an amount from 0 to a thousand million pounds.";
  try {
    const pence = readMoney(total, "The total");
    if (pence >= 0n && pence <= MOST) return Number(pence);
  } catch (error) {
    if (!(error instanceof FundingError)) throw error;
    throw new PlanError("/heads", "TOTAL_NOT_USABLE", { hint: error.message });
  }
  throw new PlanError("/heads", "TOTAL_NOT_USABLE", { hint });
}

function totalInWords({ head, total }: NonNullable<PlanChanges["totals"]>[number]): string {
  const amount = typeof total === "bigint" ? plainPounds(total) : total;
  return head === undefined ? amount : `${head}=${amount}`;
}
