import type { Finding, Report } from "@svd/schemas/returns";

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
