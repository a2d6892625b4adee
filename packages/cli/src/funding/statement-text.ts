/** A plan worked out, for a terminal. */
import { largest, type Terminal, table } from "../terminal.js";
import type { PlanAllocation, Working } from "./allocate-plan.js";
import { cautionsOf, changeInPounds, dayInWords, methodInWords, pounds, sourcesOf } from "./statement.js";
import { columnsOf, exactly, HOW_TO_READ, OPERATIONS, profileInWords, stepsInWords } from "./workings.js";

/** The statement as text: who gets what, the spare pennies, when it is paid, and the lettered steps. */
export function statementText(allocation: PlanAllocation, terminal: Terminal): string {
  const { plan, heads, recipients, workings } = allocation;
  const { bold } = terminal.colours;
  const total = (amounts: readonly bigint[]) => amounts.reduce((sum, each) => sum + each, 0n);
  const kept = heads.flatMap(({ keptBack }, h) =>
    keptBack.map(({ title, amount }) => [
      `Kept back: ${title}`,
      ...heads.map((_, other) => (other === h ? pounds(amount) : "")),
      pounds(amount),
    ]),
  );
  const left = total(heads.map(({ unplaced }) => unplaced));
  const hasLastYear = recipients.some(({ lastYear }) => lastYear !== null);
  const onLastYear = ({ amount, lastYear }: (typeof recipients)[number]) =>
    lastYear === null ? ["", ""] : [pounds(lastYear), changeInPounds(amount - lastYear)];
  const amounts = [
    ["", ...heads.map(({ head }) => head), "in all", ...(hasLastYear ? ["last year", "change"] : [])],
    ...recipients.map((each) => [
      each.name,
      ...each.heads.map(pounds),
      pounds(each.amount),
      ...(hasLastYear ? onLastYear(each) : []),
    ]),
    ...kept,
    ...(left === 0n
      ? []
      : [
          [
            left > 0n ? "Left over" : "More than there is",
            ...heads.map(({ unplaced }) => pounds(unplaced)),
            pounds(left),
          ],
        ]),
    ["Total", ...heads.map((each) => pounds(each.total)), pounds(total(heads.map((each) => each.total)))],
  ];
  const parts = [
    `${bold(plan.title)}, ${plan.year}`,
    table(rightAligned(amounts), terminal, 2),
    `  ${methodInWords(allocation)}`,
  ];
  if (allocation.posts.length > 0)
    parts.push(
      `${bold("Jointly funded posts")}\n${allocation.posts
        .flatMap(({ title, fullCost, salary, funders, unfunded }) => [
          `  ${title}: full cost ${pounds(fullCost)}, of which salary ${pounds(salary)}`,
          ...funders.map(({ words }) => `    ${words}`),
          ...(unfunded > 0n ? [`    Nobody pays ${pounds(unfunded)}.`] : []),
        ])
        .join("\n")}`,
    );
  const reasons = workings.flatMap(({ title, reasons: each }) =>
    each.length === 0 ? [] : [`  ${title}`, ...each.map((reason) => `    ${reason}`)],
  );
  if (reasons.length > 0)
    parts.push(`${bold("Why some have a penny more, or are held")}\n${reasons.join("\n")}`);
  const days = recipients[0]?.claims.map(({ on }) => dayInWords(on)) ?? [];
  if (days.length > 0) {
    const rows = [
      ["", ...days],
      ...recipients.map(({ name, claims }) => [name, ...claims.map((each) => pounds(each.amount))]),
    ];
    const profile = plan.profile === undefined ? "" : `\n  ${profileInWords(plan.profile.quarters)}`;
    parts.push(`${bold("Paid from")}\n${table(rightAligned(rows), terminal, 2)}${profile}`);
  }
  const legend = [...HOW_TO_READ, ...OPERATIONS.map(([sign, words]) => `${sign}: ${words}.`)];
  parts.push(`${bold("How it was worked out")}\n${legend.map((line) => `  ${line}`).join("\n")}`);
  for (const working of workings) parts.push(workingText(working));
  parts.push(
    cautionsOf(allocation)
      .map((caution) => `  ${caution}`)
      .join("\n"),
  );
  const sources = sourcesOf(allocation);
  if (sources.length > 0)
    parts.push(`${bold("Sources")}\n${sources.map((source) => `  ${source}`).join("\n")}`);
  return `${parts.join("\n\n")}\n`;
}

/** A calculation: its steps, and under them the values of each row. */
function workingText(working: Working): string {
  const { rows, amounts } = working.result.trace;
  const columns = columnsOf(working);
  const printed = (row: number) =>
    columns.map(({ letter, values }) => {
      const { decimal, fraction } = exactly(values[row] ?? { exact: "", decimal: "" });
      return `${letter} ${decimal}${fraction === null ? "" : ` = ${fraction}`}`;
    });
  return [
    `  ${working.title}`,
    ...stepsInWords(working).map((step) => `    ${step}`),
    `    Values by row; ${amounts} is the amount:`,
    ...rows.map((name, row) => `      ${[name, ...printed(row)].join(" | ")}`),
  ].join("\n");
}

/** Rows whose columns but the first end at the same place. */
export function rightAligned(rows: readonly (readonly string[])[]): string[][] {
  const widths = (rows[0] ?? []).map((_, i) => largest(rows, (row) => (row[i] ?? "").length));
  return rows.map((row) => row.map((cell, i) => (i === 0 ? cell : cell.padStart(widths[i] ?? 0))));
}
