// zod and a reader of the published JSON Schemas have to agree on every document, right or wrong.
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentSchemas } from "./documents.js";

interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: { readonly [name: string]: JsonSchema };
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly JsonSchema[];
  readonly type?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly examples?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: { readonly [name: string]: JsonSchema };
  readonly required?: readonly string[];
}

/** Documents that a schema lets through. */
function fitting(root: JsonSchema): fc.Arbitrary<unknown> {
  const shared = new Map<string, fc.Arbitrary<unknown>>();
  const build = (schema: JsonSchema): fc.Arbitrary<unknown> => {
    if (schema.$ref !== undefined) {
      const name = schema.$ref.replace("#/$defs/", "");
      const known = shared.get(name) ?? build(root.$defs?.[name] ?? {});
      shared.set(name, known);
      return known;
    }
    if ("const" in schema) return fc.constant(schema.const);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    if (schema.oneOf) return fc.oneof(...schema.oneOf.map(build));
    switch (schema.type) {
      case "boolean":
        return fc.boolean();
      case "integer":
        return fc.oneof(
          fc.constantFrom(schema.minimum ?? 0, schema.maximum ?? 0),
          fc.maxSafeNat().map((n) => {
            const [low, high] = [schema.minimum ?? 0, schema.maximum ?? 0];
            return low + (n % (high - low + 1));
          }),
        );
      case "array":
        return fc.array(build(schema.items ?? {}), {
          minLength: schema.minItems ?? 0,
          maxLength: Math.min(schema.maxItems ?? 0, (schema.minItems ?? 0) + 1),
        });
      case "object":
        return fc.record(
          Object.fromEntries(
            Object.entries(schema.properties ?? {}).map(([name, property]) => [name, build(property)]),
          ),
          { requiredKeys: [...(schema.required ?? [])] },
        );
      default:
        return textOf(schema);
    }
  };
  return build(root);
}

function textOf({ pattern = "", maxLength = 0 }: JsonSchema): fc.Arbitrary<string> {
  const fits = new RegExp(pattern, "u");
  const samples = [
    "a",
    "Caernarfon, Llŷn a'r Fflint 🏴",
    "E06000011",
    "2024-25",
    "/actions/0/due",
    "https://example.org/a",
    "pcc-humberside",
    "b".repeat(maxLength),
    "🔪".repeat(maxLength),
  ].filter((sample) => fits.test(sample));
  // Generating from a pattern with large counts is slow, and the samples cover free text.
  if (maxLength > 110) return fc.constantFrom(...samples);
  return fc.oneof(
    ...(samples.length > 0 ? [fc.constantFrom(...samples)] : []),
    fc.stringMatching(new RegExp(pattern)).filter((text) => fits.test(text)),
  );
}

const junk: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e15,
  Number.POSITIVE_INFINITY,
  "",
  " ",
  " a",
  "a ",
  "a\u0000b",
  "a\nb",
  "a\r\nb",
  "\u0085",
  "\ud800",
  "2023-02-29",
  "2024-02-29",
  "1900-02-29",
  "2000-02-29",
  "2024-13-01",
  "2024-01-01\n",
  "2024-1-1",
  "E0600001",
  "e06000011",
  "W06000014",
  "http://",
  "https://example.org/ a",
  "x".repeat(20_001),
  [],
  {},
  [[]],
  { register: "local-authorities", code: "E23000012" },
  { register: "police-force-areas", code: "E23000012" },
  { register: "police-force-areas", code: "E23000012", name: "" },
  { register: "unknown", code: "E23000012" },
];

interface Damage {
  readonly way: "replace" | "remove" | "add" | "lengthen";
  readonly steps: readonly number[];
  readonly value: number;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  way: fc.constantFrom("replace", "remove", "add", "lengthen"),
  steps: fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }),
  value: fc.nat(junk.length - 1),
});

/** A copy of a document with one thing changed at some depth. */
function damaged(node: unknown, { way, steps, value }: Damage): unknown {
  const [step = 0, ...rest] = steps;
  if (typeof node === "string") return way === "lengthen" ? `${node}🔪`.repeat(1 + (step % 3)) : junk[value];
  if (typeof node !== "object" || node === null) return junk[value];
  if (Array.isArray(node)) {
    if (way === "lengthen" && node.length > 0) return Array.from({ length: node.length + 30 }, () => node[0]);
    if (node.length === 0) return way === "add" ? [junk[value]] : node;
    const at = step % node.length;
    if (way === "remove" && rest.length === 0) return node.toSpliced(at, 1);
    return node.with(at, rest.length === 0 ? junk[value] : damaged(node[at], { way, steps: rest, value }));
  }
  const entries = Object.entries(node);
  if (rest.length === 0 && way === "add") {
    const name = ["extra", "__proto__", "constructor", "toString", ""][step % 5] ?? "";
    return Object.defineProperty({ ...node }, name, {
      value: junk[value],
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  const [name, child] = entries[step % entries.length] ?? ["", undefined];
  if (rest.length === 0 && way === "remove") {
    return Object.fromEntries(entries.filter(([key]) => key !== name));
  }
  return { ...node, [name]: rest.length === 0 ? junk[value] : damaged(child, { way, steps: rest, value }) };
}

describe("zod and the JSON Schema", () => {
  for (const [name, zod] of Object.entries(documentSchemas)) {
    const schema = JSON.parse(
      readFileSync(new URL(`../../json/${name}.schema.json`, import.meta.url), "utf8"),
    ) as JsonSchema;
    const ajv = new Ajv2020({ strict: true, strictRequired: false }).compile(schema);
    const runs = name === "dossier" ? 60 : 200;

    it(`let the same ${name} documents through`, () => {
      fc.assert(
        fc.property(fitting(schema), (document) => {
          expect(zod.safeParse(document).success).toBe(true);
          expect(ajv(document)).toBe(true);
        }),
        { numRuns: runs },
      );
    });

    it(`refuse the same ${name} documents`, () => {
      let refused = 0;
      fc.assert(
        fc.property(
          fitting(schema),
          fc.array(damage, { minLength: 1, maxLength: 2 }),
          (document, changes) => {
            const broken = changes.reduce(damaged, document);
            const byZod = zod.safeParse(broken).success;
            expect(ajv(broken)).toBe(byZod);
            if (!byZod) refused += 1;
          },
        ),
        { numRuns: runs },
      );
      expect(refused).toBeGreaterThan(runs / 4);
    });
  }
});
