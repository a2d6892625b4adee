// What must hold of every result, whatever the numbers: totals to 10^15 pence, up to 5,000 recipients, ties, weights of zero
// and weights as awkward decimals. The tests of each calculator have what holds of it alone.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { methods } from "./apportion/method.js";
import {
  type Allocation,
  equalShare,
  flatPlusWeighted,
  floorDamping,
  type Method,
  needsFormula,
  paceOfChange,
  proRata,
  replay,
  splitHeads,
  topSlice,
  uniformChange,
  withFloorsAndCaps,
} from "./index.js";

const sumOf = (values: readonly bigint[]) => values.reduce((a, b) => a + b, 0n);
const named = (weights: readonly (string | bigint)[]) =>
  weights.map((weight, i) => ({ id: `r${i}`, weight }));
const totals = fc.oneof(fc.bigInt(0n, 10n ** 15n), fc.bigInt(0n, 9n), fc.bigInt(10n ** 15n - 9n, 10n ** 15n));

/** Decimals as they come out of other systems, some zero and some alike. */
const awkward = fc.oneof(
  fc.constantFrom("0", "0.00", "1", "1.0", "33.333333", "0.1", "1/3", "2/3", "12,345.678"),
  fc
    .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 999_999 }))
    .map(([whole, part]) => `${whole}.${String(part).padStart(6, "0")}`),
);
const hasWeight = (weights: readonly string[]) => weights.some((weight) => /[1-9]/.test(weight));
const few = fc.array(awkward, { minLength: 1, maxLength: 12 }).filter(hasWeight);
/** Many recipients out of a few weights, so that there are ties by the hundred. */
const manyOf = (some: fc.Arbitrary<string[]>) =>
  fc
    .tuple(some, fc.integer({ min: 1000, max: 5000 }), fc.integer({ min: 1, max: 97 }))
    .map(([weights, count, step]) =>
      Array.from({ length: count }, (_, i) => weights[(i * step) % weights.length]!),
    )
    .filter(hasWeight);

/** The numerators of the exact shares, and their denominator. */
function exactShares(total: bigint, weights: readonly string[]) {
  const read = (text: string): [bigint, bigint] => {
    const [above = "", below = "1"] = text.replaceAll(",", "").split("/");
    const [whole = "", places = ""] = above.split(".");
    return [BigInt(whole + places), BigInt(below) * 10n ** BigInt(places.length)];
  };
  const scale = 3n * 10n ** 6n;
  const scaled = weights.map((weight) => {
    const [n, d] = read(weight);
    return (n * scale) / d;
  });
  return { numerators: scaled.map((weight) => weight * total), denominator: sumOf(scaled) };
}

/** Weights no more than a thousand times apart: for thousands that are further apart the quota method takes too long, and says so. */
const near = fc.oneof(
  fc.constantFrom("0", "1", "1.0", "2.5", "333.333333", "4/3", "10/3"),
  fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }))
    .map(([whole, part]) => `${whole}.${part}`),
);
const fewNear = fc.array(near, { minLength: 1, maxLength: 12 }).filter(hasWeight);
const fewFor = (method: Method) => (method === "quota" ? fewNear : few);
const manyFor = (method: Method) => manyOf(fewFor(method));

