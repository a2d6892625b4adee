/** A plan worked out, for a terminal. */
import {
  changeInPounds,
  howToRead,
  inPounds,
  type PlanAllocation,
  planInWords,
  stepsInWords,
  type Working,
} from "@svd/funding";
import { largest, type Terminal, table } from "../terminal.js";
import { dayInWords } from "./day-in-words.js";
import { columnsOf, exactly } from "./values.js";

/** The statement as text: who gets what, the spare pennies, when it is paid, and the lettered steps. */
export function statementText(allocation: PlanAllocation, terminal: Terminal): string {
  const { plan, heads, total, recipients, workings } = allocation;
  const words = planInWords(allocation);
  const { bold } = terminal.colours;
  const kept = heads.flatMap(({ keptBack }, h) =>
    keptBack.map(({ title, amount }) => [
      `Kept back: ${title}`,
      ...heads.map((_, other) => (other === h ? inPounds(amount) : "")),
      inPounds(amount),
    ]),
  );
  const left = total.unplaced;
  const hasLastYear = recipients.some(({ lastYear }) => lastYear !== null);
  const onLastYear = ({ lastYear, change }: (typeof recipients)[number]) =>
    lastYear === null || change === null ? ["", ""] : [inPounds(lastYear), changeInPounds(change)];
  const amounts = [
    ["", ...heads.map(({ head }) => head), "total", ...(hasLastYear ? ["last year", "change"] : [])],
    ...recipients.map((each) => [
      each.name,
      ...each.heads.map(inPounds),
      inPounds(each.amount),
      ...(hasLastYear ? onLastYear(each) : []),
    ]),
    ...kept,
    ...(left === 0n
      ? []
      : [
          [
            left > 0n ? "Left over" : "More than there is",
            ...heads.map(({ unplaced }) => inPounds(unplaced)),
            inPounds(left),
          ],
        ]),
    ["Total", ...heads.map((each) => inPounds(each.total)), inPounds(total.total)],
  ];
  const parts = [
    `${bold(plan.title)}, ${plan.year}`,
    table(rightAligned(amounts), terminal, 2),
    `  ${words.method}`,
  ];
  if (allocation.posts.length > 0)
    parts.push(
      `${bold("Jointly funded posts")}\n${allocation.posts
        .flatMap(({ title, fullCost, salary, funders, unfunded }) => [
          `  ${title}: full cost ${inPounds(fullCost)}, of which salary ${inPounds(salary)}`,
          ...funders.map(({ words }) => `    ${words}`),
          ...(unfunded > 0n ? [`    Nobody pays ${inPounds(unfunded)}.`] : []),
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
      ...recipients.map(({ name, claims }) => [name, ...claims.map((each) => inPounds(each.amount))]),
    ];
    const profile = words.payments === null ? "" : `\n  ${words.payments}`;
    parts.push(`${bold("Paid from")}\n${table(rightAligned(rows), terminal, 2)}${profile}`);
  }
  const legend = [
    ...howToRead.sentences,
    ...howToRead.operations.map(([sign, meaning]) => `${sign}: ${meaning}.`),
  ];
  parts.push(`${bold("How it was worked out")}\n${legend.map((line) => `  ${line}`).join("\n")}`);
  for (const working of workings) parts.push(workingText(working));
  parts.push(words.cautions.map((caution) => `  ${caution}`).join("\n"));
  if (words.sources.length > 0)
    parts.push(`${bold("Sources")}\n${words.sources.map((source) => `  ${source}`).join("\n")}`);
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
