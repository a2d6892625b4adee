import { grantHeads, recipientTypes } from "../codelists/grant.js";
import type { Column } from "../columns/column.js";
import type { RowOf } from "../rows/row-of.js";
import type { CheckBase, RowCheck } from "../rules/check.js";
import type { Condition, Term } from "../rules/condition.js";
import { GENERIC_SOURCES, genericRules } from "../rules/generic.js";
import type { Rule } from "../rules/rule.js";
import type { ReturnDefinition } from "./definition.js";

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

/** Two lines of one claim; the recipients and amounts are made up. */
const post = {
  financial_year: "2025-26",
  quarter: "Q2",
  lpb_code: "E23000030",
  recipient_code: "E06000010",
  recipient_name: "Example City Council",
  recipient_type: "local_authority",
  head: "labour",
  line_id: "L1",
  line_description: "Violence prevention officer",
  allocated: "40000.00",
  actual_to_date: "20000.00",
  actual_this_quarter: "10000.00",
  forecast_remaining: "20000.00",
  prepared_by_role: "Finance business partner",
  prepared_on: "2025-10-09",
};
const outreach = {
  ...post,
  recipient_code: "VCSE-7",
  recipient_name: "Example Outreach",
  recipient_type: "vcse",
  head: "non_labour",
  line_id: "N1",
  line_description: "Youth outreach",
  allocated: "15000.00",
  actual_to_date: "6000.00",
  actual_this_quarter: "3000.00",
  forecast_remaining: "9000.00",
};
/** The same post in the quarter before. */
const postBefore = {
  ...post,
  quarter: "Q1",
  actual_to_date: "10000.00",
  actual_this_quarter: "10000.00",
  forecast_remaining: "30000.00",
  prepared_on: "2025-07-08",
};
const GRANT = { "E23000030\u001f2025-26\u001flabour": "40000.00", "E23000030\u001f2025-26\u001fnon_labour": "15000.00" };
