// What a recipient had the year before, and whether that was of the same areas: councils are split and merged.

import { listed } from "../funding-error.js";
import type { MoneyInput } from "../money/money.js";
import { divide, type Rational, subtract } from "../money/rational.js";
import { type ExactNumber, exactNumber } from "../trace/trace.js";
import type { Warning } from "../warning.js";

/**
 * A recipient that may have been others the year before.
 *
 * @category models
 */
export interface FormerAreas {
  /**
   * The bodies that its baseline is of, where councils were split or merged since. The result then says that the years are
   * not of the same areas.
   */
  readonly formerly?: readonly string[];
}

/**
 * A recipient with what it had.
 *
 * @category models
 */
export interface BaselineRecipient extends FormerAreas {
  /** The id by which the recipient is matched and named. */
  readonly id: string;
  /** What it had the year before. */
  readonly baseline: MoneyInput;
}

/** The change from one amount to another as a rate; null where there was nothing. */
export function changeOf(now: Rational, before: Rational): ExactNumber | null {
  return before.n === 0n ? null : exactNumber(divide(subtract(now, before), before));
}

/** What a reader has to know of baselines that are of other areas. */
export function geographyWarnings(
  recipients: readonly (FormerAreas & { readonly id: string })[],
): readonly Warning[] {
  const changed = recipients.filter(({ formerly = [] }) => formerly.length > 0);
  if (changed.length === 0) return [];
  const told = changed.map(({ id, formerly = [] }) => `${id} (formerly ${listed(formerly)})`);
  return [
    {
      code: "GEOGRAPHY_CHANGED",
      message: `The year before was of other areas for ${listed(told)}. Say in the decision how their amounts were put together.`,
      ids: changed.map(({ id }) => id),
      amount: null,
    },
  ];
}
