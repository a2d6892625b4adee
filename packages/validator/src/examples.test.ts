import {
  demonstration,
  type Example,
  type ExampleFile,
  type ReturnDefinition,
  returns,
} from "@svd/schemas/returns";
import { describe, expect, test } from "vitest";
import { validate } from "./index.js";
import type { ValidateOptions } from "./options.js";

/** The bytes of the file of an example. */
function bytesOf(file: ExampleFile, { columns }: ReturnDefinition): Uint8Array {
  if ("base64" in file) return Uint8Array.from(Buffer.from(file.base64, "base64"));
  if ("text" in file) return new TextEncoder().encode(file.text);
  const quote = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const header = columns.map(({ name }) => name);
  const rows = file.rows.map((row) => header.map((name) => quote(row[name] ?? "")));
  return new TextEncoder().encode([header, ...rows].map((row) => `${row.join(",")}\r\n`).join(""));
}

function check(example: Example, definition: ReturnDefinition) {
  const { fileName, asOf, previous, lookups, limits } = example;
  const tables = Object.entries(lookups ?? {}).map(([name, table]) => [name, new Map(Object.entries(table))]);
  const options = {
    fileName,
    asOf,
    limits,
    lookups: Object.fromEntries(tables),
    previous: previous && [bytesOf(previous, definition)],
  };
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  return validate([bytesOf(example.file, definition)], definition, given as ValidateOptions);
}

const generic = new Set(demonstration.rules.map(({ id }) => id));

describe.each([...returns, demonstration])("the examples of $id", (definition) => {
  // The examples of generic rules are files of the demonstration layout.
  const rules = definition.rules.filter(({ id }) => definition === demonstration || !generic.has(id));

  test.each(rules)("of $id are kept and broken as they say", async (rule) => {
    for (const example of rule.examples.passing) {
      expect((await check(example, definition)).findings).toEqual([]);
    }
    for (const example of rule.examples.failing) {
      const { findings } = await check(example, definition);
      expect(
        findings.map(({ ruleId, severity, row, column }) => ({
          ruleId,
          severity,
          ...(row === undefined ? {} : { row }),
          ...(column === undefined ? {} : { column: column.letter }),
        })),
      ).toEqual(
        example.findings.map((finding) => ({ ruleId: rule.id, severity: rule.severity, ...finding })),
      );
    }
  });

  test("stand with every check of the definition's rules", () => {
    for (const rule of definition.rules) {
      expect(rule.examples.passing.length, rule.id).toBeGreaterThan(0);
      expect(rule.examples.failing.length, rule.id).toBeGreaterThan(0);
    }
  });
});
