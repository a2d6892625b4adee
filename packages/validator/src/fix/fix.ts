import type { CellFault, Column, FileFault, HeaderFault, ReturnDefinition } from "@svd/schemas/returns";
import type { Accept } from "../cells/accept.js";
import { acceptOf } from "../cells/accept-of.js";
import { isPlain } from "../cells/text.js";
import { Claims } from "../check/claim.js";
import type { Source } from "../options.js";
import { type Limits, limitsOf } from "../read/limits.js";
import { BARE_QUOTE, QUOTED, type RowRecord, STRAY, UNCLOSED } from "../read/record.js";
import { columnLetter, counted } from "../report/place.js";
import { isBlank, UNKNOWN_COLUMN } from "../return-check.js";
import { requireSound } from "../sound-definition.js";
import { Bytes } from "./bytes.js";
import type { Change, ChangeCount, FixSummary } from "./change.js";
import { type Correctable, corrected } from "./corrected.js";
import type { ColumnDateOrder } from "./date-orders.js";
import { Refusal, type RowsOptions, readRows, textAt } from "./rows.js";

/**
 * How a file is to be corrected.
 *
 * @category fixing
 */
export interface FixOptions extends RowsOptions {
  /** In which order dates are written that do not show it, from {@link dateOrders}. Without it they stay as they are. */
  readonly dateOrders?: readonly ColumnDateOrder[];
  /** Called with the bytes of the copy, in order. Where it gives a promise, reading waits for it. */
  readonly write: (bytes: Uint8Array) => Promise<void> | undefined | void;
  /** Called with every change as it is made. Where it gives a promise, reading waits for it. */
  readonly onChange?: (change: Change) => Promise<void> | undefined | void;
  /** Whether changes show values of the file. Default false. */
  readonly showValues?: boolean;
}

/**
 * Makes a corrected copy of a CSV file. It puts right only what is certain, and copies everything else as it stands,
 * byte by byte:
 *
 * - cells: spaces and characters that cannot be seen; characters that look like others; numbers and codes that a
 *   spreadsheet changed without loss; codes in other case; other forms of dates, years, quarters, shorthand and yes or
 *   no, each only where one thing can be meant. Never the nearest code;
 * - the file: a byte order mark, the delimiter, the encoding where it is given, names of columns that differ by case,
 *   spaces or punctuation, blank rows, quotation marks inside a cell that has none around it.
 *
 * Only what a rule of the return asks for is changed, and each change puts one finding right. A cell that could not be
 * read before can be read now, so that rules that compare it with others may find something in it. Correcting the copy
 * again changes nothing.
 *
 * The file is read once, in one pass, and is never held as a whole.
 *
 * @param source - The bytes of the file.
 * @param definition - The return that it is.
 * @param options - Where the copy goes, and what else is known.
 * @returns What was changed, or why the file cannot be corrected.
 * @throws ValidatorError when the definition is not sound, or there is no such encoding or limit. What the source and the
 *   sinks throw is passed on.
 * @example
 * ```ts
 * const parts: Uint8Array[] = [];
 * const { changes, refused } = await fix(file.stream(), edAssaultIstv, {
 *   dateOrders: await dateOrders(file.stream(), edAssaultIstv),
 *   write: (bytes) => void parts.push(bytes),
 * });
 * ```
 * @category fixing
 */
export async function fix(
  source: Source,
  definition: ReturnDefinition,
  options: FixOptions,
): Promise<FixSummary> {
  requireSound(definition);
  const fixing = new Fixing(definition, options);
  try {
    await readRows(source, definition, options, fixing);
  } catch (error) {
    if (error instanceof Refusal) return { ...fixing.summary(), refused: error.message };
    throw error;
  }
  return fixing.summary();
}

const COMMA = 0x2c;
const QUOTE = 0x22;

/** What a place of the file is. */
interface Place {
  readonly column: Column;
  /** Whether the return has the column. */
  readonly known: boolean;
  readonly accept: Accept;
  readonly can: Correctable;
}

/** A cell that will be written otherwise than it stands. */
interface Rewritten {
  readonly text: string;
  readonly faults: readonly (CellFault | FileFault)[];
  readonly shownBy?: "column";
  readonly before: string;
}

/** One file being corrected. */
class Fixing {
  readonly #definition: ReturnDefinition;
  readonly #options: FixOptions;
  readonly #limits: Limits;
  readonly #claims: Claims;
  readonly #out = new Bytes();
  readonly #encoder = new TextEncoder();
  readonly #counts = new Map<string, { ruleId: string; fault: Change["fault"]; count: number }>();
  #pending: Promise<void>[] = [];
  #places: readonly Place[] = [];
  #newDelimiter = false;
  #transcoded = false;
  #rows = 0;
  /** The first of the blank rows that were just taken out, or 0. */
  #blankFrom = 0;
  #lastRow = 0;

