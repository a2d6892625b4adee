import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { FindingSchema } from "../finding.js";
import { ReportSchema } from "../report.js";
import { documentSchemas } from "./documents.js";
import { DossierSchema } from "./dossier.js";

type JsonSchema = { readonly [keyword: string]: unknown };

const folder = new URL("../../json/", import.meta.url);
const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
const files = readdirSync(folder)
  .filter((file) => file.endsWith(".schema.json"))
  .map((file) => {
    const schema: JsonSchema = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
    return { file, name: file.replace(".schema.json", ""), schema };
  });
const models = files.filter(({ name }) => name in documentSchemas);

/** Every schema inside a schema, with its pointer. */
function inside(schema: JsonSchema, pointer = ""): { pointer: string; schema: JsonSchema }[] {
  const children = ["properties", "$defs"].flatMap((keyword) =>
    Object.entries((schema[keyword] ?? {}) as Record<string, JsonSchema>).map(
      ([name, child]) => [`${pointer}/${keyword}/${name}`, child] as const,
    ),
  );
  const lists = ((schema["oneOf"] ?? []) as JsonSchema[]).map(
    (child, index) => [`${pointer}/oneOf/${index}`, child] as const,
  );
  const items = schema["items"] ? [[`${pointer}/items`, schema["items"] as JsonSchema] as const] : [];
  return [
    { pointer, schema },
    ...[...children, ...lists, ...items].flatMap(([place, child]) => inside(child, place)),
  ];
}

/** The shared piece that a part of a schema refers to. */
function pieceOf(schema: JsonSchema, part: JsonSchema): JsonSchema | undefined {
  const name = String(part["$ref"]).replace("#/$defs/", "");
  return (schema["$defs"] as Record<string, JsonSchema> | undefined)?.[name];
}

describe("the documents of the model", () => {
  it("are the concepts the Duty is organised by", () => {
    expect(Object.keys(documentSchemas)).toEqual([
      "local-government-area",
      "specified-authority",
      "relevant-authority",
      "local-policing-body",
      "community-safety-partnership",
      "violence-reduction-unit",
      "sub-group",
      "invitee",
      "prescribed-person",
      "partner-body",
      "violence-definition",
      "strategic-needs-assessment",
      "needs-assessment-annex",
      "response-strategy",
      "consultation-log",
      "agreement-record",
      "screening-record",
      "publication-record",
      "submission-record",
      "delivery-plan",
      "local-action-plan",
      "csp-strategic-assessment",
      "partnership-plan",
      "community-safety-agreement",
      "information-sharing-agreement",
      "data-flow",
      "intervention",
      "grant",
      "funding-plan",
      "award",
      "post",
      "claim",
      "outturn",
      "monitoring-record",
      "dossier",
    ]);
  });

  it("say by themselves what they are, under the name of their schema", () => {
    for (const { name, schema } of models) {
      const piece = pieceOf(schema, schema) ?? {};
      const alternatives = (piece["oneOf"] ?? [piece]) as { properties: { documentType: JsonSchema } }[];
      for (const { properties } of alternatives) expect(properties.documentType["const"]).toBe(name);
    }
  });

  it("all have their list in the dossier", () => {
    const own = ["documentType", "id", "provenance", "title", "partnership"];
    const lists = Object.keys(DossierSchema.shape).filter((name) => !own.includes(name));
    expect(lists).toHaveLength(Object.keys(documentSchemas).length - 1);
  });
});

describe("the JSON Schemas", () => {
  it("are one file for each document, and for findings, reports, definitions and conformance kits", () => {
    expect(files.map(({ name }) => name).sort()).toEqual(
      [...Object.keys(documentSchemas), "conformance-kit", "finding", "report", "return-definition"].sort(),
    );
    expect([FindingSchema, ReportSchema].map((schema) => schema.meta()?.id)).toEqual(["Finding", "Report"]);
  });

  for (const { file, schema } of files) {
    it(`${file} is JSON Schema 2020-12 that a strict reader takes, under the address it is served at`, () => {
      expect(schema["$schema"]).toBe("https://json-schema.org/draft/2020-12/schema");
      expect(schema["$id"]).toBe(`https://cdn.jsdelivr.net/npm/@svd/schemas@${version}/json/${file}`);
      const ajv = new Ajv2020({ strict: true, allErrors: true, strictRequired: false });
      expect(ajv.validateSchema(schema)).toBe(true);
      expect(() => ajv.compile(schema)).not.toThrow();
      // The dossier holds every document, and compiling it takes seconds on a busy machine.
    }, 30_000);
  }

  for (const { file, schema } of models) {
    it(`${file} says what each property is, and bounds every text, number and list`, () => {
      for (const { pointer, schema: part } of inside(schema)) {
        const place = `${file}#${pointer}`;
        if (/\/properties\/[^/]+$/.test(pointer)) {
          // Words that are the same as those of the shared piece stand there alone.
          const words = { ...pieceOf(schema, part), ...part };
          expect(words["title"], place).toEqual(expect.any(String));
          expect(words["description"], place).toEqual(expect.any(String));
        }
        const closed = "const" in part || "enum" in part || "$ref" in part;
        if (part["type"] === "string" && !closed) {
          expect(part["maxLength"], place).toEqual(expect.any(Number));
          expect(part["pattern"], place).toMatch(/^\^.*\$$/);
        }
        if (part["type"] === "integer") {
          expect(part["minimum"], place).toEqual(expect.any(Number));
          expect(part["maximum"], place).toEqual(expect.any(Number));
        }
        if (part["type"] === "array") expect(part["maxItems"], place).toEqual(expect.any(Number));
        if (part["type"] === "object") expect(part["additionalProperties"], place).toBe(false);
        expect(["string", "integer", "boolean", "array", "object", undefined], place).toContain(part["type"]);
      }
    });
  }

  it("state a source for every document", () => {
    for (const { file, schema } of models) {
      expect(pieceOf(schema, schema)?.["$comment"], file).toMatch(/^Source: /);
    }
  });
});

describe("the generated interfaces", () => {
  const declarations = readFileSync(new URL("../../types/index.d.ts", import.meta.url), "utf8");

  it("import nothing", () => {
    expect(declarations).not.toMatch(/\b(?:import|require)\b/);
  });

  it("are all held against the inferred types", () => {
    const held = readFileSync(new URL("generated-types.test-d.ts", import.meta.url), "utf8");
    const names = [...declarations.matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name]) => name);
    expect(names.filter((name) => !held.includes(`generated.${name}>`))).toEqual([]);
    expect(names.length).toBeGreaterThan(Object.keys(documentSchemas).length);
  });
});
