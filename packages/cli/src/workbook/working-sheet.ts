/** A calculation as a sheet: its steps with their letters, and a table of their values that is worked out again. */

import type { Formula, Step, Trace } from "@svd/funding";
import { columnLetter } from "@svd/validator";
import { largest } from "../terminal.js";
import type { Sheet } from "./book.js";
import { searchOf } from "./searches.js";
import { stepOf } from "./step-of.js";
import {
  cellsOf,
  found,
  type PlacedStep,
  type Rows,
  type SheetPlaces,
  TraceFormulas,
} from "./trace-formulas.js";

/** Where the values of a given step come from: a formula for each row, or null for a cell to type into. */
export type Binding = (row: number, at: SheetPlaces) => string | null;

/** What a sheet of workings is made of. */
export interface WorkingSheetInput {
  /** Its title. */
  readonly title: string;
  /** The workings. */
  readonly trace: Trace;
  /** Where the values of a step that was given come from; undefined for cells to type into. */
  readonly bind?: (step: Step) => Binding | undefined;
  /** The letter of the total that the amounts have to add up to, if they have to. */
  readonly addsUpTo?: string;
}

const FIRST_STEP_ROW = 5;

/** Where the parts of a sheet are. */
interface Layout {
  readonly sheet: Sheet;
  readonly trace: Trace;
  readonly checkRow: number;
  readonly headRow: number;
  readonly rows: Rows;
  /** The column of a step that has a value for each row. */
  readonly columnOf: (letter: string) => number;
  /** The column after those of all steps. */
  readonly endColumn: number;
  readonly placed: Map<string, PlacedStep>;
  readonly formulas: TraceFormulas;
  readonly at: SheetPlaces;
}

/** Fills a sheet. Returns where things are on it. */
export function fillWorkingSheet(
  sheet: Sheet,
  { title, trace, bind = () => undefined, addsUpTo }: WorkingSheetInput,
): SheetPlaces {
  const layout = layOut(sheet, title, trace);
  const held = trace.steps.filter((step, s) => fillStep(layout, step, s, bind));
  checkAmounts(layout);
  if (addsUpTo !== undefined) checkSum(layout, addsUpTo);
  const outOfDate = checkHeld(layout, held);
  sheet.put(
    layout.checkRow + 2,
    2,
    layout.formulas.isExact
      ? "Every whole number in the formulas is below 10^14, and floors, remainders and ranks are exact."
      : "Some values here pass what a spreadsheet holds exactly. They are rounded to a millionth before they are compared, and the first check tells whether the result is that of svd.",
    "words",
  );
  sheet.freeze = { rows: 0, columns: 1 };
  return outOfDate === undefined ? layout.at : { ...layout.at, outOfDate };
}

/** Writes titles and headings, and finds the place of every step. */
function layOut(sheet: Sheet, title: string, trace: Trace): Layout {
  const { rows: names, steps } = trace;
  const checkRow = FIRST_STEP_ROW + steps.length + 1;
  const headRow = checkRow + 6;
  const rows: Rows = { first: headRow + 2, last: headRow + 1 + names.length };
  const columns = steps.filter(({ scope }) => scope === "each");
  const columnOf = (letter: string) => columns.findIndex((each) => each.letter === letter) + 2;
  sheet.put(1, 1, title, "title");
  sheet.put(
    2,
    1,
    "Amounts are whole pence. Cells with a yellow background are typed in and can be changed; grey ones are what svd found; all others are formulas.",
    "words",
  );
  ["Step", "What it is", "How", "Value"].forEach((words, c) => {
    sheet.put(FIRST_STEP_ROW - 1, c + 1, words, "heading");
  });
  sheet.put(headRow, 1, "Row", "heading");
  sheet.put(headRow + 1, 1, "", "heading");
  sheet.width(1, 34);
  sheet.width(2, 22);
  sheet.width(3, 22);
  names.forEach((name, r) => {
    sheet.put(rows.first + r, 1, name, "words");
  });
  const placed = new Map<string, PlacedStep>();
  steps.forEach((step, s) => {
    const own = step.scope === "one" ? `$D$${FIRST_STEP_ROW + s}` : columnLetter(columnOf(step.letter) - 1);
    placed.set(step.letter, { step, at: own });
  });
  const at: SheetPlaces = {
    cell: (letter, row) => cellsOf(found(placed, letter), { row: rows.first + row }),
    column: (letter) => cellsOf(found(placed, letter), { from: rows.first, to: rows.last }),
  };
  const formulas = new TraceFormulas(placed, rows);
  return {
    sheet,
    trace,
    checkRow,
    headRow,
    rows,
    columnOf,
    endColumn: columns.length + 2,
    placed,
    formulas,
    at,
  };
}

