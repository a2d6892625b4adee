/** The sheet of amounts: who gets what, in pounds, by formulas that lead to the workings. */
import type { PlanAllocation, Working } from "@svd/funding";
import { columnLetter } from "@svd/validator";
import type { WorkedSheet } from "./bindings.js";
import { cellOf, type Sheet } from "./book.js";
import type { InputSheet } from "./input-sheet.js";

/** Where the pence of each recipient are on the sheet of amounts. */
export interface AmountPlaces {
  /** The pence of a recipient, of all heads. */
  readonly inAll: (recipient: number) => string;
}

const FIRST_ROW = 5;

/** A plan, its sheets, and the columns of the sheet of amounts. */
interface Amounts {
  readonly sheet: Sheet;
  readonly allocation: PlanAllocation;
  readonly worked: readonly WorkedSheet[];
  readonly inputs: InputSheet;
  readonly hasLastYear: boolean;
  readonly lastRow: number;
  /** The letter of the pence of a head, and of all heads. */
  readonly pence: (h: number) => string;
  readonly allPence: string;
  /** The column of the pounds of a head, and of all heads. */
  readonly pounds: (h: number) => number;
  readonly allPounds: number;
}

/** Fills the sheet. */
export function fillAmounts(
  sheet: Sheet,
  allocation: PlanAllocation,
  worked: readonly WorkedSheet[],
  inputs: InputSheet,
): AmountPlaces {
  const { heads, recipients } = allocation;
  const count = heads.length;
  const amounts: Amounts = {
    sheet,
    allocation,
    worked,
    inputs,
    hasLastYear: recipients.some(({ lastYear }) => lastYear !== null),
    lastRow: FIRST_ROW + recipients.length - 1,
    pence: (h) => columnLetter(1 + h),
    allPence: columnLetter(1 + count),
    pounds: (h) => 3 + count + h,
    allPounds: 3 + 2 * count,
  };
  writeHeadings(amounts);
  recipients.forEach((_, r) => {
    writeRecipient(amounts, r);
  });
  warnOfDates(amounts, writeSums(amounts));
  sheet.freeze = { rows: 4, columns: 1 };
  return { inAll: (recipient) => cellOf(sheet, `$${amounts.allPence}$${FIRST_ROW + recipient}`) };
}

function writeHeadings({ sheet, allocation: { plan, heads }, hasLastYear }: Amounts): void {
  const headings = [
    "Recipient",
    ...heads.map(({ head }) => `${head}, pence`),
    "Total, pence",
    ...heads.map(({ head }) => head),
    "Total",
    ...(hasLastYear ? ["Last year", "Change"] : []),
    "As svd worked it out",
    "Difference",
  ];
  sheet.put(1, 1, `${plan.title}, ${plan.year}`, "title");
  sheet.put(
    2,
    1,
    "The amounts follow from the sheets behind this one. A difference from what svd worked out means that something was changed there, or that a check there fails.",
    "words",
  );
  headings.forEach((words, c) => {
    sheet.put(4, c + 1, words, "heading");
  });
  sheet.width(1, 40);
}

function writeRecipient(amounts: Amounts, r: number): void {
  const { sheet, allocation, allPence, allPounds } = amounts;
  const recipient = allocation.recipients[r];
  if (recipient === undefined) return;
  const { name, heads, amount, lastYear, change } = recipient;
  const row = FIRST_ROW + r;
  sheet.put(row, 1, name, "words");
  writeLine(
    amounts,
    row,
    heads.map((cell, h) => ({ formula: sourceOf(amounts, h, r), value: Number(cell) })),
  );
  if (lastYear !== null) {
    sheet.put(row, allPounds + 1, Number(lastYear) / 100, "money");
    const [own, before] = [`${allPence}${row}`, `${columnLetter(allPounds)}${row}`];
    sheet.work(row, allPounds + 2, `(${own}-ROUND(${before}*100,0))/100`, Number(change) / 100, "money");
  }
  const svd = allPounds + (amounts.hasLastYear ? 3 : 1);
  sheet.put(row, svd, Number(amount) / 100, "money");
  sheet.work(row, svd + 1, `(${allPence}${row}-ROUND(${columnLetter(svd - 1)}${row}*100,0))/100`, 0, "money");
}

