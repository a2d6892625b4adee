import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeByLargestRemainder } from "./largest-remainder.js";
import { quotasOf } from "./quotas.js";
import { type TieOrder, tieOrder } from "./tie-rule.js";

const sumOf = (values: readonly bigint[]) => values.reduce((a, b) => a + b, 0n);
const listed: TieOrder = (a, b) => a - b;

/** Weights about the border between what JavaScript numbers hold exactly and what they do not, and on both sides of it. */
const weightLists = fc
  .oneof(
    fc.array(fc.bigInt(0n, 9n), { minLength: 1, maxLength: 30 }),
    fc.array(fc.bigInt(0n, 10n ** 7n), { minLength: 1, maxLength: 30 }),
    fc.array(fc.bigInt(2n ** 25n, 2n ** 27n), { minLength: 1, maxLength: 5 }),
    fc.array(fc.bigInt(0n, 10n ** 30n), { minLength: 1, maxLength: 10 }),
  )
  .filter((weights) => sumOf(weights) > 0n);
const totals = fc.oneof(
  fc.bigInt(0n, 10n ** 15n),
  fc.bigInt(2n ** 53n - 9n, 2n ** 53n + 9n),
  fc.bigInt(0n, 10n ** 30n),
);

describe("quotas", () => {
  it("are the exact division, whether by numbers or by bigint", () => {
    fc.assert(
      fc.property(weightLists, totals, (weights, total) => {
        const { floors, remainders, spare, sum } = quotasOf(total, weights);
        expect(floors).toEqual(weights.map((weight) => (total * weight) / sum));
        expect(Array.from(remainders, BigInt)).toEqual(weights.map((weight) => (total * weight) % sum));
        expect(BigInt(spare)).toBe(total - sumOf(floors));
      }),
      { numRuns: 1000 },
    );
  });
});

/** The slow reference: everybody in one list, the largest remainder first. */
function bySorting(total: bigint, weights: readonly bigint[], order: TieOrder) {
  const sum = sumOf(weights);
  const units = weights.map((weight) => (total * weight) / sum);
  const remainder = (i: number) => (total * (weights[i] ?? 0n)) % sum;
  const ranked = weights
    .map((_, i) => i)
    .sort((a, b) => Number(remainder(b) > remainder(a)) - Number(remainder(b) < remainder(a)) || order(a, b));
  const spare = Number(total - sumOf(units));
  for (const i of ranked.slice(0, spare)) units[i] = (units[i] ?? 0n) + 1n;
  const [last, next] = [ranked[spare - 1], ranked[spare]];
  const isTied = last !== undefined && next !== undefined && remainder(last) === remainder(next);
  return {
    units,
    tied: isTied ? weights.flatMap((_, i) => (remainder(i) === remainder(last) ? [i] : [])) : [],
  };
}

describe("largest remainder", () => {
  it("chooses without sorting everybody whom sorting everybody would choose, ties and all", () => {
    fc.assert(
      fc.property(weightLists, totals, fc.boolean(), (weights, total, inOrder) => {
        const ids = weights.map((_, i) => String(i));
        const order = inOrder ? listed : tieOrder({ rule: "larger-weight" }, ids, weights);
        const placed = placeByLargestRemainder(quotasOf(total, weights), order);
        expect(placed).toEqual(bySorting(total, weights, order));
      }),
      { numRuns: 1000 },
    );
  });
});
