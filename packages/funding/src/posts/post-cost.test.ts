import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysLater } from "../calendar/plain-date.js";
import { add, compare, multiply, rational, readNumber, subtract, toFraction } from "../money/rational.js";
import { replay } from "../trace/trace.js";
import type { DayCount } from "./day-count.js";
import type { OnCost } from "./on-cost.js";
import type { PostCostInput } from "./post.js";
import { postCost } from "./post-cost.js";

/** £36,500 a year is £100 a day in a year of 365 days. */
const fullTime: PostCostInput = {
  year: "2025-26",
  costedOn: "2025-04-01",
  salary: [{ from: "2024-04-01", salary: "36,500.00" }],
  fte: [{ from: "2024-04-01", fte: "1" }],
  onCosts: [],
  dayCount: "actual/actual",
};

const insurance = {
  name: "Employer National Insurance",
  kind: "above-threshold",
  rates: [{ from: "2025-04-01", rate: "15%", threshold: "5,000.00" }],
} as const;

describe("the cost of a post", () => {
  it("is the salary for a full year at full time", () => {
    const cost = postCost(fullTime);
    expect(cost.total).toBe(3_650_000n);
    expect(cost.months).toHaveLength(12);
    expect(cost.months[0]).toEqual({ month: "2025-04", amount: 300_000n });
    expect(cost.months[11]).toEqual({ month: "2026-03", amount: 310_000n });
    expect(cost.segments).toEqual([
      {
        from: "2025-04-01",
        to: "2026-03-31",
        salary: { exact: "3650000", decimal: "3650000" },
        fte: { exact: "1", decimal: "1" },
        amount: 3_650_000n,
      },
    ]);
  });

  it("breaks where an increment is paid", () => {
    // 183 days at £100, 182 at £101.
    const cost = postCost({
      ...fullTime,
      salary: [...fullTime.salary, { from: "2025-10-01", salary: "36,865.00" }],
    });
    expect(cost.total).toBe(3_668_200n);
    expect(cost.segments.map(({ from, amount }) => [from, amount])).toEqual([
      ["2025-04-01", 1_830_000n],
      ["2025-10-01", 1_838_200n],
    ]);
  });

  it("breaks where the hours change, in the middle of a month too", () => {
    // 1 April to 9 May is 39 days at £100, then 326 days at £60.
    const cost = postCost({ ...fullTime, fte: [...fullTime.fte, { from: "2025-05-10", fte: "0.6" }] });
    expect(cost.total).toBe(390_000n + 1_956_000n);
    expect(cost.months[1]?.amount).toBe(90_000n + 132_000n);
  });

  it("counts from the day the post starts to the day it ends, both of them", () => {
    expect(postCost({ ...fullTime, from: "2025-06-30", to: "2025-07-01" }).total).toBe(20_000n);
    expect(postCost({ ...fullTime, from: "2026-03-31" }).total).toBe(10_000n);
  });

  it("rests on a year of 366 days where 29 February falls in the financial year", () => {
    const leap = { ...fullTime, year: "2023-24", salary: [{ from: "2023-04-01", salary: "36,600.00" }] };
    const post = { ...leap, fte: [{ from: "2023-04-01", fte: "1" }], from: "2024-02-29", to: "2024-02-29" };
    expect(postCost(post).total).toBe(10_000n);
    expect(postCost(post).basis).toEqual(["Days are counted over the 366 days of 2023-24."]);
  });

  it("is more than the salary when a year of 366 days is counted over 365, and says so", () => {
    const cost = postCost({
      ...fullTime,
      year: "2023-24",
      salary: [{ from: "2023-04-01", salary: "36,500.00" }],
      fte: [{ from: "2023-04-01", fte: "1" }],
      dayCount: "actual/365",
    });
    expect(cost.total).toBe(3_660_000n);
    expect(cost.basis).toEqual(["Days are counted over 365, and 2023-24 has 366."]);
  });

  it("counts part of a month by its own days when a month is a twelfth", () => {
    // £2,900 a month: 10 to 29 February 2024 is 20 days of 29, then all of March.
    const cost = postCost({
      ...fullTime,
      year: "2023-24",
      from: "2024-02-10",
      salary: [{ from: "2023-04-01", salary: "34,800.00" }],
      fte: [{ from: "2023-04-01", fte: "1" }],
      dayCount: "months/12",
    });
    expect(cost.months).toEqual([
      { month: "2024-02", amount: 200_000n },
      { month: "2024-03", amount: 290_000n },
    ]);
  });
});

