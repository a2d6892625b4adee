import { RETURN_IDS, type ReturnId } from "../returns/return-ids.js";
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

const plans: Readonly<Record<ReturnId, SyntheticPlan>> = {
  "ed-assault-istv": edAssaultIstvPlan,
  "ed-assault-ecds": edAssaultEcdsPlan,
  "police-street": policeStreetPlan,
  "police-outcomes": policeOutcomesPlan,
  "police-stop-search": policeStopSearchPlan,
  "police-prc-csp": policePrcCspPlan,
  "police-weapon-enabled": policeWeaponEnabledPlan,
  "health-admissions-assault": healthAdmissionsAssaultPlan,
  "svd-grant-claim": svdGrantClaimPlan,
  "svd-grant-outturn": svdGrantOutturnPlan,
  "svd-interventions": svdInterventionsPlan,
  "svd-partnership-progress": svdPartnershipProgressPlan,
};

/** How files of a return are made up. */
export function planOf(id: string): SyntheticPlan | undefined {
  const known = RETURN_IDS.find((each) => each === id);
  return known && plans[known];
}
