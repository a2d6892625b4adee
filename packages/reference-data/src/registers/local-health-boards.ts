// Local health boards in Wales: exact unions of principal areas.

import type { Register, RegisterEntry } from "../register.js";

/**
 * A local health board.
 *
 * @category models
 */
export interface LocalHealthBoard extends RegisterEntry {
  /** The kind of every row of this register. */
  readonly kind: "local-health-board";
  /** The organisation's ODS code. */
  readonly odsCode: string;
  /** Codes of the principal areas it covers. */
  readonly members: readonly string[];
}

type Row = readonly [code: string, name: string, odsCode: string, members: readonly string[]];

// biome-ignore format: a table, one row a line
const rows: readonly Row[] = [
  ["W11000023", "Betsi Cadwaladr University Health Board", "7A1", ["W06000001", "W06000002", "W06000003", "W06000004", "W06000005", "W06000006"]],
  ["W11000024", "Powys Teaching Health Board", "7A7", ["W06000023"]],
  ["W11000025", "Hywel Dda University Health Board", "7A2", ["W06000008", "W06000009", "W06000010"]],
  ["W11000028", "Aneurin Bevan University Health Board", "7A6", ["W06000018", "W06000019", "W06000020", "W06000021", "W06000022"]],
  ["W11000029", "Cardiff and Vale University Health Board", "7A4", ["W06000014", "W06000015"]],
  ["W11000030", "Cwm Taf Morgannwg University Health Board", "7A5", ["W06000013", "W06000016", "W06000024"]],
  ["W11000031", "Swansea Bay University Health Board", "7A3", ["W06000011", "W06000012"]],
];

/**
 * The local health boards, with the principal areas they cover.
 *
 * @example
 * ```ts
 * localHealthBoards.rows.find((row) => row.code === "W11000029")?.members; // => ["W06000014", "W06000015"]
 * ```
 * @category codelists
 */
export const localHealthBoards: Register<LocalHealthBoard> = {
  id: "local-health-boards",
  title: "Local health boards",
  vintage: "April 2022",
  sources: [
    "ONS, Local Authority District (2021) to Local Health Board (April 2022) lookup, Wales",
    "NHS Organisation Data Service: ODS codes",
  ],
  notes: ["When each board began is not held."],
  rows: /* @__PURE__ */ rows.map(([code, name, odsCode, members]) => ({
    code,
    name,
    kind: "local-health-board",
    nation: "Wales",
    odsCode,
    members,
  })),
};
