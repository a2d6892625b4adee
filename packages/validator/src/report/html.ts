import type { Finding, Report, ReturnDefinition, Severity } from "@svd/schemas/returns";
import { escaped } from "./markup.js";
import { counted } from "./place.js";
import type { ReportFormat } from "./writer.js";

const VERDICTS: Readonly<Record<Report["verdict"], string>> = {
  accepted: "Accepted",
  "accepted-with-queries": "Accepted, with queries to fix or explain",
  rejected: "Rejected",
};

/** What each severity asks of the reader. */
const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: "Error: must be fixed",
  query: "Query: fix it, or explain it",
  warning: "Warning: look at it",
  info: "For information",
};

/**
 * Reports as one page that people can read, print and send on: no script, nothing loaded, headings and tables that
 * screen readers can follow, colour never alone. It shows the findings that the report keeps, rule by rule, with exact
 * totals.
 *
 * @returns A format for one page.
 * @category reports
 */
export function htmlFormat(): ReportFormat {
  let files = 0;
  return {
    before: HEAD,
    between: "",
    after: "</main>\n</body>\n</html>\n",
    writer: (source, definition) => ({
      begin: () => "",
      finding: () => "",
      end: (report) => articleOf(source, definition, report, `file-${++files}`),
    }),
  };
}