describe("a pay award", () => {
  const percent = {
    name: "2025 award",
    from: "2025-04-01",
    agreedOn: "2025-07-23",
    increase: { rate: "3.2%" },
  } as const;

  it("raises pay from the day it takes effect, however much later it was agreed", () => {
    const known = postCost({ ...fullTime, costedOn: "2025-08-01", payAwards: [percent] });
    expect(known.total).toBe(3_766_800n);
    expect(known.months[0]?.amount).toBe(309_600n);
    expect(known.basis[1]).toBe("2025 award is in the figure from 2025-04-01, agreed on 2025-07-23.");
  });

  it("is left out of a costing made before it was agreed, and the basis says so", () => {
    const before = postCost({ ...fullTime, costedOn: "2025-07-22", payAwards: [percent] });
    expect(before.total).toBe(3_650_000n);
    expect(before.basis[1]).toBe("2025 award is not in the figure: it was agreed after 2025-07-22.");
  });

  it("that nobody has agreed makes the cost a forecast, and the basis says so", () => {
    const { agreedOn: _, ...expected } = percent;
    const cost = postCost({ ...fullTime, payAwards: [expected] });
    expect(cost.total).toBe(3_766_800n);
    expect(cost.basis[1]).toBe("2025 award is expected and not agreed: the cost is a forecast.");
  });

  it("may be a sum, from a day of its own such as 1 September", () => {
    // 153 days at £100, then 212 at £103.
    const cost = postCost({
      ...fullTime,
      payAwards: [{ name: "September award", from: "2025-09-01", increase: { sum: "1,095.00" } }],
    });
    expect(cost.total).toBe(1_530_000n + 2_183_600n);
  });

  it("builds on the award before it, in order of date", () => {
    const later = { name: "Later award", from: "2025-06-01", increase: { rate: "10%" } } as const;
    const first = { name: "First award", from: "2025-05-01", increase: { rate: "10%" } } as const;
    const cost = postCost({ ...fullTime, from: "2026-03-31", payAwards: [later, first] });
    expect(cost.total).toBe(12_100n);
  });
});

describe("an on-cost", () => {
  it("above a threshold is one person's, so half the hours are not half of it", () => {
    // 15% of £18,250 less £5,000; half of the full-time figure would be £2,362.50.
    const half = postCost({ ...fullTime, fte: [{ from: "2025-04-01", fte: "0.5" }], onCosts: [insurance] });
    expect(half.onCosts).toEqual([
      { name: "Employer National Insurance", amount: 198_750n, approximate: false },
    ]);
    expect(postCost({ ...fullTime, onCosts: [insurance] }).onCosts[0]?.amount).toBe(472_500n);
  });

  it("above a threshold is nothing for pay below it", () => {
    const cost = postCost({ ...fullTime, fte: [{ from: "2025-04-01", fte: "0.1" }], onCosts: [insurance] });
    expect(cost.onCosts[0]?.amount).toBe(0n);
    expect(cost.total).toBe(365_000n);
  });

  it("changes where its rate does", () => {
    const rates = [
      { from: "2025-04-01", rate: "20%" },
      { from: "2026-03-31", rate: "50%" },
    ];
    const cost = postCost({
      ...fullTime,
      from: "2026-03-30",
      onCosts: [{ name: "Pension", kind: "of-pay", rates }],
    });
    expect(cost.onCosts[0]?.amount).toBe(2_000n + 5_000n);
    expect(cost.segments).toHaveLength(2);
  });

  it("as a single percentage is labelled an approximation", () => {
    const rates = [{ from: "2025-04-01", rate: "28%" }];
    const cost = postCost({
      ...fullTime,
      onCosts: [{ name: "On-costs at 28%", kind: "single-percentage", rates }],
    });
    expect(cost.onCosts).toEqual([{ name: "On-costs at 28%", amount: 1_022_000n, approximate: true }]);
    expect(cost.basis[1]).toContain("an approximation");
  });
});

