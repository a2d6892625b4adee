/** What is owed in an area, as one page that a partnership board can read and print. No script, nothing loaded. */
import {
  assumptions,
  citationOf,
  confidenceInWords,
  type DueDate,
  findObligation,
  instruments,
  timingInWords,
} from "@svd/duty";
import type { OwedInArea } from "../commands/obligations.js";
import { escaped } from "../markup.js";
import { codeInWords, doubtInWords, doubtsOf } from "./obligations-text.js";

type Assessed = NonNullable<OwedInArea["assessment"]>["obligations"][number];

/** The statuses as a board reads them, the worst first. A mark stands beside each, so that colour is never alone. */
const statuses: readonly (readonly [status: Assessed["status"], words: string, mark: string])[] = [
  ["overdue", "Overdue: the last day has passed, and the dossier does not show it", "✖"],
  ["due", "Due: owed, and the dossier does not show it yet", "◷"],
  ["cannot-tell", "Cannot tell from the dossier", "?"],
  ["not-yet", "Not yet: what brings it about has not happened", "…"],
  ["met", "Met: the dossier shows it", "✔"],
  ["not-applicable", "Not applicable, or a power", "–"],
];

/** The page. */
export function htmlOf(all: OwedInArea): string {
  const { owed, calendar, assessment } = all;
  const { area, asOf, statement, notes } = owed;
  const title = `Serious Violence Duty: ${area.name} on ${inWords(asOf)}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
${style}
</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p class="statement"><strong>${escaped(statement)}</strong></p>
${assessment ? summaryOf(assessment.obligations) : ""}
<section aria-labelledby="days">
<h2 id="days">Last days up to ${inWords(calendar.until)}</h2>
${timelineOf(calendar)}
${datesOf(calendar.dates)}
</section>
${assessment ? assessedOf(assessment.obligations) : obligationsOf(all)}
${authoritiesOf(owed)}
<section aria-labelledby="assumed">
<h2 id="assumed">Assumed, and not in the law</h2>
<dl>
${assumptions.map(({ assumed, position, confidence, lessSure }) => `<dt>${escaped(assumed)}</dt><dd>${escaped(position)}${confidence === "read" ? "" : ` <em>(${confidenceInWords(confidence)})</em>`}${lessSure ? ` <em>${escaped(lessSure)}</em>` : ""}</dd>`).join("\n")}
</dl>
</section>
${notes.length > 0 ? `<section aria-labelledby="notes">\n<h2 id="notes">Notes on the registers</h2>\n<ul>\n${notes.map((note) => `<li>${escaped(note)}</li>`).join("\n")}\n</ul>\n</section>` : ""}
</main>
</body>
</html>
`;
}

/** How many obligations have each status. */
function summaryOf(obligations: readonly Assessed[]): string {
  const rows = statuses.map(([status, words, mark]) => {
    const count = obligations.filter((each) => each.status === status).length;
    return `<tr class="${status}"><th scope="row"><span aria-hidden="true">${mark}</span> ${escaped(words)}</th><td>${count}</td></tr>`;
  });
  return tableOf("How the obligations stand by the dossier", ["Status", "Obligations"], rows);
}

function timelineOf({ asOf, until, dates }: OwedInArea["calendar"]): string {
  const days = [...new Set(dates.map(({ on }) => on))];
  if (days.length === 0) return "<p>No last day is known.</p>";
  const first = number(asOf);
  const span = Math.max(1, number(until) - first);
  const x = (day: string): number => Math.round(40 + ((number(day) - first) / span) * 920);
  // The labels stand on three levels, so that days close together can be read.
  const marks = days.map((day, index) => {
    const bases = new Set(dates.filter(({ on }) => on === day).map(({ basis }) => basis));
    const shape = bases.has("law")
      ? `<circle cx="${x(day)}" cy="90" r="7"/>`
      : `<rect class="choice" x="${x(day) - 6}" y="84" width="12" height="12"/>`;
    const level = 62 - (index % 3) * 22;
    return `${shape}<line class="thin" x1="${x(day)}" y1="82" x2="${x(day)}" y2="${level + 4}"/><text x="${x(day)}" y="${level}" text-anchor="middle">${inWords(day, "short")}</text>`;
  });
  return `<svg viewBox="0 0 1000 130" role="img" aria-labelledby="timeline-title timeline-words">
<title id="timeline-title">Timeline of last days</title>
<desc id="timeline-words">${escaped(`From ${inWords(asOf)} to ${inWords(until)}. A circle is a day that law sets, a square one of guidance or local choice: ${days.map((day) => inWords(day)).join(", ")}. The table below lists them.`)}</desc>
<line x1="40" y1="90" x2="960" y2="90"/>
${marks.join("\n")}
<text x="40" y="122" text-anchor="start">${inWords(asOf, "short")}</text><text x="960" y="122" text-anchor="end">${inWords(until, "short")}</text>
</svg>
<p class="key">Circle: set by law. Square: guidance, or set by the partnership.</p>`;
}

