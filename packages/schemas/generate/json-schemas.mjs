// JSON Schema 2020-12 from the zod schemas. What `.meta()` says as `source` becomes a `$comment`: `source` is no
// keyword, and a strict reader refuses keywords it does not know.
import { toJSONSchema } from "zod";

/** The JSON Schema of one document, under the address it is served at. */
export function jsonSchemaOf(name, schema, version) {
  const { $schema, ...rest } = toJSONSchema(schema, {
    target: "draft-2020-12",
    override: ({ jsonSchema, path }) => {
      if (jsonSchema.source) {
        jsonSchema.$comment = `Source: ${jsonSchema.source}.`;
        delete jsonSchema.source;
      }
      if (path.length > 0) delete jsonSchema.id;
    },
  });
  delete rest.id;
  for (const shared of Object.values(rest.$defs ?? {})) delete shared.id;
  const $id = `https://cdn.jsdelivr.net/npm/@svd/schemas@${version}/json/${name}.schema.json`;
  return { $schema, $id, ...rest };
}
