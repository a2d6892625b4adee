/** The files of one run: nothing is written over what is read, over another output, or unasked over what is there. */
import { type BigIntStats, fstatSync } from "node:fs";
import { stat } from "node:fs/promises";
import type { Command } from "commander";
import { descriptorOf } from "./descriptor.js";
import { Failure } from "./failure.js";
import { filesNamed, type NamedFile } from "./file-options.js";
import {
  fileIsThere,
  identityOf,
  type OutputTarget,
  outputTarget,
  STANDARD_OUTPUT,
} from "./output-target.js";

/** Where an output goes, and whether a file may be replaced there. */
interface CheckedTarget {
  readonly target: OutputTarget;
  readonly replace: boolean;
}

/** Where the outputs of this run go, by their paths as they were given. */
const targets = new Map<string, CheckedTarget>();

/**
 * Where an output goes, of those that {@link checkFiles} has looked at.
 *
 * @param path - Its path, as an option of the command gives it.
 */
export function targetOf(path: string): CheckedTarget {
  const target = targets.get(path);
  if (!target) throw new Error("A file is written that no option of the command was declared to write.");
  return target;
}

/**
 * Looks at all files that a command line names before anything is read or written.
 *
 * @param command - A command whose arguments and options have been parsed.
 * @throws Failure when a file would be written over that must not be, or the standard input be read twice.
 */
export async function checkFiles(command: Command): Promise<void> {
  const { read, write } = filesNamed(command);
  const taken = await filesRead(read);
  const { output, force } = command.opts<{ output?: string; force?: boolean }>();
  const result = { path: STANDARD_OUTPUT, by: "the result" };
  for (const { path, by } of output === undefined ? [result, ...write] : write) {
    const target = await outputTarget(path);
    for (const identity of identitiesOf(target)) {
      const use = taken.get(identity);
      if (use !== undefined)
        throw new Failure(`${wouldBeWrittenOver(target)} ${use} Name another file for ${by}.`);
      taken.set(identity, `It is where ${by} goes.`);
    }
    const replace = force === true;
    if (target.kind === "file" && target.there && !replace) throw fileIsThere(path);
    targets.set(path, { target, replace });
  }
}

function wouldBeWrittenOver(target: OutputTarget): string {
  const name = target.kind === "descriptor" && target.number === 1 ? "The standard output" : target.shown;
  return `${name} would be written over.`;
}

/** What is read, by what is the same for every spelling of its path. */
async function filesRead(files: readonly NamedFile[]): Promise<Map<string, string>> {
  const taken = new Map<string, string>();
  let fromInput = 0;
  for (const { path } of files) {
    const number = path === "-" ? 0 : descriptorOf(path);
    if (number === 0 && ++fromInput > 1)
      throw new Failure("The standard input is named twice, and can be read once only. Name a file instead.");
    const stats = await (number === undefined
      ? stat(path, { bigint: true }).catch(() => undefined)
      : opened(number));
    // What cannot be read says so when it is.
    if (stats && !stats.isCharacterDevice()) taken.set(identityOf(stats), "It is read in this run.");
  }
  return taken;
}

/** What is the same for all names of where an output goes: for a descriptor also that of the file it was opened for. */
function identitiesOf(target: OutputTarget): string[] {
  if (target.kind !== "descriptor") return target.identity === undefined ? [] : [target.identity];
  const stats = opened(target.number);
  return [`descriptor ${target.number}`, ...(stats?.isFile() ? [identityOf(stats)] : [])];
}

function opened(number: number): BigIntStats | undefined {
  try {
    return fstatSync(number, { bigint: true });
  } catch {
    return undefined;
  }
}
