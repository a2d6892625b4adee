// What other software can use of each return: the definition itself, the formats made from it, and the kit that shows
// its rules.
import { join } from "node:path";
import { conformanceKitOf, csvwOf, rowJsonSchemaOf, tableSchemaOf } from "@svd/schemas/metadata";
import { demonstration, returns } from "@svd/schemas/returns";

/** Every file, by path. */
export function returnFiles(home, version) {
  const file = (path, content) => [join(home, path), `${JSON.stringify(content, null, 2)}\n`];
  return [
    ...returns.flatMap((definition) => {
      const folder = `json/returns/${definition.id}`;
      const { $schema, ...row } = rowJsonSchemaOf(definition);
      const $id = `https://cdn.jsdelivr.net/npm/@svd/schemas@${version}/${folder}/row.schema.json`;
      return [
        file(`${folder}/definition.json`, definition),
        file(`${folder}/row.schema.json`, { $schema, $id, ...row }),
        file(`${folder}/table-schema.json`, tableSchemaOf(definition)),
        file(`${folder}/csv-metadata.json`, csvwOf(definition)),
        file(
          `conformance/${definition.id}.json`,
          conformanceKitOf(definition, `../${folder}/definition.json`),
        ),
      ];
    }),
    file("conformance/definitions/demonstration.json", demonstration),
    file("conformance/demonstration.json", conformanceKitOf(demonstration, "definitions/demonstration.json")),
  ];
}
