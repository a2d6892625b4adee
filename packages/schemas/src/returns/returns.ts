import type { ReturnDefinition } from "./definition.js";
import { edAssaultEcds } from "./ed-assault-ecds/definition.js";
import { edAssaultIstv } from "./ed-assault-istv/definition.js";
import { healthAdmissionsAssault } from "./health-admissions-assault/definition.js";
import { policeOutcomes } from "./police-outcomes/definition.js";
import { policePrcCsp } from "./police-prc-csp/definition.js";
import { policeStopSearch } from "./police-stop-search/definition.js";
import { policeStreet } from "./police-street/definition.js";
import { policeWeaponEnabled } from "./police-weapon-enabled/definition.js";
import { RETURN_IDS, type ReturnId } from "./return-ids.js";
import { svdGrantClaim } from "./svd-grant-claim/definition.js";
import { svdGrantOutturn } from "./svd-grant-outturn/definition.js";
import { svdInterventions } from "./svd-interventions/definition.js";
import { svdPartnershipProgress } from "./svd-partnership-progress/definition.js";

const byId: Readonly<Record<ReturnId, ReturnDefinition>> = {
  "ed-assault-istv": edAssaultIstv,
  "ed-assault-ecds": edAssaultEcds,
  "police-street": policeStreet,
  "police-outcomes": policeOutcomes,
  "police-stop-search": policeStopSearch,
  "police-prc-csp": policePrcCsp,
  "police-weapon-enabled": policeWeaponEnabled,
  "health-admissions-assault": healthAdmissionsAssault,
  "svd-grant-claim": svdGrantClaim,
  "svd-grant-outturn": svdGrantOutturn,
  "svd-interventions": svdInterventions,
  "svd-partnership-progress": svdPartnershipProgress,
};

/**
 * Every return that is defined, in the order in which they are shown.
 *
 * @category returns
 */
export const returns: readonly ReturnDefinition[] = /* @__PURE__ */ RETURN_IDS.map((id) => byId[id]);
