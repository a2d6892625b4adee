/** Files and the standard input, as sources of bytes. */
import { constants, fstatSync, openSync } from "node:fs";
import { stat } from "node:fs/promises";
import { Socket } from "node:net";
import { join } from "node:path";
import { SourceChangedError, ValidatorError } from "@svd/validator";
import { readFile } from "@svd/validator/node";
import { descriptorOf } from "./descriptor.js";
import { Failure } from "./failure.js";
import { reasonOf } from "./system-error.js";

/** What is read whole is a table of figures or codes, and far smaller. */
const MOST_WHOLE = 256 * 1024 ** 2;

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
  try {
    if (path === "-" || descriptorOf(path) === 0)
      return { ...(await peek(standardInput())), size: undefined };
    const stats = await stat(path);
    if (stats.isFIFO()) return { ...(await peek(openPipe(path))), size: undefined };
    if (stats.isDirectory())
      throw new Failure(`${path} is a folder. Name the files in it: ${join(path, "*.csv")}`);
    return { ...(await peek(readFile(path))), size: stats.isFile() ? stats.size : undefined };
  } catch (error) {
    throw failureOf(error, path) ?? error;
  }
}

/** The standard input, where something is sent in. */
function standardInput(): AsyncIterable<Uint8Array> {
  if (fstatSync(0).isDirectory()) throw new Failure("The standard input is a folder. Send a file in.");
  if (process.stdin.isTTY)
    throw new Failure("The standard input is a terminal. Name a file, or send one in: svd ... - < march.csv");
  return process.stdin;
}

/**
 * Reads a pipe without a thread that waits for it, because a program cannot end while one does. Opened so, it gives
 * nothing until somebody writes.
 */
function openPipe(path: string): AsyncIterable<Uint8Array> {
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return new Socket({ fd, readable: true, writable: false });
}

/**
 * Reads a file whole.
 *
 * @throws Failure when there is no such file, it cannot be read, or is larger than a table that is read whole.
 */
export async function readWhole(path: string): Promise<Buffer> {
  const { source } = await openSource(path);
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of source) {
      length += piece.length;
      if (length > MOST_WHOLE)
        throw new Failure(`${path} has more than 256 MiB. Check that it is the right file.`);
      pieces.push(piece.slice());
    }
  } catch (error) {
    throw failureOf(error, path) ?? error;
  }
  return Buffer.concat(pieces);
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
  const name = path === "-" ? "The standard input" : path;
  if (error instanceof SourceChangedError)
    return new Failure(
      `${name} cannot be read: it was changed while it was read. Close it in other programs and try again.`,
    );
  switch ((error as NodeJS.ErrnoException | undefined)?.code) {
    case "ENOENT":
      return new Failure(`There is no file ${path}. Check the name and the folder.`);
    case "EACCES":
    case "EPERM":
      return new Failure(`${name} cannot be read: you do not have permission to read it.`);
    case "EISDIR":
      return new Failure(`${name} is a folder. Name the files in it.`);
    case "EIO":
      return new Failure(`${name} cannot be read: the disk or the network gave an error.`);
    default: {
      const reason = reasonOf(error);
      return reason === undefined ? undefined : new Failure(`${name} cannot be read. ${reason}`);
    }
  }
}
