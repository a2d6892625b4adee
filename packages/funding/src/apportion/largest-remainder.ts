// Largest remainder (Hamilton, Hare-Niemeyer): everybody gets the whole part of the exact share, and the units left
// over go to the largest remainders. Nobody is as much as one unit away from exact.

/** Where the units went. */
export interface Placed {
  /** The units of each. */
  readonly units: readonly bigint[];
  /** Those whose claims to the last unit were equal, by index; empty where no tie had to be broken. */
  readonly tied: readonly number[];
}

/**
 * Rounds exact shares to whole units that add up to what the shares add up to, or to that rounded, a half up.
 *
 * @param shares - Numerators of the exact shares.
 * @param denominator - The denominator of all of them.
 * @param order - The place of each among equals.
 */
export function placeLargestRemainders(
  shares: readonly bigint[],
  denominator: bigint,
  order: readonly number[],
): Placed {
  const units: bigint[] = [];
  const remainders: bigint[] = [];
  let left = 0n;
  for (const share of shares) {
    let remainder = share % denominator;
    if (remainder < 0n) remainder += denominator;
    units.push((share - remainder) / denominator);
    remainders.push(remainder);
    left += remainder;
  }
  const spare = Number((2n * left + denominator) / (2n * denominator));
  if (spare === 0) return { units, tied: [] };
  const at = (i: number) => remainders[i] ?? 0n;
  const ranked = shares
    .map((_, i) => i)
    .sort((a, b) => {
      const [x, y] = [at(a), at(b)];
      return x > y ? -1 : x < y ? 1 : (order[a] ?? 0) - (order[b] ?? 0);
    });
  for (let place = 0; place < spare; place++) {
    const i = ranked[place] ?? 0;
    units[i] = (units[i] ?? 0n) + 1n;
  }
  const [last, next] = [ranked[spare - 1] ?? 0, ranked[spare] ?? 0];
  const tied = spare < ranked.length && at(last) === at(next) ? ranked.filter((i) => at(i) === at(last)) : [];
  return { units, tied };
}

/** The exact shares of a total in proportion to weights, as numerators over the sum of the weights. */
export function placeByLargestRemainder(
  total: bigint,
  weights: readonly bigint[],
  order: readonly number[],
): Placed {
  const sum = weights.reduce((a, b) => a + b, 0n);
  return placeLargestRemainders(
    weights.map((weight) => total * weight),
    sum,
    order,
  );
}
