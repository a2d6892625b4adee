/** Works a funding plan out: what is kept back of each head, and who gets what of the rest. */
import {
  type ClaimSchedule,
  claimSchedule,
  explain,
  type FunderShare,
  financialYear,
  type Preset,
  type Result,
  shareCost,
  splitHeads,
  topSlice,
  type Warning,
} from "@svd/funding";
import type { FundingPlan, PlanFunder, PlanHead } from "@svd/schemas/model";
import { calculated, type Input } from "../input.js";
import { requireFit } from "./plan-fit.js";
import { presetOf } from "./preset.js";
import {
  amountUnder,
  dampHead,
  fraction,
  type SharedHead,
  shareHead,
  tieRuleOf,
  weighted,
} from "./share-head.js";

/** A plan worked out. Amounts are in pence. */
export interface PlanAllocation {
  /** The plan. */
  readonly plan: FundingPlan;
  /** The published method that it follows; null where it names none. */
  readonly preset: Preset | null;
  /** Each head: what there is, what is kept back and what is shared out. */
  readonly heads: readonly AllocatedHead[];
  /** The jointly funded posts, with what each funder pays. */
  readonly posts: readonly AllocatedPost[];
  /** What each recipient gets, in the order of the plan. */
  readonly recipients: readonly AllocatedRecipient[];
  /** The calculations, in the order in which they were done. */
  readonly workings: readonly Working[];
  /** What a reader has to know. */
  readonly warnings: readonly Warning[];
  /** The same, of what is no warning: a sentence each. */
  readonly notes: readonly string[];
}

/** A head of a plan, worked out. */
interface AllocatedHead {
  readonly head: PlanHead;
  readonly total: bigint;
  readonly keptBack: readonly { readonly title: string; readonly amount: bigint }[];
  readonly shared: bigint;
  /** What is left to nobody; below zero where the recipients get more than there is. */
  readonly unplaced: bigint;
}

/** A jointly funded post. */
interface AllocatedPost {
  readonly title: string;
  readonly head: PlanHead;
  readonly fullCost: bigint;
  readonly salary: bigint;
  readonly funders: readonly FunderShare[];
  /** What nobody pays. */
  readonly unfunded: bigint;
}

/** What a recipient gets. */
interface AllocatedRecipient {
  readonly name: string;
  /** In the order of the heads. */
  readonly heads: readonly bigint[];
  readonly amount: bigint;
  /** What it had of all heads last year; null where the plan does not say. */
  readonly lastYear: bigint | null;
  /** When it is paid; none where the plan has no profile. */
  readonly claims: ClaimSchedule["claims"];
}

/** A calculation with its workings. */
export interface Working {
  readonly title: string;
  /** What it is of: the head, or all heads at once, or a post. */
  readonly of: PlanHead | "all" | "post";
  /** What is worked out there. */
  readonly part: "kept-back" | "in-all" | "share" | "damping" | "post";
  readonly result: Result;
  /** Why some got a penny more, or are held, a sentence for each. */
  readonly reasons: readonly string[];
}

/**
 * Works a plan out.
 *
 * @param input - The plan, in the form of its schema.
 * @throws Failure for what the plan leaves open or what does not fit together, with its place.
 */
export function allocatePlan(input: Input<FundingPlan>): PlanAllocation {
  const { value: plan } = input;
  calculated(input, "/year", () => financialYear(plan.year));
  requireFit(input);
  const preset = presetOf(input);
  const { posts, amounts: postAmounts, workings } = sharePosts(input);
  const kept = plan.heads.map(({ head, amountPence }, h) => {
    const slices = (plan.keptBack ?? []).flatMap((each, k) => (each.head === head ? [{ each, k }] : []));
    if (slices.length === 0) return { head, total: BigInt(amountPence), keptBack: [] };
    const sliced = calculated(input, `/heads/${h}`, () =>
      topSlice({
        total: BigInt(amountPence),
        slices: slices.map(({ each, k }) => {
          const id = each.title;
          if (each.kind === "rate") return { id, rate: fraction(each.share), of: each.of };
          return {
            id,
            amount: each.kind === "shared-post" ? (postAmounts.get(k) ?? 0n) : BigInt(each.amountPence),
          };
        }),
      }),
    );
    workings.push({
      title: `Kept back of ${head}`,
      of: head,
      part: "kept-back",
      result: sliced,
      reasons: [],
    });
    const keptBack = sliced.slices.map(({ id, amount }) => ({ title: id, amount }));
    return { head, total: sliced.total, keptBack };
  });
  const shared = kept.map(({ total, keptBack }) =>
    keptBack.reduce((left, { amount }) => left - amount, total),
  );
  const { cells, shares, warnings, notes } = share(input, shared);
  for (const working of shares) workings.push(working);
  const recipients = plan.recipients.map(({ name, lastYear }, r) => {
    const heads = plan.heads.map((_, h) => cells[h]?.[r] ?? 0n);
    const amount = sum(heads);
    const before = lastYear && sum(plan.heads.map(({ head }) => amountUnder(lastYear, head) ?? 0n));
    return { name, heads, amount, lastYear: before ?? null, claims: claimsOf(input, amount) };
  });
  return {
    plan,
    preset,
    heads: kept.map((head, h) => ({
      ...head,
      shared: shared[h] ?? 0n,
      unplaced: (shared[h] ?? 0n) - sum(cells[h] ?? []),
    })),
    posts,
    recipients,
    workings,
    warnings,
    notes,
  };
}

