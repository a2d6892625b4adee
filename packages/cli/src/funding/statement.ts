/** What every form of a statement says of itself, and how it writes money. */
import { formatPounds } from "@svd/funding";
import type { PlanAllocation } from "./allocate-plan.js";

/** Pence as pounds, for people. */
export function pounds(pence: bigint): string {
  return pence < 0n ? `-£${formatPounds(-pence)}` : `£${formatPounds(pence)}`;
}

/** A day for people, as `1 July 2024`. */
export function dayInWords(date: string): string {
  const days = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
  return days.format(new Date(`${date}T00:00:00Z`));
}

/** What is not to be taken from the statement, a sentence each. */
export function cautionsOf({ plan, warnings, heads }: PlanAllocation): readonly string[] {
  const madeUp = plan.provenance?.illustrative ?? [];
  return [
    "This was worked out from a local plan. It is not the Home Office's allocation.",
    ...(madeUp.length === 0
      ? []
      : [`Values of the plan were made up to show how it works: ${madeUp.join(", ")}.`]),
    ...(plan.provenance?.note === undefined ? [] : [plan.provenance.note]),
    ...heads.flatMap(({ head, unplaced }) =>
      unplaced === 0n ? [] : [`${pounds(unplaced)} of ${head} is left over: every recipient is at its cap.`],
    ),
    ...warnings.filter(({ code }) => code !== "TOTAL_NOT_PLACED").map(({ message }) => message),
  ];
}

/** The method in a sentence. */
export function methodInWords({ plan }: PlanAllocation): string {
  const { method } = plan;
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
      return "Each area covered gets a flat amount of each head, and the rest of the head is shared out by weight.";
    case "needs-formula":
      return `What is left of each head is shared out by a formula of need (${method.components
        .map(({ name, share }) => `${name} ${share.parts} of ${share.of}`)
        .join(", ")}), rounded once by the method ${method.rounding ?? "largest-remainder"}.`;
  }
}
