/** Where a result goes: the standard output, or a file that is there whole or not at all. */
import { once } from "node:events";
import { createWriteStream, rmSync } from "node:fs";
import { rename, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Writable } from "node:stream";
import { Failure } from "./failure.js";
import { type Terminal, terminalOf } from "./terminal.js";

/** Takes text, or bytes. */
export interface Output {
  /**
   * Writes text or bytes. Where it gives a promise, no more should be written, and the bytes not be changed, until
   * that is kept.
   */
  write(content: string | Uint8Array): Promise<void> | undefined;
  /** Makes what was written stand. */
  keep(): Promise<void>;
  /** Takes back what can be taken back. */
  drop(): void;
}

/** Writes to a stream that is there already. */
export function streamOutput(stream: Writable): Output {
  return {
    write(content) {
      return content.length === 0 || stream.write(content) ? undefined : once(stream, "drain").then(() => {});
    },
    async keep() {},
    drop() {},
  };
}

/**
 * Writes beside a file and puts the result in its place at the end, so that nothing half-written is left.
 *
 * @param path - The file.
 * @param options - Whether a file that is there already may be replaced. A report may; what a person may have filled
 *   in may not, unless they say so.
 * @throws Failure when it is a folder, is there and may not be replaced, or its folder is not there or cannot be
 *   written to.
 */
export async function fileOutput(path: string, { replace }: { replace: boolean }): Promise<Output> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory()) throw new Failure(`${path} is a folder. Name a file in it.`);
  if (there && !replace)
    throw new Failure(`There is a file ${path} already. Name another, or add --force to replace it.`);
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  const stream = createWriteStream(temporary, { flags: "wx" });
  try {
    await once(stream, "open");
  } catch {
    throw new Failure(`${path} cannot be written. Check that its folder is there and can be written to.`);
  }
  const drop = () => {
    // What is thrown away may be on its way to the file still, and fails then.
    stream.on("error", () => {});
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

/**
 * Writes a result to the file that is asked for, or to the standard output.
 *
 * @param options - The format and the file.
 * @param make - Makes the result. A file gets no colours.
 * @throws Failure for a workbook that a terminal would have to show.
 */
export async function writeResult(
  { format, output: path }: { readonly format: string; readonly output?: string },
  terminal: Terminal,
  make: (screen: Terminal) => Promise<string | Uint8Array>,
): Promise<void> {
  if (format === "xlsx" && path === undefined && process.stdout.isTTY)
    throw new Failure("A terminal cannot show a workbook. Name a file for it: --output result.xlsx");
  const result = await make(path === undefined ? terminal : terminalOf({}, process.env));
  const output =
    path === undefined ? streamOutput(process.stdout) : await fileOutput(path, { replace: true });
  await output.write(result);
  await output.keep();
}
