/** A calculation as a sheet: its steps with their letters, and a table of their values that is worked out again. */

import type { Formula, Step, Trace } from "@svd/funding";
import { columnLetter } from "@svd/validator";
import { largest } from "../terminal.js";
import type { Sheet } from "./book.js";
import { cellsOf, type PlacedStep, type Rows, type Term, TraceFormulas } from "./trace-formulas.js";

/** Where the values of a given step come from: a formula for each row, or null for a cell to type into. */
export type Binding = (row: number, at: SheetPlaces) => string | null;

/** What a sheet of workings is made of. */
export interface WorkingSheetInput {
  /** Its title. */
  readonly title: string;
  /** The workings. */
  readonly trace: Trace;
  /** Where the values of a step that was given come from; undefined for cells to type into. `nth` counts the given steps of its scope. */
  readonly bind?: (step: Step, nth: number) => Binding | undefined;
  /** The letter of the total that the amounts have to add up to, if they have to. */
  readonly addsUpTo?: string;
}

/** Where things stand on a sheet of workings. */
export interface SheetPlaces {
  /** The cells of a step in a row, counted from 0, or its single cell. */
  readonly cell: (letter: string, row: number) => string;
  /** The whole column of a step, or its single cell. */
  readonly column: (letter: string) => string;
  /** The cell that is 1 where values that svd found are out of date; none where there are no such values. */
  outOfDate?: string;
}

const FIRST_STEP_ROW = 5;
/** How often the searches halve what is left: a double has no more digits. */
const HALVINGS = 100;

