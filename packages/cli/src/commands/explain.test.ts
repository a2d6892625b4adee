import { returns } from "@svd/schemas/returns";
import { describe, expect, test } from "vitest";
import { ruleOf } from "../definitions.js";
import { terminalOf } from "../terminal.js";
import { explanation } from "./explain.js";

const ids = [...new Set(returns.flatMap(({ rules }) => rules.map(({ id }) => id)))];

describe("a rule is explained with what is found in files that break it", () => {
  test.each(ids)("%s", async (id) => {
    const { rule, definitions } = ruleOf(id);
    const text = await explanation(rule, definitions, terminalOf({}, {}));
    expect(text).toContain(`${id}  ${rule.title}`);
    expect(text).toContain("Files that break it");
    expect(text).not.toMatch(/\{\w+\}|undefined/);
  });
});
