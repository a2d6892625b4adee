import {
  approaches,
  evaluations,
  fundingSources,
  interventionLevels,
  interventionSettings,
  providerTypes,
} from "../../codelists/intervention.js";
import type { Column } from "../../columns/column.js";
import type { CountColumn } from "../../columns/count.js";
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

/** A column that counts people reached. */
const people = <const Name extends string>(name: Name, title: string, description: string) =>
  ({
    name,
    kind: "count",
    shorthand: ["c", "x", "z", "low"],
    disclosive: true,
    title,
    description,
    required: "error",
  }) as const satisfies CountColumn;

const columns = [
  {
    name: "intervention_id",
    kind: "text",
    maxLength: 40,
    title: "Intervention",
    description: "Tells one intervention from another, the same in every quarter.",
    required: "error",
  },
  {
    name: "intervention_name",
    kind: "text",
    maxLength: 120,
    title: "Name of the intervention",
    description: "What the intervention is called.",
    required: "error",
  },
  {
    name: "financial_year",
    kind: "financial-year",
    separator: "-",
    title: "Financial year",
    description: "The financial year of the quarter.",
    required: "error",
  },
  {
    name: "quarter",
    kind: "quarter",
    prefix: "Q",
    title: "Quarter",
    description: "The quarter of delivery: Q1 is April to June.",
    required: "error",
  },
  {
    name: "lead_authority_code",
    kind: "text",
    maxLength: 20,
    title: "Lead authority",
    description:
      "The ONS code of the authority that leads the intervention, or the ODS code of a health body.",
    required: "error",
  },
  {
    name: "delivery_area_code",
    kind: "gss-code",
    entities: ["E06", "E07", "E08", "E09", "E10", "E22", "E23", "W06", "W14", "W15"],
    title: "Area of delivery",
    description: "The code of the area where the intervention is delivered.",
    required: "error",
  },
  {
    name: "provider_type",
    kind: "code",
    list: providerTypes,
    title: "Kind of provider",
    description: "Who runs the intervention.",
    required: "error",
  },
  {
    name: "approach",
    kind: "code",
    list: approaches,
    title: "Approach",
    description: "The strand of the Youth Endowment Fund toolkit that it belongs to.",
    required: "error",
    source: "yef-toolkit",
  },
  {
    name: "level",
    kind: "code",
    list: interventionLevels,
    title: "Level",
    description: "Whom the intervention is for.",
    required: "error",
  },
  {
    name: "setting",
    kind: "code",
    list: interventionSettings,
    title: "Setting",
    description: "Where the intervention happens.",
    required: "error",
  },
  {
    name: "start_date",
    kind: "date",
    title: "Start",
    description: "The first day of delivery.",
    required: "error",
  },
  {
    name: "end_date",
    kind: "date",
    title: "End",
    description: "The last day of delivery, where it is known.",
  },
  {
    name: "funding_source",
    kind: "code",
    list: fundingSources,
    title: "Source of the money",
    description: "What pays for most of the intervention.",
    required: "error",
  },
  {
    name: "spend_quarter",
    kind: "money",
    title: "Spent in the quarter",
    description: "What the intervention cost in the quarter.",
    required: "error",
  },
  people("reached_total", "People reached", "People who took part for the first time in this quarter."),
  people("reached_under_10", "Reached, under 10", "Of them, those aged under 10."),
  people("reached_10_17", "Reached, 10 to 17", "Of them, those aged 10 to 17."),
  people("reached_18_24", "Reached, 18 to 24", "Of them, those aged 18 to 24."),
  people("reached_25_plus", "Reached, 25 and over", "Of them, those aged 25 and over."),
  people("reached_age_not_known", "Reached, age not known", "Of them, those whose age is not known."),
  people("reached_female", "Reached, female", "Of them, those who are female."),
  people("reached_male", "Reached, male", "Of them, those who are male."),
  people(
    "reached_sex_other_or_not_known",
    "Reached, sex other or not known",
    "Of them, those whose sex is another or not known.",
  ),
  people("reached_asian", "Reached, Asian", "Of them, those of the ethnic group Asian."),
  people("reached_black", "Reached, Black", "Of them, those of the ethnic group Black."),
  people("reached_mixed", "Reached, Mixed", "Of them, those of the ethnic group Mixed."),
  people("reached_white", "Reached, White", "Of them, those of the ethnic group White."),
  people("reached_other", "Reached, other ethnic group", "Of them, those of another ethnic group."),
  people(
    "reached_ethnicity_not_known",
    "Reached, ethnicity not known",
    "Of them, those whose ethnic group is not known.",
  ),
  {
    name: "completed",
    kind: "count",
    shorthand: ["c", "x", "z", "low"],
    disclosive: true,
    title: "Completed",
    description: "People who completed the intervention in the quarter.",
  },
  {
    name: "did_not_complete",
    kind: "count",
    shorthand: ["c", "x", "z", "low"],
    disclosive: true,
    title: "Did not complete",
    description: "People who left the intervention in the quarter before it was complete.",
  },
  {
    name: "professionals_trained",
    kind: "count",
    shorthand: [],
    title: "Professionals trained",
    description: "Professionals who were trained in the quarter.",
  },
  {
    name: "evaluation",
    kind: "code",
    list: evaluations,
    title: "Evaluation",
    description: "How the intervention is evaluated.",
    required: "error",
  },
] as const satisfies readonly Column[];

