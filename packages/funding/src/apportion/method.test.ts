// The methods beside slow references: unit by unit, from the first.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimOf, type DivisorMethod, servesEveryoneFirst } from "./divisor-methods.js";
import { type Method, methods, place } from "./method.js";
import { quotasOf } from "./quotas.js";
import { type TieOrder, tieOrder } from "./tie-rule.js";

const divisorMethods: readonly DivisorMethod[] = [
  "sainte-lague",
  "dhondt",
  "adams",
  "dean",
  "huntington-hill",
];
const listed: TieOrder = (a, b) => a - b;
const byWeight = (weights: readonly bigint[]) =>
  tieOrder(
    "larger-weight",
    weights.map((_, i) => String(i)),
    weights,
  );
const sumOf = (values: readonly bigint[]) => values.reduce((a, b) => a + b, 0n);
const units = (method: Method, total: bigint, weights: readonly bigint[], order = byWeight(weights)) =>
  place(method, quotasOf(total, weights), order).units;

/** Gives one unit after another to the greatest claim. A denominator of zero stands above all, the larger weight first. */
function oneByOne(
  total: number,
  weights: readonly bigint[],
  order: TieOrder,
  claim: (weight: bigint, units: bigint) => { n: bigint; d: bigint },
  mayHave: (i: number, units: bigint, placed: bigint) => boolean = () => true,
): bigint[] {
  const held = weights.map(() => 0n);
  for (let placed = 1; placed <= total; placed++) {
    let best = -1;
    for (let i = 0; i < weights.length; i++) {
      if (weights[i] === 0n || !mayHave(i, held[i]!, BigInt(placed))) continue;
      if (best === -1) {
        best = i;
        continue;
      }
      const x = claim(weights[i]!, held[i]!);
      const y = claim(weights[best]!, held[best]!);
      let difference = x.n * y.d - y.n * x.d;
      if (x.d === 0n && y.d === 0n) difference = weights[i]! - weights[best]!;
      if (difference > 0n || (difference === 0n && order(i, best) < 0)) best = i;
    }
    held[best]! += 1n;
  }
  return held;
}

const quotaOneByOne = (total: number, weights: readonly bigint[], order: TieOrder) => {
  const sum = sumOf(weights);
  return oneByOne(
    total,
    weights,
    order,
    (n, held) => ({ n, d: held + 1n }),
    // One more unit leaves it at or under its quota of the units placed, rounded up.
    (i, held, placed) => held * sum < weights[i]! * placed,
  );
};

/** Weights of every temper: alike, with zeros, far apart. Never all zero. */
const weightLists = fc
  .oneof(
    fc.array(fc.bigInt(0n, 5n), { minLength: 1, maxLength: 12 }),
    fc.array(fc.bigInt(1n, 1000n), { minLength: 1, maxLength: 12 }),
    fc.array(fc.oneof(fc.bigInt(1n, 3n), fc.bigInt(1n, 10n ** 7n)), { minLength: 1, maxLength: 8 }),
  )
  .filter((weights) => sumOf(weights) > 0n);

