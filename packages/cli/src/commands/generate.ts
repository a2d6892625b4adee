import type { ReturnDefinition } from "@svd/schemas/returns";
import {
  csvLines,
  type PlantedFinding,
  SyntheticError,
  type SyntheticNeeds,
  type SyntheticReturn,
  type SyntheticRow,
  syntheticReturn,
} from "@svd/schemas/synthetic";
import { counted } from "@svd/validator";
import { type Command, InvalidArgumentError, Option } from "commander";
import { returnOf, ruleOf } from "../definitions.js";
import { Failure } from "../failure.js";
import { FileOption, forceOption } from "../file-options.js";
import { type Output, writeTo } from "../output.js";
import { STANDARD_OUTPUT } from "../output-target.js";

interface Options {
  rows: number;
  seed: string;
  plant: readonly string[];
  output?: string;
  previousOutput?: string;
  plantReport?: string;
}

/** How many planted findings are listed for people; the plant report has all. */
const SHOWN = 50;
/** Lines are written in pieces of about so many characters. */
const PIECE = 65_536;

/** `svd generate RETURN`: a made-up file of it. */
export function generateCommand(program: Command): void {
  program
    .command("generate")
    .argument("<return>", "the id of a return, as svd returns lists them")
    .summary("make up a file of a return, right or with planted faults")
    .description(
      "Makes up a file of a return: plausible and plainly made up, with no finding, or with those that are planted and no others. The same seed gives the same file.",
    )
    .option("--rows <n>", "how many rows; a few more where rows belong together", positive, 100)
    .option("--seed <text>", "what decides every choice", "1")
    .addOption(
      new Option("--plant <rules>", "ids of rules to break, parted by commas")
        .argParser(idsOf)
        .default([], "none"),
    )
    .addOption(
      new FileOption("--output <path>", "write the file there rather than to the standard output", "write"),
    )
    .addOption(
      new FileOption(
        "--previous-output <path>",
        "write the return before it there, for rules that compare the two",
        "write",
      ),
    )
    .addOption(
      new FileOption(
        "--plant-report <path>",
        "write what was planted where, and what the check needs, there as JSON",
        "write",
      ),
    )
    .addOption(forceOption())
    .addHelpText(
      "before",
      `Examples:
  svd generate police-street --rows 100000 --seed 7 --output 2026-03-example-street.csv
  svd generate ed-assault-istv --plant ISTV-X02,GEN-P02 --output flawed.csv
  svd generate svd-grant-claim --plant GCL-M01 --output q2.csv --previous-output q1.csv
`,
    )
    .action(async (id: string, options: Options) => {
      const definition = returnOf(id);
      const made = madeOf(definition, options);
      const found: PlantedFinding[] = [];
      const { output: file = STANDARD_OUTPUT, previousOutput: previous, plantReport: report } = options;
      await writeTo({ file, previous, report }, async (outputs) => {
        const told = options.plant.length > 0 || previous !== undefined || report !== undefined;
        // Findings come with the rows, so that no row is kept; those without a row are few.
        await write(outputs.file, definition, withFindings(made, found), told);
        if (outputs.previous) await write(outputs.previous, definition, made.previousRows(), true);
        const { needs } = made;
        await outputs.report?.write(reportOf({ definition, options, needs, planted: found }));
      });
      if (options.plant.length > 0) process.stderr.write(wordsOf(definition, options, made.needs, found));
    });
}

function positive(text: string): number {
  if (!/^[1-9]\d{0,11}$/.test(text))
    throw new InvalidArgumentError("It must be a whole number of at least 1.");
  return Number(text);
}

function idsOf(text: string): string[] {
  return text
    .split(",")
    .map((id) => id.trim().toUpperCase())
    .filter((id) => id !== "");
}

function madeOf(definition: ReturnDefinition, { rows, seed, plant }: Options): SyntheticReturn {
  for (const id of plant) {
    const { rule, definitions } = ruleOf(id);
    if (!definitions.includes(definition))
      throw new Failure(
        `The return ${definition.id} has no rule ${rule.id}. It is one of ${definitions.map((each) => each.id).join(", ")}.`,
      );
  }
  try {
    return syntheticReturn(definition, { rows, seed, plant });
  } catch (error) {
    if (error instanceof SyntheticError) throw new Failure(error.message);
    throw error;
  }
}

/** The rows, with what is planted in them put aside as they go by, and what is planted in none at the end. */
function* withFindings(made: SyntheticReturn, found: PlantedFinding[]): Generator<SyntheticRow> {
  for (const row of made.rows()) {
    for (const each of row.planted) found.push(each);
    yield row;
  }
  for (const each of made.plantedInNoRow) found.push(each);
}

/** Writes a file; where nobody reads it any more, only as far as something else is told of it. */
async function write(
  output: Output,
  definition: ReturnDefinition,
  rows: Iterable<SyntheticRow>,
  whole: boolean,
): Promise<void> {
  let piece = "";
  for (const line of csvLines(definition, rows)) {
    piece += line;
    if (piece.length < PIECE) continue;
    await output.write(piece);
    piece = "";
    if (output.unread && !whole) return;
  }
  await output.write(piece);
}

interface PlantReport {
  readonly definition: ReturnDefinition;
  readonly options: Options;
  readonly needs: SyntheticNeeds;
  readonly planted: readonly PlantedFinding[];
}

function reportOf({ definition, options, needs, planted }: PlantReport): string {
  const { id, version } = definition;
  const lookups = Object.fromEntries(
    Object.entries(needs.lookups).map(([table, rows]) => [table, [...rows]]),
  );
  const report = {
    return: { id, version },
    rows: options.rows,
    seed: options.seed,
    planted,
    needs: { ...needs, lookups },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** For people: what was planted, and how to have it found. */
function wordsOf(
  { id }: ReturnDefinition,
  options: Options,
  { asOf, previous, parameters, lookups }: SyntheticNeeds,
  planted: readonly PlantedFinding[],
): string {
  const places = planted.slice(0, SHOWN).map(({ ruleId, row, column }) => {
    const place = [row === undefined ? "the file" : `row ${row}`, ...(column === undefined ? [] : [column])];
    return `  ${ruleId} at ${place.join(", ")}`;
  });
  const more = planted.length - places.length;
  const words = [
    `svd validate --return ${id} --as-of ${asOf}`,
    ...Object.entries(parameters).map(([name, value]) => `--parameter ${name}=${value}`),
    ...Object.keys(lookups).map((table) => `--lookup ${table}=FILE`),
    ...(previous ? [`--previous ${options.previousOutput ?? "FILE"}`] : []),
    options.output ?? "FILE",
  ];
  const lines = [
    `Planted ${counted(planted.length, "finding")}:`,
    ...places,
    ...(more > 0 ? [`  and ${counted(more, "more", "more")}`] : []),
    `They are found by: ${words.join(" ")}`,
  ];
  if (previous && options.previousOutput === undefined)
    lines.push("The previous return is needed for it: ask for it with --previous-output FILE.");
  if (Object.keys(lookups).length > 0)
    lines.push(
      "The tables are needed for it: --plant-report FILE writes them, under needs.lookups, for --lookup.",
    );
  return `${lines.join("\n")}\n`;
}
