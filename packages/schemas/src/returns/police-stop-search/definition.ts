import {
  officerEthnicities,
  searchAgeRanges,
  searchGenders,
  searchLegislation,
  searchObjects,
  searchOutcomes,
  searchTypes,
} from "../../codelists/police-stop-search.js";
import type { Column } from "../../columns/column.js";
import type { RowOf } from "../../rows/row-of.js";
import { GENERIC_SOURCES, genericParameters, genericRules } from "../../rules/generic.js";
import type { Rule } from "../../rules/rule.js";
import type { ReturnDefinition } from "../definition.js";
import {
  latitudeColumn,
  longitudeColumn,
  POLICE_SOURCES,
  POLICE_STATUS,
  policeFileRules,
  policeGeneric,
} from "../police-files/common.js";

/** How the publisher writes yes and no. */
const words = { yes: "True", no: "False" } as const;

const columns = [
  {
    name: "Type",
    kind: "code",
    title: "Type",
    description: "Whether a person, a vehicle or both were searched.",
    required: "error",
    list: searchTypes,
  },
  {
    name: "Date",
    kind: "date-time",
    title: "Date",
    description: "When the search was made.",
    required: "error",
    offset: true,
  },
  {
    name: "Part of a policing operation",
    kind: "yes-no",
    title: "Part of a policing operation",
    description: "Whether the search was part of a policing operation.",
    words,
  },
  {
    name: "Policing operation",
    kind: "text",
    title: "Policing operation",
    description: "The name of the operation.",
    maxLength: 255,
  },
  latitudeColumn,
  longitudeColumn,
  {
    name: "Gender",
    kind: "code",
    title: "Gender",
    description: "The gender of the person searched. Blank for vehicles.",
    list: searchGenders,
  },
  {
    name: "Age range",
    kind: "code",
    title: "Age range",
    description: "The band of age of the person searched. Blank for vehicles.",
    list: searchAgeRanges,
  },
  {
    name: "Self-defined ethnicity",
    kind: "text",
    title: "Self-defined ethnicity",
    description: "The ethnicity that the person gave, in the words of the census.",
    maxLength: 255,
  },
  {
    name: "Officer-defined ethnicity",
    kind: "code",
    title: "Officer-defined ethnicity",
    description: "The ethnicity that the officer saw.",
    list: officerEthnicities,
  },
  {
    name: "Legislation",
    kind: "code",
    title: "Legislation",
    description: "The power under which the search was made.",
    list: searchLegislation,
  },
  {
    name: "Object of search",
    kind: "code",
    title: "Object of search",
    description: "What was looked for.",
    list: searchObjects,
  },
  {
    name: "Outcome",
    kind: "code",
    title: "Outcome",
    description: "What came of the search.",
    list: searchOutcomes,
  },
  {
    name: "Outcome linked to object of search",
    kind: "yes-no",
    title: "Outcome linked to object of search",
    description: "Whether what came of the search had to do with what was looked for.",
    words,
  },
  {
    name: "Removal of more than just outer clothing",
    kind: "yes-no",
    title: "Removal of more than just outer clothing",
    description: "Whether more than outer clothing was taken off.",
    words,
  },
] as const satisfies readonly Column[];

const rules: readonly Rule[] = [
  {
    id: "PST-V04",
    severity: "warning",
    title: "Outcome is one of the known ones",
    help: "The whole list was not found, so an unknown outcome is not an error.",
    source: "stop-search-lists",
    checks: [
      {
        kind: "cell",
        columns: ["Outcome"],
        faults: ["not-in-list"],
        message: "{column} is not one of the outcomes known so far. Check its spelling.",
      },
    ],
  },
  {
    id: "PST-V09",
    severity: "warning",
    title: "Type, gender, age range, ethnicity, legislation and object are of the known words",
    help: "The publisher lists none of these words, so an unknown word is not an error. Those of objects are recalled.",
    source: "stop-search-values",
    checks: [
      {
        kind: "cell",
        columns: [
          "Type",
          "Gender",
          "Age range",
          "Officer-defined ethnicity",
          "Legislation",
          "Object of search",
        ],
        faults: ["not-in-list"],
        message: "{column} is not one of the words known so far. Check its spelling.",
      },
    ],
  },
];

const generic = policeGeneric(columns);

/**
 * Stops and searches as data.police.uk publishes them: one row a search.
 *
 * Two rules of the street-level files have no counterpart: there is no month column to compare with the
 * name of the file (PST-R02), and no area to compare with the force (PST-R03).
 *
 * @category returns
 */
export const policeStopSearch: ReturnDefinition = {
  id: "police-stop-search",
  version: "1.0.0",
  title: "Stop and search",
  description:
    "Searches of people and vehicles at anonymised points, one force and one month a file, as data.police.uk publishes them.",
  status: POLICE_STATUS,
  owner: "a police force, through data.police.uk",
  cadence: "monthly",
  grain: "one search",
  key: [],
  fileName: {
    words: "YYYY-MM-<force>-stop-and-search.csv",
    pattern: "^(?<month>[0-9]{4}-[0-9]{2})-(?<force>[a-z][a-z-]{0,60})-stop-and-search\\.csv$",
  },
  sources: [
    ...POLICE_SOURCES,
    {
      id: "stop-search-values",
      title:
        "Value lists of several public programs that read real stop-and-search files; five powers also seen in files of May to July 2026",
      confidence: "read",
    },
    {
      id: "stop-search-lists",
      title: "Objects and outcomes of stop-and-search files from general knowledge",
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
  columns,
  rules: [
    ...policeFileRules({ count: "fifteen", things: "searches" }, { points: "same-publisher" }),
    ...rules,
    ...genericRules(generic),
  ],
};

/**
 * One row of {@link policeStopSearch}, its cells typed.
 *
 * @category returns
 */
export type PoliceStopSearchRow = RowOf<typeof columns>;
