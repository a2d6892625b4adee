/** 96-bit hashes of byte strings. */

const rotate = (x: number, by: number) => (x << by) | (x >>> (32 - by));

/** Mixes a number so that all of its bits depend on all; different numbers stay different. */
function mixed(h: number): number {
  let x = h ^ (h >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}

/**
 * Hashes byte strings in three lanes, each like MurmurHash3 of 32 bits. Where that begins with a seed and
 * multiplies with numbers that everybody knows, each lane has its own seed and its own odd multiplier, both new
 * in every run: those who do not know the multipliers cannot choose strings that differ so that it cancels out.
 */
export class RowHash {
  /** The three lanes of the last string. */
  a = 0;
  b = 0;
  c = 0;
  readonly #secrets = crypto.getRandomValues(new Int32Array(6));

  /** Hashes a range of a buffer. */
  read(view: DataView, start: number, end: number): void {
    const secrets = this.#secrets;
    let a = secrets[0] as number;
    let b = secrets[1] as number;
    let c = secrets[2] as number;
    const first = (secrets[3] as number) | 1;
    const second = (secrets[4] as number) | 1;
    const third = (secrets[5] as number) | 1;
    for (let p = start; ; p += 4) {
      const left = end - p;
      // The last block holds what is left and the length, so that zeros at the end count.
      const block = left >= 4 ? view.getInt32(p, true) : tail(view, p, left) | ((end - start) << 24);
      a =
        (Math.imul(rotate(a ^ Math.imul(rotate(Math.imul(block, first), 15), 0x1b873593), 13), 5) + 0x6b64) |
        0;
      b =
        (Math.imul(rotate(b ^ Math.imul(rotate(Math.imul(block, second), 16), 0x85ebca77), 17), 9) + 0x5cfb) |
        0;
      c =
        (Math.imul(rotate(c ^ Math.imul(rotate(Math.imul(block, third), 17), 0x27d4eb2f), 11), 3) + 0x38f9) |
        0;
      if (left < 4) break;
    }
    this.a = mixed(a ^ rotate(c, 7));
    this.b = mixed(b ^ rotate(a, 11));
    this.c = mixed(c ^ rotate(b, 19));
  }
}

/** The last bytes of a string, three at most. */
function tail(view: DataView, p: number, left: number): number {
  return (
    (left > 0 ? view.getUint8(p) : 0) |
    (left > 1 ? view.getUint8(p + 1) << 8 : 0) |
    (left > 2 ? view.getUint8(p + 2) << 16 : 0)
  );
}
