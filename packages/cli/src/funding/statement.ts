/** What every form of a statement says of itself, and how it writes money. */
import { formatPounds } from "@svd/funding";
import type { Damping, FundingPlan } from "@svd/schemas/model";
import type { PlanAllocation } from "./allocate-plan.js";

/** Pence as pounds, for people. */
export function pounds(pence: bigint): string {
  return pence < 0n ? `-£${formatPounds(-pence)}` : `£${formatPounds(pence)}`;
}

/** A change in pounds, with its sign. */
export function changeInPounds(pence: bigint): string {
  return pence > 0n ? `+${pounds(pence)}` : pounds(pence);
}

/** Pence as pounds without commas, as spreadsheets read them. */
export function plainPounds(pence: bigint): string {
  const [sign, size] = pence < 0n ? ["-", -pence] : ["", pence];
  return `${sign}${size / 100n}.${String(size % 100n).padStart(2, "0")}`;
}

/** A day for people, as `1 July 2024`. */
export function dayInWords(date: string): string {
  const days = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
  return days.format(new Date(`${date}T00:00:00Z`));
}

/** What is not to be taken from the statement, a sentence each. */
export function cautionsOf({ plan, warnings, notes, heads }: PlanAllocation): readonly string[] {
  const madeUp = plan.provenance?.illustrative ?? [];
  return [
    "This was worked out from a local plan. It is not the Home Office's allocation.",
    ...(madeUp.length === 0
      ? []
      : [`Values of the plan were made up to show how it works: ${madeUp.join(", ")}.`]),
    ...(plan.provenance?.note === undefined ? [] : [plan.provenance.note]),
    ...heads.flatMap(({ head, unplaced }) => {
      if (unplaced > 0n) return [`${pounds(unplaced)} of ${head} is left over${leftOverBecause(plan)}.`];
      return unplaced < 0n ? [`The recipients get ${pounds(-unplaced)} more than there is of ${head}.`] : [];
    }),
    ...warnings.filter(({ code }) => code !== "TOTAL_NOT_PLACED").map(({ message }) => message),
    ...notes,
  ];
}

function leftOverBecause({ damping, method }: FundingPlan): string {
  if (damping?.kind === "pace") return ": the amounts of this year are on the way to those of the last";
  switch (method.kind) {
    case "floors-and-caps":
      return ": every recipient is at its cap";
    case "ranked-coverage":
      return ": the tiers come to less than there is";
    default:
      return "";
  }
}

/** Where the method and the figures come from, a sentence each. */
export function sourcesOf({ plan, preset }: PlanAllocation): readonly string[] {
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

/** The tie rule in words. */
export function tiesInWords({ plan: { ties } }: PlanAllocation): string {
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

/** The method in a sentence or two. */
export function methodInWords({ plan }: PlanAllocation): string {
  return [sharingInWords(plan), ...(plan.damping ? [dampingInWords(plan.damping)] : [])].join(" ");
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
      return `This comes in over the years ${damping.years.join(", ")}, beginning with what each had.`;
  }
}

function sharingInWords({ method }: FundingPlan): string {
  switch (method.kind) {
    case "equal-share":
      return "What is left of each head is shared out equally.";
    case "pro-rata":
      return `What is left of each head is shared out by weight, and rounded by the method ${method.rounding ?? "largest-remainder"}.`;
    case "split-heads":
      return "What is left of the heads is shared out by weight over all heads at once, so that nobody is as much as a penny from its exact share of a head or of all together.";
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
