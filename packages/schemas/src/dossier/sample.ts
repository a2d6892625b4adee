// Two dossiers that keep every rule. Areas, bodies and codes are real; everything else is made up, and says so.
import type { BodyReference } from "../model/body-reference.js";
import type { Dossier } from "../model/dossier.js";

const hull: BodyReference = { register: "local-authorities", code: "E06000010" };
const eastRiding: BodyReference = { register: "local-authorities", code: "E06000011" };
const police: BodyReference = { register: "police-force-areas", code: "E23000012" };
const fire: BodyReference = { register: "fire-and-rescue-authorities", code: "E31000020" };
const careBoard: BodyReference = { register: "integrated-care-boards", code: "E54000051" };
const probation: BodyReference = { register: "probation-regions", code: "N55" };
const hullYouth: BodyReference = { register: "youth-justice-services", code: "yjs-kingston-upon-hull" };
const eastRidingYouth: BodyReference = {
  register: "youth-justice-services",
  code: "yjs-east-riding-of-yorkshire",
};
const commissioner: BodyReference = { register: "local-policing-bodies", code: "pcc-humberside" };
const unit: BodyReference = { register: "violence-reduction-units", code: "vru-humberside" };
const hullPartnership: BodyReference = { register: "community-safety-partnerships", code: "E22000134" };
const eastRidingPartnership: BodyReference = { register: "community-safety-partnerships", code: "E22000133" };

const humberAuthorities = [hull, eastRiding, police, fire, careBoard, probation, hullYouth, eastRidingYouth];
const humberAreas = ["E06000010", "E06000011"];
const both = humberAreas.map((area) => ({ area }));
const school = (id: string): BodyReference => ({ register: "dossier", code: id });
const named = (name: string) => [{ name, use: "statutory" as const }];

