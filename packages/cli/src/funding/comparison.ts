/** A plan beside itself with something changed, as text, JSON, CSV and HTML. */
import { changeInPounds, comparisonInWords, inPounds, type PlanComparison, plainPounds } from "@svd/funding";
import { type CsvValue, csvRecord } from "@svd/schemas/safe-text";
import { escaped } from "../markup.js";
import { type Terminal, table } from "../terminal.js";
import { pageOf } from "./statement-html.js";
import { rightAligned } from "./statement-text.js";

/** The comparison for a terminal. */
export function comparisonText(comparison: PlanComparison, terminal: Terminal): string {
  const { bold } = terminal.colours;
  const { written } = comparison;
  const tables = tablesOf(comparison).map(
    ({ title, rows }) => `${bold(title)}\n${table(rightAligned(rows), terminal, 2)}`,
  );
  const words = comparisonInWords(comparison).map((sentence) => `  ${sentence}`);
  return `${[`${bold(written.plan.title)}, ${written.plan.year}`, ...tables, words.join("\n")].join("\n\n")}\n`;
}

/** The comparison as JSON. Amounts are whole pence. */
export function comparisonJson({ written, variants, leftOut }: PlanComparison): string {
  const document = {
    title: written.plan.title,
    plan: written.plan.id,
    year: written.plan.year,
    recipients: written.recipients.map(({ name, amount, lastYear, change }) => ({
      name,
      amountPence: Number(amount),
      ...(lastYear !== null && { lastYearPence: Number(lastYear), changeOnLastYearPence: Number(change) }),
    })),
    variants: variants.map(({ title, amounts, changes, changesOnLastYear, awayFromExact }) => ({
      title,
      recipients: amounts.map((amount, r) => {
        const change = changesOnLastYear[r] ?? null;
        return {
          name: written.recipients[r]?.name,
          amountPence: Number(amount),
          changePence: Number(changes[r] ?? 0n),
          ...(change !== null && { changeOnLastYearPence: Number(change) }),
        };
      }),
      ...(awayFromExact !== null && { awayFromExact }),
    })),
    leftOut,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The comparison as CSV, a row for each recipient and variant, in pounds. */
export function comparisonCsv({ written, variants }: PlanComparison): string {
  const pounds = (pence: bigint): CsvValue => ({ decimal: plainPounds(pence) });
  const row = (
    name: string,
    title: string,
    amount: bigint,
    change: bigint,
    onLastYear: bigint | null,
  ): CsvValue[] => [
    name,
    title,
    pounds(amount),
    pounds(change),
    onLastYear === null ? undefined : pounds(onLastYear),
  ];
  return [
    ["recipient", "variant", "amount", "change_on_plan", "change_on_last_year"],
    ...written.recipients.flatMap(({ name, amount, change }, r) => [
      row(name, "as written", amount, 0n, change),
      ...variants.map(({ title, amounts, changes, changesOnLastYear }) =>
        row(name, title, amounts[r] ?? 0n, changes[r] ?? 0n, changesOnLastYear[r] ?? null),
      ),
    ]),
  ]
    .map(csvRecord)
    .join("");
}

/** The comparison as one page that loads nothing and runs nothing. */
export function comparisonHtml(comparison: PlanComparison): string {
  const { plan } = comparison.written;
  const tables = tablesOf(comparison).map(({ title, rows: [head = [], ...rows] }) => {
    const cells = ([name = "", ...values]: readonly string[]) =>
      `<tr><th scope="row">${escaped(name)}</th>${values.map((value) => `<td class="n">${escaped(value)}</td>`).join("")}</tr>`;
    return `<h2>${escaped(title)}</h2>
<div class="sheet" role="region" tabindex="0" aria-label="${escaped(title)}">
<table>
<caption>${escaped(title)}</caption>
<thead><tr><th scope="col">Recipient</th>${head
      .slice(1)
      .map((words) => `<th scope="col" class="n">${escaped(words)}</th>`)
      .join("")}</tr></thead>
<tbody>
${rows.map(cells).join("\n")}
</tbody>
</table>
</div>`;
  });
  const words = comparisonInWords(comparison).map((sentence) => `<li>${escaped(sentence)}</li>`);
  return pageOf(`${plan.title}, ${plan.year}: compared`, [
    `<h1>${escaped(plan.title)}: compared</h1>
<p>Financial year ${escaped(plan.year)}.</p>
<ul class="cautions">${words.join("")}</ul>`,
    ...tables,
  ]);
}

interface ComparisonTable {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

/** Amounts beside one another; what each gains or loses; and the same on last year, where the plan states it. */
function tablesOf({ written, variants }: PlanComparison): readonly ComparisonTable[] {
  const heading = (first: readonly string[]) => ["", ...first, ...variants.map(({ title }) => title)];
  const of = (cells: (r: number) => readonly string[]) =>
    written.recipients.map(({ name }, r) => [name, ...cells(r)]);
  const amounts = of((r) => [
    inPounds(written.recipients[r]?.amount ?? 0n),
    ...variants.map((each) => inPounds(each.amounts[r] ?? 0n)),
  ]);
  const changes = of((r) => variants.map((each) => signed(each.changes[r] ?? 0n)));
  const onLastYear = of((r) => {
    const { lastYear = null, change = null } = written.recipients[r] ?? {};
    if (lastYear === null || change === null) return ["not stated", "", ...variants.map(() => "")];
    return [
      inPounds(lastYear),
      signed(change),
      ...variants.map((each) => signed(each.changesOnLastYear[r] ?? 0n)),
    ];
  });
  return [
    { title: "What each would get", rows: [heading(["as written"]), ...amounts] },
    { title: "What each would gain or lose on the plan as written", rows: [heading([]), ...changes] },
    ...(written.recipients.some(({ lastYear }) => lastYear !== null)
      ? [
          {
            title: "What each would gain or lose on last year",
            rows: [heading(["last year", "as written"]), ...onLastYear],
          },
        ]
      : []),
  ];
}

function signed(change: bigint): string {
  return change === 0n ? "same" : changeInPounds(change);
}
