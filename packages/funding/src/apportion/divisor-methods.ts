// Divisor methods: one divisor for all, and each quotient of weight and divisor is rounded at the method's own
// signposts. The same result comes from giving unit after unit to the greatest claim, which is the weight over the
// next signpost. Nobody gives a billion units one after another: two divisors are searched for between which the total
// lies, one that places at most as many units and one that places at least as many. Only the claims between the two are
// put in order.

import { sumOf } from "../money/money.js";
import type { Placed } from "./largest-remainder.js";
import { type Quotas, ratio } from "./quotas.js";
import type { TieOrder } from "./tie-rule.js";

/**
 * A divisor method. Each is known by several names.
 *
 * - `sainte-lague`: Webster, major fractions; rounds at the half and favours neither large nor small;
 * - `dhondt`: Jefferson, greatest divisors; rounds down and favours the large;
 * - `adams`: smallest divisors; rounds up and favours the small;
 * - `dean`: rounds at the harmonic mean;
 * - `huntington-hill`: rounds at the geometric mean.
 *
 * The last three give a unit to everybody with a weight before anybody gets a second.
 *
 * @category models
 */
export type DivisorMethod = "sainte-lague" | "dhondt" | "adams" | "dean" | "huntington-hill";

/** A claim to a unit as a fraction; a denominator of zero stands for a claim above all others. */
export interface Claim {
  readonly n: bigint;
  readonly d: bigint;
}

/** The claim of a weight that has so many units to one more. For Huntington-Hill, whose signposts are roots, its square. */
export function claimOf(method: DivisorMethod, weight: bigint, units: bigint): Claim {
  switch (method) {
    case "dhondt":
      return { n: weight, d: units + 1n };
    case "sainte-lague":
      return { n: 2n * weight, d: 2n * units + 1n };
    case "adams":
      return { n: weight, d: units };
    case "dean":
      return { n: weight * (2n * units + 1n), d: 2n * units * (units + 1n) };
    case "huntington-hill":
      return { n: weight * weight, d: units * (units + 1n) };
  }
}

/** Whether everybody with a weight gets a unit before anybody gets a second. */
export function servesEveryoneFirst(method: DivisorMethod): boolean {
  return claimOf(method, 1n, 0n).d === 0n;
}

/** How many signposts lie below a quotient `n / d`. */
function signpostsBelow(method: DivisorMethod, n: bigint, d: bigint): bigint {
  const whole = n / d;
  switch (method) {
    case "dhondt":
      return n % d === 0n && n > 0n ? whole - 1n : whole;
    case "adams":
      return n % d === 0n ? whole : whole + 1n;
    default: {
      // The quotient is above the signpost where its claim to the next unit, as a weight, beats 1.
      const { n: claim, d: over } = claimOf(method, n, whole);
      return claim > over * (method === "huntington-hill" ? d * d : d) ? whole + 1n : whole;
    }
  }
}

/** How far the signpost between a whole number and the next lies above the whole number, in floating point. */
const SIGNPOST: { readonly [M in DivisorMethod]: (whole: number) => number } = {
  "sainte-lague": () => 0.5,
  dhondt: () => 1,
  adams: () => 0,
  dean: (whole) => whole / (2 * whole + 1),
  // The root of n(n + 1) less n, written so that it does not lose digits where n is large.
  "huntington-hill": (whole) => (whole === 0 ? 0 : 1 / (1 + Math.sqrt(1 + 1 / whole))),
};

/** A claim to one more unit, by a recipient that has some. */
interface Candidate {
  readonly index: number;
  readonly units: bigint;
}

/** Shares out a total by a divisor method. */
export function placeByDivisor(method: DivisorMethod, quotas: Quotas, order: TieOrder): Placed {
  const { total, weights } = quotas;
  if (total === 0n) return { units: weights.map(() => 0n), tied: [] };
  if (servesEveryoneFirst(method) && total < BigInt(weights.filter((weight) => weight > 0n).length))
    return placeFirstUnits(quotas, order);
  const { low, high } = bracket(method, quotas);
  const missing = Number(total - low.sum);
  if (missing === 0) return { units: low.units, tied: [] };
  const candidates: Candidate[] = [];
  for (let index = 0; index < weights.length; index++)
    for (let units = low.units[index] ?? 0n; units < (high.units[index] ?? 0n); units++)
      candidates.push({ index, units });
  const compare = (a: Candidate, b: Candidate) => {
    const [x, y] = [weights[a.index] ?? 0n, weights[b.index] ?? 0n];
    if (x === y && a.units === b.units) return 0n;
    const [first, second] = [claimOf(method, x, a.units), claimOf(method, y, b.units)];
    return second.n * first.d - first.n * second.d;
  };
  candidates.sort((a, b) => {
    const difference = compare(a, b);
    return difference > 0n ? 1 : difference < 0n ? -1 : order(a.index, b.index);
  });
  const units = [...low.units];
  for (const { index } of candidates.slice(0, missing)) units[index] = (units[index] ?? 0n) + 1n;
  // Equal claims are all between the two divisors, or none is.
  const [last, next] = [candidates[missing - 1], candidates[missing]];
  const isTied = last !== undefined && next !== undefined && compare(last, next) === 0n;
  const tied = isTied ? candidates.filter((each) => compare(each, last) === 0n) : [];
  return { units, tied: tied.map(({ index }) => index).sort((a, b) => a - b) };
}

