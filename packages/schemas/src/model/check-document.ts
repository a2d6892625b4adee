// Whether a document has the form of its schema, in findings that say what to do and never repeat a value.
import type * as z from "zod";
import dossierJsonSchema from "../../json/dossier.schema.json" with { type: "json" };
import type { Finding } from "../finding.js";
import type { Severity } from "../severity.js";
import { documentSchemas } from "./documents.js";

/**
 * A rule on the form of documents.
 *
 * @category rules
 */
export interface DocumentRule {
  /** Its id. Never used again for another rule. */
  readonly id: string;
  /** How much a finding matters. */
  readonly severity: Severity;
  /** What must hold, in one line. */
  readonly title: string;
}

const RULES = [
  { id: "DOC-F01", severity: "error", title: "The file is text in UTF-8, and not too large" },
  { id: "DOC-F02", severity: "error", title: "The file is JSON or YAML" },
  { id: "DOC-F03", severity: "error", title: "No property stands twice" },
  { id: "DOC-F04", severity: "error", title: "Nothing is nested too deeply or repeated too often" },
  { id: "DOC-T01", severity: "error", title: "The document says which kind of document it is" },
  { id: "DOC-V01", severity: "error", title: "Every property that has to be there is there" },
  { id: "DOC-V02", severity: "error", title: "No property that the document does not have" },
  { id: "DOC-V03", severity: "error", title: "Every value is of the type of its property" },
  { id: "DOC-V04", severity: "error", title: "Every value is one of those its property takes" },
  { id: "DOC-V05", severity: "error", title: "Every value is written in the form of its property" },
  { id: "DOC-V06", severity: "error", title: "Every value is within the bounds of its property" },
] as const satisfies readonly DocumentRule[];

/**
 * The rules on the form of documents, and of the files that hold them (`F`), which a program that reads files
 * reports.
 *
 * @category rules
 */
export const documentRules: readonly DocumentRule[] = RULES;

type RuleId = (typeof RULES)[number]["id"];

/**
 * Checks whether a document has the form of its schema. Which schema that is, the document says by its
 * `documentType`.
 *
 * @param document - Anything, such as what `JSON.parse` gave.
 * @returns A finding for each thing that is wrong, with its JSON Pointer; none for a document that
 *   {@link documentSchemas} takes.
 * @example
 * ```ts
 * checkDocument({ documentType: "response-strateg" }).map(({ ruleId }) => ruleId); // ["DOC-T01"]
 * ```
 * @category schemas
 */
export function checkDocument(document: unknown): Finding[] {
  const types = Object.keys(documentSchemas);
  const type =
    isObject(document) && Object.hasOwn(document, "documentType") ? document["documentType"] : undefined;
  if (typeof type !== "string" || !Object.hasOwn(documentSchemas, type)) {
    return [
      finding(
        "DOC-T01",
        [],
        `The property "documentType" must say what the document is: ${types.join(", ")}.`,
      ),
    ];
  }
  const schema: z.ZodType = documentSchemas[type as keyof typeof documentSchemas];
  const { error } = schema.safeParse(document);
  const root = schema.meta()?.id ?? "";
  return (error?.issues ?? []).flatMap((issue) => findingsOf(issue, [], root, document));
}

