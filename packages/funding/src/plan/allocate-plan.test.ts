import { FundingPlanSchema } from "@svd/schemas/model";
import { describe, expect, test } from "vitest";
import { allocatePlan } from "./allocate-plan.js";
import { PlanError } from "./plan-error.js";
import { planInWords } from "./plan-in-words.js";
import { hadLastYear, samplePlan } from "./sample-plan.js";

const work = (changes: object) => allocatePlan(samplePlan(changes));
const amounts = (changes: object) => work(changes).recipients.map(({ amount }) => amount);
/** The place that a plan is refused for. */
const placeOf = (changes: object) => {
  try {
    work(changes);
  } catch (error) {
    if (error instanceof PlanError) return error.pointer;
    throw error;
  }
  return null;
};
const labour = (amountPence: number) => [{ head: "labour", amountPence }];

/** North had 100.00, South 300.00. */
const two = [
  { name: "North", weight: "1", lastYear: hadLastYear(10_000) },
  { name: "South", weight: "3", lastYear: hadLastYear(30_000) },
];

describe("a plan", () => {
  test("changes what all had by one percentage", () => {
    const changes = { heads: labour(38_000), recipients: two, method: { kind: "uniform-change" } };
    // 400.00 becomes 380.00: five per cent less.
    expect(amounts(changes)).toEqual([9_500n, 28_500n]);
    expect(work(changes).recipients[0]?.lastYear).toBe(10_000n);
  });

  test("guarantees a least change and scales the gains of the others back for it", () => {
    const recipients = [
      { name: "North", weight: "9", lastYear: hadLastYear(10_000) },
      { name: "South", weight: "13", lastYear: hadLastYear(10_000) },
    ];
    const damping = { kind: "floor", floorPercent: "2" };
    const worked = work({ heads: labour(22_000), recipients, damping });
    // By weight 90.00 and 130.00. North is lifted to 102.00, and South pays the 12.00.
    expect(worked.recipients.map(({ amount }) => amount)).toEqual([10_200n, 11_800n]);
    expect(worked.workings.map(({ title }) => title)).toEqual(["labour shared out", "labour after damping"]);
    expect(planInWords(worked).method).toContain("Nobody changes by less than 2% on last year");
  });

  test("says what it costs that nobody loses", () => {
    const recipients = [
      { name: "North", weight: "9", lastYear: hadLastYear(10_000) },
      { name: "South", weight: "11", lastYear: hadLastYear(10_000) },
    ];
    const worked = work({ heads: labour(20_000), recipients, damping: { kind: "hold-harmless" } });
    expect(worked.recipients.map(({ amount }) => amount)).toEqual([10_000n, 11_000n]);
    expect(worked.heads[0]?.unplaced).toBe(-1_000n);
    expect(planInWords(worked).cautions).toContain("The recipients get £10.00 more than there is of labour.");
  });

  test("goes the way to the target over the years, the level rounded and not the step", () => {
    // Slough: 332,499 to 197,926 over three years, as was read; the years between follow from even steps.
    const recipients = [{ name: "Slough", weight: "1", lastYear: hadLastYear(33_249_900) }];
    const damping = { kind: "pace", years: ["2022-23", "2023-24", "2024-25"] };
    const inYear = (year: string) => amounts({ heads: labour(19_792_600), recipients, damping, year });
    expect(["2022-23", "2023-24", "2024-25"].map((year) => inYear(year)[0])).toEqual([
      28_764_133n,
      24_278_367n,
      19_792_600n,
    ]);
  });

  test("gives a flat amount, and to some one of their own", () => {
    const names = ["Bolton", "Bury", "Manchester"].map((name) => ({ name }));
    const method = {
      kind: "flat-plus-weighted",
      flat: labour(15_000_000),
      exceptions: [{ recipient: "Manchester", ...labour(20_000_000)[0] }],
    };
    expect(amounts({ heads: labour(50_000_000), recipients: names, method })).toEqual([
      15_000_000n,
      15_000_000n,
      20_000_000n,
    ]);
  });

  const counts = (values: readonly string[]) =>
    ["Brent", "Barnet", "Bexley"].map((recipient, i) => ({ recipient, value: values[i] }));

  test("takes suppressed counts only as it says, and shows what hangs on them", () => {
    const component = {
      name: "admissions",
      kind: "count",
      share: { parts: 1, of: 1 },
      values: counts(["10", "<5", "8"]),
    };
    const formula = (suppressed: object | undefined) => ({
      method: { kind: "needs-formula", components: [component], ...(suppressed && { suppressed }) },
    });
    expect(() => work(formula(undefined))).toThrow(/admissions is suppressed for Barnet/);
    // <5 is 0 to 4: taken for 4, the sum is 22; for 2, it is 20.
    expect(amounts(formula({ take: "high" }))).toEqual([46n, 18n, 36n]);
    const bounded = work(formula({ take: "bounds" }));
    expect(bounded.recipients.map(({ amount }) => amount)).toEqual([50n, 10n, 40n]);
    // From nothing, where it is 0, up to 4 of 22.
    expect(planInWords(bounded).cautions).toContain(
      "Whatever the suppressed counts are, Barnet gets between £0.00 and £0.19 of labour.",
    );
  });

  test("pays tiers by rank, and leaves the rest over", () => {
    const method = {
      kind: "ranked-coverage",
      name: "admissions",
      values: counts(["18", "50", "32"]),
      coverage: { parts: 80, of: 100 },
      tiers: [
        { places: 1, amounts: labour(70) },
        { places: 1, amounts: labour(20) },
      ],
    };
    const worked = work({ method });
    // Barnet and Bexley together make 82%.
    expect(worked.recipients.map(({ amount }) => amount)).toEqual([0n, 70n, 20n]);
    expect(planInWords(worked).cautions).toContain(
      "£0.10 of labour is left over: the tiers come to less than there is.",
    );
  });

  test("keeps back its part of a jointly funded post, on the base that it says", () => {
    const post = {
      kind: "shared-post",
      title: "Officer",
      head: "labour",
      fullCostPence: 4_200_000,
      salaryPence: 2_700_000,
      grant: "Duty grant",
    };
    const worked = (of: string) =>
      work({
        heads: labour(3_000_000),
        keptBack: [
          {
            ...post,
            funders: [
              { name: "Duty grant", gives: "share", share: { parts: 1, of: 3 }, of },
              { name: "County", gives: "rest" },
            ],
          },
        ],
      });
    // A third of 42,000.00 is 14,000.00; a third of 27,000.00 is 9,000.00.
    expect(worked("full-cost").heads[0]?.keptBack).toEqual([{ title: "Officer", amount: 1_400_000n }]);
    expect(worked("salary").heads[0]?.keptBack).toEqual([{ title: "Officer", amount: 900_000n }]);
    expect(worked("full-cost").posts[0]?.funders[0]?.words).toBe(
      "Duty grant pays £14,000.00: 33.33% of the full cost, 51.85% of the salary.",
    );
  });

  test.each([
    ["an amount of last year that is missing", { method: { kind: "uniform-change" } }, "/recipients/0"],
    [
      "a year that is not on the way",
      {
        recipients: two,
        damping: { kind: "pace", years: ["2022-23", "2023-24"] },
      },
      "/damping/years",
    ],
    [
      "damping of all heads at once",
      { method: { kind: "split-heads" }, damping: { kind: "hold-harmless" } },
      "/damping",
    ],
    [
      "a grant that is no funder",
      {
        keptBack: [
          {
            kind: "shared-post",
            title: "Officer",
            head: "labour",
            fullCostPence: 50,
            salaryPence: 40,
            funders: [{ name: "County", gives: "rest" }],
            grant: "Duty grant",
          },
        ],
      },
      "/keptBack/0/grant",
    ],
    [
      "tiers of more than there is",
      {
        method: {
          kind: "ranked-coverage",
          name: "admissions",
          values: counts(["1", "2", "3"]),
          coverage: { parts: 1, of: 1 },
          tiers: [{ places: 3, amounts: labour(40) }],
        },
      },
      "/method/tiers",
    ],
    [
      "an exception of nobody",
      {
        method: {
          kind: "flat-plus-weighted",
          flat: labour(10),
          exceptions: [{ recipient: "Camden", head: "labour", amountPence: 5 }],
        },
      },
      "/method/exceptions/0/recipient",
    ],
    ["a preset of another method", { preset: "london-equal-share" }, "/method/kind"],
    [
      "a preset for another number",
      { preset: "london-equal-share", method: { kind: "equal-share" } },
      "/recipients",
    ],
    ["a formula that is not the one published", { preset: "thames-valley-formula" }, "/method"],
    ["tiers that are not those published", { preset: "violence-reduction-unit-coverage" }, "/method"],
  ])("refuses %s", (_, changes, place) => {
    expect(placeOf(changes)).toBe(place);
  });

  test("reads a published share as the calculators do: 0.50 is a half, whatever the plan divides it into", () => {
    const components = [
      ["population", 500],
      ["recorded-crime", 250],
      ["non-crime-incidents", 250],
    ].map(([name, parts]) => ({
      name,
      kind: "count",
      share: { parts, of: 1_000 },
      values: counts(["1", "1", "2"]),
    }));
    const preset = "thames-valley-formula";
    expect(work({ method: { kind: "needs-formula", components }, preset }).preset?.id).toBe(preset);
    const wrong = components.map((each) => ({ ...each, share: { parts: 5, of: 100 } }));
    expect(placeOf({ method: { kind: "needs-formula", components: wrong }, preset })).toBe("/method");
  });

  test("that follows the formula of Thames Valley, or the coverage of 80%, is taken", () => {
    const components = [
      ["population", 50],
      ["recorded-crime", 25],
      ["non-crime-incidents", 25],
    ].map(([name, parts]) => ({
      name,
      kind: "count",
      share: { parts, of: 100 },
      values: counts(["1", "1", "2"]),
    }));
    const formula = samplePlan({
      method: { kind: "needs-formula", components },
      preset: "thames-valley-formula",
    });
    expect(FundingPlanSchema.safeParse(formula).success).toBe(true);
    expect(allocatePlan(formula).preset?.id).toBe("thames-valley-formula");
    const tiers = [
      [1, 7_000_000],
      [4, 3_370_000],
      [2, 1_600_000],
      [5, 1_160_000],
      [6, 880_000],
    ].map(([places = 0, pounds = 0]) => ({ places, amounts: labour(pounds * 100) }));
    const recipients = Array.from({ length: 20 }, (_, i) => ({ name: `Area ${i + 1}` }));
    const coverage = samplePlan({
      heads: labour(3_500_000_000),
      recipients,
      method: {
        kind: "ranked-coverage",
        name: "admissions",
        values: recipients.map(({ name }, i) => ({ recipient: name, value: String(100 - i) })),
        coverage: { parts: 4, of: 5 },
        tiers,
      },
      preset: "violence-reduction-unit-coverage",
    });
    expect(FundingPlanSchema.safeParse(coverage).success).toBe(true);
    expect(allocatePlan(coverage).recipients[0]?.amount).toBe(700_000_000n);
  });
});
