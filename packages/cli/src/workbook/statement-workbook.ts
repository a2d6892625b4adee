/** A plan worked out, as a workbook whose formulas work it out again. */
import { type PlanAllocation, planInWords, type Working } from "@svd/funding";
import { columnLetter } from "@svd/validator";
import { dayInWords } from "../funding/day-in-words.js";
import { bindingsOf, type WorkedSheet } from "./bindings.js";
import { cellOf, Sheet, sheetNamer, writeBook } from "./book.js";
import { InputSheet } from "./input-sheet.js";
import { stepOf } from "./step-of.js";
import { fillWorkingSheet } from "./working-sheet.js";

/**
 * Makes the workbook of a plan.
 *
 * @returns The bytes of an XLSX file, the same for the same plan.
 */
export async function statementWorkbook(allocation: PlanAllocation): Promise<Uint8Array> {
  const { plan, workings } = allocation;
  const nameOf = sheetNamer();
  const about = new Sheet(nameOf("About"));
  const amounts = new Sheet(nameOf("Amounts"));
  const inputs = new InputSheet(
    new Sheet(nameOf("Inputs")),
    plan.heads,
    plan.recipients.map(({ name }) => name),
  );
  const worked: WorkedSheet[] = [];
  for (const working of workings) {
    const sheet = new Sheet(nameOf(working.title));
    const { trace } = working.result;
    const total = stepOf(trace.steps, "total")?.letter;
    const sumsTo =
      working.part === "kept-back" ||
      working.part === "in-all" ||
      (working.part === "share" && placesAll(allocation, working));
    const at = fillWorkingSheet(sheet, {
      title: working.title,
      trace,
      bind: bindingsOf({ allocation, working, worked, inputs }),
      ...(sumsTo && total !== undefined && { addsUpTo: total }),
    });
    worked.push({ working, sheet, at });
  }
  const places = fillAmounts(amounts, allocation, worked, inputs);
  const claims = fillClaims(nameOf, allocation, amounts, places);
  fillAbout(about, allocation);
  const posts = postsSheet(nameOf, allocation, worked);
  return writeBook(plan.title, [
    about,
    amounts,
    inputs.sheet,
    ...posts,
    ...worked.map(({ sheet }) => sheet),
    ...claims,
  ]);
}

/** Whether a sheet places the whole of what it shares out. */
function placesAll({ plan, heads }: PlanAllocation, { head }: Working): boolean {
  if (plan.method.kind === "ranked-coverage" || head === null) return false;
  return plan.damping !== undefined || heads.every((each) => each.head !== head || each.unplaced === 0n);
}

/** Where the pence of each recipient and head stand on the sheet of amounts. */
interface AmountPlaces {
  /** The pence of a recipient in all. */
  readonly inAll: (recipient: number) => string;
}

