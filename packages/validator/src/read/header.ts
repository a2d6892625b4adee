/** Where the header is, what parts its cells, and which of its cells is which column. */
import type { ReturnDefinition } from "@svd/schemas/returns";
import { distance } from "fastest-levenshtein";
import { CsvReader } from "./csv-reader.js";
import { decodeUtf8 } from "./decode.js";
import { DEFAULT_LIMITS } from "./limits.js";
import { DOUBLED } from "./record.js";

/** How many bytes of a file are looked at to find its header. */
export const HEAD_BYTES = 64 * 1024;
/** How many rows are looked at. */
export const HEAD_ROWS = 20;

/** What can part cells, the usual first. */
const DELIMITERS = [",", ";", "\t", "|"] as const;
/** What parts the cells of a file. */
export type Delimiter = (typeof DELIMITERS)[number];

/** A header that was found. */
export interface LocatedHeader {
  /** How many rows stand above it. */
  readonly rowsAbove: number;
  /** How many of the definition's columns it names, but for case, spaces and punctuation. */
  readonly matches: number;
  /** Its cells. */
  readonly names: readonly string[];
}

/** A header that was found in a CSV file. */
export interface CsvHeader extends LocatedHeader {
  readonly delimiter: Delimiter;
}

/**
 * Finds the header of a CSV file, for a definition: the row among the first that names most of its columns,
 * whatever parts the cells. Where none names any, the first row, parted by what gives most cells.
 *
 * @param head - The first bytes of the file, after a byte order mark.
 * @param definition - The return the file is thought to be.
 */
export function locateHeader(head: Uint8Array, definition: ReturnDefinition): CsvHeader {
  let best: CsvHeader | undefined;
  for (const delimiter of DELIMITERS) {
    const header = headerAmong(rowsOf(head, delimiter), definition);
    const better =
      !best ||
      header.matches > best.matches ||
      (header.matches === 0 && best.matches === 0 && header.names.length > best.names.length);
    if (better) best = { delimiter, ...header };
  }
  return best as CsvHeader;
}

/**
 * Finds the header among the first rows of a table: the row that names most columns of a definition, or the
 * first.
 */
export function headerAmong(
  rows: readonly (readonly string[])[],
  definition: ReturnDefinition,
): LocatedHeader {
  const wanted = new Set(definition.columns.map(({ name }) => loose(name)));
  let best: LocatedHeader | undefined;
  for (const [rowsAbove, names] of rows.entries()) {
    const matches = new Set(names.map(loose).filter((name) => wanted.has(name))).size;
    // A word of the header may stand in a title or in the data: below the first row, half of them must.
    if (rowsAbove > 0 && matches * 2 < wanted.size) continue;
    if (!best || matches > best.matches) best = { rowsAbove, matches, names };
  }
  return best ?? { rowsAbove: 0, matches: 0, names: [] };
}

/** The first rows of a file as texts. The last one is left out where the head cuts it. */
function rowsOf(head: Uint8Array, delimiter: Delimiter): string[][] {
  const rows: string[][] = [];
  const reader = new CsvReader(delimiter.charCodeAt(0), DEFAULT_LIMITS, {
    record({ bytes, cells, starts, ends, flags }) {
      const names: string[] = [];
      for (let i = 0; i < cells; i++) {
        const text = decodeUtf8(bytes, starts[i] as number, ends[i] as number) ?? "";
        names.push((flags[i] as number) & DOUBLED ? text.replaceAll('""', '"') : text);
      }
      rows.push(names);
      return rows.length < HEAD_ROWS;
    },
    tooLong: () => undefined,
  });
  reader.write(head);
  if (rows.length < HEAD_ROWS && (rows.length === 0 || head.length < HEAD_BYTES)) reader.end();
  return rows;
}

/** A name without case, spaces and punctuation. */
export function loose(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** A name in lower case with its words parted by single spaces: `patientAge`, `Patient_age`: `patient age`. */
export function wordsOf(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Which columns a header has, and what is wrong with it. Places are counted from 0. */
export interface MatchedHeader {
  /** For each place, the column of the definition, or -1. */
  readonly columnAt: readonly number[];
  /** Columns whose names differ by case, spaces or punctuation. */
  readonly near: readonly number[];
  /** Places of names that stood before, with the place where they first stood. */
  readonly duplicates: readonly { readonly place: number; readonly first: number }[];
  /** Places of columns that the definition does not have. */
  readonly unexpected: readonly number[];
  /** Columns that are not there, with the place of one that is likely to be a misspelling and is read as it. */
  readonly missing: readonly { readonly column: number; readonly misspelt?: number }[];
  /** The first place where a right column stands out of its order, with the column that belongs there. */
  readonly disorder?: { readonly place: number; readonly column: number };
}

/**
 * Finds which cell of a header is which column.
 *
 * @param names - The cells of the header.
 * @param definition - The return.
 */
export function matchHeader(names: readonly string[], definition: ReturnDefinition): MatchedHeader {
  const exact = new Map(definition.columns.map(({ name }, column) => [name, column]));
  const byLooseName = new Map(definition.columns.map(({ name }, column) => [loose(name), column]));
  const placeOf = new Map<number, number>();
  const columnAt = names.map(() => -1);
  const near: number[] = [];
  const duplicates: { place: number; first: number }[] = [];
  const unexpected: number[] = [];
  const firstPlace = new Map<string, number>();

  // Exact names first, so that a near one never takes the place of an exact one further on.
  for (const [place, name] of names.entries()) {
    const column = exact.get(name);
    if (column !== undefined && !placeOf.has(column)) {
      placeOf.set(column, place);
      columnAt[place] = column;
    }
  }
  for (const [place, name] of names.entries()) {
    const key = loose(name);
    const first = firstPlace.get(key);
    if (first === undefined) firstPlace.set(key, place);
    if (columnAt[place] !== -1) continue;
    const column = byLooseName.get(key);
    const taken = column === undefined ? undefined : placeOf.get(column);
    if (column !== undefined && taken === undefined) {
      placeOf.set(column, place);
      columnAt[place] = column;
      near.push(place);
    } else if (taken !== undefined) duplicates.push({ place, first: taken });
    else if (first !== undefined && key !== "") duplicates.push({ place, first });
    else unexpected.push(place);
  }

  const missing: { column: number; misspelt?: number }[] = [];
  for (const [column, { name }] of definition.columns.entries()) {
    if (placeOf.has(column)) continue;
    const misspelt = unexpected.find(
      (place) => columnAt[place] === -1 && isMisspelt(names[place] as string, name),
    );
    missing.push(misspelt === undefined ? { column } : { column, misspelt });
    if (misspelt !== undefined) columnAt[misspelt] = column;
  }
  const misspellings = new Set(missing.map(({ misspelt }) => misspelt));
  const places = [...placeOf.entries()].sort(([a], [b]) => a - b);
  const inOrder = places.map(([, place]) => place).sort((a, b) => a - b);
  const out = places.findIndex(([, place], i) => place !== inOrder[i]);
  return {
    columnAt,
    near,
    duplicates,
    unexpected: unexpected.filter((place) => !misspellings.has(place)),
    missing,
    ...(out < 0 ? {} : { disorder: { place: inOrder[out] as number, column: places[out]?.[0] as number } }),
  };
}

/** Whether one name is likely to be meant for another: an eighth of it, and two letters at least, may differ. */
function isMisspelt(name: string, wanted: string): boolean {
  const a = loose(name);
  const b = loose(wanted);
  return a.length < 200 && distance(a, b) <= Math.max(2, Math.floor(b.length / 8)) && b.length > 3;
}
