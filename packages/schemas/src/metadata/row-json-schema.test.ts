import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Column } from "../columns/column.js";
import { editedText } from "../columns/edited-text.js";
import { kindOf } from "../columns/kinds.js";
import { cleanText } from "../columns/text-form.js";
import type { ReturnDefinition } from "../returns/definition.js";
import { demonstration } from "../returns/demonstration.js";
import { policeStreet } from "../returns/police-street/definition.js";
import { returns } from "../returns/returns.js";
import { type Cell, cellText } from "../rows/cell-text.js";
import { rowSchemaOf } from "../rows/row-schema.js";
import { rowJsonSchemaOf } from "./row-json-schema.js";
import { smallReturn } from "./samples.js";

// A date is asked for by its pattern; `format` says the same to software that knows it.
const ajv = new Ajv2020({ strict: true, strictTypes: false, formats: { date: true } });
const words = { title: "T", description: "D." };
const orNull = (schema: object) => ({ ...words, anyOf: [schema, { type: "null" }] });

describe("the JSON Schema of a row", () => {
  test("has a property for each column", () => {
    expect(rowJsonSchemaOf(smallReturn)).toEqual({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "Small return: one row",
      description: "Nobody collects it.",
      type: "object",
      properties: {
        Force: { ...words, type: "string", minLength: 1, maxLength: 40 },
        Month: { ...words, type: "string", pattern: "^[0-9]{4}-[0-9]{2}$" },
        "How, if known": orNull({
          type: "array",
          items: { enum: ["a.b", "c"] },
          minItems: 1,
          uniqueItems: true,
        }),
        Kind: { ...words, enum: ["x", "y|z"] },
        People: {
          ...words,
          anyOf: [
            { type: "integer", minimum: 0, maximum: 999999999 },
            { type: "string", pattern: "^\\[(c|low)\\](\\[[eprub]\\]){0,5}$" },
          ],
        },
        Spent: orNull({ type: "integer", $comment: "In pence.", minimum: 0, maximum: 99999999999 }),
        "Was open": orNull({ type: "boolean" }),
        Share: orNull({ type: "number", minimum: 0, maximum: 100 }),
        Area: { ...words, type: "string", pattern: "^(E23|W15)[0-9]{6}$" },
      },
      required: ["Force", "Month", "How, if known", "Kind", "People", "Spent", "Was open", "Share", "Area"],
      additionalProperties: false,
    });
  });

  test.each(returns)("of $id is published with an address", (definition) => {
    const path = `json/returns/${definition.id}/row.schema.json`;
    const { $id, ...schema } = JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
    expect($id).toMatch(/^https:\/\/cdn\.jsdelivr\.net\/npm\/@svd\/schemas@[^/]+\/json\/returns\//);
    expect($id.endsWith(path)).toBe(true);
    expect(schema).toEqual(rowJsonSchemaOf(definition));
  });

  test("takes a right row, and refuses one with a column too many or too few", () => {
    const fits = ajv.compile(rowJsonSchemaOf(policeStreet));
    const row = Object.fromEntries(
      Object.entries({ Month: "2026-03", "Crime type": "Burglary", Location: "No Location" }).concat(
        ["Reported by", "Falls within"].map((name) => [name, "Example Police"]),
      ),
    );
    const whole = Object.fromEntries(policeStreet.columns.map(({ name }) => [name, row[name] ?? null]));
    expect(fits(whole)).toBe(true);
    expect(fits({ ...whole, Ward: null })).toBe(false);
    const { Context: _, ...short } = whole;
    expect(fits(short)).toBe(false);
  });
});

/** Typed cells of a column, right and wrong. */
function cellsOf(column: Column): fc.Arbitrary<Cell> {
  const example = kindOf(column).example(column);
  const texts = fc.oneof(
    fc.constant(example),
    editedText(example),
    fc.string({ unit: "grapheme", maxLength: 40 }),
  );
  const numbers = (...more: number[]) =>
    fc.oneof(fc.constantFrom(0, 12, 12.5, -3, 1e9, 999_999_999, -1e9, 1e21, 1e-7, ...more), fc.integer());
  switch (column.kind) {
    case "coordinate":
    case "decimal":
    case "whole-number":
      return numbers(column.min ?? 0, column.max ?? 0, (column.max ?? 0) + 1);
    case "money":
      return fc.oneof(fc.constantFrom(-1, 99_999_999_999, 100_000_000_000), fc.integer());
    case "count":
      return fc.oneof(numbers(), fc.constantFrom("[c]", "[low][e]", "*", "c", "12"), editedText("[low][p]"));
    case "yes-no":
      return fc.boolean();
    case "code": {
      const codes = column.list.codes.map(({ code }) => code);
      const code = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...codes) }, editedText(example));
      return column.several ? fc.array(code, { maxLength: 3 }) : code;
    }
    case "snomed":
      return column.several ? fc.array(texts, { maxLength: 3 }) : texts;
    default:
      return texts;
  }
}

