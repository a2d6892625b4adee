/** The workings of a calculation, as every form of a statement writes them: lettered steps, and a line for each row. */
import { type ExactNumber, explain, type Step } from "@svd/funding";
import type { Working } from "./allocate-plan.js";

/** What a reader needs to do a line again. */
export const HOW_TO_READ = [
  "Each calculation is a sheet. A step has a letter. It is given, or follows from the steps before it by the formula shown.",
  "To do a line again, take the values of its steps and follow the formulas; every value that follows can be derived so.",
  "A step that was found by search is not derived. The steps after it check it, unless it says that none does.",
  "Where a decimal does not end, the exact fraction stands beside it. Values are in pence, or in the unit shared out.",
] as const;

/** The operations of formulas that are no signs of arithmetic. */
export const OPERATIONS: readonly (readonly [sign: string, words: string])[] = [
  ["floor, ceiling, round", "to a whole number: down, up, or to the nearest, a half away from zero"],
  ["min, max", "the smaller, or the larger, of two values"],
  ["sum(x)", "all rows of x added up; sum-by(x; y) adds up the rows that have the same y"],
  [
    "running(x)",
    "the rows of x added up, down to each row; difference(x) is each row less the one before it",
  ],
  ["rank(x; y)", "1 for the row with the largest x, then 2; equal ones in the order of y, smallest first"],
  ["at-most(x; y)", "1 where x is at most y, and 0 elsewhere"],
];

/** The steps in sentences, each with its letter and, where no formula says so, where it comes from. */
export function stepsInWords({ result }: Working): readonly string[] {
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

/** The steps that have a value for each row. */
export function columnsOf({ result }: Working): readonly Step[] {
  return result.trace.steps.filter(({ scope }) => scope === "each");
}

/** A value as it is printed: a decimal, and the fraction where that does not end. */
export function exactly({ exact, decimal }: ExactNumber): {
  readonly decimal: string;
  readonly fraction: string | null;
} {
  return { decimal, fraction: exact.includes("/") ? exact : null };
}

/** How the parts of an award over the year follow from it. */
export function profileInWords(quarters: readonly { readonly parts: number; readonly of: number }[]): string {
  const shares = quarters.map(({ parts, of }) => `${parts}/${of}`).join(", ");
  return `Each part is what the shares so far (${shares}) make of the amount in all, rounded to the penny, less the parts before.`;
}
