// What an employer pays on top of salary. Every rate is given by the caller with the day from which it holds:
// none is built in, because they change by Act, by pension fund and by year.

import type { PlainDate } from "../calendar/plain-date.js";
import type { MoneyInput } from "../money/money.js";
import type { NumberInput } from "../money/rational.js";

/**
 * A rate of pay from a day on.
 *
 * @category models
 */
export interface OnCostRate {
  /** The first day on which it holds. */
  readonly from: PlainDate;
  /** The part of pay: `"18.5%"` or `"0.185"`. */
  readonly rate: NumberInput;
}

/**
 * A percentage of a person's pay above a yearly threshold, from a day on.
 *
 * @category models
 */
export interface ThresholdRate extends OnCostRate {
  /** The pay in a year on which nothing is due. */
  readonly threshold: MoneyInput;
}

/**
 * An on-cost of a post.
 *
 * - `of-pay`: a part of pay, such as the employer's rate of a pension fund;
 * - `above-threshold`: a percentage of what one **person** is paid above a yearly threshold, such as employer
 *   National Insurance. The threshold is one person's whole, however few the hours, and runs evenly over the
 *   year;
 * - `single-percentage`: one percentage that stands for all on-costs, as an approximation. The result says
 *   so.
 *
 * @category models
 */
export type OnCost =
  | { readonly name: string; readonly kind: "of-pay"; readonly rates: readonly OnCostRate[] }
  | { readonly name: string; readonly kind: "above-threshold"; readonly rates: readonly ThresholdRate[] }
  | { readonly name: string; readonly kind: "single-percentage"; readonly rates: readonly OnCostRate[] };
