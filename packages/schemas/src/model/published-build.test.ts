// The build leaves the words out of the published modules, and nothing else.
import * as published from "@svd/schemas/model";
import { expect, it } from "vitest";
import { toJSONSchema } from "zod";
import { documentSchemas } from "./documents.js";

const WORDS = ["title", "description", "source", "examples"];

/** A JSON Schema without words. What is called by one of these names under `properties` is a property. */
function withoutWords(node: unknown, holdsProperties = false): unknown {
  if (Array.isArray(node)) return node.map((item) => withoutWords(item));
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => holdsProperties || !WORDS.includes(key))
      .map(([key, value]) => [key, withoutWords(value, !holdsProperties && key === "properties")]),
  );
}

it.each(Object.keys(documentSchemas) as published.DocumentType[])(
  "the published schema of a %s takes what its source takes, and has no words",
  (type) => {
    const schema = toJSONSchema(published.documentSchemas[type]);
    expect(schema).toEqual(withoutWords(toJSONSchema(documentSchemas[type])));
    expect(JSON.stringify(schema)).not.toContain('"description":"');
  },
);

it("a published check still says what a property means", () => {
  const findings = published.checkDocument({ documentType: "local-government-area" });
  expect(findings.find(({ pointer }) => pointer === "/id")?.message).toBe(
    '"id" is missing. The id by which other documents of the dossier cite this one. For example "response-strategy-2024".',
  );
});
