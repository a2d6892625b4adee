import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FundingError, type FundingErrorCode } from "../funding-error.js";
import { replay } from "../trace/trace.js";
import { methods } from "./method.js";
import { equalShare, type ProRataInput, proRata } from "./pro-rata.js";
import type { TieRule } from "./tie-rule.js";

const sumOf = (values: readonly bigint[]) => values.reduce((a, b) => a + b, 0n);
const named = (weights: readonly (bigint | string | number)[]) =>
  weights.map((weight, i) => ({ id: `r${i}`, weight }));

/** Runs something that must fail, and gives the code and data. */
function failure(run: () => unknown): { code: FundingErrorCode; data: unknown; message: string } {
  try {
    run();
  } catch (error) {
    if (error instanceof FundingError) return error;
    throw error;
  }
  throw new Error("It did not fail.");
}

/** Decimals as people write them, few alike and some zero. */
const decimals = fc
  .tuple(fc.bigInt(0n, 10n ** 9n), fc.integer({ min: 0, max: 9 }))
  .map(([digits, places]) => {
    const text = String(digits).padStart(places + 1, "0");
    return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
  });
const weightLists = fc
  .array(fc.oneof(decimals, fc.constantFrom("0", "1", "2.50", "1/3")), { minLength: 1, maxLength: 20 })
  .filter((weights) => weights.some((weight) => /[1-9]/.test(weight)));
const totals = fc.bigInt(0n, 10n ** 15n);
const methodNames = fc.constantFrom(...methods.filter((method) => method !== "quota"));
const tieRules = fc.constantFrom<TieRule>(
  "larger-weight",
  "listed",
  "by-id",
  { rotateFrom: 7 },
  { seed: "2026" },
);