/** The cell of the workings that an amount comes from: after damping, where there is any. */
function sourceOf({ allocation: { heads, recipients }, worked }: Amounts, h: number, r: number): string {
  const head = heads[h]?.head;
  const of = (part: Working["part"]) =>
    worked.find(({ working }) => working.part === part && (working.head === head || working.head === null));
  const source = of("damping") ?? of("share");
  if (source === undefined) throw new Error("A head was not shared out.");
  const row = source.working.head === null ? h * recipients.length + r : r;
  return cellOf(source.sheet, source.at.cell(source.working.result.trace.amounts, row));
}

/** An amount of pence under a head. */
interface Entry {
  readonly formula: string;
  readonly value: number;
}

/** Writes a row of amounts, head by head and together, in pence and in pounds. */
function writeLine(
  { sheet, pence, pounds, allPence, allPounds }: Amounts,
  row: number,
  values: readonly Entry[],
): void {
  const all = values.reduce((sum, { value }) => sum + value, 0);
  values.forEach(({ formula, value }, h) => {
    sheet.work(row, 2 + h, formula, value);
    sheet.work(row, pounds(h), `${pence(h)}${row}/100`, value / 100, "money");
  });
  sheet.work(row, 2 + values.length, `SUM(B${row}:${pence(values.length - 1)}${row})`, all);
  sheet.work(row, allPounds, `${allPence}${row}/100`, all / 100, "money");
}

/** The sums of each head below the recipients. Returns the row after them. */
function writeSums(amounts: Amounts): number {
  const { sheet, allocation, worked, inputs, pence, lastRow } = amounts;
  const { heads } = allocation;
  let row = lastRow + 1;
  const line = (title: string, of: (h: number) => Entry) => {
    sheet.put(row, 1, title, "check");
    writeLine(
      amounts,
      row,
      heads.map((_, h) => of(h)),
    );
    row += 1;
  };
  line("Recipients together", (h) => ({
    formula: `SUM(${pence(h)}${FIRST_ROW}:${pence(h)}${lastRow})`,
    value: Number(heads[h]?.placed ?? 0n),
  }));
  const firstKept = row;
  heads.forEach(({ head, keptBack }, own) => {
    const kept = worked.find(({ working }) => working.part === "kept-back" && working.head === head);
    keptBack.forEach(({ title, amount }, k) => {
      line(`Kept back: ${title}`, (h) =>
        h === own && kept !== undefined
          ? {
              formula: cellOf(kept.sheet, kept.at.cell(kept.working.result.trace.amounts, k)),
              value: Number(amount),
            }
          : { formula: "0", value: 0 },
      );
    });
  });
  const keptRows = Array.from({ length: row - firstKept }, (_, k) => firstKept + k);
  line("What there is", (h) => ({
    formula: inputs.total(heads[h]?.head),
    value: Number(heads[h]?.total ?? 0n),
  }));
  line("Left over, below zero where more is paid than there is; 0 unless the plan leaves something", (h) => ({
    formula: `${pence(h)}${row - 1}-${pence(h)}${lastRow + 1}${keptRows.map((each) => `-${pence(h)}${each}`).join("")}`,
    value: Number(heads[h]?.unplaced ?? 0n),
  }));
  return row;
}

function warnOfDates({ sheet, worked }: Amounts, row: number): void {
  const dated = worked.flatMap(({ sheet: working, at }) =>
    at.outOfDate === undefined ? [] : [cellOf(working, at.outOfDate)],
  );
  if (dated.length === 0) return;
  sheet.put(
    row,
    1,
    "Number of sheets with out-of-date svd values. If not 0, re-run svd allocate on the changed plan",
    "check",
  );
  sheet.work(row, 2, dated.join("+"), 0, "check");
}