const humber: Dossier = {
  documentType: "dossier",
  id: "hull-and-east-riding",
  provenance: {
    illustrative: [
      "/relevantAuthorities",
      "/communitySafetyPartnerships",
      "/violenceReductionUnits/0/board",
      "/subGroups",
      "/invitees",
      "/violenceDefinitions",
      "/needsAssessments",
      "/needsAssessmentAnnexes",
      "/responseStrategies",
      "/consultationLogs",
      "/agreementRecords",
      "/screeningRecords",
      "/publicationRecords",
      "/submissionRecords",
      "/deliveryPlans",
      "/localActionPlans",
      "/cspStrategicAssessments",
      "/partnershipPlans",
      "/informationSharingAgreements",
      "/dataFlows",
      "/interventions",
      "/grants",
      "/fundingPlans",
      "/awards",
      "/posts",
      "/claims",
      "/outturns",
      "/monitoringRecords",
    ],
    note: "A sample for tests and documentation. Areas, bodies and codes are real; all that is listed as illustrative is made up.",
  },
  title: "Sample: Hull and East Riding",
  partnership: unit,
  areas: [
    {
      documentType: "local-government-area",
      id: "area-hull",
      code: "E06000010",
      names: named("Kingston upon Hull"),
      kind: "district",
    },
    {
      documentType: "local-government-area",
      id: "area-east-riding",
      code: "E06000011",
      names: named("East Riding of Yorkshire"),
      kind: "district",
    },
  ],
  specifiedAuthorities: [
    {
      documentType: "specified-authority",
      id: "hull-council",
      body: hull,
      names: named("Hull City Council"),
      areas: [{ area: "E06000010" }],
      kind: "local-authority",
      form: "district-council",
    },
    {
      documentType: "specified-authority",
      id: "east-riding-council",
      body: eastRiding,
      names: named("East Riding of Yorkshire Council"),
      areas: [{ area: "E06000011" }],
      kind: "local-authority",
      form: "district-council",
    },
    {
      documentType: "specified-authority",
      id: "chief-constable",
      body: police,
      names: named("Chief Constable of Humberside"),
      areas: both,
      kind: "chief-officer-of-police",
      form: "chief-constable",
    },
    {
      documentType: "specified-authority",
      id: "fire-authority",
      body: fire,
      names: named("Humberside Fire Authority"),
      areas: both,
      kind: "fire-and-rescue-authority",
      form: "combined",
    },
    {
      documentType: "specified-authority",
      id: "care-board",
      body: careBoard,
      names: named("NHS Humber and North Yorkshire Integrated Care Board"),
      areas: both,
      kind: "integrated-care-board",
    },
    {
      documentType: "specified-authority",
      id: "probation",
      body: probation,
      names: named("The Probation Service, Yorkshire and the Humber"),
      areas: both,
      kind: "probation-provider",
      form: "secretary-of-state",
    },
    {
      documentType: "specified-authority",
      id: "hull-youth",
      body: hullYouth,
      names: named("Hull youth offending team"),
      areas: [{ area: "E06000010" }],
      kind: "youth-offending-team",
    },
    {
      documentType: "specified-authority",
      id: "east-riding-youth",
      body: eastRidingYouth,
      names: named("East Riding youth offending team"),
      areas: [{ area: "E06000011" }],
      kind: "youth-offending-team",
    },
  ],
  relevantAuthorities: [
    {
      documentType: "relevant-authority",
      id: "hull-school",
      names: named("Governing body of a school in Hull"),
      area: "E06000010",
      kind: "educational-authority",
      bearer: "governing-body",
    },
    {
      documentType: "relevant-authority",
      id: "hull-prison",
      names: named("Governor of a prison in Hull"),
      area: "E06000010",
      kind: "prison-authority",
      bearer: "governor",
    },
    {
      documentType: "relevant-authority",
      id: "east-riding-school",
      names: named("Governing body of a school in the East Riding"),
      area: "E06000011",
      kind: "educational-authority",
      bearer: "governing-body",
    },
  ],
  localPolicingBodies: [
    {
      documentType: "local-policing-body",
      id: "commissioner",
      names: named("Police and Crime Commissioner for Humberside"),
      policeArea: { register: "police-force-areas", code: "E23000012" },
      forms: [{ form: "pcc", code: "pcc-humberside" }],
    },
  ],
  communitySafetyPartnerships: [
    {
      documentType: "community-safety-partnership",
      id: "hull-csp",
      area: { register: "community-safety-partnerships", code: "E22000134" },
      names: named("Hull Community Safety Partnership"),
      covers: [{ area: "E06000010" }],
      board: {
        names: named("Board"),
        purpose: "To act as strategy group.",
        members: [
          { body: hull, role: "chair", standing: "responsible-authority" },
          { body: police, role: "member", standing: "specified-authority" },
        ],
        cadence: [{ everyMonths: 3, from: "2024-01-01" }],
        meetings: [
          { on: "2024-02-07", attended: [hull, police] },
          { on: "2024-05-08" },
          { on: "2024-08-07" },
          { on: "2024-11-06" },
          { on: "2025-02-05" },
          { on: "2025-05-07" },
        ],
      },
      publicMeetings: [{ on: "2024-10-09", attended: [hull, police] }],
    },
    {
      documentType: "community-safety-partnership",
      id: "east-riding-csp",
      area: { register: "community-safety-partnerships", code: "E22000133" },
      names: named("East Riding Community Safety Partnership"),
      covers: [{ area: "E06000011" }],
      board: {
        names: named("Board"),
        purpose: "To act as strategy group.",
        members: [{ body: eastRiding, role: "chair", standing: "responsible-authority" }],
      },
    },
  ],
  violenceReductionUnits: [
    {
      documentType: "violence-reduction-unit",
      id: "prevention-partnership",
      body: unit,
      names: [{ name: "Humber Violence Prevention Partnership", use: "trading" }],
      calls: "prevention-partnership",
      policeAreas: [{ register: "police-force-areas", code: "E23000012" }],
      host: commissioner,
      worksWith: [hullPartnership, eastRidingPartnership],
    },
  ],
  subGroups: [
    {
      documentType: "sub-group",
      id: "hull-sub-group",
      parent: hullPartnership,
      names: named("Serious violence sub-group"),
      purpose: "To write the local action plan.",
      members: [
        { body: hull, role: "chair", standing: "specified-authority" },
        { body: school("hull-school"), role: "member", standing: "relevant-authority" },
      ],
      cadence: [{ everyMonths: 3, from: "2024-10-01" }],
      meetings: [{ on: "2024-12-04" }, { on: "2025-03-05" }, { on: "2025-06-04" }],
      supportedBy: unit,
    },
  ],
  invitees: [
    {
      documentType: "invitee",
      id: "transport-police",
      names: named("British Transport Police"),
      description: "British Transport Police",
      order: "secretary-of-state",
      strategy: "strategy-1",
    },
  ],
  violenceDefinitions: [
    {
      documentType: "violence-definition",
      id: "definition-1",
      version: 1,
      areas: humberAreas,
      wording: "Violence that caused or threatened serious harm.",
      kinds: ["homicide", "knife crime", "rape"],
      considerations: {
        maximumPenalty: "Taken into account.",
        impactOnVictim: "Taken into account.",
        prevalence: "Taken into account.",
        impactOnCommunity: "Taken into account.",
      },
      from: "2023-04-01",
    },
  ],
  needsAssessments: [
    {
      documentType: "strategic-needs-assessment",
      id: "assessment-1",
      title: "Needs assessment",
      areas: humberAreas,
      preparedBy: humberAuthorities,
      definition: "definition-1",
      completedOn: "2023-09-29",
      dataPeriod: { from: "2020-04-01", to: "2023-03-31" },
      kinds: "Knife crime in the centre of Hull.",
      causes: "So far as possible.",
      evidence: [{ title: "Police recorded crime", provider: police }],
      recommendations: ["Work with schools."],
      annexes: ["annex-hull", "annex-east-riding"],
    },
  ],
  needsAssessmentAnnexes: [
    {
      documentType: "needs-assessment-annex",
      id: "annex-hull",
      title: "Annex for Hull",
      needsAssessment: "assessment-1",
      partnership: hullPartnership,
      completedOn: "2023-09-29",
      localData: [{ title: "Police recorded crime", provider: police }],
      conclusions: "As in the assessment.",
    },
    {
      documentType: "needs-assessment-annex",
      id: "annex-east-riding",
      title: "Annex for the East Riding",
      needsAssessment: "assessment-1",
      partnership: eastRidingPartnership,
      completedOn: "2023-09-29",
      localData: [{ title: "Police recorded crime", provider: police }],
      conclusions: "As in the assessment.",
    },
  ],
  responseStrategies: [
    {
      documentType: "response-strategy",
      id: "strategy-1",
      title: "Response strategy",
      version: 1,
      powers: ["section-8", "section-9"],
      areas: humberAreas.map((area) => ({ area, extent: "whole" as const })),
      preparedBy: humberAuthorities,
      definition: "definition-1",
      needsAssessment: "assessment-1",
      state: "in-force",
      summary: "How the partners will work together.",
      priorities: ["Fewer young people carry knives."],
      deliveryPlans: ["plan-hull", "plan-east-riding"],
      reviewEveryMonths: 12,
      reviews: [{ on: "2025-01-20", outcome: "kept" }],
      from: "2024-01-15",
    },
  ],
  consultationLogs: [
    {
      documentType: "consultation-log",
      id: "consultation-1",
      strategy: "strategy-1",
      version: 1,
      openedOn: "2023-10-02",
      closedOn: "2023-11-10",
      entries: [
        {
          consultee: school("hull-school"),
          consultedAs: "educational-authority",
          askedOn: "2023-10-02",
          replyBy: "2023-11-10",
          repliedOn: "2023-10-30",
        },
        { consultee: school("hull-prison"), consultedAs: "prison-authority", askedOn: "2023-10-02" },
        {
          consultee: school("east-riding-school"),
          consultedAs: "educational-authority",
          askedOn: "2023-10-03",
        },
      ],
    },
  ],
  agreementRecords: [
    {
      documentType: "agreement-record",
      id: "agreement-1",
      strategy: "strategy-1",
      version: 1,
      agreements: humberAuthorities.map((authority) => ({ authority, on: "2023-12-01" })),
    },
  ],
  screeningRecords: [
    {
      documentType: "screening-record",
      id: "screening-1",
      strategy: "strategy-1",
      version: 1,
      screenedOn: "2023-12-08",
      screenedBy: [police],
      leftOut: [],
    },
  ],
  publicationRecords: [
    {
      documentType: "publication-record",
      id: "publication-1",
      strategy: "strategy-1",
      version: 1,
      publishedOn: "2024-01-15",
      web: [
        {
          url: "https://www.example.org/strategy",
          site: commissioner,
          areas: humberAreas,
          language: "en",
        },
      ],
      otherForms: [{ form: "leaflet", reaches: "People without access to the web." }],
    },
  ],
  submissionRecords: [
    {
      documentType: "submission-record",
      id: "submission-1",
      strategy: "strategy-1",
      version: 1,
      to: "secretary-of-state",
      submittedOn: "2024-01-21",
      submittedBy: police,
    },
  ],
  deliveryPlans: [
    {
      documentType: "delivery-plan",
      id: "plan-hull",
      title: "Delivery plan for Hull",
      strategy: "strategy-1",
      partOfStrategy: true,
      owner: hullPartnership,
      agreedOn: "2023-12-01",
      actions: [
        {
          id: "mentoring",
          title: "Run mentoring in schools",
          owners: [{ body: hull, role: "Head of community safety" }],
          interventions: ["mentoring-programme"],
          start: "2024-02-01",
          due: "2025-12-31",
          status: "under-way",
          namedRelevantAuthorities: [school("hull-school")],
        },
      ],
      from: "2024-01-15",
    },
    {
      documentType: "delivery-plan",
      id: "plan-east-riding",
      title: "Delivery plan for the East Riding",
      strategy: "strategy-1",
      partOfStrategy: true,
      owner: eastRidingPartnership,
      agreedOn: "2023-12-01",
      actions: [
        {
          id: "training",
          title: "Train front-line staff",
          owners: [{ body: eastRiding }],
          status: "planned",
        },
      ],
      from: "2024-01-15",
    },
  ],
  localActionPlans: [
    {
      documentType: "local-action-plan",
      id: "hull-local-plan",
      title: "Local action plan",
      author: { register: "dossier", code: "hull-sub-group" },
      complements: "strategy-1",
      status: "being-written",
      actions: [],
    },
  ],
  cspStrategicAssessments: [
    {
      documentType: "csp-strategic-assessment",
      id: "hull-csp-assessment",
      title: "Strategic assessment for Hull",
      partnership: hullPartnership,
      year: "2024-25",
      completedOn: "2025-01-31",
      levelsAndPatterns: "Serious violence and other crime in Hull.",
      authoritiesPriorities: ["Serious violence"],
      publicPriorities: ["Serious violence"],
      lastPlanImplemented: "In full.",
    },
  ],
  partnershipPlans: [
    {
      documentType: "partnership-plan",
      id: "hull-csp-plan",
      title: "Partnership plan for Hull",
      partnership: hullPartnership,
      strategicAssessment: "hull-csp-assessment",
      revisedOn: "2025-03-20",
      priorities: [{ title: "Serious violence", seriousViolence: true }],
      seriousViolenceStrategy: "The response strategy, and what is done in Hull besides.",
      summaryUrl: "https://www.example.org/plan",
      sentToLocalPolicingBodyOn: "2025-03-28",
      from: "2025-04-01",
    },
  ],
  informationSharingAgreements: [
    {
      documentType: "information-sharing-agreement",
      id: "sharing-1",
      title: "Information-sharing agreement",
      kind: "duty-agreement",
      parties: [hull, police, careBoard, commissioner],
      purposes: "To identify the kinds and causes of serious violence.",
      dataSets: [
        {
          id: "recorded-crime",
          title: "Recorded crime",
          provider: police,
          recipients: [hull],
          information: "personal",
          gateway: "section-16",
        },
        {
          id: "attendances",
          title: "Attendances after assault, as counts",
          provider: careBoard,
          recipients: [hull, police],
          information: "aggregate",
          gateway: "section-16",
        },
        {
          id: "progress",
          title: "Progress of actions",
          provider: hull,
          recipients: [commissioner],
          information: "aggregate",
          gateway: "section-17",
        },
      ],
      exclusions: [
        "patient-information",
        "personal-information-from-health",
        "data-protection",
        "investigatory-powers",
      ],
      signedOn: "2023-05-31",
      reviewDue: "2026-05-31",
      from: "2023-06-01",
    },
  ],
  dataFlows: [
    {
      documentType: "data-flow",
      id: "crime-flow",
      title: "Recorded crime to the council",
      agreement: "sharing-1",
      dataSet: "recorded-crime",
      sender: police,
      recipient: hull,
      every: "month",
      status: "running",
      from: "2023-06-01",
    },
  ],
  interventions: [
    {
      documentType: "intervention",
      id: "mentoring-programme",
      title: "Mentoring",
      description: "Mentoring in schools.",
      commissionedBy: [hull],
      deliveredBy: [hull],
      areas: [{ register: "local-authorities", code: "E06000010" }],
      fundedBy: ["award-1"],
      from: "2024-04-01",
    },
  ],
  grants: [
    {
      documentType: "grant",
      id: "grant-1",
      title: "Grant for the Duty",
      programme: "serious-violence-duty",
      funder: "Home Office",
      recipient: commissioner,
      year: "2024-25",
      lines: [
        { head: "labour", amountPence: 6_000_000 },
        { head: "non-labour", amountPence: 4_000_000 },
      ],
      purposes: ["staff-costs", "commissioning-interventions"],
    },
  ],
  fundingPlans: [
    {
      documentType: "funding-plan",
      id: "funding-plan-1",
      title: "The grant shared out",
      grant: "grant-1",
      year: "2024-25",
      heads: [
        { head: "labour", amountPence: 6_000_000 },
        { head: "non-labour", amountPence: 4_000_000 },
      ],
      keptBack: [
        { kind: "post", title: "The officer", head: "labour", post: "officer", amountPence: 5_000_000 },
      ],
      recipients: [{ name: "Hull", body: hull }, { name: "East Riding" }],
      method: { kind: "equal-share" },
    },
  ],
  awards: [
    {
      documentType: "award",
      id: "award-1",
      grant: "grant-1",
      recipient: hull,
      head: "labour",
      amountPence: 5_000_000,
      decidedOn: "2024-05-01",
      purpose: "An officer.",
    },
  ],
  posts: [
    {
      documentType: "post",
      id: "officer",
      title: "Violence Prevention Officer",
      employer: hull,
      worksFor: hullPartnership,
      funding: [
        { grant: "grant-1", funder: commissioner, share: { parts: 60, of: 100 } },
        { funder: hull, share: { parts: 2, of: 5 } },
      ],
      from: "2024-04-01",
    },
  ],
  claims: [
    {
      documentType: "claim",
      id: "claim-1",
      award: "award-1",
      period: { from: "2024-04-01", to: "2024-09-30" },
      claimedOn: "2024-10-15",
      lines: [{ description: "The officer", head: "labour", post: "officer", amountPence: 2_400_000 }],
      status: "paid",
      paidOn: "2024-11-15",
    },
  ],
  outturns: [
    {
      documentType: "outturn",
      id: "outturn-1",
      grant: "grant-1",
      award: "award-1",
      closedOn: "2025-05-30",
      lines: [{ head: "labour", awardedPence: 5_000_000, spentPence: 4_800_000, returnedPence: 200_000 }],
    },
  ],
  monitoringRecords: [
    {
      documentType: "monitoring-record",
      id: "monitoring-1",
      localPolicingBody: commissioner,
      areas: humberAreas,
      strategy: "strategy-1",
      period: { from: "2024-04-01", to: "2025-03-31" },
      assistance: ["convening-meetings"],
      findings: "The authorities keep the strategy under review.",
    },
  ],
};

