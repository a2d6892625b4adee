/** Plans for the tests. */
import type { FundingPlan } from "@svd/schemas/model";
import { Failure } from "../failure.js";
import type { Input } from "../input.js";

/** A plan of £1.00 for three alike, with changes, as it is read from a file. */
export function planInput(changes: object): Input<FundingPlan> {
  const value = {
    documentType: "funding-plan",
    id: "plan",
    title: "A small plan",
    year: "2025-26",
    heads: [{ head: "labour", amountPence: 100 }],
    recipients: ["Brent", "Barnet", "Bexley"].map((name) => ({ name, weight: "1" })),
    method: { kind: "pro-rata" },
    ...changes,
  } as FundingPlan;
  return { value, failureAt: (pointer, message) => new Failure(`${pointer} ${message}`) };
}

/** What somebody had of labour last year. */
export function hadLastYear(amountPence: number) {
  return [{ head: "labour", amountPence }];
}
