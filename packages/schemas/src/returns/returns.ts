import type { ReturnDefinition } from "./definition.js";
import { edAssaultEcds } from "./ed-assault-ecds.js";
import { edAssaultIstv } from "./ed-assault-istv.js";
import { healthAdmissionsAssault } from "./health-admissions-assault.js";
import { policeOutcomes } from "./police-outcomes.js";
import { policePrcCsp } from "./police-prc-csp.js";
import { policeStopSearch } from "./police-stop-search.js";
import { policeStreet } from "./police-street.js";
import { policeWeaponEnabled } from "./police-weapon-enabled.js";
import { svdGrantClaim } from "./svd-grant-claim.js";
import { svdGrantOutturn } from "./svd-grant-outturn.js";
import { svdInterventions } from "./svd-interventions.js";
import { svdPartnershipProgress } from "./svd-partnership-progress.js";

/**
 * Every return that is defined, in the order in which they are shown.
 *
 * @category returns
 */
export const returns: readonly ReturnDefinition[] = [
  edAssaultIstv,
  edAssaultEcds,
  policeStreet,
  policeOutcomes,
  policeStopSearch,
  policePrcCsp,
  policeWeaponEnabled,
  healthAdmissionsAssault,
  svdGrantClaim,
  svdGrantOutturn,
  svdInterventions,
  svdPartnershipProgress,
];
