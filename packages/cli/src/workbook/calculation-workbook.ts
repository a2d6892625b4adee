/** Calculations that are not a plan, as a workbook: a sheet of what they come to, and their workings. */
import type { Trace } from "@svd/funding";
import { cellOf, Sheet, sheetNamer, writeBook } from "./book.js";
import { fillWorkingSheet } from "./working-sheet.js";

/** A calculation of a workbook. */
export interface Calculation {
  /** What it is, and the name of its sheet. */
  readonly title: string;
  /** Its workings. */
  readonly trace: Trace;
}

/**
 * Makes a workbook of some calculations.
 *
 * @param title - What it is about.
 * @param facts - What they come to, in words, a title and a sentence each.
 * @param calculations - The calculations.
 */
export async function calculationWorkbook(
  title: string,
  facts: readonly (readonly [title: string, words: string])[],
  calculations: readonly Calculation[],
): Promise<Uint8Array> {
  const nameOf = sheetNamer();
  const about = new Sheet(nameOf("About"));
  const sheets: Sheet[] = [];
  about.put(1, 1, title, "title");
  about.width(1, 40);
  about.width(2, 90);
  let row = 3;
  for (const [name, words] of facts) {
    about.put(row, 1, name, "check");
    about.put(row, 2, words, "words");
    row += 1;
  }
  row += 1;
  about.put(row, 1, "Amounts, by the formulas of the other sheets", "heading");
  about.put(row, 2, "Value, money in pounds", "heading");
  for (const { title: name, trace } of calculations) {
    const sheet = new Sheet(nameOf(name));
    const at = fillWorkingSheet(sheet, { title: name, trace });
    const step = trace.steps.find(({ letter }) => letter === trace.amounts);
    step?.values.forEach(({ decimal }, r) => {
      row += 1;
      const what = step.scope === "one" ? step.words : `${name}: ${trace.rows[r] ?? ""}`;
      about.put(row, 1, what, "words");
      const cell = cellOf(sheet, at.cell(trace.amounts, r));
      if (step.measure === "number") about.work(row, 2, cell, Number(decimal));
      else about.work(row, 2, `${cell}/100`, Number(decimal) / 100, "money");
    });
    sheets.push(sheet);
  }
  return writeBook(title, [about, ...sheets]);
}
