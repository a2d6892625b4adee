/**
 * Formulas of a trace as formulas of a spreadsheet.
 *
 * A spreadsheet has doubles and no fractions. So a value is carried as a whole numerator over a whole denominator for as
 * long as neither passes 10^14, and is divided last: floors, remainders and ranks are then those of exact arithmetic.
 * Beyond that, values are rounded to a millionth before they are compared, and the checks of the sheet tell.
 */
import type { Formula, Operation, Step } from "@svd/funding";

/** Whole numbers up to here, and quotients of two of them, are told apart by every spreadsheet. */
const MOST_EXACT = 1e14;

/** Where the values of a step stand. */
export interface PlacedStep {
  readonly step: Step;
  /** The cell of a single value, absolute; the column of one value for each row. */
  readonly at: string;
  /** A single value that the sheet holds as a numerator and a denominator, in cells of their own. */
  readonly fraction?: Term;
}

/** Where things are on a sheet of workings. */
export interface SheetPlaces {
  /** The cells of a step in a row, counted from 0, or its single cell. */
  readonly cell: (letter: string, row: number) => string;
  /** The whole column of a step, or its single cell. */
  readonly column: (letter: string) => string;
  /** The cell that is 1 where values that svd found are out of date; none where there are no such values. */
  readonly outOfDate?: string;
}

/** The rows of a table of values, counted as a spreadsheet does. */
export interface Rows {
  readonly first: number;
  readonly last: number;
}

/** One row, or all rows from one to another. */
type Place = { readonly row: number } | { readonly from: number; readonly to: number };

/** `num / den × 10^-places`. The sizes are bounds of what `num` and `den` come to. */
export interface Term {
  readonly num: string;
  readonly den: string;
  readonly places: number;
  readonly numSize: number;
  readonly denSize: number;
  /** Whether the values are told apart exactly. */
  readonly isExact: boolean;
  /** Whether it differs from row to row. */
  readonly isEach: boolean;
  /** Whether its denominator does. */
  readonly hasOwnDen: boolean;
}

/** The place of a step. */
export function found(placed: ReadonlyMap<string, PlacedStep>, letter: string): PlacedStep {
  const step = placed.get(letter);
  if (step === undefined) throw new Error(`There is no step ${letter}.`);
  return step;
}

/** Writes the formulas of one table. */
export class TraceFormulas {
  readonly #steps: ReadonlyMap<string, PlacedStep>;
  readonly #rows: Rows;
  readonly #shapes = new Map<Step, Shape>();
  #isExact = true;

  constructor(steps: ReadonlyMap<string, PlacedStep>, rows: Rows) {
    this.#steps = steps;
    this.#rows = rows;
  }

  /** The formula of a step in a row, or of a single value; null where a spreadsheet cannot say it. */
  formulaOf(formula: Formula, row: number): string | null {
    const term = this.#sayable(formula, { row });
    return term && written(term);
  }

  /** Whether everything that was compared so far was compared exactly. */
  get isExact(): boolean {
    return this.#isExact;
  }

  /** The column of a step. */
  columnOf(letter: string): Term {
    return this.#named(letter, { from: this.#rows.first, to: this.#rows.last });
  }

