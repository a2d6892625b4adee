/** A plan worked out, as a page to attach to a decision notice. */
import {
  changeInPounds,
  type ExactNumber,
  howToRead,
  inPounds,
  type PlanAllocation,
  percentOf,
  planInWords,
  stepsInWords,
  type Working,
} from "@svd/funding";
import { escaped } from "../markup.js";
import { dayInWords } from "./day-in-words.js";
import { columnsOf, exactly } from "./values.js";

/** The statement as one page that loads nothing and runs nothing. */
export function statementHtml(allocation: PlanAllocation): string {
  const { plan, recipients, posts, workings } = allocation;
  const words = planInWords(allocation);
  const reasons = workings.filter((working) => working.reasons.length > 0);
  const sections = [
    `<h1>${escaped(plan.title)}</h1>
<p>Financial year ${escaped(plan.year)}.</p>
<ul class="cautions">${list(words.cautions)}</ul>`,
    `<h2>Who gets what</h2>
${scrolling("Amounts", amountsTable(allocation))}
${chart(allocation)}`,
    `<h2>Why</h2>
<p>${escaped(words.method)}</p>
${plan.reasons === undefined ? "" : paragraphs(plan.reasons)}`,
    posts.length === 0
      ? ""
      : `<h2>Jointly funded posts</h2>\n${posts.map((post) => scrolling(post.title, postTable(post))).join("\n")}`,
    reasons.length === 0
      ? ""
      : `<h2>Why some have a penny more, or are held</h2>
${reasons.map((each) => `<h3>${escaped(each.title)}</h3>\n<ul>${list(each.reasons)}</ul>`).join("\n")}`,
    (recipients[0]?.claims.length ?? 0) > 0
      ? `<h2>When it is paid</h2>\n${words.payments === null ? "" : `<p>${escaped(words.payments)}</p>`}\n${scrolling("When it is paid", claimsTable(allocation))}`
      : "",
    `<h2>How it was worked out</h2>
<p>${escaped(howToRead.sentences.join(" "))}</p>
<dl>${howToRead.operations.map(([sign, meaning]) => `<dt>${escaped(sign)}</dt><dd>${escaped(meaning)}</dd>`).join("")}</dl>
${workings.map(sheet).join("\n")}`,
    words.sources.length === 0 ? "" : `<h2>Sources</h2>\n<ul>${list(words.sources)}</ul>`,
  ];
  return pageOf(`${plan.title}, ${plan.year}`, sections.filter(Boolean));
}

