import { allocatePlan, comparePlan } from "@svd/funding";
import { expect, test } from "vitest";
import { hadLastYear, samplePlan } from "../../../funding/src/plan/sample-plan.js";
import { comparisonCsv, comparisonHtml, comparisonJson } from "./comparison.js";
import { statementCsv, statementJson } from "./statement-data.js";
import { statementHtml } from "./statement-html.js";

test("every form of a statement names the source of its preset", () => {
  const recipients = Array.from({ length: 32 }, (_, i) => ({ name: `Borough ${i + 1}` }));
  const worked = allocatePlan(
    samplePlan({ recipients, method: { kind: "equal-share" }, preset: "london-equal-share" }),
  );
  const source = "https://www.london.gov.uk/pcd-1365-home-office-serious-violence-duty";
  for (const form of [statementJson(worked), statementCsv(worked), statementHtml(worked)])
    expect(form).toContain(source);
});

test("a comparison is written as JSON, CSV and HTML with the change on last year", () => {
  // City 53, Town 24, Vale 23 of ten pence: exactly 5.3, 2.4 and 2.3.
  const recipients = [
    { name: "City", weight: "53", lastYear: hadLastYear(6) },
    { name: "Town", weight: "24", lastYear: hadLastYear(2) },
    { name: "Vale", weight: "23", lastYear: hadLastYear(2) },
  ];
  const plan = samplePlan({ heads: [{ head: "labour", amountPence: 10 }], recipients });
  const comparison = comparePlan(plan, { methods: ["dhondt"] });
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
