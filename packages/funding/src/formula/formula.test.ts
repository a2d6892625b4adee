import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FundingError } from "../funding-error.js";
import { replay } from "../trace/trace.js";
import { floorDamping } from "./damping.js";
import { flatPlusWeighted } from "./flat-plus-weighted.js";
import { holdHarmless } from "./hold-harmless.js";
import { type Component, type NeedsFormulaInput, needsFormula } from "./needs-formula.js";
import { paceOfChange } from "./pace-of-change.js";
import { rankedCoverage } from "./ranked-coverage.js";
import { topSlice } from "./top-slice.js";
import { uniformChange } from "./uniform-change.js";
import { uprate } from "./uprate.js";

const sumOf = (values: readonly bigint[]) => values.reduce((a, b) => a + b, 0n);
function failure(run: () => unknown): FundingError {
  try {
    run();
  } catch (error) {
    if (error instanceof FundingError) return error;
    throw error;
  }
  throw new Error("It did not fail.");
}
const codeOf = (run: () => unknown) => failure(run).code;

describe("needsFormula", () => {
  const recipients = ["North", "South", "West"];
  const population = { North: 100, South: 200, West: 100 };
  const run = (component: object, more: Partial<NeedsFormulaInput> = {}) =>
    needsFormula({
      total: "100.00",
      recipients,
      components: [{ id: "crime", share: 1, kind: "count", values: population, ...component } as Component],
      ...more,
    });

  it("mixes exact shares and rounds once, where pots rounded one by one are off", () => {
    // Over three alike, pots of 0.01 each leave a penny to the first each time; mixed, everybody has one.
    const values = { North: 1, South: 1, West: 1 };
    const components = ["a", "b", "c"].map((id): Component => ({ id, kind: "count", share: "1/3", values }));
    expect(needsFormula({ total: "0.03", recipients, components }).amounts).toEqual([1n, 1n, 1n]);
  });

  it("turns a rate into a count by what it is a rate of", () => {
    // 10 per head of 100, 5 per head of 200 and 20 per head of 100 are 1000, 1000 and 2000.
    const rates = { kind: "rate", values: { North: 10, South: 5, West: 20 }, denominator: population };
    const result = run(rates);
    expect(result.amounts).toEqual([2500n, 2500n, 5000n]);
    expect(replay(result.trace)).toEqual({ amounts: result.amounts, differences: [] });
    expect(codeOf(() => run({ ...rates, denominator: undefined }))).toBe("RATE_WITHOUT_DENOMINATOR");
  });

  it("never guesses", () => {
    expect(failure(() => run({ share: "0.9" }))).toMatchObject({
      code: "COMPONENTS_NOT_ONE",
      data: { sum: "0.9" },
    });
    expect(failure(() => run({ values: { North: 1, South: null } }))).toMatchObject({
      code: "MISSING_INDICATOR",
      data: { component: "crime", ids: ["South", "West"] },
    });
    expect(codeOf(() => run({ values: { ...population, East: 1 } }))).toBe("UNKNOWN_RECIPIENT");
    expect(codeOf(() => run({ values: { North: 0, South: 0, West: 0 } }))).toBe("ZERO_TOTAL_WEIGHT");
    expect(codeOf(() => run({ values: { ...population, West: "-1" } }))).toBe("BAD_WEIGHT");
    expect(codeOf(() => run({ share: "half" }))).toBe("BAD_INPUT");
    expect(
      codeOf(() =>
        needsFormula({
          total: 1n,
          recipients,
          components: [
            { id: "a", kind: "equal", share: "1.5" },
            { id: "b", kind: "equal", share: "-0.5" },
          ],
        }),
      ),
    ).toBe("BAD_INPUT");
  });

  it.each(["*", "[c]", "<5", "1-7"])(
    "stops at the suppressed value %s, unless told what to take",
    (value) => {
      expect(codeOf(() => run({ values: { ...population, West: value } }))).toBe("SUPPRESSED_VALUE");
    },
  );

  it("takes what it is told for a suppressed value, says so, and gives bounds", () => {
    const values = { North: 10, South: 10, West: "0-20" };
    expect(run({ values }, { suppressed: { take: "low" } }).amounts).toEqual([5000n, 5000n, 0n]);
    expect(run({ values }, { suppressed: { take: "high" } }).amounts).toEqual([2500n, 2500n, 5000n]);
    const bounded = run({ values }, { suppressed: { take: "bounds" } });
    expect(bounded.warnings.map(({ code, ids }) => [code, ids])).toEqual([["SUPPRESSED_VALUE", ["West"]]]);
    expect(bounded.recipients.map(({ range }) => range)).toEqual([
      { low: 2500n, high: 5000n },
      { low: 2500n, high: 5000n },
      { low: 0n, high: 5000n },
    ]);
    // A mark says nothing of the range: the publisher does.
    const marked = { ...values, West: "*" };
    expect(codeOf(() => run({ values: marked }, { suppressed: { take: "low" } }))).toBe("SUPPRESSED_VALUE");
    expect(
      run({ values: marked }, { suppressed: { take: "high", marks: { low: 1, high: 20 } } }).amounts[2],
    ).toBe(5000n);
    expect(run({ values: { ...values, West: "<5" } }, { suppressed: { take: "high" } }).amounts).toEqual([
      4167n,
      4167n,
      1666n,
    ]);
  });

  it("warns of mixed periods", () => {
    const components: Component[] = [
      { id: "a", kind: "count", share: "0.5", values: population, period: "2023-24" },
      { id: "b", kind: "count", share: "0.5", values: population, period: "2021-22" },
    ];
    const { warnings } = needsFormula({ total: 100n, recipients, components });
    expect(warnings.map(({ code }) => code)).toEqual(["MIXED_PERIODS"]);
  });

  it("places the whole total and replays, whatever the components", () => {
    const values = fc.tuple(fc.nat(1000), fc.nat(1000), fc.integer({ min: 1, max: 1000 }));
    const toRecord = ([North, South, West]: [number, number, number]) => ({ North, South, West });
    fc.assert(
      fc.property(
        values,
        values,
        fc.integer({ min: 0, max: 100 }),
        fc.bigInt(0n, 10n ** 15n),
        (a, b, share, total) => {
          const components: Component[] = [
            { id: "a", kind: "count", share: `${share}%`, values: toRecord(a) },
            { id: "b", kind: "count", share: `${100 - share}%`, values: toRecord(b) },
          ];
          const result = needsFormula({ total, recipients, components, method: "sainte-lague" });
          expect(sumOf(result.amounts)).toBe(total);
          expect(replay(result.trace)).toEqual({ amounts: result.amounts, differences: [] });
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("topSlice and flatPlusWeighted", () => {
  it("keep sums, rates of the gross and rates of the rest apart, and place every penny", () => {
    const sliced = topSlice({
      total: "1,000.01",
      slices: [
        { id: "posts", amount: "100.00" },
        { id: "evaluation", rate: "10%", of: "gross" },
        { id: "county", rate: "1/5", of: "rest" },
      ],
    });
    // 10% of 1,000.01 is 100.001, so 100.00; the rest is 800.01, and a fifth of it 160.002, so 160.00.
    expect(sliced.slices.map(({ amount }) => amount)).toEqual([10000n, 10000n, 16000n]);
    expect(sliced.distributable).toBe(64001n);
    expect(replay(sliced.trace)).toEqual({ amounts: [10000n, 10000n, 16000n, 64001n], differences: [] });
  });

  it("stop where more is kept back than there is, or a rate has no base", () => {
    expect(failure(() => topSlice({ total: "1.00", slices: [{ id: "a", amount: "1.01" }] }))).toMatchObject({
      code: "SLICES_EXCEED_TOTAL",
      data: { shortfall: 1n },
    });
    const slices = [{ id: "a", rate: "10%" } as unknown as { id: string; amount: string }];
    expect(
      codeOf(() =>
        topSlice({ total: "1.00", slices: slices.map((each) => ({ ...each, of: "all" }) as never) }),
      ),
    ).toBe("BASE_REQUIRED");
    expect(codeOf(() => topSlice({ total: "1.00", slices: [{ id: "a", rate: "110%", of: "gross" }] }))).toBe(
      "BAD_INPUT",
    );
    expect(codeOf(() => topSlice({ total: "1.00", slices: [{ id: "a", amount: "-1" }] }))).toBe("BAD_INPUT");
    expect(
      codeOf(() => flatPlusWeighted({ total: "1.00", flat: "0.60", recipients: [{ id: "a" }, { id: "b" }] })),
    ).toBe("SLICES_EXCEED_TOTAL");
    expect(codeOf(() => flatPlusWeighted({ flat: "1.00", recipients: [{ id: "a", areas: -1 }] }))).toBe(
      "BAD_INPUT",
    );
    expect(codeOf(() => flatPlusWeighted({ flat: "-1.00", recipients: [{ id: "a" }] }))).toBe("BAD_INPUT");
    expect(codeOf(() => flatPlusWeighted({ total: "9.00", flat: "1.00", recipients: [{ id: "a" }] }))).toBe(
      "ZERO_TOTAL_WEIGHT",
    );
  });

  it("share out by weight what flat amounts leave", () => {
    const recipients = [
      { id: "a", weight: "1" },
      { id: "b", weight: "2", areas: 2 },
    ];
    // 100.00 less 30.00 flat leaves 70.00: 23.33 and 46.67.
    const share = flatPlusWeighted({ total: "100.00", flat: "10.00", recipients });
    expect(share.recipients.map(({ flat, weighted }) => [flat, weighted])).toEqual([
      [1000n, 2333n],
      [2000n, 4667n],
    ]);
    expect(replay(share.trace)).toEqual({ amounts: share.amounts, differences: [] });
  });
});

const dampingRows = fc.array(
  fc.record({
    baseline: fc.bigInt(1n, 10n ** 9n),
    formula: fc.bigInt(0n, 10n ** 9n),
    group: fc.constantFrom("police", "fire"),
  }),
  { minLength: 1, maxLength: 20 },
);
const withIds = <Row extends object>(rows: readonly Row[]) => rows.map((row, i) => ({ id: `r${i}`, ...row }));

describe("floorDamping", () => {
  it("keeps the total of every group, the floor within a unit, the order of gains, and replays", () => {
    fc.assert(
      fc.property(dampingRows, fc.integer({ min: -100, max: 20 }), (rows, percent) => {
        const recipients = withIds(rows);
        let damped: ReturnType<typeof floorDamping>;
        try {
          damped = floorDamping({ recipients, floor: `${percent}%` });
        } catch (error) {
          expect((error as FundingError).code).toBe("FLOOR_NOT_AFFORDABLE");
          return;
        }
        expect(replay(damped.trace)).toEqual({ amounts: damped.amounts, differences: [] });
        for (const group of ["police", "fire"]) {
          const own = rows.flatMap((row, i) => (row.group === group ? [i] : []));
          expect(sumOf(own.map((i) => damped.amounts[i]!))).toBe(sumOf(own.map((i) => rows[i]!.formula)));
        }
        rows.forEach(({ baseline, formula }, i) => {
          const floor = baseline * BigInt(100 + percent);
          expect((damped.amounts[i]! + 1n) * 100n > floor).toBe(true);
          // Nobody above the floor gets more than the formula gives, but for rounding.
          if (formula * 100n > floor) expect(damped.amounts[i]! <= formula + 1n).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("is the formula where nobody is near the floor, and one change for all where the floor is the average", () => {
    const recipients = [
      { id: "a", baseline: "100.00", formula: "90.00" },
      { id: "b", baseline: "300.00", formula: "350.00" },
    ];
    expect(floorDamping({ recipients, floor: "-100%" }).amounts).toEqual([9000n, 35000n]);
    const uniform = uniformChange({ recipients, total: "440.00" });
    expect(uniform.change.exact).toBe("1/10");
    expect(floorDamping({ recipients, floor: "10%" }).amounts).toEqual(uniform.amounts);
  });

  it("says who was tied for a penny, and who was the first to get none", () => {
    // The floor of the first is 1 above the formula; the three others give a third of a penny each: 100.6667 is left.
    const recipients = [
      { id: "a", baseline: 100n, formula: 99n },
      ...["b", "c", "d"].map((id) => ({ id, baseline: 50n, formula: 101n })),
    ];
    const damped = floorDamping({ recipients, floor: 0 });
    expect(damped.amounts).toEqual([100n, 101n, 101n, 100n]);
    const reasons = damped.trace.steps.flatMap((step) => step.reasons);
    expect(reasons.map(({ kind, row }) => [kind, row])).toEqual([
      ["tie_break", "b"],
      ["tie_break", "c"],
    ]);
    expect(reasons[0]).toMatchObject({ tied: ["b", "c", "d"], claim: { exact: "2/3" } });
  });

  it("says which floor the total can pay for", () => {
    const recipients = [
      { id: "a", baseline: "100.00", formula: "90.00" },
      { id: "b", baseline: "100.00", formula: "111.00" },
    ];
    expect(failure(() => floorDamping({ recipients, floor: "2%" }))).toMatchObject({
      code: "FLOOR_NOT_AFFORDABLE",
      data: { group: null, highestFloor: "0.5" },
    });
    expect(codeOf(() => floorDamping({ recipients, floor: "2%", ceiling: "1%" }))).toBe("BAD_INPUT");
    expect(
      codeOf(() => floorDamping({ recipients: [{ id: "a", baseline: "-1", formula: "1" }], floor: 0 })),
    ).toBe("BAD_INPUT");
  });

  it("holds gains at a ceiling and gives what that saves to who is between", () => {
    // Floors 100 each. Gains 0, 20 and 20, 30 to be given; the floor of the first costs 10.
    const recipients = [
      { id: "a", baseline: "100.00", formula: "90.00" },
      { id: "b", baseline: "100.00", formula: "110.00" },
      { id: "c", baseline: "100.00", formula: "130.00" },
    ];
    // Without a ceiling s is 30/40: 107.50 and 122.50. With one of 22% c has 122.00 and b 108.00.
    const damped = floorDamping({ recipients, floor: "0%", ceiling: "22%" });
    expect(damped.amounts).toEqual([10000n, 10800n, 12200n]);
    expect(damped.recipients.map(({ bound }) => bound)).toEqual(["floor", null, "ceiling"]);
    expect(replay(damped.trace)).toEqual({ amounts: damped.amounts, differences: [] });
    // Gains of 10 and 12 at the most cannot take 30.
    expect(codeOf(() => floorDamping({ recipients, floor: "0%", ceiling: "12%" }))).toBe(
      "FLOOR_NOT_AFFORDABLE",
    );
  });
});

describe("changes on the year before", () => {
  it("raise the total where nobody may lose, and say by how much", () => {
    fc.assert(
      fc.property(dampingRows, (rows) => {
        const kept = holdHarmless({ recipients: withIds(rows) });
        expect(kept.total).toBe(kept.formulaTotal + kept.extraCost);
        expect(sumOf(kept.amounts)).toBe(kept.total);
        expect(kept.warnings.some(({ code }) => code === "TOTAL_RAISED")).toBe(kept.extraCost > 0n);
        expect(replay(kept.trace)).toEqual({ amounts: kept.amounts, differences: [] });
      }),
      { numRuns: 50 },
    );
  });

  it("end on the target, and add up to the total of every year within half a unit of the straight way", () => {
    fc.assert(
      fc.property(dampingRows, fc.integer({ min: 1, max: 6 }), (rows, count) => {
        const recipients = withIds(rows.map(({ baseline, formula }) => ({ baseline, target: formula })));
        const years = Array.from({ length: count }, (_, y) => `year ${y + 1}`);
        const { years: paced } = paceOfChange({ recipients, years });
        expect(paced.at(-1)?.amounts).toEqual(rows.map(({ formula }) => formula));
        const [from, to] = [
          sumOf(rows.map(({ baseline }) => baseline)),
          sumOf(rows.map(({ formula }) => formula)),
        ];
        paced.forEach(({ total, amounts, trace }, y) => {
          const exact = from * BigInt(count) + (to - from) * BigInt(y + 1);
          const gap = total * BigInt(count) - exact;
          expect(2n * gap <= BigInt(count) && 2n * gap >= -BigInt(count)).toBe(true);
          expect(replay(trace)).toEqual({ amounts, differences: [] });
        });
      }),
      { numRuns: 60 },
    );
  });

  it("follow a path of their own, and refuse one that does not fit", () => {
    const recipients = [{ id: "a", baseline: "100.00", target: "200.00" }];
    const years = ["2026-27", "2027-28"];
    expect(paceOfChange({ recipients, years, path: ["20%", 1] }).years[0]?.amounts).toEqual([12000n]);
    expect(paceOfChange({ recipients, years, path: ["20%", 1] }).years[0]?.distances[0]?.exact).toBe("-2/5");
    expect(codeOf(() => paceOfChange({ recipients, years, path: ["20%"] }))).toBe("BAD_INPUT");
    expect(codeOf(() => paceOfChange({ recipients, years, path: ["20%", "90%"] }))).toBe("BAD_INPUT");
    expect(codeOf(() => paceOfChange({ recipients, years: [] }))).toBe("BAD_INPUT");
  });

  it("uprate one by one and own up to what that makes of the total", () => {
    const recipients = [
      { id: "a", amount: "100,000" },
      { id: "b", amount: "33,333" },
    ];
    const raised = uprate({ recipients, rate: "2.5%", unit: "pound" });
    // 102,500 and 34,166.325.
    expect(raised.amounts).toEqual([10250000n, 3416600n]);
    expect(raised.roundingGap).toBe(0n);
    expect(replay(raised.trace)).toEqual({ amounts: raised.amounts, differences: [] });
  });
});

describe("rankedCoverage", () => {
  const area = (id: string, value: number | string) => ({ id, value });

  it("warns of a tie at the cut, and refuses it if people are to decide", () => {
    const areas = [area("C", 20), area("A", 60), area("B", 20)];
    const ranked = rankedCoverage({ areas, coverage: "80%" });
    expect(ranked.funded).toEqual(["A", "B"]);
    expect(ranked.warnings.map(({ code, ids }) => [code, ids])).toEqual([["CUT_SENSITIVE", ["C", "B"]]]);
    expect(codeOf(() => rankedCoverage({ areas, coverage: "80%", ties: { rule: "error" } }))).toBe("TIE");
    expect(
      replay(rankedCoverage({ areas, coverage: "80%", tiers: [{ places: 1, amount: "5" }] }).trace).amounts,
    ).toEqual([0n, 500n, 500n]);
  });

  it("tells what depends on suppressed counts as trying every one of them does", () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constantFrom("1-7", "0-3", "<5"));
    const cases = fc.record({
      values: fc.array(value, { minLength: 2, maxLength: 5 }),
      coverage: fc.integer({ min: 5, max: 100 }),
    });
    fc.assert(
      fc.property(cases, ({ values, coverage }) => {
        const options = values.map((each) => {
          if (typeof each === "number") return [each];
          const [low, high] = each === "1-7" ? [1, 7] : each === "0-3" ? [0, 3] : [0, 4];
          return Array.from({ length: high! - low! + 1 }, (_, i) => low! + i);
        });
        if (options.every((list) => list.length === 1)) return;
        const all = options.reduce<number[][]>(
          (lists, list) => lists.flatMap((l) => list.map((v) => [...l, v])),
          [[]],
        );
        if (all.length > 400 || all.some((list) => list.every((each) => each === 0))) return;
        const areas = values.map((each, i) => area(`r${i}`, each));
        const ranked = rankedCoverage({ areas, coverage: `${coverage}%`, suppressed: { take: "bounds" } });
        ranked.areas.forEach(({ certain, funded }, i) => {
          if (!certain) return;
          for (const list of all) {
            // What is certain holds for every filling in, and however ties are broken.
            const before = list.filter((v, j) => j !== i && v >= list[i]!).reduce((a, b) => a + b, 0);
            const strictly = list.filter((v, j) => j !== i && v > list[i]!).reduce((a, b) => a + b, 0);
            const wanted = coverage * list.reduce((a, b) => a + b, 0);
            if (funded) expect(before * 100).toBeLessThan(wanted);
            else expect(strictly * 100).toBeGreaterThanOrEqual(wanted);
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  it("refuses what says nothing", () => {
    expect(codeOf(() => rankedCoverage({ areas: [area("a", "*")], coverage: "80%" }))).toBe(
      "SUPPRESSED_VALUE",
    );
    expect(codeOf(() => rankedCoverage({ areas: [area("a", 0)], coverage: "80%" }))).toBe(
      "ZERO_TOTAL_WEIGHT",
    );
    expect(codeOf(() => rankedCoverage({ areas: [area("a", 1)], coverage: "0" }))).toBe("BAD_INPUT");
    const tiers = [{ places: 0, amount: "1" }];
    expect(codeOf(() => rankedCoverage({ areas: [area("a", 1)], coverage: 1, tiers }))).toBe("BAD_INPUT");
  });
});
