/**
 * Schemas of the Serious Violence Duty: findings, reports and rows of returns, for zod.
 *
 * The definitions that the rows come from are in `@svd/schemas/returns`, which does not load zod.
 *
 * @module
 */
export {
  type ColumnPlace,
  ColumnPlaceSchema,
  type Finding,
  FindingSchema,
  type Severity,
  SeveritySchema,
} from "./finding.js";
export { type Report, ReportSchema, type Verdict, VerdictSchema } from "./report.js";
export { rowSchemaOf } from "./rows/row-schema.js";
export {
  EdAssaultEcdsRowSchema,
  EdAssaultIstvRowSchema,
  PoliceOutcomesRowSchema,
  PoliceStopSearchRowSchema,
  PoliceStreetRowSchema,
} from "./rows/rows.js";
