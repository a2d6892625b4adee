// What is taken from the heads of a plan before they are shared out.

import type { FundingPlan, KeptBack, PlanFunder, PlanHead, PlanLine } from "@svd/schemas/types";
import { topSlice } from "../formula/top-slice.js";
import { type Funder, type FunderShare, shareCost } from "../posts/share-cost.js";
import { calculatedAt, PlanError } from "./plan-error.js";
import { type Working, workingOf } from "./working.js";

/**
 * A jointly funded post of a plan. Amounts are in pence.
 *
 * @category models
 */
export interface AllocatedPost {
  /** What it is. */
  readonly title: string;
  /** The head that this grant pays its part from. */
  readonly head: PlanHead;
  /** The full cost. */
  readonly fullCost: bigint;
  /** The salary in it. */
  readonly salary: bigint;
  /** What each funder pays. */
  readonly funders: readonly FunderShare[];
  /** What nobody pays. */
  readonly unfunded: bigint;
}

type SharedPost = Extract<KeptBack, { kind: "shared-post" }>;

/** The jointly funded posts of a plan. */
export interface SharedPosts {
  readonly posts: readonly AllocatedPost[];
  /** What this grant pays of each, by its index in what is kept back. */
  readonly amounts: ReadonlyMap<number, bigint>;
  readonly workings: readonly Working[];
}

/** Who pays how much of the jointly funded posts. */
export function sharePosts({ keptBack = [] }: FundingPlan): SharedPosts {
  const posts: AllocatedPost[] = [];
  const workings: Working[] = [];
  const amounts = new Map<number, bigint>();
  for (const [k, each] of keptBack.entries()) {
    if (each.kind !== "shared-post") continue;
    const { post, amount, working } = sharePost(each, k);
    posts.push(post);
    amounts.set(k, amount);
    workings.push(working);
  }
  return { posts, amounts, workings };
}

function sharePost(each: SharedPost, k: number) {
  const { title, head, host, grant } = each;
  const salary = BigInt(each.salaryPence);
  const cost = calculatedAt(`/keptBack/${k}`, () =>
    shareCost({
      fullCost: BigInt(each.fullCostPence),
      salary,
      funders: each.funders.map(funderOf),
      ...(host !== undefined && { host }),
    }),
  );
  const { fullCost, funders, unfunded } = cost;
  const own = funders.find(({ id }) => id === grant);
  if (own === undefined) throw new PlanError(`/keptBack/${k}/grant`, "FUNDER_NOT_OF_POST", {});
  return {
    post: { title, head, fullCost, salary, funders, unfunded },
    amount: own.amount,
    working: { ...workingOf(`Who pays: ${title}`, cost), head: null, post: title, part: "post", reasons: [] },
  } as const;
}

/** A funder, its pence as the calculator takes them. */
function funderOf(funder: PlanFunder): Funder {
  const { name: id, capPence } = funder;
  const who = { id, ...(capPence !== undefined && { cap: BigInt(capPence) }) };
  return funder.gives === "sum"
    ? { ...who, gives: "sum", amount: BigInt(funder.amountPence) }
    : { ...funder, ...who };
}

/** A head and what is taken from it. */
export interface SlicedHead {
  readonly head: PlanHead;
  readonly total: bigint;
  readonly keptBack: readonly { readonly title: string; readonly amount: bigint }[];
  /** What is left to share out. */
  readonly shared: bigint;
  readonly workings: readonly Working[];
}

/** Takes from a head what is kept back. */
export function keepBack(
  { keptBack = [] }: FundingPlan,
  { head, amountPence }: PlanLine,
  h: number,
  posts: SharedPosts,
): SlicedHead {
  const total = BigInt(amountPence);
  const slices = keptBack.flatMap((each, k) => (each.head === head ? [{ each, k }] : []));
  if (slices.length === 0) return { head, total, keptBack: [], shared: total, workings: [] };
  const sliced = calculatedAt(`/heads/${h}`, () =>
    topSlice({
      total,
      slices: slices.map(({ each, k }) => {
        const id = each.title;
        if (each.kind === "rate") return { id, rate: each.share, of: each.of };
        return {
          id,
          amount: each.kind === "shared-post" ? (posts.amounts.get(k) ?? 0n) : BigInt(each.amountPence),
        };
      }),
    }),
  );
  return {
    head,
    total: sliced.total,
    keptBack: sliced.slices.map(({ id, amount }) => ({ title: id, amount })),
    shared: sliced.distributable,
    workings: [
      { title: `Kept back of ${head}`, head, post: null, part: "kept-back", result: sliced, reasons: [] },
    ],
  };
}
