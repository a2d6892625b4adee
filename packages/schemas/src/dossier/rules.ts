import { consultationRules } from "./consultation.js";
import { dateRules } from "./dates.js";
import type { DossierRule } from "./dossier-rule.js";
import { partyRules } from "./parties.js";
import { referenceRules } from "./references.js";
import { strategyRules } from "./strategy.js";

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
  ...referenceRules,
];
