/** Conditions made ready to be asked of many rows. */
import type { Column } from "../columns/column.js";
import { dayNumber } from "../columns/date.js";
import type { Condition, Term } from "./condition.js";

/**
 * The type of a term.
 *
 * @category rules
 */
export type TermType = "text" | "number" | "date" | "date-time" | "time" | "month";

/**
 * The cells of one row as a condition reads them. Columns are numbered as the definition lists them.
 *
 * @category rules
 */
export interface RowReader {
  /** Whether the cell is blank, holds something faulty, or holds a right value. */
  state(column: number): "blank" | "faulty" | "right";
  /** The cell as clean text; a date and time has its seconds. Asked only of right cells. */
  text(column: number): string;
  /** The cell as a number. Asked only of right cells of number columns. */
  number(column: number): number;
  /** Whether the cell is this text. Asked only of right cells. */
  is(column: number, literal: Literal): boolean;
  /** Whether two cells hold the same text. Asked only of right cells. */
  same(left: number, right: number): boolean;
}

/**
 * A text that a condition compares cells with, and its UTF-8 bytes for readers that have bytes.
 *
 * @category rules
 */
export interface Literal {
  /** The text. */
  readonly text: string;
  /** Its bytes in UTF-8. */
  readonly bytes: Uint8Array;
}

/**
 * What a condition may speak of besides the row.
 *
 * @category rules
 */
export interface ConditionContext {
  /** The columns of the definition, in its order. */
  readonly columns: readonly Column[];
  /** The values of the definition's parameters. */
  readonly parameters: ReadonlyMap<string, number>;
  /** The day as of which the file is judged, `YYYY-MM-DD`. */
  readonly asOf?: string | undefined;
}

/**
 * Answers a condition for one row: true, false, or `undefined` where it is unknown.
 *
 * @category rules
 */
export type CompiledCondition = (row: RowReader) => boolean | undefined;

/**
 * A condition that cannot be understood: an unknown column or parameter, or terms of different types.
 *
 * @category errors
 */
export class ConditionError extends Error {
  /** The name of the class. */
  override readonly name = "ConditionError";
  /** A stable code for programs. */
  readonly code = "CONDITION";
}

/**
 * Prepares a condition for many rows.
 *
 * @param condition - The condition.
 * @param context - The columns and parameters it may name, and the day.
 * @returns A function of a row.
 * @throws ConditionError when the condition names a column or parameter that is not there, or compares
 *   terms of different types.
 * @example
 * ```ts
 * const ended = compileCondition(
 *   { left: { column: "end" }, op: "<", right: { column: "start" } },
 *   { columns, parameters: new Map() },
 * );
 * ```
 * @category rules
 */
export function compileCondition(condition: Condition, context: ConditionContext): CompiledCondition {
  if ("all" in condition) {
    const parts = condition.all.map((part) => compileCondition(part, context));
    return (row) => every(parts, row);
  }
  if ("any" in condition) {
    const parts = condition.any.map((part) => compileCondition({ not: part }, context));
    return (row) => negate(every(parts, row));
  }
  if ("not" in condition) {
    const part = compileCondition(condition.not, context);
    return (row) => negate(part(row));
  }
  if ("present" in condition) {
    const column = indexOf(condition.present, context);
    return (row) => row.state(column) !== "blank";
  }
  if ("blank" in condition) {
    const column = indexOf(condition.blank, context);
    return (row) => row.state(column) === "blank";
  }
  if ("in" in condition) return compileMembership(condition, context);
  return compileComparison(condition, context);
}

function every(parts: readonly CompiledCondition[], row: RowReader): boolean | undefined {
  let answer: boolean | undefined = true;
  for (const part of parts) {
    const known = part(row);
    if (known === false) return false;
    if (known === undefined) answer = undefined;
  }
  return answer;
}

function negate(answer: boolean | undefined): boolean | undefined {
  return answer === undefined ? undefined : !answer;
}

function compileMembership(
  { term, in: texts, ignoreCase }: Extract<Condition, { in: unknown }>,
  context: ConditionContext,
): CompiledCondition {
  const { type, read } = compileTerm(term, context);
  if (type !== "text") throw new ConditionError(`A ${type} cannot be looked up in a list of texts.`);
  if (!ignoreCase && "column" in term) {
    const column = indexOf(term.column, context);
    const literals = texts.map(literalOf);
    return (row) =>
      row.state(column) === "right" ? literals.some((literal) => row.is(column, literal)) : undefined;
  }
  const fold = (text: string) => (ignoreCase ? text.toLowerCase() : text);
  const set = new Set(texts.map(fold));
  return (row) => {
    const value = read(row);
    return value === undefined ? undefined : set.has(fold(value as string));
  };
}

