/**
 * The files that keep, and those that break, each rule of the returns of this package. They are the tests of the rules, their
 * documentation, and a kit for other implementations; a program that checks files does without them.
 *
 * @module
 */
import { edAssaultEcdsExamples } from "./returns/ed-assault-ecds/examples.js";
import { edAssaultIstvExamples } from "./returns/ed-assault-istv/examples.js";
import { healthAdmissionsAssaultExamples } from "./returns/health-admissions-assault/examples.js";
import { policeOutcomesExamples } from "./returns/police-outcomes/examples.js";
import { policePrcCspExamples } from "./returns/police-prc-csp/examples.js";
import { policeStopSearchExamples } from "./returns/police-stop-search/examples.js";
import { policeStreetExamples } from "./returns/police-street/examples.js";
import { policeWeaponEnabledExamples } from "./returns/police-weapon-enabled/examples.js";
import type { ReturnId } from "./returns/return-ids.js";
import { svdGrantClaimExamples } from "./returns/svd-grant-claim/examples.js";
import { svdGrantOutturnExamples } from "./returns/svd-grant-outturn/examples.js";
import { svdInterventionsExamples } from "./returns/svd-interventions/examples.js";
import { svdPartnershipProgressExamples } from "./returns/svd-partnership-progress/examples.js";
import { COMPARISON_EXAMPLES } from "./rules/comparison-examples.js";
import { DISCLOSURE_EXAMPLES } from "./rules/disclosure-examples.js";
import { GENERIC_EXAMPLES } from "./rules/generic-examples.js";
import type { ExamplesByRule, Rule, RuleExamples } from "./rules/rule.js";

export type {
  Example,
  ExampleFile,
  ExampleFinding,
  ExampleSetting,
  FailingExample,
  RuleExamples,
  WholeFile,
} from "./rules/rule.js";

const OF_RETURNS: Readonly<Record<ReturnId, ExamplesByRule>> = {
  "ed-assault-istv": edAssaultIstvExamples,
  "ed-assault-ecds": edAssaultEcdsExamples,
  "police-street": policeStreetExamples,
  "police-outcomes": policeOutcomesExamples,
  "police-stop-search": policeStopSearchExamples,
  "police-prc-csp": policePrcCspExamples,
  "police-weapon-enabled": policeWeaponEnabledExamples,
  "health-admissions-assault": healthAdmissionsAssaultExamples,
  "svd-grant-claim": svdGrantClaimExamples,
  "svd-grant-outturn": svdGrantOutturnExamples,
  "svd-interventions": svdInterventionsExamples,
  "svd-partnership-progress": svdPartnershipProgressExamples,
};

/** Their files are of the demonstration layout, whichever return has the rule. */
const OF_ALL_RETURNS: ExamplesByRule = {
  ...GENERIC_EXAMPLES,
  ...COMPARISON_EXAMPLES,
  ...DISCLOSURE_EXAMPLES,
};

/**
 * The examples of a rule: its own where it has them, else those that this package keeps of it.
 *
 * @param definition - The return that the rule is of.
 * @param rule - The rule.
 * @returns `undefined` for a rule of somebody's own definition that has none.
 * @example
 * ```ts
 * const rule = policeStreet.rules.find(({ id }) => id === "PST-V03")!;
 * examplesOf(policeStreet, rule)?.failing.length; // => 1
 * ```
 * @category rules
 */
export function examplesOf({ id }: { readonly id: string }, rule: Rule): RuleExamples | undefined {
  const kept = Object.hasOwn(OF_RETURNS, id) ? OF_RETURNS[id as ReturnId] : {};
  return rule.examples ?? own(kept, rule.id) ?? own(OF_ALL_RETURNS, rule.id);
}

function own(examples: ExamplesByRule, id: string): RuleExamples | undefined {
  return Object.hasOwn(examples, id) ? examples[id] : undefined;
}
