/** The check of one file, row by row, once its header is known. */
import {
  type CellFault,
  type Column,
  type FileFault,
  isHidden,
  kindOf,
  type ReturnDefinition,
  USABLE_FAULTS,
} from "@svd/schemas/returns";
import type { Accept } from "./cells/accept.js";
import { acceptOf } from "./cells/accept-of.js";
import { explain } from "./cells/explain.js";
import { isPlain } from "./cells/text.js";
import type { Claims, Found } from "./check/claim.js";
import { type CompileInput, compileChecks } from "./check/compile.js";
import { BLANK, CurrentRow, FAULTY, HIDDEN, RIGHT } from "./check/current-row.js";
import { OpenRuns } from "./check/open-runs.js";
import type { RowRun } from "./check/row-run.js";
import type { FileContext, WholeFileCheck } from "./check/whole-file.js";
import { decodeUtf8 } from "./read/decode.js";
import type { Limits } from "./read/limits.js";
import {
  BARE_QUOTE,
  DOUBLED,
  ERROR_VALUE,
  NO_TEXT,
  QUOTED,
  REPEATED,
  type RowRecord,
  STRAY,
  UNCLOSED,
} from "./read/record.js";
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
  readonly #definition: ReturnDefinition;
  readonly #claims: Claims;
  readonly #collector: Collector;
  readonly #limits: Limits;
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
    const { rows, wholeFile } = compileChecks({
      ...input,
      context,
      keys: input.limits.keys,
      has: (column) => (placeOf[column] ?? -1) >= 0,
    });
    this.#rowRuns = rows;
    this.#openRuns = new OpenRuns(rows, this.#row);
    this.#wholeFile = [...wholeFile, ...input.also];
    this.#encodingFound = input.encodingFound;
  }

  /** Takes a row; gives `false` when no more should be read. */
  record(record: RowRecord): boolean | undefined {
    const index = ++this.#index;
    const row = this.#firstRow + index;
    if (isBlank(record)) {
      if (this.#blankFrom < 0) this.#blankFrom = row;
      this.#blankCells = Math.max(this.#blankCells, record.cells);
      return;
    }
    if (this.#blankFrom >= 0) this.#blankRows("blank-rows", row - 1);
    if (++this.rows > this.#limits.rows) {
      this.rows--;
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
    for (let place = 0; place < cells; place++) {
      const column = columnAt[place] as number;
      const start = starts[place] as number;
      const end = ends[place] as number;
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

  /** Takes notice of a row that was too long to be read. */
  tooLong(): void {
    this.passedOver(
      "limit",
      `The row has more than ${counted(this.#limits.recordBytes, "byte")}, which is the limit, and was not checked. Look for a quotation mark that is not closed, or raise the limit.`,
    );
  }

  /** Takes notice of a row whose cells could not be read. */
  passedOver(fault: FileFault, detail: string): void {
    const row = this.#firstRow + ++this.#index;
    this.#passedOver = true;
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

  /** Explains a cell that was not accepted at once. */
  #explain(record: RowRecord, place: number, column: number, row: number): void {
    const current = this.#row;
    const declared = column < 0 ? UNKNOWN_COLUMN : (this.#definition.columns[column] as Column);
    const start = record.starts[place] as number;
    const end = record.ends[place] as number;
    const flags = record.flags[place] as number;
    if (column >= 0) current.states[column] = FAULTY;
    if (end - start > this.#limits.cellBytes) {
      this.#fileFault(
        "limit",
        row,
        place,
        () =>
          `The cell has more than ${counted(this.#limits.cellBytes, "byte")}, which is the limit, and was not checked.`,
      );
      return;
    }
    let raw = decodeUtf8(record.bytes, start, end);
    if (raw === undefined) {
      this.#badEncoding(row, place);
      return;
    }
    if (flags & DOUBLED) raw = raw.replaceAll('""', '"');
    const { text, faults } = explain(declared, raw);
    if (column >= 0) {
      current.texts[column] = text;
      this.#hasTexts = true;
    }
    const kind = kindOf(declared);
    for (const { fault, detail, suggestion } of faults) {
      this.#cellFault(fault, column < 0 ? undefined : declared, place, row, {
        value: raw,
        ...(column < 0 ? {} : { expected: kind.expected(declared) }),
        ...(suggestion === undefined ? {} : { suggestion }),
        words: () => ({
          expected: kind.expected(declared),
          example: kind.example(declared),
          detail: detail ?? "",
        }),
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
    const kind = kindOf(column);
    this.#cellFault("missing", column, place, row, {
      severity: column.required as "error" | "query",
      expected: kind.expected(column),
      words: () => ({ expected: kind.expected(column), example: kind.example(column) }),
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
    const claim = this.#claims.file(fault);
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
        "it is likely to be Windows-1252, which spreadsheets write when a sheet is saved as plain CSV. Save it as CSV UTF-8, or say which encoding it is in. This is the first such cell; the others were passed over.",
    );
  }

  /** What is particular about cells of a row, whatever their columns hold. */
  #flagFaults({ cells, flags, bytes, starts, ends }: RowRecord, row: number): void {
    for (let place = 0; place < cells; place++) {
      const flag = flags[place] as number;
      const known = FLAG_FAULTS.find(([bit]) => flag & bit);
      if (!known) continue;
      const [, fault, detail] = known;
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

/** The fault of each particular of a cell, the gravest first. */
const FLAG_FAULTS: readonly (readonly [number, FileFault, string?])[] = [
  [UNCLOSED, "unclosed-quote"],
  [STRAY, "stray-quote"],
  [BARE_QUOTE, "bare-quote"],
  [ERROR_VALUE, "error-value"],
  [
    REPEATED,
    "json-form",
    "The row has this property more than once, so it cannot be known which value is meant. Keep one of them.",
  ],
  [
    NO_TEXT,
    "json-form",
    "The value is a list, an object or half a character. Put a text, a number, true, false or null in its place.",
  ],
];

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