/** One page of sections that loads nothing and runs nothing. */
export function pageOf(title: string, sections: readonly string[]): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${sections.join("\n")}
</main>
</body>
</html>
`;
}

const STYLE = `
body { font: 1rem/1.5 system-ui, sans-serif; color: #0b0c0c; background: #fff; margin: 2rem auto; max-width: 64rem; padding: 0 1rem }
table { border-collapse: collapse; margin: 1rem 0 }
caption { text-align: left; font-weight: 600; padding: .25rem 0 }
th, td { border-bottom: 1px solid #b1b4b6; padding: .25rem 1rem .25rem 0; text-align: left; vertical-align: top }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
tfoot th, tfoot td { border-top: 2px solid #0b0c0c; font-weight: 600 }
.cautions { border-left: 4px solid #0b0c0c; padding: .5rem 1rem .5rem 2rem }
.sheet { overflow-x: auto }
.sheet td.n small { max-width: 14rem; white-space: normal; overflow-wrap: anywhere; margin-left: auto }
small { display: block; color: #505a5f }
.steps { list-style: none; padding-left: 0 }
tbody th { font-weight: 400 }
figure { margin: 1rem 0; overflow-x: auto }
svg { display: block; min-width: 34rem; max-width: 100%; height: auto }
@media (max-width: 40rem) { body { margin: 1rem auto } h1 { font-size: 1.6rem } th, td { padding-right: .6rem } .cautions { padding-left: 1.5rem } }
@media print { .sheet, figure { overflow: visible } figure { break-inside: avoid } svg { min-width: 0 } table { font-size: .75rem } tfoot { display: table-row-group } .sheet td.n small { max-width: 9rem } body { margin: 0; max-width: none } h2, h3 { break-after: avoid } tr { break-inside: avoid } }
`;

function amountsTable({ heads, total, recipients }: PlanAllocation): string {
  const hasLastYear = recipients.some(({ lastYear }) => lastYear !== null);
  const row = (title: string, cells: readonly (bigint | null)[], onLastYear: readonly string[] = ["", ""]) =>
    `<tr><th scope="row">${escaped(title)}</th>${[
      ...cells.map((cell) => (cell === null ? "" : inPounds(cell))),
      ...(hasLastYear ? onLastYear : []),
    ]
      .map((cell) => `<td class="n">${cell}</td>`)
      .join("")}</tr>`;
  const changeOf = ({ lastYear, change }: (typeof recipients)[number]) =>
    lastYear === null || change === null ? undefined : [inPounds(lastYear), changeInPounds(change)];
  const kept = heads.flatMap(({ keptBack }, h) =>
    keptBack.map(({ title, amount }) =>
      row(`Kept back: ${title}`, [...heads.map((_, other) => (other === h ? amount : null)), amount]),
    ),
  );
  const left = heads.map(({ unplaced }) => unplaced);
  return `<table>
<caption>Amounts by recipient and head</caption>
<thead><tr><th scope="col">Recipient</th>${[
    ...heads.map(({ head }) => head),
    "Total",
    ...(hasLastYear ? ["Last year", "Change"] : []),
  ]
    .map((title) => `<th scope="col" class="n">${escaped(title)}</th>`)
    .join("")}</tr></thead>
<tbody>
${recipients.map((each) => row(each.name, [...each.heads, each.amount], changeOf(each))).join("\n")}
${kept.join("\n")}
${total.unplaced === 0n ? "" : row(total.unplaced > 0n ? "Left over" : "More than there is", [...left, total.unplaced])}
</tbody>
<tfoot>${row("Total", [...heads.map((each) => each.total), total.total])}</tfoot>
</table>`;
}

/** A table that scrolls sideways on its own where it is wider than the screen. */
function scrolling(title: string, table: string): string {
  return `<div class="sheet" role="region" tabindex="0" aria-label="${escaped(title)}: table">\n${table}\n</div>`;
}

/** Bars with their amounts in words beside them; the table before it says the same. */
function chart({ recipients }: PlanAllocation): string {
  const most = recipients.reduce((top, { amount }) => Math.max(top, Number(amount)), 0);
  const [height, labels, room, above] = [28, 300, 400, 24];
  // A length on a screen, in tenths of a unit, is not an amount: the amount is beside it.
  const lengthOf = (pence: number) => (most === 0 ? 0 : Math.floor((pence / most) * room * 10) / 10);
  const bottom = above + recipients.length * height;
  const lines = ticksUpTo(most).map((pence) => {
    const x = labels + lengthOf(pence);
    return `<line x1="${x}" y1="${above - 4}" x2="${x}" y2="${bottom}" stroke="${pence === 0 ? "#0b0c0c" : "#b1b4b6"}"/><text x="${x}" y="${above - 9}" text-anchor="middle" font-size="12">${inPounds(BigInt(pence)).replace(/\.00$/, "")}</text>`;
  });
  const bars = recipients.map(({ name, amount }, i) => {
    const length = lengthOf(Number(amount));
    const middle = above + i * height + 18;
    const label = name.length > 38 ? `${name.slice(0, 37)}…` : name;
    return `<text x="${labels - 8}" y="${middle}" text-anchor="end">${escaped(label)}</text><rect x="${labels}" y="${above + i * height + 5}" width="${length}" height="18" fill="#1d70b8"/><text x="${labels + length + 8}" y="${middle}" stroke="#fff" stroke-width="4" paint-order="stroke">${inPounds(amount)}</text>`;
  });
  const title = "What each recipient gets in total";
  return `<figure tabindex="0">
<svg viewBox="0 0 ${labels + room + 140} ${bottom + 4}" width="${labels + room + 140}" role="img" aria-labelledby="chart-title chart-words" font-size="14">
<title id="chart-title">${title}</title>
<desc id="chart-words">A bar for each recipient, as long as its amount, from zero on. The table before the chart has the same amounts.</desc>
${lines.join("\n")}
${bars.join("\n")}
</svg>
<figcaption>${title}, in pounds from zero. The table has the same amounts.</figcaption>
</figure>`;
}

/** Round amounts from zero up to the largest: 1, 2 or 5 of a power of ten apart, five at most above zero. */
function ticksUpTo(most: number): readonly number[] {
  let step = 100;
  for (let i = 0; most / step >= 5; i++) step *= i % 3 === 1 ? 2.5 : 2;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
}

/** What a jointly funded post costs, and what each funder pays, on both bases. */
function postTable({ title, fullCost, salary, funders, unfunded }: PlanAllocation["posts"][number]): string {
  const row = (name: string, amount: bigint) =>
    `<tr><th scope="row">${escaped(name)}</th>${[
      inPounds(amount),
      percentOf(amount, fullCost) ?? "",
      percentOf(amount, salary) ?? "",
    ]
      .map((cell) => `<td class="n">${cell}</td>`)
      .join("")}</tr>`;
  return `<table>
<caption>${escaped(title)}: full cost ${inPounds(fullCost)}, of which salary ${inPounds(salary)}</caption>
<thead><tr><th scope="col">Funder</th>${["Pays", "Of the full cost", "Of the salary"]
    .map((words) => `<th scope="col" class="n">${words}</th>`)
    .join("")}</tr></thead>
<tbody>
${funders.map(({ id, amount }) => row(id, amount)).join("\n")}
${unfunded > 0n ? row("Nobody", unfunded) : ""}
</tbody>
<tfoot>${row("Total", fullCost)}</tfoot>
</table>`;
}

function claimsTable({ recipients }: PlanAllocation): string {
  const days = recipients[0]?.claims ?? [];
  return `<table>
<caption>The day from which each part can be claimed, and its amount</caption>
<thead><tr><th scope="col">Recipient</th>${days
    .map(({ on }) => `<th scope="col" class="n">${escaped(dayInWords(on))}</th>`)
    .join("")}</tr></thead>
<tbody>
${recipients
  .map(
    ({ name, claims }) =>
      `<tr><th scope="row">${escaped(name)}</th>${claims
        .map(({ amount }) => `<td class="n">${inPounds(amount)}</td>`)
        .join("")}</tr>`,
  )
  .join("\n")}
</tbody>
</table>`;
}

/** The workings of one calculation: its steps in words, and their values by row. */
function sheet(working: Working): string {
  const { title, result } = working;
  const { rows, amounts } = result.trace;
  const columns = columnsOf(working);
  return `<section>
<h3>${escaped(title)}</h3>
<ol class="steps">${list(stepsInWords(working))}</ol>
<div class="sheet" role="region" tabindex="0" aria-label="${escaped(title)}: values">
<table>
<caption>Values by row. Column ${escaped(amounts)} is the amount.</caption>
<thead><tr><th scope="col">Row</th>${columns
    .map(({ letter }) => `<th scope="col" class="n">${escaped(letter)}</th>`)
    .join("")}</tr></thead>
<tbody>
${rows
  .map(
    (name, r) =>
      `<tr><th scope="row">${escaped(name)}</th>${columns
        .map(({ values }) => `<td class="n">${number(values[r])}</td>`)
        .join("")}</tr>`,
  )
  .join("\n")}
</tbody>
</table>
</div>
</section>`;
}

function number(value: ExactNumber | undefined): string {
  if (value === undefined) return "";
  const { decimal, fraction } = exactly(value);
  return `${escaped(decimal)}${fraction === null ? "" : `<small>${escaped(fraction)}</small>`}`;
}

function list(sentences: readonly string[]): string {
  return sentences.map((sentence) => `<li>${escaped(sentence)}</li>`).join("");
}

function paragraphs(text: string): string {
  return text
    .split("\n")
    .filter(Boolean)
    .map((each) => `<p>${escaped(each)}</p>`)
    .join("\n");
}
