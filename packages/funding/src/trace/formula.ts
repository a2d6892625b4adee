// The arithmetic of a trace: the few operations that a person can do again with a calculator. The same evaluator
// makes a trace and replays it.

import { FundingError } from "../funding-error.js";
import {
  add,
  ceiling,
  compare,
  divide,
  floor,
  multiply,
  type Rational,
  rational,
  readNumber,
  round,
  subtract,
  zero,
} from "../money/rational.js";

/**
 * An operation of a formula. Each works row by row unless said otherwise; a single value goes with every row.
 *
 * - `+`, `-`, `*`, `/`, `min`, `max`: arithmetic on two or more operands, from left to right;
 * - `floor`, `ceiling`, `round`: to a whole number; `round` takes a half away from zero;
 * - `sum`: adds up all rows to a single value; `sum-by`: adds up the rows that have the same second operand;
 * - `running`: adds up the rows down to each row; `difference`: each row less the row before it;
 * - `rank`: the place of each row, 1 for the largest first operand, equal ones in order of the second, smallest first;
 * - `at-most`: 1 where the first operand is at most the second, and 0 elsewhere.
 *
 * @category models
 */
export type Operation =
  | "+"
  | "-"
  | "*"
  | "/"
  | "min"
  | "max"
  | "floor"
  | "ceiling"
  | "round"
  | "sum"
  | "sum-by"
  | "running"
  | "difference"
  | "rank"
  | "at-most";

/**
 * A formula: the letter of an earlier step, a number as text, or an operation with its operands.
 * `["/", ["*", "a", "b"], "c"]` is a × b ÷ c.
 *
 * @category models
 */
export type Formula = string | readonly [Operation, ...Formula[]];

/** A single value, or one for each row. */
export type Column = Rational | readonly Rational[];

export function isEach(column: Column): column is readonly Rational[] {
  return Array.isArray(column);
}

/** Works a formula out. Letters are looked up; what is no letter is a number. */
export function evaluate(formula: Formula, lookUp: (letter: string) => Column | undefined): Column {
  if (typeof formula === "string") {
    const value = lookUp(formula) ?? readNumber(formula, "A number of a formula");
    if (value !== undefined) return value;
    throw new FundingError("BAD_INPUT", {
      what: "A formula",
      hint: "It speaks of a step that does not stand before it.",
    });
  }
  const [operation, ...operands] = formula;
  const columns = operands.map((operand) => evaluate(operand, lookUp));
  return columns.length === 1
    ? onOne(operation, columns[0] ?? zero)
    : columns.reduce((a, b) => onTwo(operation, a, b));
}

function onOne(operation: Operation, column: Column): Column {
  switch (operation) {
    case "floor":
      return each(column, (value) => rational(floor(value)));
    case "ceiling":
      return each(column, (value) => rational(ceiling(value)));
    case "round":
      return each(column, (value) => rational(round(value)));
    case "sum":
      return rows(column).reduce(add, zero);
    case "running": {
      let total = zero;
      return rows(column).map((value) => {
        total = add(total, value);
        return total;
      });
    }
    case "difference":
      return rows(column).map((value, i, all) => subtract(value, all[i - 1] ?? zero));
    default:
      return column;
  }
}

function onTwo(operation: Operation, a: Column, b: Column): Column {
  switch (operation) {
    case "+":
      return both(a, b, add);
    case "-":
      return both(a, b, subtract);
    case "*":
      return both(a, b, multiply);
    case "/":
      return both(a, b, divide);
    case "min":
      return both(a, b, (x, y) => (compare(x, y) <= 0 ? x : y));
    case "max":
      return both(a, b, (x, y) => (compare(x, y) >= 0 ? x : y));
    case "at-most":
      return both(a, b, (x, y) => rational(compare(x, y) <= 0 ? 1n : 0n));
    case "rank":
      return rank(rows(a), rows(b));
    case "sum-by":
      return sumBy(rows(a), rows(b));
    default:
      throw new FundingError("BAD_INPUT", { what: "A formula", hint: `${operation} takes one operand.` });
  }
}

function rows(column: Column): readonly Rational[] {
  return isEach(column) ? column : [column];
}

function each(column: Column, change: (value: Rational) => Rational): Column {
  return isEach(column) ? column.map(change) : change(column);
}

function both(a: Column, b: Column, combine: (x: Rational, y: Rational) => Rational): Column {
  if (isEach(a)) return a.map((x, i) => combine(x, isEach(b) ? (b[i] ?? zero) : b));
  return isEach(b) ? b.map((y) => combine(a, y)) : combine(a, b);
}

function rank(values: readonly Rational[], order: readonly Rational[]): readonly Rational[] {
  const places = values.map(() => zero);
  values
    .map((value, row) => ({ value, order: order[row] ?? zero, row }))
    .sort((x, y) => compare(y.value, x.value) || compare(x.order, y.order) || x.row - y.row)
    .forEach(({ row }, i) => {
      places[row] = rational(BigInt(i + 1));
    });
  return places;
}

function sumBy(values: readonly Rational[], groups: readonly Rational[]): readonly Rational[] {
  const sums = new Map<string, Rational>();
  const keys = groups.map(({ n, d }) => `${n}/${d}`);
  values.forEach((value, i) => {
    const key = keys[i] ?? "";
    sums.set(key, add(sums.get(key) ?? zero, value));
  });
  return keys.map((key) => sums.get(key) ?? zero);
}
