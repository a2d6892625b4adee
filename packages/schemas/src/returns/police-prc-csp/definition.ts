import { offenceCodes } from "../../codelists/offence-codes.js";
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
    name: "Financial Year",
    kind: "financial-year",
    separator: "/",
    title: "Financial year",
    description: "The year from 1 April to 31 March.",
    required: "error",
  },
  {
    name: "Financial Quarter",
    kind: "quarter",
    prefix: "",
    title: "Quarter",
    description: "1 is April to June, 4 is January to March of the next calendar year.",
    required: "error",
  },
  {
    name: "Police Force",
    kind: "text",
    maxLength: 60,
    title: "Police force",
    description: "The force that recorded the offences, as the Home Office names it.",
    required: "error",
  },
  {
    name: "CSP Name",
    kind: "text",
    maxLength: 100,
    title: "Community safety partnership",
    description:
      "The partnership, as the Home Office names it; “Unassigned” and the force for offences that it could not place.",
    required: "error",
  },
  {
    name: "Offence Description",
    kind: "text",
    maxLength: 200,
    title: "Offence",
    description: "The offence in words.",
    required: "error",
  },
  {
    name: "Offence Group",
    kind: "text",
    maxLength: 100,
    title: "Group",
    description: "The group that the offence belongs to in that year.",
    required: "error",
  },
  {
    name: "Offence Subgroup",
    kind: "text",
    maxLength: 100,
    title: "Subgroup",
    description: "The subgroup that the offence belongs to in that year.",
    required: "error",
  },
  {
    name: "Offence Code",
    kind: "offence-code",
    title: "Code",
    description: "The code of the offence.",
    required: "error",
  },
  {
    name: "Offence Count",
    kind: "whole-number",
    title: "Offences",
    description: "How many offences were recorded; below nothing where more were cancelled than recorded.",
    required: "error",
  },
] as const satisfies readonly Column[];

const KEY = ["Financial Year", "Financial Quarter", "Police Force", "CSP Name", "Offence Code"] as const;

type Name = (typeof columns)[number]["name"];
const column = (name: Name): Term => ({ column: name });
const all = (...parts: Condition[]): Condition => ({ all: parts });
const any = (...parts: Condition[]): Condition => ({ any: parts });

const isUnassigned: Condition = { term: column("CSP Name"), startsWith: ["Unassigned "] };
/** Groups of which the shipped list has nearly every offence of about 2019. */
const LISTED_GROUPS = [
  "Violence against the person",
  "Robbery",
  "Possession of weapons offences",
  "Public order offences",
];
/** The first and the last day of the quarter of a row. */
const QUARTER = { financialYear: column("Financial Year"), quarter: column("Financial Quarter") };
const QUARTER_DAYS = { from: { startOf: QUARTER }, to: { endOf: QUARTER } };
const sheetYear: Term = { startOf: { financialYear: { sheet: true } } };

