/**
 * The Serious Violence Duty: who owes what to whom, by when, and whether the record of a partnership shows it.
 *
 * It restates the law in this project's own words. It is not the law and not legal advice: the provision that is cited counts,
 * and every row says how surely it is known.
 *
 * @module
 */
export type { AreaType, NoSuchArea } from "./area.js";
export { type AreaAssessment, type AssessedObligation, type Assessment, assess } from "./assess/assess.js";
export type { EvidenceFound, ObligationStatus } from "./assess/verdict.js";
export {
  endOfNextQuarter,
  lastOfDaysBeginningWith,
  type PartnershipYear,
  partnershipYearOf,
} from "./calendar.js";
export { type Assumption, assumptions, findAssumptions } from "./catalogue/assumptions.js";
export { catalogue, citationOf, findObligation, instruments } from "./catalogue/catalogue.js";
export { type WelshDifference, welshDifferences } from "./catalogue/welsh-differences.js";
export { type Confidence, confidenceInWords } from "./confidence.js";
export { type DirectionDecision, decideDirection, type FailingAuthority } from "./directions.js";
export {
  type CalendarFacts,
  type CalendarOptions,
  calendarFor,
  type DueDate,
  type DutyCalendar,
} from "./due-dates.js";
export {
  type Bar,
  type Disclosure,
  decideDisclosure,
  decideInformationRequest,
  type GatewayDecision,
  type InformationParty,
  type InformationRequest,
  type Limb,
  type OtherRoute,
  type RequestDecision,
} from "./information-gateway.js";
export { type Invitees, inviteesFor, type PrescribedDescription } from "./invitees.js";
export type {
  Circumstance,
  Exemption,
  Instrument,
  Nations,
  Obligation,
  ObligationPart,
  ObligationType,
  Party,
  Remedy,
} from "./obligation.js";
export { type AreaObligation, type AreaObligations, obligationsFor, statement } from "./obligations-for.js";
export {
  notRelevantAuthorities,
  type RelevantAuthorityKind,
  relevantAuthorityKinds,
} from "./relevant-authorities.js";
export { type Schedule1Entry, schedule1 } from "./schedule-1.js";
export {
  type AreaAuthorities,
  type AuthorityOfArea,
  type Doubt,
  type PolicingBodyOfArea,
  specifiedAuthoritiesFor,
} from "./specified-authorities.js";
export { type Timing, timingInWords } from "./timing.js";
