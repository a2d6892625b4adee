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
  /** A line for each finding, as CSV. */
  csv: csvFormat,
  /** Workflow commands, which GitHub shows beside the files. */
  github: githubFormat,
  /** A page that loads nothing and runs nothing. */
  html: htmlFormat,
  /** The whole report as one JSON value. */
  json: jsonFormat,
  /** JUnit XML: a suite for each file and a case for each rule. */
  junit: junitFormat,
  /** A line of JSON for each finding. */
  ndjson: ndjsonFormat,
  /** SARIF 2.1.0. */
  sarif: sarifFormat,
} as const satisfies Readonly<Record<string, (options?: ReportFormatOptions) => ReportFormat>>;