/** Who gets what, in pounds, by formulas that lead to the workings. */
function fillAmounts(
  sheet: Sheet,
  { plan, heads, recipients }: PlanAllocation,
  worked: readonly WorkedSheet[],
  inputs: InputSheet,
): AmountPlaces {
  const hasLastYear = recipients.some(({ lastYear }) => lastYear !== null);
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
  const count = heads.length;
  const pence = (h: number) => columnLetter(1 + h);
  const allPence = columnLetter(1 + count);
  const pounds = (h: number) => 3 + count + h;
  const allPounds = 3 + 2 * count;
  const svd = allPounds + (hasLastYear ? 3 : 1);
  const first = 5;
  const last = first + recipients.length - 1;
  const cellFor = (h: number, r: number) => {
    const head = heads[h]?.head;
    const of = (part: Working["part"]) =>
      worked.find(({ working }) => working.part === part && (working.head === head || working.head === null));
    const source = of("damping") ?? of("share");
    if (source === undefined) throw new Error("A head was not shared out.");
    const row = source.working.head === null ? h * recipients.length + r : r;
    return cellOf(source.sheet, source.at.cell(source.working.result.trace.amounts, row));
  };
  const inPounds = (amount: bigint) => Number(amount) / 100;
  recipients.forEach(({ name, heads: cells, amount, lastYear, change }, r) => {
    const row = first + r;
    sheet.put(row, 1, name, "words");
    cells.forEach((cell, h) => {
      sheet.work(row, 2 + h, cellFor(h, r), Number(cell));
      sheet.work(row, pounds(h), `${pence(h)}${row}/100`, inPounds(cell), "money");
    });
    sheet.work(row, 2 + count, `SUM(B${row}:${pence(count - 1)}${row})`, Number(amount));
    sheet.work(row, allPounds, `${allPence}${row}/100`, inPounds(amount), "money");
    if (lastYear !== null) {
      sheet.put(row, allPounds + 1, inPounds(lastYear), "money");
      const [own, before] = [`${allPence}${row}`, `${columnLetter(allPounds)}${row}`];
      sheet.work(row, allPounds + 2, `(${own}-ROUND(${before}*100,0))/100`, inPounds(change ?? 0n), "money");
    }
    sheet.put(row, svd, inPounds(amount), "money");
    sheet.work(
      row,
      svd + 1,
      `(${allPence}${row}-ROUND(${columnLetter(svd - 1)}${row}*100,0))/100`,
      0,
      "money",
    );
  });
  let row = last + 1;
  const line = (title: string, of: (h: number) => { readonly formula: string; readonly value: number }) => {
    const values = heads.map((_, h) => of(h));
    const all = values.reduce((sum, { value }) => sum + value, 0);
    sheet.put(row, 1, title, "check");
    values.forEach(({ formula, value }, h) => {
      sheet.work(row, 2 + h, formula, value);
      sheet.work(row, pounds(h), `${pence(h)}${row}/100`, value / 100, "money");
    });
    sheet.work(row, 2 + count, `SUM(B${row}:${pence(count - 1)}${row})`, all);
    sheet.work(row, allPounds, `${allPence}${row}/100`, all / 100, "money");
    row += 1;
  };
  line("Recipients together", (h) => ({
    formula: `SUM(${pence(h)}${first}:${pence(h)}${last})`,
    value: Number(heads[h]?.placed ?? 0n),
  }));
  const keptRows: number[] = [];
  heads.forEach(({ head, keptBack }, own) => {
    const kept = worked.find(({ working }) => working.part === "kept-back" && working.head === head);
    keptBack.forEach(({ title, amount }, k) => {
      keptRows.push(row);
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
  const placed = last + 1;
  line("What there is", (h) => ({
    formula: inputs.total(heads[h]?.head),
    value: Number(heads[h]?.total ?? 0n),
  }));
  line("Left over, below zero where more is paid than there is; 0 unless the plan leaves something", (h) => ({
    formula: `${pence(h)}${row - 1}-${pence(h)}${placed}${keptRows.map((each) => `-${pence(h)}${each}`).join("")}`,
    value: Number(heads[h]?.unplaced ?? 0n),
  }));
  const dated = worked.flatMap(({ sheet: working, at }) =>
    at.outOfDate === undefined ? [] : [cellOf(working, at.outOfDate)],
  );
  if (dated.length > 0) {
    sheet.put(
      row,
      1,
      "Number of sheets with out-of-date svd values. If not 0, re-run svd allocate on the changed plan",
      "check",
    );
    sheet.work(row, 2, dated.join("+"), 0, "check");
  }
  sheet.freeze = { rows: 4, columns: 1 };
  return { inAll: (recipient) => cellOf(sheet, `$${allPence}$${first + recipient}`) };
}

/** When the amounts are paid. */
function fillClaims(
  nameOf: (wanted: string) => string,
  { plan, recipients }: PlanAllocation,
  amounts: Sheet,
  { inAll }: AmountPlaces,
): readonly Sheet[] {
  const days = recipients[0]?.claims ?? [];
  if (plan.profile === undefined || days.length === 0) return [];
  const sheet = new Sheet(nameOf("Paid"));
  sheet.put(1, 1, `When it is paid: ${plan.profile.paid}`, "title");
  sheet.put(
    2,
    1,
    `In pence. Each is the rounded running total less the one before it, so that they add up to the sheet ${amounts.name}.`,
    "words",
  );
  sheet.put(4, 1, "Recipient", "heading");
  sheet.put(5, 1, "Share of the award", "words");
  sheet.put(6, 1, "Shares so far", "words");
  sheet.width(1, 40);
  let soFar = 0;
  days.forEach(({ on }, c) => {
    const { parts, of } = plan.profile?.quarters[c] ?? { parts: 0, of: 1 };
    soFar += parts / of;
    const letter = columnLetter(c + 1);
    sheet.put(4, c + 2, `from ${dayInWords(on)}`, "heading");
    sheet.work(5, c + 2, `${parts}/${of}`, parts / of, "input");
    sheet.work(6, c + 2, `ROUND(SUM($B$5:${letter}$5),12)`, soFar);
  });
  recipients.forEach(({ name, claims }, r) => {
    const row = 7 + r;
    sheet.put(row, 1, name, "words");
    claims.forEach(({ amount }, c) => {
      const letter = columnLetter(c + 1);
      const before = c === 0 ? "" : `-SUM($B${row}:${columnLetter(c)}${row})`;
      sheet.work(row, c + 2, `ROUND(ROUND(${inAll(r)}*${letter}$6,6),0)${before}`, Number(amount));
    });
  });
  return [sheet];
}

/** The jointly funded posts together: what each funder pays, on both bases. */
function postsSheet(
  nameOf: (wanted: string) => string,
  { posts }: PlanAllocation,
  worked: readonly WorkedSheet[],
): readonly Sheet[] {
  if (posts.length === 0) return [];
  const sheet = new Sheet(nameOf("Posts"));
  sheet.put(1, 1, "Jointly funded posts", "title");
  const headings = ["Post", "Funder", "Pays", "Of full cost", "Of salary", "Full cost", "Salary"];
  headings.forEach((words, c) => {
    sheet.put(3, c + 1, words, "heading");
  });
  sheet.width(1, 40);
  sheet.width(2, 34);
  let row = 4;
  for (const { title, fullCost, salary, funders } of posts) {
    const post = worked.find(({ working }) => working.post === title);
    if (post === undefined) continue;
    const { steps, amounts } = post.working.result.trace;
    const [full, pay] = [stepOf(steps, "full-cost"), stepOf(steps, "salary")];
    funders.forEach(({ id, amount }, f) => {
      const part = (whole: bigint) => (whole === 0n ? 0 : Number(amount) / Number(whole));
      sheet.put(row, 1, title, "words");
      sheet.put(row, 2, id, "words");
      sheet.work(
        row,
        3,
        `${cellOf(post.sheet, post.at.cell(amounts, f))}/100`,
        Number(amount) / 100,
        "money",
      );
      sheet.work(row, 4, `IF(F${row}=0,0,C${row}/F${row})`, part(fullCost), "share");
      sheet.work(row, 5, `IF(G${row}=0,0,C${row}/G${row})`, part(salary), "share");
      if (full !== undefined)
        sheet.work(
          row,
          6,
          `${cellOf(post.sheet, post.at.cell(full.letter, f))}/100`,
          Number(fullCost) / 100,
          "money",
        );
      if (pay !== undefined)
        sheet.work(
          row,
          7,
          `${cellOf(post.sheet, post.at.cell(pay.letter, f))}/100`,
          Number(salary) / 100,
          "money",
        );
      row += 1;
    });
  }
  sheet.freeze = { rows: 3, columns: 0 };
  return [sheet];
}

/** What the workbook is, and what may be taken from it. */
function fillAbout(sheet: Sheet, allocation: PlanAllocation): void {
  const { plan } = allocation;
  const words = planInWords(allocation);
  const facts: readonly (readonly [string, string])[] = [
    ["Plan", `${plan.title} (${plan.id})`],
    ["Financial year", plan.year],
    ["Method", words.method],
    ["Ties", words.ties],
    ...(plan.reasons === undefined ? [] : [["Reasons", plan.reasons] as const]),
    ...words.cautions.map((caution) => ["Note", caution] as const),
    ...words.sources.map((source) => ["Source", source] as const),
    [
      "Using it",
      "Change a cell with a yellow background, on the sheet Inputs or on the sheet of a calculation, and everything recalculates. What becomes the decision is what svd allocate makes of the changed plan.",
    ],
    [
      "Exactness",
      "A spreadsheet counts in doubles. Money is whole pence here, and shares are carried as whole numerators over whole denominators. While a total in pence times the sum of the weights, written without a decimal point, is below 10^14, floors, remainders, ranks and amounts are exact. Beyond that, and where several fractions are added, values are rounded to a millionth of a penny before they are compared. Each sheet says which it is, and checks itself.",
    ],
    [
      "What is not a formula",
      "The quota method places units one after another, and two-way rounding finds a way through the whole table: both are given as svd found them, with checks. svd's divisor is kept while it still works; otherwise the sheet searches for one. Units decided by a tie are fixed.",
    ],
  ];
  sheet.put(1, 1, plan.title, "title");
  facts.forEach(([title, text], i) => {
    sheet.put(3 + i, 1, title, "check");
    sheet.put(3 + i, 2, text, "words");
  });
  sheet.width(1, 20);
  sheet.width(2, 110);
}
