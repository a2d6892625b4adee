import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { type ReturnDefinition, returns, type Severity } from "@svd/schemas/returns";
import {
  jsonWriter,
  ndjsonWriter,
  type ReportWriter,
  recognise,
  type ValidateOptions,
  ValidatorError,
} from "@svd/validator";
import { readFile, validateSource } from "@svd/validator/node";
import { type Command, InvalidArgumentError, Option } from "commander";
import { returnOf } from "../definitions.js";
import { Failure } from "../failure.js";
import { fileOutput, type Output, streamOutput } from "../output.js";
import { progressOf } from "../progress.js";
import { SHOWN, textWriter } from "../report/text.js";
import { type Terminal, terminalOf } from "../terminal.js";
import { todayInLondon } from "../today.js";

/** How much of a file is looked at to recognise it. */
const HEAD = 64 * 1024;

const SEVERITIES = ["error", "query", "warning", "info"] as const satisfies readonly Severity[];

interface Options {
  return?: string;
  previous?: string;
  format: "text" | "json" | "ndjson";
  output?: string;
  failOn: Severity;
  maxFindings?: number;
  asOf?: string;
  encoding?: string;
  showValues?: true;
}

/** `svd validate FILE...`: checks files and reports on each. */
export function validateCommand(program: Command, terminal: Terminal): void {
  program
    .command("validate")
    .argument("<file...>", "the files; - is the standard input")
    .summary("check return files")
    .description("Checks return files and reports what is wrong, where, and how to put it right.")
    .option("--return <id>", "the return the files should be; otherwise it is recognised from the header")
    .option("--previous <file>", "the return that was sent before, for rules that compare the two")
    .addOption(
      new Option("--format <format>", "how the report is written")
        .choices(["text", "json", "ndjson"])
        .default("text"),
    )
    .option("--output <path>", "write the report to a file, which is replaced only when it is complete")
    .addOption(
      new Option("--fail-on <severity>", "the least severity that makes the exit code 1")
        .choices(["error", "query", "warning"])
        .default("error"),
    )
    .option(
      "--max-findings <n>",
      `findings of each rule to show (text: ${SHOWN}; json, ndjson: all)`,
      wholeNumber,
    )
    .option("--as-of <date>", "the day of the check, YYYY-MM-DD (default: today in London)")
    .option("--encoding <name>", "the encoding of the files, such as windows-1252 (default: utf-8)")
    .option("--show-values", "show values of the file in the report")
    .addHelpText(
      "before",
      `Examples:
  svd validate 2026-03-example-street.csv
  svd validate --return ed-assault-istv --previous february.csv march.csv
  svd validate --format json --output report.json *.csv
`,
    )
    .addHelpText(
      "after",
      `
Exit codes: 0 nothing at or above --fail-on; 1 something is; 2 the work could not be done.`,
    )
    .action(async (files: string[], options: Options) => {
      const output =
        options.output === undefined ? streamOutput(process.stdout) : await fileOutput(options.output);
      const screen = options.output === undefined ? terminal : terminalOf({}, process.env);
      process.exitCode = await validateAll(files, options, output, screen);
    });
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(text);
}

/** Checks each file, goes on after one that cannot be checked, and gives the worst exit code. */
async function validateAll(
  files: string[],
  options: Options,
  output: Output,
  terminal: Terminal,
): Promise<number> {
  const definition = options.return === undefined ? undefined : returnOf(options.return);
  const several = files.length > 1;
  const array = several && options.format === "json";
  let worst = 0;
  let written = 0;
  if (array) await output.write("[\n");
  for (const path of files) {
    try {
      const lead = written === 0 ? "" : array ? ",\n" : options.format === "text" ? "\n" : "";
      const code = await validateOne(
        path,
        definition,
        options,
        several,
        terminal,
        (text) => output.write(text),
        lead,
      );
      written++;
      worst = Math.max(worst, code);
    } catch (error) {
      const failure = failureOf(error, path);
      if (!failure) {
        output.drop();
        throw error;
      }
      process.stderr.write(`${failure.message}\n`);
      worst = 2;
    }
  }
  if (array) await output.write(`${written > 0 ? "\n" : ""}]\n`);
  // A report on none of the files is no report.
  if (written === 0) output.drop();
  else await output.keep();
  return worst;
}

