import { Command, CommanderError } from "commander";
import { allocateCommand } from "./commands/allocate.js";
import { areaCommand } from "./commands/area.js";
import { checkCommand } from "./commands/check.js";
import { claimCommand } from "./commands/claim.js";
import { describeCommand } from "./commands/describe.js";
import { explainCommand } from "./commands/explain.js";
import { exportCommand } from "./commands/export.js";
import { fixCommand } from "./commands/fix.js";
import { generateCommand } from "./commands/generate.js";
import { obligationsCommand } from "./commands/obligations.js";
import { postCostCommand } from "./commands/post-cost.js";
import { reconcileCommand } from "./commands/reconcile.js";
import { returnsCommand } from "./commands/returns.js";
import { schemaCommand } from "./commands/schema.js";
import { templateCommand } from "./commands/template.js";
import { validateCommand } from "./commands/validate.js";
import { Failure } from "./failure.js";
import { completeStandardOutput } from "./output.js";
import { shownText } from "./shown-words.js";
import { reasonOf } from "./system-error.js";
import { terminalOf } from "./terminal.js";
import { checkFiles } from "./written-files.js";

declare const __VERSION__: string;

const program = new Command("svd")
  .description(
    "Checks data returns of the Serious Violence Duty, explains their rules, describes areas, and shares out grants.",
  )
  .version(__VERSION__)
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(shownText(text.replace(/^error: /, ""))) })
  .addHelpText(
    "before",
    `Examples:
  svd validate 2026-03-example-street.csv
  svd describe ed-assault-istv
  svd explain PST-R02
  svd area "North Hampshire"
  svd obligations Hull
`,
  );
// Where nobody can read what is said, the exit code still says it.
process.stderr.on("error", () => {});
process.on("uncaughtException", (error) => {
  fail(error);
  process.exit();
});
const terminal = terminalOf(process.stdout, process.env);
for (const add of [
  validateCommand,
  fixCommand,
  returnsCommand,
  describeCommand,
  explainCommand,
  templateCommand,
  exportCommand,
  generateCommand,
  checkCommand,
  schemaCommand,
  areaCommand,
  obligationsCommand,
  allocateCommand,
  reconcileCommand,
  postCostCommand,
  claimCommand,
])
  add(program, terminal);

program.hook("preAction", (_, command) => checkFiles(command));

try {
  try {
    await program.parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  }
  await completeStandardOutput();
} catch (error) {
  fail(error);
}
// What was not read to its end, such as the standard input of a file that was refused, is not waited for.
process.stderr.write("", () => process.exit());

/** Says why the work could not be done. */
function fail(error: unknown): void {
  process.exitCode = 2;
  process.stderr.write(`${shownText(wordsOf(error))}\n`);
}

function wordsOf(error: unknown): string {
  if (error instanceof Failure) return error.message;
  const reason = reasonOf(error);
  if (reason !== undefined) return `The work could not be done. ${reason}`;
  // What a bug says may hold anything, so only its kind and place are shown.
  return `svd met something it does not know how to handle. This is a fault in svd: report it without the file.\n${placeOf(error)}`;
}

/** The kind of an unexpected error and the places in the program it came through, without its message. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const { stack = "", message } = error;
  // A line of the message may look like a place.
  const after = stack.slice(stack.indexOf(message) + message.length);
  const places = after.split("\n").filter((line) => /^\s+at /.test(line));
  return [error.constructor.name, ...places.slice(0, 5)].join("\n");
}
