// Largest remainder (Hamilton, Hare-Niemeyer): everybody gets the whole part of the exact share, and the units left
// over go to the largest remainders. Nobody is as much as one unit away from exact.

import { sumOf } from "../money/money.js";
import type { Quotas, Remainders } from "./quotas.js";
import type { TieOrder } from "./tie-rule.js";

/** Where the units went. */
export interface Placed {
  /** The units of each. */
  readonly units: readonly bigint[];
  /** Those whose claims to the last unit were equal, by index; empty where no tie had to be broken. */
  readonly tied: readonly number[];
  /** What held claims back, under the quota method; none under the others. */
  readonly windows?: readonly Window[];
}

/**
 * The last so many units, were they placed one after another, where there is no room in them for all the claims that can
 * be served nowhere else.
 */
export interface Window {
  /** How many units it has. */
  readonly steps: number;
  /** How many claims to one unit more can be served in it. */
  readonly free: number;
}

/**
 * Gives a unit more to the largest remainders, as many as are left over.
 *
 * @param shares - The exact shares rounded down, what rounding took off on one scale, and how many units are left over.
 * @param order - Who comes first among equals.
 */
export function placeByLargestRemainder(
  { floors, remainders, spare }: Pick<Quotas, "floors" | "remainders" | "spare">,
  order: TieOrder,
): Placed {
  if (spare === 0) return { units: floors, tied: [] };
  const [cut, next] = aroundCut(remainders, spare);
  const units = [...floors];
  const atCut: number[] = [];
  let left = spare;
  for (let i = 0; i < units.length; i++) {
    const remainder = remainders[i] ?? 0;
    if (remainder < cut) continue;
    if (remainder === cut) atCut.push(i);
    else {
      units[i] = (units[i] ?? 0n) + 1n;
      left--;
    }
  }
  const isTied = next === cut;
  const last = isTied ? atCut.toSorted(order).slice(0, left) : atCut;
  for (const i of last) units[i] = (units[i] ?? 0n) + 1n;
  return { units, tied: isTied ? atCut : [] };
}

/** The smallest remainder that gets a unit, and the largest that gets none; undefined where all get one. */
function aroundCut(
  remainders: Remainders,
  spare: number,
): readonly [number | bigint, number | bigint | undefined] {
  const ascending =
    typeof remainders[0] === "number"
      ? Float64Array.from(remainders as readonly number[]).sort()
      : (remainders as readonly bigint[]).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return [ascending[ascending.length - spare] ?? 0, ascending[ascending.length - spare - 1]];
}

/**
 * Rounds exact shares to whole units that add up to what the shares add up to, or to that rounded, a half up.
 *
 * @param shares - Numerators of the exact shares.
 * @param denominator - The denominator of all of them.
 * @param order - Who comes first among equals.
 */
export function roundShares(shares: readonly bigint[], denominator: bigint, order: TieOrder): Placed {
  const remainders = shares.map((share) => {
    const remainder = share % denominator;
    return remainder < 0n ? remainder + denominator : remainder;
  });
  const floors = shares.map((share, i) => (share - (remainders[i] ?? 0n)) / denominator);
  const left = sumOf(remainders);
  const spare = Number((2n * left + denominator) / (2n * denominator));
  return placeByLargestRemainder({ floors, remainders, spare }, order);
}
