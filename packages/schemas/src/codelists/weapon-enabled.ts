import type { CodeList } from "./code-list.js";

/**
 * The heads of offence that can be flagged as knife-enabled, in this project's labels.
 *
 * @category codelists
 */
export const offenceHeads = {
  id: "knife-enabled-head",
  title: "Heads of offence that can be flagged",
  source: "knife-proxy",
  codes: [
    { code: "homicide", label: "Homicide" },
    { code: "attempted_murder", label: "Attempted murder" },
    { code: "threats_to_kill", label: "Threats to kill" },
    { code: "assault", label: "Assault with injury and assault with intent to cause serious harm" },
    { code: "robbery", label: "Robbery" },
    { code: "rape", label: "Rape" },
    { code: "sexual_assault", label: "Sexual assault" },
  ],
} as const satisfies CodeList;

/**
 * Which weapons an offence is counted for, in this project's own labels.
 *
 * @category codelists
 */
export const weapons = {
  id: "weapon",
  title: "Weapons (this project's labels)",
  source: "project",
  codes: [
    { code: "knife_or_sharp_instrument", label: "A knife or sharp instrument" },
    { code: "firearm_excluding_air_weapon", label: "A firearm other than an air weapon" },
    { code: "any", label: "Either of them" },
  ],
} as const satisfies CodeList;

/**
 * Bands of the victim's age, in this project's own labels.
 *
 * @category codelists
 */
export const victimAgeBands = {
  id: "victim-age-band",
  title: "Bands of the victim's age (this project's labels)",
  source: "project",
  codes: [
    { code: "under_25", label: "Under 25" },
    { code: "25_and_over", label: "25 and over" },
    { code: "not_known", label: "Not known" },
    { code: "all", label: "All ages together" },
  ],
} as const satisfies CodeList;

/**
 * Whether an offence was domestic, in this project's own labels.
 *
 * @category codelists
 */
export const domesticFlags = {
  id: "domestic",
  title: "Whether the offence was domestic (this project's labels)",
  source: "project",
  codes: [
    { code: "yes" },
    { code: "no" },
    { code: "not_known", label: "Not known" },
    { code: "all", label: "All together" },
  ],
} as const satisfies CodeList;

/**
 * How the flag was set.
 *
 * @category codelists
 */
export const flagMethods = {
  id: "flag-method",
  title: "How offences were flagged",
  source: "ndqis",
  codes: [
    { code: "ndqis", label: "By the National Data Quality Improvement Service's tool" },
    { code: "manual", label: "By hand" },
  ],
} as const satisfies CodeList;