const council: BodyReference = { register: "local-authorities", code: "W06000021" };
const gwent: BodyReference = { register: "police-force-areas", code: "W15000002" };
const healthBoard: BodyReference = { register: "local-health-boards", code: "W11000028" };
const welshAuthorities: BodyReference[] = [
  council,
  gwent,
  { register: "fire-and-rescue-authorities", code: "W25000003" },
  healthBoard,
  { register: "probation-regions", code: "N03" },
  { register: "youth-justice-services", code: "yjs-monmouthshire-and-torfaen" },
];
const county = [{ area: "W06000021" }];

const monmouthshire: Dossier = {
  documentType: "dossier",
  id: "monmouthshire",
  provenance: {
    illustrative: [
      "/relevantAuthorities",
      "/communitySafetyPartnerships",
      "/violenceDefinitions",
      "/needsAssessments",
      "/responseStrategies",
      "/consultationLogs",
      "/agreementRecords",
      "/screeningRecords",
      "/publicationRecords",
      "/submissionRecords",
    ],
    note: "A sample for tests and documentation. Areas, bodies and codes are real; all that is listed as illustrative is made up.",
  },
  title: "Sample: Monmouthshire",
  partnership: { register: "community-safety-partnerships", code: "W14000021" },
  areas: [
    {
      documentType: "local-government-area",
      id: "area-monmouthshire",
      code: "W06000021",
      names: named("Monmouthshire"),
      kind: "county",
    },
  ],
  specifiedAuthorities: [
    {
      documentType: "specified-authority",
      id: "monmouthshire-council",
      body: council,
      names: named("Monmouthshire County Council"),
      areas: county,
      kind: "local-authority",
      form: "county-council-in-wales",
    },
    {
      documentType: "specified-authority",
      id: "chief-constable-of-gwent",
      body: gwent,
      names: named("Chief Constable of Gwent"),
      areas: county,
      kind: "chief-officer-of-police",
      form: "chief-constable",
    },
    {
      documentType: "specified-authority",
      id: "south-wales-fire",
      body: { register: "fire-and-rescue-authorities", code: "W25000003" },
      names: named("South Wales Fire and Rescue Authority"),
      areas: county,
      kind: "fire-and-rescue-authority",
      form: "combined",
    },
    {
      documentType: "specified-authority",
      id: "health-board",
      body: healthBoard,
      names: named("Aneurin Bevan University Health Board"),
      areas: county,
      kind: "local-health-board",
    },
    {
      documentType: "specified-authority",
      id: "probation-wales",
      body: { register: "probation-regions", code: "N03" },
      names: named("The Probation Service, Wales"),
      areas: county,
      kind: "probation-provider",
      form: "secretary-of-state",
    },
    {
      documentType: "specified-authority",
      id: "youth-offending-team",
      body: { register: "youth-justice-services", code: "yjs-monmouthshire-and-torfaen" },
      names: named("Monmouthshire and Torfaen youth offending team"),
      areas: county,
      kind: "youth-offending-team",
    },
  ],
  relevantAuthorities: [
    {
      documentType: "relevant-authority",
      id: "monmouthshire-school",
      names: named("Governing body of a school in Monmouthshire"),
      area: "W06000021",
      kind: "educational-authority",
      bearer: "governing-body",
    },
  ],
  communitySafetyPartnerships: [
    {
      documentType: "community-safety-partnership",
      id: "monmouthshire-csp",
      area: { register: "community-safety-partnerships", code: "W14000021" },
      names: named("Monmouthshire Community Safety Partnership"),
      covers: county,
      board: { names: named("Board"), purpose: "To act as strategy group.", members: [] },
    },
  ],
  violenceDefinitions: [
    {
      documentType: "violence-definition",
      id: "definition-wales",
      version: 1,
      areas: ["W06000021"],
      wording: "Violence that caused or threatened serious harm.",
      kinds: ["homicide", "domestic abuse"],
      considerations: {
        maximumPenalty: "Taken into account.",
        impactOnVictim: "Taken into account.",
        prevalence: "Taken into account.",
        impactOnCommunity: "Taken into account.",
      },
    },
  ],
  needsAssessments: [
    {
      documentType: "strategic-needs-assessment",
      id: "assessment-wales",
      title: "Needs assessment",
      areas: ["W06000021"],
      preparedBy: welshAuthorities,
      definition: "definition-wales",
      completedOn: "2023-08-31",
      dataPeriod: { to: "2023-03-31" },
      kinds: "Domestic abuse.",
      causes: "So far as possible.",
      evidence: [],
      recommendations: [],
    },
  ],
  responseStrategies: [
    {
      documentType: "response-strategy",
      id: "strategy-wales",
      title: "Response strategy",
      version: 1,
      powers: ["section-8"],
      areas: [{ area: "W06000021", extent: "whole" }],
      preparedBy: welshAuthorities,
      definition: "definition-wales",
      needsAssessment: "assessment-wales",
      state: "in-force",
      summary: "How the partners will work together.",
      priorities: ["Less domestic abuse."],
      from: "2024-01-10",
    },
  ],
  consultationLogs: [
    {
      documentType: "consultation-log",
      id: "consultation-wales",
      strategy: "strategy-wales",
      version: 1,
      openedOn: "2023-10-02",
      closedOn: "2023-11-10",
      entries: [
        {
          consultee: school("monmouthshire-school"),
          consultedAs: "educational-authority",
          askedOn: "2023-10-02",
        },
      ],
    },
  ],
  agreementRecords: [
    {
      documentType: "agreement-record",
      id: "agreement-wales",
      strategy: "strategy-wales",
      version: 1,
      agreements: welshAuthorities.map((authority) => ({ authority, on: "2023-12-01" })),
    },
  ],
  screeningRecords: [
    {
      documentType: "screening-record",
      id: "screening-wales",
      strategy: "strategy-wales",
      version: 1,
      screenedOn: "2023-12-08",
      screenedBy: [council],
      leftOut: [],
    },
  ],
  publicationRecords: [
    {
      documentType: "publication-record",
      id: "publication-wales",
      strategy: "strategy-wales",
      version: 1,
      publishedOn: "2024-01-10",
      web: [
        { url: "https://www.example.org/en", site: council, areas: ["W06000021"], language: "en" },
        { url: "https://www.example.org/cy", site: council, areas: ["W06000021"], language: "cy" },
      ],
      otherForms: [{ form: "leaflet", reaches: "People without access to the web." }],
    },
  ],
  submissionRecords: [
    {
      documentType: "submission-record",
      id: "submission-to-secretary-of-state",
      strategy: "strategy-wales",
      version: 1,
      to: "secretary-of-state",
      submittedOn: "2024-01-12",
      submittedBy: council,
    },
    {
      documentType: "submission-record",
      id: "submission-to-welsh-ministers",
      strategy: "strategy-wales",
      version: 1,
      to: "welsh-ministers",
      submittedOn: "2024-01-12",
      submittedBy: council,
    },
  ],
};

/**
 * Two small dossiers that keep every rule as of 30 June 2025, one in England and one in Wales. Areas, bodies and codes
 * are real; dates, amounts and texts are made up and marked as illustrative. Source: this model.
 *
 * @category rules
 */
export const sampleDossiers: Readonly<Record<"humber" | "monmouthshire", Dossier>> = {
  humber,
  monmouthshire,
};