describe("sharing out by weight", () => {
  it.each(methods)("%s: 1, 4, 5, 17. with up to 5,000 recipients", (method) => {
    fc.assert(
      fc.property(manyFor(method), totals, (weights, total) => {
        const { amounts, recipients } = proRata({ total, recipients: named(weights), method });
        expect(sumOf(amounts)).toBe(total);
        const { numerators, denominator } = exactShares(total, weights);
        const isWithinQuota = method === "largest-remainder" || method === "quota" || method === "cumulative";
        for (let i = 0; i < weights.length; i++) {
          const amount = amounts[i]!;
          const floor = numerators[i]! / denominator;
          if (numerators[i] === 0n && total > 0n && amount !== 0n)
            throw new Error("Nothing weighs, and gets something.");
          if (recipients[i]!.floor !== floor || floor + recipients[i]!.spare !== amount)
            throw new Error("Floor and spare are not the amount.");
          const isWhole = numerators[i]! % denominator === 0n;
          if (isWithinQuota && amount !== floor && (isWhole || amount !== floor + 1n))
            throw new Error("It is a unit or more from exact.");
        }
      }),
      { numRuns: 8 },
    );
  });

  it.each(methods.filter((method) => method !== "cumulative"))(
    "%s: 6, 10. no more for a smaller weight, and a result shared out by itself is itself",
    (method) => {
      fc.assert(
        fc.property(manyFor(method), totals, (weights, total) => {
          if (total === 0n) return;
          const { amounts } = proRata({ total, recipients: named(weights), method });
          const { numerators } = exactShares(1n, weights);
          const ordered = amounts
            .map((amount, i) => [numerators[i]!, amount] as const)
            .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0));
          // Among equal weights a unit is between the least and the most; from one weight to a larger there is no fall.
          let most = 0n;
          for (let i = 1; i < ordered.length; i++) {
            const [[before, less], [weight, amount]] = [ordered[i - 1]!, ordered[i]!];
            if (weight > before) most = less;
            if (amount < most) throw new Error("A larger weight got less.");
          }
          expect(proRata({ total, recipients: named(amounts), method }).amounts).toEqual(amounts);
        }),
        { numRuns: 4 },
      );
    },
  );

  it.each(methods)(
    "%s: 3, 9. weights times a factor, total and unit times a hundred, and paid back",
    (method) => {
      fc.assert(
        fc.property(fewFor(method), totals, fc.bigInt(1n, 999n), (weights, total, factor) => {
          const recipients = named(weights);
          const { amounts } = proRata({ total, recipients, method });
          const { numerators } = exactShares(factor, weights);
          expect(proRata({ total, recipients: named(numerators), method }).amounts).toEqual(amounts);
          const hundredfold = proRata({ total: total * 100n, unit: "pound", recipients, method }).amounts;
          expect(hundredfold).toEqual(amounts.map((amount) => amount * 100n));
          const back = proRata({ total: -total, purpose: "clawback", recipients, method }).amounts;
          expect(back).toEqual(amounts.map((amount) => -amount));
          const nothing = proRata({ total: 0n, recipients, method }).amounts;
          expect(nothing).toEqual(weights.map(() => 0n));
        }),
        { numRuns: 40 },
      );
    },
  );

  it.each(methods.filter((method) => method !== "cumulative"))(
    "%s: 2. a permutation permutes the result, where ties go by id",
    (method) => {
      fc.assert(
        fc.property(fewFor(method), totals, fc.integer({ min: 1, max: 1000 }), (weights, total, turn) => {
          const recipients = named(weights);
          const turned = recipients.map((_, i) => recipients[(i + turn) % recipients.length]!);
          const byId = (input: typeof recipients) =>
            Object.fromEntries(
              proRata({ total, recipients: input, method, ties: { rule: "by-id" } }).recipients.map(
                ({ id, amount }) => [id, amount],
              ),
            );
          expect(byId(turned)).toEqual(byId(recipients));
        }),
        { numRuns: 40 },
      );
    },
  );

  it.each<Method>(["largest-remainder", "quota"])(
    "%s: 17. the reasons in the trace are as many as the units beyond the shares rounded down",
    (method) => {
      fc.assert(
        fc.property(fewFor(method), totals, (weights, total) => {
          const { recipients, trace } = proRata({ total, recipients: named(weights), method });
          const spare = total - sumOf(recipients.map(({ floor }) => floor));
          const reasons = trace.steps
            .flatMap((step) => step.reasons)
            .filter(({ kind }) => kind !== "held_back");
          expect(BigInt(reasons.length)).toBe(spare);
        }),
        { numRuns: 60 },
      );
    },
  );
});

