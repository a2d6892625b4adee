/** Where a report goes: the standard output, or a file that is there whole or not at all. */
import { once } from "node:events";
import { createWriteStream, rmSync } from "node:fs";
import { rename, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Writable } from "node:stream";
import { Failure } from "./failure.js";

/** Takes text. */
export interface Output {
  /** Writes text. Where it gives a promise, no more should be written until that is kept. */
  write(text: string): Promise<void> | undefined;
  /** Makes what was written stand. */
  keep(): Promise<void>;
  /** Takes back what can be taken back. */
  drop(): void;
}

/** Writes to a stream that is there already. */
export function streamOutput(stream: Writable): Output {
  return {
    write(text) {
      return text === "" || stream.write(text) ? undefined : once(stream, "drain").then(() => {});
    },
    async keep() {},
    drop() {},
  };
}

/**
 * Writes beside a file and puts the result in its place at the end, so that nothing half-written is left.
 *
 * @param path - The file.
 * @throws Failure when it is a folder, or its folder is not there or cannot be written to.
 */
export async function fileOutput(path: string): Promise<Output> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory()) throw new Failure(`${path} is a folder. Name a file for the report.`);
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  const stream = createWriteStream(temporary, { flags: "wx" });
  try {
    await once(stream, "open");
  } catch {
    throw new Failure(
      `The report cannot be written to ${path}. Check that its folder is there and can be written to.`,
    );
  }
  const drop = () => {
    stream.destroy();
    rmSync(temporary, { force: true });
  };
  process.once("exit", drop);
  return {
    write: streamOutput(stream).write,
    async keep() {
      stream.end();
      await once(stream, "close");
      await rename(temporary, path);
      process.off("exit", drop);
    },
    drop,
  };
}
