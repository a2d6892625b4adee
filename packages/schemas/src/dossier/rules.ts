import { consultationRules } from "./consultation.js";
import { dateRules } from "./dates.js";
import type { DossierRule } from "./dossier-rule.js";
import { fundingRules } from "./funding.js";
import { informationRules } from "./information.js";
import { meetingRules } from "./meetings.js";
import { partyRules } from "./parties.js";
import { planRules } from "./plans.js";
import { referenceRules } from "./references.js";
import { strategyRules } from "./strategy.js";
import { yearlyRules } from "./yearly.js";

/**
 * Every rule of a dossier, theme by theme.
 *
 * @category rules
 */
export const dossierRules: readonly DossierRule[] = [
  ...partyRules,
  ...dateRules,
  ...strategyRules,
  ...consultationRules,
  ...informationRules,
  ...fundingRules,
  ...planRules,
  ...yearlyRules,
  ...meetingRules,
  ...referenceRules,
];