const rules: readonly Rule[] = [
  {
    id: "PRC-H01",
    severity: "error",
    title: "The header is the nine names of the layout, in their order",
    source: "layout",
    checks: [
      {
        kind: "header",
        faults: ["missing"],
        message: 'The column "{column}" is missing. {detail} The layout has nine columns in a fixed order.',
      },
      {
        kind: "header",
        faults: ["unexpected"],
        message: "The layout has no such column. It has nine columns in a fixed order.",
      },
      {
        kind: "header",
        faults: ["near"],
        message: 'Write the name of this column exactly as "{column}". It was read as that column.',
      },
      {
        kind: "header",
        faults: ["order"],
        message: 'The columns are in another order than the layout has: "{column}" should stand here.',
      },
    ],
  },
  {
    id: "PRC-V01",
    severity: "error",
    title: "The year is two years that follow each other",
    source: "layout",
    checks: [
      {
        kind: "cell",
        faults: ["format", "impossible"],
        columns: ["Financial Year"],
        message: "{column} must be {expected}, for example {example}.",
      },
    ],
  },
  {
    id: "PRC-V02",
    severity: "error",
    title: "The quarter is 1 to 4",
    source: "layout",
    checks: [
      {
        kind: "cell",
        faults: ["format"],
        columns: ["Financial Quarter"],
        message: "{column} must be {expected}, for example {example}.",
      },
    ],
  },
  {
    id: "PRC-V03",
    severity: "error",
    title: "The force is one of the forces of England and Wales",
    source: "registers",
    checks: [
      {
        kind: "register",
        column: "Police Force",
        by: "name",
        kinds: ["police-force-area"],
        faults: ["unknown"],
        during: QUARTER_DAYS,
        message: "No police force of England and Wales has this name. Write it as the Home Office does.",
      },
    ],
  },
  {
    id: "PRC-V04",
    severity: "warning",
    title: "The partnership is one of the register",
    help: "Offences of an “Unassigned” group could not be placed: they are for the record, and belong to no partnership.",
    source: "registers",
    checks: [
      {
        kind: "register",
        column: "CSP Name",
        by: "name",
        kinds: ["community-safety-partnership"],
        faults: ["unknown"],
        during: QUARTER_DAYS,
        where: { not: isUnassigned },
        message:
          "No community safety partnership of the register has this name. Check its spelling; partnerships merge and are renamed.",
      },
      {
        kind: "group",
        by: ["CSP Name"],
        severity: "info",
        at: "CSP Name",
        fails: isUnassigned,
        message:
          "The force could not place the offences in {count}. They belong to no partnership, and partnerships of the force may look safer than they are.",
      },
    ],
  },
  {
    id: "PRC-V05",
    severity: "warning",
    title: "The code is one of its group",
    help: "The list is of about 2019, has gaps, and covers violence against the person, robbery, possession of weapons and public order only; other groups are not judged. Give the list of the year to have all judged.",
    source: "offence-hierarchy",
    checks: [
      {
        kind: "group",
        by: ["Offence Code", "Offence Group"],
        at: "Offence Code",
        fails: all(
          { not: { listed: "offence-codes", of: [column("Offence Code")] } },
          { term: column("Offence Group"), in: LISTED_GROUPS },
        ),
        message:
          "The list of offences does not have this code, which is in {count}. Check the code. The list is of about 2019 and has gaps, so a right code may be missing from it.",
      },
    ],
  },
  {
    id: "PRC-V06",
    severity: "query",
    title: "The count is a whole number, seldom below nothing",
    help: "A count below nothing can come about when more offences are cancelled or handed over than recorded in a quarter.",
    source: "project",
    checks: [
      {
        kind: "row",
        at: "Offence Count",
        fails: { left: column("Offence Count"), op: "<", right: { number: 0 } },
        message: "The count is below nothing. Check it; cancelled and transferred offences can explain it.",
      },
      {
        kind: "cell",
        severity: "error",
        faults: ["format"],
        columns: ["Offence Count"],
        message: "{column} must be {expected}, for example {example}.",
      },
    ],
  },
  {
    id: "PRC-V07",
    severity: "error",
    title: "The code is as it was written, not as a spreadsheet shows it",
    help: "A spreadsheet takes 4.10 for the number 4.1, which is another offence, and 5E for a number in scientific notation.",
    source: "offence-hierarchy",
    checks: [
      {
        kind: "cell",
        faults: ["number-damage"],
        columns: ["Offence Code"],
        message:
          "{column} holds {detail}, as spreadsheets write. Enter the code again, and set the format of the column to text before saving.",
      },
      {
        kind: "row",
        at: "Offence Code",
        fails: all(
          { left: column("Offence Code"), op: "=", right: { text: "4.1" } },
          { term: column("Offence Description"), in: ["Corporate manslaughter"], ignoreCase: true },
        ),
        message:
          "Corporate manslaughter has the code 4.10, which a spreadsheet shortens to 4.1. Enter 4.10 as text.",
      },
    ],
  },
  {
    id: "PRC-X01",
    severity: "error",
    title: "Code, description, group and subgroup agree",
    help: "Within a year a code has one description, one group and one subgroup. The groups of codes on the list are also compared with it.",
    source: "offence-hierarchy",
    checks: [
      {
        kind: "group",
        by: ["Financial Year", "Offence Code"],
        at: "Offence Code",
        fails: any(
          ...(["Offence Description", "Offence Group", "Offence Subgroup"] as const).map(
            (name): Condition => ({ left: { distinct: column(name) }, op: ">", right: { number: 1 } }),
          ),
        ),
        message:
          "In this year the code stands with different descriptions, groups or subgroups. Check the rows of the code.",
      },
      {
        kind: "row",
        at: "Offence Group",
        fails: {
          left: { lookup: "offence-codes", of: [column("Offence Code")], give: "group" },
          op: "!=",
          right: column("Offence Group"),
        },
        message: "The code belongs to another group of offences. Check the code and the group.",
      },
    ],
  },
  {
    id: "PRC-X02",
    severity: "error",
    title: "The partnership lies in the force",
    source: "registers",
    checks: [
      {
        kind: "register",
        column: "CSP Name",
        by: "name",
        kinds: ["community-safety-partnership"],
        faults: ["outside"],
        within: "Police Force",
        during: QUARTER_DAYS,
        where: { not: isUnassigned },
        message: "The partnership does not lie in this force. Check both.",
      },
    ],
  },
  {
    id: "PRC-X03",
    severity: "error",
    title: "The sheet has the year that its name says",
    help: "The sheets of the published workbook are named after their year, as 2025_26. Files other than workbooks have no sheets.",
    source: "layout",
    checks: [
      {
        kind: "row",
        at: "Financial Year",
        fails: {
          left: sheetYear,
          op: "!=",
          right: { startOf: { financialYear: column("Financial Year") } },
        },
        message:
          "The year is not the one that the sheet is named after. Check which sheet the rows came from.",
      },
    ],
  },
  {
    id: "PRC-R01",
    severity: "error",
    title: "A year, quarter, force, partnership and code stand once",
    source: "layout",
    checks: [
      {
        kind: "unique",
        columns: KEY,
        message: "{count} rows have the same year, quarter, force, partnership and code. Keep one of them.",
      },
    ],
  },
  {
    id: "PRC-R02",
    severity: "warning",
    title: "A year has its four quarters",
    source: "project",
    checks: [
      {
        kind: "group",
        by: ["Financial Year"],
        at: "Financial Quarter",
        fails: { left: { distinct: column("Financial Quarter") }, op: "<", right: { number: 4 } },
        message: "Not all four quarters of this year are there, so its figures do not add to a whole year.",
      },
    ],
  },
  {
    id: "PRC-R03",
    severity: "warning",
    title: "Few of a force's offences are unassigned",
    help: "Where a force could not place many of its offences, figures of its partnerships cannot be used for rates.",
    source: "unassigned",
    checks: [
      {
        kind: "group",
        by: ["Financial Year", "Police Force"],
        at: "Police Force",
        fails: {
          left: { sum: column("Offence Count"), where: isUnassigned },
          op: ">",
          right: { times: [{ sum: column("Offence Count") }, { parameter: "unassigned-share" }] },
        },
        message:
          "A large part of this force's offences is unassigned. Do not work out rates of its partnerships for this year.",
      },
    ],
  },
  {
    id: "PRC-R04",
    severity: "query",
    title: "No partnership that had rows in a year has lost them",
    source: "project",
    checks: [
      {
        kind: "absent",
        columns: ["Financial Year", "CSP Name"],
        within: ["Financial Year"],
        message:
          "This file leaves out {count} that the previous one has for the same year: see {detail} there. Check whether the partnership was merged or renamed.",
      },
    ],
  },
  {
    id: "PRC-M01",
    severity: "info",
    title: "What the notes say of a partnership goes with its figures",
    help: "The notes of the published workbook are a table of the caller's: the partnerships that they name.",
    source: "layout",
    checks: [
      {
        kind: "group",
        by: ["CSP Name"],
        at: "CSP Name",
        fails: { listed: "notes", of: [column("CSP Name")] },
        message:
          "The notes of the published tables speak of this partnership. Carry the note with any figure of it.",
      },
    ],
  },
];

