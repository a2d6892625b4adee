import { describe, expect, it } from "vitest";
import { replay } from "../trace/trace.js";
import { type HeadLine, type HeadPositionInput, headPosition } from "./head-position.js";

const commitment = (what: string, amount: string): HeadLine => ({
  head: "labour",
  kind: "commitment",
  what,
  amount,
});

/** Surrey's Duty grant of 2024-25 and two decisions that committed its labour head. The day of the position is made up. */
const surrey: HeadPositionInput = {
  year: "2024-25",
  asOf: "2024-09-30",
  heads: [
    { id: "labour", award: "211,864.69" },
    { id: "non-labour", award: "334,965.78" },
  ],
  lines: [
    commitment("programme lead", "53,018.41"),
    commitment("county council analytical support", "52,000.00"),
    commitment("police analytical support", "65,952.00"),
    commitment("consultants, voices of young people", "17,000.00"),
  ],
};
const later = [
  commitment("VAWG and community cohesion survey", "30,000.00"),
  commitment("room booking for training", "476.00"),
];

describe("the position of a head", () => {
  it("is what was awarded less what is promised", () => {
    const { heads, warnings } = headPosition(surrey);
    expect(heads[0]).toMatchObject({ committed: 18_797_041n, balance: 2_389_428n });
    expect(heads[1]).toMatchObject({ committed: 0n, balance: 33_496_578n });
    expect(warnings).toEqual([]);
  });

  it("warns of a head that is over-committed, with the amount and what to do, and goes on", () => {
    const position = headPosition({ ...surrey, lines: [...surrey.lines, ...later] });
    expect(position.heads[0]).toMatchObject({ committed: 21_844_641n, balance: -658_172n });
    expect(position.warnings).toEqual([
      {
        code: "HEAD_OVERCOMMITTED",
        message:
          "labour is committed £6,581.72 above its award. Cost its posts again, take a commitment back, or move money to it as the grant agreement allows.",
        ids: ["labour"],
        amount: 658_172n,
      },
    ]);
    expect(replay(position.trace)).toEqual({ amounts: [-658_172n, 33_496_578n], differences: [] });
    expect(position.trace.steps.map(({ words }) => words)).toContain("commitment: room booking for training");
  });

  it("says how much of the award and of the year is gone, and what the year would cost at this rate", () => {
    // 183 of 365 days, 91,500 spent: 500 a day.
    const position = headPosition({
      ...surrey,
      heads: [{ id: "labour", award: "183,000.00" }],
      lines: [
        { head: "labour", kind: "actual", what: "pay to September", amount: "91,500.00" },
        { head: "labour", kind: "forecast", what: "pay from October", amount: "80,000.00" },
      ],
    });
    expect(position.yearGone.exact).toBe("183/365");
    expect(position.heads[0]).toMatchObject({
      spent: 9_150_000n,
      outturn: 17_150_000n,
      underspend: 1_150_000n,
      burnRate: { exact: "1/2", decimal: "0.5" },
      atThisRate: 18_250_000n,
    });
  });

  it("has no burn rate where nothing was awarded", () => {
    const heads = [{ id: "labour", award: 0n }];
    expect(headPosition({ ...surrey, heads, lines: [] }).heads[0]?.burnRate).toBeNull();
  });

  it("is refused for a line of another head, a head twice, no head, and a day outside the year", () => {
    const stray = [{ ...commitment("lead", "1.00"), head: "capital" }];
    expect(() => headPosition({ ...surrey, lines: stray })).toThrow("values for capital");
    expect(() => headPosition({ ...surrey, heads: [...surrey.heads, ...surrey.heads] })).toThrow(
      "more than once",
    );
    expect(() => headPosition({ ...surrey, heads: [], lines: [] })).toThrow("at least one recipient");
    const odd = [{ ...commitment("lead", "1.00"), kind: "promise" as unknown as "actual" }];
    expect(() => headPosition({ ...surrey, lines: odd })).toThrow("Choose commitment, actual or forecast.");
    expect(() => headPosition({ ...surrey, asOf: "2025-04-01" })).toThrow(
      "Give a day from 2024-04-01 to 2025-03-31.",
    );
  });
});
