import { figureStatuses } from "../../codelists/figure-status.js";
import {
  domesticFlags,
  flagMethods,
  offenceHeads,
  victimAgeBands,
  weapons,
} from "../../codelists/weapon-enabled.js";
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
    name: "csp_code",
    kind: "gss-code",
    entities: ["E22", "W14"],
    title: "Community safety partnership",
    description: "The code of the community safety partnership where the offences happened.",
    required: "error",
  },
  {
    name: "period_start",
    kind: "date",
    title: "Start of the period",
    description: "The first day of the month or quarter.",
    required: "error",
  },
  {
    name: "period_end",
    kind: "date",
    title: "End of the period",
    description: "The last day of the month or quarter.",
    required: "error",
  },
  {
    name: "offence_head",
    kind: "code",
    list: offenceHeads,
    title: "Head of offence",
    description: "Which of the seven heads the offences belong to. Possession of a weapon is none of them.",
    required: "error",
    source: "knife-proxy",
  },
  {
    name: "weapon",
    kind: "code",
    list: weapons,
    title: "Weapon",
    description: "The weapon that was used, or threatened or believed to be present.",
    required: "error",
  },
  {
    name: "victim_age_band",
    kind: "code",
    list: victimAgeBands,
    title: "Age of the victim",
    description: "The band of the victim's age.",
    required: "error",
  },
  {
    name: "domestic",
    kind: "code",
    list: domesticFlags,
    title: "Domestic",
    description: "Whether the offences were domestic.",
    required: "error",
  },
  {
    name: "offences",
    kind: "count",
    shorthand: ["c", "x", "z", "low"],
    disclosive: true,
    title: "Offences",
    description: "How many offences were recorded.",
    required: "error",
  },
  {
    name: "flag_method",
    kind: "code",
    list: flagMethods,
    title: "Method",
    description: "How offences were flagged. Figures of the two methods cannot be compared.",
    required: "error",
    source: "ndqis",
  },
  {
    name: "extracted_on",
    kind: "date",
    title: "Extracted on",
    description: "The day on which the figures were taken from the recording system.",
    required: "error",
  },
  {
    name: "status",
    kind: "code",
    list: figureStatuses,
    title: "Status of the figures",
    description: "Whether the figures may still change.",
  },
] as const satisfies readonly Column[];

const KEY = [
  "csp_code",
  "period_start",
  "period_end",
  "offence_head",
  "weapon",
  "victim_age_band",
  "domestic",
] as const;
/** The columns of the key without one. */
const keyWithout = (left: (typeof KEY)[number]) => KEY.filter((name) => name !== left);

/** What adds to all. */
const SPLITS = (
  [
    ["victim_age_band", ["under_25", "25_and_over", "not_known"]],
    ["domestic", ["yes", "no", "not_known"]],
  ] as const
).map(([by, parts]) => ({ value: "offences", by, total: "all", parts, within: keyWithout(by) }));

type Name = (typeof columns)[number]["name"];
const column = (name: Name): Term => ({ column: name });
const all = (...parts: Condition[]): Condition => ({ all: parts });
const any = (...parts: Condition[]): Condition => ({ any: parts });

/** So many rows of the group, by a method. */
const rowsBy = (method: string): Term => ({
  count: "rows",
  where: { left: column("flag_method"), op: "=", right: { text: method } },
});
/** The group has rows by a method, and in the previous return it had none. */
const newlyBy = (method: string): Condition =>
  all(
    { left: rowsBy(method), op: ">", right: { number: 0 } },
    { left: { previous: rowsBy(method) }, op: "=", right: { number: 0 } },
  );

