import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { returns } from "../returns/returns.js";
import { smallReturn } from "./samples.js";
import { tableSchemaOf } from "./table-schema.js";

const json = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
// The profile is of draft 04; of what changed after that it uses nothing.
const { $schema: _, ...profile } = json("fixtures/table-schema.json");
const fits = new Ajv({ strict: false }).compile(profile);
const words = { title: "T", description: "D." };

describe("the Table Schema", () => {
  test("has a field for each column, with its type and what must hold of it", () => {
    expect(tableSchemaOf(smallReturn)).toEqual({
      fields: [
        { name: "Force", ...words, type: "string", constraints: { required: true, maxLength: 40 } },
        { name: "Month", ...words, type: "yearmonth", constraints: { required: true } },
        { name: "How, if known", ...words, type: "string" },
        { name: "Kind", ...words, type: "string", constraints: { required: true, enum: ["x", "y|z"] } },
        // Shorthand is read as missing, so that the cell may not be required.
        { name: "People", ...words, type: "integer", constraints: { minimum: 0 } },
        { name: "Spent", ...words, type: "number", constraints: { minimum: 0 } },
        { name: "Was open", ...words, type: "boolean", trueValues: ["True"], falseValues: ["False"] },
        { name: "Share", ...words, type: "number", constraints: { minimum: 0, maximum: 100 } },
        {
          name: "Area",
          ...words,
          type: "string",
          constraints: { required: true, pattern: "(E23|W15)[0-9]{6}" },
        },
      ],
      missingValues: ["", "[c]", "[low]"],
      primaryKey: ["Force", "Month"],
    });
  });

  test("has no primary key where a column of the key may be blank", () => {
    expect(tableSchemaOf({ ...smallReturn, key: ["Force", "Share"] }).primaryKey).toBeUndefined();
    expect(tableSchemaOf({ ...smallReturn, key: [] }).primaryKey).toBeUndefined();
  });

  test.each(returns)("of $id fits the published profile", (definition) => {
    const published = json(`../../json/returns/${definition.id}/table-schema.json`);
    expect(published).toEqual(tableSchemaOf(definition));
    fits(published);
    expect(fits.errors).toBeNull();
  });

  test.each([
    ["no fields", {}],
    ["a field without a name", { fields: [{ type: "string" }] }],
    ["a type that there is not", { fields: [{ name: "a", type: "money" }] }],
    [
      "a constraint of the wrong type",
      { fields: [{ name: "a", type: "integer", constraints: { minimum: {} } }] },
    ],
    ["missing values that are no list", { fields: [{ name: "a", type: "string" }], missingValues: "" }],
  ])("would not fit the profile with %s", (_, damaged) => {
    expect(fits(damaged)).toBe(false);
  });
});