/** Fills a sheet. Gives where things stand on it. */
export function fillWorkingSheet(
  sheet: Sheet,
  { title, trace, bind = () => undefined, addsUpTo }: WorkingSheetInput,
): SheetPlaces {
  const { rows: names, steps } = trace;
  const checkRow = FIRST_STEP_ROW + steps.length + 1;
  const headRow = checkRow + 6;
  const rows: Rows = { first: headRow + 2, last: headRow + 1 + names.length };
  const placed = new Map<string, PlacedStep>();
  const columns = steps.filter(({ scope }) => scope === "each");
  const endColumn = columns.length + 2;
  const columnOf = (letter: string) => columns.findIndex((each) => each.letter === letter) + 2;
  const formulas = new TraceFormulas(placed, rows);
  const at: SheetPlaces = {
    cell: (letter, row) => cellsOf(found(placed, letter), { row: rows.first + row }),
    column: (letter) => cellsOf(found(placed, letter), { from: rows.first, to: rows.last }),
  };

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

  steps.forEach((step, s) => {
    const own = step.scope === "one" ? `$D$${FIRST_STEP_ROW + s}` : columnLetter(columnOf(step.letter) - 1);
    placed.set(step.letter, { step, at: own });
  });
  const counts = { one: 0, each: 0 };
  const held: Step[] = [];
  steps.forEach((step, s) => {
    const { letter, words, scope, rule, values } = step;
    const row = FIRST_STEP_ROW + s;
    const column = columnOf(letter);
    const how = step.formula === null ? (rule === "given" ? "given" : "found by svd") : inSigns(step.formula);
    sheet.put(row, 1, letter, "words");
    sheet.put(row, 2, words, "words");
    if (scope === "each") {
      sheet.put(headRow, column, letter, "heading");
      sheet.put(headRow + 1, column, words, "heading");
      sheet.width(column, Math.max(18, sheetWidth(values)));
    }
    const value = (r: number) => Number(values[r]?.decimal ?? 0);
    const put = (r: number, formula: string | null, look: "input" | "fixed") => {
      const [y, x] = scope === "one" ? [row, 4] : [rows.first + r, column];
      const exact = values[r]?.exact ?? "0";
      if (formula !== null) sheet.work(y, x, formula, value(r));
      else if (exact.includes("/") && look === "input" && !isShort(values[r]?.decimal))
        sheet.work(y, x, exact, value(r), look);
      else sheet.put(y, x, value(r), look);
    };
    const nth = step.formula === null && rule === "given" ? counts[scope]++ : -1;
    const binding = step.formula === null ? (bind(step, nth) ?? tiedUnits(step, steps)) : undefined;
    const search = step.formula === null && binding === undefined ? searchOf(step, trace, placed) : null;
    if (search !== null) {
      const { cell, fraction } = search.write({
        sheet,
        rows,
        column: endColumn + 2,
        top: headRow,
        formulas,
        given: value(0),
        at,
      });
      put(0, cell, "fixed");
      if (fraction !== undefined) placed.set(letter, { step, at: `$D$${row}`, fraction });
      sheet.put(row, 3, "searched for at the right", "words");
      return;
    }
    // Places among equals are numbers that the rule for equals gives: they stay as they are.
    const isPlace = step.measure === "number" && rule !== "window";
    if (how === "found by svd" && binding === undefined && !isPlace) held.push(step);
    if (rule === "scaling-factor" && step.formula === null) held.push(step);
    let said = how;
    values.forEach((_, r) => {
      const formula =
        binding !== undefined
          ? binding(r, at)
          : step.formula === null
            ? null
            : formulas.formulaOf(step.formula, rows.first + r);
      if (formula === null && step.formula !== null)
        said = `${how}; values only, a spreadsheet cannot say it`;
      put(r, formula, rule === "given" && step.formula === null ? "input" : "fixed");
    });
    sheet.put(row, 3, binding === undefined ? said : "from another cell", "words");
  });

  const amounts = found(placed, trace.amounts);
  if (amounts.step.scope === "each") {
    // What svd worked out, beside what the sheet works out.
    const own = columnLetter(endColumn - 1);
    sheet.put(headRow, endColumn, "svd", "heading");
    sheet.put(headRow + 1, endColumn, "What svd worked out from the plan as it was", "heading");
    sheet.width(endColumn, 18);
    amounts.step.values.forEach(({ exact }, r) => {
      sheet.put(rows.first + r, endColumn, Number(exact), "fixed");
    });
    const column = at.column(trace.amounts);
    const unlike = `SUMPRODUCT((${column}<>${own}$${rows.first}:${own}$${rows.last})*1)`;
    sheet.put(
      checkRow,
      2,
      "Rows that differ from svd's result. Should be 0 unless you changed an input.",
      "words",
    );
    sheet.work(checkRow, 4, unlike, 0, "check");
  }
  if (addsUpTo !== undefined) {
    const column = at.column(trace.amounts);
    const total = at.cell(addsUpTo, 0);
    sheet.put(
      checkRow + 1,
      2,
      "The amounts less what there is to share out. If not 0, re-run svd allocate on the changed plan.",
      "words",
    );
    const inAll = amounts.step.values.reduce((sum, { exact }) => sum + Number(exact), 0);
    const first = Number(found(placed, addsUpTo).step.values[0]?.exact ?? 0);
    sheet.work(checkRow + 1, 4, `SUM(${column})-${total}`, inAll - first, "check");
  }
  if (amounts.step.scope === "one") {
    sheet.put(
      checkRow,
      2,
      "1 where this differs from svd's result. Should be 0 unless you changed an input.",
      "words",
    );
    const value = Number(amounts.step.values[0]?.decimal ?? 0);
    sheet.work(checkRow, 4, `IF(ROUND(${at.cell(trace.amounts, 0)}-${value},6)=0,0,1)`, 0, "check");
  }
  const basis = basisOf(steps, held);
  if (basis !== undefined) {
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
    at.outOfDate = `$D$${checkRow + 3}`;
  }
  sheet.put(
    checkRow + 2,
    2,
    formulas.isExact
      ? "Every whole number in the formulas is below 10^14, and floors, remainders and ranks are exact."
      : "Some values here pass what a spreadsheet holds exactly. They are rounded to a millionth before they are compared, and the first check tells whether the result is that of svd.",
    "words",
  );
  sheet.freeze = { rows: 0, columns: 1 };
  return at;
}

