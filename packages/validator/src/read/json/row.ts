/** One row object of JSON, taken apart. */
import { decodeUtf8 } from "../decode.js";
import { NO_TEXT } from "../record.js";
import { JsonCursor } from "./cursor.js";

/** The cells of a row object. They are overwritten by the next. */
export class JsonRow {
  /** How many properties there are. */
  length = 0;
  /** Their names; `undefined` for one that is not UTF-8. */
  readonly names: (string | undefined)[] = [];
  /** Where each value begins and ends, and what is particular about it. */
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly flags: number[] = [];
  /** The bytes of each name in the row before, because the next row nearly always has the same. */
  readonly #nameBytes: Uint8Array[] = [];

  /**
   * Reads a row.
   *
   * @param bytes - Where it stands. Its escapes are undone in place, so it can be read once.
   * @returns Whether it is an object.
   * @throws NotJson when it is not JSON.
   */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    this.length = 0;
    const cursor = new JsonCursor(bytes, start, end);
    if (cursor.next() !== 0x7b) {
      cursor.skip();
      cursor.finish();
      return false;
    }
    cursor.members((name) => {
      const i = this.length++;
      this.#name(bytes, name.start, name.end, i);
      this.#value(cursor, i);
    });
    cursor.finish();
    return true;
  }

  #name(bytes: Uint8Array, start: number, end: number, i: number): void {
    const before = this.#nameBytes[i];
    if (before && before.length === end - start && before.every((byte, k) => bytes[start + k] === byte))
      return;
    this.#nameBytes[i] = bytes.slice(start, end);
    this.names[i] = decodeUtf8(bytes, start, end);
  }

  #value(cursor: JsonCursor, i: number): void {
    const byte = cursor.next();
    this.flags[i] = 0;
    if (byte === 0x22) {
      const { start, end, half } = cursor.text();
      this.starts[i] = start;
      this.ends[i] = end;
      if (half) this.flags[i] = NO_TEXT;
    } else if (byte === 0x7b || byte === 0x5b) {
      cursor.skip();
      this.starts[i] = cursor.at;
      this.ends[i] = cursor.at;
      this.flags[i] = NO_TEXT;
    } else {
      this.starts[i] = cursor.scalar();
      // null is a blank cell.
      this.ends[i] = byte === 0x6e ? (this.starts[i] as number) : cursor.at;
    }
  }
}
