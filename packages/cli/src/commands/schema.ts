import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Command } from "commander";
import { Failure } from "../failure.js";
import { didYouMean } from "../nearest.js";
import { print } from "../output.js";

const ENDING = ".schema.json";

/** `svd schema NAME`: a JSON Schema, as it is published. */
export function schemaCommand(program: Command): void {
  program
    .command("schema")
    .argument(
      "<name>",
      "the name of a document, such as response-strategy, or finding, report or return-definition",
    )
    .summary("print the JSON Schema of a document")
    .description("Prints the JSON Schema (2020-12) of a document of the model, of a finding or of a report.")
    .action(async (name: string) => {
      const schemas = createRequire(import.meta.url).resolve("@svd/schemas/package.json");
      const folder = join(dirname(schemas), "json");
      const names = readdirSync(folder)
        .filter((file) => file.endsWith(ENDING))
        .map((file) => file.slice(0, -ENDING.length));
      if (!names.includes(name))
        throw new Failure(`There is no schema "${name}". ${didYouMean(name, names)}`);
      await print(readFileSync(join(folder, `${name}${ENDING}`)));
    });
}