/** Writes a step and its values. Returns whether they are held: found by svd, and right for what was given only. */
function fillStep(
  layout: Layout,
  step: Step,
  s: number,
  bind: NonNullable<WorkingSheetInput["bind"]>,
): boolean {
  const { sheet, trace, rows, headRow, formulas, placed, at } = layout;
  const { letter, words, scope, rule, values, formula } = step;
  const row = FIRST_STEP_ROW + s;
  const column = layout.columnOf(letter);
  sheet.put(row, 1, letter, "words");
  sheet.put(row, 2, words, "words");
  if (scope === "each") {
    sheet.put(headRow, column, letter, "heading");
    sheet.put(headRow + 1, column, words, "heading");
    sheet.width(column, Math.max(18, sheetWidth(values)));
  }
  const write = (r: number, cell: string | null) => {
    const [y, x] = scope === "one" ? [row, 4] : [rows.first + r, column];
    writeValue(sheet, y, x, step, r, cell);
  };
  const binding = formula === null ? (bind(step) ?? tiedUnits(step, trace.steps)) : undefined;
  const search = formula === null && binding === undefined ? searchOf(step, trace, placed) : null;
  if (search !== null) {
    const given = Number(values[0]?.decimal ?? 0);
    const place = { sheet, rows, column: layout.endColumn + 2, top: headRow, formulas, given, at };
    const { cell, fraction } = search.write(place);
    write(0, cell);
    if (fraction !== undefined) placed.set(letter, { step, at: `$D$${row}`, fraction });
    sheet.put(row, 3, "searched for at the right", "words");
    return false;
  }
  const cellOf = (r: number) => {
    if (binding !== undefined) return binding(r, at);
    return formula === null ? null : formulas.formulaOf(formula, rows.first + r);
  };
  const cells = values.map((_, r) => cellOf(r));
  cells.forEach((cell, r) => {
    write(r, cell);
  });
  const isSaid = formula === null || !cells.includes(null);
  const how = formula === null ? (rule === "given" ? "given" : "found by svd") : inSigns(formula);
  sheet.put(
    row,
    3,
    binding !== undefined
      ? "from another cell"
      : isSaid
        ? how
        : `${how}; values only, a spreadsheet cannot express it`,
    "words",
  );
  return formula === null && binding === undefined && isHeld(step);
}

/** Whether a step that nothing leads to holds what svd found. Places among equals are numbers and stay as they are. */
function isHeld({ key, rule, measure }: Step): boolean {
  if (key === "scaling-factor") return true;
  return rule !== "given" && (measure !== "number" || rule === "window");
}

function writeValue(sheet: Sheet, y: number, x: number, step: Step, r: number, cell: string | null): void {
  const { exact = "0", decimal = "0" } = step.values[r] ?? {};
  const look = step.rule === "given" ? "input" : "fixed";
  if (cell !== null) sheet.work(y, x, cell, Number(decimal));
  else if (exact.includes("/") && look === "input" && !isShort(decimal))
    sheet.work(y, x, exact, Number(decimal), look);
  else sheet.put(y, x, Number(decimal), look);
}

