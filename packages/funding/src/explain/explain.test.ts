import { describe, expect, it } from "vitest";
import { compareMethods } from "../apportion/compare-methods.js";
import { withFloorsAndCaps } from "../apportion/floors-and-caps.js";
import { equalShare, proRata } from "../apportion/pro-rata.js";
import { splitHeads } from "../apportion/split-heads.js";
import { holdHarmless } from "../formula/hold-harmless.js";
import { topSlice } from "../formula/top-slice.js";
import { replay } from "../trace/trace.js";
import { explain } from "./explain.js";

const why = (result: Parameters<typeof explain>[0], recipient: string, comparedWith: string) =>
  explain(result, { recipient, comparedWith })[0];

describe("the one sentence on why one has more than another", () => {
  it("names the remainders where they decided", () => {
    // 100p over 4 : 4 : 3 is 36.36, 36.36 and 27.27: the spare penny is between the first two. 5p over 8 : 7 : 5 is 2,
    // 1.75 and 1.25.
    const recipients = [
      { id: "Brent", weight: "1.9" },
      { id: "Barnet", weight: "1.2" },
      { id: "Bexley", weight: "0.9" },
    ];
    // 4p over those is 1.9, 1.2 and 0.9: two pennies are left, for the two remainders of 0.9.
    const share = proRata({ total: 4n, recipients });
    expect(share.amounts).toEqual([2n, 1n, 1n]);
    expect(why(share, "Brent", "Barnet")).toBe(
      "Brent got 1p more than Barnet because its remainder, 0.9, was among the largest that the units left went to, and that of Barnet, 0.2, was not.",
    );
    expect(why(share, "Barnet", "Brent")).toBe(why(share, "Brent", "Barnet"));
    expect(why(share, "Barnet", "Bexley")).toBe("Barnet and Bexley got the same.");
  });

  it("names the tie rule where claims were equal", () => {
    const share = equalShare({
      total: "0.04",
      recipients: ["Brent", "Barnet", "Bexley"],
      ties: { rule: "rotate", from: 1 },
    });
    expect(why(share, "Barnet", "Brent")).toBe(
      "Barnet got 1p more than Brent because their claims to the last unit were equal, and the tie rule (the order of the list, going round from place 1) put Barnet first.",
    );
  });

  it("names the bound that holds one", () => {
    const recipients = [
      { id: "City", weight: 9 },
      { id: "Vale", weight: 1 },
    ];
    const share = withFloorsAndCaps({ total: "100.00", recipients, floors: "20.00" });
    expect(why(share, "City", "Vale")).toBe(
      "City got £60.00 more than Vale because its exact share is £80.00 and that of Vale £20.00, and Vale is held at its floor.",
    );
  });

  it("names the divisor method's quotient", () => {
    const recipients = [
      { id: "City", weight: 53 },
      { id: "Town", weight: 24 },
      { id: "Vale", weight: 23 },
    ];
    const share = proRata({ total: "10", recipients, unit: "post", method: "dhondt" });
    expect(explain(share, { recipient: "City" }).at(-1)).toMatch(
      /^City: its quotient 6(\.\d+)? passed the point/,
    );
  });

  it("names the claims under the quota method, and what held the greater one back", () => {
    // Quotas of 11: 2.955, 0.383, 3.119, 0.547, 3.284, 0.711. Three units are left. The greatest claims to one more are
    // 54/3, 60/4 and 57/4, and then 13/1. But of 10 the third and the fifth have 2.836 and 2.985, so that neither may have a
    // fourth unit before the last, and there is one last unit: it goes to the fifth, and the thirteen take the other.
    const weights = [54, 7, 57, 10, 60, 13];
    const recipients = weights.map((weight, i) => ({ id: `r${i + 1}`, weight }));
    const share = proRata({ total: 11n, recipients, method: "quota" });
    expect(share.amounts).toEqual([3n, 0n, 3n, 0n, 4n, 1n]);
    expect(why(share, "r5", "r3")).toBe(
      "r5 got 1p more than r3 because the claim of r3 to one unit more, 14.25, could be served with the last unit alone, and greater claims took the room there.",
    );
    expect(why(share, "r6", "r4")).toBe(
      "r6 got 1p more than r4 because its claim to one unit more, 13, was among the largest that the units left went to, and that of r4, 10, was not.",
    );
    expect(replay(share.trace)).toEqual({ amounts: share.amounts, differences: [] });
  });

  it("names what was given where nothing was shared out by weight", () => {
    const kept = holdHarmless({
      recipients: [
        { id: "North", baseline: "100.00", formula: "90.00" },
        { id: "South", baseline: "100.00", formula: "110.00" },
      ],
    });
    expect(why(kept, "South", "North")).toBe(
      "South got £10.00 more than North because step b (What the formula gives each) is £110.00 for it and £90.00 for North.",
    );
  });

  it("says of two heads together which remainders decided", () => {
    // 3p over 2 : 1 : 1 is 1.5, 0.75 and 0.75 in all.
    const split = splitHeads({
      heads: [
        { id: "labour", total: "0.02" },
        { id: "other", total: "0.01" },
      ],
      recipients: ["Brent", "Barnet", "Bexley"].map((id, i) => ({ id, weight: i === 0 ? 2 : 1 })),
    });
    expect(split.inAll.amounts).toEqual([1n, 1n, 1n]);
    expect(replay(split.inAll.trace)).toEqual({ amounts: [1n, 1n, 1n], differences: [] });
  });

  it("names the running total, where that was rounded", () => {
    // 1p over 1 : 1 : 1 is a third each; the running totals are a third, two thirds and one.
    const recipients = ["Brent", "Barnet", "Bexley"].map((id) => ({ id, weight: 1 }));
    const share = proRata({ total: 1n, recipients, method: "cumulative" });
    expect(share.amounts).toEqual([0n, 1n, 0n]);
    expect(why(share, "Barnet", "Bexley")).toBe(
      "Barnet got 1p more than Bexley because the running total of the exact shares, 0.6667 with it, was rounded up.",
    );
  });

  it("names the margins of a table, and the line that takes what is left", () => {
    const recipients = ["Brent", "Barnet"].map((id) => ({ id, weight: 1 }));
    const split = splitHeads({
      heads: [
        { id: "labour", total: "0.01" },
        { id: "other", total: "0.01" },
      ],
      recipients,
    });
    expect(explain(split, { recipient: "labour: Brent" }).at(-1)).toBe(
      "labour: Brent: labour adds up to £0.01 and Brent to £0.01 in all, which takes a unit more here.",
    );
    const sliced = topSlice({ total: "3.00", slices: [{ id: "held", amount: "1.00" }] });
    expect(why(sliced, "distributable", "held")).toBe(
      "distributable got £1.00 more than held because it takes what is left, by design.",
    );
  });

  it("refuses a question about who is not there", () => {
    const share = equalShare({ total: "1.00", recipients: ["Brent"] });
    expect(() => explain(share, { recipient: "Camden" })).toThrow(/Camden/);
  });
});

