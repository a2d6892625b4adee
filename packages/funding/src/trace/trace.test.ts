import { describe, expect, it } from "vitest";
import { proRata } from "../apportion/pro-rata.js";
import { FundingError } from "../funding-error.js";
import { evaluate } from "./formula.js";
import { replay, type Trace } from "./trace.js";

const share = () =>
  proRata({
    total: "1.00",
    recipients: [
      { id: "Brent", weight: 2 },
      { id: "Barnet", weight: 1 },
    ],
  });

describe("replay", () => {
  it("finds the step whose stored value was changed, and goes by the formulas", () => {
    const trace: Trace = JSON.parse(JSON.stringify(share().trace));
    const tampered = {
      ...trace,
      steps: trace.steps.map((step) =>
        step.letter === trace.amounts ? { ...step, values: [...step.values].reverse() } : step,
      ),
    };
    expect(replay(tampered)).toEqual({ amounts: [67n, 33n], differences: [trace.amounts] });
  });

  it("refuses a formula that speaks of no step, or has an operand too many", () => {
    const trace = share().trace;
    const steps = trace.steps.map((step) =>
      step.rule === "quota" ? { ...step, formula: ["/", "zz", "b"] as const } : step,
    );
    expect(() => replay({ ...trace, steps })).toThrow(FundingError);
    expect(() => evaluate(["floor", "1", "2"], () => undefined)).toThrow(/takes one operand/);
  });
});

describe("the trace of a result", () => {
  it("is made once, when it is first asked for", () => {
    const result = share();
    expect(result.trace).toBe(result.trace);
    expect(Object.keys(result)).toContain("trace");
  });

  it("holds exact values and decimals, and can be stored as JSON", () => {
    const quota = share().trace.steps.find(({ rule }) => rule === "quota");
    expect(quota).toMatchObject({
      words: "The exact share: the total times the weight, over the sum of the weights",
      formula: ["/", ["*", "a", "b"], "c"],
      values: [
        { exact: "200/3", decimal: "66.66666666666667" },
        { exact: "100/3", decimal: "33.33333333333333" },
      ],
    });
  });
});
