import {
  authorityTypes,
  consultations,
  dataFlows,
  engagements,
  flowStatuses,
  violenceKinds,
} from "../../codelists/partnership-progress.js";
import type { Column } from "../../columns/column.js";
import type { RowOf } from "../../rows/row-of.js";
import type { Condition, Term } from "../../rules/condition.js";
import {
  GENERIC_SOURCES,
  type GenericOptions,
  genericParameters,
  genericRules,
} from "../../rules/generic.js";
import type { Rule } from "../../rules/rule.js";
import type { ReturnDefinition } from "../definition.js";

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

const KEY = ["area_code", "period", "authority_code"] as const;

type Name = (typeof columns)[number]["name"];
const column = (name: Name): Term => ({ column: name });
const all = (...parts: Condition[]): Condition => ({ all: parts });
const any = (...parts: Condition[]): Condition => ({ any: parts });

/** No row of the group is about an authority of these kinds. */
const none = (...types: readonly string[]): Condition => ({
  left: { count: "rows", where: { term: column("authority_type"), in: types } },
  op: "=",
  right: { number: 0 },
});

const rules: readonly Rule[] = [
  {
    id: "SPR-X01",
    severity: "error",
    title: "The strategy is not older than the needs assessment",
    source: "project",
    checks: [
      {
        kind: "row",
        at: "strategy_date",
        fails: { left: column("strategy_date"), op: "<", right: column("needs_assessment_date") },
        message: "The strategy is older than the needs assessment that it should rest on. Check both dates.",
      },
    ],
  },
  {
    id: "SPR-X02",
    severity: "error",
    title: "It is said of schools, prisons and youth custody whether they were consulted",
    help: "Section 8(4) of the Police, Crime, Sentencing and Courts Act 2022 asks for consultation of the educational, prison and youth custody authorities of the area before a strategy is prepared.",
    source: "act",
    checks: [
      {
        kind: "cell",
        faults: ["missing"],
        columns: ["education_consulted", "prison_consulted", "youth_custody_consulted"],
        message: "{column} is blank. Enter {expected}.",
      },
    ],
  },
  {
    id: "SPR-X03",
    severity: "warning",
    title: "The next review is within a year of the strategy",
    help: "The Act asks that a strategy is kept under review and sets no period. A year is this project's threshold, and can be set. It is counted in days: 366, so that a year with 29 February in it is not over.",
    source: "project",
    checks: [
      {
        kind: "row",
        at: "next_review_date",
        fails: {
          left: { daysFrom: column("strategy_date"), to: column("next_review_date") },
          op: ">",
          right: { parameter: "days-to-review" },
        },
        message:
          "The next review is more than {days-to-review} after the strategy. Check the date, or say why.",
      },
    ],
  },
  {
    id: "SPR-X04",
    severity: "error",
    title: "A published strategy has an address",
    source: "project",
    checks: [
      {
        kind: "row",
        at: "strategy_url",
        fails: all(
          { left: column("strategy_date"), op: "<=", right: { asOf: true } },
          { blank: "strategy_url" },
        ),
        message:
          "The date of the strategy has passed and there is no address of it. Enter where it can be read.",
      },
    ],
  },
  {
    id: "SPR-X05",
    severity: "query",
    title: "A refused data set has a reason",
    source: "project",
    checks: [
      {
        kind: "row",
        at: "reason",
        fails: all({ left: column("flow_status"), op: "=", right: { text: "refused" } }, { blank: "reason" }),
        message: "Data are refused and no reason is given. Say why, so that it can be put right.",
      },
    ],
  },
  {
    id: "SPR-R01",
    severity: "error",
    title: "Every kind of specified authority has a row",
    help: "The health body is an integrated care board in England and a local health board in Wales. Which of the two stands there is judged by SPR-R02.",
    source: "schedule-1",
    checks: [
      {
        kind: "group",
        by: ["area_code", "period"],
        at: "authority_type",
        fails: any(
          none("police"),
          none("fire_and_rescue"),
          none("probation"),
          none("youth_offending_team"),
          none("local_authority"),
          none("icb", "local_health_board"),
        ),
        message:
          "A kind of specified authority has no row for this area. There have to be rows for the police, fire and rescue, probation, the youth offending team, the local authority and the health body.",
      },
    ],
  },
  {
    id: "SPR-R02",
    severity: "error",
    title: "The health body is that of the nation",
    source: "schedule-1",
    checks: [
      {
        kind: "row",
        at: "authority_type",
        fails: any(
          all(
            { term: column("area_code"), startsWith: ["W"] },
            { left: column("authority_type"), op: "=", right: { text: "icb" } },
          ),
          all(
            { term: column("area_code"), startsWith: ["E"] },
            { left: column("authority_type"), op: "=", right: { text: "local_health_board" } },
          ),
        ),
        message:
          "In England the health body is an integrated care board, in Wales a local health board. Check the authority and the area.",
      },
    ],
  },
  {
    id: "SPR-M01",
    severity: "query",
    title: "No authority that took part in all of the work has left it",
    source: "project",
    checks: [
      {
        kind: "previous",
        match: ["area_code", "authority_code"],
        at: "engaged",
        fails: all(
          { left: { previous: column("engaged") }, op: "=", right: { text: "full" } },
          { left: column("engaged"), op: "=", right: { text: "none" } },
        ),
        message:
          "In the previous return this authority took part in all of the work, and now in none. Check it, or say why.",
      },
    ],
  },
];

const generic: GenericOptions = {
  key: KEY,
  columns,
  during: {
    from: { startOf: { financialYear: column("period") } },
    to: { endOf: { financialYear: column("period") } },
  },
  stable: ["area_code", "authority_code"],
};

/**
 * The progress of the partners of a local government area, authority by authority.
 *
 * @category returns
 */
export const svdPartnershipProgress: ReturnDefinition = {
  id: "svd-partnership-progress",
  version: "1.0.0",
  title: "Partnership progress",
  description:
    "How far the partners of a local government area have come: needs assessment, strategy, consultation, and for each specified authority whether it takes part and which data it shares. What is said of the area stands in each of its rows.",
  status: {
    layout: "proposal",
    statement:
      "This project's proposal. The duties are those of the Act; no form on which a local policing body monitors them was found, and the Act sets no period for a review.",
  },
  owner: "the partnership lead of a local government area, to the local policing body (section 14)",
  cadence: "yearly",
  grain: "one specified authority of one local government area in a financial year",
  key: KEY,
  sources: [
    {
      id: "act",
      title: "Police, Crime, Sentencing and Courts Act 2022, Part 2 Chapter 1: sections 8, 11, 13 and 14",
      url: "https://www.legislation.gov.uk/ukpga/2022/32",
      confidence: "read",
    },
    {
      id: "schedule-1",
      title: "The same Act, Schedule 1: who is a specified authority. Not all of its tables were read",
      confidence: "recalled",
    },
    {
      id: "usual-data-sets",
      title: "Data sets that agencies usually share for a needs assessment, from general knowledge",
      confidence: "recalled",
    },
    ...GENERIC_SOURCES,
  ],
  parameters: [
    {
      id: "days-to-review",
      title: "Most days from the strategy to its next review",
      unit: "days",
      default: 366,
      source: "project",
    },
    ...genericParameters(generic),
  ],
  columns,
  rules: [...rules, ...genericRules(generic)],
};

/**
 * One row of {@link svdPartnershipProgress}, its cells typed.
 *
 * @category returns
 */
export type SvdPartnershipProgressRow = RowOf<typeof columns>;
