import { shareByWeights, type WeightedShare } from "../apportion/pro-rata.js";
import { readProblem, readWeights, type SharingOptions } from "../apportion/problem.js";
import { type MoneyInput, sumOf } from "../money/money.js";
import { divide, rational, subtract } from "../money/rational.js";
import { readNotNegativeUnits } from "../money/read-exact.js";
import type { Allocation } from "../result.js";
import { type ExactNumber, exactNumber } from "../trace/trace.js";
import { type BaselineRecipient, geographyWarnings } from "./baseline.js";

/**
 * Amounts that change by one percentage.
 *
 * @category models
 */
export interface UniformChange extends Allocation<WeightedShare> {
  /** The change of all, as a rate. */
  readonly change: ExactNumber;
}

/**
 * Gives everybody the same percentage change, so that the amounts add up to a new total.
 *
 * @param input - What each had, the new total, and the rules.
 * @returns What each gets, and the one change.
 * @throws FundingError `ZERO_TOTAL_WEIGHT` where nobody had anything, and those of {@link proRata}.
 * @example
 * ```ts
 * const baselines = [{ id: "North", baseline: "100.00" }, { id: "South", baseline: "300.00" }];
 * const cut = uniformChange({ recipients: baselines, total: "380.00" });
 * cut.amounts; // => [9500n, 28500n]
 * cut.change.decimal; // => "-0.05"
 * ```
 * @category calculators
 */
export function uniformChange(
  input: SharingOptions & { readonly recipients: readonly BaselineRecipient[]; readonly total: MoneyInput },
): UniformChange {
  const { recipients, unit = "penny" } = input;
  const baselines = recipients.map(({ id, baseline }) =>
    readNotNegativeUnits(baseline, unit, `The baseline of ${id}`),
  );
  const problem = readProblem(
    input.total,
    recipients.map(({ id }) => id),
    input,
  );
  const weights = readWeights(
    recipients.map(({ id }, i) => ({ id, weight: baselines[i] ?? 0n })),
    1n,
  );
  const allocation = shareByWeights(problem, weights, "largest-remainder", (sheet) =>
    sheet.given("baseline", "What each had the year before, as its weight", weights.exact(), "units"),
  );
  const before = rational(sumOf(baselines));
  const change = exactNumber(divide(subtract(rational(problem.units * problem.sign), before), before));
  return Object.defineProperties(allocation, {
    change: { value: change, enumerable: true },
    warnings: { value: geographyWarnings(recipients), enumerable: true },
  }) as UniformChange;
}
