import { grantHeads, recipientTypes } from "../../codelists/grant.js";
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
    name: "financial_year",
    kind: "financial-year",
    separator: "-",
    title: "Financial year",
    description: "The year that the money is for, from 1 April to 31 March.",
    required: "error",
  },
  {
    name: "quarter",
    kind: "quarter",
    prefix: "Q",
    title: "Quarter",
    description: "The quarter that the claim is made for: Q1 is April to June.",
    required: "error",
  },
  {
    name: "lpb_code",
    kind: "gss-code",
    entities: ["E23", "W15"],
    title: "Local policing body",
    description: "The code of the police force area of the local policing body that holds the grant.",
    required: "error",
  },
  {
    name: "recipient_code",
    kind: "text",
    maxLength: 20,
    title: "Recipient code",
    description: "The ONS, ODS or local code of the body that spends the money.",
    required: "error",
  },
  {
    name: "recipient_name",
    kind: "text",
    maxLength: 120,
    title: "Recipient name",
    description: "The name of the body that spends the money.",
    required: "error",
  },
  {
    name: "recipient_type",
    kind: "code",
    list: recipientTypes,
    title: "Kind of recipient",
    description: "What kind of body spends the money.",
    required: "error",
  },
  {
    name: "head",
    kind: "code",
    list: grantHeads,
    title: "Head",
    description: "The head of the grant that pays for the line.",
    required: "error",
    source: "grant-decisions",
  },
  {
    name: "line_id",
    kind: "text",
    maxLength: 40,
    title: "Line",
    description: "Tells one cost line from another, the same all through the year.",
    required: "error",
  },
  {
    name: "line_description",
    kind: "text",
    maxLength: 120,
    title: "What the line is for",
    description: "What the money of the line buys.",
    required: "error",
  },
  {
    name: "allocated",
    kind: "money",
    negative: true,
    title: "Allocated",
    description: "What is allocated to the line for the whole year.",
    required: "error",
  },
  {
    name: "actual_to_date",
    kind: "money",
    negative: true,
    title: "Spent to date",
    description: "What was spent from 1 April to the end of the quarter.",
    required: "error",
  },
  {
    name: "actual_this_quarter",
    kind: "money",
    negative: true,
    title: "Spent this quarter",
    description: "What was spent in the quarter.",
    required: "error",
  },
  {
    name: "forecast_remaining",
    kind: "money",
    negative: true,
    title: "Forecast for the rest of the year",
    description: "What is expected to be spent from the end of the quarter to 31 March.",
    required: "error",
  },
  {
    name: "variance_reason",
    kind: "text",
    maxLength: 500,
    freeText: true,
    title: "Reason for a difference",
    description: "Why spending differs from what was allocated, or why an amount is below nothing.",
  },
  {
    name: "prepared_by_role",
    kind: "text",
    maxLength: 80,
    freeText: true,
    title: "Prepared by",
    description: "The role of whoever prepared the claim, not a name.",
    required: "error",
  },
  {
    name: "prepared_on",
    kind: "date",
    title: "Prepared on",
    description: "The day on which the claim was prepared.",
    required: "error",
  },
] as const satisfies readonly Column[];

const AMOUNTS = ["allocated", "actual_to_date", "actual_this_quarter", "forecast_remaining"] as const;

const NOTHING = { money: "0.00" } as const;
const column = (name: (typeof columns)[number]["name"]): Term => ({ column: name });
const all = (...parts: Condition[]): Condition => ({ all: parts });
const any = (...parts: Condition[]): Condition => ({ any: parts });

/** What is expected to be spent by 31 March less what is allocated. */
const overspend: Term = {
  minus: [{ add: [column("actual_to_date"), column("forecast_remaining")] }, column("allocated")],
};
const underspend: Term = {
  minus: [column("allocated"), { add: [column("actual_to_date"), column("forecast_remaining")] }],
};
const QUARTER = { financialYear: column("financial_year"), quarter: column("quarter") };
const endOfQuarter: Term = { endOf: QUARTER };
const QUARTER_DAYS = { from: { startOf: QUARTER }, to: endOfQuarter };

