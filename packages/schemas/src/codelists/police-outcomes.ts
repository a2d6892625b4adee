import type { CodeList } from "./code-list.js";
import { outcomeCategories } from "./police-street.js";

/**
 * The 28 outcomes of the outcomes files: those of street-level files, and those of courts. The publisher's page on outcomes
 * and files of its archive have exactly these, as a public program stores them. The list stays open, as the publisher may add to it.
 *
 * @category codelists
 */
export const outcomeTypes = {
  id: "police-outcome-type",
  title: "Outcome types of data.police.uk",
  source: "outcome-list",
  open: true,
  codes: [
    ...outcomeCategories.codes,
    { code: "Court case unable to proceed" },
    { code: "Defendant found not guilty" },
    { code: "Defendant sent to Crown Court" },
    { code: "Offender deprived of property" },
    { code: "Offender fined" },
    { code: "Offender given absolute discharge" },
    { code: "Offender given community sentence" },
    { code: "Offender given conditional discharge" },
    { code: "Offender given suspended prison sentence" },
    { code: "Offender ordered to pay compensation" },
    { code: "Offender otherwise dealt with" },
    { code: "Offender sent to prison" },
    { code: "Suspect charged" },
  ],
} as const satisfies CodeList;
