import { extname } from "node:path";
import { type Command, Option } from "commander";
import { returnOf } from "../definitions.js";
import { Failure } from "../failure.js";
import { FileOption, forceOption } from "../file-options.js";
import { writeTo } from "../output.js";
import { STANDARD_OUTPUT } from "../output-target.js";
import { csvTemplate } from "../template/csv.js";
import { workbookTemplate } from "../template/workbook.js";

type Format = "csv" | "xlsx";

interface Options {
  format?: Format;
  output?: string;
}

/** `svd template RETURN`: a blank file of a return, to be filled in. */
export function templateCommand(program: Command): void {
  program
    .command("template")
    .argument("<return>", "the id of a return, as svd returns lists them")
    .summary("make a blank file of a return")
    .description(
      "Makes a blank file of a return: a CSV file that has its header, or a workbook with lists to choose from, checks of cells as they are typed, and notes on each column.",
    )
    .addOption(
      new Option(
        "--format <format>",
        "csv, or xlsx for a workbook (default: by the name of --output, else csv)",
      ).choices(["csv", "xlsx"]),
    )
    .addOption(new FileOption("--output <path>", "write to a file, and not to the standard output", "write"))
    .addOption(forceOption())
    .addHelpText(
      "before",
      `Examples:
  svd template ed-assault-istv
  svd template svd-grant-claim --output claim.xlsx
`,
    )
    .action(async (id: string, { format: asked, output: path }: Options) => {
      const definition = returnOf(id);
      const format = formatOf(asked, path);
      if (path === undefined && format === "xlsx" && process.stdout.isTTY)
        throw new Failure(
          `A terminal cannot show a workbook. Name a file for it: --output ${definition.id}.xlsx`,
        );
      const template = format === "csv" ? csvTemplate(definition) : await workbookTemplate(definition);
      await writeTo({ output: path ?? STANDARD_OUTPUT }, async ({ output }) => output.write(template));
    });
}

/** The format that was asked for, or that the name of the file shows. */
function formatOf(asked: Format | undefined, path: string | undefined): Format {
  const ending = path === undefined ? "" : extname(path).toLowerCase();
  const shown = ending === ".csv" || ending === ".xlsx" ? (ending.slice(1) as Format) : undefined;
  if (asked && shown && asked !== shown)
    throw new Failure(
      `The name ${path} is that of another format than ${asked}. Change the one or the other.`,
    );
  if (path !== undefined && !asked && !shown)
    throw new Failure(
      `The name ${path} does not say whether CSV or a workbook is wanted. Add --format csv or --format xlsx.`,
    );
  return asked ?? shown ?? "csv";
}
