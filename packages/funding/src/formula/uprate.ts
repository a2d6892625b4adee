import { requireRecipients } from "../apportion/problem.js";
import { type MoneyInput, sizeOf, sumOf, type Unit } from "../money/money.js";
import { add, multiply, type NumberInput, one, rational, readRate, round, sum } from "../money/rational.js";
import { readNotNegativeUnits } from "../money/read-exact.js";
import { type Allocation, withTrace } from "../result.js";
import { Worksheet } from "../trace/trace.js";

/**
 * Uprated amounts.
 *
 * @category models
 */
export interface Uprated extends Allocation {
  /** What the total would be, uprated and rounded once, less the sum of the amounts rounded one by one. */
  readonly roundingGap: bigint;
}

/**
 * Raises amounts by a percentage, each rounded to the unit, a half away from zero.
 *
 * @param input - The amounts, the rate, such as `"2.5%"`, and the unit.
 * @returns The uprated amounts, their total, and what rounding them one by one made of the total.
 * @throws FundingError `BAD_INPUT` for a rate that is none, and those of reading amounts.
 * @example
 * ```ts
 * const raised = uprate({ recipients: [{ id: "a", amount: "0.10" }, { id: "b", amount: "0.10" }], rate: "5%" });
 * raised.amounts; // => [11n, 11n]
 * raised.roundingGap; // => -1n
 * ```
 * @category calculators
 */
export function uprate({
  recipients,
  rate,
  unit = "penny",
}: {
  readonly recipients: readonly { readonly id: string; readonly amount: MoneyInput }[];
  readonly rate: NumberInput;
  readonly unit?: Unit;
}): Uprated {
  const ids = recipients.map(({ id }) => id);
  requireRecipients(ids);
  const size = sizeOf(unit);
  const factor = add(one, readRate(rate, "The rate"));
  const before = recipients.map(({ id, amount }) =>
    rational(readNotNegativeUnits(amount, unit, `The amount of ${id}`)),
  );
  const units = before.map((amount) => round(multiply(amount, factor)));
  const amounts = units.map((each) => each * size);
  const total = sumOf(amounts);
  const once = round(multiply(sum(before), factor)) * size;
  const figures = {
    total,
    unit,
    amounts,
    recipients: ids.map((id, i) => ({ id, amount: amounts[i] ?? 0n })),
    roundingGap: once - total,
    warnings: [],
  };
  return withTrace(figures, () => {
    const sheet = new Worksheet(ids);
    const amount = sheet.given("amount", "The amount of each", before, "units");
    const times = sheet.given("factor", "1 and the rate", factor);
    const raised = sheet.step("The amount times that, rounded", ["round", ["*", amount, times]], "units", {
      rule: "uprate",
    });
    return size === 1n
      ? sheet.finish(raised)
      : sheet.finish(sheet.step("In pence", ["*", raised, String(size)], "amount", { rule: "amounts" }));
  });
}