describe("the steps in sentences", () => {
  it.each(["largest-remainder", "huntington-hill", "adams", "quota", "cumulative"] as const)(
    "can be had for %s",
    (method) => {
      const recipients = [
        { id: "City", weight: "2.5" },
        { id: "Vale", weight: "1.5" },
      ];
      const share = proRata({ total: "1.01", recipients, method });
      const lines = explain(share);
      expect(lines.map((line) => line[0])).toEqual([..."abcdefghijklmnop"].slice(0, lines.length));
      expect(lines.every((line) => line.endsWith("."))).toBe(true);
      expect(explain(share, { recipient: "Vale" }).length).toBeGreaterThanOrEqual(lines.length);
    },
  );
});

describe("compareMethods", () => {
  const recipients = [
    { id: "Heavy", weight: 1000 },
    ...Array.from({ length: 99 }, (_, i) => ({ id: `light ${i + 1}`, weight: 1 })),
  ];

  it("says who is away from quota, who gains and loses, and that the method tells", () => {
    const before = Object.fromEntries(recipients.map(({ id }, i) => [id, i === 0 ? "90" : "0"]));
    const methods = ["largest-remainder", "dhondt", "adams"] as const;
    const table = compareMethods({ total: "100", recipients, unit: "post", methods, before });
    // The quota of the heavy one is 90.99.
    expect(table.recipients[0]).toEqual({
      id: "Heavy",
      amounts: [91n, 100n, 1n],
      spread: 99n,
      changes: [1n, 10n, -89n],
    });
    expect(table.quotaBreaks).toEqual([[], ["Heavy"], ["Heavy"]]);
    expect(table.biggestDifference).toBe(99n);
    expect(table.warnings.map(({ code }) => code)).toEqual(["METHOD_SENSITIVE"]);
  });

  it("is silent where every method gives the same", () => {
    const alike = recipients.slice(1).map(({ id }) => ({ id, weight: 1 }));
    expect(compareMethods({ total: 99n, recipients: alike }).warnings).toEqual([]);
  });

  it("refuses a year before that does not fit", () => {
    const run = (before: Record<string, string>) => () =>
      compareMethods({ total: 1n, recipients: recipients.slice(0, 1), before });
    expect(run({})).toThrow(/Heavy/);
    expect(run({ Heavy: "1", Other: "1" })).toThrow(/Other/);
  });
});
