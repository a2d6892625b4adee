import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replay } from "../trace/trace.js";
import { type Funder, shareCost } from "./share-cost.js";

const amounts = (shared: ReturnType<typeof shareCost>) => shared.funders.map(({ amount }) => amount);

/** £42,000 in all, £27,000 of it salary. */
const post = { fullCost: "42,000.00", salary: "27,000.00" };
const third = { gives: "share", share: { parts: 1, of: 3 }, of: "full-cost" } as const;

describe("the share of a funder", () => {
  it("of a third of the full cost is more than half of the salary, and both are said", () => {
    const shared = shareCost({
      ...post,
      funders: [
        { id: "Parish", ...third },
        { id: "County", gives: "rest" },
      ],
    });
    expect(amounts(shared)).toEqual([1_400_000n, 2_800_000n]);
    expect(shared.funders[0]?.words).toBe(
      "Parish pays £14,000.00: 33.33% of the full cost, 51.85% of the salary.",
    );
    expect(shared.funders[0]?.percentOfSalary?.exact).toBe("1400/27");
  });

  it("of a third of the salary is another amount", () => {
    const third = { gives: "share", share: "1/3", of: "salary" } as const;
    const shared = shareCost({
      ...post,
      funders: [
        { id: "Parish", ...third },
        { id: "County", gives: "rest" },
      ],
    });
    expect(amounts(shared)).toEqual([900_000n, 3_300_000n]);
    expect(shared.funders[0]?.percentOfFullCost?.exact).toBe("150/7");
  });

  it("is held at its cap, and the rest grows by it", () => {
    const shared = shareCost({
      ...post,
      funders: [
        { id: "Duty grant", gives: "share", share: "50%", of: "full-cost", cap: "20,000.00" },
        { id: "Partnership", gives: "sum", amount: "5,000.00" },
        { id: "Council", gives: "rest" },
      ],
    });
    expect(amounts(shared)).toEqual([2_000_000n, 500_000n, 1_700_000n]);
    expect(shared.funders.map(({ capped }) => capped)).toEqual([true, false, false]);
    expect(shared.unfunded).toBe(0n);
  });

  it("of the rest may be capped too, and what is left is not funded", () => {
    const shared = shareCost({
      ...post,
      funders: [
        { id: "Duty grant", gives: "sum", amount: "20,000.00" },
        { id: "Council", gives: "rest", cap: "12,000.00" },
      ],
    });
    expect(shared.unfunded).toBe(1_000_000n);
  });

  it("leaves to nobody what nobody gives", () => {
    const shared = shareCost({
      fullCost: "100.00",
      salary: "80.00",
      funders: [{ id: "Parish", ...third }],
    });
    expect(amounts(shared)).toEqual([3_333n]);
    expect(shared.unfunded).toBe(6_667n);
  });
});

describe("an odd penny", () => {
  const thirds = ["A", "B", "C"].map((id): Funder => ({ id, ...third }));
  const cost = { fullCost: "100.00", salary: "100.00" };

  it("goes to the host", () => {
    const shared = shareCost({ ...cost, funders: thirds, host: "B" });
    expect(amounts(shared)).toEqual([3_333n, 3_334n, 3_333n]);
    expect(shared.trace.steps.flatMap(({ reasons }) => reasons)).toEqual([
      { kind: "remainder_line", row: "B" },
    ]);
  });

  it("goes to the one that pays the rest where there is no host", () => {
    const funders: readonly Funder[] = [
      { id: "A", ...third },
      { id: "B", ...third },
      { id: "C", gives: "rest" },
    ];
    expect(amounts(shareCost({ ...cost, funders }))).toEqual([3_333n, 3_333n, 3_334n]);
  });

  it("goes to the largest remainder where there is neither, and the trace names the next", () => {
    const shared = shareCost({
      fullCost: "1.00",
      salary: "1.00",
      funders: [
        { id: "A", gives: "share", share: "33.4%", of: "full-cost" },
        { id: "B", gives: "share", share: "66.6%", of: "full-cost" },
      ],
    });
    expect(amounts(shared)).toEqual([33n, 67n]);
    expect(shared.trace.steps.flatMap(({ reasons }) => reasons)).toEqual([
      {
        kind: "largest_remainder",
        row: "B",
        rank: 1,
        remainder: { exact: "3/5", decimal: "0.6" },
        next: { row: "A", remainder: { exact: "2/5", decimal: "0.4" } },
      },
    ]);
  });

  it("goes to the one listed first of equal claims, and the trace says that it was a tie", () => {
    const shared = shareCost({ ...cost, funders: thirds });
    expect(amounts(shared)).toEqual([3_334n, 3_333n, 3_333n]);
    expect(shared.trace.steps.flatMap(({ reasons }) => reasons)[0]).toMatchObject({
      kind: "tie_break",
      tied: ["A", "B", "C"],
    });
  });

  it("does not take a host over its cap or its fixed sum", () => {
    const [a, b, c] = thirds as [Funder, Funder, Funder];
    const capped = shareCost({ ...cost, funders: [{ ...a, cap: "33.33" }, b, c], host: "A" });
    expect(amounts(capped)).toEqual([3_333n, 3_333n, 3_333n]);
    expect(capped.unfunded).toBe(1n);
    const fixed: Funder = { id: "H", gives: "sum", amount: "1.00" };
    const shared = shareCost({
      fullCost: "101.00",
      salary: "0.00",
      funders: [fixed, a, b, { id: "C", gives: "rest" }],
      host: "H",
    });
    expect(amounts(shared)[0]).toBe(100n);
  });
});

