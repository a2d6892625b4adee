import * as z from "zod";
import { AgreementRecordSchema } from "./agreement-record.js";
import { AwardSchema } from "./award.js";
import { BodyReferenceSchema } from "./body-reference.js";
import { ClaimSchema } from "./claim.js";
import { CommunitySafetyAgreementSchema } from "./community-safety-agreement.js";
import { CommunitySafetyPartnershipSchema } from "./community-safety-partnership.js";
import { ConsultationLogSchema } from "./consultation-log.js";
import { CspStrategicAssessmentSchema } from "./csp-strategic-assessment.js";
import { DataFlowSchema } from "./data-flow.js";
import { DeliveryPlanSchema } from "./delivery-plan.js";
import { documentShape } from "./document.js";
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
import { line } from "./text.js";
import { ViolenceDefinitionSchema } from "./violence-definition.js";
import { ViolenceReductionUnitSchema } from "./violence-reduction-unit.js";

export const DossierSchema = z
  .strictObject({
    ...documentShape("dossier"),
    title: line(300).meta({ title: "Title", description: "What the dossier is about." }),
    partnership: BodyReferenceSchema.meta({
      title: "Partnership",
      description: "The partnership whose documents it holds.",
    }),
    areas: z
      .array(LocalGovernmentAreaSchema)
      .min(1)
      .max(400)
      .meta({ title: "Areas", description: "The local government areas of the partnership." }),
    specifiedAuthorities: z.array(SpecifiedAuthoritySchema).min(1).max(2_000).meta({
      title: "Specified authorities",
      description: "The bodies on whom the Duty rests in these areas.",
    }),
    relevantAuthorities: z
      .array(RelevantAuthoritySchema)
      .max(20_000)
      .meta({
        title: "Relevant authorities",
        description: "The educational, prison and youth custody authorities of these areas.",
      })
      .optional(),
    localPolicingBodies: z
      .array(LocalPolicingBodySchema)
      .max(20)
      .meta({ title: "Local policing bodies", description: "The local policing bodies of these areas." })
      .optional(),
    communitySafetyPartnerships: z
      .array(CommunitySafetyPartnershipSchema)
      .max(100)
      .meta({
        title: "Community safety partnerships",
        description: "The community safety partnerships of these areas.",
      })
      .optional(),
    violenceReductionUnits: z
      .array(ViolenceReductionUnitSchema)
      .max(20)
      .meta({
        title: "Violence reduction units",
        description: "The violence reduction units, under their local names.",
      })
      .optional(),
    subGroups: z
      .array(SubGroupSchema)
      .max(500)
      .meta({ title: "Sub-groups", description: "The standing groups of the partnerships." })
      .optional(),
    invitees: z
      .array(InviteeSchema)
      .max(500)
      .meta({ title: "Invitees", description: "The persons invited to take part in preparing a strategy." })
      .optional(),
    prescribedPersons: z
      .array(PrescribedPersonSchema)
      .max(500)
      .meta({
        title: "Prescribed persons",
        description: "The persons prescribed by regulations under section 10.",
      })
      .optional(),
    partnerBodies: z
      .array(PartnerBodySchema)
      .max(1_000)
      .meta({ title: "Partner bodies", description: "The other bodies that take part." })
      .optional(),
    violenceDefinitions: z
      .array(ViolenceDefinitionSchema)
      .max(200)
      .meta({
        title: "Definitions",
        description: "The definitions of serious violence, every version of them.",
      })
      .optional(),
    needsAssessments: z
      .array(StrategicNeedsAssessmentSchema)
      .max(200)
      .meta({ title: "Needs assessments", description: "The strategic needs assessments." })
      .optional(),
    needsAssessmentAnnexes: z
      .array(NeedsAssessmentAnnexSchema)
      .max(500)
      .meta({ title: "Annexes", description: "The annexes to the needs assessments." })
      .optional(),
    responseStrategies: z
      .array(ResponseStrategySchema)
      .max(200)
      .meta({ title: "Response strategies", description: "The response strategies, every version of them." })
      .optional(),
    consultationLogs: z
      .array(ConsultationLogSchema)
      .max(200)
      .meta({ title: "Consultation logs", description: "The consultations on the strategies." })
      .optional(),
    agreementRecords: z
      .array(AgreementRecordSchema)
      .max(200)
      .meta({ title: "Agreement records", description: "The agreements to the strategies." })
      .optional(),
    screeningRecords: z
      .array(ScreeningRecordSchema)
      .max(200)
      .meta({
        title: "Screening records",
        description: "The screenings of the strategies before publication.",
      })
      .optional(),
    publicationRecords: z
      .array(PublicationRecordSchema)
      .max(200)
      .meta({ title: "Publication records", description: "The publications of the strategies." })
      .optional(),
    submissionRecords: z
      .array(SubmissionRecordSchema)
      .max(400)
      .meta({ title: "Submission records", description: "The submissions of the strategies to ministers." })
      .optional(),
    deliveryPlans: z
      .array(DeliveryPlanSchema)
      .max(500)
      .meta({ title: "Delivery plans", description: "The delivery plans." })
      .optional(),
    localActionPlans: z
      .array(LocalActionPlanSchema)
      .max(500)
      .meta({ title: "Local action plans", description: "The local action plans." })
      .optional(),
    cspStrategicAssessments: z
      .array(CspStrategicAssessmentSchema)
      .max(1_000)
      .meta({
        title: "Strategic assessments",
        description: "The yearly assessments of the community safety partnerships.",
      })
      .optional(),
    partnershipPlans: z
      .array(PartnershipPlanSchema)
      .max(1_000)
      .meta({ title: "Partnership plans", description: "The plans of the community safety partnerships." })
      .optional(),
    communitySafetyAgreements: z
      .array(CommunitySafetyAgreementSchema)
      .max(200)
      .meta({
        title: "Community safety agreements",
        description: "The agreements of the county strategy groups.",
      })
      .optional(),
    informationSharingAgreements: z
      .array(InformationSharingAgreementSchema)
      .max(500)
      .meta({
        title: "Information-sharing agreements",
        description: "The agreements on sharing information.",
      })
      .optional(),
    dataFlows: z
      .array(DataFlowSchema)
      .max(1_000)
      .meta({ title: "Data flows", description: "The data sets on their way from body to body." })
      .optional(),
    interventions: z
      .array(InterventionSchema)
      .max(1_000)
      .meta({ title: "Interventions", description: "The work with people and places." })
      .optional(),
    grants: z.array(GrantSchema).max(200).meta({ title: "Grants", description: "The grants." }).optional(),
    fundingPlans: z
      .array(FundingPlanSchema)
      .max(200)
      .meta({ title: "Funding plans", description: "How the grants are to be shared out." })
      .optional(),
    awards: z
      .array(AwardSchema)
      .max(2_000)
      .meta({ title: "Awards", description: "What was paid on from the grants." })
      .optional(),
    posts: z
      .array(PostSchema)
      .max(1_000)
      .meta({ title: "Posts", description: "The posts that are paid for." })
      .optional(),
    claims: z
      .array(ClaimSchema)
      .max(5_000)
      .meta({ title: "Claims", description: "The claims made from the awards." })
      .optional(),
    outturns: z
      .array(OutturnSchema)
      .max(1_000)
      .meta({ title: "Outturns", description: "What became of the money." })
      .optional(),
    monitoringRecords: z
      .array(MonitoringRecordSchema)
      .max(500)
      .meta({ title: "Monitoring records", description: "What the local policing body did and found." })
      .optional(),
  })
  .meta({
    id: "Dossier",
    title: "Dossier",
    description:
      "The documents of one partnership held together, so that what they say of each other can be checked.",
    source: "this model",
  });
export type Dossier = z.infer<typeof DossierSchema>;
