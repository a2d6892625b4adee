// The quota method of Balinski and Young: units are placed one after another, each with the greatest claim
// weight / (units + 1) among those whom one more unit leaves at or under their quota rounded up. It is the one method
// that keeps quota and lowers nobody when the total rises.
//
// As said, it takes a step for each unit. But the outcome is that of a choice which can be made at once. In the end
// everybody has the quota rounded down, and some of those with a remainder have one unit more: call it the next unit. A unit
// may not be placed before the step at which its holder's quota passes the units before it. Let a window be the last t
// steps. Some units of quotas rounded down cannot be placed before the window, and take up places in it; the others of its t
// places are free for next units. The method serves the greatest of the claims that can be served together, so that it
// comes to this: wherever more next units have to fall into a window than it has places free, those with the least claims
// drop out, the shortest window first; and of those who are left, the greatest claims get the units that are left. (Serving
// the greatest claim that waits, step by step, gives the best set of jobs of length one with given first days: a matroid.)
// The tests hold this against placing every unit from the first.

import { FundingError } from "../funding-error.js";
import type { Placed, Window } from "./largest-remainder.js";
import { type Quotas, ratio } from "./quotas.js";
import type { TieOrder } from "./tie-rule.js";

/** The next unit of a recipient with a remainder. */
interface NextUnit {
  readonly index: number;
  /** The shortest window in which it has to fall. */
  readonly from: number;
  /** Whether it would be served if no window held anybody back. */
  readonly isFirst: boolean;
}

/** Shares out a total by the quota method. */
export function placeByQuotaMethod(quotas: Quotas, order: TieOrder): Placed {
  const { floors, spare } = quotas;
  if (spare === 0) return { units: floors, tied: [], windows: [] };
  let waiting = inOrderOfClaim(quotas, order).map(
    (index, place): NextUnit => ({ index, from: windowOf(quotas, index), isFirst: place < spare }),
  );
  const windows: Window[] = [];
  const tied = new Set<number>();
  const drop = (window: Window) => {
    let placed = 0;
    const held = waiting.filter(({ from }) => from <= window.steps && placed++ >= window.free);
    if (held.length === 0) return;
    const last = waiting.filter(({ from }) => from <= window.steps)[window.free - 1];
    if (last !== undefined && held[0] !== undefined && haveEqualClaims(quotas, last.index, held[0].index)) {
      for (const { index, from } of waiting)
        if (from <= window.steps && haveEqualClaims(quotas, last.index, index)) tied.add(index);
    }
    const gone = new Set(held);
    waiting = waiting.filter((unit) => !gone.has(unit));
    windows.push(window);
  };
  for (const window of overfullWindows(quotas, waiting)) drop(window);
  const held = windows.length;
  drop({ steps: Number.POSITIVE_INFINITY, free: spare });
  const units = [...floors];
  for (const { index } of waiting) units[index] = (units[index] ?? 0n) + 1n;
  return { units, tied: [...tied].sort((a, b) => a - b), windows: windows.slice(0, held) };
}

/** Those with a remainder, the greatest weight over quota rounded down and one first. */
function inOrderOfClaim({ weights, floors, remainders }: Quotas, order: TieOrder): readonly number[] {
  // Floats decide where they cannot err: the quotient of two that are off by 2^-52 at most, each, and a rounding.
  const claims = weights.map((weight, i) => ratio(weight, (floors[i] ?? 0n) + 1n));
  const compare = (a: number, b: number) => {
    const [x, y] = [claims[a] ?? 0, claims[b] ?? 0];
    if (Math.abs(x - y) > 1e-12 * x) return y - x;
    const exact =
      (weights[b] ?? 0n) * ((floors[a] ?? 0n) + 1n) - (weights[a] ?? 0n) * ((floors[b] ?? 0n) + 1n);
    return exact > 0n ? 1 : exact < 0n ? -1 : order(a, b);
  };
  return weights.flatMap((_, i) => (isZero(remainders[i]) ? [] : [i])).sort(compare);
}

function haveEqualClaims({ weights, floors }: Quotas, a: number, b: number): boolean {
  return (weights[a] ?? 0n) * ((floors[b] ?? 0n) + 1n) === (weights[b] ?? 0n) * ((floors[a] ?? 0n) + 1n);
}

function isZero(remainder: number | bigint | undefined): boolean {
  return remainder === 0 || remainder === 0n;
}

/** The shortest window in which the next unit of a recipient has to fall: its remainder over its part of a step, rounded up. */
function windowOf({ weights, remainders }: Quotas, i: number): number {
  return stepsFor(BigInt(remainders[i] ?? 0), weights[i] ?? 1n);
}

/**
 * The windows in which the greatest claims would not all have a place, with the fewest places for each recipient more that
 * falls into them. A window that has a place for all of those holds nobody back, whoever else drops out: who comes in
 * instead falls into longer windows only.
 */
