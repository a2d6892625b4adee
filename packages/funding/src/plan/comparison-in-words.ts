// What a comparison of a plan comes to, in sentences.

import { changeInPounds } from "../money/money.js";
import type { PlanComparison, PlanVariant } from "./compare-plan.js";

/**
 * Says who gains and who loses in a comparison, and what it leaves out.
 *
 * @param comparison - A plan beside itself with something changed.
 * @returns A sentence each.
 * @example
 * ```ts
 * const plan = {
 *   documentType: "funding-plan",
 *   id: "plan",
 *   title: "A small plan",
 *   year: "2025-26",
 *   heads: [{ head: "labour", amountPence: 100 }],
 *   recipients: [
 *     { name: "North", weight: "2" },
 *     { name: "South", weight: "1" },
 *   ],
 *   method: { kind: "pro-rata" },
 * };
 * comparisonInWords(comparePlan(plan, { methods: ["equal-share"] }))[0]; // => "equal-share: 1 gain and 1 lose; the most South +£0.17, the least North -£0.17."
 * ```
 * @category writers
 */
export function comparisonInWords({ written, variants, leftOut }: PlanComparison): readonly string[] {
  const names = written.recipients.map(({ name }) => name);
  return [
    ...variants.map((variant) => variantInWords(variant, names)),
    ...variants.flatMap(({ title, awayFromExact }) =>
      awayFromExact === null || awayFromExact.length === 0
        ? []
        : [
            `Under ${title}, these are a penny or more away from their exact share: ${awayFromExact.join(", ")}.`,
          ],
    ),
    ...(leftOut.length > 0
      ? [`Left out, because the plan does not have the figures for them: ${leftOut.join(", ")}.`]
      : []),
    "The plan itself is unchanged.",
  ];
}

function variantInWords({ title, changes }: PlanVariant, names: readonly string[]): string {
  const gains = changes.filter((change) => change > 0n).length;
  const losses = changes.filter((change) => change < 0n).length;
  if (gains === 0 && losses === 0) return `${title}: nobody's amount changes.`;
  const most = (isMore: (a: bigint, b: bigint) => boolean) =>
    changes.reduce((best, change, r) => (isMore(change, changes[best] ?? 0n) ? r : best), 0);
  const [up, down] = [most((a, b) => a > b), most((a, b) => a < b)];
  const extreme = (r: number) => `${names[r]} ${changeInPounds(changes[r] ?? 0n)}`;
  const ends = [
    ...(gains > 0 ? [`the most ${extreme(up)}`] : []),
    ...(losses > 0 ? [`the least ${extreme(down)}`] : []),
  ];
  return `${title}: ${gains} gain and ${losses} lose; ${ends.join(", ")}.`;
}
