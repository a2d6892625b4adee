/**
 * Bytes to cells, by RFC 4180, with any of the three line ends and any byte as delimiter.
 *
 * The reader makes no strings: a record is a range of a buffer and the offsets of its cells in it. It never
 * looks at a byte twice unless a record is cut by the end of a chunk or a quotation mark turns out never to
 * close, and what it says does not depend on how the bytes were cut into chunks.
 */
import type { Take } from "../cells/take.js";
import type { Limits } from "./limits.js";
import {
  BARE_QUOTE,
  DOUBLED,
  emptyRecord,
  growRecord,
  QUOTED,
  type RowRecord,
  STRAY,
  UNCLOSED,
} from "./record.js";

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** What the reader tells. Rows are counted from 0, blank ones included. */
export interface CsvHandler {
  /** A row. Return `false` to stop reading. */
  record(record: RowRecord): boolean | undefined;
  /**
   * A row longer than the limit, which is skipped. Return `false` to stop reading.
   *
   * @param bytes - Where it begins, up to the limit.
   */
  tooLong(bytes: Uint8Array): boolean | undefined;
}

const MORE = -1;
const OVER = -2;

/** Reads one file. */
export class CsvReader {
  /** Line ends met so far, as a set of bits: 1 CRLF, 2 LF, 4 CR. */
  newlines = 0;
  /** For each place, how cells of known form are taken without looking for their ends first. */
  takes: readonly (Take | undefined)[] = [];
  /** Whether the handler asked to stop. */
  stopped = false;

  readonly #delimiter: number;
  /** 1 for each byte that may end a bare cell or make it particular. */
  readonly #special = new Uint8Array(256);
  /** 1 for each byte that ends a bare cell. */
  readonly #endsCell = new Uint8Array(256);
  readonly #limit: number;
  readonly #handler: CsvHandler;
  readonly #record: RowRecord;
  /** Bytes of a record that the end of a chunk cut; the buffer is kept and grown. */
  #carry = new Uint8Array(64 * 1024);
  #carried = 0;
  /** Passing over the rest of a record that is too long. */
  #skipping = false;
  /** Whether a CR ended the bytes passed over, so that an LF after it belongs to it. */
  #skippedCr = false;
  /** Offsets in the record of quotation marks that open a cell and never close. */
  #literal: number[] = [];

  constructor(delimiter: number, limits: Limits, handler: CsvHandler) {
    this.#delimiter = delimiter;
    for (const byte of [delimiter, LF, CR, QUOTE]) this.#special[byte] = 1;
    for (const byte of [delimiter, LF, CR]) this.#endsCell[byte] = 1;
    this.#limit = limits.recordBytes;
    this.#handler = handler;
    this.#record = emptyRecord(this.#carry);
    this.#record.delimiter = delimiter;
  }

