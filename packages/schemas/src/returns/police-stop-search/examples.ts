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
import type { ExamplesByRule } from "../../rules/rule.js";
import { latitudeColumn, longitudeColumn, policeFileExamples } from "../police-files/examples.js";

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

/** A search at a point; what it says of a person is made up. */
const search = {
  Type: "Person search",
  Date: "2026-03-01T09:58:14+00:00",
  "Part of a policing operation": "False",
  Latitude: "51.518275",
  Longitude: "-0.106220",
  Gender: "Male",
  "Age range": "18-24",
  "Self-defined ethnicity": "Other ethnic group - Not stated",
  "Officer-defined ethnicity": "White",
  Legislation: "Misuse of Drugs Act 1971 (section 23)",
  "Object of search": "Controlled drugs",
  Outcome: "A no further action disposal",
  "Removal of more than just outer clothing": "False",
};
const placeless = {
  Type: "Vehicle search",
  Date: "2026-03-02T22:15:00+00:00",
  Legislation: "Police and Criminal Evidence Act 1984 (section 1)",
  "Object of search": "Stolen goods",
  Outcome: "Arrest",
};

const layout = {
  names: columns.map(({ name }) => name),
  count: "fifteen",
  things: "searches",
  fileName: (month: string, force: string) => `${month}-${force}-stop-and-search.csv`,
  row: search,
  placeless,
};

const examples: ExamplesByRule = {
  "PST-V04": {
    passing: [{ file: { rows: [search, placeless] } }],
    failing: [{ file: { rows: [{ ...search, Outcome: "Arest" }] }, findings: [{ row: 2, column: "M" }] }],
  },
  "PST-V09": {
    passing: [{ file: { rows: [search, placeless] } }],
    failing: [
      { file: { rows: [{ ...search, "Age range": "18 to 24" }] }, findings: [{ row: 2, column: "H" }] },
      { file: { rows: [{ ...search, Type: "Person searched" }] }, findings: [{ row: 2, column: "A" }] },
    ],
  },
};

/** Files that keep and files that break each rule of its own of the return `police-stop-search`. */
export const policeStopSearchExamples: ExamplesByRule = {
  ...policeFileExamples(layout, { points: "same-publisher" }),
  ...examples,
};