describe("proRata", () => {
  it("places the whole total, and its trace done again gives every amount", () => {
    fc.assert(
      fc.property(weightLists, totals, methodNames, tieRules, (weights, total, method, ties) => {
        const result = proRata({ total, recipients: named(weights), method, ties });
        expect(sumOf(result.amounts)).toBe(total);
        expect(result.recipients.map(({ amount }) => amount)).toEqual(result.amounts);
        for (const { amount, floor, spare } of result.recipients) expect(floor + spare).toBe(amount);
        expect(replay(JSON.parse(JSON.stringify(result.trace)))).toEqual({
          amounts: result.amounts,
          differences: [],
        });
      }),
      { numRuns: 300 },
    );
  });

  it("replays the quota method too", () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt(1n, 99n), { minLength: 1, maxLength: 20 }), totals, (weights, total) => {
        const result = proRata({ total, recipients: named(weights), method: "quota" });
        expect(sumOf(result.amounts)).toBe(total);
        expect(replay(result.trace)).toEqual({ amounts: result.amounts, differences: [] });
      }),
      { numRuns: 50 },
    );
  });

  it("gives a reason for every unit beyond the share rounded down", () => {
    fc.assert(
      fc.property(weightLists, fc.bigInt(0n, 1000n), methodNames, (weights, total, method) => {
        if (method === "cumulative") return;
        const { recipients, trace } = proRata({ total, recipients: named(weights), method });
        const reasons = trace.steps.flatMap((step) => step.reasons.map(({ row }) => row));
        const gained = recipients.filter(({ spare }) => spare > 0n).map(({ id }) => id);
        expect(reasons).toEqual(expect.arrayContaining(gained));
      }),
      { numRuns: 200 },
    );
  });

  it("follows a permutation of the recipients where the tie rule goes by id", () => {
    fc.assert(
      fc.property(weightLists, totals, methodNames, (weights, total, method) => {
        if (method === "cumulative") return;
        const recipients = named(weights);
        const amountsOf = (input: ProRataInput) =>
          new Map(proRata(input).recipients.map(({ id, amount }) => [id, amount]));
        const there = amountsOf({ total, recipients, method, ties: "by-id" });
        const back = amountsOf({ total, recipients: recipients.toReversed(), method, ties: "by-id" });
        for (const [id, amount] of there) expect(back.get(id)).toBe(amount);
      }),
      { numRuns: 100 },
    );
  });

  it("changes nothing when all weights are multiplied, and scales when total and unit are", () => {
    fc.assert(
      fc.property(weightLists, totals, methodNames, fc.bigInt(1n, 999n), (weights, total, method, factor) => {
        const recipients = named(weights);
        const plain = proRata({ total, recipients, method }).amounts;
        const multiplied = recipients.map(({ id, weight }) => ({
          id,
          weight: String(weight).includes("/") ? `${factor}/3` : timesFactor(String(weight), factor),
        }));
        expect(proRata({ total, recipients: multiplied, method }).amounts).toEqual(plain);
        const inPounds = proRata({ total: total * 100n, recipients, method, unit: "pound" }).amounts;
        expect(inPounds).toEqual(plain.map((amount) => amount * 100n));
      }),
      { numRuns: 100 },
    );
  });

  it("mirrors a clawback", () => {
    fc.assert(
      fc.property(weightLists, totals, methodNames, (weights, total, method) => {
        const recipients = named(weights);
        const back = proRata({ total: -total, recipients, method, purpose: "clawback" });
        expect(back.amounts).toEqual(proRata({ total, recipients, method }).amounts.map((amount) => -amount));
        expect(replay(back.trace).amounts).toEqual(back.amounts);
      }),
      { numRuns: 50 },
    );
  });

  it("shares 10^12 pence out over 5,000 recipients to the last penny by every method", () => {
    const weights = Array.from({ length: 5000 }, (_, i) => `${((i * 7919) % 99_991) + 1000}.${i % 97}`);
    const recipients = named(weights);
    for (const method of methods) {
      const { amounts } = proRata({ total: 10n ** 12n, recipients, method });
      expect(sumOf(amounts)).toBe(10n ** 12n);
    }
  });

  it("says in the trace which remainder was the last to get a penny and which the first that did not", () => {
    // 100p over 5 : 3 : 3 is 45.4545, 27.2727, 27.2727: one penny is spare, and 0.4545 is the largest remainder.
    const { amounts, trace } = proRata({ total: 100n, recipients: named([5n, 3n, 3n]) });
    expect(amounts).toEqual([46n, 27n, 27n]);
    expect(trace.steps.flatMap(({ reasons }) => reasons)).toEqual([
      {
        kind: "largest_remainder",
        row: "r0",
        rank: 1,
        remainder: { exact: "5/11", decimal: "0.45454545454545" },
        next: { row: "r1", remainder: { exact: "3/11", decimal: "0.27272727272727" } },
      },
    ]);
  });

  it("keeps quota where giving spare units to the largest weight does not", () => {
    expect(proRata({ total: 2n, recipients: named([2n, 1n, 1n]) }).amounts).toEqual([1n, 1n, 0n]);
  });

  it("is exact with weights of one and a half and two and a half", () => {
    expect(proRata({ total: 1000n, recipients: named(["1.5", "2.5"]) }).amounts).toEqual([375n, 625n]);
  });

  it("shares a total smaller than the number of recipients", () => {
    expect(proRata({ total: 2n, recipients: named([1n, 1n, 1n, 1n]) }).amounts).toEqual([1n, 1n, 0n, 0n]);
  });

  it("gives nothing where nothing is shared out, even if every weight is zero", () => {
    const result = proRata({ total: 0n, recipients: named([0n, 0n]) });
    expect(result.amounts).toEqual([0n, 0n]);
    expect(replay(result.trace).amounts).toEqual([0n, 0n]);
  });

  it("shares equally where every weight is zero, if told so", () => {
    expect(proRata({ total: 3n, recipients: named([0n, 0n]), onZeroWeights: "equal" }).amounts).toEqual([
      2n,
      1n,
    ]);
  });
});

/** A decimal times a whole number, without floats. */
function timesFactor(text: string, factor: bigint): string {
  const [whole = "", places = ""] = text.split(".");
  const digits = String(BigInt(whole + places) * factor).padStart(places.length + 1, "0");
  return places === "" ? digits : `${digits.slice(0, -places.length)}.${digits.slice(-places.length)}`;
}

