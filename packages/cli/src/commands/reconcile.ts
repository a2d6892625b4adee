import { extname } from "node:path";
import type { ReconcileInput, Reconciliation } from "@svd/funding";
import { type Command, Option } from "commander";
import { Failure } from "../failure.js";
import type { Input } from "../input.js";
import { writeResult } from "../output.js";
import { type Terminal, table } from "../terminal.js";

interface Options {
  format: "text" | "json" | "xlsx";
  output?: string;
  roundedTo?: string;
}

/** `svd reconcile FILE`: printed parts against their printed total. */
export function reconcileCommand(program: Command, terminal: Terminal): void {
  program
    .command("reconcile")
    .argument("<file>", "the figures: CSV with the columns id and printed and a row Total, or JSON or YAML")
    .summary("compare printed parts with their printed total")
    .description(
      "Says whether printed parts add up to their total, whether rounding can explain a gap, and which single slips would close it. No figure is changed.",
    )
    .addOption(
      new Option("--format <format>", "how the result is written")
        .choices(["text", "json", "xlsx"])
        .default("text"),
    )
    .option("--output <path>", "write the result to a file, which is replaced only when it is complete")
    .option("--rounded-to <place>", "the place the figures were rounded to, such as 1 or 0.01; 0 for exact")
    .addHelpText(
      "before",
      `Examples:
  svd reconcile --rounded-to 0.1 printed-table.csv
  svd reconcile --format json printed-table.json
`,
    )
    .addHelpText(
      "after",
      `
Exit codes: 0 the parts add up, or rounding explains the gap; 1 it does not; 2 the work could not be done.`,
    )
    .action(async (path: string, options: Options) => {
      const { calculated } = await import("../input.js");
      const { reconcile } = await import("@svd/funding");
      const input = extname(path).toLowerCase() === ".csv" ? await readCsv(path) : await readFigures(path);
      const roundedTo = options.roundedTo ?? input.value.roundedTo;
      if (roundedTo === undefined)
        throw new Failure(
          "Say to which place the figures were rounded: --rounded-to 1 for whole pounds, 0.01 for pence, 0 for exact figures.",
        );
      const result = calculated(input, "", () => reconcile({ ...input.value, roundedTo }));
      process.exitCode = result.verdict === "unexplained" ? 1 : 0;
      await writeResult(options, terminal, async (screen) => {
        if (options.format === "json") return (await import("../funding/result-json.js")).resultJson(result);
        return options.format === "xlsx" ? workbookOf(result) : textOf(result, screen);
      });
    });
}

type Figures = Omit<ReconcileInput, "roundedTo"> & Partial<Pick<ReconcileInput, "roundedTo">>;

async function readFigures(path: string): Promise<Input<Figures>> {
  const { faultsBy, readInput } = await import("../input.js");
  const { exact, inputObject, listOf, name, part } = await import("../funding/money-input.js");
  const { z } = await import("zod");
  const printed = () =>
    z.string({ error: 'This must be a figure as it is printed, as text, such as "1,250.00".' });
  return readInput<Figures>(
    path,
    faultsBy(
      inputObject({
        parts: listOf(part({ id: name(), printed: printed() })),
        total: printed(),
        roundedTo: exact("0.1").optional(),
        totalRoundedTo: exact("0.1").optional(),
      }),
    ),
  );
}

/** Reads a CSV with the columns id and printed, and a row named Total. */
async function readCsv(path: string): Promise<Input<Figures>> {
  const { CsvError, parse } = await import("csv-parse/sync");
  const { openSource } = await import("../source.js");
  const chunks: Uint8Array[] = [];
  const { source } = await openSource(path);
  for await (const chunk of source) chunks.push(chunk.slice());
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new Failure(`${path}\n  The file is not in UTF-8. Save it in UTF-8.`);
  }
  const failureAt = (place: string, message: string) =>
    new Failure(`${[path, place].filter(Boolean).join(" ")}\n  ${message}`);
  let table: string[][];
  try {
    table = parse(text, { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw failureAt("", "A quotation mark is not closed, or stands inside a cell. Correct it.");
  }
  const [header = [], ...rows] = table;
  const columns = header.map((title) => title.toLowerCase());
  const [id, printed] = [columns.indexOf("id"), columns.indexOf("printed")];
  if (id < 0 || printed < 0) throw failureAt("line 1", "The first row must name the columns id and printed.");
  const figures = rows.map((row) => ({ id: row[id] ?? "", printed: row[printed] ?? "" }));
  const isTotal = (row: { readonly id: string }) => row.id.toLowerCase() === "total";
  const totals = figures.filter(isTotal);
  const [total] = totals;
  if (total === undefined || totals.length > 1)
    throw failureAt("", `The table must have one row with the id Total; it has ${totals.length}.`);
  return { value: { parts: figures.filter((row) => !isTotal(row)), total: total.printed }, failureAt };
}

async function workbookOf(result: Reconciliation): Promise<Uint8Array> {
  const { calculationWorkbook } = await import("../workbook/calculation-workbook.js");
  const { verdict, words, suspects, trace } = result;
  return calculationWorkbook(
    "Printed parts against their printed total",
    [
      ["Verdict", verdict],
      ["In words", words],
      ...suspects.map((suspect) => ["A single slip that would close it", suspect.words] as const),
    ],
    [{ title: "Sums", trace }],
  );
}

function textOf(
  { words, verdict, sum, gap, roundingReach, suspects }: Reconciliation,
  terminal: Terminal,
): string {
  const { bold } = terminal.colours;
  const facts = [
    ["Sum of the parts", sum.decimal],
    ["Sum less printed total", gap.decimal],
    ["Widest gap that rounding can make", roundingReach.decimal],
  ];
  const parts = [`${bold(verdict)}: ${words}`, table(facts, terminal, 2)];
  if (suspects.length > 0)
    parts.push(
      `${bold("Single slips that would close it, the likeliest first")}\n${suspects
        .map((suspect) => `  ${suspect.words}`)
        .join("\n")}`,
    );
  return `${parts.join("\n\n")}\n`;
}
