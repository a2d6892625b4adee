import { extname } from "node:path";
import { type Change, type ChangeCount, counted, dateOrders, type FixSummary, fix } from "@svd/validator";
import type { Command } from "commander";
import { returnOf } from "../definitions.js";
import { Failure } from "../failure.js";
import { FileArgument, FileOption, forceOption } from "../file-options.js";
import { changeLog } from "../fix/change-log.js";
import { writeTo } from "../output.js";
import { STANDARD_OUTPUT } from "../output-target.js";
import { recognised } from "../recognition.js";
import { failureOf, openSource } from "../source.js";

interface Options {
  return?: string;
  encoding?: string;
  output?: string;
  log?: string;
  showValues?: true;
}

/** `svd fix FILE`: a corrected copy of a return. */
export function fixCommand(program: Command): void {
  program
    .command("fix")
    .addArgument(new FileArgument("<file>", "the file, in CSV; - is the standard input, and needs --return"))
    .summary("make a corrected copy of a return file")
    .description(
      "Makes a copy of a return file in which everything is put right of which it is certain how it was meant. The file itself is never changed, and nothing is guessed.",
    )
    .option("--return <id>", "the return the file should be; otherwise it is recognised from the header")
    .addOption(
      new FileOption("--output <path>", "write the copy to a file, and not to the standard output", "write"),
    )
    .addOption(
      new FileOption(
        "--log <path>",
        "list every change in a file: JSON where its name ends in .json, else CSV; it shows no value without --show-values",
        "write",
      ),
    )
    .addOption(forceOption())
    .option("--encoding <name>", "the encoding of the file, such as windows-1252 (default: utf-8)")
    .option("--show-values", "list the cells before and after")
    .addHelpText(
      "before",
      `Examples:
  svd fix march.csv --output march-corrected.csv --log changes.csv
  svd fix --return ed-assault-istv --encoding windows-1252 march.csv --output corrected.csv
`,
    )
    .addHelpText(
      "after",
      `
What is put right: spaces and characters that cannot be seen or look like others, numbers and codes that a spreadsheet
changed without loss, dates, years and words in another form, names of columns, blank rows, the delimiter, the byte
order mark. A date such as 03/04/2026 is put right where all dates of its column with a day over 12 show one order;
from the standard input, which is read once only, it is left as it is.

Exit codes: 0 the copy was written; 2 the work could not be done. Check the copy with svd validate.`,
    )
    .action(async (path: string, options: Options) => {
      try {
        await fixFile(path, options);
      } catch (error) {
        throw failureOf(error, path) ?? error;
      }
    });
}

async function fixFile(path: string, options: Options): Promise<void> {
  const { output: copyPath, log: logPath } = options;
  if (path === "-" && options.return === undefined)
    throw new Failure(
      "Add --return: which return the standard input is cannot be found out before it is read.",
    );
  if (copyPath === undefined && process.stdout.isTTY)
    throw new Failure("Name a file for the corrected copy: --output CORRECTED.csv");
  const { source, head, size } = await openSource(path);
  const definition =
    options.return === undefined ? await recognised(head, path, options) : returnOf(options.return);
  const reading = options.encoding === undefined ? {} : { encoding: options.encoding };
  // What can be read once only shows no order of dates before it is too late.
  const orders =
    size === undefined ? [] : await dateOrders((await openSource(path)).source, definition, reading);
  const summary = await writeTo(
    { copy: copyPath ?? STANDARD_OUTPUT, log: logPath },
    async ({ copy, log }) => {
      const lines = changeLog(extname(logPath ?? "").toLowerCase() === ".json", options.showValues === true);
      await log?.write(lines.begin());
      const done = await fix(source, definition, {
        ...reading,
        dateOrders: orders,
        write: (bytes) => copy.write(bytes),
        onChange: (change: Change) => log?.write(lines.change(change)),
        ...(options.showValues ? { showValues: true } : {}),
      });
      if (done.refused !== undefined) throw new Failure(`${path} cannot be corrected. ${done.refused}`);
      await log?.write(lines.end());
      return done;
    },
  );
  process.stderr.write(inWords(summary));
}

/** What was done, in words. */
function inWords({ changes, rows }: FixSummary): string {
  const total = changes.reduce((sum, { count }) => sum + count, 0);
  const lines = changes.map(({ ruleId, fault, count }: ChangeCount) => `  ${ruleId}  ${fault}: ${count}`);
  return `${[`${counted(total, "change")} in ${counted(rows, "row")}.`, ...lines].join("\n")}\n`;
}
