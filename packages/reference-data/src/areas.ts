// Every area and body of every register, in one list.

import type { AreaKind } from "./area-kind.js";
import {
  type CommunitySafetyPartnership,
  communitySafetyPartnerships,
} from "./registers/community-safety-partnerships.js";
import {
  type FireAndRescueAuthority,
  fireAndRescueAuthorities,
} from "./registers/fire-and-rescue-authorities.js";
import { type IntegratedCareBoard, integratedCareBoards } from "./registers/integrated-care-boards.js";
import { type LocalAuthority, localAuthorities } from "./registers/local-authorities.js";
import { type LocalHealthBoard, localHealthBoards } from "./registers/local-health-boards.js";
import { type LocalPolicingBody, localPolicingBodies } from "./registers/local-policing-bodies.js";
import { type PoliceForceArea, policeForceAreas } from "./registers/police-force-areas.js";
import { type ProbationRegion, probationRegions } from "./registers/probation-regions.js";
import { type Region, regions } from "./registers/regions.js";
import { type ViolenceReductionUnit, violenceReductionUnits } from "./registers/violence-reduction-units.js";
import { type YouthJusticeService, youthJusticeServices } from "./registers/youth-justice-services.js";

/**
 * An area or a body: a row of any register. Its `kind` tells which, and so which further facts it states.
 *
 * @category models
 */
export type Area =
  | LocalAuthority
  | CommunitySafetyPartnership
  | PoliceForceArea
  | LocalPolicingBody
  | ViolenceReductionUnit
  | IntegratedCareBoard
  | LocalHealthBoard
  | FireAndRescueAuthority
  | ProbationRegion
  | YouthJusticeService
  | Region;

/**
 * Where an area stands on a date: in force, ended before it, or beginning after it.
 *
 * @category models
 */
export type Standing = "current" | "ended" | "future";

/**
 * Every area and body of every register, current, ended and to come.
 *
 * The order is the one in which a place is most often meant by its name: local authorities, community safety
 * partnerships, police force areas, then the other bodies, then regions.
 *
 * @example
 * ```ts
 * areas.filter((area) => area.kind === "police-force-area").length; // => 43
 * ```
 * @category codelists
 */
export const areas: readonly Area[] = [
  ...localAuthorities.rows,
  ...communitySafetyPartnerships.rows,
  ...policeForceAreas.rows,
  ...violenceReductionUnits.rows,
  ...integratedCareBoards.rows,
  ...localHealthBoards.rows,
  ...fireAndRescueAuthorities.rows,
  ...youthJusticeServices.rows,
  ...regions.rows,
  ...probationRegions.rows,
  ...localPolicingBodies.rows,
];

/**
 * Says where an area stands on a date. An area without a first day counts as in force from the beginning.
 *
 * @param area - An area or a body.
 * @param asOf - The date, `YYYY-MM-DD`.
 * @returns Its standing on that date.
 * @example
 * ```ts
 * standingOf({ to: "2023-03-31" }, "2023-03-31"); // => "current"
 * standingOf({ to: "2023-03-31" }, "2023-04-01"); // => "ended"
 * ```
 * @category readers
 */
export function standingOf(area: { readonly from?: string; readonly to?: string }, asOf: string): Standing {
  if (area.from !== undefined && asOf < area.from) return "future";
  return area.to !== undefined && area.to < asOf ? "ended" : "current";
}

/** The areas of some kinds that are in force on a date. */
export function areasInForce(isWanted: (kind: AreaKind) => boolean, asOf: string): readonly Area[] {
  return areas.filter((area) => isWanted(area.kind) && standingOf(area, asOf) === "current");
}

const byCode: ReadonlyMap<string, readonly Area[]> = /* @__PURE__ */ indexByCode();

/** The areas that bear a code, a GSS code, an ODS code or an id: several where boards have handed an ODS code on. */
export function areasWithCode(code: string): readonly Area[] | undefined {
  return byCode.get(code);
}

/** The area of a code that a register itself states, so that it cannot be missing. */
export function areaOf(code: string): Area {
  const area = byCode.get(code)?.find((candidate) => candidate.code === code);
  if (!area) throw new Error(`The registers name ${code} and do not hold it.`);
  return area;
}

function indexByCode(): Map<string, Area[]> {
  const index = new Map<string, Area[]>();
  const put = (code: string, area: Area): void => {
    const known = index.get(code);
    if (known) known.push(area);
    else index.set(code, [area]);
  };
  for (const area of areas) {
    put(area.code, area);
    if ("odsCode" in area) put(area.odsCode, area);
  }
  return index;
}
