import { basename } from "node:path";
import type { Finding, Purpose, ReturnDefinition, Severity, TableRows } from "@svd/schemas/returns";
import { visibleText } from "@svd/schemas/safe-text";
import type { ReportFormat, ValidateOptions } from "@svd/validator";
import { validateSource } from "@svd/validator/node";
import { type Command, InvalidArgumentError, Option } from "commander";
import { returnOf } from "../definitions.js";
import { Failure } from "../failure.js";
import { FileArgument, FileOption, forceOption } from "../file-options.js";
import { type Output, writeTo } from "../output.js";
import { STANDARD_OUTPUT } from "../output-target.js";
import { progressOf } from "../progress.js";
import { otherThanAsked, recognised } from "../recognition.js";
import { FORMATS, type FormatName, keptInWords } from "../report/formats.js";
import { exitCodeOf } from "../severity.js";
import { shownText } from "../shown-words.js";
import { failureOf, openSource, readWhole } from "../source.js";
import { type Terminal, terminalOf } from "../terminal.js";
import { todayInLondon } from "../today.js";

interface Options {
  return?: string;
  previous?: string;
  purpose?: Purpose;
  parameter: Record<string, number>;
  lookup: Record<string, string>;
  format: FormatName;
  output?: string;
  failOn: Exclude<Severity, "info">;
  maxFindings?: number;
  asOf?: string;
  encoding?: string;
  showValues?: true;
}

/** `svd validate FILE...`: checks files and reports on each. */
export function validateCommand(program: Command, terminal: Terminal): void {
  program
    .command("validate")
    .addArgument(new FileArgument("<file...>", "the files; - is the standard input"))
    .summary("check return files")
    .description("Checks return files and reports what is wrong, where, and how to put it right.")
    .option("--return <id>", "the return the files should be; otherwise it is recognised from the header")
    .addOption(
      new FileOption(
        "--previous <file>",
        "the return that was sent before, for rules that compare the two",
        "read",
      ),
    )
    .addOption(
      new Option(
        "--purpose <purpose>",
        "what the file is for: some rules are stricter for publication",
      ).choices(["sharing", "publication"]),
    )
    .addOption(
      new Option("--parameter <id=value>", "a threshold, as svd describe lists them; may be repeated")
        .argParser(threshold)
        .default({}, "those of the return"),
    )
    .addOption(
      new FileOption(
        "--lookup <id=file>",
        "a table that rules need, as JSON: an array of objects of texts; may be repeated",
        "read",
      )
        .argParser(named)
        .default({}, "none"),
    )
    .addOption(
      new Option("--format <format>", "how the report is written")
        .choices(Object.keys(FORMATS))
        .default("text"),
    )
    .addOption(new FileOption("--output <path>", "write the report to a file", "write"))
    .addOption(forceOption())
    .addOption(
      new Option("--fail-on <severity>", "the least severity that makes the exit code 1")
        .choices(["error", "query", "warning"])
        .default("error"),
    )
    .option("--max-findings <n>", `findings of each rule to show (${keptInWords()})`, wholeNumber)
    .option("--as-of <date>", "the day of the check, YYYY-MM-DD (default: today in London)")
    .option("--encoding <name>", "the encoding of the files, such as windows-1252 (default: utf-8)")
    .option("--show-values", "show values of the file in the report")
    .addHelpText(
      "before",
      `Examples:
  svd validate 2026-03-example-street.csv
  svd validate --return ed-assault-istv --previous february.csv march.csv
  svd validate --return police-street --parameter change-share=0.25 --previous may.csv june.csv
  svd validate --format json --output report.json *.csv
  svd validate --format html --output report.html march.csv
`,
    )
    .addHelpText(
      "after",
      `
Exit codes: 0 nothing at or above --fail-on; 1 something is; 2 the work could not be done.`,
    )
    .action(async (files: string[], options: Options) => {
      if (options.format === "xlsx" && options.output === undefined && process.stdout.isTTY)
        throw new Failure("A terminal cannot show a workbook. Name a file for it: --output report.xlsx");
      const screen = options.output === undefined ? terminal : terminalOf({}, process.env);
      const run = await runOf(files, options, screen);
      process.exitCode = await writeTo({ output: options.output ?? STANDARD_OUTPUT }, ({ output }) =>
        validateAll(files, run, output),
      );
    });
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(text);
}

/** Adds what stands before and after the first `=` to what was given before. */
function named(text: string, before: Record<string, string>): Record<string, string> {
  const at = text.indexOf("=");
  if (at < 1 || at === text.length - 1) throw new InvalidArgumentError("It must be an id, = and what it is.");
  return Object.fromEntries([...Object.entries(before), [text.slice(0, at), text.slice(at + 1)]]);
}

function threshold(text: string, before: Record<string, number>): Record<string, number> {
  const [[id, value]] = Object.entries(named(text, {})) as [[string, string]];
  if (!/^-?\d{1,15}(?:\.\d{1,9})?$/.test(value))
    throw new InvalidArgumentError("It must be an id, = and a number: change-share=0.25");
  return Object.fromEntries([...Object.entries(before), [id, Number(value)]]);
}

