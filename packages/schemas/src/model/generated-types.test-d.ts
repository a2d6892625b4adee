// Holds the generated interfaces and the types inferred from the schemas together, both ways. The compiler is the test.
import type * as generated from "../../types/index.js";
import type * as main from "../index.js";
import type * as model from "../model.js";

/** A type as a reader gets it from JSON: an optional property is there or not, never there and undefined. */
type FromJson<T> = T extends (infer Item)[]
  ? FromJson<Item>[]
  : T extends object
    ? { [Key in keyof T]: FromJson<Exclude<T[Key], undefined>> }
    : T;

type Same<Inferred, Generated> = [FromJson<Inferred>] extends [Generated]
  ? [Generated] extends [FromJson<Inferred>]
    ? true
    : "the generated type takes what the schema refuses"
  : "the schema takes what the generated type refuses";

type Each<Results extends readonly true[]> = Results;

/** One line for each generated type. */
export type GeneratedTypesAreTheInferredTypes = Each<
  [
    Same<model.Action, generated.Action>,
    Same<model.AgreementRecord, generated.AgreementRecord>,
    Same<model.AreaReference, generated.AreaReference>,
    Same<model.AuthorityAgreement, generated.AuthorityAgreement>,
    Same<model.Award, generated.Award>,
    Same<model.Board, generated.Board>,
    Same<model.BodyReference, generated.BodyReference>,
    Same<model.Certainty, generated.Certainty>,
    Same<model.Claim, generated.Claim>,
    Same<model.ClaimLine, generated.ClaimLine>,
    Same<main.ColumnPlace, generated.ColumnPlace>,
    Same<model.CommunitySafetyAgreement, generated.CommunitySafetyAgreement>,
    Same<model.CommunitySafetyPartnership, generated.CommunitySafetyPartnership>,
    Same<model.ConsultationEntry, generated.ConsultationEntry>,
    Same<model.ConsultationLog, generated.ConsultationLog>,
    Same<model.CoveredArea, generated.CoveredArea>,
    Same<model.CspStrategicAssessment, generated.CspStrategicAssessment>,
    Same<model.DataFlow, generated.DataFlow>,
    Same<model.DataSet, generated.DataSet>,
    Same<model.DatedName, generated.DatedName>,
    Same<model.DeliveryPlan, generated.DeliveryPlan>,
    Same<model.DocumentId, generated.DocumentId>,
    Same<model.Dossier, generated.Dossier>,
    Same<model.Evidence, generated.Evidence>,
    Same<model.FinancialYear, generated.FinancialYear>,
    Same<main.Finding, generated.Finding>,
    Same<model.FundingPlan, generated.FundingPlan>,
    Same<model.Grant, generated.Grant>,
    Same<model.GrantHead, generated.GrantHead>,
    Same<model.GrantLine, generated.GrantLine>,
    Same<model.InformationExclusion, generated.InformationExclusion>,
    Same<model.InformationGateway, generated.InformationGateway>,
    Same<model.InformationKind, generated.InformationKind>,
    Same<model.InformationSharingAgreement, generated.InformationSharingAgreement>,
    Same<model.Intervention, generated.Intervention>,
    Same<model.Invitee, generated.Invitee>,
    Same<model.LeftOut, generated.LeftOut>,
    Same<model.LocalActionPlan, generated.LocalActionPlan>,
    Same<model.LocalGovernmentArea, generated.LocalGovernmentArea>,
    Same<model.LocalGovernmentAreaCode, generated.LocalGovernmentAreaCode>,
    Same<model.LocalPolicingBody, generated.LocalPolicingBody>,
    Same<model.LocalPolicingBodyForm, generated.LocalPolicingBodyForm>,
    Same<model.Measure, generated.Measure>,
    Same<model.Meeting, generated.Meeting>,
    Same<model.MeetingCadence, generated.MeetingCadence>,
    Same<model.Membership, generated.Membership>,
    Same<model.MonitoringRecord, generated.MonitoringRecord>,
    Same<model.NeedsAssessmentAnnex, generated.NeedsAssessmentAnnex>,
    Same<model.OtherForm, generated.OtherForm>,
    Same<model.Outturn, generated.Outturn>,
    Same<model.OutturnLine, generated.OutturnLine>,
    Same<model.PartnerBody, generated.PartnerBody>,
    Same<model.PartnershipPlan, generated.PartnershipPlan>,
    Same<model.Pence, generated.Pence>,
    Same<model.Period, generated.Period>,
    Same<model.PlainDate, generated.PlainDate>,
    Same<model.PlanPriority, generated.PlanPriority>,
    Same<model.Post, generated.Post>,
    Same<model.CostShare, generated.CostShare>,
    Same<model.PostFunding, generated.PostFunding>,
    Same<model.PostHolder, generated.PostHolder>,
    Same<model.PrescribedPerson, generated.PrescribedPerson>,
    Same<model.Provenance, generated.Provenance>,
    Same<model.PublicationRecord, generated.PublicationRecord>,
    Same<model.RelevantAuthority, generated.RelevantAuthority>,
    Same<main.Report, generated.Report>,
    Same<model.ResponseStrategy, generated.ResponseStrategy>,
    Same<model.ScreeningRecord, generated.ScreeningRecord>,
    Same<main.Severity, generated.Severity>,
    Same<model.Source, generated.Source>,
    Same<model.SpecifiedAuthority, generated.SpecifiedAuthority>,
    Same<model.SpecifiedFor, generated.SpecifiedFor>,
    Same<model.StatutoryConsiderations, generated.StatutoryConsiderations>,
    Same<model.StrategicNeedsAssessment, generated.StrategicNeedsAssessment>,
    Same<model.StrategyArea, generated.StrategyArea>,
    Same<model.StrategyPower, generated.StrategyPower>,
    Same<model.StrategyState, generated.StrategyState>,
    Same<model.SubGroup, generated.SubGroup>,
    Same<model.SubmissionRecord, generated.SubmissionRecord>,
    Same<main.Verdict, generated.Verdict>,
    Same<model.ViolenceDefinition, generated.ViolenceDefinition>,
    Same<model.ViolenceReductionUnit, generated.ViolenceReductionUnit>,
    Same<model.Damping, generated.Damping>,
    Same<model.FlatException, generated.FlatException>,
    Same<model.SuppressedCounts, generated.SuppressedCounts>,
    Same<model.PlanFunder, generated.PlanFunder>,
    Same<model.PlanHead, generated.PlanHead>,
    Same<model.PlanLine, generated.PlanLine>,
    Same<model.PlanTier, generated.PlanTier>,
    Same<model.RecipientCount, generated.RecipientCount>,
    Same<model.KeptBack, generated.KeptBack>,
    Same<model.NeedComponent, generated.NeedComponent>,
    Same<model.PlanBound, generated.PlanBound>,
    Same<model.PlanRecipient, generated.PlanRecipient>,
    Same<model.PlanShare, generated.PlanShare>,
    Same<model.PlanTieRule, generated.PlanTieRule>,
    Same<model.RecipientValue, generated.RecipientValue>,
    Same<model.SharingMethod, generated.SharingMethod>,
    Same<model.SpendingProfile, generated.SpendingProfile>,
    Same<model.WebPublication, generated.WebPublication>,
  ]
>;

/** The comparison itself tells types apart, so that a line above that holds means something. */
export type TheComparisonTellsTypesApart = [
  // @ts-expect-error a required property is missing
  Each<[Same<{ a: string }, { a: string; b: string }>]>,
  // @ts-expect-error an optional property more
  Each<[Same<{ a: string; b: number }, { a: string; b?: number }>]>,
  // @ts-expect-error a code fewer
  Each<[Same<"a" | "b", "a">]>,
];
