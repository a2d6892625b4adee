/** Reads one file from its first byte to its last and has its header and rows checked. */
import type { FileFault, Report, ReturnDefinition } from "@svd/schemas/returns";
import type { Claims } from "../check/claim.js";
import type { CompileInput } from "../check/compile.js";
import type { WholeFileCheck } from "../check/whole-file.js";
import type { Source, ValidateOptions } from "../options.js";
import type { Collector } from "../report/collector.js";
import { columnLetter, counted } from "../report/place.js";
import { ReturnCheck } from "../return-check.js";
import { CsvReader, type CsvRecord, DOUBLED } from "./csv-reader.js";
import { decodeUtf8, transcoder } from "./decode.js";
import { type Delimiter, HEAD_BYTES, locateHeader, matchHeader, wordsOf } from "./header.js";
import type { Limits } from "./limits.js";
import { sniff } from "./sniff.js";

/** What reading needs to know. */
export interface ReadInput {
  readonly source: Source;
  readonly definition: ReturnDefinition;
  readonly claims: Claims;
  readonly options: ValidateOptions;
  readonly collector: Collector;
  readonly limits: Limits;
  readonly replaced: ReadonlySet<string>;
  readonly previous: CompileInput["previous"];
  readonly registers: CompileInput["registers"];
  /** Checks of the whole file besides those of the definition. */
  readonly also: readonly WholeFileCheck[];
  /** Called with the bytes of the file as they stand, before anything is made of them. */
  readonly onBytes: (bytes: Uint8Array) => void;
}

/** What was learnt of the file. */
export interface FileFacts {
  readonly bytes: number;
  readonly byteOrderMark: boolean;
  readonly delimiter: Delimiter;
  readonly newline: Report["input"]["newline"];
  readonly rows: number;
  readonly checked: number;
  readonly filled: ArrayLike<number>;
  /** For each place of the file, the column of the definition, or -1. */
  readonly columnAt: readonly number[];
  /** Why the file was not read to its end, if it was not. */
  readonly stopped: string | undefined;
}

const DELIMITER_NAMES: Record<Delimiter, string> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "upright bars",
};

/** Reads a file. */
export async function readReturn(input: ReadInput): Promise<FileFacts> {
  const { options, limits, collector } = input;
  const file = new FileReading(input);
  const transcode = options.encoding === undefined ? undefined : transcoder(options.encoding);
  let bytes = 0;
  for await (const chunk of input.source) {
    const room = limits.bytes - bytes;
    const taken = chunk.length > room ? chunk.subarray(0, room) : chunk;
    bytes += taken.length;
    input.onBytes(taken);
    if (!file.stopped) file.write(transcode ? transcode(taken) : taken);
    if (collector.pending) {
      await collector.pending;
      collector.pending = undefined;
    }
    options.onProgress?.(bytes);
    if (taken !== chunk) {
      file.overLimit();
      break;
    }
  }
  if (transcode && !file.stopped) file.write(transcode(undefined));
  for (const found of file.end()) {
    collector.add(found);
    if (!collector.pending) continue;
    await collector.pending;
    collector.pending = undefined;
  }
  return file.facts(bytes);
}

/** One file being read: its head until that is known, then its rows. */
class FileReading {
  stopped: string | undefined;
  readonly #input: ReadInput;
  /** The first bytes, until there are enough to find the header in. */
  #head: Uint8Array | undefined = new Uint8Array();
  #reader: CsvReader | undefined;
  #check: ReturnCheck | undefined;
  #columnAt: readonly number[] = [];
  #mark = false;
  #delimiter: Delimiter = ",";
  #rowsAbove = 0;
  #rowsSeen = 0;

  constructor(input: ReadInput) {
    this.#input = input;
  }

