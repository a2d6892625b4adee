import { type EdAssaultEcdsRow, edAssaultEcds } from "../returns/ed-assault-ecds/definition.js";
import { type EdAssaultIstvRow, edAssaultIstv } from "../returns/ed-assault-istv/definition.js";
import {
  type HealthAdmissionsAssaultRow,
  healthAdmissionsAssault,
} from "../returns/health-admissions-assault/definition.js";
import { type PoliceOutcomesRow, policeOutcomes } from "../returns/police-outcomes/definition.js";
import { type PolicePrcCspRow, policePrcCsp } from "../returns/police-prc-csp/definition.js";
import { type PoliceStopSearchRow, policeStopSearch } from "../returns/police-stop-search/definition.js";
import { type PoliceStreetRow, policeStreet } from "../returns/police-street/definition.js";
import {
  type PoliceWeaponEnabledRow,
  policeWeaponEnabled,
} from "../returns/police-weapon-enabled/definition.js";
import { type SvdGrantClaimRow, svdGrantClaim } from "../returns/svd-grant-claim/definition.js";
import { type SvdGrantOutturnRow, svdGrantOutturn } from "../returns/svd-grant-outturn/definition.js";
import { type SvdInterventionsRow, svdInterventions } from "../returns/svd-interventions/definition.js";
import {
  type SvdPartnershipProgressRow,
  svdPartnershipProgress,
} from "../returns/svd-partnership-progress/definition.js";
import { soundRowSchemaOf } from "./row-schema.js";

/**
 * One row of the return `ed-assault-istv`.
 *
 * @category schemas
 */
export const EdAssaultIstvRowSchema = /* @__PURE__ */ soundRowSchemaOf<EdAssaultIstvRow>(edAssaultIstv);

/**
 * One row of the return `ed-assault-ecds`.
 *
 * @category schemas
 */
export const EdAssaultEcdsRowSchema = /* @__PURE__ */ soundRowSchemaOf<EdAssaultEcdsRow>(edAssaultEcds);

/**
 * One row of the return `police-street`.
 *
 * @category schemas
 */
export const PoliceStreetRowSchema = /* @__PURE__ */ soundRowSchemaOf<PoliceStreetRow>(policeStreet);

/**
 * One row of the return `police-outcomes`.
 *
 * @category schemas
 */
export const PoliceOutcomesRowSchema = /* @__PURE__ */ soundRowSchemaOf<PoliceOutcomesRow>(policeOutcomes);

/**
 * One row of the return `police-stop-search`.
 *
 * @category schemas
 */
export const PoliceStopSearchRowSchema =
  /* @__PURE__ */ soundRowSchemaOf<PoliceStopSearchRow>(policeStopSearch);

/**
 * One row of the return `police-prc-csp`.
 *
 * @category schemas
 */
export const PolicePrcCspRowSchema = /* @__PURE__ */ soundRowSchemaOf<PolicePrcCspRow>(policePrcCsp);

/**
 * One row of the return `police-weapon-enabled`.
 *
 * @category schemas
 */
export const PoliceWeaponEnabledRowSchema =
  /* @__PURE__ */ soundRowSchemaOf<PoliceWeaponEnabledRow>(policeWeaponEnabled);

/**
 * One row of the return `health-admissions-assault`.
 *
 * @category schemas
 */
export const HealthAdmissionsAssaultRowSchema =
  /* @__PURE__ */ soundRowSchemaOf<HealthAdmissionsAssaultRow>(healthAdmissionsAssault);

/**
 * One row of the return `svd-grant-claim`.
 *
 * @category schemas
 */
export const SvdGrantClaimRowSchema = /* @__PURE__ */ soundRowSchemaOf<SvdGrantClaimRow>(svdGrantClaim);

/**
 * One row of the return `svd-grant-outturn`.
 *
 * @category schemas
 */
export const SvdGrantOutturnRowSchema = /* @__PURE__ */ soundRowSchemaOf<SvdGrantOutturnRow>(svdGrantOutturn);

/**
 * One row of the return `svd-interventions`.
 *
 * @category schemas
 */
export const SvdInterventionsRowSchema =
  /* @__PURE__ */ soundRowSchemaOf<SvdInterventionsRow>(svdInterventions);

/**
 * One row of the return `svd-partnership-progress`.
 *
 * @category schemas
 */
export const SvdPartnershipProgressRowSchema =
  /* @__PURE__ */ soundRowSchemaOf<SvdPartnershipProgressRow>(svdPartnershipProgress);
