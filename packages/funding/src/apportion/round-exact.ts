// Amounts that a calculator has worked out exactly become whole units that keep their sum.

import { type Rational, toCommonScale } from "../money/rational.js";
import { type Placed, roundShares } from "./largest-remainder.js";
import { orderOf, type Problem } from "./problem.js";
import { refuseTie, type TieOrder } from "./tie-rule.js";

/** Whole units for exact shares, and who comes first among equals. */
export interface Rounded extends Placed {
  readonly order: TieOrder;
}

/** Rounds exact shares, in units, by largest remainder. Among equals the larger share counts as the larger weight. */
export function roundExact(shares: readonly Rational[], problem: Problem): Rounded {
  const [denominator = 1n, ...numerators] = toCommonScale([{ n: 1n, d: 1n }, ...shares]);
  const order = orderOf(problem, numerators);
  const placed = roundShares(numerators, denominator, order);
  refuseTie(problem.ties, problem.ids, placed.tied);
  return { ...placed, order };
}