  /** Takes the next bytes. They may be overwritten after the call. */
  write(chunk: Uint8Array): void {
    if (this.#carried === 0) this.#read(chunk, chunk.length, false);
    else {
      this.#grow(this.#carried + chunk.length);
      this.#carry.set(chunk, this.#carried);
      this.#read(this.#carry, this.#carried + chunk.length, false);
    }
  }

  /** Says that there are no more bytes. */
  end(): void {
    this.#read(this.#carry, this.#carried, true);
  }

  #grow(length: number): void {
    if (this.#carry.length >= length) return;
    const larger = new Uint8Array(Math.max(length, this.#carry.length * 2));
    larger.set(this.#carry.subarray(0, this.#carried));
    this.#carry = larger;
  }

  /** Reads every whole record of a buffer and keeps what is left. */
  #read(bytes: Uint8Array, length: number, final: boolean): void {
    let start = 0;
    while (!this.stopped) {
      if (this.#skipping) {
        start = this.#skip(bytes, start, length);
        if (this.#skipping) break;
      }
      if (start === length) break;
      const next = this.#scan(bytes, start, length, final);
      if (next === MORE) break;
      if (next === OVER) {
        const more = this.#handler.tooLong(bytes.subarray(start, start + this.#limit));
        if (more === false) this.stopped = true;
        this.#literal = [];
        this.#skipping = true;
        continue;
      }
      if (this.#literal.length > 0) this.#literal = [];
      this.#record.bytes = bytes;
      this.#record.next = next;
      if (this.#handler.record(this.#record) === false) this.stopped = true;
      start = next;
    }
    const left = this.stopped ? 0 : length - start;
    if (bytes === this.#carry) bytes.copyWithin(0, start, start + left);
    else if (left > 0) {
      this.#grow(left);
      this.#carry.set(bytes.subarray(start, start + left));
    }
    this.#carried = left;
  }

  /** Passes over the rest of a line. */
  #skip(bytes: Uint8Array, from: number, length: number): number {
    let p = from;
    if (p === length) return p;
    if (this.#skippedCr) {
      this.#skippedCr = false;
      this.#skipping = false;
      return bytes[p] === LF ? p + 1 : p;
    }
    while (p < length && bytes[p] !== LF && bytes[p] !== CR) p++;
    if (p === length) return p;
    if (bytes[p] === LF) {
      this.#skipping = false;
      return p + 1;
    }
    if (p + 1 === length) {
      this.#skippedCr = true;
      return length;
    }
    this.#skipping = false;
    return bytes[p + 1] === LF ? p + 2 : p + 1;
  }

  /**
   * Reads one record.
   *
   * @returns Where the next one begins, or that more bytes are needed, or that the record is too long.
   */
  #scan(bytes: Uint8Array, start: number, length: number, final: boolean): number {
    const delimiter = this.#delimiter;
    const special = this.#special;
    const endsCell = this.#endsCell;
    const record = this.#record;
    const bound = start + this.#limit;
    const end = Math.min(length, bound);
    const takes = this.takes;
    let { starts, ends, flags: flagsOf, accepted } = record;
    let cell = 0;
    let p = start;
    record.anyFlags = 0;
    for (;;) {
      if (cell === starts.length) {
        growRecord(record);
        ({ starts, ends, flags: flagsOf, accepted } = record);
      }
      const opening = p;
      let isTaken = 0;
      if (p < end && special[bytes[p] as number] === 0) {
        const take = cell < takes.length ? takes[cell] : undefined;
        if (take !== undefined) {
          const taken = take(bytes, p, end);
          if (taken > p && taken < end && endsCell[bytes[taken] as number] === 1) {
            p = taken;
            isTaken = 1;
          }
        }
        if (isTaken === 0) while (p < end && special[bytes[p] as number] === 0) p++;
      }
      let from = opening;
      let to = p;
      let flags = 0;
      // Most cells have no quotation mark; one that has is read again from its beginning.
      if (p < end && bytes[p] === QUOTE) {
        p = opening;
        if (bytes[p] !== QUOTE) flags = BARE_QUOTE;
        else if (this.#literal.includes(p - start)) flags = UNCLOSED;
        else {
          flags = QUOTED;
          from = ++p;
          for (;;) {
            const quote = bytes.indexOf(QUOTE, p);
            if (quote < 0 || quote >= end) {
              if (!final && length < bound) return MORE;
              // Nothing closes the cell: read the record again with this mark as an ordinary character.
              this.#literal.push(opening - start);
              return this.#scan(bytes, start, length, final);
            }
            if (quote + 1 === length && !final) return MORE;
            if (quote + 1 < length && bytes[quote + 1] === QUOTE) {
              flags |= DOUBLED;
              p = quote + 2;
              continue;
            }
            to = quote;
            p = quote + 1;
            break;
          }
          if (p < length && bytes[p] !== delimiter && bytes[p] !== LF && bytes[p] !== CR) {
            flags = STRAY;
            from = opening;
          }
        }
        while (p < end && (special[bytes[p] as number] === 0 || bytes[p] === QUOTE)) p++;
        if ((flags & QUOTED) === 0) to = p;
        record.anyFlags |= flags;
      }
      starts[cell] = from;
      ends[cell] = to;
      flagsOf[cell] = flags;
      accepted[cell] = isTaken;
      record.cells = ++cell;
      if (p >= end) {
        if (length >= bound) return OVER;
        return final ? length : MORE;
      }
      const byte = bytes[p];
      if (byte === delimiter) {
        p++;
        continue;
      }
      if (byte === LF) {
        this.newlines |= 2;
        return p + 1;
      }
      if (p + 1 === length && !final) return MORE;
      if (p + 1 < length && bytes[p + 1] === LF) {
        this.newlines |= 1;
        return p + 2;
      }
      this.newlines |= 4;
      return p + 1;
    }
  }
}
