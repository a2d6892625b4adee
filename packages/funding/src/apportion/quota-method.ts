// The quota method of Balinski and Young: units are placed one after another, each with the greatest claim
// weight / (units + 1) among those whom one more unit leaves at or under their quota rounded up. It is the one method
// that keeps quota and lowers nobody when the total rises.
//
// As said, it takes a step for each unit. But a unit placed long ago no longer tells. Read as a queue, unit j of a
// recipient with share p may be placed from step floor((j-1)/p)+1 on, and the earliest j/p is served first. Let f be the
// fraction of a quota at the last step T, and k count those, in order of claim, up to some one. How many of the k have to
// wait for their last unit is k - (sum of f), or nought, or more by an excess of some step T-t. Excesses are whole
// numbers; the excess of T-t is at most the sum of f - tp over those after k, less the sum of 1 - (f - tp) over the k,
// both over such as have f > tp; and it tells most where k is the sum of f. It is also at most how many have f > tp, less
// the backlog of T-t, which is the sum over all of the quota rounded up less the quota, and falls by no more than 1 in a
// step. Steps from which either stays below 1 can be left out, and the rest done from the state in which the greatest
// claims are served. The tests hold this against placing every unit from the first.

import { FundingError } from "../funding-error.js";
import { Heap } from "./heap.js";
import type { Placed } from "./largest-remainder.js";

/** More work than this is refused: a person would wait for it. */
const MOST_STEPS = 1_000_000n;
const MOST_TERMS = 30_000_000;

/** Shares out a total by the quota method. */
export function placeByQuotaMethod(
  total: bigint,
  weights: readonly bigint[],
  order: readonly number[],
): Placed {
  const sum = weights.reduce((a, b) => a + b, 0n);
  const steps = stepsThatTell(total, weights, sum, order);
  if (steps > MOST_STEPS) throw tooFarApart();
  const units = greatestClaimsServed(total - steps, weights, sum, order);
  return placeFrom(units, total, Number(steps), weights, sum, order);
}

/**
 * How many of the last steps can tell. Floats will do: a step too many costs time and nothing else, and the bound is
 * taken lower than it is by more than they can err.
 */
function stepsThatTell(
  total: bigint,
  weights: readonly bigint[],
  sum: bigint,
  order: readonly number[],
): bigint {
  const served = greatestClaimsServed(total, weights, sum, order);
  const terms = weights.flatMap((weight, i): readonly Term[] => {
    const fraction = (total * weight) % sum;
    if (fraction === 0n) return [];
    const isServed = (served[i] ?? 0n) * sum > total * weight;
    const share = ratio(weight, sum);
    const f = ratio(fraction, sum);
    return [{ from: f / share, share, f, adds: isServed ? f - 1 : f }];
  });
  terms.sort((a, b) => b.from - a.from);
  const far = firstBound(terms);
  const near = secondBound(far, terms);
  const steps = BigInt(near) + 2n;
  return steps < total ? steps : total;
}

/** A recipient with a fraction of a quota. */
interface Term {
  /** How many steps before the last its lower quota was reached: f / share. */
  readonly from: number;
  readonly share: number;
  readonly f: number;
  /** What it adds to the first bound: f, less 1 where its claim is among the greatest. */
  readonly adds: number;
}

/** The last t at which the sum of f - tp over some, less that of 1 - (f - tp) over others, is 1 or more. */
function firstBound(terms: readonly Term[]): number {
  let height = 0;
  let slope = 0;
  for (const { from, share, adds } of terms) {
    // From here to the term before, the bound at t is height - slope t.
    if (height - slope * from >= 0.999) return Math.ceil((height - 0.999) / slope);
    height += adds;
    slope += share;
  }
  return 0;
}

/** Goes on from there towards the last step for as long as the backlog is no less than how many have f > tp. */
function secondBound(far: number, terms: readonly Term[]): number {
  let work = 0;
  let t = far;
  const waitingAt = countAbove(terms);
  while (t > 0) {
    work += terms.length + 10;
    if (work > MOST_TERMS) throw tooFarApart();
    const backlog = leastBacklog(t, terms);
    let jump = Math.floor((backlog - waitingAt(t)) / 2);
    while (jump > 0 && backlog - jump < waitingAt(t - jump)) jump = Math.floor(jump / 2);
    if (jump <= 0) return t;
    t -= jump;
  }
  return 0;
}

/** The backlog t steps before the last; where a float may err about a whole number, it counts as nothing. */
function leastBacklog(t: number, terms: readonly Term[]): number {
  let sum = 0;
  for (const { f, share } of terms) {
    const quota = f - t * share;
    const short = Math.ceil(quota) - quota;
    if (short < 1 - 1e-6) sum += short;
  }
  return Math.floor(sum + 0.001);
}

