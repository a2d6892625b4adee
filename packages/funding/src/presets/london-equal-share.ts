import type { Preset } from "./preset.js";

/**
 * How London shares the Duty grant: equally between its 32 boroughs, each head separately, in every year. The
 * City of London, which is no borough, has no share.
 *
 * It says how many recipients there are. Who they are is for the caller, with {@link equalShare} for each
 * head.
 *
 * @example
 * ```ts
 * const boroughs = Array.from({ length: londonEqualShare.recipients }, (_, i) => `borough ${i + 1}`);
 * const labour = equalShare({ total: "647,435.38", recipients: boroughs });
 * labour.amounts.filter((amount) => amount === 2023236n).length; // => 18
 * labour.amounts.filter((amount) => amount === 2023235n).length; // => 14
 * ```
 * @category codelists
 */
export const londonEqualShare: Preset & {
  /** How many bodies get a share. */
  readonly recipients: 32;
  /** Whether each head is shared separately. */
  readonly byHead: true;
} = {
  id: "london-equal-share",
  title: "Equal shares of the 32 London boroughs",
  words: "The grant is shared equally between the 32 London boroughs, labour and non-labour separately.",
  gaps: "Who gets the pennies that do not divide was not printed.",
  sources: [
    {
      url: "https://www.london.gov.uk/pcd-1365-home-office-serious-violence-duty",
      says: "the method, the number of boroughs, and the two heads of 2022-23 to 2024-25",
      confidence: "read",
    },
  ],
  recipients: 32,
  byHead: true,
};
