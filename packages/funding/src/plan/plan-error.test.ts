import { expect, it } from "vitest";
import { allocatePlan } from "./allocate-plan.js";
import { PlanError } from "./plan-error.js";
import { samplePlan } from "./sample-plan.js";

const refusal = (changes: object) => {
  try {
    allocatePlan(samplePlan(changes));
  } catch (error) {
    if (error instanceof PlanError) {
      const { pointer, code, data, message } = error;
      return { pointer, code, data, message };
    }
  }
  return null;
};

it("says where in the plan something is left open, with a code of its own", () => {
  expect(refusal({ recipients: [{ name: "Brent", weight: "1" }, { name: "Barnet" }] })).toEqual({
    pointer: "/recipients/1",
    code: "WEIGHT_MISSING",
    data: {},
    message:
      '"weight" is missing, and this method shares by weight. Find it; a missing weight is never read as zero.',
  });
});

it("keeps the code, the data and the words of what a calculator refuses", () => {
  const keptBack = [{ kind: "sum", title: "Analyst", head: "labour", amountPence: 101 }];
  expect(refusal({ keptBack })).toEqual({
    pointer: "/heads/0",
    code: "SLICES_EXCEED_TOTAL",
    data: { shortfall: 1n, inWords: "£0.01" },
    message:
      "What is kept back or paid flat comes to £0.01 more than the total. Lower it or raise the total.",
  });
});

it("refuses a value of a needs formula that appears twice, at its place", () => {
  const values = ["Brent", "Barnet", "Bexley", "Brent"].map((recipient) => ({ recipient, value: "1" }));
  const components = [{ name: "crime", kind: "count", share: { parts: 1, of: 1 }, values }];
  expect(refusal({ method: { kind: "needs-formula", components } })).toMatchObject({
    pointer: "/method/components/0/values/3",
    code: "APPEARS_TWICE",
    message: "The value of this recipient appears twice. Merge them into one.",
  });
});
