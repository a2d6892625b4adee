import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replay } from "../trace/trace.js";
import { type ClaimScheduleInput, claimSchedule } from "./claim-schedule.js";

const inArrears: ClaimScheduleInput = {
  year: "2023-24",
  award: "100,000.00",
  profile: ["0.1", "0.2", "0.3", "0.4"],
  payment: { kind: "arrears" },
};

describe("a schedule of claims", () => {
  it("in arrears claims each quarter on the day after it, and leaves the recipient to finance the dearest", () => {
    const { claims, quarters, toFinance } = claimSchedule(inArrears);
    expect(claims.map(({ on, what, amount }) => [on, what, amount])).toEqual([
      ["2023-07-01", "Q1", 1_000_000n],
      ["2023-10-01", "Q2", 2_000_000n],
      ["2024-01-01", "Q3", 3_000_000n],
      ["2024-04-01", "Q4", 4_000_000n],
    ]);
    expect(quarters.map(({ position }) => position)).toEqual([
      -1_000_000n,
      -2_000_000n,
      -3_000_000n,
      -4_000_000n,
    ]);
    expect(toFinance).toBe(4_000_000n);
  });

  it("in advance claims on the first day of each quarter, and leaves nothing to finance", () => {
    const { claims, toFinance } = claimSchedule({ ...inArrears, payment: { kind: "advance" } });
    expect(claims.map(({ on }) => on)).toEqual(["2023-04-01", "2023-07-01", "2023-10-01", "2024-01-01"]);
    expect(toFinance).toBe(0n);
  });

  it("holds money back until a day, subject to something", () => {
    const holdBack = { share: "0.2", releasedOn: "2024-05-31", subjectTo: "the evaluation" };
    const { claims, toFinance } = claimSchedule({ ...inArrears, payment: { kind: "advance", holdBack } });
    expect(claims.map(({ amount }) => amount)).toEqual([
      800_000n,
      1_600_000n,
      2_400_000n,
      3_200_000n,
      2_000_000n,
    ]);
    expect(claims[4]).toMatchObject({ on: "2024-05-31", what: "hold-back", subjectTo: "the evaluation" });
    expect(toFinance).toBe(2_000_000n);
  });

  it("may be in instalments, as Staffordshire's 80% at the start and 20% in October subject to evaluation", () => {
    const { claims, quarters } = claimSchedule({
      ...inArrears,
      payment: {
        kind: "instalments",
        instalments: [
          { on: "2023-10-01", share: "0.2", subjectTo: "evaluation" },
          { on: "2023-04-01", share: "0.8" },
        ],
      },
    });
    expect(claims).toEqual([
      { on: "2023-04-01", what: "instalment", amount: 8_000_000n, subjectTo: null },
      { on: "2023-10-01", what: "instalment", amount: 2_000_000n, subjectTo: "evaluation" },
    ]);
    expect(quarters.map(({ position }) => position)).toEqual([7_000_000n, 5_000_000n, 4_000_000n, 0n]);
  });

  it("is refused where shares do not add to 1, for a day that is none, and without terms", () => {
    expect(() => claimSchedule({ ...inArrears, profile: ["0.25", "0.25", "0.25", "0.2"] })).toThrow(
      "The shares of the components add to 19/20. Change them so that they add to exactly 1.",
    );
    const instalments = [{ on: "1 April", share: "1" }];
    expect(() => claimSchedule({ ...inArrears, payment: { kind: "instalments", instalments } })).toThrow(
      "YYYY-MM-DD",
    );
    const payment = { kind: "monthly" } as unknown as ClaimScheduleInput["payment"];
    expect(() => claimSchedule({ ...inArrears, payment })).toThrow("Choose arrears, advance or instalments.");
  });

  it("claims and spends the award to the penny, for any award and profile, and can be done again", () => {
    const parts = fc.tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: 1, max: 1000 })));
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        parts,
        fc.integer({ min: 0, max: 100 }),
        (award, made, held) => {
          const all = made.reduce((sum, part) => sum + part, 0);
          const [a = 0, b = 0, c = 0, d = 0] = made;
          const holdBack = { share: `${held}/100`, releasedOn: "2024-06-30", subjectTo: "a report" };
          const schedule = claimSchedule({
            ...inArrears,
            award,
            profile: [`${a}/${all}`, `${b}/${all}`, `${c}/${all}`, `${d}/${all}`],
            payment: { kind: "arrears", holdBack },
          });
          expect(schedule.claims.reduce((sum, { amount }) => sum + amount, 0n)).toBe(award);
          expect(schedule.quarters.reduce((sum, { spend }) => sum + spend, 0n)).toBe(award);
          const again = replay(schedule.trace);
          expect(again.differences).toEqual([]);
          expect(again.amounts.reduce((sum, amount) => sum + amount, 0n)).toBe(award);
        },
      ),
      { numRuns: 50 },
    );
  });
});
