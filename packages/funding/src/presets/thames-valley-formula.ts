import type { Preset } from "./preset.js";

/**
 * The formula of the community safety fund of Thames Valley from 2022-23: half by population, a quarter by
 * recorded crime, a quarter by incidents that are no crime.
 *
 * @example
 * ```ts
 * thamesValleyFormula.components.map(({ id, share }) => `${id} ${share}`);
 * // population 0.50, recorded-crime 0.25, non-crime-incidents 0.25
 * thamesValleyFormula.components.length; // => 3
 * ```
 * @category codelists
 */
export const thamesValleyFormula: Preset & {
  /** The components, with shares that add to 1. */
  readonly components: readonly { readonly id: string; readonly share: string }[];
} = {
  id: "thames-valley-formula",
  title: "Thames Valley's 50/25/25",
  words:
    "Half of the money by population, a quarter by recorded crime, a quarter by non-crime incidents, brought in over three years.",
  gaps: "The counts behind it, and the amounts of the years in between, were not found.",
  sources: [
    {
      url: "https://www.sloughexpress.co.uk/gallery/slough/171095/cuts-planned-to-slough-s-crime-and-safety-fund.html",
      says: "the three components, their shares and the three years",
      confidence: "read",
    },
    {
      url: "https://mycouncil.oxfordshire.gov.uk/mgAi.aspx?ID=24604",
      says: "the three components and their shares",
      confidence: "read",
    },
  ],
  components: [
    { id: "population", share: "0.50" },
    { id: "recorded-crime", share: "0.25" },
    { id: "non-crime-incidents", share: "0.25" },
  ],
};
