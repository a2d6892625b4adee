// A cost is a forecast with a date. Costing it again does not overwrite the figure that a decision was taken
// on.

import { type PlainDate, requireDate } from "../calendar/plain-date.js";
import { FundingError } from "../funding-error.js";
import { type MoneyInput, type Pence, readMoney } from "../money/money.js";
import { rational } from "../money/rational.js";
import type { Result } from "../result.js";
import { amountsOf } from "../trace/sheet-values.js";
import { Worksheet } from "../trace/trace.js";

/**
 * A cost as it was put on a day.
 *
 * @category models
 */
export interface Costing {
  /** The day of the costing. */
  readonly costedOn: PlainDate;
  /** The cost, worked out or as a notice printed it. */
  readonly amount: MoneyInput;
  /** Why it was costed then, such as `"pay award agreed"`. */
  readonly reason: string;
}

/**
 * The costings of one thing over time.
 *
 * @category models
 */
export interface CostHistory extends Result {
  /** Every costing in order of its day, with the change since the one before; null for the first. */
  readonly costings: readonly {
    readonly costedOn: PlainDate;
    readonly amount: Pence;
    readonly change: Pence | null;
    readonly reason: string;
  }[];
  /** The last costing: the figure to use. */
  readonly current: Pence;
}

/**
 * How the cost of one post, for one year, changed from costing to costing. No figure is replaced.
 *
 * @param costings - The costings, in any order.
 * @returns They in order of their day, with the changes.
 * @throws FundingError `BAD_INPUT` for no costing, `BAD_PERIOD` for two costings of one day.
 * @example
 * ```ts
 * const lead = costHistory([
 *   { costedOn: "2024-04-01", amount: "38,000.00", reason: "appointment" },
 *   { costedOn: "2024-11-01", amount: "39,140.00", reason: "pay award agreed" },
 * ]);
 * lead.current; // => 3914000n
 * lead.costings[1].change; // => 114000n
 * ```
 * @category calculators
 */
export function costHistory(costings: readonly Costing[]): CostHistory {
  if (costings.length === 0) {
    throw new FundingError("BAD_INPUT", {
      what: "The history of a cost",
      hint: "Give at least one costing.",
    });
  }
  const ordered = costings
    .map(({ costedOn, amount, reason }) => ({
      costedOn: requireDate(costedOn, "The day of a costing"),
      amount: readMoney(amount, "The amount of a costing"),
      reason,
    }))
    .sort((a, b) => (a.costedOn < b.costedOn ? -1 : 1));
  if (new Set(ordered.map(({ costedOn }) => costedOn)).size < ordered.length) {
    throw new FundingError("BAD_PERIOD", {
      what: "The history of a cost",
      hint: "It has two costings of one day: keep the one that a decision rests on.",
    });
  }
  const sheet = new Worksheet(ordered.map(({ costedOn }) => costedOn));
  const amount = sheet.given(
    "cost",
    "Cost as put on the day",
    ordered.map(({ amount }) => rational(amount)),
    "amount",
  );
  const change = sheet.step("Change since the costing before", ["difference", amount], "amount", {
    rule: "difference",
  });
  const changes = amountsOf(sheet, change);
  return {
    costings: ordered.map((costing, i) => ({ ...costing, change: i === 0 ? null : (changes[i] ?? 0n) })),
    current: ordered.at(-1)?.amount ?? 0n,
    warnings: [],
    trace: sheet.finish(amount),
  };
}
