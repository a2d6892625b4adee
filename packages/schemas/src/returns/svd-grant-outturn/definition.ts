import { figureStatuses } from "../../codelists/figure-status.js";
import { auditStatuses, certifierRoles, grantHeads } from "../../codelists/grant.js";
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
    description: "The year that the money was for, from 1 April to 31 March.",
    required: "error",
  },
  {
    name: "lpb_code",
    kind: "gss-code",
    entities: ["E23", "W15"],
    title: "Local policing body",
    description: "The code of the police force area of the local policing body that held the grant.",
    required: "error",
  },
  {
    name: "head",
    kind: "code",
    list: grantHeads,
    title: "Head",
    description: "The head of the grant.",
    required: "error",
    source: "grant-decisions",
  },
  {
    name: "grant_awarded",
    kind: "money",
    title: "Grant awarded",
    description: "What was awarded for the year under the head.",
    required: "error",
  },
  {
    name: "grant_received",
    kind: "money",
    title: "Grant received",
    description: "What was paid to the local policing body by the time of the statement.",
    required: "error",
  },
  {
    name: "eligible_spend",
    kind: "money",
    title: "Eligible spending",
    description: "What was spent in the year on what the grant may pay for.",
    required: "error",
  },
  {
    name: "unspent",
    kind: "money",
    negative: true,
    title: "Unspent",
    description:
      "What was received less what was eligibly spent; below nothing where payment is still to come.",
    required: "error",
  },
  {
    name: "repaid_or_repayable",
    kind: "money",
    title: "Repaid or to be repaid",
    description: "What was paid back, or is to be.",
    required: "error",
  },
  {
    name: "certifier_role",
    kind: "code",
    list: certifierRoles,
    title: "Certified by",
    description: "The role of whoever certifies the statement.",
    required: "error",
  },
  {
    name: "certified",
    kind: "yes-no",
    title: "Certified",
    description: "Whether the statement was certified.",
    required: "error",
  },
  {
    name: "certified_on",
    kind: "date",
    title: "Certified on",
    description: "The day on which the statement was certified.",
    required: "error",
    requiredWhen: { left: { column: "certified" }, op: "=", right: { text: "yes" } },
  },
  {
    name: "audit_status",
    kind: "code",
    list: auditStatuses,
    title: "Audit",
    description: "How far the figures were audited.",
    required: "error",
  },
  {
    name: "status",
    kind: "code",
    list: figureStatuses,
    title: "Status of the figures",
    description: "Whether the figures may still change.",
    required: "error",
  },
  {
    name: "note",
    kind: "text",
    maxLength: 500,
    freeText: true,
    title: "Note",
    description: "What a reader has to know of the figures.",
  },
] as const satisfies readonly Column[];

const column = (name: (typeof columns)[number]["name"]): Term => ({ column: name });
const all = (...parts: Condition[]): Condition => ({ all: parts });
const any = (...parts: Condition[]): Condition => ({ any: parts });

const PENNY = { money: "0.01" } as const;
const remainder: Term = { minus: [column("grant_received"), column("eligible_spend")] };

const KEY = [column("lpb_code"), column("financial_year"), column("head")] as const;
const claimedOfHead: Term = { lookup: "claimed-by-head", of: KEY, give: "claimed" };
const linesOfHead: Term = { lookup: "claimed-by-head", of: KEY, give: "lines" };
/** Spending differs from what the claims add to by more than a penny a line. */
const differsFromClaims = any(
  ...(
    [
      { minus: [column("eligible_spend"), claimedOfHead] },
      { minus: [claimedOfHead, column("eligible_spend")] },
    ] as const
  ).map((gap): Condition => ({ left: gap, op: ">", right: { times: [PENNY, linesOfHead] } })),
);

