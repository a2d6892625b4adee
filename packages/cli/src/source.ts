/** Files and the standard input, as sources of bytes. */
import { stat } from "node:fs/promises";
import { SourceChangedError, ValidatorError } from "@svd/validator";
import { readFile } from "@svd/validator/node";
import { Failure } from "./failure.js";

/** A file that can be recognised before it is read. */
export interface OpenedSource {
  /** As many of its first bytes as are asked for, again and again. They are kept until the source is read. */
  readonly head: AsyncIterable<Uint8Array>;
  /** All of its bytes, the first ones included. To be read once. */
  readonly source: AsyncIterable<Uint8Array>;
  /** Its length in bytes, where that is known. */
  readonly size: number | undefined;
}

/**
 * Opens a file, or the standard input for `-`.
 *
 * @throws Failure when there is no such file or it cannot be read.
 */
export async function openSource(path: string): Promise<OpenedSource> {
  if (path === "-") return { ...(await peek(process.stdin)), size: undefined };
  try {
    const stats = await stat(path);
    if (stats.isDirectory())
      throw new Failure(`${path} is a folder. Name the files in it: ${path.replace(/[\\/]+$/, "")}/*.csv`);
    return { ...(await peek(readFile(path))), size: stats.isFile() ? stats.size : undefined };
  } catch (error) {
    throw failureOf(error, path) ?? error;
  }
}

/** Lets the first bytes of a source be read before the source is, though it can be read once only. */
async function peek(bytes: AsyncIterable<Uint8Array>): Promise<Omit<OpenedSource, "size">> {
  const iterator = bytes[Symbol.asyncIterator]();
  let kept: Uint8Array[] = [];
  const keep = async () => {
    const { done, value } = await iterator.next();
    // A source may use its buffer again.
    if (!done) kept.push(value.slice());
    return !done;
  };
  // What cannot be opened is known from the first bytes on.
  await keep();
  async function* head(): AsyncGenerator<Uint8Array> {
    for (let i = 0; i < kept.length || (await keep()); i++) yield kept[i] as Uint8Array;
  }
  async function* source(): AsyncGenerator<Uint8Array> {
    const first = kept;
    kept = [];
    try {
      yield* first;
      for (;;) {
        const { done, value } = await iterator.next();
        if (done) return;
        yield value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  // Each look at the head begins at the first byte.
  return { head: { [Symbol.asyncIterator]: head }, source: source() };
}

/**
 * What went wrong in words, if it is something that can go wrong.
 *
 * @param error - What was thrown.
 * @param path - The file that was being read.
 * @returns `undefined` for what can only be a fault of this program.
 */
export function failureOf(error: unknown, path: string): Failure | undefined {
  if (error instanceof Failure) return error;
  if (error instanceof ValidatorError) return new Failure(error.message);
  if (error instanceof SourceChangedError)
    return new Failure(
      `${path} cannot be read: it was changed while it was read. Close it in other programs and try again.`,
    );
  switch ((error as NodeJS.ErrnoException | undefined)?.code) {
    case "ENOENT":
      return new Failure(`There is no file ${path}. Check the name and the folder.`);
    case "EACCES":
    case "EPERM":
      return new Failure(`${path} cannot be read: you do not have permission to read it.`);
    case "EISDIR":
      return new Failure(`${path} is a folder. Name the files in it.`);
    case "EIO":
      return new Failure(`${path} cannot be read: the disk or the network gave an error.`);
    default:
      return undefined;
  }
}