/** The rows of the tables that were given. */
async function readLookups(files: Readonly<Record<string, string>>): Promise<Record<string, TableRows>> {
  const tables = Object.entries(files).map(async ([id, path]) => [id, await readLookup(path)]);
  return Object.fromEntries(await Promise.all(tables));
}

async function readLookup(path: string): Promise<TableRows> {
  let rows: unknown;
  try {
    rows = JSON.parse((await readWhole(path)).toString());
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new Failure(`${path} is not JSON. A table is an array with an object for each row.`);
    throw error;
  }
  if (!Array.isArray(rows)) throw new Failure(`${path} must be a JSON array with an object for each row.`);
  for (const [index, row] of rows.entries()) {
    const place = `Row ${index + 1} of ${path}`;
    if (typeof row !== "object" || row === null || Array.isArray(row))
      throw new Failure(`${place} must be an object, with a text for each column.`);
    const other = Object.values(row).findIndex((cell) => typeof cell !== "string");
    if (other >= 0)
      throw new Failure(
        `${place} must have a text for its property ${other + 1}: put quotation marks around it.`,
      );
  }
  return rows;
}

/** What holds for all files of one call. */
interface Run {
  readonly options: Options;
  /** The return that the files are said to be. */
  readonly definition: ReturnDefinition | undefined;
  /** The tables that were given. */
  readonly lookups: Readonly<Record<string, TableRows>>;
  readonly several: boolean;
  readonly terminal: Terminal;
}

async function runOf(files: readonly string[], options: Options, terminal: Terminal): Promise<Run> {
  const definition = options.return === undefined ? undefined : returnOf(options.return);
  const lookups = await readLookups(options.lookup);
  return { options, definition, lookups, several: files.length > 1, terminal };
}

/** Checks each file, goes on after one that cannot be checked, and gives the worst exit code. */
async function validateAll(files: readonly string[], run: Run, output: Output): Promise<number> {
  const { format: name, failOn } = run.options;
  const { format, bytes } = FORMATS[name].start({ failOn, several: run.several, terminal: run.terminal });
  let worst = 0;
  let written = 0;
  for (const path of files) {
    let begun = false;
    const write = (text: string) => {
      if (text === "") return undefined;
      const lead = begun ? "" : written === 0 ? format.before : format.between;
      begun = true;
      return output.write(lead + text);
    };
    try {
      worst = Math.max(worst, await validateOne(path, run, format, write));
      written++;
    } catch (error) {
      const failure = failureOf(error, path);
      // Half a report is no report: nothing can be written after it.
      if (!failure || begun) throw failure ?? error;
      process.stderr.write(`${shownText(failure.message)}\n`);
      worst = 2;
    }
  }
  // A report on none of the files is no report.
  if (written === 0) output.drop();
  else await output.write(bytes ? await bytes() : format.after);
  return worst;
}

/** Checks one file and writes its report, as nothing is wrong with how it was asked for. */
async function validateOne(
  path: string,
  run: Run,
  format: ReportFormat,
  write: (text: string) => Promise<void> | undefined,
): Promise<number> {
  const { options, lookups } = run;
  const { head, source, size } = await openSource(path);
  const definition = run.definition ?? (await recognised(head, path, options));
  const other = run.definition && (await otherThanAsked(head, path, run.definition, options));
  if (other !== undefined) process.stderr.write(`${shownText(other)}\n`);
  const name = path === "-" ? undefined : basename(path);
  const writer = format.writer(visibleText(path, 1000), definition);
  const { kept } = FORMATS[options.format];
  const streams = kept === "all" && options.maxFindings === undefined;
  // What comes before the findings is written with the first of them, when the check is under way.
  let before = writer.begin();
  const writeFinding = (finding: Finding) => {
    const text = before + writer.finding(finding);
    before = "";
    return write(text);
  };
  const progress = progressOf(visibleText(path), size);
  const settings: ValidateOptions = {
    asOf: options.asOf ?? todayInLondon(),
    onProgress: progress.read,
    parameters: options.parameter,
    lookups,
    ...(options.purpose === undefined ? {} : { purpose: options.purpose }),
    maxFindings: streams ? 0 : (options.maxFindings ?? Number(kept)),
    ...(name === undefined ? {} : { fileName: name }),
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    ...(options.showValues ? { showValues: true } : {}),
    ...(options.previous === undefined ? {} : { previous: (await openSource(options.previous)).source }),
    ...(streams ? { onFinding: writeFinding } : {}),
  };
  try {
    const report = await validateSource(source, definition, settings);
    progress.done();
    if (!streams) for (const finding of report.findings) await writeFinding(finding);
    await write(before + writer.end(report));
    return exitCodeOf(report.counts, options.failOn);
  } finally {
    progress.done();
  }
}
