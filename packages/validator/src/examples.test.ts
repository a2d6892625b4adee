import { demonstration, returns } from "@svd/schemas/returns";
import { describe, expect, test } from "vitest";
import { checkExample } from "./index.js";

const generic = new Set(demonstration.rules.map(({ id }) => id));

describe.each([...returns, demonstration])("the examples of $id", (definition) => {
  // The examples of generic rules are files of the demonstration layout.
  const rules = definition.rules.filter(({ id }) => definition === demonstration || !generic.has(id));

  test.each(rules)("of $id are kept and broken as they say", async (rule) => {
    for (const example of rule.examples.passing) {
      expect((await checkExample(example, definition)).findings).toEqual([]);
    }
    for (const example of rule.examples.failing) {
      const { findings } = await checkExample(example, definition);
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
