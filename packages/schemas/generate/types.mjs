// Standalone TypeScript interfaces from the JSON Schemas: named, with their prose, and without zod.
import { compile } from "json-schema-to-typescript";

const banner = `/**
 * Every document of the model as a TypeScript interface, without zod and without cost at run time.
 *
 * Generated from the JSON Schemas of \`@svd/schemas/model\`. To change it, change the schema and run: npm run generate
 *
 * @module
 */`;

/** The one file of declarations for a list of schemas, each with its name and the JSON Schema made from it. */
export async function declarationsOf(schemas) {
  const named = new Map();
  for (const [name, { $schema, $id, $defs, ...root }] of schemas) {
    named.set(name, root);
    for (const [shared, schema] of Object.entries($defs ?? {})) named.set(shared, schema);
  }
  const definitions = Object.fromEntries(
    [...named]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, schema]) => [name, { ...forDeclaration(schema), title: name }]),
  );
  const [first, ...rest] = Object.keys(definitions);
  const text = await compile(
    { ...definitions[first], definitions: Object.fromEntries(rest.map((name) => [name, definitions[name]])) },
    first,
    {
      additionalProperties: false,
      bannerComment: banner,
      ignoreMinAndMaxItems: true,
      style: { printWidth: 110 },
      unreachableDefinitions: true,
    },
  );
  return text.replaceAll(
    /( \*\n)? \* This interface was referenced by [^\n]*\n \* via the `definition` [^\n]*\n/g,
    "",
  );
}

/**
 * Alternatives that differ only in one literal and in patterns, which types do not know, as one: a reference to a body
 * is the same interface whatever its register.
 */
function merged(alternatives) {
  const shapes = new Set(
    alternatives.map(({ properties = {}, required }) =>
      JSON.stringify([Object.keys(properties), Object.values(properties).map(({ type }) => type), required]),
    ),
  );
  if (shapes.size !== 1 || !alternatives[0].properties) return undefined;
  const [literal] = Object.keys(alternatives[0].properties).filter((name) =>
    alternatives.every(({ properties }) => properties[name].const !== undefined),
  );
  if (literal === undefined) return undefined;
  const values = alternatives.map(({ properties }) => properties[literal].const);
  const { const: _, ...rest } = alternatives[0].properties[literal];
  return {
    ...alternatives[0],
    properties: { ...alternatives[0].properties, [literal]: { ...rest, enum: values } },
  };
}

/**
 * A schema as the compiler of declarations needs it: a reference becomes the name of its type, so that every type is
 * declared once; titles go, for the compiler would take them for names; the source joins the description.
 */
function forDeclaration(schema) {
  if (Array.isArray(schema)) return schema.map(forDeclaration);
  if (typeof schema !== "object" || schema === null) return schema;
  const one = schema.oneOf && merged(schema.oneOf);
  if (one) {
    const { oneOf, ...others } = schema;
    return forDeclaration({ ...one, ...others });
  }
  const { title, examples, $comment, $ref, description, properties, ...rest } = schema;
  const words = [description, $comment]
    .filter(Boolean)
    .join(" ")
    .replaceAll(/@svd\/[a-z-]+/g, "`$&`");
  return {
    ...(words && { description: words }),
    ...($ref && { tsType: $ref.replace("#/$defs/", "") }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [name, forDeclaration(property)]),
      ),
    }),
    ...Object.fromEntries(Object.entries(rest).map(([keyword, value]) => [keyword, forDeclaration(value)])),
  };
}
