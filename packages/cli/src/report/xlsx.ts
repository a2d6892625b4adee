/** Reports as a workbook: a sheet of the files, one of what was found in them, one of what was not checked. */
import type { Finding, Report, ReturnDefinition } from "@svd/schemas/returns";
import type { ReportFormat } from "@svd/validator";
import { textSheet } from "../text-sheet.js";

/** Reports that become a workbook when all are there. */
interface ReportWorkbook {
  /** Takes the reports; it writes nothing. */
  readonly format: ReportFormat;
  /** The bytes of the XLSX file. */
  readonly bytes: () => Promise<Uint8Array>;
}

const FILE_HEADINGS = [
  "file",
  "return",
  "layout",
  "verdict",
  "errors",
  "queries",
  "warnings",
  "for information",
  "not checked",
  "rows",
  "sha256",
] as const;

const FINDING_HEADINGS = [
  "file",
  "rule",
  "severity",
  "where",
  "column",
  "what is wrong, and how to put it right",
  "suggestion",
  "shape",
  "also",
] as const;

/** Collects reports for a workbook. Their findings are those that they keep; totals are exact. */
export function reportWorkbook(): ReportWorkbook {
  const files: string[][] = [[...FILE_HEADINGS]];
  const findings: string[][] = [[...FINDING_HEADINGS]];
  const notChecked: string[][] = [["file", "rule", "why"]];
  const take = (source: string, { title, id, version, status }: ReturnDefinition, report: Report) => {
    const { verdict, counts, input, showsValues, rules } = report;
    files.push([
      source,
      `${title} (${id} ${version})${showsValues ? ". The sheet of findings shows values of the file" : ""}`,
      status.statement,
      verdict,
      ...[counts.error, counts.query, counts.warning, counts.info, counts.notChecked, input.rows].map(String),
      input.sha256,
    ]);
    for (const finding of report.findings) findings.push(rowOf(source, finding));
    for (const { ruleId, severity, count } of rules) {
      const kept = report.findings.filter(
        (each) => each.ruleId === ruleId && each.severity === severity,
      ).length;
      if (count > kept)
        findings.push([
          source,
          ruleId,
          severity,
          "",
          "",
          `and ${(count - kept).toLocaleString("en-GB")} more`,
        ]);
    }
    for (const { ruleId, reason } of report.notChecked) notChecked.push([source, ruleId, reason]);
  };
  return {
    format: {
      before: "",
      between: "",
      after: "",
      writer: (source, definition) => ({
        begin: () => "",
        finding: () => "",
        end(report) {
          take(source, definition, report);
          return "";
        },
      }),
    },
    async bytes() {
      const { writeXlsx } = await import("hucre/xlsx");
      const sheets = [
        textSheet("files", files),
        textSheet("findings", findings),
        textSheet("not checked", notChecked),
      ].map((sheet) => ({ ...sheet, freezePane: { rows: 1 } }));
      // The same reports give the same bytes: ZIP counts its years from this day, and none is meant.
      const noTime = new Date(Date.UTC(1980, 0, 1));
      return writeXlsx({ sheets, properties: { title: "svd validate", created: noTime, modified: noTime } });
    },
  };
}

function rowOf(source: string, finding: Finding): string[] {
  const { ruleId, severity, cell, row, column, message, suggestion, shape, linked, value } = finding;
  return [
    source,
    ruleId,
    severity,
    cell ?? (row === undefined ? (column ? `column ${column.letter}` : "file") : `row ${row}`),
    column?.name ?? "",
    message,
    suggestion ?? "",
    value === undefined ? (shape ?? "") : `value: ${value}`,
    linked?.slice(0, 100).join(" ") ?? "",
  ];
}
