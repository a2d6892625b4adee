/** Bytes that are being written, in one buffer that is used again. */
export class Bytes {
  #buffer = new Uint8Array(64 * 1024);
  #length = 0;

  /** Adds a range of bytes. */
  add(bytes: Uint8Array, start: number, end: number): void {
    this.#grow(end - start);
    this.#buffer.set(bytes.subarray(start, end), this.#length);
    this.#length += end - start;
  }

  /** Adds one byte. */
  byte(byte: number): void {
    this.#grow(1);
    this.#buffer[this.#length++] = byte;
  }

  /** Gives what was added since, and begins anew. What is given is nobody else's. */
  take(): Uint8Array {
    const taken = this.#buffer.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #grow(more: number): void {
    if (this.#length + more <= this.#buffer.length) return;
    const larger = new Uint8Array(Math.max(this.#length + more, this.#buffer.length * 2));
    larger.set(this.#buffer.subarray(0, this.#length));
    this.#buffer = larger;
  }
}
