import type { ReturnDefinition } from "./definition.js";
import { edAssaultEcds } from "./ed-assault-ecds.js";
import { edAssaultIstv } from "./ed-assault-istv.js";
import { policeOutcomes } from "./police-outcomes.js";
import { policeStopSearch } from "./police-stop-search.js";
import { policeStreet } from "./police-street.js";

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
];
