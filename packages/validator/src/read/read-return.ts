/** Reads one file from its first byte to its last and has its header and rows checked. */
import type { AcceptanceFacts } from "../acceptance.js";
import { type Source, SourceChangedError } from "../options.js";
import { counted } from "../report/place.js";
import { CsvTable } from "./csv-table.js";
import { transcoder } from "./decode.js";
import { HEAD_BYTES } from "./header.js";
import { type Format, type Sniffed, sniff } from "./sniff.js";
import { chunksOf, type Patience } from "./source.js";
import { type FormatFacts, type FormatReader, Table, type TableInput } from "./table.js";

/** What reading needs to know. */
export interface ReadInput extends TableInput {
  readonly source: Source;
  readonly patience: Patience;
  /** Called with the bytes of the file as they stand, before anything is made of them. */
  readonly onBytes: (bytes: Uint8Array) => void;
}

/** What was learnt of the file. */
export interface FileFacts extends FormatFacts, Omit<AcceptanceFacts, "notChecked"> {
  readonly bytes: number;
  readonly rows: number;
  readonly checked: number;
  readonly filled: ArrayLike<number>;
}

/** Reads a file. */
export async function readReturn(input: ReadInput): Promise<FileFacts> {
  const { options, limits, collector, patience } = input;
  const table = new Table(input);
  const file = new FileReading(table, options.fileName, options.encoding);
  const waited = async () => {
    await patience.look();
    if (!collector.pending) return;
    await patience.wait(collector.pending);
    collector.pending = undefined;
  };
  let bytes = 0;
  let ending: Ending = "whole";
  try {
    for await (const chunk of chunksOf(input.source, patience)) {
      const room = limits.bytes - bytes;
      if (chunk.length > room) ending = "over-limit";
      const taken = ending === "whole" ? chunk : chunk.subarray(0, room);
      bytes += taken.length;
      input.onBytes(taken);
      if (!table.stopped) {
        const writing = file.write(taken);
        if (writing) await writing;
      }
      if (collector.pending) await waited();
      options.onProgress?.(bytes);
      if (ending !== "whole") break;
    }
  } catch (error) {
    if (!(error instanceof SourceChangedError)) throw error;
    ending = "changed";
  }
  await file.end(ending, bytes, waited);
  for (const found of table.end()) {
    collector.add(found);
    if (collector.pending) await waited();
  }
  // Findings of the last rows may still be on their way to whoever takes them.
  await waited();
  const { columnAt, stopped, unsaid } = table;
  return { bytes, ...file.facts, ...table.counts, ...table.account, columnAt, stopped, unsaid };
}

/** How the bytes of a file come to an end. But for a whole file, it may be in half a row, which is not judged. */
type Ending = "whole" | "over-limit" | "changed";

/** One file being read: its head until it is known what it is, then the rest by the reader of its format. */
class FileReading {
  readonly #table: Table;
  readonly #fileName: string | undefined;
  readonly #transcode: ReturnType<typeof transcoder> | undefined;
  /** The first bytes, until there are enough to know what the file is. */
  #head: Uint8Array | undefined = new Uint8Array();
  #reader: FormatReader | undefined;
  /** Whether the bytes are text in the encoding that the caller named. */
  #encoded = false;

  constructor(table: Table, fileName: string | undefined, encoding: string | undefined) {
    this.#table = table;
    this.#fileName = fileName;
    this.#transcode = encoding === undefined ? undefined : transcoder(encoding);
  }

  get facts(): FormatFacts {
    return this.#reader?.facts ?? { format: "csv", byteOrderMark: false, delimiter: "," };
  }

  /** Takes the next bytes. Gives a promise only where something has to be waited for. */
  write(bytes: Uint8Array): Promise<void> | undefined {
    if (!this.#head) {
      this.#write(bytes);
      return undefined;
    }
    const joined = new Uint8Array(this.#head.length + bytes.length);
    joined.set(this.#head);
    joined.set(bytes, this.#head.length);
    this.#head = joined;
    return joined.length < HEAD_BYTES ? undefined : this.#begin();
  }

  /**
   * Ends the file.
   *
   * @param bytes - How many there were.
   */
  async end(ending: Ending, bytes: number, waited: () => Promise<void>): Promise<void> {
    const table = this.#table;
    if (this.#head && !table.stopped) await this.#begin();
    if (ending === "changed") {
      const row = table.lastRow;
      table.refuse(
        "changed",
        `That was noticed after ${counted(bytes, "byte")}${row > 0 ? `, at row ${row}` : ""}.`,
        "The file was changed while it was read.",
        row > 0 ? { row } : {},
      );
      return;
    }
    if (ending === "over-limit" && !table.stopped) {
      const limit = counted(table.limits.bytes, "byte");
      table.refuse(
        "limit",
        `The file has more than ${limit}, which is the limit, and was read up to there. Split the file, or raise the limit.`,
        `The file was read only up to ${limit}.`,
      );
      return;
    }
    if (table.stopped) return;
    if (this.#encoded) this.#reader?.write(this.#transcode?.(undefined) as Uint8Array);
    if (!table.stopped) await this.#reader?.end(waited);
  }

  #write(bytes: Uint8Array): void {
    this.#reader?.write(this.#encoded ? (this.#transcode?.(bytes) as Uint8Array) : bytes);
  }

  /** Finds out what the file is from its first bytes, and reads them. */
  async #begin(): Promise<void> {
    const bytes = this.#head as Uint8Array;
    this.#head = undefined;
    const text = this.#transcode?.(bytes);
    const sniffed = sniff(bytes.subarray(0, HEAD_BYTES), this.#fileName, text?.subarray(0, HEAD_BYTES));
    const table = this.#table;
    if (sniffed.mismatch !== undefined) table.say("extension", sniffed.mismatch);
    if (sniffed.refusal || !sniffed.format) {
      const { fault, detail } = sniffed.refusal ?? { fault: "unreadable", detail: "" };
      table.refuse(fault, detail, undefined, fault === "encoding" ? { row: 1 } : {});
      return;
    }
    this.#encoded = text !== undefined && sniffed.format !== "xlsx";
    this.#reader = await readerOf(sniffed.format, table, sniffed);
    this.#reader.write(this.#encoded ? (text as Uint8Array) : bytes);
  }
}

/** The reader of a format. Only CSV is loaded from the start; the others when there is such a file. */
async function readerOf(format: Format, table: Table, { mark }: Sniffed): Promise<FormatReader> {
  switch (format) {
    case "csv":
      return new CsvTable(table, mark);
    case "xlsx": {
      const { XlsxTable } = await import("./xlsx/xlsx-table.js");
      return new XlsxTable(table);
    }
    case "json":
    case "ndjson": {
      const { JsonTable } = await import("./json/json-table.js");
      return new JsonTable(table, format, mark);
    }
  }
}
