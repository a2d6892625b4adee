import type { ReportFormat, ReportFormatOptions, ReportWriter } from "./writer.js";

/**
 * Reports as lines of JSON, each with the name of its file where there are several.
 *
 * @param options - Whether there are several files.
 * @returns A format.
 * @category reports
 */
export function ndjsonFormat({ several }: ReportFormatOptions = {}): ReportFormat {
  return {
    before: "",
    between: "",
    after: "",
    writer: (source) => ndjsonWriter(several ? source : undefined),
  };
}

/**
 * Writes a report as lines of JSON: each finding with `"type": "finding"`, then the rest of the report with
 * `"type": "report"`.
 *
 * @param source - The name of the file, to stand in every line, where several files are written together.
 * @returns A writer for one report.
 * @category reports
 */
export function ndjsonWriter(source?: string): ReportWriter {
  const named = source === undefined ? {} : { source };
  return {
    begin: () => "",
    finding: (finding) => `${JSON.stringify({ type: "finding", ...finding, ...named })}\n`,
    end: ({ findings: _, truncated: __, ...rest }) => `${JSON.stringify({ type: "report", ...rest })}\n`,
  };
}
