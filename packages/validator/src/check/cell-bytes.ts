import type { CurrentRow } from "./current-row.js";

/** Stands before what would be mistaken for the end of a cell; UTF-8 does not have it. */
const ESCAPE = 0xff;
const ESCAPED_DELIMITER = 0x01;

const encoder = /* @__PURE__ */ new TextEncoder();

/**
 * The bytes of some cells of a row as one range of a buffer: the same for the same cells, and only for them.
 *
 * A row whose cells stand in the file as they are, one delimiter apart, is taken from there. The cells of others
 * are copied one after the other with the same delimiter between them; a delimiter inside a cell is escaped.
 */
export class CellBytes {
  /** The buffer that the range is in. */
  view: DataView;
  start = 0;
  end = 0;
  readonly #columns: readonly number[];
  #ordered: readonly number[] | undefined;
  #copy = new Uint8Array(1024);
  #viewed: Uint8Array = this.#copy;

  constructor(columns: readonly number[]) {
    this.#columns = columns;
    this.view = new DataView(this.#copy.buffer);
  }

  /** Finds the cells of a row. They are gone when the row is, or the next is read. */
  read(row: CurrentRow): void {
    const columns = this.#columns;
    const only = columns.length === 1 ? (columns[0] as number) : -1;
    if (only >= 0) {
      const text = row.texts[only];
      if (text === undefined) this.#take(row.bytes, row.starts[only] as number, row.ends[only] as number);
      else {
        const bytes = encoder.encode(text);
        this.#take(bytes, 0, bytes.length);
      }
    } else if (row.lineEnd > 0 && columns.length === row.placed) {
      this.#take(row.bytes, row.lineStart, row.lineEnd);
    } else this.#join(row);
  }

  #take(bytes: Uint8Array, start: number, end: number): void {
    // The same buffer serves many rows.
    if (this.#viewed !== bytes) {
      this.#viewed = bytes;
      this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    this.start = start;
    this.end = end;
  }

  #join(row: CurrentRow): void {
    let length = 0;
    for (const column of this.#inOrder(row)) {
      const text = row.texts[column];
      const bytes =
        text === undefined
          ? row.bytes.subarray(row.starts[column] as number, row.ends[column] as number)
          : encoder.encode(text);
      // Every byte may have to be escaped, and a delimiter follows.
      this.#makeRoom(length, 2 * bytes.length + 1);
      const copy = this.#copy;
      for (let i = 0; i < bytes.length; i++) {
        const byte = bytes[i] as number;
        if (byte === row.delimiter || byte === ESCAPE) {
          copy[length++] = ESCAPE;
          copy[length++] = byte === ESCAPE ? ESCAPE : ESCAPED_DELIMITER;
        } else copy[length++] = byte;
      }
      copy[length++] = row.delimiter;
    }
    this.#take(this.#copy, 0, length - 1);
  }

  /** The columns in the order of the file, in which {@link CurrentRow.lineStart} has them. */
  #inOrder({ placeOf }: CurrentRow): readonly number[] {
    this.#ordered ??= [...this.#columns].sort((a, b) => (placeOf[a] as number) - (placeOf[b] as number));
    return this.#ordered;
  }

  #makeRoom(length: number, more: number): void {
    if (length + more <= this.#copy.length) return;
    const larger = new Uint8Array(2 * (length + more));
    larger.set(this.#copy.subarray(0, length));
    this.#copy = larger;
  }
}
