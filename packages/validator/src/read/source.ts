/** Takes the bytes of a source, and releases it whatever happens. */
import { type Source, ValidatorError } from "../options.js";

/** How many bytes are handed on between two looks at whether the caller has given up. */
const PIECE = 1024 ** 2;
/** How many looks are taken before other work is let go on, so that the caller can give up at all. */
const LOOKS = 4;

/** What can be asked whether the caller has given up. */
export class Patience {
  readonly #signal: AbortSignal | undefined;
  #looks = 0;

  /** @throws ValidatorError when the signal is not one. */
  constructor(signal: AbortSignal | undefined) {
    if (signal !== undefined && !isSignal(signal))
      throw new ValidatorError("OPTION", "The signal must be an AbortSignal.");
    this.#signal = signal;
  }

  /** Whether anybody can give up. */
  get limited(): boolean {
    return this.#signal !== undefined;
  }

  /**
   * Looks whether the caller has given up, and now and then lets other work go on.
   *
   * @throws The reason of the signal.
   */
  async look(): Promise<void> {
    if (!this.#signal) return;
    this.#signal.throwIfAborted();
    if (++this.#looks % LOOKS !== 0) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#signal.throwIfAborted();
  }

  /**
   * Waits for something, but no longer than the caller does.
   *
   * @throws The reason of the signal.
   */
  async wait<T>(promise: T | PromiseLike<T>): Promise<T> {
    const signal = this.#signal;
    if (!signal) return promise;
    let giveUp = () => {};
    const givenUp = new Promise<never>((_, reject) => {
      giveUp = () => reject(signal.reason);
    });
    signal.addEventListener("abort", giveUp, { once: true });
    try {
      if (signal.aborted) giveUp();
      return await Promise.race([givenUp, promise]);
    } finally {
      signal.removeEventListener("abort", giveUp);
    }
  }
}

/**
 * The chunks of a source.
 *
 * @throws The reason of the signal; ValidatorError when the source gives anything but bytes; what the source throws.
 */
export async function* chunksOf(source: Source, patience: Patience): AsyncGenerator<Uint8Array> {
  const iterator = iteratorOf(source);
  let over = false;
  let waiting = false;
  try {
    for (;;) {
      await patience.look();
      const next = iterator.next();
      waiting = true;
      const { done, value } = await patience.wait(
        Promise.resolve(next).catch((error: unknown) => {
          over = true;
          throw error;
        }),
      );
      waiting = false;
      if (done) {
        over = true;
        return;
      }
      if (!isBytes(value))
        throw new ValidatorError("OPTION", "The source must give the bytes of the file, as Uint8Array.");
      if (patience.limited) yield* piecesOf(value, patience);
      else yield value;
    }
  } finally {
    // A source that has not answered yet may never do, and is not waited for.
    if (!over) {
      const returned = Promise.resolve(iterator.return?.());
      if (waiting) returned.catch(() => {});
      else await returned;
    }
  }
}

/** Releases a source that was not read. */
export function release(source: Source): void {
  Promise.resolve(iteratorOf(source).return?.()).catch(() => {});
}

async function* piecesOf(chunk: Uint8Array, patience: Patience): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < chunk.length || start === 0; start += PIECE) {
    if (start > 0) await patience.look();
    yield chunk.subarray(start, start + PIECE);
  }
}

function iteratorOf(source: Source): AsyncIterator<Uint8Array> | Iterator<Uint8Array> {
  if (typeof source === "object" && source !== null) {
    if (Symbol.asyncIterator in source) return source[Symbol.asyncIterator]();
    if (Symbol.iterator in source) return source[Symbol.iterator]();
  }
  throw new ValidatorError(
    "OPTION",
    "The source must be an iterable of the bytes of the file, as Uint8Array.",
  );
}

function isBytes(value: unknown): value is Uint8Array {
  return Object.prototype.toString.call(value) === "[object Uint8Array]";
}

function isSignal(value: unknown): value is AbortSignal {
  return (
    typeof value === "object" &&
    value !== null &&
    "aborted" in value &&
    typeof value.aborted === "boolean" &&
    "addEventListener" in value &&
    "throwIfAborted" in value
  );
}
