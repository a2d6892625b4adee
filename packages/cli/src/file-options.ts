/** Arguments and options that name files: which of them a command reads, and which it writes. */
import { Argument, type Command, Option } from "commander";

/** An argument that names a file to read, or several. */
export class FileArgument extends Argument {}

/** An option that names a file, or several as `id=file`. */
export class FileOption extends Option {
  /** Whether the file is read or written. */
  readonly use: "read" | "write";

  constructor(flags: string, description: string, use: "read" | "write") {
    super(flags, description);
    this.use = use;
  }
}

/** The option of every command that writes files. */
export function forceOption(): Option {
  return new Option("--force", "replace files to write that are there already");
}

/** A file that the command line names. */
export interface NamedFile {
  /** Its path, as it was given. */
  readonly path: string;
  /** The option or argument that names it. */
  readonly by: string;
}

/** The files that a command line names, those that are read and those that are written. */
export function filesNamed(command: Command): Readonly<Record<"read" | "write", readonly NamedFile[]>> {
  const files: Record<"read" | "write", NamedFile[]> = { read: [], write: [] };
  for (const [index, argument] of command.registeredArguments.entries()) {
    if (!(argument instanceof FileArgument)) continue;
    for (const path of pathsIn(command.processedArgs[index]))
      files.read.push({ path, by: argument.name().toUpperCase() });
  }
  for (const option of command.options) {
    if (!(option instanceof FileOption)) continue;
    for (const path of pathsIn(command.getOptionValue(option.attributeName())))
      files[option.use].push({ path, by: option.long as string });
  }
  return files;
}

/** The paths in the value of an argument or option: one, a list, or those of several ids. */
function pathsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(pathsIn) : [];
}