describe("what cannot be costed", () => {
  const refused = (change: Partial<PostCostInput>) => () => postCost({ ...fullTime, ...change });

  it("is a period that ends before it starts", () => {
    expect(refused({ from: "2025-06-01", to: "2025-05-31" })).toThrow(
      "The period of the post cannot be used as it stands. It ends before it starts: put the earlier date first.",
    );
  });

  it("is a period outside the financial year", () => {
    expect(refused({ to: "2026-04-01" })).toThrow(
      "Give dates from 2025-04-01 to 2026-03-31, and cost each financial year on its own.",
    );
  });

  it("is a date that does not exist", () => {
    expect(refused({ from: "2026-02-29" })).toThrow("Write a date of the calendar as YYYY-MM-DD.");
  });

  it("is a year that is none", () => {
    expect(refused({ year: "2025-27" })).toThrow("Write the first year and the last two digits");
  });

  it("is a path that starts too late, or has two entries for a day", () => {
    expect(refused({ salary: [{ from: "2025-04-02", salary: "1.00" }] })).toThrow(
      "It says nothing of 2025-04-01: add the entry that holds on that day, with the date it began.",
    );
    expect(refused({ fte: [...fullTime.fte, ...fullTime.fte] })).toThrow("keep the one that holds");
    expect(refused({ onCosts: [{ ...insurance, rates: [] }] })).toThrow("It says nothing of 2025-04-01");
  });

  it("is more than one person with a threshold that belongs to one", () => {
    expect(refused({ fte: [{ from: "2025-04-01", fte: "2.9" }], onCosts: [insurance] })).toThrow(
      "cost each person as a post of their own",
    );
  });

  it("is an on-cost of a kind that is none, or a threshold that is missing", () => {
    const { threshold: _, ...rate } = insurance.rates[0];
    const bare = { ...insurance, rates: [rate] } as unknown as OnCost;
    expect(refused({ onCosts: [bare] })).toThrow(
      "The threshold of Employer National Insurance is not an amount of money.",
    );
    const odd = { ...insurance, kind: "flat" } as unknown as OnCost;
    expect(refused({ onCosts: [odd] })).toThrow("Choose of-pay, above-threshold or single-percentage.");
  });

  it("is a negative salary, a float, and a count of days that nobody chose", () => {
    expect(refused({ salary: [{ from: "2025-04-01", salary: "-1.00" }] })).toThrow("zero or more");
    expect(refused({ fte: [{ from: "2025-04-01", fte: 0.6 }] })).toThrow("Give it as text");
    expect(refused({ dayCount: undefined as unknown as DayCount })).toThrow("Choose actual/actual");
  });
});

