/** Reads a CSV file row by row, so that nothing of it is lost: what stands above the header, and every line end. */
import type { ReturnDefinition } from "@svd/schemas/returns";
import type { Source } from "../options.js";
import { CsvReader } from "../read/csv-reader.js";
import { decodeUtf8, transcoder } from "../read/decode.js";
import { type CsvHeader, HEAD_BYTES, locateHeader, type MatchedHeader, matchHeader } from "../read/header.js";
import { type Limits, limitsOf } from "../read/limits.js";
import { DOUBLED, type RowRecord } from "../read/record.js";
import { sniff } from "../read/sniff.js";
import { counted } from "../report/place.js";

/** How a file is to be read. */
export interface RowsOptions {
  /** The encoding of the file, by its name in the WHATWG Encoding Standard, where it is not UTF-8. */
  readonly encoding?: string;
  /** Limits of the reader, in place of the usual ones. */
  readonly limits?: Partial<Limits>;
}

/** What is made of the rows of a file. */
export interface RowsHandler {
  /** The file is a table: what parts its cells, and whether it begins with a byte order mark. */
  begin?(header: CsvHeader, mark: boolean): void;
  /** Bytes were turned into others by the encoding. */
  transcoded?(): void;
  /** A row above the header. */
  above?(record: RowRecord, row: number): void;
  /** The header. */
  header(record: RowRecord, row: number, matched: MatchedHeader): void;
  /** A row below it, blank ones included. */
  row(record: RowRecord, row: number): void;
  /** All rows of a chunk were handed on. */
  chunk?(): Promise<void> | undefined;
}

/** Why a file cannot be read to its end, as a sentence. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/**
 * Reads a file.
 *
 * @throws Refusal when it is no table or cannot be read to its end.
 */
export async function readRows(
  source: Source,
  definition: ReturnDefinition,
  options: RowsOptions,
  handler: RowsHandler,
): Promise<void> {
  const limits = limitsOf(options.limits);
  const transcode = options.encoding === undefined ? undefined : transcoder(options.encoding);
  const file = new Rows(definition, limits, transcode !== undefined, handler);
  let bytes = 0;
  const take = async (chunk: Uint8Array, given: Uint8Array | undefined) => {
    if (transcode && (!given || !isSame(chunk, given))) {
      if (chunk.length > 0) handler.transcoded?.();
      if (chunk.includes(0xff))
        throw new Refusal("It holds bytes that the encoding does not have. Name the encoding that it is in.");
    }
    file.write(chunk);
    await handler.chunk?.();
  };
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > limits.bytes)
      throw new Refusal(`It has more than ${counted(limits.bytes, "byte")}, which is the limit.`);
    await take(transcode ? transcode(chunk) : chunk, chunk);
  }
  if (transcode) await take(transcode(undefined), undefined);
  file.end();
  await handler.chunk?.();
}

class Rows {
  readonly #definition: ReturnDefinition;
  readonly #limits: Limits;
  readonly #encoded: boolean;
  readonly #handler: RowsHandler;
  #head: Uint8Array | undefined = new Uint8Array();
  #reader: CsvReader | undefined;
  #rowsAbove = 0;
  #rowNumber = 0;

  constructor(definition: ReturnDefinition, limits: Limits, encoded: boolean, handler: RowsHandler) {
    this.#definition = definition;
    this.#limits = limits;
    this.#encoded = encoded;
    this.#handler = handler;
  }

  write(bytes: Uint8Array): void {
    if (!this.#head) {
      this.#reader?.write(bytes);
      return;
    }
    const joined = new Uint8Array(this.#head.length + bytes.length);
    joined.set(this.#head);
    joined.set(bytes, this.#head.length);
    this.#head = joined;
    if (joined.length >= HEAD_BYTES) this.#begin(joined);
  }

  end(): void {
    if (this.#head) this.#begin(this.#head);
    this.#reader?.end();
  }

  #begin(bytes: Uint8Array): void {
    this.#head = undefined;
    const head = bytes.subarray(0, HEAD_BYTES);
    const { format, mark, refusal } = sniff(head, undefined, this.#encoded ? head : undefined);
    if (refusal) throw new Refusal(`It cannot be read: ${refusal.detail}`);
    if (format !== "csv")
      throw new Refusal(
        `It is ${format === "xlsx" ? "a workbook" : "JSON"}, and only CSV is corrected. Save its rows as CSV UTF-8 first.`,
      );
    const header = locateHeader(head.subarray(mark), this.#definition);
    if (header.names.every((name) => name.trim() === ""))
      throw new Refusal("It cannot be read: its first row is blank.");
    this.#rowsAbove = header.rowsAbove;
    this.#handler.begin?.(header, mark > 0);
    this.#reader = new CsvReader(header.delimiter.charCodeAt(0), this.#limits, {
      record: (record) => this.#record(record),
      tooLong: () => {
        const limit = counted(this.#limits.recordBytes, "byte");
        throw new Refusal(
          `Row ${this.#rowNumber + 1} has more than ${limit}, which is the limit. Look for a quotation mark that is not closed.`,
        );
      },
    });
    this.#reader.write(bytes.subarray(mark));
  }

  #record(record: RowRecord): undefined {
    const row = ++this.#rowNumber;
    if (row <= this.#rowsAbove) this.#handler.above?.(record, row);
    else if (row === this.#rowsAbove + 1) {
      if (record.cells > this.#limits.columns) {
        const limit = counted(this.#limits.columns, "column");
        throw new Refusal(`The header has more than ${limit}, which is the limit.`);
      }
      this.#handler.header(record, row, matchHeader(namesOf(record), this.#definition));
    } else this.#handler.row(record, row);
  }
}

/** The cells of a header as texts. */
function namesOf(record: RowRecord): string[] {
  return Array.from({ length: record.cells }, (_, place) => textAt(record, place) ?? "");
}

/** The text of a cell; `undefined` for one that is not UTF-8. */
export function textAt({ bytes, starts, ends, flags }: RowRecord, place: number): string | undefined {
  const text = decodeUtf8(bytes, starts[place] as number, ends[place] as number);
  return (flags[place] as number) & DOUBLED ? text?.replaceAll('""', '"') : text;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
