import { allocatePlan, comparePlan } from "@svd/funding";
import { expect, test } from "vitest";
import { samplePlan } from "../../../funding/src/plan/sample-plan.js";
import { Failure } from "../failure.js";
import { planned } from "./planned.js";

const input = (changes: object) => ({
  value: samplePlan(changes),
  failureAt: (pointer: string, message: string) => new Failure(`${pointer} ${message}`),
});
const component = {
  name: "admissions",
  kind: "count",
  share: { parts: 1, of: 1 },
  values: ["Brent", "Barnet", "Bexley"].map((recipient) => ({ recipient, value: "<5" })),
};

test("what a calculator refuses is said with places in the plan, and never with what the plan calls them", () => {
  const plan = input({ method: { kind: "needs-formula", components: [component] } });
  expect(() => planned(plan, allocatePlan)).toThrow(
    "/heads/0 /method/components/0/name is suppressed for /recipients/0/name, /recipients/1/name and /recipients/2/name.",
  );
});

test("what the plan leaves open is said with its place", () => {
  expect(() => planned(input({ recipients: [{ name: "Brent" }] }), allocatePlan)).toThrow(
    '/recipients/0 "weight" is missing',
  );
});

test("what is wrong with the command line is said with the option", () => {
  const compared = (changes: object) => () => planned(input({}), (plan) => comparePlan(plan, changes));
  expect(compared({ methods: ["alphabetical"] })).toThrow("--compare: The plan cannot be compared under");
  expect(compared({ totals: [{ head: "rent", total: "5" }] })).toThrow(
    "--total: Say which head the total is of",
  );
});
