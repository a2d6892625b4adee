import type { CodeList } from "./code-list.js";
import { outcomeCategories } from "./police-street.js";

/**
 * The outcomes of the outcomes files: those found in street-level files, and others from general knowledge
 * that were confirmed nowhere. The list is open.
 *
 * @category codelists
 */
export const outcomeTypes = {
  id: "police-outcome-type",
  title: "Outcome types of data.police.uk (14 found in street-level files, the others recalled)",
  source: "outcome-list",
  open: true,
  codes: [
    ...outcomeCategories.codes,
    { code: "Court case unable to proceed" },
    { code: "Defendant found not guilty" },
    { code: "Defendant sent to Crown Court" },
    { code: "Further action is not in the public interest" },
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
