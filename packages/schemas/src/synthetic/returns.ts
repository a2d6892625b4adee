import type { SyntheticPlan } from "./plan.js";
import { edAssaultEcdsPlan } from "./returns/ed-assault-ecds.js";
import { edAssaultIstvPlan } from "./returns/ed-assault-istv.js";
import { healthAdmissionsAssaultPlan } from "./returns/health-admissions-assault.js";
import { policeOutcomesPlan } from "./returns/police-outcomes.js";
import { policePrcCspPlan } from "./returns/police-prc-csp.js";
import { policeStopSearchPlan } from "./returns/police-stop-search.js";
import { policeStreetPlan } from "./returns/police-street.js";
import { policeWeaponEnabledPlan } from "./returns/police-weapon-enabled.js";
import { svdGrantClaimPlan } from "./returns/svd-grant-claim.js";
import { svdGrantOutturnPlan } from "./returns/svd-grant-outturn.js";
import { svdInterventionsPlan } from "./returns/svd-interventions.js";
import { svdPartnershipProgressPlan } from "./returns/svd-partnership-progress.js";

const plans: readonly SyntheticPlan[] = [
  edAssaultIstvPlan,
  edAssaultEcdsPlan,
  policeStreetPlan,
  policeOutcomesPlan,
  policeStopSearchPlan,
  policePrcCspPlan,
  policeWeaponEnabledPlan,
  healthAdmissionsAssaultPlan,
  svdGrantClaimPlan,
  svdGrantOutturnPlan,
  svdInterventionsPlan,
  svdPartnershipProgressPlan,
];

/** How files of a return are made up. */
export function planOf(id: string): SyntheticPlan | undefined {
  return plans.find((plan) => plan.id === id);
}
