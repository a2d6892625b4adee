// `npm run generate`: writes the files that are made from the schemas and committed. With `--check` it writes
// nothing and fails when a file is not as it would be written.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FindingSchema, ReportSchema } from "@svd/schemas";
import { toJSONSchema } from "zod";

const check = process.argv.includes("--check");
const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));

/** JSON Schema files by name. */
const files = new Map(
  [
    ["finding", FindingSchema],
    ["report", ReportSchema],
  ].map(([name, schema]) => {
    const { $schema, id: _, ...rest } = toJSONSchema(schema, { target: "draft-2020-12" });
    const $id = `https://cdn.jsdelivr.net/npm/@svd/schemas@${version}/json/${name}.schema.json`;
    return [`${name}.schema.json`, `${JSON.stringify({ $schema, $id, ...rest }, null, 2)}\n`];
  }),
);

const json = fileURLToPath(new URL("json", import.meta.url));
mkdirSync(json, { recursive: true });
const stale = readdirSync(json).filter((name) => !files.has(name));
const changed = [...files].filter(
  ([name, text]) => !existsSync(join(json, name)) || readFileSync(join(json, name), "utf8") !== text,
);
if (check) {
  const wrong = [...stale, ...changed.map(([name]) => name)];
  if (wrong.length > 0) {
    console.error(`Not as they would be generated: ${wrong.join(", ")}. Run: npm run generate`);
    process.exit(1);
  }
} else {
  for (const name of stale) rmSync(join(json, name));
  for (const [name, text] of changed) writeFileSync(join(json, name), text);
  console.log(`${changed.length} of ${files.size} files in packages/schemas/json changed.`);
}
