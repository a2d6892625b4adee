import { describe, expect, it } from "vitest";
import { replay } from "../trace/trace.js";
import { costHistory } from "./cost-history.js";

// Surrey's programme lead, as two published decisions list the post for the same year. The days are made up.
const first = { costedOn: "2024-01-31", amount: "62,416.00", reason: "decision 46 of 2023" };
const second = { costedOn: "2024-06-30", amount: "53,018.41", reason: "decision 24 of 2024" };

describe("the history of a cost", () => {
  it("keeps each figure as it was put, with what it changed by", () => {
    const history = costHistory([second, first]);
    expect(history.costings).toEqual([
      { ...first, amount: 6_241_600n, change: null },
      { ...second, amount: 5_301_841n, change: -939_759n },
    ]);
    expect(history.current).toBe(5_301_841n);
    expect(replay(history.trace)).toEqual({ amounts: [6_241_600n, 5_301_841n], differences: [] });
  });

  it("needs a costing, and one a day", () => {
    expect(() => costHistory([])).toThrow("Give at least one costing.");
    expect(() => costHistory([first, first])).toThrow("keep the one that a decision rests on");
  });
});
