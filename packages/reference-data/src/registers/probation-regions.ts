// Regions of the Probation Service: each one a union of police force areas.

import type { Register, RegisterEntry } from "../register.js";

/**
 * A region of the Probation Service. Its code is the Delius code.
 *
 * @category models
 */
export interface ProbationRegion extends RegisterEntry {
  /** The kind of every row of this register. */
  readonly kind: "probation-region";
  /** Codes of the police force areas it covers. */
  readonly policeForceAreas: readonly string[];
}

type Row = readonly [code: string, name: string, policeForceAreas: readonly string[]];

// biome-ignore format: a table, one row a line
const rows: readonly Row[] = [
  ["N03", "Wales", ["W15000001", "W15000002", "W15000003", "W15000004"]],
  ["N07", "London", ["E23000001", "E23000034"]],
  ["N50", "Greater Manchester", ["E23000005"]],
  ["N51", "North West", ["E23000002", "E23000003", "E23000004", "E23000006"]],
  ["N52", "West Midlands", ["E23000014", "E23000015", "E23000016", "E23000017"]],
  ["N53", "East Midlands", ["E23000018", "E23000019", "E23000020", "E23000021"]],
  ["N54", "North East", ["E23000007", "E23000008", "E23000013"]],
  ["N55", "Yorkshire and the Humber", ["E23000009", "E23000010", "E23000011", "E23000012"]],
  ["N56", "East of England", ["E23000022", "E23000023", "E23000024", "E23000025", "E23000026", "E23000027", "E23000028"]],
  ["N57", "Kent, Surrey and Sussex", ["E23000031", "E23000032", "E23000033"]],
  ["N58", "South West", ["E23000035", "E23000036", "E23000037", "E23000038", "E23000039"]],
  ["N59", "South Central", ["E23000029", "E23000030"]],
];

/**
 * The probation regions, with the police force areas they cover.
 *
 * @example
 * ```ts
 * probationRegions.rows.find((row) => row.name === "South Central")?.policeForceAreas; // => ["E23000029", "E23000030"]
 * ```
 * @category codelists
 */
export const probationRegions: Register<ProbationRegion> = {
  id: "probation-regions",
  title: "Probation regions",
  vintage: "April 2023",
  sources: ["Ministry of Justice, seed data of the Approved Premises service: codes, names, delivery units"],
  notes: [
    "The police force areas of a region are inferred from the names of its delivery units.",
    "Northamptonshire is in East of England, not in East Midlands; Greater Manchester stands apart from North West.",
  ],
  rows: /* @__PURE__ */ rows.map(([code, name, policeForceAreas]) => ({
    code,
    name,
    kind: "probation-region",
    nation: name === "Wales" ? "Wales" : "England",
    policeForceAreas,
    confidence: { policeForceAreas: "inferred" },
  })),
};
