import { type Column, type Literal, penceOf, type RowReader, withSeconds } from "@svd/schemas/returns";
import { sameBytes } from "../cells/code.js";

/** Nothing stands in the cell. */
export const BLANK = 0;
/** What stands there has no meaning for its column. */
export const FAULTY = 1;
/** What stands there can be used. */
export const RIGHT = 2;
/** A shorthand stands there in place of a number. */
export const HIDDEN = 3;

const STATES = ["blank", "faulty", "right", "hidden"] as const;

/** A state in words. */
export function stateName(state: number): (typeof STATES)[number] {
  return STATES[state] as (typeof STATES)[number];
}

/**
 * The cells of the row that is being read, as rules read them: as bytes, and as strings only on demand.
 * Columns are numbered as the definition has them.
 */
export class CurrentRow implements RowReader {
  bytes: Uint8Array = new Uint8Array();
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly states: Uint8Array;
  /** Texts of cells that were looked at the slow way; others are read from the bytes. */
  readonly texts: (string | undefined)[];
  /** The byte that stands between cells in the file; 0 where the format has none. */
  delimiter = 0;
  /**
   * Where all cells of the file stand in the bytes as they are, with one delimiter between each two, and all are
   * cells of columns of the definition. No cell holds a delimiter then, or a byte that UTF-8 does not have. The
   * end is 0 where it is not so.
   */
  lineStart = 0;
  lineEnd = 0;
  /** Where each column stands in the file, or -1. */
  readonly placeOf: readonly number[];
  /** How many columns stand in the file. */
  readonly placed: number;
  readonly columns: readonly Column[];
  /** The cell of each column that was last read as text: rules ask for the same again, and so do the next rows. */
  readonly #lastRead: ({ readonly ascii: string; readonly text: string } | undefined)[];

  /**
   * @param columns - The columns of the definition.
   * @param placeOf - Where each stands in the file, or -1.
   */
  constructor(columns: readonly Column[], placeOf: readonly number[]) {
    this.columns = columns;
    this.placeOf = placeOf;
    this.placed = placeOf.filter((place) => place >= 0).length;
    this.starts = new Int32Array(columns.length);
    this.ends = new Int32Array(columns.length);
    this.states = new Uint8Array(columns.length);
    this.texts = columns.map(() => undefined);
    this.#lastRead = columns.map(() => undefined);
  }

  state(column: number): "blank" | "faulty" | "hidden" | "right" {
    return stateName(this.states[column] as number);
  }

  text(column: number): string {
    const { kind } = this.columns[column] as Column;
    const text = this.texts[column];
    if (text !== undefined) return kind === "date-time" ? withSeconds(text) : text;
    const start = this.starts[column] as number;
    const end = this.ends[column] as number;
    const last = this.#lastRead[column];
    if (last && isAscii(this.bytes, start, end, last.ascii)) return last.text;
    const ascii = asciiText(this.bytes, start, end);
    const read = { ascii, text: kind === "date-time" ? withSeconds(ascii) : ascii };
    this.#lastRead[column] = read;
    return read.text;
  }

  number(column: number): number {
    return numberOf(this.columns[column] as Column, this.text(column));
  }

  is(column: number, literal: Literal): boolean {
    const text = this.texts[column];
    if (text !== undefined) return text === literal.text;
    const start = this.starts[column] as number;
    return (
      (this.ends[column] as number) - start === literal.bytes.length &&
      sameBytes(this.bytes, start, literal.bytes)
    );
  }

  same(left: number, right: number): boolean {
    if (this.texts[left] !== undefined || this.texts[right] !== undefined)
      return this.text(left) === this.text(right);
    const a = this.starts[left] as number;
    const b = this.starts[right] as number;
    const length = (this.ends[left] as number) - a;
    if ((this.ends[right] as number) - b !== length) return false;
    for (let i = 0; i < length; i++) if (this.bytes[a + i] !== this.bytes[b + i]) return false;
    return true;
  }
}

/** Whether bytes are this text, which is all ASCII. */
function isAscii(bytes: Uint8Array, start: number, end: number, text: string): boolean {
  if (text.length !== end - start) return false;
  for (let i = 0; i < text.length; i++) if (bytes[start + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** The text of bytes that are all ASCII, as those of cells are that were accepted at once. */
function asciiText(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i] as number);
  return text;
}

/** The number of a right cell; money in pence. */
export function numberOf({ kind }: Column, text: string): number {
  return kind === "money" ? penceOf(text) : Number(text);
}
