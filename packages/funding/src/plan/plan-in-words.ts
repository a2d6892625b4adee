// What every form of a statement says of a plan, in sentences.

import type { Damping, FundingPlan, SharingMethod } from "@svd/schemas/types";
import { inPounds } from "../money/money.js";
import type { PlanAllocation } from "./allocate-plan.js";

/**
 * A plan worked out, in sentences.
 *
 * @category models
 */
export interface PlanInWords {
  /** The method, in a sentence or two. */
  readonly method: string;
  /** What decides between equal claims. */
  readonly ties: string;
  /** How the payments over the year follow from an award; null where the plan has no profile. */
  readonly payments: string | null;
  /** What is not to be taken from a statement, a sentence each. */
  readonly cautions: readonly string[];
  /** Where the method and the figures come from, a sentence each; none where the plan does not say. */
  readonly sources: readonly string[];
}

/**
 * Says what a statement of a plan has to say: how it shares out, what it is not, and where it comes from.
 *
 * @param allocation - A plan worked out.
 * @returns The sentences.
 * @example
 * ```ts
 * const { method, cautions } = planInWords(
 *   allocatePlan({
 *     documentType: "funding-plan",
 *     id: "plan",
 *     title: "A small plan",
 *     year: "2025-26",
 *     heads: [{ head: "labour", amountPence: 100 }],
 *     recipients: [{ name: "North" }, { name: "South" }],
 *     method: { kind: "equal-share" },
 *   }),
 * );
 * method; // => "What is left of each head is shared out equally."
 * cautions[0]; // => "This was worked out from a local plan. It is not the Home Office's allocation."
 * ```
 * @category writers
 */
export function planInWords(allocation: PlanAllocation): PlanInWords {
  const { plan } = allocation;
  return {
    method: methodInWords(plan),
    ties: tiesInWords(plan),
    payments: paymentsInWords(plan),
    cautions: cautionsOf(allocation),
    sources: sourcesOf(allocation),
  };
}

function cautionsOf({ plan, warnings, notes, heads }: PlanAllocation): readonly string[] {
  const madeUp = plan.provenance?.illustrative ?? [];
  return [
    "This was worked out from a local plan. It is not the Home Office's allocation.",
    ...(madeUp.length === 0
      ? []
      : [`Values of the plan were made up to show how it works: ${madeUp.join(", ")}.`]),
    ...(plan.provenance?.note === undefined ? [] : [plan.provenance.note]),
    ...heads.flatMap(({ head, unplaced }) => {
      if (unplaced > 0n) return [`${inPounds(unplaced)} of ${head} is left over${leftOverBecause(plan)}.`];
      return unplaced < 0n
        ? [`The recipients get ${inPounds(-unplaced)} more than there is of ${head}.`]
        : [];
    }),
    ...warnings.filter(({ code }) => code !== "TOTAL_NOT_PLACED").map(({ message }) => message),
    ...notes,
  ];
}

function leftOverBecause({ damping, method }: FundingPlan): string {
  if (damping?.kind === "pace") return ": this year's amounts are a step towards the final year's";
  switch (method.kind) {
    case "floors-and-caps":
      return ": every recipient is at its cap";
    case "ranked-coverage":
      return ": the tiers come to less than there is";
    default:
      return "";
  }
}

function sourcesOf({ plan, preset }: PlanAllocation): readonly string[] {
  const published =
    preset === null
      ? []
      : [
          `The method follows a published one, ${preset.title}: ${preset.words} ${preset.gaps}`,
          ...preset.sources.map(({ url, says, confidence }) => `${url} (${confidence}): ${says}.`),
        ];
  const own = (plan.provenance?.sources ?? []).map(
    ({ title, url, certainty }) => `${title} (${certainty})${url === undefined ? "" : `: ${url}`}.`,
  );
  return [...published, ...own];
}

function tiesInWords({ ties }: FundingPlan): string {
  switch (ties?.rule) {
    case undefined:
    case "larger-weight":
      return "Among equals the larger weight comes first, then who is listed first.";
    case "listed":
      return "Among equals who is listed first comes first.";
    case "by-id":
      return "Among equals the order of the names decides.";
    case "error":
      return "Ties are for people to decide, and there was none.";
    case "rotate":
      return `Among equals the order of the list decides, going round from place ${ties.from}.`;
    case "draw":
      return `Among equals a draw decides, with the seed "${ties.seed}".`;
  }
}

function methodInWords({ method, damping }: FundingPlan): string {
  return [sharingInWords(method), ...(damping ? [dampingInWords(damping)] : [])].join(" ");
}

function dampingInWords(damping: Damping): string {
  switch (damping.kind) {
    case "floor":
      return `Nobody changes by less than ${damping.floorPercent}% on last year${
        damping.ceilingPercent === undefined ? "" : ` or by more than ${damping.ceilingPercent}%`
      }, and the gains of the others are scaled back to pay for that.`;
    case "hold-harmless":
      return "Nobody gets less than last year.";
    case "pace":
      return `It is phased in over ${damping.years.join(", ")}, starting from last year's amounts.`;
  }
}

function sharingInWords(method: SharingMethod): string {
  switch (method.kind) {
    case "equal-share":
      return "What is left of each head is shared out equally.";
    case "pro-rata":
      return `What is left of each head is shared out by weight, and rounded by the method ${method.rounding ?? "largest-remainder"}.`;
    case "split-heads":
      return "What is left of the heads is shared out by weight over all heads at once, so that nobody is as much as a penny away from its exact share of a head or of all together.";
    case "floors-and-caps":
      return "What is left of each head is shared out by weight, with floors and caps that are kept exactly.";
    case "flat-plus-weighted":
      return `Each area covered gets a flat amount of each head${
        method.exceptions === undefined
          ? ""
          : `, but ${[...new Set(method.exceptions.map(({ recipient }) => recipient))].join(", ")} one of its own`
      }, and the rest of the head is shared out by weight.`;
    case "uniform-change":
      return "What each had last year changes by one percentage for all, head by head.";
    case "ranked-coverage":
      return `Recipients are ranked by ${method.name}. As many of the first as together reach ${method.coverage.parts} of ${method.coverage.of} parts of it get the amounts of their tiers.`;
    case "needs-formula":
      return `What is left of each head is shared out by a formula of need (${method.components
        .map(({ name, share }) => `${name} ${share.parts} of ${share.of}`)
        .join(", ")}), rounded once by the method ${method.rounding ?? "largest-remainder"}.`;
  }
}

function paymentsInWords({ profile }: FundingPlan): string | null {
  if (profile === undefined) return null;
  const shares = profile.quarters.map(({ parts, of }) => `${parts}/${of}`).join(", ");
  return `Each payment is the cumulative share (${shares}) of the total, rounded to the penny, less earlier payments.`;
}
