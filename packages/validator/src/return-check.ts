/** The check of one file, row by row, once its header is known. */
import {
  type CellFault,
  type Column,
  type FileFault,
  isHidden,
  type ReturnDefinition,
  USABLE_FAULTS,
} from "@svd/schemas/returns";
import type { RowAccount } from "./acceptance.js";
import type { Accept } from "./cells/accept.js";
import { acceptOf } from "./cells/accept-of.js";
import { damageOfText } from "./cells/damaged-text.js";
import { explain } from "./cells/explain.js";
import { oddCharacters } from "./cells/odd-characters.js";
import { isPlain } from "./cells/text.js";
import type { Claim, Claims, Found } from "./check/claim.js";
import { type CompileInput, compileChecks } from "./check/compile.js";
import { BLANK, CurrentRow, FAULTY, HIDDEN, RIGHT } from "./check/current-row.js";
import { type ReplacedColumns, wordingOf } from "./check/lists.js";
import { OpenRuns } from "./check/open-runs.js";
import type { RowRun } from "./check/row-run.js";
import type { FileContext, WholeFileCheck } from "./check/whole-file.js";
import { faultOfFlags } from "./read/cell-flags.js";
import { decodeUtf8 } from "./read/decode.js";
import type { Limits } from "./read/limits.js";
import {
  DOUBLED,
  ERROR_VALUE,
  NO_TEXT,
  QUOTED,
  REPEATED,
  type RowRecord,
  STRAY,
  UNCLOSED,
} from "./read/record.js";
import { rowSeparatorDetail, rowSeparatorsIn, rowSeparatorsInBytes } from "./read/row-separator.js";
import type { Collector } from "./report/collector.js";
import { columnLetter, counted } from "./report/place.js";

/** Columns of a file that its definition does not have are read as text of any length. */
export const UNKNOWN_COLUMN: Column = {
  name: "",
  kind: "text",
  title: "Unknown column",
  description: "A column that the return does not have.",
  maxLength: Number.MAX_SAFE_INTEGER,
};

/** What a check of rows needs to know. */
export interface ReturnCheckInput extends Omit<CompileInput, "context" | "has" | "keys"> {
  readonly limits: Limits;
  /** For each place of the file, the column of the definition, or -1. */
  readonly columnAt: readonly number[];
  /** The row of the spreadsheet that the header is. */
  readonly headerRow: number;
  /** Whether the header already had bytes that are not UTF-8. */
  readonly encodingFound: boolean;
  /** The claim on a fault of the file. */
  readonly claimOn: (fault: FileFault) => Claim | undefined;
  /** Checks besides those of the definition. */
  readonly also: readonly WholeFileCheck[];
}

/** Checks the rows of one file. */
export class ReturnCheck {
  /** Rows of data that are not blank. */
  rows = 0;
  /** Rows whose cells were checked. */
  checked = 0;
  /** For each column of the definition, the cells that hold something. */
  readonly filled: Uint32Array;
  /** The claims that were made ready, and see the rows. */
  readonly ran: ReadonlySet<Claim>;
  readonly #definition: ReturnDefinition;
  readonly #claims: Claims;
  readonly #collector: Collector;
  readonly #limits: Limits;
  readonly #replaced: ReplacedColumns;
  readonly #columnAt: Int32Array;
  readonly #firstRow: number;
  readonly #accepts: readonly Accept[];
  readonly #row: CurrentRow;
  readonly #rowRuns: readonly RowRun[];
  readonly #openRuns: OpenRuns;
  readonly #wholeFile: readonly WholeFileCheck[];
  readonly #placeOf: readonly number[];
  /** The columns that the file does not have, and those of the row that is being read that are blank, as bits. */
  readonly #absent: number;
  #blank = 0;
  /** Whether some cell of the row before was read as text. */
  #hasTexts = false;
  /** Whether every cell of the file is of a column of the definition. */
  readonly #allKnown: boolean;
  /** Rows read since the header, blank ones included. */
  #index = -1;
  /** Where a run of blank rows began that may be the end of the file. */
  #blankFrom = -1;
  #blankCells = 0;
  #encodingFound: boolean;
  readonly #claimOn: ReturnCheckInput["claimOn"];
  /** Rows without anything in them. */
  #blankRowsSeen = 0;
  /** Rows whose cells could not be checked. */
  #skipped = 0;
  /** Whether there are rows whose cells could not be read. */
  #passedOver = false;
  /** What was found in the row that is being read. */
  #found: Found[] = [];

