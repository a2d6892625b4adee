/** What the path of an output means: a file that is there or not, a pipe, a device, or what is open already. */
import type { BigIntStats } from "node:fs";
import { access, constants, lstat, readlink, realpath, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join } from "node:path";
import { descriptorOf } from "./descriptor.js";
import { Failure } from "./failure.js";
import { reasonOf } from "./system-error.js";

/** Where an output goes. */
export type OutputTarget =
  | {
      readonly kind: "file";
      /** Its path, as it was given, for messages. */
      readonly shown: string;
      /** Its path with every link followed. */
      readonly path: string;
      /** What is there already. */
      readonly there: BigIntStats | undefined;
      /** What is the same for every spelling of its path. */
      readonly identity: string;
    }
  | {
      /** What is written to as it is, and never replaced. */
      readonly kind: "pipe" | "device";
      readonly shown: string;
      readonly path: string;
      /** Absent for a device: it may be named again. */
      readonly identity?: string;
    }
  | { readonly kind: "descriptor"; readonly shown: string; readonly number: number };

/** The standard output. */
export const STANDARD_OUTPUT = "-";
const MOST_LINKS = 40;

/**
 * Finds out where an output goes. Links are followed, so that they are kept and what they lead to is written.
 *
 * @param shown - The path; `-` is the standard output.
 * @throws Failure when nothing can be written there.
 */
export async function outputTarget(shown: string): Promise<OutputTarget> {
  if (shown === STANDARD_OUTPUT) return { kind: "descriptor", shown, number: 1 };
  if (shown === "") throw new Failure("The name of a file to write is empty. Give it a name.");
  try {
    let path = shown;
    for (let links = 0; links < MOST_LINKS; links++) {
      const named = descriptorOf(path);
      if (named !== undefined) return descriptor(shown, named);
      const folder = await realpath(dirname(path));
      const place = join(folder, basename(path));
      const number = descriptorOf(place);
      if (number !== undefined) return descriptor(shown, number);
      const there = await lstat(place, { bigint: true }).catch(absent);
      if (there?.isSymbolicLink()) {
        const to = await readlink(place);
        // Not put together by `join`: it takes a folder and `..` away, even where the folder is a link.
        path = isAbsolute(to) ? to : `${folder}/${to}`;
        continue;
      }
      return await targetAt(shown, place, there, /[\\/]$/.test(path));
    }
    throw new Failure(`${shown} cannot be written. Its links lead in a circle.`);
  } catch (error) {
    throw writingFailure(error, shown) ?? error;
  }
}

function descriptor(shown: string, number: number): OutputTarget {
  if (number === 0) throw new Failure(`${shown} is the standard input, which cannot be written.`);
  return { kind: "descriptor", shown, number };
}

async function targetAt(
  shown: string,
  path: string,
  there: BigIntStats | undefined,
  named: boolean,
): Promise<OutputTarget> {
  if (there?.isDirectory() || (named && !there))
    throw new Failure(`${shown} is a folder. Name a file in it.`);
  if (there?.isFIFO()) return { kind: "pipe", shown, path, identity: identityOf(there) };
  if (there?.isCharacterDevice()) return { kind: "device", shown, path };
  if (there && !there.isFile())
    throw new Failure(`${shown} is not a file, a pipe or a terminal. Name a file.`);
  const folder = dirname(path);
  await access(folder, constants.W_OK);
  if (there) {
    await access(path, constants.W_OK);
    return { kind: "file", shown, path, there, identity: identityOf(there) };
  }
  // Names that differ in nothing but case are one file in some folders.
  const name = basename(path).normalize("NFC").toLowerCase();
  const identity = `${identityOf(await stat(folder, { bigint: true }))}/${name}`;
  return { kind: "file", shown, path, there, identity };
}

/** What is the same for all names of what is on a disk. */
export function identityOf({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`;
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}

/** What is said of a file that may not be replaced. */
export function fileIsThere(shown: string): Failure {
  return new Failure(`There is a file ${shown} already. Name another, or add --force to replace it.`);
}

/**
 * Why something cannot be written, in words.
 *
 * @param error - What was thrown.
 * @param shown - The path, as it was given.
 * @returns `undefined` for what can only be a fault of this program.
 */
export function writingFailure(error: unknown, shown: string): Failure | undefined {
  if (error instanceof Failure) return error;
  const reason = reasonOf(error);
  const name = shown === STANDARD_OUTPUT ? "The standard output" : shown;
  return reason === undefined ? undefined : new Failure(`${name} cannot be written. ${reason}`);
}
