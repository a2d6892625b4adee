import type { FundingPlan } from "@svd/schemas/model";
import { type Command, Option } from "commander";
import { fileOutput, streamOutput } from "../output.js";
import { type Terminal, terminalOf } from "../terminal.js";

interface Options {
  format: "text" | "json" | "csv" | "html";
  output?: string;
}

/** `svd allocate PLAN`: a funding plan worked out. */
export function allocateCommand(program: Command, terminal: Terminal): void {
  program
    .command("allocate")
    .argument("<plan>", "a funding plan (JSON or YAML)")
    .summary("share out a grant by a funding plan")
    .description("Works a funding plan out to the penny: who gets what, why, and how to do it again by hand.")
    .addOption(
      new Option("--format <format>", "how the statement is written")
        .choices(["text", "json", "csv", "html"])
        .default("text"),
    )
    .option("--output <path>", "write the statement to a file, which is replaced only when it is complete")
    .addHelpText(
      "before",
      `Examples:
  svd allocate funding-plan.json
  svd allocate --format html --output statement.html funding-plan.json
`,
    )
    .action(async (path: string, options: Options) => {
      const screen = options.output === undefined ? terminal : terminalOf({}, process.env);
      const text = await statementOf(path, options.format, screen);
      const output =
        options.output === undefined
          ? streamOutput(process.stdout)
          : await fileOutput(options.output, { replace: true });
      await output.write(text);
      await output.keep();
    });
}

async function statementOf(path: string, format: Options["format"], terminal: Terminal): Promise<string> {
  const { checkDocument } = await import("@svd/schemas/model");
  const { readInput } = await import("../input.js");
  const { typeOf } = await import("../dossier.js");
  const { allocatePlan } = await import("../funding/allocate-plan.js");
  const input = await readInput<FundingPlan>(path, (value) =>
    typeOf(value) === "funding-plan"
      ? checkDocument(value)
      : [{ message: 'The file is no funding plan: its documentType must be "funding-plan".' }],
  );
  const allocation = allocatePlan(input);
  switch (format) {
    case "text":
      return (await import("../funding/statement-text.js")).statementText(allocation, terminal);
    case "json":
      return (await import("../funding/statement-data.js")).statementJson(allocation);
    case "csv":
      return (await import("../funding/statement-data.js")).statementCsv(allocation);
    case "html":
      return (await import("../funding/statement-html.js")).statementHtml(allocation);
  }
}
