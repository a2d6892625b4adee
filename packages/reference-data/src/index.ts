// The public face of the package: every register, and the questions people ask of all of them together.

export { type AreaKind, type DistrictKind, isDistrictKind } from "./area-kind.js";
export type { AmbiguousName, CurrentArea, FoundArea, OtherTimeArea, UnknownArea } from "./area-lookup.js";
export { type Area, areas, type Standing, standingOf } from "./areas.js";
export {
  type GssCode,
  type KnownGssCode,
  type MalformedCode,
  type OtherGssCode,
  parseGssCode,
} from "./codes/gss-code.js";
export { type AreaDescription, type Council, describeArea, type HistoryStep } from "./describe-area.js";
export { findByCode } from "./find-by-code.js";
export { findByName } from "./find-by-name.js";
export { type FireAuthorityOnDay, fireAuthorityOn } from "./fire-authority-on.js";
export { predecessorsOf, successions, successorsInForce, successorsOf } from "./history.js";
export { type Overlap, overlaps, type Share, type ShareBasis } from "./overlap.js";
export { isPlainDate } from "./plain-date.js";
export {
  type AreaPopulation,
  type CountedPopulation,
  populationOf,
  type UnknownPopulation,
} from "./population-of.js";
export type { Confidence, NationName, Register, RegisterEntry } from "./register.js";
export {
  type AnnouncedReorganisation,
  announcedReorganisations,
} from "./registers/announced-reorganisations.js";
export {
  type CommunitySafetyPartnership,
  communitySafetyPartnerships,
  type PartOfDistrict,
} from "./registers/community-safety-partnerships.js";
export {
  type FireAndRescueAuthority,
  type FireGovernance,
  fireAndRescueAuthorities,
} from "./registers/fire-and-rescue-authorities.js";
export {
  type BoardInDistrict,
  boardsInDistricts,
  type IntegratedCareBoard,
  integratedCareBoardSuccessions,
  integratedCareBoards,
  type NhsRegion,
} from "./registers/integrated-care-boards.js";
export {
  type LocalAuthority,
  localAuthorities,
  localAuthoritySuccessions,
} from "./registers/local-authorities.js";
export { type LocalHealthBoard, localHealthBoards } from "./registers/local-health-boards.js";
export {
  type LocalPolicingBody,
  type LocalPolicingBodyForm,
  localPolicingBodies,
  localPolicingBodySuccessions,
} from "./registers/local-policing-bodies.js";
export { type PoliceForceArea, policeForceAreas } from "./registers/police-force-areas.js";
export { type DistrictPopulation, population } from "./registers/population.js";
export { type ProbationRegion, probationRegions } from "./registers/probation-regions.js";
export { type Region, regions } from "./registers/regions.js";
export { type ViolenceReductionUnit, violenceReductionUnits } from "./registers/violence-reduction-units.js";
export { type YouthJusticeService, youthJusticeServices } from "./registers/youth-justice-services.js";
export { search } from "./search.js";
export type { Succession, SuccessionKind } from "./succession.js";
