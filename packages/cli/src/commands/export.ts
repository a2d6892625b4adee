import type { ReturnDefinition } from "@svd/schemas/returns";
import type { SqlDialect } from "@svd/schemas/sql";
import { type Command, Option } from "commander";
import { returnOf } from "../definitions.js";
import { print } from "../output.js";

interface ExportOptions {
  readonly as: keyof typeof TARGETS;
  readonly dialect: SqlDialect;
}

/** What a definition can be written as. Each is loaded only when it is asked for. */
const TARGETS = {
  definition: async (definition: ReturnDefinition) => asJson(definition),
  "json-schema": async (definition: ReturnDefinition) =>
    asJson((await import("@svd/schemas/metadata")).rowJsonSchemaOf(definition)),
  "table-schema": async (definition: ReturnDefinition) =>
    asJson((await import("@svd/schemas/metadata")).tableSchemaOf(definition)),
  csvw: async (definition: ReturnDefinition) =>
    asJson((await import("@svd/schemas/metadata")).csvwOf(definition)),
  sql: async (definition: ReturnDefinition, { dialect }: ExportOptions) =>
    (await import("@svd/schemas/sql")).sqlOf(definition, dialect).script,
};

/** `svd export RETURN`: its definition for other software. */
export function exportCommand(program: Command): void {
  program
    .command("export")
    .argument("<return>", "the id of a return, as svd returns lists them")
    .summary("write the definition of a return for other software")
    .description(
      "Writes the definition of a return in a form that other software reads: all of it as JSON; a JSON Schema of one typed row; a Frictionless Table Schema; CSV on the Web metadata, to stand beside a file; or SQL, a script of tables, views and a query for each rule, with how to use it at its top.",
    )
    .addOption(
      new Option("--as <target>", "what to write").choices(Object.keys(TARGETS)).makeOptionMandatory(),
    )
    .addOption(
      new Option("--dialect <database>", "the database that SQL is for")
        .choices(["postgres", "duckdb"])
        .default("postgres"),
    )
    .action(async (id: string, options: ExportOptions) => {
      await print(await TARGETS[options.as](returnOf(id), options));
    });
}

function asJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
