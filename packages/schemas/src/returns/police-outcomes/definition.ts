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

/** An outcome of a crime with a place; the identifier and the force are made up. */
const outcome = {
  "Crime ID": "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
  Month: "2026-03",
  "Reported by": "Example Police",
  "Falls within": "Example Police",
  Longitude: "-0.106220",
  Latitude: "51.518275",
  Location: "On or near High Street",
  "LSOA code": "E01000916",
  "LSOA name": "Camden 027B",
  "Outcome type": "Investigation complete; no suspect identified",
};
const otherOutcome = {
  ...outcome,
  "Crime ID": "ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100",
  "Outcome type": "Local resolution",
};
const placeless = {
  "Crime ID": "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0",
  Month: "2026-03",
  "Reported by": "Example Police",
  "Falls within": "Example Police",
  Location: "No Location",
  "Outcome type": "Offender given a caution",
};

const layout = {
  names: columns.map(({ name }) => name),
  count: "ten",
  things: "outcomes",
  fileName: (month: string, force: string) => `${month}-${force}-outcomes.csv`,
  row: outcome,
  placeless,
};

const rules: readonly Rule[] = [
  {
    id: "PST-V04",
    severity: "warning",
    title: "Outcome type is one of the known ones",
    help: "The whole list was not found, so an unknown outcome is not an error.",
    source: "outcome-list",
    checks: [
      {
        kind: "cell",
        columns: ["Outcome type"],
        faults: ["not-in-list"],
        message: "{column} is none of the outcomes known so far. Check its spelling.",
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
        "Outcomes of crimes from general knowledge; only those that stand in street-level files too were found",
      confidence: "recalled",
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
    ...policeFileRules(layout, { points: "same-publisher" }),
    ...crimeAndPlaceRules(layout, otherOutcome),
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
