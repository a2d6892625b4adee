/**
 * Checks data returns: bytes and a definition in, a report out. It reads no file, clock or environment, and
 * runs in Node, in browsers and in workers.
 *
 * @module
 */

export type { DateOrder } from "./cells/written-date.js";
export { checkExample } from "./check-example.js";
export type { Change, ChangeCount, FixSummary } from "./fix/change.js";
export { type ColumnDateOrder, dateOrders } from "./fix/date-orders.js";
export { type FixOptions, fix } from "./fix/fix.js";
export type { RowsOptions } from "./fix/rows.js";
export { type Source, SourceChangedError, type ValidateOptions, ValidatorError } from "./options.js";
export { DEFAULT_LIMITS, type Limits } from "./read/limits.js";
export { type Recognition, recognise } from "./recognise.js";
export { csvFormat } from "./report/csv.js";
export { REPORT_FORMATS } from "./report/formats.js";
export { githubFormat } from "./report/github.js";
export { htmlFormat } from "./report/html.js";
export { jsonFormat, jsonWriter } from "./report/json.js";
export { junitFormat } from "./report/junit.js";
export { ndjsonFormat, ndjsonWriter } from "./report/ndjson.js";
export { columnLetter, counted } from "./report/place.js";
export { sarifFormat } from "./report/sarif.js";
export type { ReportFormat, ReportFormatOptions, ReportWriter } from "./report/writer.js";
export { validate } from "./validate.js";
