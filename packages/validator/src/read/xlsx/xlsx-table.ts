/** A sheet of a workbook as a table. */
import { counted } from "../../report/place.js";
import { joined } from "../chunks.js";
import { headerAmong } from "../header.js";
import { ERROR_VALUE, emptyRecord, growRecord, type RowRecord } from "../record.js";
import { type FormatFacts, type FormatReader, OVER_LIMIT, type Table } from "../table.js";
import { cellText } from "./cell-text.js";
import { chooseSheet, headOf } from "./sheet-choice.js";
import { type Met, rowsOf, type SheetCell, type SheetFeatures, type SheetRow } from "./sheet-rows.js";
import { openWorkbook, type Sheet, type Workbook } from "./workbook.js";
import { WorkbookFault } from "./workbook-fault.js";

/** How many rows are read between two looks at whether whoever takes the findings keeps up. */
const ROWS_AT_ONCE = 256;

/**
 * Reads a workbook. Its list of parts stands at its end, so the file is held as it is stored, up to a limit; the
 * sheet is inflated and read a piece at a time.
 */
export class XlsxTable implements FormatReader {
  facts: FormatFacts = { format: "xlsx", byteOrderMark: false };
  readonly #table: Table;
  #chunks: Uint8Array[] = [];
  #length = 0;
  /** Cells of the header. */
  #width = 0;
  readonly #record: RowRecord = emptyRecord(new Uint8Array(64 * 1024));
  readonly #encoder = new TextEncoder();

  /** @param table - What the rows are for. */
  constructor(table: Table) {
    this.#table = table;
  }

