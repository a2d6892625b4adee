/** A CSV file as a table. */
import type { Report } from "@svd/schemas/returns";
import { takeOf } from "../cells/take-of.js";
import { counted } from "../report/place.js";
import { faultOfFlags } from "./cell-flags.js";
import { CsvReader } from "./csv-reader.js";
import { decodeUtf8 } from "./decode.js";
import { type CsvHeader, type Delimiter, HEAD_BYTES, locateHeader } from "./header.js";
import { DOUBLED, type RowRecord } from "./record.js";
import { rowSeparatorDetail, rowSeparatorsIn, rowSeparatorsInBytes } from "./row-separator.js";
import { type FormatFacts, type FormatReader, OVER_LIMIT, type Table } from "./table.js";

const DELIMITER_NAMES: Record<Delimiter, string> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "upright bars",
};

/** Reads a CSV file. */
export class CsvTable implements FormatReader {
  readonly #table: Table;
  readonly #mark: number;
  #header: CsvHeader | undefined;
  #reader: CsvReader | undefined;
  #rowsSeen = 0;

  /**
   * @param table - What the rows are for.
   * @param mark - The length of the byte order mark that the file begins with.
   */
  constructor(table: Table, mark: number) {
    this.#table = table;
    this.#mark = mark;
  }

  get facts(): FormatFacts {
    const newline = NEWLINES[this.#reader?.newlines ?? 0];
    return {
      format: "csv",
      byteOrderMark: this.#mark > 0,
      delimiter: this.#header?.delimiter ?? ",",
      ...(newline ? { newline } : {}),
    };
  }

  write(bytes: Uint8Array): void {
    if (this.#reader) this.#reader.write(bytes);
    else this.#begin(bytes.subarray(this.#mark));
    if (this.#reader?.stopped) this.#table.overLimit();
  }

  end(): void {
    this.#reader?.end();
    if (this.#reader?.stopped) this.#table.overLimit();
    else if (!this.#table.begun) this.#table.refuse("unreadable", "it has no header.");
  }

  /** Finds the header in the first bytes, and reads them. */
  #begin(bytes: Uint8Array): void {
    const table = this.#table;
    const header = locateHeader(bytes.subarray(0, HEAD_BYTES), table.definition);
    if (header.names.every((name) => name.trim() === "")) {
      table.refuse("unreadable", "its first row is blank.");
      return;
    }
    if (this.#mark > 0) table.say("byte-order-mark");
    if (header.delimiter !== ",") table.say("delimiter", DELIMITER_NAMES[header.delimiter]);
    this.#header = header;
    this.#reader = new CsvReader(header.delimiter.charCodeAt(0), table.limits, {
      record: (record) => this.#record(record, header.rowsAbove),
      tooLong: (bytes) => this.#tooLong(bytes, header.rowsAbove),
    });
    this.#reader.write(bytes);
  }

  #record(record: RowRecord, rowsAbove: number): boolean | undefined {
    const table = this.#table;
    if (table.begun) return table.record(record);
    if (this.#rowsSeen++ < rowsAbove) return undefined;
    const row = this.#rowsSeen;
    const separators = rowSeparatorsIn(record);
    if (separators)
      table.say("row-separator", rowSeparatorDetail(separators, row), { row, place: separators.place });
    // One such character may be a slip in a name; several are the ends of rows that the header has swallowed.
    if (separators && separators.count > 1) {
      table.stop("The rows below the header could not be told from it.");
      return false;
    }
    if (record.anyFlags) this.#flagFaults(record, row);
    if (!table.header(namesOf(record), row, rowsAbove)) return false;
    this.#takeCells(record.delimiter);
    return undefined;
  }

  /** What is particular about cells of the header. */
  #flagFaults({ cells, flags }: RowRecord, row: number): void {
    for (let place = 0; place < cells; place++) {
      const known = faultOfFlags(flags[place] as number);
      if (known) this.#table.say(known.fault, known.detail, { row, place });
    }
  }

  /** A row was longer than the limit. Where it is the header, nothing below it can be checked. */
  #tooLong(bytes: Uint8Array, rowsAbove: number): boolean | undefined {
    const table = this.#table;
    if (table.begun) {
      table.tooLong(bytes);
      return undefined;
    }
    const row = ++this.#rowsSeen;
    const limit = counted(table.limits.recordBytes, "byte");
    const separators = rowSeparatorsInBytes(bytes);
    if (separators) table.say("row-separator", rowSeparatorDetail(separators, row), { row });
    const detail = `Row ${row} has more than ${limit}, which is the limit.`;
    if (row <= rowsAbove) {
      table.say("limit", detail, { row });
      return undefined;
    }
    table.refuse(
      "limit",
      `${detail} The header should be there, so nothing below it was checked. Check that the file is CSV and that its rows end with line feeds, or raise the limit.`,
      OVER_LIMIT,
      { row },
    );
    return false;
  }

  /** Has the reader judge cells by their columns as it reads them. */
  #takeCells(delimiter: number): void {
    const { columnAt, definition } = this.#table;
    (this.#reader as CsvReader).takes = columnAt.map((column) => {
      const declared = definition.columns[column];
      return declared && takeOf(declared, delimiter);
    });
  }
}

/** The cells of a header as texts; `undefined` for one that is not UTF-8. */
function namesOf({ bytes, cells, starts, ends, flags }: RowRecord): (string | undefined)[] {
  return Array.from({ length: cells }, (_, place) => {
    const name = decodeUtf8(bytes, starts[place] as number, ends[place] as number);
    return (flags[place] as number) & DOUBLED ? name?.replaceAll('""', '"') : name;
  });
}

/** Kinds of line end by the bits of {@link CsvReader.newlines}. */
const NEWLINES: Readonly<Record<number, Report["input"]["newline"]>> = {
  0: undefined,
  1: "crlf",
  2: "lf",
  3: "mixed",
  4: "cr",
  5: "mixed",
  6: "mixed",
  7: "mixed",
};
