// Amounts that a calculator has worked out exactly become whole units that keep their sum.

import { type Rational, toCommonScale } from "../money/rational.js";
import { type Placed, placeLargestRemainders } from "./largest-remainder.js";
import { orderOf, type Problem } from "./problem.js";
import { refuseTie } from "./tie-rule.js";

/** Whole units for exact shares, and the place of each among equals. */
export interface Rounded extends Placed {
  readonly order: readonly number[];
}

/** Rounds exact shares, in units, by largest remainder. Among equals the larger share counts as the larger weight. */
export function roundExact(shares: readonly Rational[], problem: Problem): Rounded {
  const [denominator = 1n, ...numerators] = toCommonScale([{ n: 1n, d: 1n }, ...shares]);
  const order = orderOf(problem, numerators);
  const placed = placeLargestRemainders(numerators, denominator, order);
  refuseTie(problem.ties, problem.ids, placed.tied);
  return { ...placed, order };
}
