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
    const forA = (secrets[3] as number) | 1;
    const forB = (secrets[4] as number) | 1;
    const forC = (secrets[5] as number) | 1;
    const whole = end - 3;
    let p = start;
    for (; p < whole; p += 4) {
      const block = view.getInt32(p, true);
      a = absorbA(a, block, forA);
      b = absorbB(b, block, forB);
      c = absorbC(c, block, forC);
    }
    // The last block holds what is left and the length, so that zeros at the end count.
    const last = tail(view, p, end - p) | ((end - start) << 24);
    this.a = mixed(absorbA(a, last, forA));
    this.b = mixed(absorbB(b, last, forB));
    this.c = mixed(absorbC(c, last, forC));
  }
}

function absorbA(lane: number, block: number, multiplier: number): number {
  const scrambled = Math.imul(rotate(Math.imul(block, multiplier), 15), 0x1b873593);
  return (Math.imul(rotate(lane ^ scrambled, 13), 5) + 0x6b64) | 0;
}

function absorbB(lane: number, block: number, multiplier: number): number {
  const scrambled = Math.imul(rotate(Math.imul(block, multiplier), 16), 0x85ebca77);
  return (Math.imul(rotate(lane ^ scrambled, 17), 9) + 0x5cfb) | 0;
}

function absorbC(lane: number, block: number, multiplier: number): number {
  const scrambled = Math.imul(rotate(Math.imul(block, multiplier), 17), 0x27d4eb2f);
  return (Math.imul(rotate(lane ^ scrambled, 11), 3) + 0x38f9) | 0;
}

/** The last bytes of a string, three at most. */
function tail(view: DataView, p: number, left: number): number {
  return (
    (left > 0 ? view.getUint8(p) : 0) |
    (left > 1 ? view.getUint8(p + 1) << 8 : 0) |
    (left > 2 ? view.getUint8(p + 2) << 16 : 0)
  );
}