function overfullWindows(quotas: Quotas, units: readonly NextUnit[]): readonly Window[] {
  const byWindow = units.toSorted((a, b) => a.from - b.from);
  const shares = byWindow.map(({ index }) => ratio(quotas.weights[index] ?? 0n, quotas.sum));
  const freeIn = freePlaces(quotas);
  // What next units add to the free places of a window: their remainders where they have to fall into it, and their part
  // of every step of it where not. Other units can only make it more.
  let remainders = 0;
  let steady = shares.reduce((all, share) => all + share, 0);
  let served = 0;
  const windows: Window[] = [];
  byWindow.forEach(({ index, from, isFirst }, i) => {
    remainders += ratio(BigInt(quotas.remainders[index] ?? 0), quotas.sum);
    steady -= shares[i] ?? 0;
    if (isFirst) served++;
    const end = (byWindow[i + 1]?.from ?? from) - 1;
    let least = served;
    // Where even the least that can be free is no less than what was found, nothing is to be found further on.
    const reach = () => Math.min(end, Math.floor((least - 1 - remainders + 1e-9) / Math.max(steady, 1e-300)));
    for (let steps = from; steps <= reach(); steps++) {
      const free = freeIn(steps);
      if (free >= least) continue;
      least = free;
      windows.push({ steps, free });
    }
  });
  // Of two windows the longer one holds back more, unless the shorter one has fewer places.
  let fewest = Number.POSITIVE_INFINITY;
  return windows
    .toReversed()
    .filter(({ free }) => {
      const tells = free < fewest;
      if (tells) fewest = free;
      return tells;
    })
    .toReversed();
}

/** Windows are gone through so many at once, at first fewer. */
const CHUNK = 1 << 16;
const FIRST_CHUNK = 1 << 12;
/** More work than this is refused: a person would wait for it. */
const MOST_CHUNKS = 64;

/**
 * How many of the places of a window are free for next units, for windows asked for from short to long: its steps, less the
 * units of quotas rounded down that have to fall into it.
 */
function freePlaces(quotas: Quotas): (steps: number) => number {
  const { weights, sum, remainders } = quotas;
  const holders = weights.flatMap((weight, i): readonly Holder[] => {
    if (weight === 0n) return [];
    const remainder = BigInt(remainders[i] ?? 0);
    return [{ weight, remainder, first: ratio(remainder, weight), each: ratio(sum, weight) }];
  });
  /** In the window of how many steps a holder has so many units of its quota rounded down. */
  const dueIn = ({ weight, remainder, first, each }: Holder, unit: number): number => {
    // Floats decide where they cannot err.
    const about = first + unit * each;
    const up = Math.ceil(about);
    const isSure = up < 1e9 && up - about > 1e-6 && up - about < 1 - 1e-6;
    return isSure ? up : stepsFor(remainder + BigInt(unit) * sum, weight);
  };
  /** How many units a holder has in a window. */
  const unitsIn = ({ weight, remainder, first, each }: Holder, steps: number): number => {
    const about = (steps - first) / each;
    if (about <= 0) return 0;
    const down = Math.floor(about);
    const isSure = about < 1e9 && about - down > 1e-6 && about - down < 1 - 1e-6;
    return isSure ? down : Number(over(steps, weight, remainder) / sum);
  };
  let begin = 1;
  let free = new Int32Array(0);
  let chunks = 0;
  const load = (steps: number) => {
    if (++chunks > MOST_CHUNKS || !Number.isSafeInteger(steps)) throw tooFarApart();
    begin = steps;
    free = new Int32Array(Math.min(FIRST_CHUNK * 2 ** (chunks - 1), CHUNK));
    // At first how many units fall into each window and not into one shorter.
    let before = 0;
    for (const holder of holders) {
      const gone = unitsIn(holder, begin - 1);
      before += gone;
      for (let unit = gone + 1; ; unit++) {
        const due = dueIn(holder, unit) - begin;
        if (due >= free.length) break;
        free[due] = (free[due] ?? 0) + 1;
      }
    }
    let count = begin - 1 - before;
    for (let i = 0; i < free.length; i++) {
      count += 1 - (free[i] ?? 0);
      free[i] = count;
    }
  };
  return (steps) => {
    if (steps - begin >= free.length) load(steps);
    return free[steps - begin] ?? 0;
  };
}

/** A holder of units, with the shortest window that has the first part of its quota and how far it is from unit to unit. */
interface Holder {
  readonly weight: bigint;
  readonly remainder: bigint;
  readonly first: number;
  readonly each: number;
}

/** What a weight gathers in so many steps beyond its remainder; nothing where it is less. */
function over(steps: number, weight: bigint, remainder: bigint): bigint {
  const beyond = BigInt(steps) * weight - remainder;
  return beyond < 0n ? 0n : beyond;
}

/** In how many steps a weight gathers so much: rounded up. */
function stepsFor(amount: bigint, weight: bigint): number {
  return Number((amount + weight - 1n) / weight);
}

function tooFarApart(): FundingError {
  return new FundingError("BAD_INPUT", {
    what: "The quota method",
    hint: "With so many weights so far apart it would take minutes. Choose largest-remainder, which keeps quota too.",
  });
}
