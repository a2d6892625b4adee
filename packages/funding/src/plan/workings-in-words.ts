// The workings of a plan, as every form of a statement writes them: lettered steps, and a line for each row.

import { explain } from "../explain/explain.js";
import type { Step } from "../trace/trace.js";
import type { Working } from "./working.js";

/**
 * What a reader needs to do a line of the workings again, and what the operations in formulas mean.
 *
 * @example
 * ```ts
 * howToRead.operations[1]; // => ["min, max", "the smaller, or the larger, of two values"]
 * ```
 * @category writers
 */
export const howToRead: {
  readonly sentences: readonly string[];
  /** The operations that are not signs of arithmetic. */
  readonly operations: readonly (readonly [sign: string, words: string])[];
} = {
  sentences: [
    "Each calculation is a sheet. A step has a letter. It is given, or follows from the steps before it by the formula shown.",
    "To do a line again, take the values of its steps and follow the formulas; every value that follows can be derived so.",
    "A step that was found by search is not derived. The steps after it check it, unless it says that none does.",
    "Where a decimal does not end, the exact fraction is beside it. Values are in pence, or in the unit shared out.",
  ],
  operations: [
    ["floor, ceiling, round", "to a whole number: down, up, or to the nearest, a half away from zero"],
    ["min, max", "the smaller, or the larger, of two values"],
    ["sum(x)", "all rows of x added up; sum-by(x; y) adds up the rows that have the same y"],
    [
      "running(x)",
      "the rows of x added up, down to each row; difference(x) is each row less the one before it",
    ],
    ["rank(x; y)", "1 for the row with the largest x, then 2; equal ones in the order of y, smallest first"],
    ["at-most(x; y)", "1 where x is at most y, and 0 elsewhere"],
  ],
};

/**
 * The steps of a calculation in sentences, each with its letter and, where no formula says so, where it comes from.
 *
 * @param working - The calculation.
 * @returns A sentence for each step.
 * @example
 * ```ts
 * stepsInWords({ result: equalShare({ total: "1.00", recipients: ["Brent", "Barnet"] }) })[0]; // => "a. The total to be shared out: £1.00 (100 pence). [given]"
 * ```
 * @category writers
 */
export function stepsInWords({ result }: Pick<Working, "result">): readonly string[] {
  const { steps } = result.trace;
  return explain(result).map((sentence, i) => `${sentence}${originOf(steps[i])}`);
}

/** Rules of steps that no formula gives and nobody decided. */
const SEARCHED: ReadonlySet<string> = new Set([
  "divisor",
  "amount-per-weight",
  "bounds",
  "scaling-factor",
  "window",
  "two-way-rounding",
]);

function originOf(step: Step | undefined): string {
  if (step === undefined || step.formula !== null) return "";
  if (SEARCHED.has(step.rule)) return " [found by search]";
  return step.rule === "tie-rule" ? " [by the rule for equals]" : " [given]";
}
