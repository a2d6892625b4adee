import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replay } from "../trace/trace.js";
import { type AwardedBody, reallocateUnderspend } from "./reallocate-underspend.js";

const bodies: readonly AwardedBody[] = [
  { id: "Camden", award: "40,000.00", releases: "9,000.00" },
  { id: "Brent", award: "40,000.00", takes: { weight: "2", atMost: "5,000.00" } },
  { id: "Newham", award: "40,000.00", takes: { weight: "1", atMost: "10,000.00" } },
  { id: "Sutton", award: "40,000.00" },
];

describe("an underspend", () => {
  it("goes to the takers by weight, none above what it can spend, and the others take up what that leaves", () => {
    // By weight Brent would get 6,000 and Newham 3,000; Brent can spend 5,000.
    const moved = reallocateUnderspend(bodies);
    expect(moved.awards).toEqual([
      { id: "Camden", before: 4_000_000n, released: 900_000n, placed: 0n, after: 3_100_000n },
      { id: "Brent", before: 4_000_000n, released: 0n, placed: 500_000n, after: 4_500_000n },
      { id: "Newham", before: 4_000_000n, released: 0n, placed: 400_000n, after: 4_400_000n },
      { id: "Sutton", before: 4_000_000n, released: 0n, placed: 0n, after: 4_000_000n },
    ]);
    expect([moved.released, moved.placed, moved.unplaced]).toEqual([900_000n, 900_000n, 0n]);
    expect(replay(moved.trace)).toEqual({
      amounts: [3_100_000n, 4_500_000n, 4_400_000n, 4_000_000n],
      differences: [],
    });
  });

  it("that nobody can spend is not placed, and a warning says what to do", () => {
    const moved = reallocateUnderspend(bodies.filter(({ id }) => id !== "Newham"));
    expect([moved.placed, moved.unplaced]).toEqual([500_000n, 400_000n]);
    expect(moved.warnings).toEqual([
      {
        code: "TOTAL_NOT_PLACED",
        message:
          "£4,000.00 cannot be spent by anybody listed. Find another taker before 31 March, or it goes back to the funder.",
        ids: [],
        amount: 400_000n,
      },
    ]);
    expect(reallocateUnderspend(bodies.slice(0, 1)).unplaced).toBe(900_000n);
  });

  it("is refused where a body releases more than it has, or releases and takes", () => {
    expect(() => reallocateUnderspend([{ id: "A", award: "1.00", releases: "1.01" }])).toThrow(
      "release at most that",
    );
    const both = { id: "A", award: "1.00", releases: "1.00", takes: { weight: 1, atMost: "1.00" } };
    expect(() => reallocateUnderspend([both])).toThrow("give one of the two");
    expect(() => reallocateUnderspend([])).toThrow("at least one recipient");
  });

  it("keeps every penny: released is placed and unplaced, and nobody is above its limit", () => {
    const pence = fc.bigInt({ min: 0n, max: 10n ** 15n });
    const body = fc.record({
      award: pence,
      takes: fc.boolean(),
      weight: fc.integer({ min: 1, max: 1000 }),
      most: pence,
    });
    fc.assert(
      fc.property(fc.array(body, { minLength: 1, maxLength: 12 }), (made) => {
        const moved = reallocateUnderspend(
          made.map(({ award, takes, weight, most }, i) => ({
            id: `body ${i}`,
            award,
            ...(takes ? { takes: { weight: `${weight}/7`, atMost: most } } : { releases: award / 2n }),
          })),
        );
        expect(moved.placed + moved.unplaced).toBe(moved.released);
        const sum = (of: "before" | "after") => moved.awards.reduce((all, award) => all + award[of], 0n);
        expect(sum("after") + moved.unplaced).toBe(sum("before"));
        for (const [i, { placed }] of moved.awards.entries()) {
          expect(placed <= (made[i]?.takes ? made[i].most : 0n)).toBe(true);
        }
        expect(moved.unplaced >= 0n).toBe(true);
        const again = replay(moved.trace);
        expect(again).toEqual({ amounts: moved.awards.map(({ after }) => after), differences: [] });
      }),
      { numRuns: 80 },
    );
  });
});
