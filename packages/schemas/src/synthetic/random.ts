/**
 * Made-up choices that a seed decides: the same seed gives the same choices on every machine.
 *
 * The numbers are those of the generator mulberry32, which is small and quick. They are good enough to vary
 * made-up data and for nothing that has to be hard to guess.
 */
export class Random {
  #state: number;

  /**
   * @param seed - What decides the choices.
   * @param stream - Which of the independent rows of choices of the seed.
   */
  constructor(seed: string, stream: number) {
    let state = 0x811c9dc5;
    // FNV-1a over the seed, then over the number of the stream.
    for (const text of [seed, "/", String(stream)])
      for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
    this.#state = state >>> 0;
    // Neighbouring streams begin with states that are alike; a step or two parts them.
    this.next();
    this.next();
  }

  /** A number from 0 to less than 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** Whether something happens that does so in this share of the cases. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** One of some things; there has to be one at least. */
  pick<T>(things: readonly T[]): T {
    return things[this.whole(0, things.length - 1)] as T;
  }

  /** So many hexadecimal digits. */
  hex(digits: number): string {
    let text = "";
    while (text.length < digits) text += this.whole(0, 0xffff).toString(16).padStart(4, "0");
    return text.slice(0, digits);
  }
}