/** What svd worked out, beside what the sheet works out. */
function checkAmounts({ sheet, trace, checkRow, headRow, rows, endColumn, placed, at }: Layout): void {
  const { step } = found(placed, trace.amounts);
  if (step.scope === "one") {
    sheet.put(
      checkRow,
      2,
      "1 where this differs from svd's result. Should be 0 unless you changed an input.",
      "words",
    );
    const value = Number(step.values[0]?.decimal ?? 0);
    sheet.work(checkRow, 4, `IF(ROUND(${at.cell(trace.amounts, 0)}-${value},6)=0,0,1)`, 0, "check");
    return;
  }
  const own = columnLetter(endColumn - 1);
  sheet.put(headRow, endColumn, "svd", "heading");
  sheet.put(headRow + 1, endColumn, "What svd worked out from the plan as it was", "heading");
  sheet.width(endColumn, 18);
  step.values.forEach(({ exact }, r) => {
    sheet.put(rows.first + r, endColumn, Number(exact), "fixed");
  });
  const unlike = `SUMPRODUCT((${at.column(trace.amounts)}<>${own}$${rows.first}:${own}$${rows.last})*1)`;
  sheet.put(
    checkRow,
    2,
    "Rows that differ from svd's result. Should be 0 unless you changed an input.",
    "words",
  );
  sheet.work(checkRow, 4, unlike, 0, "check");
}

/** The amounts beside the total that they have to add up to. */
function checkSum({ sheet, trace, checkRow, placed, at }: Layout, total: string): void {
  sheet.put(
    checkRow + 1,
    2,
    "The amounts less what there is to share out. If not 0, re-run svd allocate on the changed plan.",
    "words",
  );
  const amounts = found(placed, trace.amounts).step.values;
  const inAll = amounts.reduce((sum, { exact }) => sum + Number(exact), 0);
  const first = Number(found(placed, total).step.values[0]?.exact ?? 0);
  sheet.work(
    checkRow + 1,
    4,
    `SUM(${at.column(trace.amounts)})-${at.cell(total, 0)}`,
    inAll - first,
    "check",
  );
}

/** Whether what held values go by has changed. Returns the cell that says so; undefined where nothing is held. */
function checkHeld({ sheet, trace, checkRow, rows, at }: Layout, held: readonly Step[]): string | undefined {
  const basis = basisOf(trace.steps, held);
  if (basis === undefined) return undefined;
  // The rows weighed by their places: a change anywhere moves this.
  const column = at.column(basis.letter);
  const moment = `SUMPRODUCT(${column}*(ROW(${column})-${rows.first - 1}))`;
  const value = basis.values.reduce((sum, { decimal }, r) => sum + Number(decimal) * (r + 1), 0);
  sheet.put(
    checkRow + 3,
    2,
    `1 where the cells changed for which svd found ${held.map(({ letter }) => letter).join(", ")}. Re-run svd allocate on the changed plan then.`,
    "words",
  );
  sheet.work(checkRow + 3, 4, `IF(ABS(${moment}-${value})<0.01,0,1)`, 0, "check");
  return `$D$${checkRow + 3}`;
}

/** Units between equal claims belong to the divisor that svd found, and to no other. */
function tiedUnits(step: Step, steps: readonly Step[]): Binding | undefined {
  const divisor = stepOf(steps, "divisor");
  if (step.key !== "tied-units" || divisor === undefined) return undefined;
  const given = Number(divisor.values[0]?.decimal ?? 0);
  return (row, at) => `IF(${at.cell(divisor.letter, 0)}=${given},${step.values[row]?.exact ?? "0"},0)`;
}

/** The step that values found by svd go by: the exact shares, which move with every total and weight, or the last one before. */
function basisOf(steps: readonly Step[], [first]: readonly Step[]): Step | undefined {
  if (first === undefined) return undefined;
  const before = steps
    .slice(0, steps.indexOf(first))
    .filter(({ formula, scope }) => formula !== null && scope === "each");
  return before.findLast(({ key }) => key === "quota") ?? before.at(-1);
}

function isShort(decimal: string | undefined): boolean {
  return (decimal ?? "").length < 16;
}

function sheetWidth(values: Step["values"]): number {
  return Math.min(24, largest(values, ({ decimal }) => decimal.length) + 2);
}

/** A formula in the signs of the statement. */
function inSigns(formula: Formula): string {
  if (typeof formula === "string") return formula;
  const [operation, ...operands] = formula;
  const words = operands.map(inSigns);
  const signs: Readonly<Record<string, string>> = { "+": " + ", "-": " − ", "*": " × ", "/": " ÷ " };
  const sign = signs[operation];
  return sign === undefined ? `${operation}(${words.join("; ")})` : `(${words.join(sign)})`;
}
