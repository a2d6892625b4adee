import { requireRecipients } from "../apportion/problem.js";
import { inWords, type MoneyInput, sizeOf, sumOf, type Unit } from "../money/money.js";
import { rational } from "../money/rational.js";
import { readNotNegativeUnits } from "../money/read-exact.js";
import { type Allocation, type Share, withTrace } from "../result.js";
import { Worksheet } from "../trace/trace.js";
import type { Warning } from "../warning.js";
import { type BaselineRecipient, geographyWarnings } from "./baseline.js";

/**
 * A share that is no less than the year before.
 *
 * @category models
 */
export interface HeldShare extends Share {
  /** Whether the formula gave it less than it had. */
  readonly held: boolean;
}

/**
 * Amounts without losers.
 *
 * @category models
 */
export interface HoldHarmless extends Allocation<HeldShare> {
  /** What the formula alone would cost, in pence or posts. */
  readonly formulaTotal: bigint;
  /** What it costs beyond that to let nobody lose. */
  readonly extraCost: bigint;
}

/**
 * Lets nobody lose: each gets what the formula gives or what it had, whichever is more. Unless somebody pays for it, this
 * raises the total, and the result says by how much.
 *
 * @param input - What each had and what the formula gives.
 * @returns What each gets, and what the rule costs, with the warning `TOTAL_RAISED`.
 * @throws FundingError `NO_RECIPIENTS`, `DUPLICATE_RECIPIENT`, and those of reading amounts.
 * @example
 * ```ts
 * const kept = holdHarmless({
 *   recipients: [
 *     { id: "North", baseline: "100.00", formula: "90.00" },
 *     { id: "South", baseline: "100.00", formula: "110.00" },
 *   ],
 * });
 * kept.amounts; // => [10000n, 11000n]
 * kept.extraCost; // => 1000n
 * ```
 * @category calculators
 */
export function holdHarmless({
  recipients,
  unit = "penny",
}: {
  readonly recipients: readonly (BaselineRecipient & { readonly formula: MoneyInput })[];
  readonly unit?: Unit;
}): HoldHarmless {
  const ids = recipients.map(({ id }) => id);
  requireRecipients(ids);
  const size = sizeOf(unit);
  const baselines = recipients.map(
    ({ id, baseline }) => readNotNegativeUnits(baseline, unit, `The baseline of ${id}`) * size,
  );
  const formulas = recipients.map(
    ({ id, formula }) => readNotNegativeUnits(formula, unit, `The formula amount of ${id}`) * size,
  );
  const amounts = formulas.map((formula, i) =>
    formula > (baselines[i] ?? 0n) ? formula : (baselines[i] ?? 0n),
  );
  const total = sumOf(amounts);
  const formulaTotal = sumOf(formulas);
  const extraCost = total - formulaTotal;
  const held = ids.filter((_, i) => (formulas[i] ?? 0n) < (baselines[i] ?? 0n));
  const raised: readonly Warning[] =
    extraCost === 0n
      ? []
      : [
          {
            code: "TOTAL_RAISED",
            message: `That nobody loses costs ${inWords(extraCost, unit)} more than the formula. Find that money, or use floorDamping, which stays within the total.`,
            ids: held,
            amount: extraCost,
          },
        ];
  const figures = {
    total,
    unit,
    amounts,
    recipients: ids.map((id, i) => ({ id, amount: amounts[i] ?? 0n, held: held.includes(id) })),
    formulaTotal,
    extraCost,
    warnings: [...raised, ...geographyWarnings(recipients)],
  };
  return withTrace(figures, () => {
    const sheet = new Worksheet(ids);
    const baseline = sheet.given(
      "baseline",
      "What each had the year before",
      baselines.map((each) => rational(each)),
      "amount",
    );
    const formula = sheet.given(
      "formula",
      "What the formula gives each",
      formulas.map((each) => rational(each)),
      "amount",
    );
    return sheet.finish(
      sheet.step("The larger of the two", ["max", baseline, formula], "amount", { rule: "hold-harmless" }),
    );
  });
}
