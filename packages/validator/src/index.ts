/**
 * Checks data returns: bytes and a definition in, a report out. It reads no file, clock or environment, and
 * runs in Node, in browsers and in workers.
 *
 * @module
 */

export { checkExample } from "./check-example.js";
export { type Source, type ValidateOptions, ValidatorError } from "./options.js";
export { DEFAULT_LIMITS, type Limits } from "./read/limits.js";
export { type Recognition, recognise } from "./recognise.js";
export { jsonWriter } from "./report/json.js";
export { ndjsonWriter } from "./report/ndjson.js";
export { counted } from "./report/place.js";
export type { ReportWriter } from "./report/writer.js";
export { validate } from "./validate.js";