describe("1. every calculator that takes a total places all of it, and 17. its trace gives every amount", () => {
  const expectPlaced = ({ amounts, trace }: Pick<Allocation, "amounts" | "trace">, total: bigint) => {
    expect(sumOf(amounts)).toBe(total);
    expect(replay(JSON.parse(JSON.stringify(trace)))).toEqual({ amounts, differences: [] });
  };
  const whole = fc
    .array(fc.bigInt(0n, 10n ** 6n), { minLength: 1, maxLength: 12 })
    .filter((each) => sumOf(each) > 0n);

  it.each<[string, (weights: readonly string[], total: bigint) => Pick<Allocation, "amounts" | "trace">]>([
    ["equalShare", (weights, total) => equalShare({ total, recipients: weights.map((_, i) => `r${i}`) })],
    [
      "uniformChange",
      (weights, total) =>
        uniformChange({
          total,
          recipients: weights.map((_, i) => ({ id: `r${i}`, baseline: BigInt(i + 1) })),
        }),
    ],
    [
      "needsFormula",
      (weights, total) =>
        needsFormula({
          total,
          recipients: weights.map((_, i) => `r${i}`),
          components: [
            { id: "equal", kind: "equal", share: "1/3" },
            {
              id: "count",
              kind: "count",
              share: "2/3",
              values: Object.fromEntries(weights.map((weight, i) => [`r${i}`, weight])),
            },
          ],
        }),
    ],
    [
      "flatPlusWeighted",
      (weights, total) =>
        flatPlusWeighted({
          total: total + 7n * BigInt(weights.length),
          flat: 7n,
          recipients: named(weights),
        }),
    ],
    [
      "splitHeads",
      (weights, total) =>
        splitHeads({
          heads: [
            { id: "labour", total: total / 3n },
            { id: "non-labour", total: total - total / 3n },
          ],
          recipients: named(weights),
        }).inAll,
    ],
    [
      "withFloorsAndCaps",
      (weights, total) =>
        withFloorsAndCaps({ total, recipients: named(weights), floors: total / BigInt(2 * weights.length) }),
    ],
  ])("%s", (name, run) => {
    fc.assert(
      fc.property(few, totals, (weights, total) => {
        const all = name === "flatPlusWeighted" ? total + 7n * BigInt(weights.length) : total;
        expectPlaced(run(weights, total), all);
      }),
      { numRuns: 50 },
    );
  });

  it("topSlice, with what is left", () => {
    fc.assert(
      fc.property(
        totals,
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 0, max: 100 }),
        (total, gross, rest) => {
          const { slices, distributable, trace } = topSlice({
            total,
            slices: [
              { id: "gross", rate: `${gross}%`, of: "gross" },
              { id: "rest", rate: `${rest}%`, of: "rest" },
            ],
          });
          expectPlaced({ amounts: [...slices.map(({ amount }) => amount), distributable], trace }, total);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("paceOfChange, in every year", () => {
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 5 }), (baselines, count) => {
        const recipients = baselines.map((baseline, i) => ({
          id: `r${i}`,
          baseline,
          target: baselines[(i + 1) % baselines.length]!,
        }));
        const years = Array.from({ length: count }, (_, y) => String(2026 + y));
        // What is gained is lost, so that the total is the same in every year.
        for (const year of paceOfChange({ recipients, years }).years) expectPlaced(year, sumOf(baselines));
      }),
      { numRuns: 50 },
    );
  });

  it("11. withFloorsAndCaps: a bound that holds nobody can be left out", () => {
    fc.assert(
      fc.property(whole, fc.bigInt(1n, 10n ** 9n), fc.bigInt(0n, 100n), (weights, total, floor) => {
        const recipients = named(weights);
        const floors = total / BigInt(weights.length) < floor ? 0n : floor;
        const bounded = withFloorsAndCaps({ total, recipients, floors });
        const slack = bounded.recipients.filter(({ bound }) => bound === null).map(({ id }) => id);
        const kept = Object.fromEntries(
          recipients.filter(({ id }) => !slack.includes(id)).map(({ id }) => [id, floors]),
        );
        expect(withFloorsAndCaps({ total, recipients, floors: kept }).amounts).toEqual(bounded.amounts);
      }),
      { numRuns: 100 },
    );
  });

  it("12. floorDamping: a factor from 0 to 1 that keeps the order of gains, and no floor at all gives the formula", () => {
    const rows = fc.array(
      fc.record({ baseline: fc.bigInt(1n, 10n ** 9n), formula: fc.bigInt(0n, 10n ** 9n) }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, (list) => {
        const recipients = list.map((row, i) => ({ id: `r${i}`, ...row }));
        expect(floorDamping({ recipients, floor: -1 }).amounts).toEqual(list.map(({ formula }) => formula));
        // The highest floor that can be paid for is the average change; half of it below that, some are at the floor.
        const before = sumOf(list.map(({ baseline }) => baseline));
        const after = sumOf(list.map(({ formula }) => formula));
        const floor = `${after - before - before / 10n}/${before}`;
        const { amounts, groups } = floorDamping({ recipients, floor });
        const { exact } = groups[0]!.scalingFactor;
        const [n = 0n, d = 1n] = exact.split("/").map(BigInt);
        expect(n >= 0n && n <= d).toBe(true);
        // Above the floor, who gains more by the formula gains no less after damping, but for rounding.
        const change = (i: number, amount: bigint) =>
          amount * before - list[i]!.baseline * (after - before / 10n);
        list.forEach((one, i) => {
          list.forEach((other, j) => {
            if (change(i, one.formula) > 0n && change(i, one.formula) >= change(j, other.formula))
              expect(change(i, amounts[i]!) + 2n * before >= change(j, amounts[j]!)).toBe(true);
          });
        });
      }),
      { numRuns: 100 },
    );
  });
});
