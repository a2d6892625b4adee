/** A plan worked out, as a workbook whose formulas work it out again. */
import { type PlanAllocation, planInWords, type Working } from "@svd/funding";
import { columnLetter } from "@svd/validator";
import { dayInWords } from "../funding/day-in-words.js";
import { type AmountPlaces, fillAmounts } from "./amounts-sheet.js";
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