  write(bytes: Uint8Array): void {
    this.#length += bytes.length;
    const { limits } = this.#table;
    if (this.#length > limits.workbookBytes) {
      this.#chunks = [];
      this.#table.refuse(
        "limit",
        `The workbook has more than ${counted(limits.workbookBytes, "byte")}, which is the limit. Save the sheet as CSV UTF-8, which has none that is so low, or raise the limit.`,
        "The file was not read, because it goes over a limit.",
      );
      return;
    }
    // A source may use its buffer again.
    this.#chunks.push(bytes.slice());
  }

  async end(waited: () => Promise<void>): Promise<void> {
    try {
      const opening = openWorkbook(joined(this.#chunks), this.#table.limits);
      let step = opening.next();
      for (; !step.done; step = opening.next()) await waited();
      const workbook = step.value;
      this.#chunks = [];
      this.#hiddenSheets(workbook);
      const sheet = this.#choose(workbook);
      if (sheet) await this.#sheet(workbook, sheet, waited);
    } catch (error) {
      if (!(error instanceof WorkbookFault)) throw error;
      const reason = error.fault === "limit" ? OVER_LIMIT : "The file could not be read, or not to its end.";
      this.#table.refuse(error.fault, error.message, reason);
    }
  }

  #choose(workbook: Workbook): Sheet | undefined {
    const table = this.#table;
    const choice = chooseSheet(workbook, table.definition);
    if (!choice.sheet) {
      table.refuse("sheet", choice.detail, "It cannot be known which sheet to check.");
      return undefined;
    }
    const { sheet, named } = choice;
    this.facts = { ...this.facts, sheet: { position: sheet.position, of: workbook.sheetCount, named } };
    return sheet;
  }

  async #sheet(workbook: Workbook, sheet: Sheet, waited: () => Promise<void>): Promise<void> {
    const table = this.#table;
    if (workbook.from1904) table.say("epoch-1904");
    const header = headerAmong(headOf(workbook, sheet), table.definition);
    if (header.names.every((name) => name.trim() === "")) {
      table.refuse("unreadable", "the first rows of its sheet are blank.");
      return;
    }
    this.#width = header.names.length;
    const headerRow = header.rowsAbove + 1;
    table.sheet = sheet.name;
    if (!table.header(header.names, headerRow, header.rowsAbove)) return;
    const features: SheetFeatures = {
      hidden: undefined,
      merged: undefined,
      formulas: undefined,
      withoutResult: 0,
    };
    let next = headerRow + 1;
    let read = 0;
    for (const row of rowsOf(workbook, sheet.part, table.limits.recordBytes, features)) {
      if (row.number <= headerRow) continue;
      for (; next < row.number; next++) if (this.#hand(workbook, [])) return;
      next++;
      if (row.tooLong) table.tooLong();
      else if (this.#hand(workbook, row.cells)) return;
      if (++read % ROWS_AT_ONCE === 0) await waited();
    }
    this.#features(features);
  }

  /** Hands a row on; tells whether no more should be read. */
  #hand(workbook: Workbook, cells: SheetRow["cells"]): boolean {
    const table = this.#table;
    if (this.#fill(workbook, cells)) return table.record(this.#record) === false;
    table.tooLong();
    return false;
  }

  /** Puts cells into the record; `false` when they are longer than the limit. */
  #fill(workbook: Workbook, cells: readonly SheetCell[]): boolean {
    const record = this.#record;
    const width = Math.max(this.#width, (cells.at(-1)?.place ?? -1) + 1);
    while (record.starts.length < width) growRecord(record);
    record.cells = width;
    record.anyFlags = 0;
    record.starts.fill(0, 0, width);
    record.ends.fill(0, 0, width);
    record.flags.fill(0, 0, width);
    let used = 0;
    for (const cell of cells) {
      const { place } = cell;
      if (cell.type === "e") {
        record.flags[place] = ERROR_VALUE;
        record.anyFlags |= ERROR_VALUE;
        continue;
      }
      record.starts[place] = used;
      used = this.#put(workbook, cell, used);
      record.ends[place] = used;
      if (used > this.#table.limits.recordBytes) return false;
    }
    return true;
  }

  /** Writes a cell into the bytes of the record from a place on, and gives where it ends. */
  #put(workbook: Workbook, cell: SheetCell, from: number): number {
    if (cell.type === "s") {
      const bytes = workbook.shared.at(Number(cell.text));
      if (!bytes)
        throw new WorkbookFault("a cell refers to a text that the workbook does not hold. Save it again.");
      this.#room(from, bytes.length);
      this.#record.bytes.set(bytes, from);
      return from + bytes.length;
    }
    const table = this.#table;
    const column = table.definition.columns[table.columnAt[cell.place] ?? -1];
    const text = cellText(workbook, cell, column?.kind);
    // No character of UTF-16 needs more than three bytes.
    this.#room(from, text.length * 3);
    return from + this.#encoder.encodeInto(text, this.#record.bytes.subarray(from)).written;
  }

  /** Makes room for more bytes in the record, whose first ones are kept. */
  #room(used: number, more: number): void {
    const record = this.#record;
    if (used + more <= record.bytes.length) return;
    const larger = new Uint8Array(Math.max(used + more, record.bytes.length * 2));
    larger.set(record.bytes.subarray(0, used));
    record.bytes = larger;
  }

  #hiddenSheets({ hidden, sheetCount }: Workbook): void {
    if (hidden.length === 0) return;
    const which = hidden.slice(0, 10).join(", ");
    this.#table.sayAtEnd(
      "hidden-sheet",
      hidden.length === 1
        ? `Sheet ${which} of ${sheetCount} is hidden.`
        : `${hidden.length} of ${sheetCount} sheets are hidden: ${which}${hidden.length > 10 ? " and others" : ""}.`,
    );
  }

  /** Says what was met in the sheet besides its values. */
  #features({ hidden, merged, formulas, withoutResult }: SheetFeatures): void {
    const say = (fault: Parameters<Table["say"]>[0], met: Met | undefined, detail: (met: Met) => string) => {
      if (met) this.#table.sayAtEnd(fault, detail(met), { row: met.row, place: met.place });
    };
    const first = "the first of them is here";
    say("hidden-cells", hidden, ({ count }) =>
      count === 1
        ? "This cell is in a hidden row or column and holds something."
        : `${counted(count, "cell")} in hidden rows or columns hold something; ${first}.`,
    );
    say("merged-cells", merged, ({ count }) =>
      count === 1 ? "Cells are merged here." : `Cells are merged in ${counted(count, "place")}; ${first}.`,
    );
    say("formulas", formulas, ({ count }) => {
      const held =
        count === 1 ? "This cell holds a formula." : `${counted(count, "cell")} hold formulas; ${first}.`;
      return withoutResult === 0
        ? held
        : `${held} ${counted(withoutResult, "formula has", "formulas have")} no result in the file, so the cell was read as blank.`;
    });
  }
}
