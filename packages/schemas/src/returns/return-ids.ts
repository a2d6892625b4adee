/**
 * The ids of the returns that are defined, in the order in which they are shown. Everything there is one of for each
 * return is a record of these, so that it does not compile with one missing.
 *
 * @category returns
 */
export const RETURN_IDS = [
  "ed-assault-istv",
  "ed-assault-ecds",
  "police-street",
  "police-outcomes",
  "police-stop-search",
  "police-prc-csp",
  "police-weapon-enabled",
  "health-admissions-assault",
  "svd-grant-claim",
  "svd-grant-outturn",
  "svd-interventions",
  "svd-partnership-progress",
] as const;

/**
 * The id of a return that is defined here.
 *
 * @category returns
 */
export type ReturnId = (typeof RETURN_IDS)[number];