/** The findings that an issue of zod stands for. A union that was not decided stands for its likeliest member. */
function findingsOf(
  issue: z.core.$ZodIssue,
  above: readonly PropertyKey[],
  root: string,
  document: unknown,
): Finding[] {
  const path = [...above, ...issue.path];
  const at = placeOf(root, path, document);
  const name = at.name === undefined ? "The document" : `"${at.name}"`;
  switch (issue.code) {
    case "invalid_type":
      return at.value === undefined
        ? [finding("DOC-V01", path, `${name} is missing. ${at.words}`)]
        : [
            finding(
              "DOC-V03",
              path,
              `${name} must be ${TYPES[issue.expected] ?? issue.expected}. ${at.words}`,
            ),
          ];
    case "unrecognized_keys":
      return [
        finding(
          "DOC-V02",
          path,
          `${name} has ${unknownInWords(issue.keys, at.value)}. It takes: ${at.properties.join(", ")}.`,
        ),
      ];
    case "invalid_value":
      return at.value === undefined
        ? [finding("DOC-V01", path, `${name} is missing. ${at.words}`)]
        : [finding("DOC-V04", path, `${name} must be one of: ${issue.values.map(String).join(", ")}.`)];
    case "too_big":
      return [
        finding(
          "DOC-V06",
          path,
          `${name} must be at most ${issue.maximum}${UNITS[issue.origin] ?? ""}. ${at.words}`,
        ),
      ];
    case "too_small":
      return [
        finding(
          "DOC-V06",
          path,
          `${name} must be at least ${issue.minimum}${UNITS[issue.origin] ?? ""}. ${at.words}`,
        ),
      ];
    case "invalid_union": {
      const [likeliest] = [...issue.errors].sort((a, b) => a.length - b.length);
      if (!likeliest || likeliest.length === 0)
        return [finding("DOC-V04", path, `${name} is of none of the kinds there are. ${at.words}`)];
      return likeliest.flatMap((inner) => findingsOf(inner, path, root, document));
    }
    default:
      return [finding("DOC-V05", path, `${name} is not written in its form. ${at.words}`)];
  }
}

/** How many properties are not those of the schema, and which: by their number, because a name may be anybody's. */
function unknownInWords(keys: readonly string[], value: unknown): string {
  const all = isObject(value) ? Object.keys(value) : [];
  const numbers = keys.slice(0, 10).map((key) => all.indexOf(key) + 1);
  const which = `${numbers.join(", ")}${keys.length > numbers.length ? " and others" : ""} of its ${all.length}`;
  return keys.length === 1
    ? `a property that it does not take: number ${which}`
    : `${keys.length} properties that it does not take: numbers ${which}`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
};

const UNITS: Readonly<Record<string, string>> = { string: " characters long", array: " long" };

/** What is read of a JSON Schema to find the words for a place. */
interface JsonSchema {
  readonly type?: string;
  readonly $ref?: string;
  readonly const?: unknown;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly oneOf?: readonly JsonSchema[];
}

// The words stand in the JSON Schema; that of the dossier holds every document.
const pieces: Readonly<Record<string, JsonSchema>> = dossierJsonSchema.$defs;

interface Place {
  /** The property, or the list that an item is in. */
  readonly name: string | undefined;
  /** What the property means, with an example. */
  readonly words: string;
  /** The properties of an object. */
  readonly properties: readonly string[];
  readonly value: unknown;
}

/** What stands at a path: in the JSON Schema its words, in the document its value. */
function placeOf(root: string, path: readonly PropertyKey[], document: unknown): Place {
  let schema: JsonSchema = { $ref: `#/$defs/${root}` };
  let value: unknown = document;
  let name: string | undefined;
  for (const key of path) {
    const { properties = {}, items = {} } = shapeOf(schema, value);
    schema =
      typeof key === "number" ? items : (Object.hasOwn(properties, key) && properties[String(key)]) || {};
    value =
      isObject(value) && Object.hasOwn(value, key) ? (value as Record<PropertyKey, unknown>)[key] : undefined;
    if (typeof key === "string") name = key;
  }
  const shape = shapeOf(schema, value);
  const [example] = schema.examples ?? shape.examples ?? [];
  const words = [
    schema.description ?? shape.description ?? "",
    example === undefined ? "" : `For example ${JSON.stringify(example)}.`,
  ];
  return {
    name,
    words: words.filter(Boolean).join(" "),
    properties: Object.keys(shape.properties ?? {}),
    value,
  };
}

/** A schema with what it refers to; of alternatives, the one that the value says it is. */
function shapeOf(schema: JsonSchema, value: unknown): JsonSchema {
  const piece = schema.$ref === undefined ? schema : (pieces[schema.$ref.replace("#/$defs/", "")] ?? {});
  if (!piece.oneOf) return piece;
  const told = isObject(value) ? value : {};
  const fits = ({ properties = {} }: JsonSchema) =>
    Object.entries(properties).every(([key, { const: only }]) => only === undefined || told[key] === only);
  return { ...(piece.oneOf.find(fits) ?? piece.oneOf[0]), ...piece };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function finding(ruleId: RuleId, path: readonly PropertyKey[], message: string): Finding {
  const pointer = path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
  return { ruleId, severity: "error", pointer, message: message.trim() };
}
