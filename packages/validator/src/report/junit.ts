import {
  type Finding,
  type Report,
  type ReturnDefinition,
  SEVERITIES,
  type Severity,
} from "@svd/schemas/returns";
import { escaped } from "./markup.js";
import { counted } from "./place.js";
import type { ReportFormat, ReportFormatOptions } from "./writer.js";

/**
 * Reports as JUnit XML, which build servers read: a suite for each file, a case for each rule. A rule that found
 * something at or above a severity has failed, one that was not checked is skipped, and what other rules found is their
 * output. The findings that the report keeps stand in the text, with exact totals.
 *
 * @param options - The least severity that fails a rule.
 * @returns A format.
 * @category reports
 */
export function junitFormat({ failOn = "error" }: ReportFormatOptions = {}): ReportFormat {
  const failing = new Set<Severity>(SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1));
  return {
    before: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="svd validate">\n',
    between: "",
    after: "</testsuites>\n",
    writer: (source, definition) => ({
      begin: () => "",
      finding: () => "",
      end: (report) => suiteOf(source, definition, report, failing),
    }),
  };
}

function suiteOf(
  source: string,
  { id, rules }: ReturnDefinition,
  report: Report,
  failing: ReadonlySet<Severity>,
): string {
  let failures = 0;
  let skipped = 0;
  const cases = rules.map((rule) => {
    const name = `<testcase classname="${escaped(id)}" name="${escaped(`${rule.id} ${rule.title}`)}"`;
    const totals = report.rules.filter(({ ruleId }) => ruleId === rule.id);
    const findings = report.findings.filter(({ ruleId }) => ruleId === rule.id);
    const failed = totals.some(({ severity }) => failing.has(severity));
    const reasons = report.notChecked.filter(({ ruleId }) => ruleId === rule.id).map(({ reason }) => reason);
    if (totals.length > 0) {
      const count = totals.reduce((sum, each) => sum + each.count, 0);
      const words = [
        ...findings.map(lineOf),
        ...(count > findings.length ? [`and ${(count - findings.length).toLocaleString("en-GB")} more`] : []),
        ...reasons.map((reason) => `Not wholly checked: ${reason}`),
      ].join("\n");
      if (!failed) return `${name}><system-out>${escaped(words)}</system-out></testcase>\n`;
      failures++;
      const said = totals.map(
        ({ severity, count }) => `${counted(count, "finding")} of severity ${severity}`,
      );
      return `${name}><failure type="${totals[0]?.severity}" message="${escaped(said.join(", "))}">${escaped(words)}</failure></testcase>\n`;
    }
    if (reasons.length === 0) return `${name}/>\n`;
    skipped++;
    return `${name}><skipped message="${escaped(reasons.join(" "))}"/></testcase>\n`;
  });
  return `<testsuite name="${escaped(source)}" tests="${rules.length}" failures="${failures}" errors="0" skipped="${skipped}">\n${cases.join("")}</testsuite>\n`;
}

function lineOf({ cell, row, column, severity, message, suggestion, value }: Finding): string {
  const place = cell ?? (row === undefined ? (column ? `column ${column.letter}` : "file") : `row ${row}`);
  return [
    `${place} (${severity}): ${message}`,
    ...(suggestion === undefined ? [] : [`Did you mean “${suggestion}”?`]),
    ...(value === undefined ? [] : [`Value: ${value}`]),
  ].join(" ");
}