  write(bytes: Uint8Array): void {
    if (this.#head) {
      const joined = new Uint8Array(this.#head.length + bytes.length);
      joined.set(this.#head);
      joined.set(bytes, this.#head.length);
      this.#head = joined;
      if (joined.length < HEAD_BYTES) return;
      this.#begin();
    } else this.#reader?.write(bytes);
    this.#readerStopped();
  }

  /** The file goes on beyond the limit, and was read up to it. */
  overLimit(): void {
    if (this.#head) this.#begin();
    const { limits } = this.#input;
    this.#refuse(
      "limit",
      `The file has more than ${counted(limits.bytes, "byte")}, which is the limit, and was read up to there. Split the file, or raise the limit.`,
      `The file was read only up to ${counted(limits.bytes, "byte")}.`,
    );
  }

  /** Ends the file, and gives what is found in it as a whole. */
  *end() {
    if (this.#head) this.#begin();
    // A file cut at a limit may end in half a row, which is not judged.
    if (!this.stopped) this.#reader?.end();
    this.#readerStopped();
    if (this.#check) yield* this.#check.finish();
  }

  facts(bytes: number): FileFacts {
    const check = this.#check;
    return {
      bytes,
      byteOrderMark: this.#mark,
      delimiter: this.#delimiter,
      newline: NEWLINES[this.#reader?.newlines ?? 0],
      rows: check?.rows ?? 0,
      checked: check?.checked ?? 0,
      filled: check?.filled ?? [],
      columnAt: this.#columnAt,
      stopped: this.stopped,
    };
  }

  #readerStopped(): void {
    if (this.#reader?.stopped)
      this.stopped ??= "The file was not read to its end, because it goes over a limit.";
  }

  /** Finds out what the file is from its first bytes, and reads them. */
  #begin(): void {
    const bytes = this.#head as Uint8Array;
    this.#head = undefined;
    const { definition, options, claims, collector, limits } = this.#input;
    const head = bytes.subarray(0, HEAD_BYTES);
    const { mark, refusal } = sniff(head, options.fileName, options.encoding !== undefined);
    if (refusal) {
      this.#refuse(refusal.fault, refusal.detail, "The file could not be read.");
      return;
    }
    this.#mark = mark > 0;
    const header = locateHeader(head.subarray(mark), definition);
    if (header.names.every((name) => name.trim() === "")) {
      this.#refuse("unreadable", "its first row is blank.", "The file could not be read.");
      return;
    }
    if (this.#mark) this.#found("byte-order-mark");
    this.#delimiter = header.delimiter;
    if (header.delimiter !== ",") this.#found("delimiter", DELIMITER_NAMES[header.delimiter]);
    this.#rowsAbove = header.rowsAbove;
    const titles = claims.header("title-rows");
    if (header.rowsAbove > 0 && titles) {
      const detail = `The header is row ${header.rowsAbove + 1} of the file.`;
      collector.add({ claim: titles, row: 1, words: () => ({ detail }) });
    }
    this.#reader = new CsvReader(header.delimiter.charCodeAt(0), limits, {
      record: (record) => this.#record(record),
      tooLong: () => {
        if (this.#check) this.#check.tooLong();
        else this.#rowsSeen++;
      },
    });
    this.#reader.write(bytes.subarray(mark));
  }

  #record(record: CsvRecord): boolean | undefined {
    if (this.#check) return this.#check.record(record);
    if (this.#rowsSeen++ < this.#rowsAbove) return;
    const { limits } = this.#input;
    if (record.cells > limits.columns) {
      this.#found(
        "limit",
        `The header has more than ${counted(limits.columns, "column")}, which is the limit. Nothing below it was read.`,
      );
      return false;
    }
    this.#header(record);
    return;
  }

  /** Finds the columns in the header, and makes the rules ready for them. */
  #header(record: CsvRecord): void {
    const { definition, claims, collector } = this.#input;
    const row = this.#rowsSeen;
    let encodingFound = false;
    const names = Array.from({ length: record.cells }, (_, place) => {
      const name = decodeUtf8(record.bytes, record.starts[place] as number, record.ends[place] as number);
      if (name === undefined && !encodingFound) {
        encodingFound = true;
        const claim = claims.file("encoding");
        const detail = "the header has bytes that UTF-8 does not have. Save the file as CSV UTF-8.";
        if (claim) collector.add({ claim, row, place, words: () => ({ detail }) });
      }
      return ((record.flags[place] as number) & DOUBLED ? name?.replaceAll('""', '"') : name) ?? "";
    });
    const matched = matchHeader(names, definition);
    this.#columnAt = matched.columnAt;
    const columnName = (column: number) => definition.columns[column]?.name ?? "";
    collector.columnAt = (place) => definition.columns[matched.columnAt[place] ?? -1];

    const missing = claims.header("missing");
    for (const { column, misspelt } of missing ? matched.missing : []) {
      const detail =
        misspelt === undefined
          ? "Add it."
          : `Column ${columnLetter(misspelt)} is likely to be meant for it, and was checked as if it were: correct its name.`;
      collector.add({
        claim: missing as NonNullable<typeof missing>,
        row,
        words: () => ({ column: columnName(column), detail }),
        ...(misspelt === undefined ? {} : { linked: [`${columnLetter(misspelt)}${row}`] }),
      });
    }
    for (const place of names.keys()) {
      const name = names[place] as string;
      const duplicate = matched.duplicates.find((each) => each.place === place);
      const near = matched.near.includes(place);
      const claim = duplicate
        ? claims.header("duplicate")
        : near
          ? claims.header("near")
          : matched.unexpected.includes(place)
            ? (claims.headerName(wordsOf(name)) ?? claims.header("unexpected"))
            : undefined;
      if (!claim) continue;
      const detail = duplicate ? `column ${columnLetter(duplicate.first)}` : "";
      collector.add({ claim, row, place, value: name, words: () => ({ detail }) });
    }
    const order = claims.header("order");
    const { disorder } = matched;
    if (
      order &&
      disorder &&
      matched.missing.length + matched.unexpected.length + matched.duplicates.length === 0
    ) {
      collector.add({
        claim: order,
        row,
        place: disorder.place,
        words: () => ({ column: columnName(disorder.column) }),
      });
    }
    this.#check = new ReturnCheck({
      ...this.#input,
      columnAt: matched.columnAt,
      headerRow: row,
      encodingFound,
    });
  }

  #found(fault: FileFault, detail = ""): void {
    const claim = this.#input.claims.file(fault);
    const row = fault === "encoding" ? { row: 1 } : {};
    if (claim) this.#input.collector.add({ claim, ...row, words: () => ({ detail }) });
  }

  #refuse(fault: FileFault, detail: string, reason: string): void {
    this.#found(fault, detail);
    this.stopped = reason;
  }
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