/** The grant for the head of a group of lines. */
const grantOfHead: Term = {
  lookup: "grant-by-head",
  of: [column("lpb_code"), column("financial_year"), column("head")],
  give: "grant",
};
const HEAD = ["lpb_code", "financial_year", "head"] as const;

const rules: readonly Rule[] = [
  {
    id: "GCL-V01",
    severity: "error",
    title: "An amount below nothing has a reason",
    help: "Credits are allowed: with a reason beside it, an amount below nothing is only a query.",
    source: "project",
    checks: AMOUNTS.flatMap((amount) => [
      {
        kind: "row" as const,
        at: amount,
        fails: all({ left: column(amount), op: "<", right: NOTHING }, { blank: "variance_reason" }),
        message:
          "{column} is below nothing and no reason is given. Correct it, or say in variance_reason why.",
      },
      {
        kind: "row" as const,
        at: amount,
        severity: "query" as const,
        fails: all({ left: column(amount), op: "<", right: NOTHING }, { present: "variance_reason" }),
        message: "{column} is below nothing. Check that the reason in variance_reason explains the credit.",
      },
    ]),
  },
  {
    id: "GCL-V02",
    severity: "error",
    title: "No amount has a part of a penny",
    source: "project",
    checks: [
      {
        kind: "cell",
        faults: ["part-penny"],
        columns: [...AMOUNTS],
        message: "{column} must be {expected}, for example {example}.",
      },
    ],
  },
  {
    id: "GCL-X01",
    severity: "error",
    title: "Spending of the quarter is part of spending to date",
    help: "In the first quarter the two are the same. In later ones a credit earlier in the year can make the quarter exceed the year to date; that is found too, because it has to be looked into.",
    source: "project",
    checks: [
      {
        kind: "row",
        at: "actual_this_quarter",
        fails: all(
          { left: column("quarter"), op: "!=", right: { text: "Q1" } },
          { left: column("actual_this_quarter"), op: ">", right: column("actual_to_date") },
        ),
        message: "More was spent this quarter than in the year to date. Check both amounts.",
      },
      {
        kind: "row",
        at: "actual_this_quarter",
        fails: all(
          { left: column("quarter"), op: "=", right: { text: "Q1" } },
          { left: column("actual_this_quarter"), op: "!=", right: column("actual_to_date") },
        ),
        message: "In Q1, spending of the quarter and spending to date must be the same. Check both amounts.",
      },
    ],
  },
  {
    id: "GCL-X02",
    severity: "query",
    title: "A large difference from what is allocated has a reason",
    help: "Large is more than a share of what is allocated, or more than a sum, whichever is reached first. Both are this project's and can be set.",
    source: "project",
    checks: [
      {
        kind: "row",
        at: "variance_reason",
        fails: all(
          { blank: "variance_reason" },
          any(
            ...[overspend, underspend].flatMap((difference): Condition[] => [
              {
                left: difference,
                op: ">",
                right: { times: [column("allocated"), { parameter: "variance-share" }] },
              },
              { left: difference, op: ">", right: { parameter: "variance-sum" } },
            ]),
          ),
        ),
        message:
          "Spending to date and the forecast together are far from what is allocated. Say why in variance_reason.",
      },
    ],
  },
  {
    id: "GCL-X03",
    severity: "error",
    title: "In the last quarter nothing is forecast",
    source: "project",
    checks: [
      {
        kind: "row",
        at: "forecast_remaining",
        fails: all(
          { left: column("quarter"), op: "=", right: { text: "Q4" } },
          { left: column("forecast_remaining"), op: "!=", right: NOTHING },
        ),
        message:
          "The claim is for Q4, so nothing of the year is left to forecast. Enter 0.00; what is not spent by 31 March cannot be carried forward.",
      },
    ],
  },
  {
    id: "GCL-X04",
    severity: "error",
    title: "The claim is prepared when the quarter is over",
    source: "project",
    checks: [
      {
        kind: "row",
        at: "prepared_on",
        fails: { left: column("prepared_on"), op: "<", right: endOfQuarter },
        message:
          "The claim was prepared before the last day of its quarter. Check the date, the quarter and the year.",
      },
    ],
  },
  {
    id: "GCL-X05",
    severity: "warning",
    title: "The role of whoever prepared the claim is no name",
    source: "project",
    checks: [
      {
        kind: "cell",
        faults: ["identifying-text"],
        columns: ["prepared_by_role"],
        message:
          "{column} seems to hold a person's name. Enter the role only, for example “Finance business partner”.",
      },
    ],
  },
  {
    id: "GCL-R01",
    severity: "error",
    title: "No line stands twice",
    source: "project",
    checks: [
      {
        kind: "unique",
        columns: ["line_id"],
        message:
          "{count} rows have the same line_id. Keep one row for each line, or give each line its own id.",
      },
    ],
  },
  {
    id: "GCL-R02",
    severity: "error",
    title: "What is allocated under a head adds to the grant for that head",
    help: "A penny for each line is allowed, because published grants are out by pennies. The grant is what the caller gives.",
    source: "project",
    checks: [
      {
        kind: "group",
        by: HEAD,
        at: "allocated",
        fails: any(
          ...(
            [
              { minus: [{ sum: column("allocated") }, grantOfHead] },
              { minus: [grantOfHead, { sum: column("allocated") }] },
            ] as const
          ).map(
            (gap): Condition => ({
              left: gap,
              op: ">",
              right: { times: [{ money: "0.01" }, { count: "rows" }] },
            }),
          ),
        ),
        message:
          "The lines of this head do not add to the grant for it. Check what is allocated to each, and whether a line is missing.",
      },
    ],
  },
  {
    id: "GCL-R03",
    severity: "error",
    title: "Spending under a head is no more than the grant for it",
    source: "project",
    checks: [
      {
        kind: "group",
        by: HEAD,
        at: "actual_to_date",
        fails: { left: { sum: column("actual_to_date") }, op: ">", right: grantOfHead },
        message:
          "More was spent under this head than the grant for it. Claim only what the grant covers, or have the move between heads approved.",
      },
    ],
  },
  {
    id: "GCL-R04",
    severity: "query",
    title: "Each line stands under the head that was agreed for it",
    help: "The agreed heads are a table of the caller's, with every approved move in it. No published limit on moves between heads was found.",
    source: "project",
    checks: [
      {
        kind: "row",
        at: "head",
        fails: {
          left: { lookup: "agreed-lines", of: [column("line_id")], give: "head" },
          op: "!=",
          right: column("head"),
        },
        message:
          "The line stands under another head than was agreed. Put it back, or send the approval of the move with the claim.",
      },
    ],
  },
  {
    id: "GCL-M01",
    severity: "error",
    title: "Spending to date is that of the previous claim and this quarter's together",
    source: "project",
    checks: [
      {
        kind: "previous",
        match: ["financial_year", "recipient_code", "line_id"],
        at: "actual_to_date",
        fails: {
          left: column("actual_to_date"),
          op: "!=",
          right: { add: [{ previous: column("actual_to_date") }, column("actual_this_quarter")] },
        },
        message:
          "Spending to date is not what the previous claim said and what was spent this quarter together. Check both, or send a corrected earlier claim.",
      },
    ],
  },
  {
    id: "GCL-M02",
    severity: "error",
    title: "A line of an earlier claim keeps its head",
    help: "A line that was closed is not opened again under the other head: give the new spending a line of its own.",
    source: "project",
    checks: [
      {
        kind: "previous",
        match: ["recipient_code", "line_id"],
        at: "head",
        fails: { left: column("head"), op: "!=", right: { previous: column("head") } },
        message:
          "The previous claim has this line under the other head. Give the new spending a line of its own.",
      },
    ],
  },
  {
    id: "GCL-M03",
    severity: "query",
    title: "At the third quarter little is expected to be left over",
    help: "Money that is not spent by 31 March cannot be carried into the next year, so the third quarter is when it can still be moved.",
    source: "no-carry-over",
    checks: [
      {
        kind: "group",
        by: ["lpb_code", "financial_year", "quarter"],
        at: "forecast_remaining",
        fails: all(
          { left: column("quarter"), op: "=", right: { text: "Q3" } },
          {
            left: { sum: underspend },
            op: ">",
            right: { times: [{ sum: column("allocated") }, { parameter: "underspend-share" }] },
          },
        ),
        message:
          "A large part of the grant is expected to be left at 31 March, and cannot be carried forward. Tell the local policing body, so that it can be moved while there is time.",
      },
    ],
  },
  {
    id: "GCL-M04",
    severity: "warning",
    title: "The claim is prepared in time",
    help: "No deadline was published, so there is none until the caller gives it.",
    source: "project",
    checks: [
      {
        kind: "row",
        at: "prepared_on",
        fails: {
          left: { daysFrom: endOfQuarter, to: column("prepared_on") },
          op: ">",
          right: { parameter: "days-to-return" },
        },
        message:
          "The claim was prepared more than {days-to-return} after its quarter. Tell the body that pays it why.",
      },
    ],
  },
];

