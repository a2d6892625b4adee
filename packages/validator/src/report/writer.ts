import type { Finding, Report, ReturnDefinition, Severity } from "@svd/schemas/returns";

/**
 * Writes the report on one file in some format, a piece at a time, so that no finding has to be kept.
 *
 * @category reports
 */
export interface ReportWriter {
  /** What comes before the findings. */
  begin(): string;
  /** A finding, as it is made. */
  finding(finding: Finding): string;
  /** What comes after the findings. Its own `findings` are left out. */
  end(report: Report): string;
}

/**
 * A format in which the reports on several files stand together.
 *
 * @category reports
 */
export interface ReportFormat {
  /** What comes before the first report. */
  readonly before: string;
  /** What stands between two reports. */
  readonly between: string;
  /** What comes after the last report. */
  readonly after: string;
  /**
   * A writer for one report.
   *
   * @param source - The path or name of the file, as people know it.
   * @param definition - The return that it is checked as.
   */
  writer(source: string, definition: ReturnDefinition): ReportWriter;
}

/**
 * What a format may be told of the reports that are written in it.
 *
 * @category reports
 */
export interface ReportFormatOptions {
  /** The least severity that fails a file. Default `error`. */
  readonly failOn?: Exclude<Severity, "info">;
  /** Whether several files are reported on together. */
  readonly several?: boolean;
}
