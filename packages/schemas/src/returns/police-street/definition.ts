import { crimeTypes, outcomeCategories } from "../../codelists/police-street.js";
import type { Column } from "../../columns/column.js";
import type { RowOf } from "../../rows/row-of.js";
import { GENERIC_SOURCES, genericParameters, genericRules } from "../../rules/generic.js";
import type { Rule } from "../../rules/rule.js";
import type { ReturnDefinition } from "../definition.js";
import {
  crimeAndPlaceColumns,
  crimeAndPlaceRules,
  POLICE_SOURCES,
  POLICE_STATUS,
  POLICE_TABLES,
  policeFileRules,
  policeGeneric,
} from "../police-files/common.js";

const columns = [
  ...crimeAndPlaceColumns,
  {
    name: "Crime type",
    kind: "code",
    title: "Crime type",
    description: "One of the 14 categories of the publisher.",
    required: "error",
    list: crimeTypes,
  },
  {
    name: "Last outcome category",
    kind: "code",
    title: "Last outcome category",
    description: "The latest known outcome. Blank for anti-social behaviour.",
    list: outcomeCategories,
  },
  {
    name: "Context",
    kind: "text",
    title: "Context",
    description: "Blank in every file that was read.",
    maxLength: 1000,
  },
] as const satisfies readonly Column[];

const rules: readonly Rule[] = [
  {
    id: "PST-V03",
    severity: "error",
    title: "Crime type is one of the 14",
    source: "street-files",
    checks: [
      {
        kind: "cell",
        columns: ["Crime type"],
        faults: ["not-in-list"],
        message: "{column} must be {expected}.",
      },
    ],
  },
  {
    id: "PST-V04",
    severity: "warning",
    title: "Last outcome category is one of the known ones",
    help: "Other outcomes, such as court disposals, are said to exist; so an unknown one is not an error.",
    source: "street-files",
    checks: [
      {
        kind: "cell",
        columns: ["Last outcome category"],
        faults: ["not-in-list"],
        message: "{column} is not one of the outcomes known so far. Check its spelling.",
      },
    ],
  },
  {
    id: "PST-V08",
    severity: "info",
    title: "Context is blank",
    source: "publisher",
    checks: [
      {
        kind: "row",
        at: "Context",
        fails: { present: "Context" },
        message: "Context holds something. It has been blank in every file that was read.",
      },
    ],
  },
  {
    id: "PST-X01",
    severity: "warning",
    title: "Crime ID is blank for anti-social behaviour and for nothing else",
    source: "street-files",
    checks: [
      {
        kind: "row",
        at: "Crime ID",
        fails: {
          all: [
            { blank: "Crime ID" },
            { left: { column: "Crime type" }, op: "!=", right: { text: "Anti-social behaviour" } },
          ],
        },
        message: "Crime ID is blank although this is a crime. Enter it.",
      },
      {
        kind: "row",
        at: "Crime ID",
        fails: {
          all: [
            { present: "Crime ID" },
            { left: { column: "Crime type" }, op: "=", right: { text: "Anti-social behaviour" } },
          ],
        },
        message: "Anti-social behaviour has no Crime ID. Check the crime type, or leave the Crime ID blank.",
      },
    ],
  },
  {
    id: "PST-R01",
    severity: "warning",
    title: "A Crime ID stands in one row",
    help: "Published files do repeat identifiers, with another place or outcome. It is not an error; count crimes by identifier, not by row.",
    source: "street-files",
    checks: [
      {
        kind: "unique",
        columns: ["Crime ID"],
        message: "{count} rows have the same Crime ID. Count them as one crime, not as {count}.",
      },
    ],
  },
];

const generic = policeGeneric(columns);

/**
 * Street-level crime and anti-social behaviour as data.police.uk publishes it: one row a crime or incident.
 *
 * @category returns
 */
export const policeStreet: ReturnDefinition = {
  id: "police-street",
  version: "1.0.0",
  title: "Street-level crime",
  description:
    "Crimes and anti-social behaviour at anonymised points, one force and one month a file, as data.police.uk publishes them.",
  status: POLICE_STATUS,
  owner: "a police force, through data.police.uk",
  cadence: "monthly",
  grain: "one crime or incident",
  key: [],
  fileName: {
    words: "YYYY-MM-<force>-street.csv",
    pattern: "^(?<month>[0-9]{4}-[0-9]{2})-(?<force>[a-z][a-z-]{0,60})-street\\.csv$",
  },
  sources: [...POLICE_SOURCES, ...GENERIC_SOURCES],
  parameters: genericParameters(generic),
  tables: POLICE_TABLES,
  columns,
  rules: [
    ...policeFileRules({ count: "twelve", things: "crimes" }, { points: "street-files" }),
    ...crimeAndPlaceRules(),
    ...rules,
    ...genericRules(generic),
  ],
};

/**
 * One row of {@link policeStreet}, its cells typed.
 *
 * @category returns
 */
export type PoliceStreetRow = RowOf<typeof columns>;
