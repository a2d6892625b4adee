/**
 * The words of stop-and-search files. None of these lists was found in a source: they are from general
 * knowledge, so each is open, and a word outside it is no error.
 */
import type { CodeList } from "./code-list.js";

const listOf = <const Code extends string>(id: string, title: string, ...codes: readonly Code[]) =>
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
  "Terrorism Act 2000 (section 43)",
);

/**
 * What was looked for.
 *
 * @category codelists
 */
export const searchObjects = /* @__PURE__ */ listOf(
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
export const searchOutcomes = /* @__PURE__ */ listOf(
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
