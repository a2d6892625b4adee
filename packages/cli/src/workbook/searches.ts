/** Values that svd found by search, searched for again on a sheet. */
import type { DivisorMethod, Step, StepKey, Trace } from "@svd/funding";
import { columnLetter } from "@svd/validator";
import type { Sheet } from "./book.js";
import { stepOf } from "./step-of.js";
import {
  found,
  type PlacedStep,
  type Rows,
  type SheetPlaces,
  type Term,
  type TraceFormulas,
} from "./trace-formulas.js";

/** How often the searches halve what is left: a double has no more digits. */
const HALVINGS = 100;

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
export function searchOf(
  step: Step,
  { steps }: Trace,
  placed: ReadonlyMap<string, PlacedStep>,
): Search | null {
  const { key, letter } = step;
  if (key === "divisor") return divisorSearch(letter, steps);
  return key === "amount-per-weight" ? levelSearch(letter, steps, placed) : null;
}

/** Quotients rounded at the signposts of a method, as the sum of an array. */
const ROUNDED: Readonly<Record<DivisorMethod, (q: string) => string>> = {
  "sainte-lague": (q) => `INT(${q})+(${q}-INT(${q})>0.5)`,
  dhondt: (q) => `INT(${q})`,
  adams: (q) => `INT(${q})+(${q}>INT(${q}))`,
  dean: (q) => `INT(${q})+(${q}>2*INT(${q})*(INT(${q})+1)/(2*INT(${q})+1))`,
  "huntington-hill": (q) => `INT(${q})+(${q}>SQRT(INT(${q})*(INT(${q})+1)))`,
};

/** The same with the numbers themselves. */
const ROUNDED_NUMBERS: Readonly<Record<DivisorMethod, (q: number) => number>> = {
  "sainte-lague": (q) => Math.floor(q) + (q - Math.floor(q) > 0.5 ? 1 : 0),
  dhondt: Math.floor,
  adams: Math.ceil,
  dean: (q) => {
    const n = Math.floor(q);
    return n + (q > (2 * n * (n + 1)) / (2 * n + 1) ? 1 : 0);
  },
  "huntington-hill": (q) => Math.floor(q) + (q > Math.sqrt(Math.floor(q) * (Math.floor(q) + 1)) ? 1 : 0),
};

function isDivisorMethod(key: StepKey): key is DivisorMethod {
  return Object.hasOwn(ROUNDED, key);
}

/**
 * The divisor of svd for as long as the quotients add up to the total by it, and else one half-way between the smallest
 * and the largest that do, each found by halving.
 */
function divisorSearch(letter: string, steps: readonly Step[]): Search | null {
  const quotient = stepOf(steps, "quotient")?.formula;
  const method = steps.map(({ key }) => key).find(isDivisorMethod);
  const total = stepOf(steps, "total");
  const tied = stepOf(steps, "tied-units");
  const weights = Array.isArray(quotient) && quotient[2] === letter ? quotient[1] : undefined;
  if (typeof weights !== "string" || total === undefined || method === undefined) return null;
  const rounded = ROUNDED[method];
  const inNumbers = ROUNDED_NUMBERS[method];
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
  const total = stepOf(steps, "placed")?.letter;
  // min(max(level × weight, floor), cap)
  const formula = stepOf(steps, "bounded-share")?.formula;
  const [, inner, cap]: readonly unknown[] = Array.isArray(formula) ? formula : [];
  const [, product, floor]: readonly unknown[] = Array.isArray(inner) ? inner : [];
  const [, own, weight]: readonly unknown[] = Array.isArray(product) ? product : [];
  if (own !== letter || total === undefined || !placed.has(total)) return null;
  if (typeof weight !== "string" || typeof floor !== "string" || typeof cap !== "string") return null;
  const numbers = (of: string) => found(placed, of).step.values.map(({ decimal }) => Number(decimal));
  const level: Level = {
    letters: { total, weight, floor, cap },
    weights: numbers(weight),
    floors: numbers(floor),
    caps: numbers(cap),
    sum: numbers(total)[0] ?? 0,
  };
  return {
    write: (place) => {
      const cells = levelCells(level, place);
      const high = writeLevelHalving(level, place, cells);
      return exactLevel(level, place, cells, high);
    },
  };
}

/** What the amount for each unit of weight follows from. */
interface Level {
  readonly letters: Readonly<Record<"total" | "weight" | "floor" | "cap", string>>;
  readonly weights: readonly number[];
  readonly floors: readonly number[];
  readonly caps: readonly number[];
  /** What there is to place, in pence. */
  readonly sum: number;
}

/** The same on the sheet: the columns of weights, floors and caps, the total, and the letters of the search. */
interface LevelCells {
  readonly w: string;
  readonly f: string;
  readonly c: string;
  readonly t: string;
  readonly search: readonly [string, string, string, string];
}

function levelCells({ letters }: Level, { column, at }: SearchPlace): LevelCells {
  const letter = (i: number) => columnLetter(column - 1 + i);
  return {
    w: at.column(letters.weight),
    f: at.column(letters.floor),
    c: at.column(letters.cap),
    t: at.cell(letters.total, 0),
    search: [letter(0), letter(1), letter(2), letter(3)],
  };
}

/** Halves what lies between two levels. Returns the higher one in the end. */
function writeLevelHalving(
  { weights, floors, caps, sum }: Level,
  { sheet, column, top }: SearchPlace,
  { w, f, c, t, search: [c1, c2, c3, c4] }: LevelCells,
): number {
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
    const isBelow = `${c4}${row - 1}<${t}`;
    const [from, to] =
      i === 0
        ? ["0", `${t}/(1/SUMPRODUCT(MAX((${w}>0)/(${w}+(${w}=0)))))`]
        : [
            `IF(${isBelow},${c3}${row - 1},${c1}${row - 1})`,
            `IF(${isBelow},${c2}${row - 1},${c3}${row - 1})`,
          ];
    sheet.work(row, column, from, low);
    sheet.work(row, column + 1, to, high);
    sheet.work(row, column + 2, `(${c1}${row}+${c2}${row})/2`, middle);
    sheet.work(row, column + 3, held(`${c3}${row}`), placedPence);
    if (placedPence < sum) low = middle;
    else high = middle;
  }
  return high;
}

/** The level, exactly: what the bounds leave, over the weights that no bound holds at the level that was searched for. */
function exactLevel(
  { letters, weights, floors, caps, sum }: Level,
  { sheet, column, top, formulas }: SearchPlace,
  { w, f, c, t, search: [, c2] }: LevelCells,
  high: number,
): { readonly cell: string; readonly fraction: Term } {
  const end = top + 2 + HALVINGS;
  const x = `${c2}${end - 1}`;
  const term = formulas.columnOf(letters.weight);
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
}
