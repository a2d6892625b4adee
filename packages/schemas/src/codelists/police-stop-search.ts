/**
 * The words of stop-and-search files. Types, genders, ranges of age, ethnicities and powers were found in the lists of several
 * public programs that read such files; objects and outcomes are recalled. The publisher lists none of them, so each is open,
 * and a word outside it is not an error.
 */
import type { CodeList } from "./code-list.js";

const listOf = <const Code extends string>(id: string, title: string, ...codes: readonly Code[]) =>
  ({
    id,
    title,
    source: "stop-search-values",
    open: true,
    codes: codes.map((code) => ({ code })),
  }) as const satisfies CodeList;

const recalled = <const Code extends string>(id: string, title: string, ...codes: readonly Code[]) =>
  ({
    id,
    title: `${title} (recalled)`,
    source: "stop-search-lists",
    open: true,
    codes: codes.map((code) => ({ code })),
  }) as const satisfies CodeList;

/**
 * What was searched.
 *
 * @category codelists
 */
export const searchTypes = /* @__PURE__ */ listOf(
  "police-search-type",
  "Types of search",
  "Person search",
  "Vehicle search",
  "Person and Vehicle search",
);

/**
 * Gender as the officer recorded it.
 *
 * @category codelists
 */
export const searchGenders = /* @__PURE__ */ listOf(
  "police-search-gender",
  "Genders in stop and search",
  "Male",
  "Female",
  "Other",
);

/**
 * Bands of age.
 *
 * @category codelists
 */
export const searchAgeRanges = /* @__PURE__ */ listOf(
  "police-search-age-range",
  "Age ranges in stop and search",
  "under 10",
  "10-17",
  "18-24",
  "25-34",
  "over 34",
);

/**
 * Ethnicity as the officer saw it.
 *
 * @category codelists
 */
export const officerEthnicities = /* @__PURE__ */ listOf(
  "police-officer-defined-ethnicity",
  "Officer-defined ethnicities",
  "Asian",
  "Black",
  "Mixed",
  "Other",
  "White",
);

/**
 * Powers of search.
 *
 * @category codelists
 */
export const searchLegislation = /* @__PURE__ */ listOf(
  "police-search-legislation",
  "Legislation of searches",
  "Police and Criminal Evidence Act 1984 (section 1)",
  "Police and Criminal Evidence Act 1984 (section 6)",
  "Misuse of Drugs Act 1971 (section 23)",
  "Criminal Justice and Public Order Act 1994 (section 60)",
  "Criminal Justice Act 1988 (section 139B)",
  "Firearms Act 1968 (section 47)",
  "Poaching Prevention Act 1862 (section 2)",
  "Wildlife and Countryside Act 1981 (section 19)",
  "Psychoactive Substances Act 2016 (s36(2))",
  "Psychoactive Substances Act 2016 (s37(2))",
  "Aviation Security Act 1982 (section 27(1))",
  "Conservation of Seals Act 1970 (section 4)",
  "Crossbows Act 1987 (section 4)",
  "Customs and Excise Management Act 1979 (section 163)",
  "Deer Act 1991 (section 12)",
  "Environmental Protection Act 1990 (section 34B )",
  "Hunting Act 2004 (section 8)",
  "Protection of Badgers Act 1992 (section 11)",
  "Public Stores Act 1875 (section 6)",
);

/**
 * What was looked for.
 *
 * @category codelists
 */
export const searchObjects = /* @__PURE__ */ recalled(
  "police-search-object",
  "Objects of search",
  "Anything to threaten or harm anyone",
  "Article for use in theft",
  "Articles for use in criminal damage",
  "Controlled drugs",
  "Crossbows",
  "Evidence of offences under the Act",
  "Evidence of wildlife offences",
  "Firearms",
  "Fireworks",
  "Game or poaching equipment",
  "Goods on which duty has not been paid etc.",
  "Offensive weapons",
  "Psychoactive substances",
  "Stolen goods",
);

/**
 * What came of the search.
 *
 * @category codelists
 */
export const searchOutcomes = /* @__PURE__ */ recalled(
  "police-search-outcome",
  "Outcomes of searches",
  "A no further action disposal",
  "Arrest",
  "Caution (simple or conditional)",
  "Community resolution",
  "Khat or Cannabis warning",
  "Penalty Notice for Disorder",
  "Summons / charged by post",
);