  constructor(input: ReturnCheckInput) {
    const { definition, columnAt } = input;
    this.#definition = definition;
    this.#claims = input.claims;
    this.#collector = input.collector;
    this.#limits = input.limits;
    this.#replaced = input.replaced;
    this.#columnAt = Int32Array.from(columnAt);
    this.#firstRow = input.headerRow + 1;
    this.filled = new Uint32Array(definition.columns.length);
    this.#accepts = definition.columns.map(acceptOf);
    const placeOf = definition.columns.map((_, column) => columnAt.indexOf(column));
    this.#row = new CurrentRow(definition.columns, placeOf);
    this.#absent = placeOf.reduce((bits, place, column) => (place < 0 ? bits | (1 << column) : bits), 0);
    this.#allKnown = columnAt.every((column) => column >= 0);
    this.#placeOf = placeOf;
    const rowNumber = (index: number) => this.#firstRow + index;
    const context: FileContext = {
      rowNumber,
      placeOf: (column) => placeOf[column] as number,
      cellName: (column, index) => `${columnLetter(placeOf[column] as number)}${rowNumber(index)}`,
    };
    const { rows, wholeFile, ran } = compileChecks({
      ...input,
      context,
      keys: input.limits.keys,
      has: (column) => (placeOf[column] ?? -1) >= 0,
    });
    this.ran = ran;
    this.#claimOn = input.claimOn;
    this.#rowRuns = rows;
    this.#openRuns = new OpenRuns(rows, this.#row);
    this.#wholeFile = [...wholeFile, ...input.also];
    this.#encodingFound = input.encodingFound;
  }

  /** What became of the rows. */
  get rowAccount(): RowAccount {
    return {
      seen: this.#index + 1,
      blank: this.#blankRowsSeen,
      checked: this.checked,
      skipped: this.#skipped,
    };
  }

  /** The row that was read last. */
  get lastRow(): number {
    return this.#firstRow + this.#index;
  }