const rules: readonly Rule[] = [
  {
    id: "GOT-X01",
    severity: "error",
    title: "What is unspent is what was received less what was spent",
    source: "project",
    checks: [
      {
        kind: "row",
        at: "unspent",
        fails: any(
          { left: { minus: [column("unspent"), remainder] }, op: ">", right: PENNY },
          { left: { minus: [remainder, column("unspent")] }, op: ">", right: PENNY },
        ),
        message: "This is not grant_received less eligible_spend. Check the three amounts.",
      },
    ],
  },
  {
    id: "GOT-X02",
    severity: "error",
    title: "Spending is no more than was awarded",
    source: "project",
    checks: [
      {
        kind: "row",
        at: "eligible_spend",
        fails: { left: column("eligible_spend"), op: ">", right: column("grant_awarded") },
        message: "More was spent than was awarded. State only what the grant pays for.",
      },
    ],
  },
  {
    id: "GOT-X03",
    severity: "error",
    title: "The statement is certified after the end of the year",
    source: "project",
    checks: [
      {
        kind: "row",
        at: "certified_on",
        fails: {
          left: column("certified_on"),
          op: "<=",
          right: { endOf: { financialYear: column("financial_year") } },
        },
        message:
          "The statement was certified on or before 31 March, when the year was not over. Check the date.",
      },
    ],
  },
  {
    id: "GOT-X04",
    severity: "error",
    title: "Final figures are certified",
    source: "project",
    checks: [
      {
        kind: "row",
        at: "certified",
        fails: all(
          { left: column("status"), op: "=", right: { text: "final" } },
          { left: column("certified"), op: "=", right: { text: "no" } },
        ),
        message: "The figures are final and not certified. Have them certified, or mark them as provisional.",
      },
    ],
  },
  {
    id: "GOT-R01",
    severity: "error",
    title: "There is one row for each head",
    source: "project",
    checks: [
      {
        kind: "group",
        by: ["lpb_code", "financial_year"],
        at: "head",
        fails: any(
          ...grantHeads.codes.map(
            ({ code }): Condition => ({
              left: { count: "rows", where: { left: column("head"), op: "=", right: { text: code } } },
              op: "!=",
              right: { number: 1 },
            }),
          ),
        ),
        message:
          "A statement has one row for labour and one for non_labour. Add the one that is missing, with 0.00 where nothing was awarded, or put two rows of a head together.",
      },
    ],
  },
  {
    id: "GOT-M01",
    severity: "error",
    title: "Spending is what the four claims add to",
    help: "A penny for each line is allowed. With a note that says why, a larger difference is only a query.",
    source: "project",
    checks: [
      {
        kind: "row",
        at: "eligible_spend",
        fails: all(differsFromClaims, { blank: "note" }),
        message:
          "Spending differs from what the claims of the year add to, and no note says why. Correct it, or explain it in the note.",
      },
      {
        kind: "row",
        at: "eligible_spend",
        severity: "query",
        fails: all(differsFromClaims, { present: "note" }),
        message:
          "Spending differs from what the claims of the year add to. Check that the note explains the difference.",
      },
    ],
  },
];

const generic: GenericOptions = {
  key: ["financial_year", "lpb_code", "head"],
  columns,
  // GOT-R01 finds a head that stands twice, and one that is missing.
  without: ["GEN-R01"],
  during: {
    from: { startOf: { financialYear: column("financial_year") } },
    to: { endOf: { financialYear: column("financial_year") } },
  },
};

/**
 * The statement of a year's spending of the Duty grant, head by head.
 *
 * @category returns
 */
export const svdGrantOutturn: ReturnDefinition = {
  id: "svd-grant-outturn",
  version: "1.0.0",
  title: "Duty grant outturn",
  description:
    "What was awarded, received, spent and left of the Duty grant in a financial year, head by head.",
  status: {
    layout: "proposal",
    statement:
      "This project's proposal. The two heads are real. That a chief finance officer certifies a statement of the year's spending is general practice and was not read in any condition of this grant; no form was found.",
  },
  owner: "the finance officer of a local policing body, to the Home Office",
  cadence: "yearly, after 31 March",
  grain: "one head of the grant in a year",
  key: ["financial_year", "lpb_code", "head"],
  sources: [
    {
      id: "grant-decisions",
      title:
        "Decisions on the Duty grant by Surrey's commissioner (2024/25) and the Mayor's Office for Policing and Crime: labour and non-labour heads to the penny",
      confidence: "read",
    },
    ...GENERIC_SOURCES,
  ],
  parameters: genericParameters(generic),
  tables: [
    {
      id: "claimed-by-head",
      title: "What the year's claims add to, head by head, and how many lines they have",
      keys: ["local_policing_body", "financial_year", "head"],
      values: [
        { name: "claimed", type: "money" },
        { name: "lines", type: "number" },
      ],
      source: "project",
    },
  ],
  columns,
  rules: [...rules, ...genericRules(generic)],
};

/**
 * One row of {@link svdGrantOutturn}, its cells typed.
 *
 * @category returns
 */
export type SvdGrantOutturnRow = RowOf<typeof columns>;
