// The nine regions of England, and the two nations.

import { nationOfGssCode } from "../codes/gss-code.js";
import type { Register, RegisterEntry } from "../register.js";

/**
 * A region of England, or a nation.
 *
 * @category models
 */
export interface Region extends RegisterEntry {
  /** The kind of every row of this register. */
  readonly kind: "region" | "nation";
}

type Row = readonly [code: string, name: string];

// biome-ignore format: a table, one row a line
const rows: readonly Row[] = [
  ["E12000001", "North East"],
  ["E12000002", "North West"],
  ["E12000003", "Yorkshire and The Humber"],
  ["E12000004", "East Midlands"],
  ["E12000005", "West Midlands"],
  ["E12000006", "East of England"],
  ["E12000007", "London"],
  ["E12000008", "South East"],
  ["E12000009", "South West"],
  ["E92000001", "England"],
  ["W92000004", "Wales"],
];

/**
 * The regions of England and the nations.
 *
 * @example
 * ```ts
 * regions.rows.find((row) => row.code === "E12000008")?.name; // => "South East"
 * ```
 * @category codelists
 */
export const regions: Register<Region> = {
  id: "regions",
  title: "Regions of England, and nations",
  vintage: "May 2025",
  sources: ["ONS, Local Authority District (2024) to Region (2024) lookup"],
  notes: ["The code of England is recalled."],
  rows: /* @__PURE__ */ rows.map(([code, name]) => ({
    code,
    name,
    kind: code.slice(1, 3) === "92" ? "nation" : "region",
    nation: nationOfGssCode(code),
    ...(code === "E92000001" && { confidence: { code: "recalled" } }),
  })),
};