  /** Takes a row; gives `false` when no more should be read. */
  record(record: RowRecord): boolean | undefined {
    const index = ++this.#index;
    const row = this.#firstRow + index;
    if (isBlank(record)) {
      this.#blankRowsSeen++;
      if (this.#blankFrom < 0) this.#blankFrom = row;
      this.#blankCells = Math.max(this.#blankCells, record.cells);
      return;
    }
    if (this.#blankFrom >= 0) this.#blankRows("blank-rows", row - 1);
    if (++this.rows > this.#limits.rows) {
      this.rows--;
      this.#skipped++;
      this.#fileFault(
        "limit",
        row,
        undefined,
        () =>
          `The file has more than ${counted(this.#limits.rows, "row")}, which is the limit. Rows from here on were not read: split the file, or raise the limit.`,
      );
      this.#flush();
      return false;
    }
    if (record.anyFlags & ~(QUOTED | DOUBLED)) this.#flagFaults(record, row);
    if (record.cells !== this.#columnAt.length) {
      this.#skipped++;
      const separators = record.delimiter > 0 ? rowSeparatorsIn(record) : undefined;
      if (separators)
        this.#fileFault("row-separator", row, separators.place, () => rowSeparatorDetail(separators, row));
      this.#fileFault(
        "ragged",
        row,
        undefined,
        () => `The row has ${counted(record.cells, "cell")} and the header has ${this.#columnAt.length}.`,
      );
      this.#flush();
      return;
    }
    this.checked++;
    const current = this.#row;
    const isUsual = this.#cells(record, row);
    for (const run of isUsual ? this.#openRuns.of(this.#blank) : this.#rowRuns) {
      if (run.fails(current) === true) {
        this.#found.push({
          claim: run.claim,
          row,
          place: this.#placeOf[run.column] as number,
          ...(run.severity ? { severity: run.severity } : {}),
          ...(run.words ? { words: run.words } : {}),
          ...run.more?.(row),
        });
      }
    }
    for (const check of this.#wholeFile) check.see(current, index, row);
    if (this.#found.length > 0) this.#flush();
    return;
  }

  /**
   * Looks at each cell.
   *
   * @returns Whether each is blank or was accepted at once. Then it is known which are blank.
   */
  #cells(record: RowRecord, row: number): boolean {
    const current = this.#row;
    const columnAt = this.#columnAt;
    const { bytes, cells, starts, ends, flags, accepted } = record;
    const { states } = current;
    const filled = this.filled;
    current.bytes = bytes;
    current.delimiter = record.delimiter;
    if (this.#hasTexts) current.texts.fill(undefined);
    this.#hasTexts = false;
    let blank = this.#absent;
    let isUsual = true;
    const most = this.#limits.cellBytes;
    // No cell is longer than its row; in other files than text it is not known how long the row is.
    const mayBeLong = record.next === 0 || record.next - (starts[0] as number) > most;
    for (let place = 0; place < cells; place++) {
      const column = columnAt[place] as number;
      const start = starts[place] as number;
      const end = ends[place] as number;
      if (mayBeLong && end - start > most) {
        isUsual = false;
        this.#longCell(place, column, row);
        continue;
      }
      if (column < 0) {
        if (start < end && ((flags[place] as number) & NOT_JUDGED) === 0 && !isPlain(bytes, start, end))
          this.#explain(record, place, -1, row);
        continue;
      }
      current.starts[column] = start;
      current.ends[column] = end;
      if (accepted[place] === 1) {
        (filled[column] as number)++;
        states[column] = RIGHT;
        continue;
      }
      const flag = flags[place] as number;
      if (flag & NOT_JUDGED) {
        isUsual = false;
        states[column] = FAULTY;
        (filled[column] as number)++;
      } else if (start === end) {
        blank |= 1 << column;
        states[column] = BLANK;
        const declared = this.#definition.columns[column] as Column;
        if (declared.required && !declared.requiredWhen) this.#missing(declared, place, row);
      } else {
        (filled[column] as number)++;
        if (flag <= QUOTED && (this.#accepts[column] as Accept)(bytes, start, end)) states[column] = RIGHT;
        else {
          isUsual = false;
          this.#explain(record, place, column, row);
        }
      }
    }
    this.#blank = blank;
    const isLine = isUsual && this.#allKnown && record.delimiter > 0 && record.anyFlags === 0;
    current.lineStart = starts[0] as number;
    current.lineEnd = isLine ? (ends[cells - 1] as number) : 0;
    return isUsual;
  }

  /**
   * Skips a row that was too long to be read.
   *
   * @param bytes - Where it begins, in a file of text.
   */
  tooLong(bytes?: Uint8Array): void {
    const separators = bytes && rowSeparatorsInBytes(bytes);
    const row = this.lastRow + 1;
    if (separators)
      this.#fileFault("row-separator", row, undefined, () => rowSeparatorDetail(separators, row));
    this.passedOver(
      "limit",
      `The row has more than ${counted(this.#limits.recordBytes, "byte")}, which is the limit, and was not checked. Look for a quotation mark that is not closed, or raise the limit.`,
    );
  }

  /** Skips a row whose cells could not be read. */
  passedOver(fault: FileFault, detail: string): void {
    const row = this.#firstRow + ++this.#index;
    this.#passedOver = true;
    this.#skipped++;
    if (this.#blankFrom >= 0) this.#blankRows("blank-rows", row - 1);
    this.#fileFault(fault, row, undefined, () => detail);
    this.#flush();
  }

  /**
   * Does what needs the whole file.
   *
   * @param whole - Whether all of its rows were read.
   */
  *finish(whole: boolean): Generator<Found> {
    if (this.#blankFrom >= 0) this.#blankRows("trailing-blank-rows", this.#firstRow + this.#index);
    if (whole && this.rows === 0 && !this.#passedOver) {
      this.#fileFault("no-rows", undefined, undefined);
      this.#flush();
    }
    yield* merge(this.#wholeFile.map((check) => check.found()));
  }

  /** Skips a cell that is longer than the limit. */
  #longCell(place: number, column: number, row: number): void {
    if (column >= 0) {
      this.#row.states[column] = FAULTY;
      (this.filled[column] as number)++;
    }
    this.#fileFault(
      "limit",
      row,
      place,
      () =>
        `The cell has more than ${counted(this.#limits.cellBytes, "byte")}, which is the limit, and was not checked. Shorten it, or raise the limit.`,
    );
  }

  /** Explains a cell that was not accepted at once. */
  #explain(record: RowRecord, place: number, column: number, row: number): void {
    const current = this.#row;
    const declared = column < 0 ? UNKNOWN_COLUMN : (this.#definition.columns[column] as Column);
    const start = record.starts[place] as number;
    const end = record.ends[place] as number;
    const flags = record.flags[place] as number;
    if (column >= 0) current.states[column] = FAULTY;
    let raw = decodeUtf8(record.bytes, start, end);
    if (raw === undefined) {
      this.#badEncoding(row, place);
      return;
    }
    if (flags & DOUBLED) raw = raw.replaceAll('""', '"');
    const damage = damageOfText(raw);
    if (damage) this.#fileFault(damage, row, place);
    const { text, faults } = explain(declared, raw);
    if (column >= 0) {
      current.texts[column] = text;
      this.#hasTexts = true;
    }
    const wording = faults.length === 0 ? undefined : wordingOf(declared, this.#replaced);
    for (const { fault, detail, suggestion } of faults) {
      this.#cellFault(fault, column < 0 ? undefined : declared, place, row, {
        value: raw,
        ...(column < 0 ? {} : { expected: wording?.expected }),
        // A code that the caller gave is the caller's own.
        ...(suggestion === undefined || this.#replaced.has(declared.name) ? {} : { suggestion }),
        words: () => ({ ...wording, detail: detail ?? "" }),
        ...(fault === "not-in-list" || fault === "format" ? { hint: () => oddCharacters(text) } : {}),
      });
    }
    if (column < 0) return;
    if (text === "") {
      current.states[column] = BLANK;
      (this.filled[column] as number)--;
      if (declared.required && !declared.requiredWhen) this.#missing(declared, place, row);
    } else if (faults.every(({ fault }) => USABLE_FAULTS.has(fault)))
      current.states[column] = declared.kind === "count" && isHidden(text) ? HIDDEN : RIGHT;
  }

  #missing(column: Column, place: number, row: number): void {
    const wording = wordingOf(column, this.#replaced);
    this.#cellFault("missing", column, place, row, {
      severity: column.required as "error" | "query",
      expected: wording.expected,
      words: () => ({ ...wording }),
    });
  }

  #cellFault(
    fault: CellFault,
    column: Column | undefined,
    place: number,
    row: number,
    rest: Omit<Found, "claim" | "row" | "place">,
  ): void {
    const claim = this.#claims.cell(fault, column?.name);
    if (claim) this.#found.push({ claim, row, place, ...rest });
  }

  #fileFault(
    fault: FileFault,
    row: number | undefined,
    place: number | undefined,
    detail?: () => string,
  ): void {
    const claim = this.#claimOn(fault);
    if (!claim) return;
    this.#found.push({
      claim,
      ...(row === undefined ? {} : { row }),
      ...(place === undefined ? {} : { place }),
      ...(detail ? { words: () => ({ detail: detail() }) } : {}),
    });
  }

  /** One finding for the file, at the first byte that is not of the encoding. */
  #badEncoding(row: number, place: number): void {
    if (this.#encodingFound) return;
    this.#encodingFound = true;
    this.#fileFault(
      "encoding",
      row,
      place,
      () =>
        "it is likely to be Windows-1252, which spreadsheets write when a sheet is saved as plain CSV. Save it as CSV UTF-8, or say which encoding it is in. This is the first such cell; the others were skipped.",
    );
  }

  /** What is particular about cells of a row, whatever their columns hold. */
  #flagFaults({ cells, flags, bytes, starts, ends }: RowRecord, row: number): void {
    for (let place = 0; place < cells; place++) {
      const flag = flags[place] as number;
      const known = faultOfFlags(flag);
      if (!known) continue;
      const { fault, detail } = known;
      this.#fileFault(fault, row, place, detail === undefined ? undefined : () => detail);
      // A cell of a column that the return does not have may be all that holds bytes of another encoding.
      if (decodeUtf8(bytes, starts[place] as number, ends[place] as number) === undefined)
        this.#badEncoding(row, place);
    }
  }

  #blankRows(fault: "blank-rows" | "trailing-blank-rows", last: number): void {
    const first = this.#blankFrom;
    this.#blankFrom = -1;
    this.#fileFault(fault, first, undefined, () =>
      first === last ? `Row ${first} is blank.` : `Rows ${first} to ${last} are blank.`,
    );
    this.#flush();
  }

  /** Hands on what was found in a row, by column and then by rule. */
  #flush(): void {
    const found = this.#found;
    if (found.length > 1) found.sort(byLocation);
    for (const each of found) this.#collector.add(each);
    this.#found = [];
  }
}