/** Fewer units than recipients, under a method that serves everybody first: the larger weight comes first. */
function placeFirstUnits({ total, weights }: Quotas, order: TieOrder): Placed {
  const units = weights.map(() => 0n);
  const at = (i: number | undefined) => (i === undefined ? undefined : weights[i]);
  const holders = weights.flatMap((weight, i) => (weight > 0n ? [i] : []));
  const inOrder = holders.toSorted((a, b) => {
    const difference = (at(b) ?? 0n) - (at(a) ?? 0n);
    return difference > 0n ? 1 : difference < 0n ? -1 : order(a, b);
  });
  const count = Number(total);
  for (const i of inOrder.slice(0, count)) units[i] = 1n;
  const cut = at(inOrder[count - 1]);
  return { units, tied: at(inOrder[count]) === cut ? holders.filter((i) => at(i) === cut) : [] };
}

/** What everybody has by one divisor. */
interface Rounded {
  readonly units: readonly bigint[];
  readonly sum: bigint;
}

/** Quotas in floating point, for a search. */
interface Approximate {
  readonly wholes: Float64Array;
  readonly rests: Float64Array;
  /** The part of all weights that each has. */
  readonly parts: Float64Array;
}

/** The search goes on for at most so many steps. */
const MOST_STEPS = 150;

/** Divisors are searched for to so many binary places of a unit: a number of them over this. */
const SCALE = 2 ** 32;

/**
 * Two divisors: by the one the quotients rounded add up to the total at most, by the other they add up to it at least, and
 * they are as near to each other as floating point finds them. A divisor is that of the quotas, as if there were `extra`
 * units more to share out: at most one for each recipient, more or less.
 */
function bracket(method: DivisorMethod, quotas: Quotas): { readonly low: Rounded; readonly high: Rounded } {
  const { total, weights, spare } = quotas;
  const about = approximately(quotas);
  let lowest = Math.max(-weights.length, -Number(total));
  let highest = weights.length;
  let extra = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    const missing = spare - beyondFloors(method, about, extra);
    if (missing === 0) {
      const found = roundedBy(method, quotas, about, extra);
      if (found.sum === total) return { low: found, high: found };
    }
    if (missing >= 0) lowest = extra;
    else highest = extra;
    // So many units more place about so many more. Every other step halves, as that may go on for long.
    const guess = extra + missing;
    extra = step % 2 === 0 && guess > lowest && guess < highest ? guess : (lowest + highest) / 2;
    if (highest - lowest < 1 / SCALE) break;
  }
  // Floats may have erred a little. What counts is exact: an end is moved away until the total is on its right side.
  const end = (from: number, away: 1 | -1): Rounded => {
    for (let step = 0; ; step = step === 0 ? 2 ** -30 : 2 * step) {
      const rounded = roundedBy(method, quotas, about, from + away * step);
      if (away < 0 ? rounded.sum <= total : rounded.sum >= total) return rounded;
    }
  };
  return { low: end(lowest, -1), high: end(highest, 1) };
}

function approximately({ weights, sum, floors, remainders }: Quotas): Approximate {
  const isSmall = sum <= BigInt(Number.MAX_SAFE_INTEGER);
  const divisor = Number(sum);
  return {
    wholes: Float64Array.from(floors, Number),
    rests: Float64Array.from(remainders as readonly (number | bigint)[], (rest) =>
      isSmall ? Number(rest) / divisor : ratio(BigInt(rest), sum),
    ),
    parts: Float64Array.from(weights, (weight) => (isSmall ? Number(weight) / divisor : ratio(weight, sum))),
  };
}

/** About how many units all have beyond their quotas rounded down, by the divisor of `extra` units more. */
function beyondFloors(method: DivisorMethod, { wholes, rests, parts }: Approximate, extra: number): number {
  const signpost = SIGNPOST[method];
  let all = 0;
  for (let i = 0; i < parts.length; i++) {
    const beyond = (rests[i] as number) + extra * (parts[i] as number);
    const steps = Math.floor(beyond);
    all += steps + (beyond - steps > signpost((wholes[i] as number) + steps) ? 1 : 0);
  }
  return all;
}

/** What everybody has by the divisor of `extra` units more, exactly. */
function roundedBy(
  method: DivisorMethod,
  { total, sum, weights, floors }: Quotas,
  { wholes, rests, parts }: Approximate,
  extra: number,
): Rounded {
  const signpost = SIGNPOST[method];
  const scaled = BigInt(Math.round(extra * SCALE));
  const exactExtra = Number(scaled) / SCALE;
  const [times, over] = [total * BigInt(SCALE) + scaled, sum * BigInt(SCALE)];
  // Claims are mostly near each other because weights are equal, and what is exact takes long.
  let before: { readonly weight: bigint; readonly units: bigint } | undefined;
  const units = weights.map((weight, i) => {
    if (weight === 0n || times <= 0n) return 0n;
    if (before?.weight === weight) return before.units;
    const whole = wholes[i] as number;
    const beyond = (rests[i] as number) + exactExtra * (parts[i] as number);
    const steps = Math.floor(beyond);
    const from = beyond - steps;
    const post = signpost(whole + steps);
    // Floats decide where they cannot err: away from the signpost and from whole numbers.
    const isSure = from > 1e-6 && from < 1 - 1e-6 && Math.abs(from - post) > 1e-6 && whole < 2 ** 50;
    if (!isSure) {
      before = { weight, units: signpostsBelow(method, times * weight, over) };
      return before.units;
    }
    const count = steps + (from > post ? 1 : 0);
    return count === 0 ? (floors[i] ?? 0n) : (floors[i] ?? 0n) + BigInt(count);
  });
  return { units, sum: sumOf(units) };
}
