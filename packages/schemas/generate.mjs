// `npm run generate`: writes the files that are made from the schemas and committed. With `--check` it writes
// nothing and fails when a file is not as it would be written.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { runTool } from "../../scripts/set-up.mjs";
import { interfaceSchemaFiles } from "./generate/interface-schemas.mjs";
import { jsonSchemaOf } from "./generate/json-schemas.mjs";
import { sourceSchemas } from "./generate/source-schemas.mjs";
import { declarationsOf } from "./generate/types.mjs";

const check = process.argv.includes("--check");
const home = fileURLToPath(new URL(".", import.meta.url));
const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));

const schemas = Object.entries(await sourceSchemas(home));
const jsonSchemas = schemas.map(([name, schema]) => [
  name,
  schema.meta().id,
  jsonSchemaOf(name, schema, version),
]);

const interfaces = interfaceSchemaFiles(home, version);
const [[definitionSchema, definitionText]] = interfaces;
if (!check && readFileSync(definitionSchema, "utf8") !== definitionText) {
  // The build checks definitions with it, and what follows is made with the build.
  writeFileSync(definitionSchema, definitionText);
  runTool("turbo", ["run", "build", "--filter=@svd/schemas", "--output-logs=errors-only"]);
}
const { returnFiles } = await import("./generate/return-files.mjs");

/** Every generated file by path. */
const files = new Map([
  ...jsonSchemas.map(([name, , schema]) => [
    join(home, "json", `${name}.schema.json`),
    `${JSON.stringify(schema, null, 2)}\n`,
  ]),
  [
    join(home, "types", "index.d.ts"),
    await declarationsOf(jsonSchemas.map(([, typeName, schema]) => [typeName, schema])),
  ],
  ...interfaces,
  ...returnFiles(home, version),
]);

const stale = ["conformance", "json", "types"].flatMap((folder) => {
  mkdirSync(join(home, folder), { recursive: true });
  return readdirSync(join(home, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "README.md")
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !files.has(path));
});
const changed = [...files].filter(([path, text]) => !existsSync(path) || readFileSync(path, "utf8") !== text);
if (check) {
  const wrong = [...stale, ...changed.map(([path]) => path)].map((path) => relative(home, path));
  if (wrong.length > 0) {
    console.error(`Not as they would be generated: ${wrong.join(", ")}. Run: npm run generate`);
    process.exit(1);
  }
} else {
  for (const path of stale) rmSync(path);
  for (const [path, text] of changed) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  console.log(`${changed.length} of ${files.size} generated files in packages/schemas changed.`);
}
