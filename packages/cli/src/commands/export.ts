import type { ReturnDefinition } from "@svd/schemas/returns";
import { type SqlDialect, sqlOf } from "@svd/schemas/sql";
import { type Command, Option } from "commander";
import { returnOf } from "../definitions.js";

interface ExportOptions {
  readonly as: keyof typeof TARGETS;
  readonly dialect: SqlDialect;
}

/** What a definition can be written as. */
const TARGETS = {
  sql: (definition: ReturnDefinition, { dialect }: ExportOptions) => sqlOf(definition, dialect).script,
};

/** `svd export RETURN`: its definition for other software. */
export function exportCommand(program: Command): void {
  program
    .command("export")
    .argument("<return>", "the id of a return, as svd returns lists them")
    .summary("write the definition of a return for other software")
    .description(
      "Writes the definition of a return in a form that other software reads. The SQL is a script of tables, views and a query for each rule; how to use it stands at its top.",
    )
    .addOption(
      new Option("--as <target>", "what to write").choices(Object.keys(TARGETS)).makeOptionMandatory(),
    )
    .addOption(
      new Option("--dialect <database>", "the database that SQL is for")
        .choices(["postgres", "duckdb"])
        .default("postgres"),
    )
    .action((id: string, options: ExportOptions) => {
      process.stdout.write(TARGETS[options.as](returnOf(id), options));
    });
}
