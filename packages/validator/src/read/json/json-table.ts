/** JSON and NDJSON as a table: every row object is a row, and its properties are the cells. */

import { counted } from "../../report/place.js";
import { emptyRecord, growRecord, REPEATED, type RowRecord } from "../record.js";
import type { Format } from "../sniff.js";
import { type FormatFacts, type FormatReader, OVER_LIMIT, type Table } from "../table.js";
import { NotJson } from "./cursor.js";
import { JsonRow } from "./row.js";
import { type JsonHandler, LineSplitter, ListSplitter, type Splitter } from "./splitter.js";

/** How many bytes of rows are looked at to learn which columns there are. */
const HEAD_BYTES = 1024 ** 2;
/** What a row takes there besides its bytes, so that rows of nothing do not go on without end. */
const EACH_ROW = 64;

/** Reads JSON. */
export class JsonTable implements FormatReader {
  readonly facts: FormatFacts;
  readonly #table: Table;
  readonly #lines: boolean;
  readonly #splitter: Splitter;
  #mark: number;
  /** The first rows, until it is known which columns there are; `undefined` for one that is too long. */
  #head: (Uint8Array | undefined)[] | undefined = [];
  #headBytes = 0;
  /** Rows that were handed on. */
  #rows = 0;
  readonly #row = new JsonRow();
  readonly #record: RowRecord = emptyRecord(new Uint8Array());
  /** Where each property stands. */
  readonly #placeOf = new Map<string | undefined, number>();
  /** Properties of the object around the rows that were met. */
  #members = 0;

  /**
   * @param table - What the rows are for.
   * @param format - Which of the two it is.
   * @param mark - The length of the byte order mark that the file begins with.
   */
  constructor(table: Table, format: Extract<Format, "json" | "ndjson">, mark: number) {
    this.#table = table;
    this.#mark = mark;
    this.#lines = format === "ndjson";
    this.facts = { format, byteOrderMark: mark > 0 };
    const handler: JsonHandler = {
      row: (bytes, start, end) => this.#take(bytes, start, end),
      tooLong: () => this.#take(undefined),
      member: (name, value) => this.#member(name, value),
    };
    this.#splitter = new (this.#lines ? LineSplitter : ListSplitter)(table.limits.recordBytes, handler);
    if (mark > 0) table.say("byte-order-mark");
  }

