import type { Severity } from "@svd/schemas/returns";
import { counted } from "./place.js";
import type { ReportFormat } from "./writer.js";

/** Annotations know three levels. */
const LEVELS: Readonly<Record<Severity, string>> = {
  error: "error",
  query: "warning",
  warning: "warning",
  info: "notice",
};

/**
 * Reports as workflow commands of GitHub, which shows each finding beside the file it is in. The line is the row: the
 * two differ below a cell with a line break in it.
 *
 * @returns A format.
 * @category reports
 */
export function githubFormat(): ReportFormat {
  return GITHUB;
}

const GITHUB: ReportFormat = {
  before: "",
  between: "",
  after: "",
  writer: (source) => ({
    begin: () => "",
    finding({ ruleId, severity, row, line, cell, message, suggestion, value }) {
      const at = line ?? row;
      const properties = [
        `file=${propertyOf(source)}`,
        ...(at === undefined ? [] : [`line=${at}`]),
        `title=${propertyOf([ruleId, severity, ...(cell === undefined ? [] : [cell])].join(" "))}`,
      ];
      const words = [
        message,
        ...(suggestion === undefined ? [] : [`Did you mean “${suggestion}”?`]),
        ...(value === undefined ? [] : [`Value: ${value}`]),
      ];
      return `::${LEVELS[severity]} ${properties.join(",")}::${dataOf(words.join(" "))}\n`;
    },
    end({ verdict, counts, notChecked }) {
      const skipped = notChecked.map(
        ({ ruleId, reason }) =>
          `::notice file=${propertyOf(source)},title=${propertyOf(`${ruleId} not checked`)}::${dataOf(reason)}\n`,
      );
      const totals = [
        counted(counts.error, "error"),
        counted(counts.query, "query", "queries"),
        counted(counts.warning, "warning"),
        `${counts.info} for information`,
        `${counts.notChecked} not checked`,
      ];
      return `${skipped.join("")}svd: ${dataOf(source)} ${verdict}: ${totals.join(", ")}\n`;
    },
  }),
};

function dataOf(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function propertyOf(text: string): string {
  return dataOf(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