/** Units between equal claims belong to the divisor that svd found, and to no other. */
function tiedUnits(step: Step, steps: readonly Step[]): Binding | undefined {
  const divisor = steps.find(({ rule }) => rule === "divisor");
  if (step.rule !== "tie-rule" || step.measure !== "units" || divisor === undefined) return undefined;
  const given = Number(divisor.values[0]?.decimal ?? 0);
  return (row, at) => `IF(${at.cell(divisor.letter, 0)}=${given},${step.values[row]?.exact ?? "0"},0)`;
}

/** The step that values found by svd go by: the exact shares, which move with every total and weight, or the last one before. */
function basisOf(steps: readonly Step[], [first]: readonly Step[]): Step | undefined {
  if (first === undefined) return undefined;
  const before = steps
    .slice(0, steps.indexOf(first))
    .filter(({ formula, scope }) => formula !== null && scope === "each");
  return before.findLast(({ rule }) => rule === "quota") ?? before.at(-1);
}

function isShort(decimal: string | undefined): boolean {
  return (decimal ?? "").length < 16;
}

function sheetWidth(values: Step["values"]): number {
  return Math.min(24, largest(values, ({ decimal }) => decimal.length) + 2);
}

function found(placed: ReadonlyMap<string, PlacedStep>, letter: string): PlacedStep {
  const step = placed.get(letter);
  if (step === undefined) throw new Error(`There is no step ${letter}.`);
  return step;
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

interface SearchPlace {
  readonly sheet: Sheet;
  readonly rows: Rows;
  readonly column: number;
  readonly top: number;
  readonly formulas: TraceFormulas;
  readonly given: number;
  readonly at: SheetPlaces;
}

interface Search {
  readonly write: (place: SearchPlace) => { readonly cell: string; readonly fraction?: Term };
}

/** How a value that svd searched for is searched for on the sheet, where it can be. */
function searchOf(step: Step, { steps }: Trace, placed: ReadonlyMap<string, PlacedStep>): Search | null {
  const { rule, letter } = step;
  if (rule === "divisor") return divisorSearch(letter, steps);
  return rule === "amount-per-weight" ? levelSearch(letter, steps, placed) : null;
}

/** Quotients rounded at the signposts of a method, as the sum of an array. */
const ROUNDED: Readonly<Record<string, (q: string) => string>> = {
  "sainte-lague": (q) => `INT(${q})+(${q}-INT(${q})>0.5)`,
  dhondt: (q) => `INT(${q})`,
  adams: (q) => `INT(${q})+(${q}>INT(${q}))`,
  dean: (q) => `INT(${q})+(${q}>2*INT(${q})*(INT(${q})+1)/(2*INT(${q})+1))`,
  "huntington-hill": (q) => `INT(${q})+(${q}>SQRT(INT(${q})*(INT(${q})+1)))`,
};

/** The same with the numbers themselves. */
const ROUNDED_NUMBERS: Readonly<Record<string, (q: number) => number>> = {
  "sainte-lague": (q) => Math.floor(q) + (q - Math.floor(q) > 0.5 ? 1 : 0),
  dhondt: Math.floor,
  adams: Math.ceil,
  dean: (q) => {
    const n = Math.floor(q);
    return n + (q > (2 * n * (n + 1)) / (2 * n + 1) ? 1 : 0);
  },
  "huntington-hill": (q) => Math.floor(q) + (q > Math.sqrt(Math.floor(q) * (Math.floor(q) + 1)) ? 1 : 0),
};

/**
 * The divisor of svd for as long as the quotients add up to the total by it, and else one half-way between the smallest
 * and the largest that do, each found by halving.
 */
function divisorSearch(letter: string, steps: readonly Step[]): Search | null {
  const quotient = steps.find(({ rule }) => rule === "quotient")?.formula;
  const method = steps.find(({ rule }) => rule in ROUNDED)?.rule ?? "";
  const total = steps.find(({ rule, scope }) => rule === "given" && scope === "one");
  const tied = steps.find(({ rule, measure }) => rule === "tie-rule" && measure === "units");
  const rounded = ROUNDED[method];
  const inNumbers = ROUNDED_NUMBERS[method];
  const weights = Array.isArray(quotient) && quotient[2] === letter ? quotient[1] : undefined;
  if (typeof weights !== "string" || total === undefined || !rounded || !inNumbers) return null;
  const numbersOf = (of: string) =>
    steps.find((each) => each.letter === of)?.values.map(({ decimal }) => Number(decimal)) ?? [];
  return {
    write: ({ sheet, rows, column, top, given, at }) => {
      const w = at.column(weights);
      const t = at.cell(total.letter, 0);
      const count = rows.last - rows.first + 1;
      const sumBy = (divisor: string) => `SUMPRODUCT(${rounded(`(${w}/${divisor})`)})`;
      const numbers = numbersOf(weights);
      const all = numbers.reduce((a, b) => a + b, 0);
      const units = Number(total.values[0]?.decimal ?? 0);
      /** Halves what lies between two divisors. Gives the cell of the one that is sought. */
      const halve = (first: number, words: string, sign: ">" | ">=") => {
        const [c1, c2, c3, c4] = [0, 1, 2, 3].map((i) => columnLetter(first - 1 + i));
        sheet.put(top, first, words, "heading");
        ["from", "to", "half-way", "units at half-way"].forEach((heading, i) => {
          sheet.put(top + 1, first + i, heading, "heading");
        });
        let low = all / (units + count + 1);
        let high = all / Math.max(units - count - 1, 0.25);
        for (let i = 0; i < HALVINGS; i++) {
          const row = top + 2 + i;
          const before = row - 1;
          const middle = (low + high) / 2;
          const placedUnits = numbers.reduce((sum, weight) => sum + inNumbers(weight / middle), 0);
          const isAbove = `${c4}${before}${sign}${t}`;
          const [from, to] =
            i === 0
              ? [`SUM(${w})/(${t}+${count + 1})`, `SUM(${w})/MAX(${t}-${count + 1},0.25)`]
              : [
                  `IF(${isAbove},${c3}${before},${c1}${before})`,
                  `IF(${isAbove},${c2}${before},${c3}${before})`,
                ];
          sheet.work(row, first, from, low);
          sheet.work(row, first + 1, to, high);
          sheet.work(row, first + 2, `(${c1}${row}+${c2}${row})/2`, middle);
          sheet.work(row, first + 3, sumBy(`${c3}${row}`), placedUnits);
          if (sign === ">" ? placedUnits > units : placedUnits >= units) low = middle;
          else high = middle;
        }
        return `${c2}${top + 1 + HALVINGS}`;
      };
      const smallest = halve(
        column,
        "Search for the smallest divisor by which the quotients rounded add up to the total",
        ">",
      );
      const largest = halve(column + 5, "Search for the largest", ">=");
      const between = tied === undefined ? 0 : numbersOf(tied.letter).reduce((a, b) => a + b, 0);
      const atGiven = between === 0 ? t : `${t}-${between}`;
      return { cell: `IF(${sumBy(String(given))}=${atGiven},${given},(${smallest}+${largest})/2)` };
    },
  };
}

/** The amount for each unit of weight: by halving, then exactly from who is held at which bound. */
function levelSearch(
  letter: string,
  steps: readonly Step[],
  placed: ReadonlyMap<string, PlacedStep>,
): Search | null {
  const total = steps.find(({ rule }) => rule === "placed")?.letter;
  // min(max(level × weight, floor), cap)
  const formula = steps.find(({ rule }) => rule === "bounded-share")?.formula;
  const [, inner, cap]: readonly unknown[] = Array.isArray(formula) ? formula : [];
  const [, product, floor]: readonly unknown[] = Array.isArray(inner) ? inner : [];
  const [, level, weight]: readonly unknown[] = Array.isArray(product) ? product : [];
  if (level !== letter || total === undefined || !placed.has(total)) return null;
  if (typeof weight !== "string" || typeof floor !== "string" || typeof cap !== "string") return null;
  return {
    write: ({ sheet, column, top, formulas, at }) => {
      const [w, f, c] = [at.column(weight), at.column(floor), at.column(cap)];
      const t = at.cell(total, 0);
      const numbers = (of: string) => found(placed, of).step.values.map(({ decimal }) => Number(decimal));
      const [weights, floors, caps] = [numbers(weight), numbers(floor), numbers(cap)];
      const sum = numbers(total)[0] ?? 0;
      const [c1, c2, c3, c4] = [0, 1, 2, 3].map((i) => columnLetter(column - 1 + i));
      sheet.put(
        top,
        column,
        "Search for the amount of each unit of weight: the shares within bounds add up to the total",
        "heading",
      );
      sheet.put(top, column + 1, "", "heading");
      ["from", "to", "half-way", "pence at half-way"].forEach((words, i) => {
        sheet.put(top + 1, column + i, words, "heading");
      });
      const held = (x: string) =>
        `SUMPRODUCT((${x}*${w}<=${f})*${f}+(${x}*${w}>${f})*(${x}*${w}>=${c})*${c}+(${x}*${w}>${f})*(${x}*${w}<${c})*${x}*${w})`;
      const heldNumber = (x: number) =>
        weights.reduce((all, each, i) => {
          const [floorAmount, capAmount] = [floors[i] ?? 0, caps[i] ?? 0];
          return all + (x * each <= floorAmount ? floorAmount : Math.min(x * each, capAmount));
        }, 0);
      let low = 0;
      let high =
        sum /
        weights.reduce((least, each) => (each > 0 ? Math.min(least, each) : least), Number.POSITIVE_INFINITY);
      for (let i = 0; i < HALVINGS; i++) {
        const row = top + 2 + i;
        const middle = (low + high) / 2;
        const placedPence = heldNumber(middle);
        sheet.work(
          row,
          column,
          i === 0 ? "0" : `IF(${c4}${row - 1}<${t},${c3}${row - 1},${c1}${row - 1})`,
          low,
        );
        sheet.work(
          row,
          column + 1,
          i === 0
            ? `${t}/(1/SUMPRODUCT(MAX((${w}>0)/(${w}+(${w}=0)))))`
            : `IF(${c4}${row - 1}<${t},${c2}${row - 1},${c3}${row - 1})`,
          high,
        );
        sheet.work(row, column + 2, `(${c1}${row}+${c2}${row})/2`, middle);
        sheet.work(row, column + 3, held(`${c3}${row}`), placedPence);
        if (placedPence < sum) low = middle;
        else high = middle;
      }
      const end = top + 2 + HALVINGS;
      const x = `${c2}${end - 1}`;
      const term = formulas.columnOf(weight);
      const free = `(${x}*${w}>${f})*(${x}*${w}<${c})`;
      const isFree = (i: number) =>
        high * (weights[i] ?? 0) > (floors[i] ?? 0) && high * (weights[i] ?? 0) < (caps[i] ?? 0);
      const scale = 10 ** term.places;
      const den = weights.reduce((all, each, i) => all + (isFree(i) ? Math.round(each * scale) : 0), 0);
      const num = weights.reduce(
        (left, each, i) =>
          isFree(i) ? left : left - (high * each <= (floors[i] ?? 0) ? (floors[i] ?? 0) : (caps[i] ?? 0)),
        sum,
      );
      sheet.put(end + 1, column, "Weights that no bound holds", "words");
      sheet.work(end + 1, column + 1, `SUMPRODUCT(${free}*${term.num})`, den);
      sheet.put(end + 2, column, "What the bounds leave to them", "words");
      sheet.work(
        end + 2,
        column + 1,
        `${t}-SUMPRODUCT((${x}*${w}<=${f})*${f}+(${x}*${w}>${f})*(${x}*${w}>=${c})*${c})`,
        num,
      );
      const [denCell, numCell] = [`$${c2}$${end + 1}`, `$${c2}$${end + 2}`];
      return {
        cell: `IF(${denCell}=0,${x},${numCell}/MAX(${denCell},1)*${scale})`,
        fraction: {
          num: `IF(${denCell}=0,${x},${numCell})`,
          den: `MAX(${denCell},1)`,
          places: -term.places,
          numSize: sum,
          denSize: Math.max(den, 1),
          isExact: term.isExact,
          isEach: false,
          hasOwnDen: false,
        },
      };
    },
  };
}
