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
  before: rowOf(COLUMNS),
  between: "",
  after: "",
  writer: (source) => ({
    begin: () => "",
    finding: ({ ruleId, severity, row, column, cell, message, shape, expected, suggestion, linked, value }) =>
      rowOf([
        source,
        ruleId,
        severity,
        row === undefined ? "" : String(row),
        column?.name ?? "",
        column?.letter ?? "",
        cell ?? "",
        message,
        shape ?? "",
        expected ?? "",
        suggestion ?? "",
        linked?.join(" ") ?? "",
        value ?? "",
      ]),
    end: ({ notChecked }) =>
      notChecked
        .map(({ ruleId, reason }) =>
          rowOf([source, ruleId, "not-checked", "", "", "", "", reason, "", "", "", "", ""]),
        )
        .join(""),
  }),
};

function rowOf(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(",")}\r\n`;
}

function cellOf(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
