import type { ReportFormat, ReportFormatOptions, ReportWriter } from "./writer.js";

/**
 * Reports as JSON: one object for one file, an array of them for several.
 *
 * @param options - Whether there are several files.
 * @returns A format.
 * @category reports
 */
export function jsonFormat({ several }: ReportFormatOptions = {}): ReportFormat {
  return several
    ? { before: "[\n", between: ",\n", after: "\n]\n", writer: jsonWriter }
    : { before: "", between: "", after: "\n", writer: jsonWriter };
}

/**
 * Writes a report as one JSON object that `ReportSchema` of `@svd/schemas` takes: the findings come first,
 * a line each, because they are known first.
 *
 * @returns A writer for one report.
 * @example
 * ```ts
 * const writer = jsonWriter();
 * let json = writer.begin();
 * const report = await validate(source, policeStreet, {
 *   onFinding: (finding) => {
 *     json += writer.finding(finding);
 *   },
 * });
 * json += writer.end(report);
 * ```
 * @category reports
 */
export function jsonWriter(): ReportWriter {
  let findings = 0;
  return {
    begin: () => '{\n  "findings": [',
    finding: (finding) => `${findings++ > 0 ? "," : ""}\n    ${JSON.stringify(finding)}`,
    end({ findings: _, ...rest }) {
      const body = JSON.stringify({ ...rest, truncated: totalOf(rest.counts) > findings }, null, 2);
      return `${findings > 0 ? "\n  " : ""}],${body.slice(1)}`;
    },
  };
}

function totalOf(counts: { error: number; query: number; warning: number; info: number }): number {
  return counts.error + counts.query + counts.warning + counts.info;
}