describe("what cannot be shared", () => {
  const refused = (funders: readonly Funder[], host?: string) => () =>
    shareCost({ ...post, funders, ...(host === undefined ? {} : { host }) });

  it("is a percentage without its base", () => {
    const unbased = { id: "Parish", gives: "share", share: "33%" } as unknown as Funder;
    expect(refused([unbased])).toThrow(
      "The share of Parish is a percentage without a base. Say what it is a percentage of: full-cost or salary.",
    );
  });

  it("is more than the cost, in percentages or in sums", () => {
    const sixty = { gives: "share", share: "60%", of: "full-cost" } as const;
    const message = "The funders give £8,400.00 more than the cost. Lower a share or a sum.";
    expect(
      refused([
        { id: "A", ...sixty, cap: "1.00" },
        { id: "B", ...sixty },
      ]),
    ).toThrow(message);
    expect(
      refused([
        { id: "A", ...sixty },
        { id: "B", gives: "sum", amount: "25,200.00" },
      ]),
    ).toThrow(message);
    expect(refused([{ id: "A", gives: "sum", amount: "50,400.00" }])).toThrow(message);
  });

  it("is a cost of which two pay the rest", () => {
    expect(
      refused([
        { id: "A", gives: "rest" },
        { id: "B", gives: "rest" },
      ]),
    ).toThrow("A and B each pay the rest. Only one funder can; give the others a share or a sum.");
  });

  it("is a cost without funders, with one twice, or with a host that is none", () => {
    expect(refused([])).toThrow("Give at least one recipient.");
    expect(
      refused([
        { id: "A", gives: "rest" },
        { id: "A", ...third },
      ]),
    ).toThrow("A is listed more than once.");
    expect(refused([{ id: "A", gives: "rest" }], "B")).toThrow("The host has values for B");
  });

  it("is a salary above the full cost, and a percentage above 100", () => {
    expect(() => shareCost({ fullCost: 1n, salary: 2n, funders: [{ id: "A", gives: "rest" }] })).toThrow(
      "give the full cost with the salary in it",
    );
    expect(refused([{ id: "A", gives: "share", share: "101%", of: "salary" }])).toThrow(
      "from nothing to the whole",
    );
  });
});

describe("for any cost and funders", () => {
  const funder = fc.record({
    percent: fc.integer({ min: 0, max: 2500 }),
    of: fc.constantFrom("full-cost" as const, "salary" as const),
    cap: fc.option(fc.bigInt({ min: 0n, max: 10n ** 8n }), { nil: undefined }),
  });

  it("the shares and what is not funded add to the cost, none is below zero or above its cap, and the trace agrees", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 8n }),
        fc.integer({ min: 0, max: 100 }),
        fc.array(funder, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        fc.boolean(),
        (fullCost, salaryPart, made, withRest, withHost) => {
          const salary = (fullCost * BigInt(salaryPart)) / 100n;
          const funders = made.map(
            ({ percent, of, cap }, i): Funder => ({
              id: `F${i}`,
              ...(withRest && i === 0
                ? { gives: "rest" }
                : { gives: "share", share: { parts: percent, of: 10_000 }, of }),
              ...(cap === undefined ? {} : { cap }),
            }),
          );
          const shared = shareCost({ fullCost, salary, funders, ...(withHost ? { host: "F0" } : {}) });
          const paid = amounts(shared).reduce((all, amount) => all + amount, 0n);
          expect(paid + shared.unfunded).toBe(fullCost);
          expect(shared.unfunded >= 0n).toBe(true);
          for (const [i, amount] of amounts(shared).entries()) {
            expect(amount >= 0n && amount <= (made[i]?.cap ?? fullCost)).toBe(true);
          }
          const again = replay(JSON.parse(JSON.stringify(shared.trace)));
          expect(again).toEqual({ amounts: amounts(shared), differences: [] });
        },
      ),
      { numRuns: 200 },
    );
  });
});