/** What makes a cell one that is not judged by its column. */
const NOT_JUDGED = STRAY | UNCLOSED | ERROR_VALUE | NO_TEXT | REPEATED;

/** Whether every cell of a row is empty. */
export function isBlank({ cells, starts, ends, anyFlags }: RowRecord): boolean {
  if (anyFlags & NOT_JUDGED) return false;
  for (let i = 0; i < cells; i++) if (starts[i] !== ends[i]) return false;
  return true;
}

function byLocation(a: Found, b: Found): number {
  return (
    (a.row ?? 0) - (b.row ?? 0) ||
    (a.place ?? -1) - (b.place ?? -1) ||
    (a.claim.rule.id < b.claim.rule.id ? -1 : a.claim.rule.id > b.claim.rule.id ? 1 : 0)
  );
}

/** Merges findings that are in order into one order. */
function* merge(sequences: Iterable<Found>[]): Generator<Found> {
  const heads = sequences.map((sequence) => {
    const iterator = sequence[Symbol.iterator]();
    return { iterator, result: iterator.next() };
  });
  for (;;) {
    let least: (typeof heads)[number] | undefined;
    for (const head of heads) {
      if (head.result.done) continue;
      if (!least || byLocation(head.result.value, least.result.value as Found) < 0) least = head;
    }
    if (!least) return;
    yield least.result.value as Found;
    least.result = least.iterator.next();
  }
}
