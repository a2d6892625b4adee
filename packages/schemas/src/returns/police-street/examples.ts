import type { ExamplesByRule } from "../../rules/rule.js";
import { crimeAndPlaceExamples, policeFileExamples } from "../police-files/examples.js";
import { policeStreet } from "./definition.js";

/** A burglary with a place, as the publisher writes one; the identifier and the force are made up. */
const crime = {
  "Crime ID": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
  Month: "2026-03",
  "Reported by": "Example Police",
  "Falls within": "Example Police",
  Longitude: "-0.106220",
  Latitude: "51.518275",
  Location: "On or near High Street",
  "LSOA code": "E01000916",
  "LSOA name": "Camden 027B",
  "Crime type": "Burglary",
  "Last outcome category": "Under investigation",
};
const otherCrime = {
  ...crime,
  "Crime ID": "fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210",
};
/** Anti-social behaviour without a place. */
const incident = {
  Month: "2026-03",
  "Reported by": "Example Police",
  "Falls within": "Example Police",
  Location: "No Location",
  "Crime type": "Anti-social behaviour",
};
const passing = [{ file: { rows: [crime, incident] } }] as const;

const layout = {
  names: policeStreet.columns.map(({ name }) => name),
  fileName: (month: string, force: string) => `${month}-${force}-street.csv`,
  row: crime,
  placeless: incident,
};

const examples: ExamplesByRule = {
  "PST-V03": {
    passing,
    failing: [
      { file: { rows: [{ ...crime, "Crime type": "Burglry" }] }, findings: [{ row: 2, column: "J" }] },
    ],
  },
  "PST-V04": {
    passing,
    failing: [
      {
        file: { rows: [{ ...crime, "Last outcome category": "Offender sent to prison" }] },
        findings: [{ row: 2, column: "K" }],
      },
    ],
  },
  "PST-V08": {
    passing,
    failing: [{ file: { rows: [{ ...crime, Context: "Night" }] }, findings: [{ row: 2, column: "L" }] }],
  },
  "PST-X01": {
    passing,
    failing: [
      { file: { rows: [{ ...crime, "Crime ID": "" }] }, findings: [{ row: 2, column: "A" }] },
      {
        file: { rows: [{ ...incident, "Crime ID": crime["Crime ID"] }] },
        findings: [{ row: 2, column: "A" }],
      },
    ],
  },
  "PST-R01": {
    passing,
    failing: [
      {
        file: { rows: [crime, otherCrime, { ...crime, Location: "On or near Church Lane" }] },
        findings: [{ row: 2, column: "A" }],
      },
    ],
  },
};

/** Files that keep, and files that break, each rule of its own of the return `police-street`. */
export const policeStreetExamples: ExamplesByRule = {
  ...policeFileExamples(layout),
  ...crimeAndPlaceExamples(layout, otherCrime),
  ...examples,
};
