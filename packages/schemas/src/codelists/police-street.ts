import type { CodeList } from "./code-list.js";

/**
 * The 14 crime types of the street-level files, as found in 35 months of them.
 *
 * @category codelists
 */
export const crimeTypes = {
  id: "police-crime-type",
  title: "Crime types of data.police.uk",
  source: "street-files",
  codes: [
    { code: "Anti-social behaviour" },
    { code: "Bicycle theft" },
    { code: "Burglary" },
    { code: "Criminal damage and arson" },
    { code: "Drugs" },
    { code: "Other crime" },
    { code: "Other theft" },
    { code: "Possession of weapons" },
    { code: "Public order" },
    { code: "Robbery" },
    { code: "Shoplifting" },
    { code: "Theft from the person" },
    { code: "Vehicle crime" },
    { code: "Violence and sexual offences" },
  ],
} as const satisfies CodeList;

/**
 * The 15 outcomes found in 36 months of street-level files. Others exist in the files of outcomes (court disposals, for
 * one), so the list is open.
 *
 * @category codelists
 */
export const outcomeCategories = {
  id: "police-outcome-category",
  title: "Last outcome categories of data.police.uk",
  source: "street-files",
  open: true,
  codes: [
    { code: "Action to be taken by another organisation" },
    { code: "Awaiting court outcome" },
    { code: "Court result unavailable" },
    { code: "Formal action is not in the public interest" },
    { code: "Further action is not in the public interest" },
    { code: "Further investigation is not in the public interest" },
    { code: "Investigation complete; no suspect identified" },
    { code: "Local resolution" },
    { code: "Offender given a caution" },
    { code: "Offender given a drugs possession warning" },
    { code: "Offender given penalty notice" },
    { code: "Status update unavailable" },
    { code: "Suspect charged as part of another case" },
    { code: "Unable to prosecute suspect" },
    { code: "Under investigation" },
  ],
} as const satisfies CodeList;
