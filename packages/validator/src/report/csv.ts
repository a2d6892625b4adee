import { csvRecord } from "@svd/schemas/safe-text";
import type { ReportFormat } from "./writer.js";

const COLUMNS = [
  "file",
  "rule_id",
  "severity",
  "row",
  "column",
  "column_letter",
  "cell",
  "message",
  "shape",
  "expected",
  "suggestion",
  "linked",
  "value",
] as const;

/**
 * Reports as one CSV file by RFC 4180: a row for each finding, then one for each rule that was not checked, whose
 * severity is `not-checked`. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 *
 * @returns A format.
 * @category reports
 */
export function csvFormat(): ReportFormat {
  return CSV;
}

const CSV: ReportFormat = {
  before: csvRecord(COLUMNS),
  between: "",
  after: "",
  writer: (source) => ({
    begin: () => "",
    finding: ({ ruleId, severity, row, column, cell, message, shape, expected, suggestion, linked, value }) =>
      csvRecord([
        source,
        ruleId,
        severity,
        row,
        column?.name,
        column?.letter,
        cell,
        message,
        shape,
        expected,
        suggestion,
        linked?.join(" "),
        value,
      ]),
    end: ({ notChecked }) =>
      notChecked
        .map(({ ruleId, reason }) =>
          csvRecord([source, ruleId, "not-checked", "", "", "", "", reason, "", "", "", "", ""]),
        )
        .join(""),
  }),
};