describe("the divisor methods", () => {
  it.each(divisorMethods)("%s places every unit as it would one by one", (method) => {
    fc.assert(
      fc.property(weightLists, fc.integer({ min: 0, max: 300 }), fc.boolean(), (weights, total, inOrder) => {
        const order = inOrder ? listed : byWeight(weights);
        const slow = oneByOne(total, weights, order, (weight, held) => claimOf(method, weight, held));
        expect(units(method, BigInt(total), weights, order)).toEqual(slow);
      }),
      { numRuns: 200 },
    );
  });

  it.each(divisorMethods)(
    "%s gives nobody less when the total rises by one, and one body one more",
    (method) => {
      fc.assert(
        fc.property(weightLists, fc.bigInt(0n, 10n ** 15n), (weights, total) => {
          const before = units(method, total, weights);
          const changes = units(method, total + 1n, weights).map((after, i) => after - before[i]!);
          expect(changes.filter((change) => change !== 0n)).toEqual([1n]);
        }),
        { numRuns: 100 },
      );
    },
  );

  it.each(divisorMethods)("%s has a divisor between the last unit placed and the next", (method) => {
    fc.assert(
      fc.property(weightLists, fc.bigInt(0n, 10n ** 15n), (weights, total) => {
        const placed = units(method, total, weights);
        if (servesEveryoneFirst(method) && placed.some((each, i) => each === 0n && weights[i]! > 0n)) return;
        weights.forEach((weight, i) => {
          if (placed[i] === 0n) return;
          const last = claimOf(method, weight, placed[i]! - 1n);
          weights.forEach((other, j) => {
            const next = claimOf(method, other, placed[j]!);
            expect(last.n * next.d >= next.n * last.d).toBe(true);
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  it.each(divisorMethods)("%s places units over 100,000 recipients, equal ones among them", (method) => {
    const unequal = Array.from({ length: 100_000 }, (_, i) => BigInt(1_000 + ((i * 7_919) % 99_991)));
    for (const [weights, total] of [
      [unequal, 2_500_000_000n],
      [unequal, 50_000n],
      [unequal.map(() => 3n), 250_001n],
    ] as const) {
      const { units: placed, tied } = place(method, quotasOf(total, weights), listed);
      expect(sumOf(placed)).toBe(total);
      // The least claim that was served is no less than the greatest that was not.
      let [served, waiting] = [Number.POSITIVE_INFINITY, 0];
      weights.forEach((weight, i) => {
        const [last, next] = [claimOf(method, weight, placed[i]! - 1n), claimOf(method, weight, placed[i]!)];
        if (placed[i]! > 0n && last.d > 0n) served = Math.min(served, Number(last.n) / Number(last.d));
        if (next.d > 0n) waiting = Math.max(waiting, Number(next.n) / Number(next.d));
      });
      expect(served >= waiting).toBe(true);
      if (weights[0] === 3n) expect(tied).toHaveLength(100_000);
    }
  });

  it.each(divisorMethods)(
    "%s places every unit as it would one by one, of weights too large for floats",
    (method) => {
      fc.assert(
        fc.property(
          fc.array(fc.bigInt(1n, 10n ** 40n), { minLength: 1, maxLength: 8 }),
          fc.integer({ min: 0, max: 100 }),
          (weights, total) => {
            const slow = oneByOne(total, weights, listed, (weight, held) => claimOf(method, weight, held));
            expect(units(method, BigInt(total), weights, listed)).toEqual(slow);
          },
        ),
        { numRuns: 100 },
      );
    },
  );

  it("round as their textbooks say", () => {
    // Ten over 53, 24 and 23, the greatest claims first, by hand.
    // D'Hondt: 53, 26.5, 24, 23, 17.67, 13.25, 12, 11.5, 10.6, 8.83 (before 24/3 = 8).
    expect(units("dhondt", 10n, [53n, 24n, 23n])).toEqual([6n, 2n, 2n]);
    // Sainte-Laguë, over 0.5, 1.5 ...: 106, 48, 46, 35.3, 21.2, 16, 15.3, 15.1, 11.8, then 53/5.5 = 9.64 before 24/2.5 = 9.6.
    expect(units("sainte-lague", 10n, [53n, 24n, 23n])).toEqual([6n, 2n, 2n]);
    // Adams: one each, then 53, 26.5, 24, 23, 17.67, 13.25 and 12 (before 23/2 = 11.5).
    expect(units("adams", 10n, [53n, 24n, 23n])).toEqual([5n, 3n, 2n]);
  });

  it("treat one heavy and many light recipients as they are known to", () => {
    const weights = [1000n, ...Array.from({ length: 99 }, () => 1n)];
    expect(units("dhondt", 100n, weights)[0]).toBe(100n);
    expect(units("adams", 100n, weights)[0]).toBe(1n);
    expect(units("sainte-lague", 100n, weights)[0]).toBe(100n);
    expect(units("largest-remainder", 100n, weights)[0]).toBe(91n);
  });
});

describe("the quota method", () => {
  it("places every unit as it would one by one from the first, though it begins near the last", () => {
    fc.assert(
      fc.property(weightLists, fc.integer({ min: 0, max: 2000 }), fc.boolean(), (weights, total, inOrder) => {
        const order = inOrder ? listed : byWeight(weights);
        const slow = quotaOneByOne(total, weights, order);
        expect(units("quota", BigInt(total), weights, order)).toEqual(slow);
      }),
      { numRuns: 400 },
    );
  });

  it("begins late enough with many recipients, heavy and light", () => {
    // A made-up spread: from 1 to some thousands, in no order.
    const weights = Array.from({ length: 60 }, (_, i) => BigInt(Math.floor(Math.exp(((i * 37) % 60) / 7))));
    const order = byWeight(weights);
    for (const total of [997, 1999, 4001, 6007, 8009]) {
      expect(units("quota", BigInt(total), weights)).toEqual(quotaOneByOne(total, weights, order));
    }
  });

  it("keeps quota, and gives nobody less when the total rises by one", () => {
    const weights = fc.array(fc.bigInt(1n, 1000n), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(weights, fc.bigInt(0n, 10n ** 15n), (list, total) => {
        const before = units("quota", total, list);
        const changes = units("quota", total + 1n, list).map((after, i) => after - before[i]!);
        expect(changes.filter((change) => change !== 0n)).toEqual([1n]);
        expectQuotaKept(total, list, before);
      }),
      { numRuns: 100 },
    );
  });

  it("places with a few heavy and many light recipients, whose first units wait for most of the total", () => {
    const weights = fc
      .tuple(fc.array(fc.bigInt(500n, 1000n), { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 9 }))
      .map(([heavy, light]) => [...heavy, ...Array.from({ length: light }, () => 1n)]);
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 3000 }), (list, total) => {
        expect(units("quota", BigInt(total), list)).toEqual(quotaOneByOne(total, list, byWeight(list)));
      }),
      { numRuns: 100 },
    );
  });

  it("needs no step for each unit where one weight is a million million times another", () => {
    // The quota of the heavy one is 6 x 10^11 - 6 and 6 x 10^-11; each light one's is just below 0.6. Six units are left. At
    // the last step the heavy one is below its quota, and 10^12 / (6 x 10^11 - 5) is a greater claim than 1 / 1.
    const weights = [10n ** 12n, ...Array.from({ length: 10 }, () => 1n)];
    expect(units("quota", 6n * 10n ** 11n, weights)).toEqual([
      6n * 10n ** 11n - 5n,
      ...[1n, 1n, 1n, 1n, 1n, 0n, 0n, 0n, 0n, 0n],
    ]);
  });

  it("says so where so many weights are so far apart that it would take minutes", () => {
    // Tiny weights whose first units wait for most of 2 x 10^15 steps.
    const weights = [10n ** 15n, 10n ** 15n - 1n, ...Array.from({ length: 9 }, () => 1n)];
    expect(() => place("quota", quotasOf(12n * 10n ** 14n, weights), listed)).toThrow(/largest-remainder/);
  });
});

function expectQuotaKept(total: bigint, weights: readonly bigint[], placed: readonly bigint[]) {
  const sum = sumOf(weights);
  placed.forEach((each, i) => {
    const floor = (total * weights[i]!) / sum;
    const ceiling = floor + ((total * weights[i]!) % sum === 0n ? 0n : 1n);
    expect(each === floor || each === ceiling).toBe(true);
  });
}

describe("every method", () => {
  it.each(methods)(
    "%s places the whole total, nothing without a weight, and whole quotas as they are",
    (method) => {
      fc.assert(
        fc.property(weightLists, fc.bigInt(0n, 10n ** 15n), (weights, total) => {
          if (method === "quota" && Number(sumOf(weights)) > 1e5) return;
          const placed = units(method, total, weights);
          expect(sumOf(placed)).toBe(total);
          placed.forEach((each, i) => {
            expect(each >= 0n).toBe(true);
            if (weights[i] === 0n) expect(each).toBe(0n);
          });
          expect(units(method, sumOf(weights), weights)).toEqual(weights);
          // To share a result out by itself gives it back.
          if (total > 0n) expect(units(method, total, placed)).toEqual(placed);
        }),
        { numRuns: 100 },
      );
    },
  );

  it.each(["largest-remainder", "quota", "cumulative"] as const)("%s keeps quota", (method) => {
    fc.assert(
      fc.property(weightLists, fc.bigInt(0n, 10n ** 15n), (weights, total) => {
        if (method === "quota" && Number(sumOf(weights)) > 1e5) return;
        expectQuotaKept(total, weights, units(method, total, weights));
      }),
      { numRuns: 100 },
    );
  });

  it.each(methods.filter((method) => method !== "cumulative"))(
    "%s gives no more to a smaller weight",
    (method) => {
      fc.assert(
        fc.property(weightLists, fc.bigInt(0n, 10n ** 6n), (weights, total) => {
          if (method === "quota" && Number(sumOf(weights)) > 1e5) return;
          const placed = units(method, total, weights);
          weights.forEach((weight, i) => {
            weights.forEach((other, j) => {
              if (weight > other) expect(placed[i]! >= placed[j]!).toBe(true);
            });
          });
        }),
        { numRuns: 100 },
      );
    },
  );

  it.each(["largest-remainder", ...divisorMethods] as const)(
    "%s gives a recipient no less for a larger weight of its own",
    (method) => {
      fc.assert(
        fc.property(weightLists, fc.bigInt(0n, 10n ** 6n), fc.bigInt(1n, 50n), (weights, total, more) => {
          const before = units(method, total, weights, listed);
          const heavier = [weights[0]! + more, ...weights.slice(1)];
          expect(units(method, total, heavier, listed)[0]! >= before[0]!).toBe(true);
        }),
        { numRuns: 200 },
      );
    },
  );

  it("shows the Alabama effect with largest remainder alone", () => {
    // Quotas of 10: 4.29, 4.29, 1.43. Of 11: 4.71, 4.71, 1.57, and the third loses a unit though the total rose.
    expect(units("largest-remainder", 10n, [6n, 6n, 2n])).toEqual([4n, 4n, 2n]);
    expect(units("largest-remainder", 11n, [6n, 6n, 2n])).toEqual([5n, 5n, 1n]);
    expect(units("sainte-lague", 10n, [6n, 6n, 2n])[2]).toBe(1n);
  });
});
