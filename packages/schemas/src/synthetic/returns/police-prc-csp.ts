import { offenceCodes } from "../../codelists/offence-codes.js";
import { policePrcCsp } from "../../returns/police-prc-csp/definition.js";
import { forces, partnerships } from "../areas.js";
import type { SyntheticPlan } from "../plan.js";
import { rightRow } from "../right-cell.js";
import { yearInWords, yearOf } from "../years.js";

/** The force whose partnerships are those of the examples. */
const KEPT = "E23000012";
const nameOfForce = new Map(forces.map(({ code, name }) => [code, name]));
const places = partnerships.filter(({ policeForceArea }) => policeForceArea !== KEPT);

/** Offences of real partnerships, in numbers that are made up, four quarters at a time. */
export const policePrcCspPlan: SyntheticPlan = {
  id: policePrcCsp.id,
  asOf: "2026-07-23",
  whole: true,
  block(number, random) {
    const place = places[number % places.length] as (typeof places)[number];
    const rest = Math.floor(number / places.length);
    const [code, description, group, subgroup] = offenceCodes[
      rest % offenceCodes.length
    ] as (typeof offenceCodes)[0];
    const usual = random.whole(0, 300);
    return ["1", "2", "3", "4"].map((quarter) =>
      rightRow(policePrcCsp.columns, random, {
        "Financial Year": yearInWords(yearOf(Math.floor(rest / offenceCodes.length)), "/"),
        "Financial Quarter": quarter,
        "Police Force": nameOfForce.get(place.policeForceArea) ?? "",
        "CSP Name": place.name,
        "Offence Description": description,
        "Offence Group": group,
        "Offence Subgroup": subgroup,
        "Offence Code": code,
        "Offence Count": String(usual + random.whole(0, 20)),
      }),
    );
  },
  before: (row) => row,
  apart: (text, block) => (text === "2025/26" ? yearInWords(1999 - block, "/") : text),
  plants: {
    "PRC-X03": { impossible: "It compares the year with the name of a sheet, and a CSV file has none." },
    // The rule speaks of the partnership wherever it stands: of one that no other rows have.
    "PRC-M01": (sample) => ({
      rows: sample.map((row) => ({ ...row, "CSP Name": "East Riding of Yorkshire" })),
      found: [{ index: 0, column: "CSP Name" }],
      lookups: { notes: [{ partnership: "East Riding of Yorkshire" }] },
    }),
  },
};
