import { methods } from "@svd/funding";
import { SharingMethodSchema } from "@svd/schemas/model";
import { describe, expect, test } from "vitest";
import { comparePlan } from "./compare-plan.js";
import { comparisonCsv, comparisonHtml, comparisonJson } from "./comparison.js";
import { hadLastYear, planInput } from "./plan-sample.js";

/** City 53, Town 24, Vale 23 of ten pence: exactly 5.3, 2.4 and 2.3. */
const recipients = [
  { name: "City", weight: "53", lastYear: hadLastYear(6) },
  { name: "Town", weight: "24", lastYear: hadLastYear(2) },
  { name: "Vale", weight: "23", lastYear: hadLastYear(2) },
];
const input = planInput({ heads: [{ head: "labour", amountPence: 10 }], recipients });

test("a plan can name every method of rounding, and no other", () => {
  const named = (rounding: string) => SharingMethodSchema.safeParse({ kind: "pro-rata", rounding }).success;
  expect(methods.filter((method) => !named(method))).toEqual([]);
  expect(["alphabetical", "largest", ""].filter(named)).toEqual([]);
});

describe("comparePlan", () => {
  test("puts methods side by side, with who gains and who loses", () => {
    const { written, variants } = comparePlan(input, { methods: ["dhondt", "equal-share"], totals: [] });
    expect(written.recipients.map(({ amount }) => amount)).toEqual([5n, 3n, 2n]);
    expect(variants.map(({ title, amounts, changes }) => ({ title, amounts, changes }))).toEqual([
      { title: "dhondt", amounts: [6n, 2n, 2n], changes: [1n, -1n, 0n] },
      { title: "equal-share", amounts: [4n, 3n, 3n], changes: [-1n, 0n, 1n] },
    ]);
    // 6 is within a penny of 5.3: nobody breaks quota.
    expect(variants[0]?.awayFromExact).toEqual([]);
  });

  test("works out another total, and leaves the plan as it was", () => {
    const { written, variants } = comparePlan(input, { methods: undefined, totals: ["0.20"] });
    // 10.6, 4.8 and 4.6: a penny for Town, and one for City, whose weight is larger than Vale's.
    expect(variants.map(({ title, amounts }) => [title, amounts])).toEqual([["total 0.20", [11n, 5n, 4n]]]);
    expect(written.recipients.map(({ amount }) => amount)).toEqual([5n, 3n, 2n]);
  });

  test("takes all methods that the plan has the figures for, and says which it left out", () => {
    const without = planInput({
      recipients: [
        { name: "A", weight: "1" },
        { name: "B", weight: "2" },
      ],
    });
    const { variants, leftOut } = comparePlan(without, { methods: "all", totals: [] });
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
    ["a method that is none", { methods: ["alphabetical"], totals: [] }, "Choose from"],
    ["a total of no head", { methods: undefined, totals: ["rent=5"] }, "--total labour="],
    ["a total that is no money", { methods: undefined, totals: ["much"] }, "--total"],
  ])("refuses %s", (_, changes, words) => {
    expect(() => comparePlan(input, changes)).toThrow(words);
  });

  test("is written as JSON, CSV and HTML with the change on last year", () => {
    const comparison = comparePlan(input, { methods: ["dhondt"], totals: [] });
    expect(JSON.parse(comparisonJson(comparison)).variants[0].recipients[0]).toEqual({
      name: "City",
      amountPence: 6,
      changePence: 1,
      changeOnLastYearPence: 0,
    });
    expect(comparisonCsv(comparison).split("\r\n").slice(0, 3)).toEqual([
      "recipient,variant,amount,change_on_plan,change_on_last_year",
      "City,as written,0.05,0.00,-0.01",
      "City,dhondt,0.06,0.01,0.00",
    ]);
    expect(comparisonHtml(comparison)).toContain("What each would gain or lose on last year");
  });
});
