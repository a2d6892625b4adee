// Amounts of the year before, where councils were split or merged since: they are of other areas, and a reader has to know.

import { listed } from "../funding-error.js";
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
