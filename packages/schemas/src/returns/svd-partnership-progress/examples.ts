import {
  authorityTypes,
  consultations,
  dataFlows,
  engagements,
  flowStatuses,
  violenceKinds,
} from "../../codelists/partnership-progress.js";
import type { Column } from "../../columns/column.js";
import type { ExamplesByRule } from "../../rules/rule.js";

const columns = [
  {
    name: "area_code",
    kind: "gss-code",
    entities: ["E06", "E07", "E08", "E09", "W06"],
    title: "Local government area",
    description:
      "The code of the local government area: in England a district, a London borough, the City of London or the Isles of Scilly, in Wales a county or county borough.",
    required: "error",
    source: "act",
  },
  {
    name: "police_force_area_code",
    kind: "gss-code",
    entities: ["E23", "W15"],
    title: "Police force area",
    description: "The code of the police force area that the local government area lies in.",
    required: "error",
  },
  {
    name: "period",
    kind: "financial-year",
    separator: "-",
    title: "Period",
    description: "The financial year that the record is about.",
    required: "error",
  },
  {
    name: "needs_assessment_date",
    kind: "date",
    title: "Date of the needs assessment",
    description: "When the strategic needs assessment was completed.",
  },
  {
    name: "strategy_date",
    kind: "date",
    title: "Date of the strategy",
    description: "When the strategy in force was published.",
  },
  {
    name: "strategy_url",
    kind: "text",
    maxLength: 500,
    title: "Address of the strategy",
    description: "Where the strategy can be read.",
  },
  {
    name: "next_review_date",
    kind: "date",
    title: "Next review",
    description: "When the strategy is to be reviewed next.",
  },
  {
    name: "definition_includes",
    kind: "code",
    list: violenceKinds,
    several: ";",
    title: "What the definition includes",
    description: "What the area's definition of serious violence includes.",
    required: "error",
    source: "act",
  },
  {
    name: "kinds_identified",
    kind: "yes-no",
    title: "Kinds identified",
    description: "Whether the kinds of serious violence that occur in the area were identified.",
    required: "error",
    source: "act",
  },
  {
    name: "causes_identified",
    kind: "yes-no",
    title: "Causes identified",
    description: "Whether the causes of that violence were identified, so far as it is possible.",
    required: "error",
    source: "act",
  },
  {
    name: "education_consulted",
    kind: "code",
    list: consultations,
    title: "Educational authorities consulted",
    description: "Whether the educational authorities of the area were consulted on the strategy.",
    required: "error",
    source: "act",
  },
  {
    name: "prison_consulted",
    kind: "code",
    list: consultations,
    title: "Prison authorities consulted",
    description: "Whether the prison authorities of the area were consulted on the strategy.",
    required: "error",
    source: "act",
  },
  {
    name: "youth_custody_consulted",
    kind: "code",
    list: consultations,
    title: "Youth custody authorities consulted",
    description: "Whether the youth custody authorities of the area were consulted on the strategy.",
    required: "error",
    source: "act",
  },
  {
    name: "funding_received",
    kind: "money",
    title: "Funding received",
    description: "What the partners of the area received of the Duty grant in the period.",
  },
  {
    name: "authority_code",
    kind: "text",
    maxLength: 20,
    title: "Authority",
    description: "The ONS, ODS or local code of the specified authority that the row is about.",
    required: "error",
  },
  {
    name: "authority_type",
    kind: "code",
    list: authorityTypes,
    title: "Kind of authority",
    description: "What kind of specified authority it is.",
    required: "error",
    source: "schedule-1",
  },
  {
    name: "engaged",
    kind: "code",
    list: engagements,
    title: "Takes part",
    description: "How far the authority takes part in the work.",
    required: "error",
  },
  {
    name: "data_flows",
    kind: "code",
    list: dataFlows,
    several: ";",
    title: "Data sets",
    description: "The data sets of the authority that the row speaks of.",
    source: "usual-data-sets",
  },
  {
    name: "flow_status",
    kind: "code",
    list: flowStatuses,
    title: "Status of the data sets",
    description: "How far the sharing of these data sets has come.",
    required: "error",
    requiredWhen: { present: "data_flows" },
  },
  {
    name: "reason",
    kind: "text",
    maxLength: 500,
    freeText: true,
    title: "Reason",
    description: "Why a data set is refused, or an authority does not take part.",
  },
] as const satisfies readonly Column[];

