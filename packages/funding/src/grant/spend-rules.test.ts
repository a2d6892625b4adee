import { describe, expect, it } from "vitest";
import { replay } from "../trace/trace.js";
import { type BudgetLine, type SpendRule, spendRules } from "./spend-rules.js";

const budget: readonly BudgetLine[] = [
  { id: "mentoring", amount: "60,000.00", tags: ["intervention", "test"] },
  { id: "outreach", amount: "25,000.00", tags: ["intervention"] },
  { id: "university", amount: "9,000.00", tags: ["evaluation"] },
  { id: "lead", amount: "6,000.01", tags: ["staff"] },
];
const evaluation: SpendRule = {
  id: "evaluation",
  kind: "at-least",
  rate: "10%",
  tag: "evaluation",
  of: "budget",
};

describe("a rule on spending", () => {
  it("is missed on one base and met on another", () => {
    const { rules, kept } = spendRules(budget, [
      evaluation,
      { ...evaluation, id: "evaluation of interventions", of: { tag: "intervention" } },
      { ...evaluation, id: "evaluation of the grant", of: { sum: "90,000.00" } },
    ]);
    // A tenth of 100,000.01 is 10,000.001, and a least is rounded up.
    expect(rules.map(({ limit, margin }) => [limit, margin])).toEqual([
      [1_000_001n, -100_001n],
      [850_000n, 50_000n],
      [900_000n, 0n],
    ]);
    expect(rules.map((rule) => rule.kept)).toEqual([false, true, true]);
    expect(kept).toBe(false);
    expect(rules[0]?.words).toBe(
      "evaluation is missed by £1,000.01: £9,000.00 counts, and at least £10,000.01 is asked for.",
    );
  });

  it("may set a most, which is rounded down", () => {
    const most: SpendRule = { id: "staff", kind: "at-most", rate: "6%", tag: "staff", of: "budget" };
    const position = spendRules(budget, [most]);
    expect(position.rules[0]).toMatchObject({ limit: 600_000n, margin: -1n, kept: false });
    expect(position.rules[0]?.words).toBe(
      "staff is missed by £0.01: £6,000.01 counts, and at most £6,000.00 is allowed.",
    );
    expect(replay(position.trace)).toEqual({ amounts: [-1n], differences: [] });
  });

  it("is refused without a base, on a tag that no line has, and where there is none or two of a name", () => {
    const check =
      (...rules: readonly SpendRule[]) =>
      () =>
        spendRules(budget, rules);
    const { of: _, ...bare } = evaluation;
    expect(check(bare as SpendRule)).toThrow(
      "The rule evaluation is a percentage without a base. Say what it is a percentage of: budget, a tag or a sum.",
    );
    expect(check({ ...evaluation, of: { tag: "interventions" } })).toThrow(
      "No line has the tag interventions: correct the tag, or add the lines.",
    );
    const kind = "minimum" as unknown as "at-least";
    expect(check({ ...evaluation, kind })).toThrow("Choose at-least or at-most.");
    expect(check()).toThrow("each with a name of its own");
    expect(check(evaluation, evaluation)).toThrow("each with a name of its own");
  });
});
