import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FundingError } from "../funding-error.js";
import { replay } from "../trace/trace.js";
import { type FloorsAndCapsInput, withFloorsAndCaps } from "./floors-and-caps.js";
import { proRata } from "./pro-rata.js";

const sumOf = (values: readonly bigint[]) => values.reduce((a, b) => a + b, 0n);
const codeOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error instanceof FundingError ? error.code : error;
  }
  return "none";
};
const ids = (count: number) => Array.from({ length: count }, (_, i) => `r${i}`);

/** Weights, floors and caps that a total fits into. */
const problems = fc
  .array(
    fc.record({
      weight: fc.bigInt(1n, 10_000n),
      floor: fc.bigInt(0n, 500n),
      room: fc.oneof(fc.constant(null), fc.bigInt(0n, 2000n)),
    }),
    { minLength: 1, maxLength: 15 },
  )
  .chain((rows) => {
    const least = sumOf(rows.map(({ floor }) => floor));
    const isOpen = rows.some(({ room }) => room === null);
    const most = isOpen ? least + 10n ** 6n : least + sumOf(rows.map(({ room }) => room ?? 0n));
    return fc.record({ rows: fc.constant(rows), total: fc.bigInt(least, most) });
  })
  .map(
    ({ rows, total }): FloorsAndCapsInput => ({
      total,
      recipients: rows.map(({ weight }, i) => ({ id: `r${i}`, weight })),
      floors: Object.fromEntries(rows.map(({ floor }, i) => [`r${i}`, floor])),
      caps: Object.fromEntries(
        rows.flatMap(({ floor, room }, i) => (room === null ? [] : [[`r${i}`, floor + room]])),
      ),
    }),
  );

/** The level found by halving, as a slow reference: the exact shares within a millionth. */
function slowShares(input: FloorsAndCapsInput): number[] {
  const floors = input.floors as Record<string, bigint>;
  const caps = input.caps as Record<string, bigint>;
  const at = (level: number) =>
    input.recipients.map(({ id, weight }) =>
      Math.min(Math.max(level * Number(weight), Number(floors[id])), Number(caps[id] ?? Number.MAX_VALUE)),
    );
  let [low, high] = [0, 1e8];
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (at(middle).reduce((a, b) => a + b, 0) < Number(input.total)) low = middle;
    else high = middle;
  }
  return at(high);
}

