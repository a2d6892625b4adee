import type { Finding, Severity } from "@svd/schemas/returns";
import type { ReportFormat } from "./writer.js";

/** The levels of the standard; a query is a warning there, and its own word stands among the properties. */
const LEVELS: Readonly<Record<Severity, string>> = {
  error: "error",
  query: "warning",
  warning: "warning",
  info: "note",
};

/**
 * Reports as one log of the Static Analysis Results Interchange Format (SARIF) 2.1.0, a run for each file. Rules that
 * were not checked are notifications of the run. The line of a region is the row: the two differ below a cell with a
 * line break in it. Cells are logical locations.
 *
 * @returns A format.
 * @category reports
 */
export function sarifFormat(): ReportFormat {
  return SARIF;
}

const SARIF: ReportFormat = {
  before:
    '{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","version":"2.1.0","runs":[\n',
  between: ",\n",
  after: "\n]}\n",
  writer(source, definition) {
    const uri = uriOf(source);
    let findings = 0;
    return {
      // The results come first, because they are known first.
      begin: () => '{"results":[',
      finding: (finding) => `${findings++ > 0 ? "," : ""}\n${JSON.stringify(resultOf(finding, uri))}`,
      end({ tool, return: checked, input, verdict, rules, notChecked, counts }) {
        const titleOf = new Map(definition.rules.map(({ id, title }) => [id, title]));
        const ids = new Set([...rules, ...notChecked].map(({ ruleId }) => ruleId));
        const rest = {
          tool: {
            driver: {
              name: tool.name,
              version: tool.version,
              rules: [...ids].map((id) => ({
                id,
                shortDescription: { text: titleOf.get(id) ?? id },
              })),
            },
          },
          artifacts: [{ location: { uri }, length: input.bytes, hashes: { "sha-256": input.sha256 } }],
          invocations: [
            {
              executionSuccessful: true,
              toolConfigurationNotifications: notChecked.map(({ ruleId, reason }) => ({
                level: "note",
                message: { text: `Not checked: ${reason}` },
                associatedRule: { id: ruleId },
              })),
            },
          ],
          properties: { return: checked, verdict, counts },
        };
        return `\n],${JSON.stringify(rest).slice(1)}`;
      },
    };
  },
};

function resultOf(finding: Finding, uri: string): object {
  const { ruleId, severity, row, line, cell, column, message, shape, expected, suggestion, linked, value } =
    finding;
  const at = line ?? row;
  const name = cell ?? (column && `column ${column.letter}`);
  return {
    ruleId,
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri },
          ...(at === undefined ? {} : { region: { startLine: at } }),
        },
        ...(name === undefined ? {} : { logicalLocations: [{ name, kind: "element" }] }),
      },
    ],
    properties: {
      severity,
      ...(column ? { column: column.name } : {}),
      ...(shape === undefined ? {} : { shape }),
      ...(expected === undefined ? {} : { expected }),
      ...(suggestion === undefined ? {} : { suggestion }),
      ...(linked === undefined ? {} : { linked }),
      ...(value === undefined ? {} : { value }),
    },
  };
}

/** A path as a reference: its separators stay, everything else that a reference has not is escaped. */
function uriOf(path: string): string {
  const forward = path.replaceAll("\\", "/").replace(/\p{Surrogate}/gu, "\ufffd");
  const encoded = forward.split("/").map(encodeURIComponent).join("/");
  // A first part with a colon would be taken for a scheme, and encodeURIComponent has escaped it.
  return encoded === "" ? "-" : encoded;
}