/** Who pays how much of the jointly funded posts, and what this grant pays of each, by its place in the plan. */
function sharePosts(input: Input<FundingPlan>) {
  const posts: AllocatedPost[] = [];
  const workings: Working[] = [];
  const amounts = new Map<number, bigint>();
  for (const [k, each] of (input.value.keptBack ?? []).entries()) {
    if (each.kind !== "shared-post") continue;
    const { title, head, host, grant } = each;
    const salary = BigInt(each.salaryPence);
    const cost = calculated(input, `/keptBack/${k}`, () =>
      shareCost({
        fullCost: BigInt(each.fullCostPence),
        salary,
        funders: each.funders.map(funderOf),
        ...(host !== undefined && { host }),
      }),
    );
    const own = cost.funders.find(({ id }) => id === grant);
    if (own === undefined)
      throw input.failureAt(
        `/keptBack/${k}/grant`,
        "The post has no such funder. Add this grant to its funders, or correct the name.",
      );
    amounts.set(k, own.amount);
    posts.push({
      title,
      head,
      fullCost: cost.fullCost,
      salary,
      funders: cost.funders,
      unfunded: cost.unfunded,
    });
    workings.push({ ...workingOf(`Who pays: ${title}`, cost), of: "post", part: "post", reasons: [] });
  }
  return { posts, amounts, workings };
}

function funderOf(funder: PlanFunder) {
  const cap = funder.capPence === undefined ? {} : { cap: BigInt(funder.capPence) };
  const base = { id: funder.name, ...cap };
  switch (funder.gives) {
    case "share":
      return { ...base, gives: { share: fraction(funder.share), of: funder.of } };
    case "sum":
      return { ...base, gives: { sum: BigInt(funder.amountPence) } };
    case "rest":
      return { ...base, gives: "rest" as const };
  }
}

interface SharedOut {
  /** What each recipient gets of each head: heads, then recipients. */
  readonly cells: readonly (readonly bigint[])[];
  readonly shares: readonly Working[];
  readonly warnings: readonly Warning[];
  readonly notes: readonly string[];
}

/** Shares out what is left of the heads. */
function share(input: Input<FundingPlan>, totals: readonly bigint[]): SharedOut {
  const { value: plan } = input;
  const { method, damping } = plan;
  if (method.kind === "split-heads") {
    const ties = tieRuleOf(plan);
    if (ties === "error")
      throw input.failureAt("/ties", "split-heads needs a rule for ties. Choose another than error.");
    const split = calculated(input, "/heads", () =>
      splitHeads({
        heads: plan.heads.map(({ head }, h) => ({ id: head, total: totals[h] ?? 0n })),
        recipients: weighted(input),
        ties,
      }),
    );
    return {
      cells: plan.heads.map((_, h) => split.recipients.map(({ heads }) => heads[h] ?? 0n)),
      shares: [
        { ...workingOf("What each gets of all heads together", split.inAll), of: "all", part: "in-all" },
        { ...workingOf("All heads shared out at once", split), of: "all", part: "share" },
      ],
      warnings: split.warnings,
      notes: [],
    };
  }
  const results = plan.heads.map(({ head }, h) => {
    const formula = calculated(input, `/heads/${h}`, () => shareHead(input, method, head, totals[h] ?? 0n));
    const damped =
      damping && calculated(input, "/damping", () => dampHead(input, damping, head, formula.amounts));
    return { head, formula, damped };
  });
  const all = results.flatMap(({ formula, damped }): SharedHead[] =>
    damped ? [formula, damped] : [formula],
  );
  return {
    cells: results.map(({ formula, damped }) => (damped ?? formula).amounts),
    shares: results.flatMap(({ head, formula, damped }): Working[] => [
      { ...workingOf(`${head} shared out`, formula), of: head, part: "share" },
      ...(damped
        ? [{ ...workingOf(`${head} after damping`, damped), of: head, part: "damping" as const }]
        : []),
    ]),
    warnings: all.flatMap(({ warnings }) => warnings),
    notes: all.flatMap(({ notes = [] }) => notes),
  };
}

function claimsOf(input: Input<FundingPlan>, award: bigint): ClaimSchedule["claims"] {
  const { year, profile } = input.value;
  if (profile === undefined) return [];
  const [first, second, third, fourth] = profile.quarters.map(fraction) as [string, string, string, string];
  return calculated(input, "/profile/quarters", () =>
    claimSchedule({
      year,
      award,
      profile: [first, second, third, fourth],
      payment: { kind: profile.paid },
    }),
  ).claims;
}

/** A calculation with the reasons that belong to its rows. */
function workingOf(title: string, result: Result): Pick<Working, "title" | "result" | "reasons"> {
  const { steps, amounts } = result.trace;
  // A trace of one reason alone: what explains a row goes through all reasons of its trace, and a plan has thousands.
  const reasons = steps.flatMap((step) =>
    step.reasons.flatMap((reason) => {
      const trace = { rows: [reason.row], steps: [{ ...step, values: [], reasons: [reason] }], amounts };
      return explain({ trace }, { recipient: reason.row }).slice(1);
    }),
  );
  return { title, result, reasons };
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((all, each) => all + each, 0n);
}
