// The exact share of each, its quota, as a whole part and a remainder. Every method starts from these.

import { sumOf } from "../money/money.js";

/** What is shared out over which weights, and the quota of each, floor + remainder / sum. */
export interface Quotas {
  readonly total: bigint;
  readonly weights: readonly bigint[];
  /** The sum of the weights. */
  readonly sum: bigint;
  /** The quotas rounded down. */
  readonly floors: readonly bigint[];
  /** What rounding down took off, as numerators over the sum of the weights. */
  readonly remainders: Remainders;
  /** How many units rounding down left over. */
  readonly spare: number;
}

/** Whole numbers, all of one type. They are JavaScript numbers where these are proved exact, which is many times faster. */
export type Remainders = readonly number[] | readonly bigint[];

/** The quota of each of some weights that do not add up to zero. */
export function quotasOf(total: bigint, weights: readonly bigint[]): Quotas {
  const sum = sumOf(weights);
  const { floors, remainders } = fitsNumbers(total, weights, sum)
    ? divideNumbers(total, weights, sum)
    : divide(total, weights, sum);
  const spare = Number(floors.reduce((left, floor) => left - floor, total));
  return { total, weights, sum, floors, remainders, spare };
}

interface Divided {
  readonly floors: readonly bigint[];
  readonly remainders: Remainders;
}

function divide(total: bigint, weights: readonly bigint[], sum: bigint): Divided {
  const shares = weights.map((weight) => total * weight);
  return { floors: shares.map((share) => share / sum), remainders: shares.map((share) => share % sum) };
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * Whether {@link divideNumbers} is exact. It takes total = q × sum + r apart, and the quota is q × weight + (r × weight) /
 * sum. As r < sum, every number there is at most the total or at most sum × weight; whole numbers up to 2^53 are exact, and
 * so are their remainders and those of their quotients that are whole.
 */
function fitsNumbers(total: bigint, weights: readonly bigint[], sum: bigint): boolean {
  let largest = 0n;
  for (const weight of weights) if (weight > largest) largest = weight;
  return total <= SAFE && sum * largest <= SAFE;
}

function divideNumbers(total: bigint, weights: readonly bigint[], sum: bigint): Divided {
  const [divisor, times, rest] = [Number(sum), Number(total / sum), Number(total % sum)];
  const floors = new Array<bigint>(weights.length);
  const remainders = new Array<number>(weights.length);
  for (let i = 0; i < weights.length; i++) {
    const weight = Number(weights[i]);
    const product = rest * weight;
    const remainder = product % divisor;
    remainders[i] = remainder;
    floors[i] = BigInt(times * weight + (product - remainder) / divisor);
  }
  return { floors, remainders };
}

/** Up to here a whole number fits a float's range, and so does what it is divided by. */
const LARGE = 1n << 900n;

/** A fraction as a float, for bounds and for comparisons that are done exactly where they are close. */
export function ratio(n: bigint, d: bigint): number {
  if (n < LARGE && d < LARGE) return Number(n) / Number(d);
  const excess = BigInt((n > d ? n : d).toString(16).length * 4 - 900);
  return Number(n >> excess) / Number(d >> excess);
}
