import type { ExamplesByRule } from "../../rules/rule.js";
import type { SvdPartnershipProgressRow } from "./definition.js";

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

type Name = keyof SvdPartnershipProgressRow;

/** Files that keep, and files that break, each rule of its own of the return `svd-partnership-progress`. */
export const svdPartnershipProgressExamples: ExamplesByRule = {
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
