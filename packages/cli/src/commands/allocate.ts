import type { FundingPlan } from "@svd/schemas/types";
import { type Command, Option } from "commander";
import { Failure } from "../failure.js";
import { FileArgument, FileOption, forceOption } from "../file-options.js";
import { writeResult } from "../output.js";
import type { Terminal } from "../terminal.js";

interface Options {
  format: "text" | "json" | "csv" | "html" | "xlsx";
  output?: string;
  compare?: true | string;
  total?: readonly string[];
}

/** `svd allocate PLAN`: a funding plan worked out. */
export function allocateCommand(program: Command, terminal: Terminal): void {
  program
    .command("allocate")
    .addArgument(new FileArgument("<plan>", "a funding plan (JSON or YAML)"))
    .summary("share out a grant by a funding plan")
    .description("Works a funding plan out to the penny: who gets what, why, and how to do it again by hand.")
    .addOption(
      new Option("--format <format>", "how the statement is written")
        .choices(["text", "json", "csv", "html", "xlsx"])
        .default("text"),
    )
    .option(
      "--compare [methods]",
      "show the plan beside itself under other methods, separated by commas; without any, under all it has the figures for",
    )
    .option(
      "--total <amount>",
      "show the plan beside itself with another total: 600000, or labour=600000 where it has several heads; may be given for each",
      (amount: string, others: readonly string[] | undefined) => [...(others ?? []), amount],
    )
    .addOption(new FileOption("--output <path>", "write the statement to a file", "write"))
    .addOption(forceOption())
    .addHelpText(
      "before",
      `Examples:
  svd allocate funding-plan.json
  svd allocate --format html --output statement.html funding-plan.json
  svd allocate --format xlsx --output statement.xlsx funding-plan.json
  svd allocate funding-plan.json --compare
  svd allocate funding-plan.json --compare equal-share,uniform-change --total labour=210000
`,
    )
    .action(async (path: string, options: Options) => {
      await writeResult(options, terminal, (screen) => statementOf(path, options, screen));
    });
}

async function statementOf(
  path: string,
  { format, compare, total: totals }: Options,
  terminal: Terminal,
): Promise<string | Uint8Array> {
  const { checkDocument } = await import("@svd/schemas/model");
  const { readInput } = await import("../input.js");
  const { typeOf } = await import("../dossier.js");
  const { allocatePlan, comparePlan } = await import("@svd/funding");
  const { planned } = await import("../funding/planned.js");
  const input = await readInput<FundingPlan>(path, (value) =>
    typeOf(value) === "funding-plan"
      ? checkDocument(value)
      : [{ message: 'The file is not a funding plan: its documentType must be "funding-plan".' }],
  );
  if (compare !== undefined || totals !== undefined) {
    if (format === "xlsx")
      throw new Failure(
        "A comparison is written as text, json, csv or html. For a workbook, change the plan itself, or the cells of its workbook.",
      );
    const written = await import("../funding/comparison.js");
    const methods = compare === true ? ("all" as const) : compare?.split(",").map((name) => name.trim());
    const changes = { ...(methods && { methods }), totals: (totals ?? []).map(totalOf) };
    const comparison = planned(input, (plan) => comparePlan(plan, changes));
    switch (format) {
      case "text":
        return written.comparisonText(comparison, terminal);
      case "json":
        return written.comparisonJson(comparison);
      case "csv":
        return written.comparisonCsv(comparison);
      case "html":
        return written.comparisonHtml(comparison);
    }
  }
  const allocation = planned(input, allocatePlan);
  switch (format) {
    case "text":
      return (await import("../funding/statement-text.js")).statementText(allocation, terminal);
    case "json":
      return (await import("../funding/statement-data.js")).statementJson(allocation);
    case "csv":
      return (await import("../funding/statement-data.js")).statementCsv(allocation);
    case "html":
      return (await import("../funding/statement-html.js")).statementHtml(allocation);
    case "xlsx":
      return (await import("../workbook/statement-workbook.js")).statementWorkbook(allocation);
  }
}

/** A total of the command line: `600000`, or `labour=600000`. */
function totalOf(text: string): { readonly head?: string; readonly total: string } {
  const at = text.indexOf("=");
  return at === -1 ? { total: text } : { head: text.slice(0, at), total: text.slice(at + 1) };
}