/** The row of a council; dates, address and codes of bodies are made up. */
const council = {
  area_code: "E06000010",
  police_force_area_code: "E23000012",
  period: "2025-26",
  needs_assessment_date: "2025-06-30",
  strategy_date: "2025-12-01",
  strategy_url: "https://example.org/strategy",
  next_review_date: "2026-12-01",
  definition_includes: "violence_against_person;threats",
  kinds_identified: "yes",
  causes_identified: "yes",
  education_consulted: "yes",
  prison_consulted: "yes",
  youth_custody_consulted: "none_in_area",
  funding_received: "55000.00",
  authority_code: "LA-1",
  authority_type: "local_authority",
  engaged: "full",
  data_flows: "licensing;community_safety",
  flow_status: "live",
};
const other = (authority_code: string, authority_type: string, data_flows: string) => ({
  ...council,
  authority_code,
  authority_type,
  data_flows,
});
const others = [
  other("POL-1", "police", "recorded_crime;knife_flag"),
  other("FRS-1", "fire_and_rescue", "fire_incidents"),
  other("PRO-1", "probation", "probation_caseload"),
  other("YOT-1", "youth_offending_team", "youth_justice"),
];
const board = other("ICB-1", "icb", "hospital_admissions");
const area = [council, ...others, board];
/** The council's row changed, with those of all other authorities. */
const changed = (change: Partial<Record<Name, string>>) => ({
  rows: [{ ...council, ...change }, ...others, board],
});
/** All rows of the area changed in the same way. */
const allChanged = (rows: readonly Record<string, string>[], change: Partial<Record<Name, string>>) => ({
  rows: rows.map((row) => ({ ...row, ...change })),
});
const inWales = { area_code: "W06000015", police_force_area_code: "W15000003" };
const welshBoard = other("LHB-1", "local_health_board", "hospital_admissions");

const passing = [
  { file: { rows: area }, asOf: "2026-04-10", previous: { rows: area } },
  { file: allChanged([council, ...others, welshBoard], inWales), asOf: "2026-04-10" },
] as const;

type Name = (typeof columns)[number]["name"];

const examples: ExamplesByRule = {
  "SPR-X01": {
    passing,
    failing: [
      {
        file: changed({ strategy_date: "2025-06-29", next_review_date: "2026-06-01" }),
        findings: [{ row: 2, column: "E" }],
      },
    ],
  },
  "SPR-X02": {
    passing,
    failing: [{ file: changed({ prison_consulted: "" }), findings: [{ row: 2, column: "L" }] }],
  },
  "SPR-X03": {
    passing: [...passing, { file: changed({ next_review_date: "2026-12-02" }) }],
    failing: [{ file: changed({ next_review_date: "2026-12-03" }), findings: [{ row: 2, column: "G" }] }],
  },
  "SPR-X04": {
    passing: [...passing, { file: allChanged(area, { strategy_url: "" }), asOf: "2025-11-30" }],
    failing: [
      { file: changed({ strategy_url: "" }), asOf: "2025-12-01", findings: [{ row: 2, column: "F" }] },
    ],
  },
  "SPR-X05": {
    passing: [
      ...passing,
      { file: changed({ flow_status: "refused", reason: "Outside section 16 of the Act" }) },
    ],
    failing: [{ file: changed({ flow_status: "refused" }), findings: [{ row: 2, column: "T" }] }],
  },
  "SPR-R01": {
    passing,
    failing: [
      { file: { rows: [council, ...others] }, findings: [{ row: 2, column: "P" }] },
      { file: { rows: [...others, board] }, findings: [{ row: 2, column: "P" }] },
    ],
  },
  "SPR-R02": {
    passing,
    failing: [
      { file: { rows: [council, ...others, welshBoard] }, findings: [{ row: 7, column: "P" }] },
      { file: allChanged(area, inWales), findings: [{ row: 7, column: "P" }] },
    ],
  },
  "SPR-M01": {
    passing,
    failing: [
      {
        file: changed({ engaged: "none" }),
        previous: { rows: area },
        findings: [{ row: 2, column: "Q" }],
      },
    ],
  },
};

/** Files that keep and files that break each rule of its own of the return `svd-partnership-progress`. */
export const svdPartnershipProgressExamples: ExamplesByRule = { ...examples };
