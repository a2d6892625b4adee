import { outcomeTypes } from "../../codelists/police-outcomes.js";
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
    name: "Outcome type",
    kind: "code",
    title: "Outcome type",
    description: "What came of the crime in this month.",
    required: "error",
    list: outcomeTypes,
  },
] as const satisfies readonly Column[];

const rules: readonly Rule[] = [
  {
    id: "PST-V04",
    severity: "warning",
    title: "Outcome type is one of the known ones",
    help: "The publisher may add outcomes, so an unknown one is not an error.",
    source: "outcome-list",
    checks: [
      {
        kind: "cell",
        columns: ["Outcome type"],
        faults: ["not-in-list"],
        message: "{column} is not one of the outcomes known so far. Check its spelling.",
      },
    ],
  },
];

const generic = policeGeneric(columns);

/**
 * Outcomes of crimes as data.police.uk publishes them: one row an outcome. A crime may have several, so that
 * its identifier may stand in several rows.
 *
 * @category returns
 */
export const policeOutcomes: ReturnDefinition = {
  id: "police-outcomes",
  version: "1.0.0",
  title: "Outcomes of crimes",
  description:
    "What came of crimes at anonymised points, one force and one month a file, as data.police.uk publishes it.",
  status: POLICE_STATUS,
  owner: "a police force, through data.police.uk",
  cadence: "monthly",
  grain: "one outcome of a crime",
  key: [],
  fileName: {
    words: "YYYY-MM-<force>-outcomes.csv",
    pattern: "^(?<month>[0-9]{4}-[0-9]{2})-(?<force>[a-z][a-z-]{0,60})-outcomes\\.csv$",
  },
  sources: [
    ...POLICE_SOURCES,
    {
      id: "outcome-list",
      title:
        "data.police.uk, outcomes for crimes, and files of its archive: 28 outcomes, as a public program of September 2026 stores them",
      confidence: "read",
    },
    {
      id: "same-publisher",
      title: "Counted in street-level files and taken to hold of the publisher's other files",
      confidence: "project",
    },
    ...GENERIC_SOURCES,
  ],
  parameters: genericParameters(generic),
  tables: POLICE_TABLES,
  columns,
  rules: [
    ...policeFileRules({ count: "ten", things: "outcomes" }, { points: "same-publisher" }),
    ...crimeAndPlaceRules(),
    ...rules,
    ...genericRules(generic),
  ],
};

/**
 * One row of {@link policeOutcomes}, its cells typed.
 *
 * @category returns
 */
export type PoliceOutcomesRow = RowOf<typeof columns>;
