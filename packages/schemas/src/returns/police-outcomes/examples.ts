import type { ExamplesByRule } from "../../rules/rule.js";
import { crimeAndPlaceExamples, policeFileExamples } from "../police-files/examples.js";
import { policeOutcomes } from "./definition.js";

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
  names: policeOutcomes.columns.map(({ name }) => name),
  fileName: (month: string, force: string) => `${month}-${force}-outcomes.csv`,
  row: outcome,
  placeless,
};

const examples: ExamplesByRule = {
  "PST-V04": {
    passing: [{ file: { rows: [outcome, placeless] } }],
    failing: [
      {
        file: { rows: [{ ...outcome, "Outcome type": "Offender sent to prson" }] },
        findings: [{ row: 2, column: "J" }],
      },
    ],
  },
};

/** Files that keep, and files that break, each rule of its own of the return `police-outcomes`. */
export const policeOutcomesExamples: ExamplesByRule = {
  ...policeFileExamples(layout),
  ...crimeAndPlaceExamples(layout, otherOutcome),
  ...examples,
};
