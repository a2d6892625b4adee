// A calculation of a plan, with the sentences that belong to it.

import type { PlanHead } from "@svd/schemas/types";
import { explain } from "../explain/explain.js";
import type { Result } from "../result.js";

/**
 * A calculation of a plan, with its workings.
 *
 * @category models
 */
export interface Working {
  /** What it is, for a heading. */
  readonly title: string;
  /** The head that it is of; null where it is of all heads at once, or of a post. */
  readonly head: PlanHead | null;
  /** The jointly funded post that it is of, by title; null where it is not of one. */
  readonly post: string | null;
  /** What is worked out there. */
  readonly part: "kept-back" | "in-all" | "share" | "damping" | "post";
  /** The calculation. */
  readonly result: Result;
  /** Why some got a penny more, or are held, a sentence for each. */
  readonly reasons: readonly string[];
}

/** A calculation with the reasons that belong to its rows. */
export function workingOf(title: string, result: Result): Pick<Working, "title" | "result" | "reasons"> {
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
