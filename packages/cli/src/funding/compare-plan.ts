/** A plan under other methods and other totals, side by side. */
import { compareMethods, type Method, parsePounds, methods as roundings } from "@svd/funding";
import type { FundingPlan, PlanHead, SharingMethod } from "@svd/schemas/model";
import { Failure } from "../failure.js";
import { calculated, type Input } from "../input.js";
import { allocatePlan, type PlanAllocation } from "./allocate-plan.js";
import { tieRuleOf } from "./share-head.js";

/** A plan beside itself with something changed. Amounts are in pence. */
export interface PlanComparison {
  /** The plan as it is written. */
  readonly written: PlanAllocation;
  /** What was changed in it, each by itself. */
  readonly variants: readonly PlanVariant[];
  /** Methods that were left out because the plan has not the figures for them. */
  readonly leftOut: readonly string[];
}

/** A plan with something changed. */
export interface PlanVariant {
  /** What was changed, as a heading. */
  readonly title: string;
  /** What each recipient gets in all, in the order of the plan. */
  readonly amounts: readonly bigint[];
  /** The same, less what it gets by the plan as it is written. */
  readonly changes: readonly bigint[];
  /** Who is a penny or more away from its exact share of a head; null where that was not looked at. */
  readonly awayFromExact: readonly string[] | null;
}

const SHARINGS = ["equal-share", "pro-rata", "split-heads", "uniform-change"] as const;

/** The methods that a plan can be compared under: how shares are rounded, and how the money is shared. */
const COMPARED_METHODS: readonly string[] = [...roundings, ...SHARINGS];

/**
 * Works a plan out as it is written and with changes.
 *
 * @param input - The plan.
 * @param changes - The methods to compare, by name, or all that the plan has the figures for; and other totals, as
 * `600000` or `labour=600,000.00`.
 * @throws Failure for a method or a total that does not go with the plan.
 */
export function comparePlan(
  input: Input<FundingPlan>,
  {
    methods,
    totals,
  }: { readonly methods: "all" | readonly string[] | undefined; readonly totals: readonly string[] },
): PlanComparison {
  const written = allocatePlan(input);
  const plan = totals.length === 0 ? input.value : withTotals(input.value, totals);
  const words = totals.length === 0 ? [] : [`total ${totals.join(", ")}`];
  const variants: PlanVariant[] = [];
  const leftOut: string[] = [];
  const variant = (title: string, changed: FundingPlan, rounding: Method | null = null): PlanVariant => {
    const allocation = allocatePlan({ ...input, value: changed });
    const amounts = allocation.recipients.map(({ amount }) => amount);
    return {
      title,
      amounts,
      changes: amounts.map((amount, r) => amount - (written.recipients[r]?.amount ?? 0n)),
      awayFromExact:
        rounding === null ? null : awayFromExact({ ...input, value: changed }, allocation, rounding),
    };
  };
  if (totals.length > 0) variants.push(variant(words.join(), plan));
  // By weight and by weight with the largest remainders are the same.
  const isByWeight = ["pro-rata", "split-heads"].includes(plan.method.kind);
  const all = COMPARED_METHODS.filter((name) => !(isByWeight && name === "pro-rata"));
  for (const name of methods === "all" ? all : (methods ?? [])) {
    const method = methodNamed(name, plan);
    const own = isSame(method, input.value.method);
    if (method === null || (methods === "all" && own)) {
      if (methods !== "all")
        throw new Failure(
          `The plan cannot be compared under ${name}. ${
            COMPARED_METHODS.includes(name)
              ? "It shares by no weights that could be rounded so."
              : `Choose from: ${COMPARED_METHODS.join(", ")}.`
          }`,
        );
      if (!own) leftOut.push(name);
      continue;
    }
    const { preset: _, ...rest } = plan;
    const rounding =
      method.kind === "pro-rata" && plan.damping === undefined ? (method.rounding ?? null) : null;
    try {
      variants.push(variant([name, ...words].join(", "), { ...rest, method }, rounding));
    } catch (error) {
      if (methods !== "all" || !(error instanceof Failure)) throw error;
      leftOut.push(name);
    }
  }
  return { written, variants, leftOut };
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
function awayFromExact(
  input: Input<FundingPlan>,
  { heads }: PlanAllocation,
  rounding: Method,
): readonly string[] {
  const { recipients } = input.value;
  const breaks = heads.flatMap(({ shared }) =>
    calculated(input, "", () =>
      compareMethods({
        total: shared,
        recipients: recipients.map(({ name, weight = "0" }) => ({ id: name, weight })),
        methods: [rounding],
        ties: tieRuleOf(input.value),
      }),
    ).quotaBreaks.flat(),
  );
  return [...new Set(breaks)];
}

/** A plan with other totals of its heads. */
function withTotals(plan: FundingPlan, totals: readonly string[]): FundingPlan {
  const amounts = new Map<PlanHead, number>();
  for (const total of totals) {
    const [named, text] = total.includes("=") ? total.split("=", 2) : [plan.heads[0]?.head, total];
    const line = plan.heads.find(({ head }) => head === named);
    if (line === undefined || (!total.includes("=") && plan.heads.length > 1))
      throw new Failure(
        `Say of which head the total is: ${plan.heads.map(({ head }) => `--total ${head}=250000`).join(" or ")}.`,
      );
    const pence = calculated({ failureAt: (_, message) => new Failure(`--total: ${message}`) }, "", () =>
      parsePounds(text ?? ""),
    );
    if (pence < 0n || pence > 100_000_000_000n)
      throw new Failure("--total: Give an amount from 0 to a thousand million pounds.");
    amounts.set(line.head, Number(pence));
  }
  return {
    ...plan,
    heads: plan.heads.map((line) => ({ ...line, amountPence: amounts.get(line.head) ?? line.amountPence })),
  };
}