/** A day as people write it: 31 March 2025. */
function inWords(day: string, month: "long" | "short" = "long"): string {
  const form = { day: "numeric", month, year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat("en-GB", form).format(new Date(`${day}T00:00:00Z`));
}

/** The number of a day, for its place on the line. */
function number(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / 86_400_000;
}

function datesOf(dates: readonly DueDate[]): string {
  const basis = {
    law: "law",
    guidance: "guidance, not law",
    "local-choice": "set by the partnership, not law",
  };
  const rows = dates.map((date) => {
    const row = findObligation(date.obligation);
    const sure = date.confidence === "read" ? "" : `; ${confidenceInWords(date.confidence)}`;
    return `<tr><th scope="row"><time datetime="${date.on}">${inWords(date.on)}</time></th><td>${escaped(date.what)}</td><td>${escaped(date.because)}</td><td>${escaped(row ? citationOf(row) : date.obligation)} <small>(${escaped(`${basis[date.basis]}${sure}`)})</small></td></tr>`;
  });
  return tableOf("The last days, in order", ["Last day", "What", "How the day follows", "Source"], rows);
}

/** The obligations by status, the worst first. */
function assessedOf(obligations: readonly Assessed[]): string {
  const sections = statuses.flatMap(([status, words, mark]) => {
    const rows = obligations
      .filter((each) => each.status === status)
      .flatMap((each) => {
        const row = findObligation(each.obligation);
        if (!row) return [];
        const said = [
          ...(each.late ? ["Late."] : []),
          ...(each.message ? [each.message] : []),
          ...each.evidence.map(({ shows }) => shows),
        ].join(" ");
        return [
          `<tr class="${status}"><th scope="row">${escaped(row.id)}</th><td>${escaped(row.what)}${doubtInHtml(doubtsOf(row))}</td><td>${escaped(row.bearers.map(codeInWords).join(", "))}</td><td>${each.due === undefined ? "" : inWords(each.due)}</td><td>${escaped(said)}</td><td>${escaped(citationOf(row))}</td></tr>`,
        ];
      });
    if (rows.length === 0) return [];
    const table = tableOf(
      words,
      ["Id", "Obligation", "Owed by", "Last day", "What the dossier shows", "Source"],
      rows,
    );
    return [`<h3><span aria-hidden="true">${mark}</span> ${escaped(words)}</h3>\n${table}`];
  });
  const sources = instruments.map(
    ({ title, citation, read }) => `<dt>${escaped(`${title} (${citation})`)}</dt><dd>${escaped(read)}</dd>`,
  );
  return `<section aria-labelledby="obligations">\n<h2 id="obligations">Obligations</h2>\n${sections.join("\n")}\n<h3>The sources, and what was read of them</h3>\n<dl>\n${sources.join("\n")}\n</dl>\n</section>`;
}

/** The obligations by instrument, where there is no dossier. */
function obligationsOf({ owed }: OwedInArea): string {
  const sections = instruments.flatMap(({ id, title, citation, read }) => {
    const rows = owed.obligations
      .filter(({ obligation }) => obligation.instrument === id)
      .map(
        ({ obligation }) =>
          `<tr><th scope="row">${escaped(obligation.id)}</th><td>${escaped(obligation.type)}</td><td>${escaped(obligation.what)}${doubtInHtml(doubtsOf(obligation))}</td><td>${escaped(obligation.bearers.map(codeInWords).join(", "))}</td><td>${escaped(timingInWords(obligation.timing))}</td><td>${escaped(obligation.provision)}</td></tr>`,
      );
    if (rows.length === 0) return [];
    const table = tableOf(`${title}, ${citation}`, ["Id", "Type", "What", "By", "When", "Provision"], rows);
    return [`<h3>${escaped(title)}</h3>\n<p>${escaped(read)}</p>\n${table}`];
  });
  return `<section aria-labelledby="obligations">\n<h2 id="obligations">Obligations</h2>\n${sections.join("\n")}\n</section>`;
}

function authoritiesOf({ authorities, localPolicingBodies }: OwedInArea["owed"]): string {
  const rows = authorities.map(
    ({ body, schedule1, role, doubts }) =>
      `<tr><th scope="row">${escaped(body.name ?? body.code)}</th><td>${escaped(role)}</td><td>Schedule 1, ${escaped(schedule1.join(" or "))}</td><td>${doubts.map((doubt) => escaped(doubtInWords(doubt))).join("<br>")}</td></tr>`,
  );
  const bodies = localPolicingBodies.map(({ body }) => escaped(body.name ?? body.code)).join(", ");
  return `<section aria-labelledby="authorities">
<h2 id="authorities">Who has a part</h2>
${tableOf("The specified authorities of the area, on whom the Duty rests", ["Authority", "Role", "Row, numbered here", "Not simply read"], rows)}
<p>Local policing body, which is not a specified authority: ${bodies}. It may assist, monitor, convene and pay grants.</p>
</section>`;
}

function doubtInHtml(doubts: string): string {
  return doubts ? ` <small>(${escaped(doubts)})</small>` : "";
}

function tableOf(caption: string, head: readonly string[], rows: readonly string[]): string {
  return `<div class="wide"><table>
<caption>${escaped(caption)}</caption>
<thead><tr>${head.map((title) => `<th scope="col">${escaped(title)}</th>`).join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table></div>`;
}

const style = `body { font: 16px/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; margin: 0; }
main { max-width: 75rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.75rem; } h2 { margin-top: 2.5rem; border-bottom: 2px solid; } h3 { margin-top: 1.5rem; }
.statement { border-left: 6px solid #1d4f91; padding: .5rem 1rem; background: #eef3fa; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; font-size: .9rem; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { border: 1px solid #767676; padding: .35rem .5rem; text-align: left; vertical-align: top; }
thead th { background: #eee; }
tr.overdue > th { border-left: 6px solid #a11; } tr.due > th { border-left: 6px solid #8a5a00; } tr.met > th { border-left: 6px solid #156b2f; }
svg { width: 100%; height: auto; } svg line { stroke: #1a1a1a; stroke-width: 3; } svg line.thin { stroke-width: 1; }
svg circle { fill: #1d4f91; } svg rect.choice { fill: #fff; stroke: #1d4f91; stroke-width: 3; } svg text { font-size: 15px; fill: #1a1a1a; }
small { color: #444; }
@media print { main { max-width: none; padding: 0; } h3, caption { break-after: avoid; } tr { break-inside: avoid; } .wide { overflow: visible; } }`;
