// The quota method of Balinski and Young: units are placed one after another, each with the greatest claim
// weight / (units + 1) among those whom one more unit leaves at or under their quota rounded up. It is the one method
// that keeps quota and lowers nobody when the total rises.
//
// As said, it takes a step for each unit. But a unit placed long ago no longer tells. Read as a queue, unit j of a
// recipient with share p may be placed from step floor((j-1)/p)+1 on, and the earliest j/p is served first. Let f be the
// fraction of the quota at step T. How many units with claims above a given one are still waiting at T is the greatest,
// over the steps T-t, of an excess that is at most the sum of max(0, f - t p) over all recipients; the beginning, where
// the excess is nought, is among them. Excesses are whole numbers, so that steps from which that sum is below 1 can be
// left out, and the rest can be done from the state with the greatest claims served. The tests hold this against
// placing every unit from the first.

import { FundingError } from "../funding-error.js";
import { Heap } from "./heap.js";
import type { Placed } from "./largest-remainder.js";

/** More steps than this are refused: a person would wait for them. */
const MOST_STEPS = 2_000_000n;

/** Shares out a total by the quota method. */
export function placeByQuotaMethod(
  total: bigint,
  weights: readonly bigint[],
  order: readonly number[],
): Placed {
  const sum = weights.reduce((a, b) => a + b, 0n);
  const steps = stepsThatTell(total, weights, sum);
  if (steps > MOST_STEPS) {
    throw new FundingError("BAD_INPUT", {
      what: "The quota method",
      hint: "With weights so far apart it would take millions of steps. Choose largest-remainder, which keeps quota too.",
    });
  }
  const units = greatestClaimsServed(total - steps, weights, sum, order);
  return placeFrom(units, total, Number(steps), weights, sum, order);
}

/** The last step back from the total at which the sum of max(0, f - t p) is 1 or more. */
function stepsThatTell(total: bigint, weights: readonly bigint[], sum: bigint): bigint {
  const fractions = weights.map((weight) => (total * weight) % sum);
  const tells = (t: bigint) => {
    let all = 0n;
    for (let i = 0; i < weights.length; i++) {
      const left = (fractions[i] ?? 0n) - t * (weights[i] ?? 0n);
      if (left > 0n) all += left;
      if (all >= sum) return true;
    }
    return false;
  };
  if (!tells(0n)) return 0n;
  let low = 0n;
  let high = 1n;
  while (tells(high)) [low, high] = [high, 2n * high];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (tells(middle)) low = middle;
    else high = middle;
  }
  // Nothing was placed before the first unit, and whole quotas are a state of their own.
  return high < total ? high : total;
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
  weights
    .flatMap((weight, i) => ((total * weight) % sum === 0n ? [] : [i]))
    .sort((a, b) => (isBefore(a, b, weights, units, order) ? -1 : 1))
    .slice(0, missing)
    .forEach((i) => {
      units[i] = (units[i] ?? 0n) + 1n;
    });
  return units;
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
  const waiting: number[][] = Array.from({ length: steps + 1 }, () => []);
  const enqueue = (i: number, step: number) => {
    const weight = weights[i] ?? 0n;
    if (weight === 0n) return;
    const from = ((units[i] ?? 0n) * sum) / weight + 1n - begun;
    if (from <= BigInt(steps)) waiting[from > BigInt(step) ? Number(from) : step]?.push(i);
  };
  for (let i = 0; i < weights.length; i++) enqueue(i, 1);
  const ready = new Heap<number>([], (a, b) => isBefore(a, b, weights, units, order));
  let tied: number[] = [];
  for (let step = 1; step <= steps; step++) {
    for (const i of waiting[step] ?? []) ready.add(i);
    const first = ready.removeFirst() ?? 0;
    const second = ready.first;
    if (step === steps && second !== undefined && haveEqualClaims(first, second, weights, units)) {
      tied = [first, ...readyEqualTo(first, ready, weights, units)];
    }
    units[first] = (units[first] ?? 0n) + 1n;
    enqueue(first, step + 1);
  }
  return { units, tied: tied.sort((a, b) => a - b) };
}

function readyEqualTo(
  first: number,
  ready: Heap<number>,
  weights: readonly bigint[],
  units: readonly bigint[],
): readonly number[] {
  const equal: number[] = [];
  while (ready.first !== undefined && haveEqualClaims(first, ready.first, weights, units))
    equal.push(ready.removeFirst() ?? 0);
  return equal;
}

function claims(
  a: number,
  b: number,
  weights: readonly bigint[],
  units: readonly bigint[],
): readonly [bigint, bigint] {
  return [(weights[a] ?? 0n) * ((units[b] ?? 0n) + 1n), (weights[b] ?? 0n) * ((units[a] ?? 0n) + 1n)];
}

function haveEqualClaims(
  a: number,
  b: number,
  weights: readonly bigint[],
  units: readonly bigint[],
): boolean {
  const [x, y] = claims(a, b, weights, units);
  return x === y;
}

function isBefore(
  a: number,
  b: number,
  weights: readonly bigint[],
  units: readonly bigint[],
  order: readonly number[],
): boolean {
  const [x, y] = claims(a, b, weights, units);
  return x > y || (x === y && (order[a] ?? 0) < (order[b] ?? 0));
}
