import { type EdAssaultEcdsRow, edAssaultEcds } from "../returns/ed-assault-ecds.js";
import { type EdAssaultIstvRow, edAssaultIstv } from "../returns/ed-assault-istv.js";
import { type PoliceOutcomesRow, policeOutcomes } from "../returns/police-outcomes.js";
import { type PoliceStopSearchRow, policeStopSearch } from "../returns/police-stop-search.js";
import { type PoliceStreetRow, policeStreet } from "../returns/police-street.js";
import { rowSchemaOf } from "./row-schema.js";

/**
 * One row of the return `police-street`.
 *
 * @category schemas
 */
export const PoliceStreetRowSchema = /* @__PURE__ */ rowSchemaOf<PoliceStreetRow>(policeStreet);

/**
 * One row of the return `ed-assault-istv`.
 *
 * @category schemas
 */
export const EdAssaultIstvRowSchema = /* @__PURE__ */ rowSchemaOf<EdAssaultIstvRow>(edAssaultIstv);

/**
 * One row of the return `ed-assault-ecds`.
 *
 * @category schemas
 */
export const EdAssaultEcdsRowSchema = /* @__PURE__ */ rowSchemaOf<EdAssaultEcdsRow>(edAssaultEcds);

/**
 * One row of the return `police-outcomes`.
 *
 * @category schemas
 */
export const PoliceOutcomesRowSchema = /* @__PURE__ */ rowSchemaOf<PoliceOutcomesRow>(policeOutcomes);

/**
 * One row of the return `police-stop-search`.
 *
 * @category schemas
 */
export const PoliceStopSearchRowSchema = /* @__PURE__ */ rowSchemaOf<PoliceStopSearchRow>(policeStopSearch);
