/**
 * The model: every document of the Serious Violence Duty as a zod schema and its type, and the lifecycle of a response
 * strategy. One concept is one file in `src/model/`.
 *
 * The same types without zod are in `@svd/schemas/types`, the JSON Schemas in `@svd/schemas/json/`.
 *
 * Sources are cited as: PCSC Act 2022, the Police, Crime, Sentencing and Courts Act 2022; SI 2022/1304, the Prevention and
 * Reduction of Serious Violence (Strategies etc.) Regulations 2022; CDA 1998, the Crime and Disorder Act 1998;
 * SI 2007/1830 and SI 2007/3076, the regulations on community safety partnerships in England and in Wales, as amended;
 * `practice`, what partnerships were seen to do; `this model`, a choice made here; `recalled`, not read in the law.
 *
 * @module
 */

export { type Action, ActionSchema } from "./model/action.js";
export {
  type AgreementRecord,
  AgreementRecordSchema,
  type AuthorityAgreement,
  AuthorityAgreementSchema,
} from "./model/agreement-record.js";
export {
  type AreaReference,
  AreaReferenceSchema,
  type LocalGovernmentAreaCode,
  LocalGovernmentAreaCodeSchema,
} from "./model/area-reference.js";
export { type Award, AwardSchema } from "./model/award.js";
export { type Board, BoardSchema } from "./model/board.js";
export { type BodyReference, BodyReferenceSchema } from "./model/body-reference.js";
export { checkDocument, type DocumentRule, documentRules } from "./model/check-document.js";
export { type Claim, type ClaimLine, ClaimLineSchema, ClaimSchema } from "./model/claim.js";
export {
  type CommunitySafetyAgreement,
  CommunitySafetyAgreementSchema,
} from "./model/community-safety-agreement.js";
export {
  type CommunitySafetyPartnership,
  CommunitySafetyPartnershipSchema,
  type CoveredArea,
  CoveredAreaSchema,
} from "./model/community-safety-partnership.js";
export {
  type ConsultationEntry,
  ConsultationEntrySchema,
  type ConsultationLog,
  ConsultationLogSchema,
} from "./model/consultation-log.js";
export {
  type CspStrategicAssessment,
  CspStrategicAssessmentSchema,
} from "./model/csp-strategic-assessment.js";
export { type DataFlow, DataFlowSchema } from "./model/data-flow.js";
export {
  type DataSet,
  DataSetSchema,
  type InformationKind,
  InformationKindSchema,
} from "./model/data-set.js";
export { type DatedName, DatedNameSchema } from "./model/dated-name.js";
export { type DeliveryPlan, DeliveryPlanSchema } from "./model/delivery-plan.js";
export { type DocumentId, DocumentIdSchema } from "./model/document-id.js";
export { type DocumentType, documentSchemas } from "./model/documents.js";
export { type Dossier, DossierSchema } from "./model/dossier.js";
export { type Evidence, EvidenceSchema } from "./model/evidence.js";
export { type FinancialYear, FinancialYearSchema } from "./model/financial-year.js";
export {
  type Damping,
  DampingSchema,
  type FlatException,
  FlatExceptionSchema,
  type FundingPlan,
  FundingPlanSchema,
  type KeptBack,
  KeptBackSchema,
  type NeedComponent,
  NeedComponentSchema,
  type PlanBound,
  PlanBoundSchema,
  type PlanFunder,
  PlanFunderSchema,
  type PlanHead,
  PlanHeadSchema,
  type PlanLine,
  PlanLineSchema,
  type PlanRecipient,
  PlanRecipientSchema,
  type PlanShare,
  PlanShareSchema,
  type PlanTieRule,
  PlanTieRuleSchema,
  type PlanTier,
  PlanTierSchema,
  type RecipientCount,
  RecipientCountSchema,
  type RecipientValue,
  RecipientValueSchema,
  type SharingMethod,
  SharingMethodSchema,
  type SpendingProfile,
  SpendingProfileSchema,
  type SuppressedCounts,
  SuppressedCountsSchema,
} from "./model/funding-plan.js";
export { type Grant, type GrantLine, GrantLineSchema, GrantSchema } from "./model/grant.js";
export { type GrantHead, GrantHeadSchema } from "./model/grant-head.js";
export { type InformationGateway, InformationGatewaySchema } from "./model/information-gateway.js";
export {
  type InformationExclusion,
  InformationExclusionSchema,
  type InformationSharingAgreement,
  InformationSharingAgreementSchema,
} from "./model/information-sharing-agreement.js";
export { type Intervention, InterventionSchema } from "./model/intervention.js";
export { type Invitee, InviteeSchema } from "./model/invitee.js";
export { type LocalActionPlan, LocalActionPlanSchema } from "./model/local-action-plan.js";
export { type LocalGovernmentArea, LocalGovernmentAreaSchema } from "./model/local-government-area.js";
export {
  type LocalPolicingBody,
  type LocalPolicingBodyForm,
  LocalPolicingBodyFormSchema,
  LocalPolicingBodySchema,
} from "./model/local-policing-body.js";
export { type Measure, MeasureSchema } from "./model/measure.js";
export { type Meeting, MeetingSchema } from "./model/meeting.js";
export { type MeetingCadence, MeetingCadenceSchema } from "./model/meeting-cadence.js";
export { type Membership, MembershipSchema } from "./model/membership.js";
export { type MonitoringRecord, MonitoringRecordSchema } from "./model/monitoring-record.js";
export { type NeedsAssessmentAnnex, NeedsAssessmentAnnexSchema } from "./model/needs-assessment-annex.js";
export { type Outturn, type OutturnLine, OutturnLineSchema, OutturnSchema } from "./model/outturn.js";
export { type PartnerBody, PartnerBodySchema } from "./model/partner-body.js";
export {
  type PartnershipPlan,
  PartnershipPlanSchema,
  type PlanPriority,
  PlanPrioritySchema,
} from "./model/partnership-plan.js";
export { type Pence, PenceSchema } from "./model/pence.js";
export { type Period, PeriodSchema } from "./model/period.js";
export { type PlainDate, PlainDateSchema } from "./model/plain-date.js";
export {
  type CostShare,
  CostShareSchema,
  type Post,
  type PostFunding,
  PostFundingSchema,
  PostSchema,
} from "./model/post.js";
export { type PostHolder, PostHolderSchema } from "./model/post-holder.js";
export { type PrescribedPerson, PrescribedPersonSchema } from "./model/prescribed-person.js";
export {
  type Certainty,
  CertaintySchema,
  type Provenance,
  ProvenanceSchema,
  type Source,
  SourceSchema,
} from "./model/provenance.js";
export {
  type OtherForm,
  OtherFormSchema,
  type PublicationRecord,
  PublicationRecordSchema,
  type WebPublication,
  WebPublicationSchema,
} from "./model/publication-record.js";
export { type RelevantAuthority, RelevantAuthoritySchema } from "./model/relevant-authority.js";
export {
  type ResponseStrategy,
  ResponseStrategySchema,
  type StrategyArea,
  StrategyAreaSchema,
  type StrategyPower,
  StrategyPowerSchema,
  type StrategyState,
  StrategyStateSchema,
} from "./model/response-strategy.js";
export {
  firstDraft,
  lastDayToSubmit,
  moveResponseStrategy,
  type StrategyMove,
  type StrategyMoveResult,
  type StrategyMoveRule,
  type StrategyPosition,
  type StrategyRefusal,
  type StrategyRefusalCode,
  type StrategyScope,
  strategyMoveRules,
} from "./model/response-strategy-lifecycle.js";
export {
  type LeftOut,
  LeftOutSchema,
  type ScreeningRecord,
  ScreeningRecordSchema,
} from "./model/screening-record.js";
export {
  type SpecifiedAuthority,
  SpecifiedAuthoritySchema,
  type SpecifiedFor,
  SpecifiedForSchema,
} from "./model/specified-authority.js";
export {
  type StrategicNeedsAssessment,
  StrategicNeedsAssessmentSchema,
} from "./model/strategic-needs-assessment.js";
export { type SubGroup, SubGroupSchema } from "./model/sub-group.js";
export { type SubmissionRecord, SubmissionRecordSchema } from "./model/submission-record.js";
export {
  type StatutoryConsiderations,
  StatutoryConsiderationsSchema,
  type ViolenceDefinition,
  ViolenceDefinitionSchema,
} from "./model/violence-definition.js";
export { type ViolenceReductionUnit, ViolenceReductionUnitSchema } from "./model/violence-reduction-unit.js";
