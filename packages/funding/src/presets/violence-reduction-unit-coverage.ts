import type { MoneyInput } from "../money/money.js";
import type { Preset } from "./preset.js";

/**
 * How the areas of the first violence reduction units were chosen: ranked by hospital admissions for injury
 * with a sharp object, as many as it takes to cover 80% of them, with one amount for each tier.
 *
 * @example
 * ```ts
 * violenceReductionUnitCoverage.coverage; // => "80%"
 * violenceReductionUnitCoverage.tiers.map(({ places }) => places); // => [1, 4, 2, 5, 6]
 * ```
 * @category codelists
 */
export const violenceReductionUnitCoverage: Preset & {
  /** The part of all admissions that the areas chosen have to reach. */
  readonly coverage: string;
  /** The least that an area chosen gets. */
  readonly minimumAward: MoneyInput;
  /** The amounts of 2019-20 to 2021-22, and how many areas got each. */
  readonly tiers: readonly { readonly amount: MoneyInput; readonly places: number }[];
} = {
  id: "violence-reduction-unit-coverage",
  title: "Violence reduction units: 80% of admissions, in tiers",
  words:
    "Police areas are ranked by the number of hospital admissions for injury with a sharp object. The top areas that together make 80% of them are funded, in tiers with one amount each.",
  gaps: "Where one tier ends and the next begins was not found, nor what decides between areas that are equal at the cut.",
  sources: [
    {
      url: "https://parallelparliament.co.uk/question/28941/violence-reduction-units-finance",
      says: "the ranking, the coverage of 80% and the least award",
      confidence: "read",
    },
    {
      url: "https://www.parallelparliament.co.uk/question/34487/violence-reduction-units-finance",
      says: "the ranking and the coverage",
      confidence: "read",
    },
    {
      url: "https://www.itv.com/news/2019-12-29/police-commissioners-to-receive-extra-35m-for-violence-reduction-units/",
      says: "the 18 areas and their tiers; the amount of some areas follows from that of others in their tier",
      confidence: "inferred",
    },
  ],
  coverage: "80%",
  minimumAward: "880,000.00",
  tiers: [
    { amount: "7,000,000.00", places: 1 },
    { amount: "3,370,000.00", places: 4 },
    { amount: "1,600,000.00", places: 2 },
    { amount: "1,160,000.00", places: 5 },
    { amount: "880,000.00", places: 6 },
  ],
};