type Name = (typeof columns)[number]["name"];

/** The splits of the people reached: each adds to the total. */
const SPLITS = [
  ["reached_under_10", "reached_10_17", "reached_18_24", "reached_25_plus", "reached_age_not_known"],
  ["reached_female", "reached_male", "reached_sex_other_or_not_known"],
  [
    "reached_asian",
    "reached_black",
    "reached_mixed",
    "reached_white",
    "reached_other",
    "reached_ethnicity_not_known",
  ],
] as const satisfies readonly (readonly Name[])[];

const column = (name: Name): Term => ({ column: name });
const all = (...parts: Condition[]): Condition => ({ all: parts });
const any = (...parts: Condition[]): Condition => ({ any: parts });
const quarter = { financialYear: column("financial_year"), quarter: column("quarter") };

const rules: readonly Rule[] = [
  {
    id: "IVM-X01",
    severity: "error",
    title: "Each split of the people reached adds to the total",
    help: "The splits are by age, by sex and by ethnic group. Where a part is suppressed, only parts that already exceed the total are found.",
    source: "project",
    checks: SPLITS.map((parts) => ({
      kind: "parts" as const,
      of: { total: "reached_total", parts },
      fault: "sum" as const,
      message: `The columns ${parts[0]} to ${parts.at(-1)} do not add to reached_total. Check them and the total.`,
    })),
  },
  {
    id: "IVM-X02",
    severity: "error",
    title: "The intervention does not end before it starts",
    source: "project",
    checks: [
      {
        kind: "row",
        at: "end_date",
        fails: { left: column("end_date"), op: "<", right: column("start_date") },
        message: "The intervention ends before it starts. Check both dates.",
      },
    ],
  },
  {
    id: "IVM-X03",
    severity: "query",
    title: "The quarter lies in the time of the intervention",
    source: "project",
    checks: [
      {
        kind: "row",
        at: "quarter",
        // An intervention that ends before it starts (IVM-X02) has no time.
        fails: any(
          all(
            { left: column("start_date"), op: ">", right: { endOf: quarter } },
            { not: { left: column("end_date"), op: "<", right: column("start_date") } },
          ),
          all({ left: column("start_date"), op: ">", right: { endOf: quarter } }, { blank: "end_date" }),
          all(
            { left: column("end_date"), op: "<", right: { startOf: quarter } },
            { not: { left: column("end_date"), op: "<", right: column("start_date") } },
          ),
        ),
        message:
          "The whole quarter lies before the start or after the end of the intervention. Check the quarter and the dates.",
      },
    ],
  },
  {
    id: "IVM-X04",
    severity: "query",
    title: "The level fits the number of people reached",
    help: "This project's thresholds: an intervention for everybody reaches more than a handful, and one for those already involved in violence does not reach a thousand in a quarter.",
    source: "project",
    checks: [
      {
        kind: "row",
        at: "level",
        fails: all(
          { left: column("level"), op: "=", right: { text: "universal" } },
          { left: column("reached_total"), op: "<", right: { parameter: "least-universal" } },
        ),
        message:
          "The intervention is for everybody and reached fewer than {least-universal}. Check the level and the number.",
      },
      {
        kind: "row",
        at: "level",
        fails: all(
          { left: column("level"), op: "=", right: { text: "specialist" } },
          { left: column("reached_total"), op: ">", right: { parameter: "most-specialist" } },
        ),
        message:
          "The intervention is specialist and reached more than {most-specialist}. Check the level and the number.",
      },
    ],
  },
  {
    id: "IVM-X05",
    severity: "query",
    title: "Money is not spent for two quarters with nobody reached",
    source: "project",
    checks: [
      {
        kind: "previous",
        match: ["intervention_id"],
        at: "reached_total",
        fails: all(
          { left: column("spend_quarter"), op: ">", right: { money: "0.00" } },
          { left: column("reached_total"), op: "=", right: { number: 0 } },
          { left: { previous: column("spend_quarter") }, op: ">", right: { money: "0.00" } },
          { left: { previous: column("reached_total") }, op: "=", right: { number: 0 } },
        ),
        message:
          "Money was spent in this quarter and the one before, and nobody was reached in either. Check the numbers, or say why.",
      },
    ],
  },
  {
    id: "IVM-X06",
    severity: "error",
    title: "No more people leave the intervention than were ever reached",
    help: "People reached before this quarter are in a table of the caller's.",
    source: "project",
    checks: [
      {
        kind: "row",
        at: "completed",
        fails: {
          left: { add: [column("completed"), column("did_not_complete")] },
          op: ">",
          right: {
            add: [
              column("reached_total"),
              { lookup: "reached-before", of: [column("intervention_id")], give: "people" },
            ],
          },
        },
        message:
          "More people completed or left the intervention than it ever reached. Check completed, did_not_complete and reached_total.",
      },
    ],
  },
  {
    id: "IVM-R01",
    severity: "error",
    title: "An intervention stands once in a quarter",
    source: "project",
    checks: [
      {
        kind: "unique",
        columns: ["intervention_id", "financial_year", "quarter"],
        message: "{count} rows have the same intervention and quarter. Put them together in one row.",
      },
    ],
  },
  {
    id: "IVM-M01",
    severity: "query",
    title: "Approach, level and provider are as in the quarter before",
    source: "project",
    checks: (["approach", "level", "provider_type"] as const).map((name) => ({
      kind: "previous" as const,
      match: ["intervention_id"],
      at: name,
      fails: { left: column(name), op: "!=" as const, right: { previous: column(name) } },
      message:
        "{column} is not what the previous return says of this intervention. Check it, or give a changed intervention an id of its own.",
    })),
  },
  {
    id: "IVM-M02",
    severity: "query",
    title: "The cost of reaching a person is not far above that of others of the approach",
    help: "Far is over so many times the median of the approach in the file. Approaches with fewer than three interventions are passed over.",
    source: "project",
    checks: [
      {
        kind: "outlier",
        of: { divide: [column("spend_quarter"), column("reached_total")] },
        by: ["approach"],
        times: "times-median-cost",
        at: "spend_quarter",
        message:
          "The cost for each person reached is more than {limit} times the median of its approach. Check spend_quarter and reached_total.",
      },
    ],
  },
  {
    id: "IVM-P01",
    severity: "error",
    title: "No row for each person",
    help: "The return counts people. Rows that each reach one person may let somebody be recognised.",
    source: "project",
    checks: [
      {
        kind: "group",
        by: ["intervention_name", "financial_year", "quarter"],
        at: "reached_total",
        fails: all(
          { left: { count: "rows" }, op: ">", right: { number: 1 } },
          { left: { greatest: column("reached_total") }, op: "<=", right: { number: 1 } },
        ),
        message:
          "{count} of this intervention each reach one person at most. Send one row for an intervention and quarter, with the people counted.",
      },
    ],
  },
];

