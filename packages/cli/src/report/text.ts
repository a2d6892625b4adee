import { type Finding, type Report, returns, type Severity } from "@svd/schemas/returns";
import { counted, type ReportFormat } from "@svd/validator";
import { type Terminal, table } from "../terminal.js";

/** How many findings of a rule are shown to a person, unless another number is asked for. */
export const SHOWN = 10;

/** Reports for people. They show the findings that the report keeps, by rule. */
export function textFormat(terminal: Terminal): ReportFormat {
  return {
    before: "",
    between: "\n",
    after: "",
    writer: (source) => ({
      begin: () => "",
      finding: () => "",
      end: (report) => textOf(report, source === "-" ? "standard input" : source, terminal),
    }),
  };
}

function textOf(report: Report, name: string, terminal: Terminal): string {
  const { bold, dim } = terminal.colours;
  const { input, counts } = report;
  const definition = returns.find(({ id }) => id === report.return.id);
  const facts = [
    ["Return", `${definition?.title ?? ""} (${report.return.id} ${report.return.version})`],
    ["Layout", definition?.status.statement ?? report.return.status],
    ["Read as", readAs(input)],
    ["SHA-256", input.sha256],
  ];
  const totals = totalsInWords(counts);
  if (counts.notChecked > 0) totals.push(`${counted(counts.notChecked, "rule")} not checked, or not wholly`);
  const parts = [
    `${bold(name)}\n${table(facts, terminal, 2)}`,
    `  ${verdictInWords(report.verdict, terminal)}${totals.length > 0 ? `: ${totals.join(", ")}` : ""}`,
    ...report.rules.map(({ ruleId, severity, title, count }) => {
      const findings = report.findings.filter((each) => each.ruleId === ruleId && each.severity === severity);
      const more = count - findings.length;
      const rows = rowsOf(findings, terminal);
      const head = `${colourOf(severity, terminal)(`  ${severity.padEnd(8)}`)} ${bold(ruleId)}  ${title}  ${dim(counted(count, "time"))}`;
      const tail = more > 0 ? `\n    ${dim(`and ${more.toLocaleString("en-GB")} more`)}` : "";
      return `${head}${rows.length > 0 ? `\n${table(rows, terminal, 4)}` : ""}${tail}`;
    }),
  ];
  if (report.notChecked.length > 0) {
    const rows = report.notChecked.map(({ ruleId, reason }) => [ruleId, reason]);
    const how = [
      [
        dim(
          `The previous return is given with --previous FILE, a parameter with --parameter ID=VALUE, a table with --lookup ID=FILE. svd describe ${report.return.id} lists them.`,
        ),
      ],
    ];
    parts.push(
      `  ${bold("Not checked, or not wholly")}\n${table(rows, terminal, 4)}\n${table(how, terminal, 4)}`,
    );
  }
  if (report.showsValues)
    parts.push("  This report shows values of the file. Treat it as you treat the file.");
  return `${parts.join("\n\n")}\n`;
}

/** A row for each finding, or one for all where they say the same. */
function rowsOf(findings: readonly Finding[], terminal: Terminal): string[][] {
  const rows = findings.map((finding) => [placeOf(finding), wordsOf(finding, terminal)] as const);
  const [first] = rows;
  if (!first || rows.length < 2 || rows.some(([, words]) => words !== first[1]))
    return rows.map((row) => [...row]);
  const places = rows.map(([place]) => place).join(", ");
  return [["", `${first[1]} ${places}`]];
}

/** How many findings there are of each severity that has any. */
export function totalsInWords(counts: Readonly<Record<Severity, number>>): string[] {
  const totals = (
    [
      ["error", "error"],
      ["query", "query", "queries"],
      ["warning", "warning"],
    ] as const
  )
    .filter(([severity]) => counts[severity] > 0)
    .map(([severity, one, many]) => counted(counts[severity], one, many));
  if (counts.info > 0) totals.push(`${counts.info.toLocaleString("en-GB")} for information`);
  return totals;
}

function readAs(input: Report["input"]): string {
  const { rows, format, sheet, encoding, byteOrderMark, delimiter, newline, bytes } = input;
  const parts = [
    `${counted(rows, "row")} of ${{ csv: "CSV", xlsx: "XLSX", json: "JSON", ndjson: "NDJSON" }[format]}`,
  ];
  if (sheet) {
    const why = sheet.named ? ", named as the return" : sheet.of > 1 ? ", chosen by its header" : "";
    parts.push(`sheet ${sheet.position} of ${sheet.of}${why}`);
  }
  if (format !== "xlsx")
    parts.push(encoding.toUpperCase() + (byteOrderMark ? " with a byte order mark" : ""));
  const delimiters = { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "upright bars" };
  if (delimiter) parts.push(delimiters[delimiter]);
  if (newline) parts.push(newline === "mixed" ? "mixed line ends" : newline.toUpperCase());
  return [...parts, counted(bytes, "byte")].join(", ");
}

/** The verdict, in its colour. */
export function verdictInWords(verdict: Report["verdict"], { colours }: Terminal): string {
  switch (verdict) {
    case "accepted":
      return colours.green(colours.bold("ACCEPTED"));
    case "accepted-with-queries":
      return colours.yellow(colours.bold("ACCEPTED WITH QUERIES to fix or explain"));
    case "rejected":
      return colours.red(colours.bold("REJECTED"));
  }
}

/** The colour of a severity. */
export function colourOf(severity: Severity, { colours }: Terminal): (text: string) => string {
  return { error: colours.red, query: colours.yellow, warning: colours.cyan, info: colours.dim }[severity];
}

/** Where a finding is, in a word or two. */
export function placeOf({ cell, row, column }: Finding): string {
  return cell ?? (row === undefined ? (column ? `column ${column.letter}` : "file") : `row ${row}`);
}

function wordsOf({ message, shape, suggestion, linked, value }: Finding, { colours }: Terminal): string {
  const words = [message];
  if (suggestion !== undefined) words.push(`Did you mean “${suggestion}”?`);
  if (value !== undefined) words.push(colours.dim(`Value: ${value}`));
  else if (shape !== undefined) words.push(colours.dim(`Shape: ${shape}`));
  if (linked) words.push(colours.dim(linkedInWords(linked)));
  return words.join(" ");
}

/** The other places of a finding, the first few of them. */
export function linkedInWords(linked: readonly string[]): string {
  const first = linked.slice(0, 6).join(", ");
  return `Also: ${linked.length > 6 ? `${first} and others` : first}`;
}
