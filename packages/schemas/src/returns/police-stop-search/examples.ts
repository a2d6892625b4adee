import type { ExamplesByRule } from "../../rules/rule.js";
import { policeFileExamples } from "../police-files/examples.js";
import { policeStopSearch } from "./definition.js";

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
  names: policeStopSearch.columns.map(({ name }) => name),
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

/** Files that keep, and files that break, each rule of its own of the return `police-stop-search`. */
export const policeStopSearchExamples: ExamplesByRule = {
  ...policeFileExamples(layout),
  ...examples,
};