const HEAD = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Check of return files</title>
<style>
body { margin: 0; color: #0b0c0c; background: #fff; font: 1.1875rem/1.32 Arial, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 2rem; line-height: 1.1; }
h2 { font-size: 1.5rem; margin: 2.5rem 0 1rem; overflow-wrap: anywhere; }
h3 { font-size: 1.1875rem; margin: 2rem 0 0.5rem; }
article + article { border-top: 2px solid #0b0c0c; margin-top: 3rem; }
.verdict { border: 5px solid #0b0c0c; padding: 1rem; font-weight: bold; }
.rejected { border-color: #d4351c; }
.accepted { border-color: #00703c; }
dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; margin: 0; }
dt, dd { margin: 0; padding: 0.4rem 0; border-bottom: 1px solid #b1b4b6; overflow-wrap: anywhere; }
dt { font-weight: bold; padding-right: 1rem; }
table { border-collapse: collapse; width: 100%; margin: 0.5rem 0 1rem; }
caption { text-align: left; font-weight: bold; padding-bottom: 0.5rem; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 1rem 0.4rem 0; border-bottom: 1px solid #b1b4b6; }
td { overflow-wrap: anywhere; }
tbody th { white-space: nowrap; }
.number { text-align: right; white-space: nowrap; padding-right: 0; }
.more { color: #505a5f; }
a { color: #1d70b8; }
a:focus { outline: 3px solid transparent; color: #0b0c0c; background: #fd0; box-shadow: 0 -2px #fd0, 0 4px #0b0c0c; }
@media print { main { max-width: none; padding: 0; } tr { break-inside: avoid; } }
</style>
</head>
<body>
<main>
<h1>Check of return files</h1>
`;

function articleOf(source: string, definition: ReturnDefinition, report: Report, id: string): string {
  const { input, counts, verdict } = report;
  const totals = (
    [
      [counts.error, counted(counts.error, "error")],
      [counts.query, counted(counts.query, "query", "queries")],
      [counts.warning, counted(counts.warning, "warning")],
      [counts.info, `${counts.info.toLocaleString("en-GB")} for information`],
      [counts.notChecked, `${counted(counts.notChecked, "rule")} not checked, or not wholly`],
    ] as const
  ).flatMap(([count, words]) => (count > 0 ? [words] : []));
  const facts = [
    ["Return", `${definition.title} (${definition.id} ${definition.version})`],
    ["Layout", definition.status.statement],
    [
      "Read",
      `${counted(input.rows, "row")} of ${input.format.toUpperCase()}, ${counted(input.bytes, "byte")}`,
    ],
    ["SHA-256", input.sha256],
  ];
  return `<article aria-labelledby="${id}">
<h2 id="${id}">${escaped(source)}</h2>
<p class="verdict ${verdict}">${[VERDICTS[verdict], ...(totals.length > 0 ? [escaped(totals.join(", "))] : [])].join(": ")}</p>
<dl>
${facts.map(([name = "", words = ""]) => `<dt>${name}</dt><dd>${escaped(words)}</dd>`).join("\n")}
</dl>
${report.showsValues ? "<p><strong>This page shows values of the file. Treat it as you treat the file.</strong></p>\n" : ""}${summaryOf(report, id)}${report.rules.map((rule, i) => ruleOf(rule, report.findings, definition, `${id}-${i}`)).join("")}${notCheckedOf(report)}</article>
`;
}

/** The rules that found something, with links to what they found. */
function summaryOf({ rules }: Report, id: string): string {
  if (rules.length === 0) return "<p>Nothing was found.</p>\n";
  const rows = rules.map(
    ({ ruleId, severity, title, count }, i) =>
      `<tr><th scope="row"><a href="#${id}-${i}">${escaped(ruleId)}</a></th><td>${SEVERITY_WORDS[severity]}</td><td>${escaped(title)}</td><td class="number">${count.toLocaleString("en-GB")}</td></tr>`,
  );
  return tableOf(
    "What was found, rule by rule",
    ["Rule", "What it asks", "What the rule says", "Times"],
    rows,
  );
}

function ruleOf(
  { ruleId, severity, title, count }: Report["rules"][number],
  findings: readonly Finding[],
  { rules }: ReturnDefinition,
  id: string,
): string {
  const own = findings.filter((each) => each.ruleId === ruleId && each.severity === severity);
  const help = rules.find((rule) => rule.id === ruleId)?.help;
  const rows = own.map(
    (finding) => `<tr><th scope="row">${placeOf(finding)}</th><td>${escaped(wordsOf(finding))}</td></tr>`,
  );
  const more = count - own.length;
  const left = more > 0 ? `<p class="more">And ${more.toLocaleString("en-GB")} more.</p>\n` : "";
  return `<h3 id="${id}">${escaped(`${ruleId} ${title}`)}</h3>
${help ? `<p>${escaped(help)}</p>\n` : ""}${rows.length > 0 ? tableOf(`${SEVERITY_WORDS[severity]}, ${counted(count, "time")}`, ["Where", "What is wrong, and how to put it right"], rows) : ""}${left}`;
}

function notCheckedOf({ notChecked }: Report): string {
  if (notChecked.length === 0) return "";
  const rows = notChecked.map(
    ({ ruleId, reason }) => `<tr><th scope="row">${escaped(ruleId)}</th><td>${escaped(reason)}</td></tr>`,
  );
  return `<h3>Not checked, or not wholly</h3>\n<p>These rules have not been passed.</p>\n${tableOf("Rules that were not checked", ["Rule", "Why"], rows)}`;
}

function tableOf(caption: string, headings: readonly string[], rows: readonly string[]): string {
  const head = headings
    .map((heading) => `<th scope="col"${heading === "Times" ? ' class="number"' : ""}>${heading}</th>`)
    .join("");
  return `<table>
<caption>${caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
`;
}

function placeOf({ cell, row, column }: Finding): string {
  return cell ?? (row === undefined ? (column ? `Column ${column.letter}` : "The file") : `Row ${row}`);
}

function wordsOf({ message, suggestion, linked, shape, value }: Finding): string {
  return [
    message,
    ...(suggestion === undefined ? [] : [`Did you mean “${suggestion}”?`]),
    ...(linked === undefined
      ? []
      : [`Also: ${linked.slice(0, 20).join(", ")}${linked.length > 20 ? " and others" : ""}.`]),
    ...(value === undefined ? (shape === undefined ? [] : [`Shape: ${shape}`]) : [`Value: ${value}`]),
  ].join(" ");
}