function compileComparison(
  { left, op, right }: Extract<Condition, { op: unknown }>,
  context: ConditionContext,
): CompiledCondition {
  const a = compileTerm(left, context);
  const b = compileTerm(right, context);
  if (a.type !== b.type) throw new ConditionError(`A ${a.type} cannot be compared with a ${b.type}.`);
  if (op === "=" || op === "!=") {
    const wanted = op === "=";
    const quick = compileSameness(left, right, a.type, context);
    if (quick) {
      return (row) => {
        const same = quick(row);
        return same === undefined ? undefined : same === wanted;
      };
    }
  }
  return (row) => {
    const x = a.read(row);
    const y = b.read(row);
    if (x === undefined || y === undefined) return undefined;
    switch (op) {
      case "=":
        return x === y;
      case "!=":
        return x !== y;
      case "<":
        return x < y;
      case "<=":
        return x <= y;
      case ">":
        return x > y;
      case ">=":
        return x >= y;
    }
  };
}

/** Sameness of a text column with a text or another text column needs no string to be made. */
function compileSameness(
  left: Term,
  right: Term,
  type: TermType,
  context: ConditionContext,
): CompiledCondition | undefined {
  if (type !== "text" || !("column" in left)) return undefined;
  const column = indexOf(left.column, context);
  if ("text" in right) {
    const literal = literalOf(right.text);
    return (row) => (row.state(column) === "right" ? row.is(column, literal) : undefined);
  }
  if ("column" in right) {
    const other = indexOf(right.column, context);
    return (row) =>
      row.state(column) === "right" && row.state(other) === "right" ? row.same(column, other) : undefined;
  }
  return undefined;
}

interface CompiledTerm {
  readonly type: TermType;
  readonly read: (row: RowReader) => string | number | undefined;
}

function compileTerm(term: Term, context: ConditionContext): CompiledTerm {
  if ("column" in term) {
    const index = indexOf(term.column, context);
    const type = typeOfColumn(context.columns[index] as Column);
    const read: CompiledTerm["read"] =
      type === "number"
        ? (row) => (row.state(index) === "right" ? row.number(index) : undefined)
        : (row) => (row.state(index) === "right" ? row.text(index) : undefined);
    return { type, read };
  }
  if ("text" in term) return { type: "text", read: () => term.text };
  if ("number" in term) return { type: "number", read: () => term.number };
  if ("time" in term) return { type: "time", read: () => term.time };
  if ("parameter" in term) {
    const value = context.parameters.get(term.parameter);
    if (value === undefined) throw new ConditionError(`There is no parameter "${term.parameter}".`);
    return { type: "number", read: () => value };
  }
  if ("asOf" in term) return { type: "date", read: () => context.asOf };
  if ("dateOf" in term) return partOf(term.dateOf, "date", 0, 10, context);
  if ("timeOf" in term) return partOf(term.timeOf, "time", 11, 19, context);
  const from = compileTerm(term.daysFrom, context);
  const to = compileTerm(term.to, context);
  if (from.type !== "date" || to.type !== "date")
    throw new ConditionError(`Days are counted between dates, not from a ${from.type} to a ${to.type}.`);
  return {
    type: "number",
    read(row) {
      const start = from.read(row);
      const end = to.read(row);
      if (start === undefined || end === undefined) return undefined;
      return dayNumber(end as string) - dayNumber(start as string);
    },
  };
}

function partOf(
  term: Term,
  type: TermType,
  start: number,
  end: number,
  context: ConditionContext,
): CompiledTerm {
  const whole = compileTerm(term, context);
  if (whole.type !== "date-time") throw new ConditionError(`A ${whole.type} has no ${type} part.`);
  return { type, read: (row) => (whole.read(row) as string | undefined)?.slice(start, end) };
}

function typeOfColumn(column: Column): TermType {
  switch (column.kind) {
    case "date":
    case "date-time":
    case "month":
      return column.kind;
    case "coordinate":
      return "number";
    default:
      return "text";
  }
}

function indexOf(name: string, { columns }: ConditionContext): number {
  const index = columns.findIndex((column) => column.name === name);
  if (index < 0) throw new ConditionError(`There is no column "${name}".`);
  return index;
}

/**
 * A text with its bytes.
 *
 * @param text - The text.
 * @category rules
 */
export function literalOf(text: string): Literal {
  return { text, bytes: new TextEncoder().encode(text) };
}