const generic: GenericOptions = {
  key: KEY,
  columns,
  // PRC-H01 and PRC-R01 say of this layout what GEN-H01, GEN-H03, GEN-H04 and GEN-R01 say of others.
  without: ["GEN-H01", "GEN-H03", "GEN-H04", "GEN-R01"],
  totals: ["Offence Count"],
};

/**
 * Offences recorded by the police, by community safety partnership, as the Home Office publishes them.
 *
 * @category returns
 */
export const policePrcCsp: ReturnDefinition = {
  id: "police-prc-csp",
  version: "1.0.0",
  title: "Police recorded crime by community safety partnership",
  description:
    "Offences recorded by the police for each quarter, community safety partnership and offence code, as the Home Office publishes them, one sheet a financial year.",
  status: {
    layout: "established",
    statement:
      "The nine columns are those of the tables that the Home Office publishes, to the letter. The list of offence codes is of about 2019 and has gaps.",
  },
  owner: "the Home Office",
  cadence: "quarterly",
  grain: "one year, quarter, community safety partnership and offence code",
  key: KEY,
  sources: [
    {
      id: "layout",
      title:
        "Home Office, police recorded crime community safety partnership open data tables: header, sheets, notes, as programs that read them have it",
      confidence: "read",
    },
    {
      id: "offence-hierarchy",
      title:
        "Hierarchy of offence codes of ONS and the Home Office, of about 2019; the descriptions of the four homicide codes and of 4.4, and the code 8R, are recalled",
      confidence: "recalled",
    },
    {
      id: "unassigned",
      title: "Home Office file of 23 July 2026: at least 27 forces have an unassigned group",
      confidence: "read",
    },
    {
      id: "registers",
      title: "Registers of police force areas and community safety partnerships (ONS, December 2024)",
      confidence: "read",
    },
    ...GENERIC_SOURCES,
  ],
  parameters: [
    {
      id: "unassigned-share",
      title: "Largest share of a force's offences that are unassigned",
      unit: "share",
      default: 0.01,
      source: "project",
    },
    ...genericParameters(generic),
  ],
  tables: [
    {
      id: "offence-codes",
      title: "Offence codes with description, group and subgroup",
      keys: ["code"],
      values: [
        { name: "description", type: "text" },
        { name: "group", type: "text" },
        { name: "subgroup", type: "text" },
      ],
      rows: offenceCodes,
      source: "offence-hierarchy",
    },
    {
      id: "notes",
      title: "Partnerships that the notes of the published tables name",
      keys: ["partnership"],
      values: [],
      source: "layout",
    },
  ],
  columns,
  rules: [...rules, ...genericRules(generic)],
};

/**
 * One row of {@link policePrcCsp}, its cells typed.
 *
 * @category returns
 */
export type PolicePrcCspRow = RowOf<typeof columns>;
