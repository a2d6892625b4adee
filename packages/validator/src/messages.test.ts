import { examplesOf } from "@svd/schemas/examples";
import { demonstration, returns } from "@svd/schemas/returns";
import { describe, expect, test } from "vitest";
import { checkExample } from "./index.js";

/** What is said of every file that breaks a rule, once. */
async function messagesOf({ rules }: typeof demonstration, definition: typeof demonstration) {
  const said = new Set<string>();
  for (const rule of rules) {
    for (const example of examplesOf(definition, rule)?.failing ?? []) {
      const { findings } = await checkExample(example, definition);
      for (const { ruleId, message } of findings) said.add(`${ruleId} ${message}`);
    }
  }
  return [...said];
}

describe.each([...returns, demonstration])("what is said of files of $id", (definition) => {
  const own = definition.rules.filter(({ id }) => definition === demonstration || !id.startsWith("GEN-"));

  test("reads as a person would write it: nothing left open, no word twice, one row as one", async () => {
    for (const message of await messagesOf({ ...definition, rules: own }, definition)) {
      expect(message).not.toMatch(/[{}]|undefined|NaN| {2}|\s[,;]|\s\.(?![a-z])/);
      expect(message).not.toMatch(/\b([A-Za-z]+) \1\b/i);
      expect(message).not.toMatch(/\b1 (?:row|key)s? (?:have|stand|are|hold)\b/);
      expect(message).toMatch(/[.!?]$/);
    }
  });
});
