import { SharingMethodSchema } from "@svd/schemas/model";
import { describe, expect, test } from "vitest";
import { methods } from "../apportion/method.js";
import { comparePlan } from "./compare-plan.js";
import { hadLastYear, samplePlan } from "./sample-plan.js";

/** City 53, Town 24, Vale 23 of ten pence: exactly 5.3, 2.4 and 2.3. */
const recipients = [
  { name: "City", weight: "53", lastYear: hadLastYear(6) },
  { name: "Town", weight: "24", lastYear: hadLastYear(2) },
  { name: "Vale", weight: "23", lastYear: hadLastYear(2) },
];
const plan = samplePlan({ heads: [{ head: "labour", amountPence: 10 }], recipients });

test("a plan can name every method of rounding, and no other", () => {
  const named = (rounding: string) => SharingMethodSchema.safeParse({ kind: "pro-rata", rounding }).success;
  expect(methods.filter((method) => !named(method))).toEqual([]);
  expect(["alphabetical", "largest", ""].filter(named)).toEqual([]);
});

describe("comparePlan", () => {
  test("puts methods side by side, with who gains and who loses", () => {
    const { written, variants } = comparePlan(plan, { methods: ["dhondt", "equal-share"] });
    expect(written.recipients.map(({ amount }) => amount)).toEqual([5n, 3n, 2n]);
    expect(variants.map(({ title, amounts, changes }) => ({ title, amounts, changes }))).toEqual([
      { title: "dhondt", amounts: [6n, 2n, 2n], changes: [1n, -1n, 0n] },
      { title: "equal-share", amounts: [4n, 3n, 3n], changes: [-1n, 0n, 1n] },
    ]);
    // 6 is within a penny of 5.3: nobody breaks quota.
    expect(variants[0]?.awayFromExact).toEqual([]);
  });

  test("works out another total, and leaves the plan as it was", () => {
    const { written, variants } = comparePlan(plan, { totals: [{ total: "0.20" }] });
    // 10.6, 4.8 and 4.6: a penny for Town, and one for City, whose weight is larger than Vale's.
    expect(variants.map(({ title, amounts }) => [title, amounts])).toEqual([["total 0.20", [11n, 5n, 4n]]]);
    expect(written.recipients.map(({ amount }) => amount)).toEqual([5n, 3n, 2n]);
  });

  test("takes all methods that the plan has the figures for, and says which it left out", () => {
    const without = samplePlan({
      recipients: [
        { name: "A", weight: "1" },
        { name: "B", weight: "2" },
      ],
    });
    const { variants, leftOut } = comparePlan(without, { methods: "all" });
    expect(variants.map(({ title }) => title)).toEqual([
      "sainte-lague",
      "dhondt",
      "adams",
      "dean",
      "huntington-hill",
      "quota",
      "cumulative",
      "equal-share",
    ]);
    expect(leftOut).toEqual(["split-heads", "uniform-change"]);
  });

  test.each([
    ["a method that does not exist", { methods: ["alphabetical"] }, "Choose from"],
    ["a total of a head that the plan does not have", { totals: [{ head: "rent", total: "5" }] }, "labour"],
    ["a total that is not money", { totals: [{ total: "much" }] }, "not an amount of money"],
    ["a total below zero", { totals: [{ total: "-5" }] }, "from 0"],
  ])("refuses %s", (_, changes, words) => {
    expect(() => comparePlan(plan, changes)).toThrow(words);
  });
});