  write(bytes: Uint8Array): void {
    const rest = bytes.subarray(this.#mark);
    this.#mark = 0;
    this.#guarded(() => this.#splitter.write(rest));
  }

  end(): void {
    this.#guarded(() => this.#splitter.end());
    if (this.#head && !this.#table.stopped) this.#guarded(() => this.#begin());
  }

  /** Does something, and refuses the rest of the file where it is not JSON. */
  #guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof NotJson)) throw error;
      if (this.#head && this.#head.length > 0) this.#guarded(() => this.#begin());
      if (this.#table.stopped !== undefined) return;
      this.#table.refuse(
        "unreadable",
        "it is not JSON from this row on. Something is missing, cut off or too much there.",
        "The file was not read beyond a place that is not JSON.",
        { row: this.#rows + 1 },
      );
    }
  }

  /** Takes a row, whatever it is. */
  #take(bytes: Uint8Array | undefined, start = 0, end = 0): boolean | undefined {
    if (!this.#head) return this.#handOn(bytes, start, end);
    this.#head.push(bytes?.slice(start, end));
    this.#headBytes += end - start + EACH_ROW;
    if (this.#headBytes >= HEAD_BYTES) this.#begin();
    return this.#table.stopped === undefined ? undefined : false;
  }

  /** Learns the columns from the first rows, and hands those on. */
  #begin(): void {
    const head = this.#head ?? [];
    this.#head = undefined;
    const table = this.#table;
    const names = namesIn(head);
    if (names.size === 0) {
      if (!this.#lines) this.#requireJson(head);
      if (head.includes(undefined)) {
        const limit = counted(table.limits.recordBytes, "byte");
        const detail = `Its first rows have more than ${limit} each, which is the limit, so it is not known which columns there are. Raise the limit.`;
        table.refuse("limit", detail, OVER_LIMIT, { row: head.indexOf(undefined) + 1 });
        return;
      }
      table.refuse("unreadable", "it has no row objects, whose properties would be the columns.");
      return;
    }
    for (const name of names) this.#placeOf.set(name, this.#placeOf.size);
    if (!table.header([...names], 0)) return;
    const known = [...names].map((name, place) => {
      const column = table.definition.columns[table.columnAt[place] ?? -1];
      return column?.name === name ? `/${column?.name.replaceAll("~", "~0").replaceAll("/", "~1")}` : "";
    });
    const before = this.#splitter.inObject ? "/rows/" : "/";
    table.locationOf = this.#lines
      ? (row) => ({ line: row })
      : // The name of another column is the file's own word, so the place ends at its row.
        (row, place) => ({ pointer: `${before}${row - 1}${known[place ?? -1] ?? ""}` });
    for (const row of head) {
      if (this.#handOn(row, 0, row?.length ?? 0) === false) return;
    }
  }

  /** Refuses the first of some rows that is not JSON. */
  #requireJson(rows: readonly (Uint8Array | undefined)[]): void {
    for (const row of rows) {
      if (row) this.#row.read(row.slice(), 0, row.length);
      this.#rows++;
    }
  }

  /** Hands a row on. */
  #handOn(bytes: Uint8Array | undefined, start: number, end: number): boolean | undefined {
    const table = this.#table;
    this.#rows++;
    if (!bytes) table.tooLong();
    else {
      try {
        const blank = this.#lines && isBlank(bytes, start, end);
        if (blank) this.#row.length = 0;
        if (blank || this.#row.read(bytes, start, end)) return this.#cells(bytes);
        table.passedOver("json-form", "The row is not an object, so it has no columns, and was not checked.");
      } catch (error) {
        // A line by itself spoils no other; in a list it is not known where the next row begins.
        if (!this.#lines || !(error instanceof NotJson)) {
          this.#rows--;
          throw error;
        }
        table.passedOver("json-form", "The line is not JSON by itself, and was not checked.");
      }
    }
    return undefined;
  }

  /** Puts the properties of a row at their places. */
  #cells(bytes: Uint8Array): boolean | undefined {
    const table = this.#table;
    const row = this.#row;
    const record = this.#record;
    const cells = this.#placeOf.size;
    while (record.starts.length < cells) growRecord(record);
    record.bytes = bytes;
    record.cells = cells;
    record.anyFlags = 0;
    record.starts.fill(0, 0, cells);
    record.ends.fill(0, 0, cells);
    record.flags.fill(0, 0, cells);
    const seen = new Uint8Array(cells);
    for (let i = 0; i < row.length; i++) {
      const place = this.#placeOf.get(row.names[i]);
      if (place === undefined) {
        table.passedOver(
          "json-form",
          "The row has a property that none of the first rows has, and was not checked. Give every row the same properties, with null where there is nothing.",
        );
        return undefined;
      }
      const flags = (row.flags[i] as number) | (seen[place] === 1 ? REPEATED : 0);
      seen[place] = 1;
      record.starts[place] = row.starts[i] as number;
      record.ends[place] = row.ends[i] as number;
      record.flags[place] = (record.flags[place] as number) | flags;
      record.anyFlags |= flags;
    }
    return table.record(record);
  }

  /** Takes a property of the object around the rows. */
  #member(name: string, value: Uint8Array): void {
    const place = ++this.#members;
    const table = this.#table;
    const { id, version } = table.definition;
    const says = (wanted: string) => new TextDecoder().decode(value).trim() === JSON.stringify(wanted);
    if (name === "return" && !says(id)) {
      table.say("json-form", `The file says that it is another return than ${id}, as which it was checked.`);
    } else if (name === "version" && !says(version)) {
      table.say(
        "json-form",
        `The file says that it is of another version of the return than ${version}, as which it was checked.`,
      );
    } else if (!["return", "version", "header"].includes(name)) {
      table.say(
        "json-form",
        `Property ${place} of the file, the rows not counted, is not one of return, version, header and rows, and was not read.`,
      );
    }
  }
}

/** The properties of the rows in the first bytes of a file. */
export function namesInHead(head: Uint8Array, format: Extract<Format, "json" | "ndjson">): string[] {
  const rows: Uint8Array[] = [];
  const splitter = new (format === "ndjson" ? LineSplitter : ListSplitter)(head.length, {
    row: (bytes, start, end) => void rows.push(bytes.slice(start, end)),
    tooLong: () => undefined,
    member() {},
  });
  try {
    splitter.write(head);
    splitter.end();
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
  }
  return [...namesIn(rows)].filter((name) => name !== undefined);
}

/** The properties of some rows, in the order in which they first stand; `undefined` for one that is not UTF-8. */
function namesIn(rows: readonly (Uint8Array | undefined)[]): Set<string | undefined> {
  const names = new Set<string | undefined>();
  const row = new JsonRow();
  for (const bytes of rows) {
    try {
      if (bytes && row.read(bytes.slice(), 0, bytes.length)) {
        for (let i = 0; i < row.length; i++) names.add(row.names[i]);
      }
    } catch (error) {
      if (!(error instanceof NotJson)) throw error;
    }
  }
  return names;
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if ((bytes[i] as number) > 0x20) return false;
  return true;
}