  /** Looked at once for each step: every row asks. */
  #shapeOf(step: Step): Shape {
    const known = this.#shapes.get(step);
    if (known !== undefined) return known;
    const places = step.values.reduce(
      (most, { decimal }) => Math.max(most, decimal.split(".")[1]?.length ?? 0),
      0,
    );
    const shape = {
      size: step.values.reduce((most, { decimal }) => Math.max(most, Math.abs(Number(decimal))), 1),
      isWhole: step.values.every(({ exact }) => !exact.includes("/")),
      places,
      isDecimal: places < 14 && step.values.every((value) => isSame(value)),
    };
    this.#shapes.set(step, shape);
    return shape;
  }

  #sayable(formula: Formula, place: Place): Term | null {
    try {
      return this.#term(formula, place);
    } catch (error) {
      if (error instanceof CannotSay) return null;
      throw error;
    }
  }

  #term(formula: Formula, place: Place): Term {
    if (typeof formula === "string") return this.#named(formula, place);
    const [operation, ...operands] = formula;
    switch (operation) {
      case "+":
      case "-":
        return operands
          .map((each) => this.#term(each, place))
          .reduce((a, b) => added(a, b, operation === "+" ? "+" : "-"));
      case "*":
        return operands.map((each) => this.#term(each, place)).reduce(multiplied);
      case "/":
        return operands.map((each) => this.#term(each, place)).reduce(divided);
      case "min":
      case "max":
        return operands
          .map((each) => this.#term(each, place))
          .reduce((a, b) => chosen(a, b, operation, place));
      case "floor":
        return this.#whole(
          this.#only(operands, place),
          (n, d) => (d === "1" ? n : `INT(${over(n, d)})`),
          "INT",
        );
      case "ceiling":
        return this.#whole(
          this.#only(operands, place),
          (n, d) => (d === "1" ? n : `-INT(-${over(n, d)})`),
          "-INT-",
        );
      case "round":
        return this.#whole(this.#only(operands, place), (n, d) => `ROUND(${over(n, d)},0)`, "ROUND");
      case "sum":
        return this.#summed(operands, { from: this.#rows.first, to: this.#rows.last }, operation);
      case "running":
        if (!("row" in place)) throw new CannotSay();
        return this.#summed(operands, { from: this.#rows.first, to: place.row }, operation);
      case "sum-by": {
        const [values, groups] = operands;
        if (values === undefined || groups === undefined || !("row" in place)) throw new CannotSay();
        const all = { from: this.#rows.first, to: this.#rows.last };
        const same = `(${written(this.#term(groups, all))}=${written(this.#term(groups, place))})*`;
        return this.#summed([values], all, operation, same);
      }
      case "difference": {
        if (!("row" in place)) throw new CannotSay();
        const own = this.#only(operands, place);
        return place.row === this.#rows.first
          ? own
          : added(own, this.#only(operands, { row: place.row - 1 }), "-");
      }
      case "rank": {
        const [values, order] = operands;
        if (values === undefined || order === undefined || !("row" in place)) throw new CannotSay();
        const all = { from: this.#rows.first, to: this.#rows.last };
        const [x, own] = [this.#compared(values, all), this.#compared(values, place)];
        const [y, ownOrder] = [this.#compared(order, all), this.#compared(order, place)];
        return wholeTerm(
          `1+SUMPRODUCT((${x}>${own})+(${x}=${own})*(${y}<${ownOrder}))`,
          this.#rows.last,
          true,
        );
      }
      case "at-most": {
        const [a, b] = operands.map((each) => this.#term(each, place));
        if (a === undefined || b === undefined) throw new CannotSay();
        const [x, y] = sameScale(a, b);
        const isExact =
          a.isExact && b.isExact && x.numSize * y.denSize < MOST_EXACT && y.numSize * x.denSize < MOST_EXACT;
        this.#isExact &&= isExact;
        const holds = isExact
          ? `${times(x.num, y.den)}<=${times(y.num, x.den)}`
          : `ROUND(${written(a)},6)<=ROUND(${written(b)},6)`;
        return wholeTerm("row" in place ? `IF(${holds},1,0)` : `((${holds})*1)`, 1, a.isEach || b.isEach);
      }
      default:
        throw new CannotSay();
    }
  }

  /** What is compared: a column as it stands, rounded where it is not exact. */
  #compared(formula: Formula, place: Place): string {
    const term = this.#term(formula, place);
    const placed = typeof formula === "string" ? this.#steps.get(formula) : undefined;
    const value = placed === undefined ? `(${written(term)})` : cellsOf(placed, place);
    this.#isExact &&= term.isExact;
    return term.isExact ? value : `ROUND(${value},6)`;
  }

  /** A term made whole. What is not exact is first rounded to a millionth, so that a hair below a whole number is one. */
  #whole(term: Term, rounded: (num: string, den: string) => string, kind: "INT" | "-INT-" | "ROUND"): Term {
    const { num, den } = scaledOut(term);
    if (term.isExact) return wholeTerm(rounded(num, den), term.numSize, term.isEach);
    this.#isExact = false;
    const value = `ROUND(${written(term)},6)`;
    const made =
      kind === "ROUND" ? `ROUND(${value},0)` : kind === "INT" ? `INT(${value})` : `-INT(-${value})`;
    return wholeTerm(made, 1, term.isEach);
  }

  #only(operands: readonly Formula[], place: Place): Term {
    const [only] = operands;
    if (only === undefined || operands.length !== 1) throw new CannotSay();
    return this.#term(only, place);
  }

  #summed(operands: readonly Formula[], place: Place, operation: Operation, condition = ""): Term {
    const term = this.#only(operands, place);
    const count = this.#rows.last - this.#rows.first + 1;
    if (term.hasOwnDen || term.numSize * count >= MOST_EXACT)
      return inexact(`SUMPRODUCT(${condition}(${written(term)}))`, condition !== "" || operation !== "sum");
    const isPlain = /^[$A-Z]+\d+:[$A-Z]+\$?\d+$/.test(term.num.replaceAll("$", "")) && condition === "";
    const num = isPlain ? `SUM(${term.num})` : `SUMPRODUCT(${condition}${bracketed(term.num)})`;
    return { ...term, num, numSize: term.numSize * count, isEach: operation !== "sum" };
  }

  #named(name: string, place: Place): Term {
    const placed = this.#steps.get(name);
    if (placed === undefined) {
      const [n = "", d = "1"] = name.split("/");
      const places = n.split(".")[1]?.length ?? 0;
      if (!/^-?[\d.]+$/.test(n) || !/^\d+$/.test(d)) throw new CannotSay();
      const num = n.replace(".", "").replace(/^(-?)0+(?=\d)/, "$1");
      return {
        num: num.startsWith("-") ? `(${num})` : num,
        den: d,
        places,
        numSize: Math.abs(Number(num)),
        denSize: Number(d),
        isExact: true,
        isEach: false,
        hasOwnDen: false,
      };
    }
    if (placed.fraction !== undefined) return placed.fraction;
    const { step } = placed;
    const at = cellsOf(placed, place);
    const { size, isWhole, places, isDecimal } = this.#shapeOf(step);
    const isEach = step.scope === "each";
    const cells = { ...wholeTerm(at, size, isEach), isExact: size < MOST_EXACT };
    if (step.formula !== null) {
      // Whether a step is whole follows from its formula: values that happen to be whole do not stay so.
      const term = this.#sayable(step.formula, place);
      if (term === null || !term.isExact) return inexact(at, isEach);
      if (term.den === "1" && term.places === 0) return cells;
      return term.num.length + term.den.length < 1_000 ? term : inexact(at, isEach);
    }
    // A divisor is searched for anew when something changes, and is as it comes then.
    if (step.rule === "divisor") return inexact(at, isEach);
    if (isWhole) return cells;
    // Values given: decimals are read as whole numbers of their last place.
    if (!isDecimal || size * 10 ** places >= MOST_EXACT) return inexact(at, isEach);
    return {
      num: `ROUND(${times(at, String(10 ** places))},0)`,
      den: "1",
      places,
      numSize: size * 10 ** places,
      denSize: 1,
      isExact: true,
      isEach,
      hasOwnDen: false,
    };
  }
}

/** What the values of a step are like. */
interface Shape {
  readonly size: number;
  readonly isWhole: boolean;
  readonly places: number;
  readonly isDecimal: boolean;
}

/** What a spreadsheet has no words for. */
class CannotSay extends Error {}

/** The cells of a step: one, or a column of them. */
export function cellsOf({ step, at }: PlacedStep, place: Place): string {
  if (step.scope === "one") return at;
  return "row" in place ? `${at}${place.row}` : `${at}$${place.from}:${at}$${place.to}`;
}

/** Whether a decimal is the fraction that stands beside it. */
function isSame({ exact, decimal }: Step["values"][number]): boolean {
  const [n = "0", d = "1"] = exact.split("/");
  const [, fraction = ""] = decimal.split(".");
  return BigInt(decimal.replace(".", "")) * BigInt(d) === BigInt(n) * 10n ** BigInt(fraction.length);
}

function wholeTerm(num: string, size: number, isEach: boolean): Term {
  return { num, den: "1", places: 0, numSize: size, denSize: 1, isExact: true, isEach, hasOwnDen: false };
}

function inexact(num: string, isEach: boolean): Term {
  return { ...wholeTerm(num, 1, isEach), isExact: false };
}

function bounded(term: Term): Term {
  const isExact = term.isExact && term.numSize < MOST_EXACT && term.denSize < MOST_EXACT;
  return isExact ? term : inexact(written(term), term.isEach);
}

function sameScale(a: Term, b: Term): [Term, Term] {
  const scaled = (term: Term, by: number): Term =>
    by === 0
      ? term
      : {
          ...term,
          num: times(term.num, String(10 ** by)),
          numSize: term.numSize * 10 ** by,
          places: term.places + by,
        };
  const places = Math.max(a.places, b.places);
  return [scaled(a, places - a.places), scaled(b, places - b.places)];
}

function sameDen(a: Term, b: Term): [Term, Term] {
  const [x, y] = sameScale(a, b);
  if (x.den === y.den) return [x, y];
  const by = (term: Term, other: Term): Term => ({
    ...term,
    num: times(term.num, other.den),
    den: times(term.den, other.den),
    numSize: term.numSize * other.denSize,
    denSize: term.denSize * other.denSize,
    isEach: term.isEach || other.isEach,
    hasOwnDen: term.hasOwnDen || other.hasOwnDen,
  });
  const left = by(x, y);
  return [left, { ...by(y, x), den: left.den }];
}

function added(a: Term, b: Term, sign: "+" | "-"): Term {
  const isEach = a.isEach || b.isEach;
  if (!a.isExact || !b.isExact) return inexact(`${written(a)}${sign}${bracketed(written(b))}`, isEach);
  const [x, y] = sameDen(a, b);
  const num = y.num === "0" ? x.num : `(${x.num}${sign}${sign === "-" ? bracketed(y.num) : y.num})`;
  return bounded({ ...x, num, numSize: x.numSize + y.numSize, isEach });
}

function multiplied(a: Term, b: Term): Term {
  const isEach = a.isEach || b.isEach;
  if (!a.isExact || !b.isExact) return inexact(times(bracketed(written(a)), bracketed(written(b))), isEach);
  return bounded({
    isEach,
    num: times(a.num, b.num),
    den: times(a.den, b.den),
    places: a.places + b.places,
    numSize: a.numSize * b.numSize,
    denSize: a.denSize * b.denSize,
    isExact: true,
    hasOwnDen: a.hasOwnDen || b.hasOwnDen,
  });
}

function divided(a: Term, b: Term): Term {
  const isEach = a.isEach || b.isEach;
  if (!a.isExact || !b.isExact) return inexact(over(bracketed(written(a)), bracketed(written(b))), isEach);
  const places = a.places - b.places;
  const hasOwnDen = a.hasOwnDen || b.isEach;
  const sizes =
    a.den === b.den
      ? { num: a.num, den: b.num, numSize: a.numSize, denSize: b.numSize }
      : {
          num: times(a.num, b.den),
          den: times(a.den, b.num),
          numSize: a.numSize * b.denSize,
          denSize: a.denSize * b.numSize,
        };
  return bounded({ ...sizes, places, isExact: true, isEach, hasOwnDen });
}

function chosen(a: Term, b: Term, which: "min" | "max", place: Place): Term {
  const isExact = a.isExact && b.isExact;
  const isEach = a.isEach || b.isEach;
  const [x, y] = isExact ? sameDen(a, b) : [inexact(written(a), isEach), inexact(written(b), isEach)];
  const [p, q] = [bracketed(x.num), bracketed(y.num)];
  const sign = which === "min" ? "<" : ">";
  const num =
    "row" in place
      ? `${which.toUpperCase()}(${x.num},${y.num})`
      : `((${p}${sign}${q})*${p}+(1-(${p}${sign}${q}))*${q})`;
  const term = { ...x, num, numSize: Math.max(x.numSize, y.numSize), isExact, isEach };
  return isExact ? bounded(term) : term;
}

/** The numerator and the denominator with the powers of ten in them. */
function scaledOut({ num, den, places }: Term): { readonly num: string; readonly den: string } {
  if (places > 0) return { num, den: times(den, String(10 ** places)) };
  return places < 0 ? { num: times(num, String(10 ** -places)), den } : { num, den };
}

/** The value of a term. */
function written(term: Term): string {
  const { num, den } = scaledOut(term);
  return den === "1" ? num : over(num, den);
}

function over(num: string, den: string): string {
  return `${bracketed(num, "*")}/${bracketed(den)}`;
}

function times(a: string, b: string): string {
  if (a === "1") return b;
  if (b === "1") return a;
  return `${bracketed(a, "*")}*${bracketed(b, "*")}`;
}

/** Brackets around what is more than one operand. What `allowed` joins may stay as it is. */
function bracketed(text: string, allowed?: "*"): string {
  let depth = 0;
  for (const [i, character] of [...text].entries()) {
    if (character === "(") depth += 1;
    else if (character === ")") depth -= 1;
    else if (depth === 0 && "+-*/<>=".includes(character) && !(character === allowed && i > 0))
      return `(${text})`;
  }
  return text;
}
