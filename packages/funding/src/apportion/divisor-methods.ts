// Divisor methods: one divisor for all, and each quotient of weight and divisor is rounded at the method's own
// signposts. The same result comes from giving unit after unit to the greatest claim, which is the weight over the
// next signpost. Nobody gives a billion units one after another: the start is each quota rounded at the signposts,
// which is less than a unit for each recipient away from the total.

import { Heap } from "./heap.js";
import type { Placed } from "./largest-remainder.js";
import type { Quotas } from "./quotas.js";
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

/** How many signposts lie below a quota `n / d`. */
function signpostsBelow(method: DivisorMethod, n: bigint, d: bigint): bigint {
  const whole = n / d;
  switch (method) {
    case "dhondt":
      return n % d === 0n && n > 0n ? whole - 1n : whole;
    case "adams":
      return n % d === 0n ? whole : whole + 1n;
    default: {
      // The quota is above the signpost where its claim to the next unit, as a weight, beats 1.
      const { n: claim, d: over } = claimOf(method, n, whole);
      return claim > over * (method === "huntington-hill" ? d * d : d) ? whole + 1n : whole;
    }
  }
}

interface Holder {
  readonly index: number;
  readonly weight: bigint;
  units: bigint;
  claim: Claim;
}

/** Shares out a total by a divisor method. */
export function placeByDivisor(
  method: DivisorMethod,
  { total, weights, sum }: Quotas,
  order: TieOrder,
): Placed {
  const units = weights.map(() => 0n);
  const positive = weights.flatMap((weight, i) => (weight > 0n ? [i] : []));
  if (total === 0n) return { units, tied: [] };
  if (servesEveryoneFirst(method) && total < BigInt(positive.length)) {
    // Fewer units than recipients: all claims are above all others, and the larger weight comes first.
    const at = (i: number) => weights[i] ?? 0n;
    positive.sort((a, b) => (at(a) > at(b) ? -1 : at(a) < at(b) ? 1 : order(a, b)));
    for (const i of positive.slice(0, Number(total))) units[i] = 1n;
    const [last, next] = [positive[Number(total) - 1] ?? 0, positive[Number(total)] ?? 0];
    return { units, tied: at(last) === at(next) ? positive.filter((i) => at(i) === at(last)) : [] };
  }

  const holders = positive.map((index): Holder => {
    const weight = weights[index] ?? 0n;
    const start = signpostsBelow(method, total * weight, sum);
    return { index, weight, units: start, claim: { n: 0n, d: 1n } };
  });
  let missing = total - holders.reduce((all, holder) => all + holder.units, 0n);
  const compare = (a: Holder, b: Holder) => a.claim.n * b.claim.d - b.claim.n * a.claim.d;
  const isGreater = (a: Holder, b: Holder) => {
    const difference = compare(a, b);
    return difference > 0n || (difference === 0n && order(a.index, b.index) < 0);
  };
  const isLess = (a: Holder, b: Holder) => {
    const difference = compare(a, b);
    return difference < 0n || (difference === 0n && order(a.index, b.index) > 0);
  };
  if (missing > 0n) {
    for (const holder of holders) holder.claim = claimOf(method, holder.weight, holder.units);
    const next = new Heap([...holders], isGreater);
    for (; missing > 0n; missing--) {
      const first = next.first as Holder;
      first.units += 1n;
      first.claim = claimOf(method, first.weight, first.units);
      next.replaceFirst(first);
    }
  } else if (missing < 0n) {
    for (const holder of holders) holder.claim = claimToLast(method, holder);
    const last = new Heap([...holders], isLess);
    for (; missing < 0n; missing++) {
      const first = last.first as Holder;
      first.units -= 1n;
      first.claim = claimToLast(method, first);
      last.replaceFirst(first);
    }
  }
  for (const { index, units: placed } of holders) units[index] = placed;
  return { units, tied: tiedAt(method, holders) };
}

/** The claim to the last unit held; who holds none has nothing to lose. */
function claimToLast(method: DivisorMethod, { weight, units }: Holder): Claim {
  return units === 0n ? { n: 1n, d: 0n } : claimOf(method, weight, units - 1n);
}

/** Those whose claims met at the end: a last unit that went to one and could as well have gone to another. */
function tiedAt(method: DivisorMethod, holders: readonly Holder[]): readonly number[] {
  let best: Claim = { n: 0n, d: 1n };
  for (const { weight, units } of holders) {
    const claim = claimOf(method, weight, units);
    if (claim.n * best.d > best.n * claim.d) best = claim;
  }
  const equals = ({ n, d }: Claim) => d !== 0n && n * best.d === best.n * d;
  const served = holders.filter((holder) => equals(claimToLast(method, holder)));
  if (served.length === 0) return [];
  const waiting = holders.filter(({ weight, units }) => equals(claimOf(method, weight, units)));
  return [...served, ...waiting].map(({ index }) => index).sort((a, b) => a - b);
}
