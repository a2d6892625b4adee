/**
 * 96-bit fingerprints of rows, and which of them are the same.
 *
 * A file can be read only once, so the bytes that a row is compared with are gone. Two different rows among
 * ten million have the same fingerprint with a chance of about one in 10^15; the seed is new in every run,
 * so that nobody can prepare a file in which they do.
 */
import type { CurrentRow } from "./current-row.js";

const CHUNK_ROWS = 32 * 1024;
const LANES = 3;

const rotate = (x: number, by: number) => (x << by) | (x >>> (32 - by));

function finish(h: number): number {
  let x = h ^ (h >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}

/** Keeps a fingerprint of each row and finds those that are the same. */
export class Fingerprints {
  readonly #columns: readonly number[];
  readonly #seeds = crypto.getRandomValues(new Int32Array(LANES));
  readonly #chunks: Int32Array[] = [];
  #rows = 0;
  #viewed: Uint8Array = new Uint8Array();
  #view: DataView = new DataView(this.#viewed.buffer);

  /** @param columns - The columns that are compared. */
  constructor(columns: readonly number[]) {
    this.#columns = columns;
  }

  /**
   * Keeps the fingerprint of a row, unless it is blank in all of the columns.
   *
   * @param row - The row.
   * @param index - Its number among the rows of data, from 0; each is greater than the one before.
   */
  add(row: CurrentRow, index: number): void {
    if (this.#columns.every((column) => row.states[column] === 0)) return;
    let [a, b, c] = this.#seeds as unknown as [number, number, number];
    for (const column of this.#columns) {
      let bytes = row.bytes;
      let view = this.#viewOf(bytes);
      let p = row.starts[column] as number;
      let end = row.ends[column] as number;
      const text = row.texts[column];
      if (text !== undefined) {
        bytes = new TextEncoder().encode(text);
        view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        p = 0;
        end = bytes.length;
      }
      const length = end - p;
      for (;;) {
        const left = end - p;
        // The last block holds what is left and the length, so that "a","bc" is not "ab","c".
        const block =
          left >= 4
            ? view.getInt32(p, true)
            : (left > 0 ? (bytes[p] as number) : 0) |
              ((left > 1 ? (bytes[p + 1] as number) : 0) << 8) |
              ((left > 2 ? (bytes[p + 2] as number) : 0) << 16) |
              (length << 24);
        a =
          (Math.imul(rotate(a ^ Math.imul(rotate(Math.imul(block, 0xcc9e2d51), 15), 0x1b873593), 13), 5) +
            0x6b64) |
          0;
        b =
          (Math.imul(rotate(b ^ Math.imul(rotate(Math.imul(block, 0x9e3779b1), 16), 0x85ebca77), 17), 9) +
            0x5cfb) |
          0;
        c =
          (Math.imul(rotate(c ^ Math.imul(rotate(Math.imul(block, 0xc2b2ae3d), 17), 0x27d4eb2f), 11), 3) +
            0x38f9) |
          0;
        if (left < 4) break;
        p += 4;
      }
    }
    const chunk = this.#chunkOf(index);
    const at = (index % CHUNK_ROWS) * LANES;
    chunk[at] = finish(a ^ rotate(c, 7)) || 1;
    chunk[at + 1] = finish(b ^ rotate(a, 11));
    chunk[at + 2] = finish(c ^ rotate(b, 19));
    this.#rows = index + 1;
  }

  /** The bytes of a buffer four at a time; the same buffer serves many rows. */
  #viewOf(bytes: Uint8Array): DataView {
    if (this.#viewed !== bytes) {
      this.#viewed = bytes;
      this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    return this.#view;
  }

  #chunkOf(index: number): Int32Array {
    const number = Math.floor(index / CHUNK_ROWS);
    while (this.#chunks.length <= number) this.#chunks.push(new Int32Array(CHUNK_ROWS * LANES));
    return this.#chunks[number] as Int32Array;
  }

  /**
   * The groups of rows that are the same, in the order of their first rows. Fingerprints are let go as
   * soon as the groups are known.
   *
   * @returns For each group an iterator of the numbers of its rows, in order.
   */
  *repeated(): Generator<Generator<number>> {
    const { next, follows } = this.#chains();
    for (let row = 0; row < next.length; row++) {
      if (follows[row] === 0 && next[row] !== -1) yield chain(next, row);
    }
  }

  /** For each row the next one that is the same, and whether it is the next one of another. */
  #chains(): { next: Int32Array; follows: Uint8Array } {
    const rows = this.#rows;
    const size = Math.ceil(rows * 1.5) + 1;
    // Open addressing. From the last row to the first, so that each chain begins with its first row.
    const table = new Int32Array(size).fill(-1);
    const next = new Int32Array(rows).fill(-1);
    const follows = new Uint8Array(rows);
    for (let row = rows - 1; row >= 0; row--) {
      const first = this.#lane(row, 0);
      if (first === 0) continue;
      let slot = Math.floor(((first >>> 0) / 2 ** 32) * size);
      for (;;) {
        const other = table[slot] as number;
        if (other < 0) break;
        if (this.#same(row, other)) {
          next[row] = other;
          follows[other] = 1;
          break;
        }
        if (++slot === size) slot = 0;
      }
      table[slot] = row;
    }
    this.#chunks.length = 0;
    return { next, follows };
  }

  #lane(row: number, lane: number): number {
    return this.#chunks[Math.floor(row / CHUNK_ROWS)]?.[(row % CHUNK_ROWS) * LANES + lane] as number;
  }

  #same(a: number, b: number): boolean {
    for (let lane = 0; lane < LANES; lane++) if (this.#lane(a, lane) !== this.#lane(b, lane)) return false;
    return true;
  }
}

function* chain(next: Int32Array, first: number): Generator<number> {
  for (let row = first; row !== -1; row = next[row] as number) yield row;
}