describe("ties", () => {
  const share = (ties: TieRule) => equalShare({ total: 10n, recipients: ["c", "a", "b", "d"], ties }).amounts;

  it("go by the list, by the id, or round", () => {
    expect(share("listed")).toEqual([3n, 3n, 2n, 2n]);
    expect(share("by-id")).toEqual([2n, 3n, 3n, 2n]);
    expect(share({ rotateFrom: 3 })).toEqual([3n, 2n, 2n, 3n]);
    expect(share({ rotateFrom: -1 })).toEqual(share({ rotateFrom: 3 }));
  });

  it("are drawn alike with the same seed, wherever the recipient stands in the list", () => {
    const ids = ["Barnet", "Brent", "Bexley", "Camden", "Ealing"];
    const drawn = (recipients: readonly string[]) =>
      equalShare({ total: 2n, recipients, ties: { seed: "2026-27" } })
        .recipients.filter(({ amount }) => amount === 1n)
        .map(({ id }) => id)
        .sort();
    expect(drawn(ids)).toHaveLength(2);
    expect(drawn(ids.toReversed())).toEqual(drawn(ids));
  });

  it("go to the larger weight, whose remainder is the same", () => {
    // 5p over 3 : 1 is 3.75 and 1.25; 6p over 3 : 1 is 4.5 and 1.5, a tie.
    const recipients = [
      { id: "small", weight: 1n },
      { id: "large", weight: 3n },
    ];
    const result = proRata({ total: 6n, recipients });
    expect(result.amounts).toEqual([1n, 5n]);
    expect(result.trace.steps.flatMap(({ reasons }) => reasons)[0]).toMatchObject({
      kind: "tie_break",
      row: "large",
      tied: ["small", "large"],
    });
  });

  it.each(methods.filter((method) => method !== "cumulative"))(
    "are refused under %s, if people are to decide",
    (method) => {
      const recipients = named([1n, 1n, 1n]);
      expect(failure(() => proRata({ total: 4n, recipients, method, ties: "error" }))).toMatchObject({
        code: "TIE",
        data: { ids: ["r0", "r1", "r2"] },
      });
      expect(proRata({ total: 6n, recipients, method, ties: "error" }).amounts).toEqual([2n, 2n, 2n]);
    },
  );
});

describe("the errors of sharing out", () => {
  const recipients = named([1n, 2n]);

  it("say that there is nobody to share with", () => {
    expect(failure(() => equalShare({ total: 1n, recipients: [] })).code).toBe("NO_RECIPIENTS");
  });

  it("name who is listed twice", () => {
    const run = () => equalShare({ total: 1n, recipients: ["Brent", "Barnet", "Brent"] });
    expect(failure(run)).toMatchObject({ code: "DUPLICATE_RECIPIENT", data: { ids: ["Brent"] } });
  });

  it.each([-1n, "-0.5", Number.NaN, Number.POSITIVE_INFINITY, "many", "", "1/0", "1/2/3", "1e3", "1,2"])(
    "refuse the weight %s",
    (weight) => {
      const run = () => proRata({ total: 1n, recipients: [{ id: "Brent", weight }] });
      expect(failure(run)).toMatchObject({ code: "BAD_WEIGHT", data: { id: "Brent", value: weight } });
    },
  );

  it.each([0.1, 2 ** 53])("refuse the JavaScript number %s, which may not be exact", (weight) => {
    expect(failure(() => proRata({ total: 1n, recipients: [{ id: "a", weight }] })).code).toBe(
      "UNSAFE_NUMBER",
    );
  });

  it("say that no share follows from weights that are all zero", () => {
    expect(failure(() => proRata({ total: 1n, recipients: named([0n, "0.0"]) })).code).toBe(
      "ZERO_TOTAL_WEIGHT",
    );
  });

  it("offer the nearest amount of whole units", () => {
    expect(failure(() => proRata({ total: "10.005", recipients })).message).toBe(
      "The total is not a whole number of pennies. The nearest is 10.01.",
    );
    expect(failure(() => proRata({ total: "10.40", recipients, unit: "pound" }))).toMatchObject({
      code: "FRACTION_OF_UNIT",
      data: { nearest: "10.00" },
    });
    expect(failure(() => proRata({ total: "2.5", recipients, unit: "post" })).code).toBe("FRACTION_OF_UNIT");
  });

  it("refuse a text that is no amount", () => {
    expect(failure(() => proRata({ total: "ten", recipients })).code).toBe("NOT_MONEY");
    expect(failure(() => proRata({ total: "ten", recipients, unit: "post" })).code).toBe("NOT_MONEY");
  });

  it("refuse a total below zero unless it is paid back", () => {
    expect(failure(() => proRata({ total: "-1.00", recipients })).code).toBe("NEGATIVE_TOTAL");
  });

  it("refuse a place to begin that is no whole number", () => {
    const run = () => equalShare({ total: 1n, recipients: ["a"], ties: { rotateFrom: 0.5 } });
    expect(failure(run).code).toBe("BAD_INPUT");
  });
});
