import { csvFormat } from "./csv.js";
import { githubFormat } from "./github.js";
import { htmlFormat } from "./html.js";
import { jsonFormat } from "./json.js";
import { junitFormat } from "./junit.js";
import { ndjsonFormat } from "./ndjson.js";
import { sarifFormat } from "./sarif.js";
import type { ReportFormat, ReportFormatOptions } from "./writer.js";

/**
 * Every format of a report by its name.
 *
 * @category reports
 */
export const REPORT_FORMATS = {
  csv: csvFormat,
  github: githubFormat,
  html: htmlFormat,
  json: jsonFormat,
  junit: junitFormat,
  ndjson: ndjsonFormat,
  sarif: sarifFormat,
} as const satisfies Readonly<Record<string, (options?: ReportFormatOptions) => ReportFormat>>;
