// Plans for the tests.

import type { FundingPlan } from "@svd/schemas/types";

/** A plan of £1.00 for three alike, with changes. */
export function samplePlan(changes: object): FundingPlan {
  return {
    documentType: "funding-plan",
    id: "plan",
    title: "A small plan",
    year: "2025-26",
    heads: [{ head: "labour", amountPence: 100 }],
    recipients: ["Brent", "Barnet", "Bexley"].map((name) => ({ name, weight: "1" })),
    method: { kind: "pro-rata" },
    ...changes,
  };
}

/** What somebody had of labour last year. */
export function hadLastYear(amountPence: number) {
  return [{ head: "labour", amountPence }];
}
