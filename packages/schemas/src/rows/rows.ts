import { type EdAssaultIstvRow, edAssaultIstv } from "../returns/ed-assault-istv.js";
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
