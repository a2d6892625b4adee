import type { CodeList } from "./code-list.js";

/**
 * Groups of causes of admission by assault, as ICD-10 has them.
 *
 * @category codelists
 */
export const causeGroups = {
  id: "cause-group",
  title: "Groups of causes (ICD-10)",
  source: "icd-10",
  codes: [
    { code: "X99", label: "Assault by sharp object" },
    { code: "X93-X95", label: "Assault by firearm" },
    { code: "Y00", label: "Assault by blunt object" },
    { code: "Y04", label: "Assault by bodily force" },
    { code: "X85-Y09", label: "All assault" },
  ],
} as const satisfies CodeList;

/**
 * Bands of the patient's age, in this project's own labels.
 *
 * @category codelists
 */
export const patientAgeBands = {
  id: "patient-age-band",
  title: "Bands of age (this project's labels)",
  source: "project",
  codes: [
    { code: "under_18", label: "Under 18" },
    { code: "18_24", label: "18 to 24" },
    { code: "under_25", label: "Under 25" },
    { code: "25_and_over", label: "25 and over" },
    { code: "all", label: "All ages" },
  ],
} as const satisfies CodeList;

/**
 * The patient's sex, in this project's own labels.
 *
 * @category codelists
 */
export const sexes = {
  id: "sex",
  title: "Sex (this project's labels)",
  source: "project",
  codes: [{ code: "male" }, { code: "female" }, { code: "all", label: "All together" }],
} as const satisfies CodeList;

/**
 * How a rate was worked out.
 *
 * @category codelists
 */
export const rateTypes = {
  id: "rate-type",
  title: "Kinds of rate (this project's labels)",
  source: "project",
  codes: [
    { code: "crude", label: "Crude: admissions for each 100,000 people" },
    { code: "dsr", label: "Directly standardised for age" },
  ],
} as const satisfies CodeList;

/**
 * What is counted as an admission, in this project's own labels.
 *
 * @category codelists
 */
export const admissionBases = {
  id: "admission-basis",
  title: "What is counted (this project's labels)",
  source: "project",
  codes: [
    { code: "faes", label: "Finished admission episodes" },
    { code: "first_emergency_fce", label: "First finished consultant episodes of emergency admissions" },
  ],
} as const satisfies CodeList;

/**
 * How counts were rounded, in this project's own labels.
 *
 * @category codelists
 */
export const roundings = {
  id: "rounding",
  title: "How counts were rounded (this project's labels)",
  source: "project",
  codes: [
    { code: "nearest_5", label: "To the nearest 5" },
    { code: "none", label: "Not rounded" },
  ],
} as const satisfies CodeList;