/** How many terms begin before t, for terms sorted with the largest first. */
function countAbove(terms: readonly Term[]): (t: number) => number {
  return (t) => {
    let low = 0;
    let high = terms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((terms[middle]?.from ?? 0) > t - 0.001) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function tooFarApart(): FundingError {
  return new FundingError("BAD_INPUT", {
    what: "The quota method",
    hint: "With weights so far apart it would take millions of steps. Choose largest-remainder, which keeps quota too.",
  });
}

/** A fraction as a float, for bounds and for comparisons that are done exactly where they are close. */
function ratio(n: bigint, d: bigint): number {
  const size = n > d ? n : d;
  const excess = size.toString(16).length * 4 - 900;
  return excess <= 0 ? Number(n) / Number(d) : Number(n >> BigInt(excess)) / Number(d >> BigInt(excess));
}

/** Every quota rounded down, and what is missing given to the greatest claims of those with a fraction. */
function greatestClaimsServed(
  total: bigint,
  weights: readonly bigint[],
  sum: bigint,
  order: readonly number[],
): bigint[] {
  const units = weights.map((weight) => (total * weight) / sum);
  const missing = Number(total - units.reduce((a, b) => a + b, 0n));
  if (missing === 0) return units;
  const claims = weights.flatMap((weight, index) =>
    (total * weight) % sum === 0n ? [] : [claimFrom(total, index, weight, units[index] ?? 0n, sum)],
  );
  claims.sort((a, b) => compareClaims(a, b) || (order[a.index] ?? 0) - (order[b.index] ?? 0));
  for (const { index } of claims.slice(0, missing)) units[index] = (units[index] ?? 0n) + 1n;
  return units;
}

interface WaitingClaim {
  readonly index: number;
  readonly weight: bigint;
  /** The unit claimed: one more than is held. */
  readonly unit: bigint;
  /** The step by which the lower quota is a unit more, counted from some step, as a float. */
  readonly due: number;
}

function claimFrom(begun: bigint, index: number, weight: bigint, held: bigint, sum: bigint): WaitingClaim {
  const unit = held + 1n;
  return { index, weight, unit, due: ratio(unit * sum - begun * weight, weight) };
}

/** Below zero where the first claim, weight over unit, is the greater. Floats decide only where they cannot err. */
function compareClaims(a: WaitingClaim, b: WaitingClaim): number {
  const difference = a.due - b.due;
  if (Math.abs(difference) > 1e-9 * (Math.abs(a.due) + Math.abs(b.due))) return difference;
  const exact = b.weight * a.unit - a.weight * b.unit;
  return exact < 0n ? -1 : exact > 0n ? 1 : 0;
}

function placeFrom(
  units: bigint[],
  total: bigint,
  steps: number,
  weights: readonly bigint[],
  sum: bigint,
  order: readonly number[],
): Placed {
  const begun = total - BigInt(steps);
  // Who may have one more unit from which step on. Later than the last step is never.
  const waiting: WaitingClaim[][] = Array.from({ length: steps + 1 }, () => []);
  const enqueue = (index: number, step: number) => {
    const weight = weights[index] ?? 0n;
    if (weight === 0n) return;
    const held = units[index] ?? 0n;
    const from = Number((held * sum) / weight + 1n - begun);
    if (from <= steps) waiting[Math.max(from, step)]?.push(claimFrom(begun, index, weight, held, sum));
  };
  for (let i = 0; i < weights.length; i++) enqueue(i, 1);
  const isBefore = (a: WaitingClaim, b: WaitingClaim) =>
    (compareClaims(a, b) || (order[a.index] ?? 0) - (order[b.index] ?? 0)) < 0;
  const ready = new Heap<WaitingClaim>([], isBefore);
  const tied: number[] = [];
  for (let step = 1; step <= steps; step++) {
    for (const claim of waiting[step] ?? []) ready.add(claim);
    const first = ready.removeFirst();
    if (first === undefined) continue;
    units[first.index] = (units[first.index] ?? 0n) + 1n;
    if (step < steps) enqueue(first.index, step + 1);
    else if (ready.first !== undefined && compareClaims(first, ready.first) === 0) {
      tied.push(first.index);
      for (
        let next = ready.removeFirst();
        next && compareClaims(first, next) === 0;
        next = ready.removeFirst()
      )
        tied.push(next.index);
    }
  }
  return { units, tied: tied.sort((a, b) => a - b) };
}
