// A post as a caller describes it: when it is there, what it is paid, and what the employer pays on top.

import type { PlainDate } from "../calendar/plain-date.js";
import type { MoneyInput } from "../money/money.js";
import type { NumberInput } from "../money/rational.js";
import type { DayCount } from "./day-count.js";
import type { OnCost } from "./on-cost.js";

/**
 * The full-time salary from a day on: an appointment, an increment, another grade.
 *
 * @category models
 */
export interface SalaryPoint {
  /** The first day on which it is paid. */
  readonly from: PlainDate;
  /** The salary of a full year at full time, before the pay awards that are listed. */
  readonly salary: MoneyInput;
}

/**
 * The hours of a post from a day on.
 *
 * @category models
 */
export interface FtePoint {
  /** The first day on which they are worked. */
  readonly from: PlainDate;
  /** Full-time equivalent: `"1"` is full time, `"0.6"` three days of five. */
  readonly fte: NumberInput;
}

/**
 * A pay award: every salary of the path is raised by it from a day on, which may lie before the day of the
 * agreement.
 *
 * @category models
 */
export interface PayAward {
  /** What it is called, such as `"2024 award"`. */
  readonly name: string;
  /** The day from which pay is raised. */
  readonly from: PlainDate;
  /** The day it was agreed. Left out for an award that is only expected: the result says so. */
  readonly agreedOn?: PlainDate;
  /** By a rate, such as `"3.2%"`, or by a sum for a full year at full time. */
  readonly increase: { readonly rate: NumberInput } | { readonly sum: MoneyInput };
}

/**
 * What the cost of a post follows from.
 *
 * @category models
 */
export interface PostCostInput {
  /** The financial year: `"2024-25"`. A post over several years is costed year by year. */
  readonly year: string;
  /** The first day of the post in the year. Left out, it is there from 1 April. */
  readonly from?: PlainDate;
  /** The last day of the post in the year. Left out, it is there to 31 March. */
  readonly to?: PlainDate;
  /** The day of this costing. An award agreed after it is not yet known, and is left out. */
  readonly costedOn: PlainDate;
  /** The salary, with its changes. */
  readonly salary: readonly SalaryPoint[];
  /** The hours, with their changes. */
  readonly fte: readonly FtePoint[];
  /** Pay awards that the salaries of the path do not hold yet. */
  readonly payAwards?: readonly PayAward[];
  /** What the employer pays on top. */
  readonly onCosts: readonly OnCost[];
  /** How days become a part of a year. */
  readonly dayCount: DayCount;
}
