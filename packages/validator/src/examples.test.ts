// The kits are run from the files that are published, as another implementation would run them.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { ConformanceCase, ConformanceKit } from "@svd/schemas/metadata";
import type { ReturnDefinition } from "@svd/schemas/returns";
import { describe, expect, test } from "vitest";
import { checkExample } from "./index.js";

const folder = join(
  dirname(createRequire(import.meta.url).resolve("@svd/schemas/package.json")),
  "conformance",
);
const read = (path: string) => JSON.parse(readFileSync(join(folder, path), "utf8"));
const kits: ConformanceKit[] = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map(read);

async function findingsOf(example: ConformanceCase, definition: ReturnDefinition) {
  const { findings } = await checkExample(example, definition);
  return findings.map(({ ruleId, severity, row, column }) => ({
    ruleId,
    severity,
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column: column.letter }),
  }));
}

test("there is a kit for each of the twelve returns, and one for the rules common to all", () => {
  expect(kits.length).toBe(13);
});

describe.each(kits)("the conformance kit of $id", ({ definition: path, rules }) => {
  const definition: ReturnDefinition = read(path);

  test.each(rules)("is kept and broken by the files of $id as it says", async ({ passing, failing }) => {
    for (const example of [...passing, ...failing])
      expect(await findingsOf(example, definition)).toEqual(example.findings);
  });
});
