// Works a funding plan out: what is kept back of each head, and who gets what of the rest.

import type { FundingPlan, PlanHead, PlanShare } from "@svd/schemas/types";
import { financialYear } from "../calendar/financial-year.js";
import { type ClaimSchedule, claimSchedule } from "../grant/claim-schedule.js";
import { sumOf } from "../money/money.js";
import type { Preset } from "../presets/preset.js";
import type { Warning } from "../warning.js";
import { type AllocatedPost, keepBack, sharePosts } from "./keep-back.js";
import { calculatedAt } from "./plan-error.js";
import { amountUnder } from "./plan-parts.js";
import { presetOf } from "./preset-of.js";
import { requireFit } from "./require-fit.js";
import { shareHeads } from "./share-heads.js";
import type { Working } from "./working.js";

/**
 * A plan worked out. Amounts are in pence.
 *
 * @category models
 */
export interface PlanAllocation {
  /** The plan. */
  readonly plan: FundingPlan;
  /** The published method that it follows; null where it names none. */
  readonly preset: Preset | null;
  /** Each head: what there is, what is kept back and what is shared out. */
  readonly heads: readonly AllocatedHead[];
  /** The same of all heads together. */
  readonly total: AllocatedTotal;
  /** The jointly funded posts, with what each funder pays. */
  readonly posts: readonly AllocatedPost[];
  /** What each recipient gets, in the order of the plan. */
  readonly recipients: readonly AllocatedRecipient[];
  /** The calculations, in the order in which they were done. */
  readonly workings: readonly Working[];
  /** What a reader has to know. */
  readonly warnings: readonly Warning[];
  /** More that a reader has to know, a sentence each. */
  readonly notes: readonly string[];
}

/**
 * What there is, what is shared out and what is left to nobody.
 *
 * @category models
 */
export interface AllocatedTotal {
  /** What there is. */
  readonly total: bigint;
  /** What is left to share out once something is kept back. */
  readonly shared: bigint;
  /** What is left to nobody; below zero where the recipients get more than there is. */
  readonly unplaced: bigint;
}

/**
 * A head of a plan, worked out.
 *
 * @category models
 */
export interface AllocatedHead extends AllocatedTotal {
  /** The head. */
  readonly head: PlanHead;
  /** What is taken from it before it is shared out. */
  readonly keptBack: readonly { readonly title: string; readonly amount: bigint }[];
  /** What the recipients get of it together. */
  readonly placed: bigint;
}

/**
 * What a recipient gets.
 *
 * @category models
 */
export interface AllocatedRecipient {
  /** Its name. */
  readonly name: string;
  /** What it gets of each head, in the order of the heads. */
  readonly heads: readonly bigint[];
  /** What it gets of all heads. */
  readonly amount: bigint;
  /** What it had of all heads last year; null where the plan does not say. */
  readonly lastYear: bigint | null;
  /** The change on last year; null where the plan does not say what it had. */
  readonly change: bigint | null;
  /** When it is paid; none where the plan has no profile. */
  readonly claims: ClaimSchedule["claims"];
}

/**
 * Works a funding plan out to the penny.
 *
 * @param plan - The plan. It has to keep its schema: check it with `@svd/schemas` first.
 * @returns Who gets what, with every calculation that led there.
 * @throws PlanError for what the plan leaves open or what does not fit together, with its place.
 * @example
 * ```ts
 * const { recipients } = allocatePlan({
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
 * });
 * recipients.map(({ amount }) => amount); // => [67n, 33n]
 * ```
 * @category calculators
 */
export function allocatePlan(plan: FundingPlan): PlanAllocation {
  calculatedAt("/year", () => financialYear(plan.year));
  requireFit(plan);
  const preset = presetOf(plan);
  const posts = sharePosts(plan);
  const sliced = plan.heads.map((line, h) => keepBack(plan, line, h, posts));
  const { cells, ...shares } = shareHeads(
    plan,
    sliced.map(({ shared }) => shared),
  );
  const heads = sliced.map(({ workings: _, ...head }, h): AllocatedHead => {
    const placed = sumOf(cells[h] ?? []);
    return { ...head, placed, unplaced: head.shared - placed };
  });
  return {
    plan,
    preset,
    heads,
    total: {
      total: sumOf(heads.map(({ total }) => total)),
      shared: sumOf(heads.map(({ shared }) => shared)),
      unplaced: sumOf(heads.map(({ unplaced }) => unplaced)),
    },
    posts: posts.posts,
    recipients: plan.recipients.map((_, r) =>
      recipientOf(
        plan,
        r,
        cells.map((amounts) => amounts[r] ?? 0n),
      ),
    ),
    workings: [...posts.workings, ...sliced.flatMap(({ workings }) => workings), ...shares.workings],
    warnings: shares.warnings,
    notes: shares.notes,
  };
}

function recipientOf(plan: FundingPlan, r: number, heads: readonly bigint[]): AllocatedRecipient {
  const { name = "", lastYear } = plan.recipients[r] ?? {};
  const amount = sumOf(heads);
  const before =
    lastYear === undefined ? null : sumOf(plan.heads.map(({ head }) => amountUnder(lastYear, head) ?? 0n));
  return {
    name,
    heads,
    amount,
    lastYear: before,
    change: before === null ? null : amount - before,
    claims: claimsOf(plan, amount),
  };
}

function claimsOf({ year, profile }: FundingPlan, award: bigint): ClaimSchedule["claims"] {
  if (profile === undefined) return [];
  const shares = profile.quarters as [PlanShare, PlanShare, PlanShare, PlanShare];
  return calculatedAt("/profile/quarters", () =>
    claimSchedule({ year, award, profile: shares, payment: { kind: profile.paid } }),
  ).claims;
}
