// JSON Schema 2020-12 from TypeScript interfaces, for what is declared as an interface and not with zod.
import { join } from "node:path";
import { createGenerator } from "ts-json-schema-generator";

/** The files of interfaces, by path. The first is what definitions are checked with, so it is part of the build. */
export function interfaceSchemaFiles(home, version) {
  const file = (name, source, typeName) => [
    join(home, "json", `${name}.schema.json`),
    `${JSON.stringify(interfaceSchemaOf(home, source, typeName, name, version), null, 2)}\n`,
  ];
  return [
    file("return-definition", "src/returns/definition.ts", "ReturnDefinition"),
    file("conformance-kit", "src/conformance/conformance-kit.ts", "ConformanceKit"),
  ];
}

/** The JSON Schema of an interface, under the address it is served at. */
function interfaceSchemaOf(home, source, typeName, fileName, version) {
  const draft07 = createGenerator({
    path: join(home, source),
    tsconfig: join(home, "tsconfig.json"),
    type: typeName,
    skipTypeCheck: true,
    additionalProperties: false,
    topRef: false,
  }).createSchema(typeName);
  const { $schema: _, ...schema } = to202012(draft07);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `https://cdn.jsdelivr.net/npm/@svd/schemas@${version}/json/${fileName}.schema.json`,
    title: typeName,
    ...schema,
  };
}

/** A schema of draft 07 in the words of 2020-12, and its prose without the links of TSDoc. */
function to202012(schema) {
  if (Array.isArray(schema)) return schema.map(to202012);
  if (typeof schema !== "object" || schema === null) return schema;
  const { definitions, items, additionalItems, properties, $ref, description, ...rest } = schema;
  return {
    ...($ref && { $ref: $ref.replace("#/definitions/", "#/$defs/") }),
    ...(description && { description: description.replaceAll(/\{@link ([^}]+)\}/g, "$1") }),
    ...(Array.isArray(items) && {
      prefixItems: items.map(to202012),
      ...(additionalItems !== undefined && { items: to202012(additionalItems) }),
    }),
    ...(items && !Array.isArray(items) && { items: to202012(items) }),
    ...(properties && { properties: eachOf(properties) }),
    ...Object.fromEntries(Object.entries(rest).map(([keyword, value]) => [keyword, to202012(value)])),
    ...(definitions && { $defs: eachOf(definitions) }),
  };
}

function eachOf(schemas) {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, to202012(schema)]));
}