const generic: GenericOptions = {
  key: ["intervention_id", "financial_year", "quarter"],
  columns,
  // IVM-R01 says of interventions what GEN-R01 says of keys.
  without: ["GEN-R01"],
  during: { from: { startOf: quarter }, to: { endOf: quarter } },
  breakdowns: SPLITS.map((parts) => ({ total: "reached_total", parts })),
  totals: ["reached_total"],
  stable: ["intervention_id"],
};

/**
 * Interventions in a quarter: what was done, for whom, what it cost and how many people it reached.
 *
 * @category returns
 */
export const svdInterventions: ReturnDefinition = {
  id: "svd-interventions",
  version: "1.0.0",
  title: "Interventions",
  description:
    "What was done in a quarter to prevent and reduce serious violence, intervention by intervention: approach, setting, spending, and people reached by age, sex and ethnic group.",
  status: {
    layout: "proposal",
    statement:
      "This project's proposal. That violence reduction units are asked about their interventions quarterly is recalled; no form was found. The approaches follow a published toolkit from memory.",
  },
  owner: "a provider or an authority, to the local policing body or the violence reduction unit",
  cadence: "quarterly",
  grain: "one intervention in a quarter",
  key: ["intervention_id", "financial_year", "quarter"],
  sources: [
    {
      id: "yef-toolkit",
      title: "Youth Endowment Fund toolkit, its strands from memory",
      confidence: "recalled",
    },
    ...GENERIC_SOURCES,
  ],
  parameters: [
    {
      id: "least-universal",
      title: "Fewest people that an intervention for everybody reaches",
      unit: "number",
      default: 5,
      source: "project",
    },
    {
      id: "most-specialist",
      title: "Most people that a specialist intervention reaches in a quarter",
      unit: "number",
      default: 1000,
      source: "project",
    },
    {
      id: "times-median-cost",
      title: "Times the median cost of reaching a person, within an approach",
      unit: "times",
      default: 3,
      source: "project",
    },
    ...genericParameters(generic),
  ],
  tables: [
    {
      id: "reached-before",
      title: "People that each intervention reached before the quarter",
      keys: ["intervention"],
      values: [{ name: "people", type: "number" }],
      source: "project",
    },
  ],
  columns,
  rules: [...rules, ...genericRules(generic)],
};

/**
 * One row of {@link svdInterventions}, its cells typed.
 *
 * @category returns
 */
export type SvdInterventionsRow = RowOf<typeof columns>;