  constructor(definition: ReturnDefinition, options: FixOptions) {
    this.#definition = definition;
    this.#options = options;
    this.#limits = limitsOf(options.limits);
    this.#claims = new Claims(definition, "sharing");
  }

  summary(): FixSummary {
    if (this.#blankFrom > 0) this.#blankRows("trailing-blank-rows");
    const key = ({ ruleId, fault }: ChangeCount) => `${ruleId} ${fault}`;
    const changes = [...this.#counts.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
    return { changes, rows: this.#rows };
  }

  begin({ delimiter }: { readonly delimiter: string }, mark: boolean): void {
    if (mark && !this.#fileChange("byte-order-mark")) this.#addText("\ufeff");
    if (delimiter !== ",") this.#newDelimiter = this.#fileChange("delimiter");
    if (delimiter !== "," && !this.#newDelimiter)
      throw new Refusal("Its cells are not parted by commas, and no rule of the return asks for that.");
  }

  transcoded(): void {
    if (!this.#transcoded) this.#fileChange("encoding");
    this.#transcoded = true;
  }

  above(record: RowRecord, row: number): void {
    this.#write(record, row, []);
  }

  header(
    record: RowRecord,
    row: number,
    {
      columnAt,
      near,
      missing,
    }: {
      readonly columnAt: readonly number[];
      readonly near: readonly number[];
      readonly missing: readonly { readonly misspelt?: number }[];
    },
  ): void {
    const likely = new Set(missing.map(({ misspelt }) => misspelt));
    this.#places = columnAt.map((index, place) => this.#placeOf(index, likely.has(place)));
    const claim = this.#claims.header("near");
    const rewritten: (Rewritten | undefined)[] = [];
    for (const place of claim ? near : []) {
      const { name } = (this.#places[place] as Place).column;
      rewritten[place] = { text: name, faults: [], before: textAt(record, place) ?? "" };
      this.#change(claim?.rule.id as string, "near", row, place, rewritten[place]);
    }
    this.#write(record, row, rewritten);
  }

  row(record: RowRecord, row: number): void {
    this.#lastRow = row;
    if (isBlank(record)) {
      if (this.#claims.file("blank-rows")) this.#blankFrom ||= row;
      else this.#write(record, row, []);
      return;
    }
    if (this.#blankFrom > 0) this.#blankRows("blank-rows", row - 1);
    if (++this.#rows > this.#limits.rows)
      throw new Refusal(`It has more than ${counted(this.#limits.rows, "row")}, which is the limit.`);
    // Which column each cell of such a row belongs to cannot be known.
    const rewritten = record.cells === this.#places.length ? this.#rewrittenIn(record) : [];
    for (const [place, cell] of rewritten.entries()) {
      for (const fault of cell?.faults ?? []) {
        const column = this.#places[place] as Place;
        const claim =
          fault === "bare-quote"
            ? this.#claims.file(fault)
            : this.#claims.cell(fault as CellFault, column.known ? column.column.name : undefined);
        if (claim) this.#change(claim.rule.id, fault, row, place, cell as Rewritten);
      }
    }
    this.#write(record, row, rewritten);
  }

  async chunk(): Promise<void> {
    const pending = this.#pending;
    this.#pending = [];
    await Promise.all(pending);
    await this.#options.write(this.#out.take());
  }

  #placeOf(index: number, likely: boolean): Place {
    const column = this.#definition.columns[index];
    const orders = (this.#options.dateOrders ?? []).filter((each) => each.column === column?.name);
    const can: Correctable = {
      likely,
      claims: (fault) => this.#claims.cell(fault, column?.name) !== undefined,
      orderOf: (separators) => orders.find((each) => each.separators === separators)?.order,
    };
    return column
      ? { column, known: true, accept: acceptOf(column), can }
      : { column: UNKNOWN_COLUMN, known: false, accept: isPlain, can };
  }

  /** The cells of a row that will be written otherwise. */
  #rewrittenIn(record: RowRecord): readonly (Rewritten | undefined)[] {
    let rewritten: (Rewritten | undefined)[] | undefined;
    for (let place = 0; place < record.cells; place++) {
      const start = record.starts[place] as number;
      const end = record.ends[place] as number;
      const flags = record.flags[place] as number;
      if (start === end || flags & (STRAY | UNCLOSED) || end - start > this.#limits.cellBytes) continue;
      const { accept } = this.#places[place] as Place;
      if (flags <= QUOTED && accept(record.bytes, start, end)) continue;
      const cell = this.#rewrittenAt(record, place);
      if (!cell) continue;
      rewritten ??= [];
      rewritten[place] = cell;
    }
    // A row of nothing but spaces would become a blank one.
    return rewritten && !this.#wouldBeBlank(record, rewritten) ? rewritten : [];
  }

  #rewrittenAt(record: RowRecord, place: number): Rewritten | undefined {
    const raw = textAt(record, place);
    if (raw === undefined) return undefined;
    const { column, can } = this.#places[place] as Place;
    const cell = corrected(column, raw, can);
    if (((record.flags[place] as number) & BARE_QUOTE) === 0) return cell && { ...cell, before: raw };
    // A quotation mark after a space may have been meant to open the cell.
    if (!this.#claims.file("bare-quote") || /^\s*"/.test(raw)) return undefined;
    return { text: raw, ...cell, faults: ["bare-quote", ...(cell?.faults ?? [])], before: raw };
  }

  #wouldBeBlank(record: RowRecord, rewritten: readonly (Rewritten | undefined)[]): boolean {
    for (let place = 0; place < record.cells; place++) {
      const cell = rewritten[place];
      if (cell ? cell.text !== "" : record.starts[place] !== record.ends[place]) return false;
    }
    return true;
  }

  /** Writes a row: cells as they stand, but for those that are rewritten, and its line end. */
  #write(record: RowRecord, row: number, rewritten: readonly (Rewritten | undefined)[]): void {
    const { bytes, cells, starts, ends, flags, next, anyFlags } = record;
    if (anyFlags & UNCLOSED)
      throw new Refusal(
        `Row ${row} has a quotation mark that opens a cell and nothing closes it, so that it is not known where the cell ends. Correct that first.`,
      );
    const out = this.#out;
    if (rewritten.length === 0 && !this.#newDelimiter) {
      out.add(bytes, openingOf(record, 0), next);
      return;
    }
    for (let place = 0; place < cells; place++) {
      if (place > 0) out.byte(COMMA);
      const start = starts[place] as number;
      const end = ends[place] as number;
      const quoted = ((flags[place] as number) & QUOTED) !== 0;
      const cell = rewritten[place];
      if (cell) this.#addCell(cell.text, quoted);
      else if (quoted) out.add(bytes, start - 1, end + 1);
      else if (this.#newDelimiter && bytes.subarray(start, end).includes(COMMA))
        this.#addQuoted(record, place, row);
      else out.add(bytes, start, end);
    }
    const last = cells - 1;
    out.add(bytes, (ends[last] as number) + ((flags[last] as number) & QUOTED ? 1 : 0), next);
  }

  /** Puts quotation marks around a cell as it stands, because it holds a comma. */
  #addQuoted({ bytes, starts, ends, flags }: RowRecord, place: number, row: number): void {
    const start = starts[place] as number;
    const end = ends[place] as number;
    if ((flags[place] as number) & (STRAY | BARE_QUOTE))
      throw new Refusal(
        `Cell ${columnLetter(place)}${row} has a comma and a quotation mark that is out of place, so that it cannot be written with commas between the cells. Correct that first.`,
      );
    this.#out.byte(QUOTE);
    this.#out.add(bytes, start, end);
    this.#out.byte(QUOTE);
  }

  #addCell(text: string, quoted: boolean): void {
    this.#addText(quoted || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  }

  #addText(text: string): void {
    const bytes = this.#encoder.encode(text);
    this.#out.add(bytes, 0, bytes.length);
  }

  #blankRows(fault: "blank-rows" | "trailing-blank-rows", last = this.#lastRow): void {
    const claim = this.#claims.file(fault) ?? this.#claims.file("blank-rows");
    const row = this.#blankFrom;
    this.#blankFrom = 0;
    if (claim) this.#note({ ruleId: claim.rule.id, fault, row, ...(last > row ? { lastRow: last } : {}) });
  }

  /** Notes a change of the whole file, where a rule asks for it. */
  #fileChange(fault: FileFault): boolean {
    const claim = this.#claims.file(fault);
    if (claim) this.#note({ ruleId: claim.rule.id, fault });
    return claim !== undefined;
  }

  #change(
    ruleId: string,
    fault: CellFault | FileFault | HeaderFault,
    row: number,
    place: number,
    { text, before, shownBy }: Rewritten,
  ): void {
    const { column, known } = this.#places[place] as Place;
    const letter = columnLetter(place);
    this.#note({
      ruleId,
      fault,
      row,
      column: { name: known ? column.name : "", index: place, letter },
      cell: `${letter}${row}`,
      ...(shownBy && fault === "date-form" ? { shownBy } : {}),
      ...(this.#options.showValues ? { before, after: text } : {}),
    });
  }

  #note(change: Change): void {
    const { ruleId, fault } = change;
    const key = `${ruleId} ${fault}`;
    const count = this.#counts.get(key);
    if (count) count.count++;
    else this.#counts.set(key, { ruleId, fault, count: 1 });
    const promise = this.#options.onChange?.(change);
    if (promise) this.#pending.push(promise);
  }
}

/** Where a cell begins, its quotation mark included. */
function openingOf({ starts, flags }: RowRecord, place: number): number {
  return (starts[place] as number) - ((flags[place] as number) & QUOTED ? 1 : 0);
}
