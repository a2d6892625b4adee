import { describe, expect, it } from "vitest";
import { replay } from "../trace/trace.js";
import { type MatchPositionInput, matchPosition } from "./match-position.js";

const match: MatchPositionInput = {
  grant: "100,000.00",
  cash: "15,000.00",
  rate: "20%",
  base: "grant",
};

describe("a match position", () => {
  it("asks for more of the whole cost than of the grant at one rate, and shows what was found on both bases", () => {
    const ofGrant = matchPosition(match);
    expect([ofGrant.required, ofGrant.shortfall]).toEqual([2_000_000n, 500_000n]);
    const ofWhole = matchPosition({ ...match, rate: "20%", base: "whole-cost" });
    expect([ofWhole.required, ofWhole.shortfall]).toEqual([2_500_000n, 1_000_000n]);
    expect(ofWhole.percentOfGrant?.exact).toBe("15");
    expect(ofWhole.percentOfWholeCost?.exact).toBe("300/23");
  });

  it("rounds what is asked for up, because a penny less would miss the rate", () => {
    // 20% of 0.01 is a fifth of a penny.
    expect(matchPosition({ ...match, grant: 1n, cash: 0n }).required).toBe(1n);
  });

  it("counts what is given in kind as far as the scheme says", () => {
    const value = "9,000.00";
    const bySum = matchPosition({ ...match, inKind: { value, countsUpTo: "2,500.00" } });
    expect([bySum.found, bySum.inKindNotCounted, bySum.shortfall]).toEqual([1_750_000n, 650_000n, 250_000n]);
    const byShare = matchPosition({ ...match, inKind: { value, countsUpTo: { shareOfRequired: "50%" } } });
    expect([byShare.found, byShare.shortfall]).toEqual([2_400_000n, 0n]);
    expect(replay(byShare.trace)).toEqual({ amounts: [0n], differences: [] });
  });

  it("does not take 20 for 20%", () => {
    expect(() => matchPosition({ ...match, rate: "20" })).toThrow(
      'The rate of match cannot be used as it stands. Write a part from nothing to the whole, such as "12.5%", "0.125" or "1/8".',
    );
    expect(matchPosition({ ...match, rate: "0.2" })).toMatchObject({ required: 2_000_000n });
  });

  it("has no percentage of nothing", () => {
    const nothing = matchPosition({ ...match, grant: 0n, cash: 0n });
    expect([nothing.percentOfGrant, nothing.percentOfWholeCost]).toEqual([null, null]);
  });

  it("is refused without a base, and for a whole cost that is all match", () => {
    const { base: _, ...bare } = match;
    expect(() => matchPosition(bare as MatchPositionInput)).toThrow(
      "The rate of match is a percentage without a base. Say what it is a percentage of: grant or whole-cost.",
    );
    expect(() => matchPosition({ ...match, rate: "100%", base: "whole-cost" })).toThrow("below 100%");
  });
});