async function validateOne(
  path: string,
  given: ReturnDefinition | undefined,
  options: Options,
  several: boolean,
  terminal: Terminal,
  write: Output["write"],
  lead: string,
): Promise<number> {
  const { head, source, size } = await openSource(path);
  const definition = given ?? recognised(head, path, options);
  const name = path === "-" ? undefined : basename(path);
  const writer = writerOf(options, several, path, terminal);
  const streams = options.format !== "text" && options.maxFindings === undefined;
  const progress = progressOf(path, size);
  const settings: ValidateOptions = {
    asOf: options.asOf ?? todayInLondon(),
    onProgress: progress.read,
    maxFindings: streams ? 0 : (options.maxFindings ?? SHOWN),
    ...(name === undefined ? {} : { fileName: name }),
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    ...(options.showValues ? { showValues: true } : {}),
    ...(options.previous === undefined ? {} : { previous: (await openSource(options.previous)).source }),
    ...(streams ? { onFinding: (finding) => write(writer.finding(finding)) } : {}),
  };
  try {
    await write(lead + writer.begin());
    const report = await validateSource(source, definition, settings);
    progress.done();
    if (!streams) for (const finding of report.findings) await write(writer.finding(finding));
    await write(writer.end(report) + (options.format === "json" && !several ? "\n" : ""));
    const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(options.failOn) + 1);
    return failing.some((severity) => report.counts[severity] > 0) ? 1 : 0;
  } finally {
    progress.done();
  }
}

function writerOf({ format }: Options, several: boolean, path: string, terminal: Terminal): ReportWriter {
  switch (format) {
    case "json":
      return jsonWriter();
    case "ndjson":
      return ndjsonWriter(several ? path : undefined);
    case "text":
      return textWriter(path === "-" ? "standard input" : path, terminal);
  }
}

/** The return that a file is, from its header. */
function recognised(head: Uint8Array, path: string, { encoding }: Options): ReturnDefinition {
  const { nearest, matches, recognised, refusal } = recognise(head, returns, encoding);
  if (refusal !== undefined) throw new Failure(`${path} cannot be read: ${refusal}`);
  if (recognised) return nearest;
  throw new Failure(
    `${path} is not one of the returns that can be checked. The nearest is ${nearest.id}, of whose ${nearest.columns.length} columns its header names ${matches}. If it is meant to be that return, add --return ${nearest.id}.`,
  );
}

/** The first bytes of a file, and all of them. The standard input is read once only. */
async function openSource(path: string) {
  if (path === "-") return openStandardInput();
  let size: number;
  try {
    const { size: bytes, ...entry } = await stat(path).then((stats) => ({
      size: stats.size,
      isDirectory: stats.isDirectory(),
    }));
    if (entry.isDirectory)
      throw new Failure(`${path} is a folder. Name the files in it: ${path.replace(/[\\/]+$/, "")}/*.csv`);
    size = bytes;
    const file = await open(path, "r");
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD), 0, HEAD, 0);
      return { head: buffer.subarray(0, bytesRead), source: readFile(path), size };
    } finally {
      await file.close();
    }
  } catch (error) {
    throw failureOf(error, path) ?? error;
  }
}

async function openStandardInput() {
  const iterator = process.stdin[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  const first: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD) {
    const { done, value } = await iterator.next();
    if (done) break;
    first.push(value);
    length += value.length;
  }
  async function* source(): AsyncGenerator<Uint8Array> {
    yield* first;
    for (;;) {
      const { done, value } = await iterator.next();
      if (done) return;
      yield value;
    }
  }
  return { head: Buffer.concat(first), source: source(), size: undefined };
}

/** What went wrong in words, if it is something that can go wrong. */
function failureOf(error: unknown, path: string): Failure | undefined {
  if (error instanceof Failure) return error;
  if (error instanceof ValidatorError) return new Failure(error.message);
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