const generic: GenericOptions = {
  key: ["line_id"],
  columns,
  // GCL-R01 says of lines what GEN-R01 says of keys.
  without: ["GEN-R01"],
  during: QUARTER_DAYS,
  stable: ["line_id"],
};

/**
 * A quarter's claim against the Duty grant, line by line.
 *
 * @category returns
 */
export const svdGrantClaim: ReturnDefinition = {
  id: "svd-grant-claim",
  version: "1.0.0",
  title: "Duty grant claim",
  description:
    "What was spent of the Duty grant in a quarter and is expected to be spent by 31 March, for each recipient, head and cost line.",
  status: {
    layout: "proposal",
    statement:
      "This project's proposal. The two heads, the ban on carrying money into another year and the moves between recipients during the year are real. No form of the Home Office was found: the layout, the thresholds and the deadline are not official.",
  },
  owner: "a local policing body to the Home Office, and an authority to its local policing body",
  cadence: "quarterly",
  grain: "one cost line of one recipient in a quarter",
  key: ["line_id"],
  sources: [
    {
      id: "grant-decisions",
      title:
        "Decisions on the Duty grant by Surrey's commissioner (2024/25) and the Mayor's Office for Policing and Crime: labour and non-labour heads to the penny",
      confidence: "read",
    },
    {
      id: "no-carry-over",
      title:
        "Mayor's Office for Policing and Crime, decision PCD 1614: no carry-over between financial years, likely underspends reported at quarter 3",
      confidence: "read",
    },
    ...GENERIC_SOURCES,
  ],
  parameters: [
    {
      id: "variance-share",
      title: "Largest difference without a reason, as a share of what is allocated",
      unit: "share",
      default: 0.1,
      source: "project",
    },
    {
      id: "variance-sum",
      title: "Largest difference without a reason, in pounds",
      unit: "pounds",
      default: 1000,
      source: "project",
    },
    {
      id: "underspend-share",
      title: "Largest share of the grant expected to be left over at the third quarter",
      unit: "share",
      default: 0.05,
      source: "project",
    },
    {
      id: "days-to-return",
      title: "Days from the end of the quarter in which a claim is to be prepared",
      unit: "days",
      source: "project",
    },
    ...genericParameters(generic),
  ],
  tables: [
    {
      id: "grant-by-head",
      title: "The grant of each local policing body for a year, head by head",
      keys: ["local_policing_body", "financial_year", "head"],
      values: [{ name: "grant", type: "money" }],
      source: "project",
    },
    {
      id: "agreed-lines",
      title: "The head agreed for each line, approved moves included",
      keys: ["line"],
      values: [{ name: "head", type: "text" }],
      source: "project",
    },
  ],
  columns,
  rules: [...rules, ...genericRules(generic)],
};

/**
 * One row of {@link svdGrantClaim}, its cells typed.
 *
 * @category returns
 */
export type SvdGrantClaimRow = RowOf<typeof columns>;