describe("for any post", () => {
  const day = (offset: number) => daysLater("2023-04-01", offset);
  const post = fc.record({
    dayCount: fc.constantFrom<DayCount>("actual/actual", "actual/365", "months/12"),
    pence: fc.bigInt({ min: 0n, max: 10n ** 9n }),
    later: fc.bigInt({ min: 0n, max: 10n ** 9n }),
    fte: fc.integer({ min: 0, max: 100 }),
    laterFte: fc.integer({ min: 0, max: 100 }),
    change: fc.tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: 0, max: 365 }))),
    rate: fc.integer({ min: 0, max: 5000 }),
    days: fc.uniqueArray(fc.integer({ min: 0, max: 365 }), { minLength: 2, maxLength: 2 }),
  });
  const inputOf = ({
    dayCount,
    pence,
    later,
    fte,
    laterFte,
    change,
    rate,
  }: typeof post extends fc.Arbitrary<infer Made> ? Made : never): PostCostInput => {
    const [a = 0, b = 0, c = 0, d = 0] = change;
    const percent = `${rate}/10000`;
    return {
      year: "2023-24",
      costedOn: "2024-01-01",
      dayCount,
      salary: [
        { from: "2020-01-01", salary: pence },
        { from: day(a), salary: later },
      ],
      fte: [
        { from: "2020-01-01", fte: `${fte}/100` },
        { from: day(b), fte: `${laterFte}/100` },
      ],
      payAwards: [{ name: "Award", from: day(c), increase: { rate: percent } }],
      onCosts: [
        { name: "Pension", kind: "of-pay", rates: [{ from: "2020-01-01", rate: percent }] },
        {
          name: "Insurance",
          kind: "above-threshold",
          rates: [
            { from: "2020-01-01", rate: "13.8%", threshold: "9,100.00" },
            { from: day(d), rate: "15%", threshold: "5,000.00" },
          ],
        },
      ],
    };
  };
  const exactOf = (input: PostCostInput) => readNumber(postCost(input).exact.exact, "")!;

  it("dividing the period at any date gives the same cost before rounding", () => {
    fc.assert(
      fc.property(post, (made) => {
        const input = inputOf(made);
        const [first = 0, last = 0] = made.days.toSorted((x, y) => x - y);
        const whole = exactOf({ ...input, from: day(first) });
        const parts = add(
          exactOf({ ...input, from: day(first), to: day(last - 1) }),
          exactOf({ ...input, from: day(last) }),
        );
        expect(toFraction(whole)).toBe(toFraction(parts));
      }),
      { numRuns: 60 },
    );
  });

  it("the cost is what adding up every day by itself gives", () => {
    fc.assert(
      fc.property(post, (made) => {
        const { dayCount, pence, later, fte, laterFte, change, rate } = made;
        const [a = 0, b = 0, c = 0, d = 0] = change;
        let all = rational(0n);
        for (let i = 0; i < 366; i += 1) {
          const on = new Date(Date.UTC(2023, 3, 1 + i));
          const monthDays = new Date(Date.UTC(on.getUTCFullYear(), on.getUTCMonth() + 1, 0)).getUTCDate();
          const ofYear = { "actual/actual": 366n, "actual/365": 365n, "months/12": BigInt(12 * monthDays) }[
            dayCount
          ];
          const hours = rational(BigInt(i >= b ? laterFte : fte), 100n);
          const award = rational(10_000n + BigInt(i >= c ? rate : 0), 10_000n);
          const pay = multiply(multiply(rational(i >= a ? later : pence), award), hours);
          const [percent, threshold] =
            i >= d ? [rational(15n, 100n), 500_000n] : [rational(138n, 1000n), 910_000n];
          const above = subtract(pay, rational(threshold));
          const insurance = above.n > 0n ? multiply(above, percent) : rational(0n);
          const pension = multiply(pay, rational(BigInt(rate), 10_000n));
          all = add(all, multiply(add(add(pay, pension), insurance), rational(1n, ofYear)));
        }
        expect(postCost(inputOf(made)).exact.exact).toBe(toFraction(all));
      }),
      { numRuns: 15 },
    );
  });

  it("months, segments and parts add to a total within half a penny of exact, and the trace gives them again", () => {
    fc.assert(
      fc.property(post, (made) => {
        const cost = postCost(inputOf(made));
        const sum = (amounts: readonly { readonly amount: bigint }[]) =>
          amounts.reduce((all, { amount }) => all + amount, 0n);
        expect(sum(cost.months)).toBe(cost.total);
        expect(sum(cost.segments)).toBe(cost.total);
        expect(cost.salary + sum(cost.onCosts)).toBe(cost.total);
        const error = add(rational(cost.total), readNumber(`-${cost.exact.exact}`, "")!);
        expect(compare(rational(2n * error.n, error.d), rational(1n))).toBeLessThanOrEqual(0);
        const { amounts, differences } = replay(JSON.parse(JSON.stringify(cost.trace)));
        expect(differences).toEqual([]);
        expect(amounts.reduce((all, amount) => all + amount, 0n)).toBe(cost.total);
      }),
      { numRuns: 60 },
    );
  });

  it("a full year at full time is the salary plus its on-costs, on the bases that a year fills", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1_000_000n, max: 10n ** 9n }),
        fc.constantFrom<DayCount>("actual/actual", "months/12"),
        fc.constantFrom("2022-23", "2023-24", "2024-25"),
        (pence, dayCount, year) => {
          const rates = [{ from: "2020-01-01", rate: "20%", threshold: "10,000.00" }];
          const cost = postCost({
            year,
            costedOn: "2022-01-01",
            dayCount,
            salary: [{ from: "2020-01-01", salary: pence }],
            fte: [{ from: "2020-01-01", fte: "1" }],
            onCosts: [{ name: "Insurance", kind: "above-threshold", rates }],
          });
          expect(cost.salary).toBe(pence);
          expect(cost.exact.exact).toBe(toFraction(rational(6n * pence - 1_000_000n, 5n)));
        },
      ),
    );
  });
});
