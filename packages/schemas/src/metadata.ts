/**
 * Returns in the formats of other software: JSON Schema of a row, Frictionless Table Schema, CSV on the Web. All are
 * derived from the definitions. Without zod.
 *
 * @module
 */
export { type CsvwColumn, type CsvwDatatype, type CsvwTable, csvwOf } from "./metadata/csvw.js";
export { type JsonSchema, rowJsonSchemaOf } from "./metadata/row-json-schema.js";
export {
  type TableSchema,
  type TableSchemaConstraints,
  type TableSchemaField,
  tableSchemaOf,
} from "./metadata/table-schema.js";