const rules: readonly Rule[] = [
  {
    id: "WEN-X01",
    severity: "error",
    title: "Figures are extracted when the period is over",
    source: "project",
    checks: [
      {
        kind: "row",
        at: "extracted_on",
        fails: { left: column("extracted_on"), op: "<", right: column("period_end") },
        message: "The figures were extracted before the last day of the period. Check the dates.",
      },
    ],
  },
  {
    id: "WEN-X02",
    severity: "error",
    title: "The period is a whole month, or a quarter of the financial year",
    source: "project",
    checks: [
      {
        kind: "row",
        at: "period_end",
        fails: {
          not: { from: column("period_start"), to: column("period_end"), spans: ["month", "quarter"] },
        },
        message:
          "The period is neither a whole month nor a whole quarter (April to June, July to September, October to December, January to March). Check both dates.",
      },
    ],
  },
  {
    id: "WEN-R01",
    severity: "error",
    title: "Offences with any weapon are no fewer than those with one",
    source: "project",
    checks: [
      {
        kind: "parts",
        of: {
          value: "offences",
          by: "weapon",
          total: "any",
          parts: ["knife_or_sharp_instrument", "firearm_excluding_air_weapon"],
          within: keyWithout("weapon"),
        },
        fault: "excess",
        message: "There are more offences with this weapon than with any weapon. Check both rows.",
      },
    ],
  },
  {
    id: "WEN-R02",
    severity: "error",
    title: "The parts of a split add to all",
    help: "The splits are by the victim's age and by whether the offence was domestic. Where a part is suppressed, only parts that already exceed the total are found.",
    source: "project",
    checks: SPLITS.map((of) => ({
      kind: "parts" as const,
      of,
      fault: "sum" as const,
      message: `The rows of the split by ${of.by} do not add to the row for all. Check them.`,
    })),
  },
  {
    id: "WEN-R03",
    severity: "error",
    title: "The figures of a partnership and period have one method",
    source: "ndqis",
    checks: [
      {
        kind: "group",
        by: ["csp_code", "period_start", "period_end"],
        at: "flag_method",
        fails: { left: { distinct: column("flag_method") }, op: ">", right: { number: 1 } },
        message:
          "Rows of this partnership and period were flagged by both methods, which cannot be put together. Send those of one method.",
      },
    ],
  },
  {
    id: "WEN-M01",
    severity: "warning",
    title: "The method is that of the previous return",
    help: "Series of the two methods cannot be compared.",
    source: "ndqis",
    checks: [
      {
        kind: "group",
        by: ["csp_code"],
        at: "flag_method",
        fails: any(newlyBy("ndqis"), newlyBy("manual")),
        message:
          "In the previous return the offences of this partnership were flagged by the other method. Say that the series breaks here.",
      },
    ],
  },
  {
    id: "WEN-M02",
    severity: "query",
    title: "Offences with a knife are no more than those recorded",
    help: "The recorded offences of the same head are a table of the caller's, made from the Home Office's figures by community safety partnership.",
    source: "project",
    checks: [
      {
        kind: "row",
        at: "offences",
        fails: all(
          { left: column("weapon"), op: "=", right: { text: "knife_or_sharp_instrument" } },
          {
            left: column("offences"),
            op: ">",
            right: {
              lookup: "recorded-offences",
              of: [column("csp_code"), column("period_start"), column("period_end"), column("offence_head")],
              give: "offences",
            },
          },
        ),
        message: "There are more offences with a knife than recorded offences of this head. Check both.",
      },
    ],
  },
];

const generic: GenericOptions = {
  key: KEY,
  columns,
  during: { from: column("period_start"), to: column("period_end") },
  breakdowns: SPLITS,
  totals: ["offences"],
  stable: ["csp_code"],
};

/**
 * Offences with a knife or a firearm, by community safety partnership.
 *
 * @category returns
 */
export const policeWeaponEnabled: ReturnDefinition = {
  id: "police-weapon-enabled",
  version: "1.0.0",
  title: "Weapon-enabled offences",
  description:
    "Recorded offences in which a knife, a sharp instrument or a firearm was used or threatened, by community safety partnership, head of offence, age of the victim and whether they were domestic.",
  status: {
    layout: "proposal",
    statement:
      "This project's proposal, because knife-enabled crime is published by force and not by partnership. The seven heads are those of the Home Office's collection; the layout, the bands and the threshold are not official.",
  },
  owner: "a police force, to the partnership",
  cadence: "monthly or quarterly",
  grain: "one partnership, period, head of offence, weapon, band of age and domestic flag",
  key: KEY,
  sources: [
    {
      id: "knife-proxy",
      title: "GOV.UK, proxy for knife-enabled offenders, 7 April 2026: the seven heads of offence",
      confidence: "read",
    },
    {
      id: "ndqis",
      title:
        "Office for Statistics Regulation and ONS on the National Data Quality Improvement Service: series before and after it cannot be compared",
      confidence: "read",
    },
    ...GENERIC_SOURCES,
  ],
  parameters: genericParameters(generic),
  tables: [
    {
      id: "recorded-offences",
      title: "Offences recorded in a partnership and period, by the same heads",
      keys: ["partnership", "period_start", "period_end", "offence_head"],
      values: [{ name: "offences", type: "number" }],
      source: "project",
    },
  ],
  columns,
  rules: [...rules, ...genericRules(generic)],
};

/**
 * One row of {@link policeWeaponEnabled}, its cells typed.
 *
 * @category returns
 */
export type PoliceWeaponEnabledRow = RowOf<typeof columns>;
