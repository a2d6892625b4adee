// Every document of the model by its type. Importing this brings all of them; importing one schema brings one.
import type * as z from "zod";
import { AgreementRecordSchema } from "./agreement-record.js";
import { AwardSchema } from "./award.js";
import { ClaimSchema } from "./claim.js";
import { CommunitySafetyAgreementSchema } from "./community-safety-agreement.js";
import { CommunitySafetyPartnershipSchema } from "./community-safety-partnership.js";
import { ConsultationLogSchema } from "./consultation-log.js";
import { CspStrategicAssessmentSchema } from "./csp-strategic-assessment.js";
import { DataFlowSchema } from "./data-flow.js";
import { DeliveryPlanSchema } from "./delivery-plan.js";
import { DossierSchema } from "./dossier.js";
import { FundingPlanSchema } from "./funding-plan.js";
import { GrantSchema } from "./grant.js";
import { InformationSharingAgreementSchema } from "./information-sharing-agreement.js";
import { InterventionSchema } from "./intervention.js";
import { InviteeSchema } from "./invitee.js";
import { LocalActionPlanSchema } from "./local-action-plan.js";
import { LocalGovernmentAreaSchema } from "./local-government-area.js";
import { LocalPolicingBodySchema } from "./local-policing-body.js";
import { MonitoringRecordSchema } from "./monitoring-record.js";
import { NeedsAssessmentAnnexSchema } from "./needs-assessment-annex.js";
import { OutturnSchema } from "./outturn.js";
import { PartnerBodySchema } from "./partner-body.js";
import { PartnershipPlanSchema } from "./partnership-plan.js";
import { PostSchema } from "./post.js";
import { PrescribedPersonSchema } from "./prescribed-person.js";
import { PublicationRecordSchema } from "./publication-record.js";
import { RelevantAuthoritySchema } from "./relevant-authority.js";
import { ResponseStrategySchema } from "./response-strategy.js";
import { ScreeningRecordSchema } from "./screening-record.js";
import { SpecifiedAuthoritySchema } from "./specified-authority.js";
import { StrategicNeedsAssessmentSchema } from "./strategic-needs-assessment.js";
import { SubGroupSchema } from "./sub-group.js";
import { SubmissionRecordSchema } from "./submission-record.js";
import { ViolenceDefinitionSchema } from "./violence-definition.js";
import { ViolenceReductionUnitSchema } from "./violence-reduction-unit.js";

/**
 * The type of a document, which every document states about itself.
 *
 * @category models
 */
export type DocumentType =
  | "local-government-area"
  | "specified-authority"
  | "relevant-authority"
  | "local-policing-body"
  | "community-safety-partnership"
  | "violence-reduction-unit"
  | "sub-group"
  | "invitee"
  | "prescribed-person"
  | "partner-body"
  | "violence-definition"
  | "strategic-needs-assessment"
  | "needs-assessment-annex"
  | "response-strategy"
  | "consultation-log"
  | "agreement-record"
  | "screening-record"
  | "publication-record"
  | "submission-record"
  | "delivery-plan"
  | "local-action-plan"
  | "csp-strategic-assessment"
  | "partnership-plan"
  | "community-safety-agreement"
  | "information-sharing-agreement"
  | "data-flow"
  | "intervention"
  | "grant"
  | "funding-plan"
  | "award"
  | "post"
  | "claim"
  | "outturn"
  | "monitoring-record"
  | "dossier";

/**
 * The schema of every document, by document type, in the order of the dossier.
 *
 * @category schemas
 */
export const documentSchemas: Readonly<Record<DocumentType, z.ZodType>> = {
  "local-government-area": LocalGovernmentAreaSchema,
  "specified-authority": SpecifiedAuthoritySchema,
  "relevant-authority": RelevantAuthoritySchema,
  "local-policing-body": LocalPolicingBodySchema,
  "community-safety-partnership": CommunitySafetyPartnershipSchema,
  "violence-reduction-unit": ViolenceReductionUnitSchema,
  "sub-group": SubGroupSchema,
  invitee: InviteeSchema,
  "prescribed-person": PrescribedPersonSchema,
  "partner-body": PartnerBodySchema,
  "violence-definition": ViolenceDefinitionSchema,
  "strategic-needs-assessment": StrategicNeedsAssessmentSchema,
  "needs-assessment-annex": NeedsAssessmentAnnexSchema,
  "response-strategy": ResponseStrategySchema,
  "consultation-log": ConsultationLogSchema,
  "agreement-record": AgreementRecordSchema,
  "screening-record": ScreeningRecordSchema,
  "publication-record": PublicationRecordSchema,
  "submission-record": SubmissionRecordSchema,
  "delivery-plan": DeliveryPlanSchema,
  "local-action-plan": LocalActionPlanSchema,
  "csp-strategic-assessment": CspStrategicAssessmentSchema,
  "partnership-plan": PartnershipPlanSchema,
  "community-safety-agreement": CommunitySafetyAgreementSchema,
  "information-sharing-agreement": InformationSharingAgreementSchema,
  "data-flow": DataFlowSchema,
  intervention: InterventionSchema,
  grant: GrantSchema,
  "funding-plan": FundingPlanSchema,
  award: AwardSchema,
  post: PostSchema,
  claim: ClaimSchema,
  outturn: OutturnSchema,
  "monitoring-record": MonitoringRecordSchema,
  dossier: DossierSchema,
};