/** Whether a typed cell is written as its column has it, so that a reader needs to change nothing. */
function isInForm(column: Column, cell: Cell): boolean {
  if (cell === null) return true;
  const text = cellText(column, cell);
  const fault = kindOf(column).fault(column, text);
  if (text === "" || cleanText(text) !== text || fault === "other-form" || fault === "legacy-shorthand")
    return false;
  if (typeof cell === "object") return cell.every((item) => !item.includes(";"));
  // A count that is text, and not a number, is shorthand.
  return column.kind !== "count" || text !== cell || text.startsWith("[");
}

/** The columns of all returns, each shape once. */
const shapes = new Map<string, { definition: ReturnDefinition; column: Column }>();
for (const definition of [...returns, demonstration]) {
  for (const column of definition.columns) {
    const { name: _, title: __, description: ___, source: ____, ...shape } = column;
    const key = JSON.stringify(shape);
    if (!shapes.has(key)) shapes.set(key, { definition, column });
  }
}

/** A return of one column, with the rules on its cells. */
function withOnly(definition: ReturnDefinition, column: Column): ReturnDefinition {
  const { required, requiredWhen, ...always } = column;
  const rules = definition.rules.map((rule) => ({
    ...rule,
    checks: rule.checks.flatMap((check) => {
      if (check.kind !== "cell" || check.columns?.includes(column.name) === false) return [];
      return [{ ...check, ...(check.columns ? { columns: [column.name] } : {}) }];
    }),
  }));
  return {
    ...definition,
    key: [],
    // What another column decides is not asked of one alone.
    columns: [requiredWhen ? (always as Column) : column],
    rules: rules.filter(({ checks }) => checks.length > 0),
  };
}

describe("the JSON Schema and the zod schema of a row", () => {
  test.each([...shapes.values()])("agree on $definition.id $column.name", ({ definition, column }) => {
    // Rules across cells only make the zod schema narrower.
    const alone = withOnly(definition, column);
    const zod = rowSchemaOf(alone);
    const fits = ajv.compile(rowJsonSchemaOf(alone));
    const cells = fc.oneof({ weight: 8, arbitrary: cellsOf(column) }, fc.constant(null));
    let taken = 0;
    fc.assert(
      fc.property(cells, (cell) => {
        const row = { [column.name]: cell };
        const byZod = zod.safeParse(row).success;
        if (byZod && isInForm(column, cell)) {
          expect(fits(row)).toBe(true);
          if (cell !== null) taken += 1;
        }
        const text = cellText(column, cell);
        const fault =
          text === cleanText(text) && text !== "" ? kindOf(column).fault(column, text) : undefined;
        const listed = column.kind === "code" && !column.list.open && fault === "not-in-list";
        if (
          listed ||
          fault === "format" ||
          fault === "range" ||
          fault === "other-entity" ||
          fault === "too-long"
        )
          expect([byZod, fits(row)]).toEqual([false, false]);
      }),
      { numRuns: 60 },
    );
    expect(taken).toBeGreaterThan(0);
  });
});
