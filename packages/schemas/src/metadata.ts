/**
 * Returns in the formats of other software: JSON Schema of a row, Frictionless Table Schema, CSV on the Web, and a kit
 * for implementations in other languages. All are derived from the definitions. Without zod.
 *
 * @module
 */
export {
  type ConformanceCase,
  type ConformanceFinding,
  type ConformanceKit,
  type ConformanceRule,
  conformanceKitOf,
} from "./conformance/conformance-kit.js";
export { type CsvwColumn, type CsvwDatatype, type CsvwTable, csvwOf } from "./metadata/csvw.js";
export { type JsonSchema, rowJsonSchemaOf } from "./metadata/row-json-schema.js";
export {
  type TableSchema,
  type TableSchemaConstraints,
  type TableSchemaField,
  tableSchemaOf,
} from "./metadata/table-schema.js";
