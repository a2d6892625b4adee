import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { demonstration } from "./demonstration.js";
import { policeStreet } from "./police-street/definition.js";
import { returns } from "./returns.js";

const json = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
const schema = json("json/return-definition.schema.json");
const fits = new Ajv2020({ strict: true }).compile(schema);
const copy = (value: unknown) => JSON.parse(JSON.stringify(value));

describe("the JSON Schema of definitions", () => {
  test("has an address with the version of the package", () => {
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(schema.$id).toBe(
      `https://cdn.jsdelivr.net/npm/@svd/schemas@${json("package.json").version}/json/return-definition.schema.json`,
    );
  });

  test.each([...returns, demonstration])("takes $id", (definition) => {
    fits(copy(definition));
    expect(fits.errors).toBeNull();
  });

  test.each(returns)("is for the file of $id, which is the definition itself", (definition) => {
    expect(json(`json/returns/${definition.id}/definition.json`)).toEqual(definition);
  });

  const { rules, columns, ...head } = policeStreet;
  const [rule] = rules;
  const column = { name: "a", title: "A", description: "An a." };
  test.each<[string, unknown]>([
    ["nothing", {}],
    ["no columns", { ...head, rules }],
    ["a column of no kind", { ...head, rules, columns: [column] }],
    ["a column of a kind that there is not", { ...head, rules, columns: [{ ...column, kind: "number" }] }],
    ["a code without its list", { ...head, rules, columns: [{ ...column, kind: "code" }] }],
    ["a key that is no list", { ...head, rules, columns, key: "Crime ID" }],
    ["a severity that there is not", { ...head, columns, rules: [{ ...rule, severity: "fatal" }] }],
    [
      "a rule without a passing file",
      { ...head, columns, rules: [{ ...rule, examples: { ...rule?.examples, passing: [] } }] },
    ],
    [
      "a check with code in it",
      { ...head, columns, rules: [{ ...rule, checks: [{ kind: "code", message: "m", run: "() => 1" }] }] },
    ],
    [
      "a comparison with one side",
      {
        ...head,
        columns,
        rules: [
          {
            ...rule,
            checks: [
              { kind: "row", message: "m", at: "Month", fails: { left: { column: "Month" }, op: "equals" } },
            ],
          },
        ],
      },
    ],
  ])("refuses a definition with %s", (_, damaged) => {
    expect(fits(copy(damaged))).toBe(false);
  });

  test("refuses a word that it does not know, wherever it stands", () => {
    // Objects with keys of the author's own, in which any word may stand.
    const free = new Set(["rows", "limits", "lookups", "parameters", "severityFor"]);
    const places: unknown[][] = [];
    const walk = (value: unknown, path: unknown[]) => {
      if (typeof value !== "object" || value === null) return;
      if (!Array.isArray(value)) places.push(path);
      for (const [key, child] of Object.entries(value))
        if (!(path.includes("examples") && free.has(key))) walk(child, [...path, key]);
    };
    walk(policeStreet, []);
    fc.assert(
      fc.property(fc.constantFrom(...places), (path) => {
        const definition = copy(policeStreet);
        const place = path.reduce(
          (at: Record<string, unknown>, key) => at[key as string] as never,
          definition,
        );
        (place as Record<string, unknown>)["unknown"] = 1;
        expect(fits(definition)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});