describe("withFloorsAndCaps", () => {
  it("places the whole total, keeps every bound, and is within a unit of the one level there is", () => {
    fc.assert(
      fc.property(problems, (input) => {
        const { amounts, recipients, trace } = withFloorsAndCaps(input);
        expect(sumOf(amounts)).toBe(input.total);
        slowShares(input).forEach((share, i) => {
          const id = `r${i}`;
          expect(amounts[i]! >= (input.floors as Record<string, bigint>)[id]!).toBe(true);
          expect(amounts[i]! <= ((input.caps as Record<string, bigint>)[id] ?? amounts[i]!)).toBe(true);
          expect(Math.abs(Number(amounts[i]) - share)).toBeLessThan(1.001);
        });
        for (const { id, amount, bound } of recipients) {
          if (bound === "floor") expect(amount).toBe((input.floors as Record<string, bigint>)[id]);
          if (bound === "cap") expect(amount).toBe((input.caps as Record<string, bigint>)[id]);
        }
        expect(replay(trace)).toEqual({ amounts, differences: [] });
      }),
      { numRuns: 300 },
    );
  });

  it("is plain proportion where no bound holds anybody", () => {
    const weights = fc
      .array(fc.bigInt(0n, 999n), { minLength: 1, maxLength: 12 })
      .filter((list) => sumOf(list) > 0n);
    fc.assert(
      fc.property(weights, fc.bigInt(0n, 10n ** 15n), (list, total) => {
        const recipients = list.map((weight, i) => ({ id: `r${i}`, weight }));
        expect(withFloorsAndCaps({ total, recipients, floors: 0n, caps: total }).amounts).toEqual(
          proRata({ total, recipients }).amounts,
        );
      }),
      { numRuns: 100 },
    );
  });

  it("lowers nobody by more than rounding when the total rises", () => {
    fc.assert(
      fc.property(problems, (input) => {
        const { caps: _, ...open } = input;
        const more = withFloorsAndCaps({ ...open, total: (input.total as bigint) + 1000n }).amounts;
        withFloorsAndCaps(open).amounts.forEach((amount, i) => {
          expect(more[i]! >= amount - 1n).toBe(true);
        });
      }),
      { numRuns: 100 },
    );
  });

  it("lifts who falls under the floor only because others were lifted", () => {
    // By weight 85, 10.5 and 4.5. With the last lifted to 10, 95 over 85 and 10.5 gives 9.95 to the second.
    const recipients = [
      { id: "a", weight: "85" },
      { id: "b", weight: "10.5" },
      { id: "c", weight: "4.5" },
    ];
    expect(withFloorsAndCaps({ total: "100.00", recipients, floors: "10.00" }).amounts).toEqual([
      8000n,
      1000n,
      1000n,
    ]);
  });

  it("gives a recipient without weight its floor and no more", () => {
    const recipients = [
      { id: "a", weight: 0 },
      { id: "b", weight: 1 },
    ];
    expect(withFloorsAndCaps({ total: 100n, recipients, floors: 10n }).amounts).toEqual([10n, 90n]);
  });

  it("reads floors of 1m inside 66m as 43 forces had them", () => {
    // 42 forces of weight 1 and one of 58: 66m/100 is 0.66m, under the floor; the large one takes the other 24m.
    const recipients = ids(43).map((id, i) => ({ id, weight: i === 0 ? 58 : 1 }));
    const { amounts } = withFloorsAndCaps({
      total: "66,000,000",
      recipients,
      floors: "1,000,000",
      unit: "pound",
    });
    expect(amounts[0]).toBe(2_400_000_000n);
    expect(new Set(amounts.slice(1))).toEqual(new Set([100_000_000n]));
  });

  it("scales floors that the total cannot pay, and leaves what caps keep out, if told so", () => {
    const recipients = ids(2).map((id) => ({ id, weight: 1 }));
    const floors = { r0: 30n, r1: 90n };
    const scaled = withFloorsAndCaps({ total: 100n, recipients, floors, onFloorsExceedTotal: "scale" });
    expect(scaled.amounts).toEqual([25n, 75n]);
    expect(scaled.warnings.map(({ code, amount }) => [code, amount])).toEqual([["FLOORS_SCALED", 20n]]);
    expect(replay(scaled.trace).amounts).toEqual([25n, 75n]);
    const left = withFloorsAndCaps({ total: 100n, recipients, caps: 30n, onCapsBelowTotal: "leave" });
    expect([left.amounts, left.unplaced]).toEqual([[30n, 30n], 40n]);
    expect(left.warnings.map(({ code }) => code)).toEqual(["TOTAL_NOT_PLACED"]);
    expect(replay(left.trace)).toEqual({ amounts: [30n, 30n], differences: [] });
  });

  it("stops where bounds do not fit", () => {
    const recipients = ids(2).map((id) => ({ id, weight: 1 }));
    const run = (input: Partial<FloorsAndCapsInput>) =>
      codeOf(() => withFloorsAndCaps({ total: 100n, recipients, ...input }));
    expect(run({ floors: 51n })).toBe("FLOORS_EXCEED_TOTAL");
    expect(run({ caps: 49n })).toBe("CAPS_BELOW_TOTAL");
    expect(run({ floors: { r1: 20n }, caps: { r1: 10n } })).toBe("FLOOR_ABOVE_CAP");
    expect(run({ floors: { other: 20n } })).toBe("UNKNOWN_RECIPIENT");
    expect(run({ floors: -1n })).toBe("BAD_INPUT");
    expect(run({ floors: 150n, unit: "pound" })).toBe("FRACTION_OF_UNIT");
    expect(
      codeOf(() =>
        withFloorsAndCaps({ total: 100n, recipients: ids(2).map((id) => ({ id, weight: 0 })), floors: 10n }),
      ),
    ).toBe("ZERO_TOTAL_WEIGHT");
  });
});
