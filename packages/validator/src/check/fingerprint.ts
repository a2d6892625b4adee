/**
 * 96-bit fingerprints of rows, and which of them are the same.
 *
 * A file can be read only once, so the bytes that a row is compared with are gone. Two different rows among
 * ten million have the same fingerprint with a chance of about one in 10^15; what {@link RowHash}
 * keeps secret is new in every run, so that nobody can prepare a file in which they do.
 */
import { CellBytes } from "./cell-bytes.js";
import { BLANK, type CurrentRow } from "./current-row.js";
import { RowHash } from "./row-hash.js";

const CHUNK_ROWS = 32 * 1024;
const LANES = 3;
/** Rows that are looked at together for repeats, so that what is needed of them stays in the cache. */
const BUCKET_ROWS = 2048;

/** Keeps a fingerprint of each row and finds those that are the same. */
export class Fingerprints {
  readonly #columns: readonly number[];
  readonly #cells: CellBytes;
  readonly #hash = new RowHash();
  readonly #chunks: Int32Array[] = [];
  #rows = 0;

  /** @param columns - The columns that are compared. */
  constructor(columns: readonly number[]) {
    this.#columns = columns;
    this.#cells = new CellBytes(columns);
  }

  /**
   * Keeps the fingerprint of a row, unless it is blank in all of the columns.
   *
   * @param row - The row.
   * @param index - Its number among the rows of data, from 0; each is greater than the one before.
   */
  add(row: CurrentRow, index: number): void {
    if (this.#isBlank(row)) return;
    const cells = this.#cells;
    cells.read(row);
    const hash = this.#hash;
    hash.read(cells.view, cells.start, cells.end);
    const chunk = this.#chunkOf(index);
    const at = (index % CHUNK_ROWS) * LANES;
    // Nought says that there is no row.
    chunk[at] = hash.a || 1;
    chunk[at + 1] = hash.b;
    chunk[at + 2] = hash.c;
    this.#rows = index + 1;
  }

  #isBlank({ states }: CurrentRow): boolean {
    for (const column of this.#columns) if (states[column] !== BLANK) return false;
    return true;
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
    const chains = this.#chains();
    this.#chunks.length = 0;
    if (!chains) return;
    const { next, follows } = chains;
    for (let row = 0; row < next.length; row++) {
      if (follows[row] === 0 && next[row] !== -1) yield chain(next, row);
    }
  }

  /**
   * For each row the next one that is the same, and whether it is the next one of another; `undefined` where
   * no row repeats another.
   */
  #chains(): { next: Int32Array; follows: Uint8Array } | undefined {
    const { firsts, rows, starts, bits } = this.#buckets();
    const slots = new Int32Array(4 * BUCKET_ROWS);
    let chains: { next: Int32Array; follows: Uint8Array } | undefined;
    for (let bucket = 0; bucket + 1 < starts.length; bucket++) {
      const begin = starts[bucket] as number;
      const end = starts[bucket + 1] as number;
      const table = slots.length >= 2 * (end - begin) ? slots : new Int32Array(2 * (end - begin));
      table.fill(-1);
      // Open addressing. From the last row to the first, so that each chain begins with its first row.
      for (let i = end - 1; i >= begin; i--) {
        const first = firsts[i] as number;
        const row = rows[i] as number;
        let slot = Math.floor((((first << bits) >>> 0) / 2 ** 32) * table.length);
        for (;;) {
          const j = table[slot] as number;
          if (j < 0) break;
          if (firsts[j] === first && this.#same(row, rows[j] as number)) {
            const other = rows[j] as number;
            chains ??= { next: new Int32Array(this.#rows).fill(-1), follows: new Uint8Array(this.#rows) };
            chains.next[row] = other;
            chains.follows[other] = 1;
            break;
          }
          if (++slot === table.length) slot = 0;
        }
        table[slot] = i;
      }
    }
    return chains;
  }

  /** The rows, and the first lane of each, put in buckets by the first bits of that, in order. */
  #buckets(): { firsts: Int32Array; rows: Int32Array; starts: Int32Array; bits: number } {
    const bits = Math.max(1, Math.ceil(Math.log2(this.#rows / BUCKET_ROWS)));
    const shift = 32 - bits;
    const starts = new Int32Array(2 ** bits + 1);
    const firstOf = (row: number) =>
      this.#chunks[Math.floor(row / CHUNK_ROWS)]?.[(row % CHUNK_ROWS) * LANES] as number;
    for (let row = 0; row < this.#rows; row++) {
      const first = firstOf(row);
      if (first !== 0) (starts[(first >>> shift) + 1] as number)++;
    }
    for (let bucket = 1; bucket < starts.length; bucket++)
      starts[bucket] = (starts[bucket] as number) + (starts[bucket - 1] as number);
    const kept = starts.at(-1) as number;
    const firsts = new Int32Array(kept);
    const rows = new Int32Array(kept);
    const ends = starts.slice();
    for (let row = 0; row < this.#rows; row++) {
      const first = firstOf(row);
      if (first === 0) continue;
      const bucket = first >>> shift;
      const at = ends[bucket] as number;
      ends[bucket] = at + 1;
      firsts[at] = first;
      rows[at] = row;
    }
    return { firsts, rows, starts, bits };
  }

  /** Whether two rows agree in the lanes after the first. */
  #same(a: number, b: number): boolean {
    for (let lane = 1; lane < LANES; lane++) if (this.#lane(a, lane) !== this.#lane(b, lane)) return false;
    return true;
  }

  #lane(row: number, lane: number): number {
    return this.#chunks[Math.floor(row / CHUNK_ROWS)]?.[(row % CHUNK_ROWS) * LANES + lane] as number;
  }
}

function* chain(next: Int32Array, first: number): Generator<number> {
  for (let row = first; row !== -1; row = next[row] as number) yield row;
}
