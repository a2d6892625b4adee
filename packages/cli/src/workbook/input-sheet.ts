/** The sheet of what is given to more than one calculation: heads, and what is known of each recipient. */
import type { ExactNumber } from "@svd/funding";
import type { PlanHead } from "@svd/schemas/model";
import { columnLetter } from "@svd/validator";
import { cellOf, type Sheet } from "./book.js";

const FIRST_ROW = 5;
/** The column that the table of recipients begins in. */
const TABLE = 4;

/** A column of the table of recipients. */
interface InputColumn {
  /** The cell of a recipient, counted from 0. */
  readonly cell: (row: number) => string;
  /** The cells of all. */
  readonly range: string;
}

/** A sheet of inputs, which grows as they are asked for. */
export class InputSheet {
  readonly sheet: Sheet;
  readonly #totals = new Map<string, string>();
  readonly #singles = new Map<string, string>();
  readonly #columns = new Map<string, InputColumn>();
  readonly #count: number;
  #nextRow = FIRST_ROW;

  constructor(
    sheet: Sheet,
    heads: readonly { readonly head: PlanHead; readonly amountPence: number }[],
    recipients: readonly string[],
  ) {
    this.sheet = sheet;
    this.#count = recipients.length;
    sheet.put(1, 1, "What is given", "title");
    sheet.put(
      2,
      1,
      "Amounts are whole pence. Change a cell with a yellow background, and the other sheets recalculate.",
      "words",
    );
    sheet.put(FIRST_ROW - 1, 1, "What there is", "heading");
    sheet.put(FIRST_ROW - 1, 2, "Value", "heading");
    sheet.put(FIRST_ROW - 1, TABLE, "Recipient", "heading");
    sheet.width(1, 34);
    sheet.width(2, 20);
    sheet.width(TABLE, 34);
    for (const { head, amountPence } of heads)
      this.#totals.set(head, this.#row(`${head}, in pence`, amountPence));
    recipients.forEach((name, r) => {
      sheet.put(FIRST_ROW + r, TABLE, name, "words");
    });
    sheet.freeze = { rows: FIRST_ROW - 1, columns: 0 };
  }

  /** What there is under a head, in pence. */
  total(head: string | null | undefined): string {
    const cell = this.#totals.get(head ?? "");
    if (cell === undefined) throw new Error("There is no such head.");
    return cell;
  }

  /** A single value, such as the share of a component. The same words are the same cell. */
  single(words: string, value: ExactNumber | undefined): string {
    const { exact, decimal } = value ?? { exact: "0", decimal: "0" };
    const key = `${words} ${exact}`;
    const known = this.#singles.get(key);
    if (known !== undefined) return known;
    const isDecimal = decimal.length < 16 || !exact.includes("/");
    const cell = this.#row(words, Number(decimal), isDecimal ? undefined : exact);
    this.#singles.set(key, cell);
    return cell;
  }

  /** Something known of each recipient. The same name and values are the same column, with the words it had first. */
  column(name: string, words: string, values: readonly ExactNumber[]): InputColumn {
    const key = JSON.stringify([name, values.map(({ exact }) => exact)]);
    const known = this.#columns.get(key);
    if (known !== undefined) return known;
    const column = TABLE + 1 + this.#columns.size;
    const letter = columnLetter(column - 1);
    this.sheet.put(FIRST_ROW - 1, column, words, "heading");
    this.sheet.width(column, 24);
    values.forEach(({ exact, decimal }, r) => {
      const isFraction = exact.includes("/") && decimal.length >= 16;
      if (isFraction) this.sheet.work(FIRST_ROW + r, column, exact, Number(decimal), "input");
      else this.sheet.put(FIRST_ROW + r, column, Number(decimal), "input");
    });
    const made = {
      cell: (row: number) => cellOf(this.sheet, `$${letter}$${FIRST_ROW + row}`),
      range: cellOf(this.sheet, `$${letter}$${FIRST_ROW}:$${letter}$${FIRST_ROW + this.#count - 1}`),
    };
    this.#columns.set(key, made);
    return made;
  }

  #row(words: string, value: number, formula?: string): string {
    const row = this.#nextRow++;
    this.sheet.put(row, 1, words, "words");
    if (formula === undefined) this.sheet.put(row, 2, value, "input");
    else this.sheet.work(row, 2, formula, value, "input");
    return cellOf(this.sheet, `$B$${row}`);
  }
}
