/**
 * The language in which a rule says something about one row. It is plain data, so that it can be printed,
 * read back, translated to other languages and explained; it is typed, so that a date is never compared
 * with a word; and it knows three answers, because a blank or faulty cell makes a comparison unknown.
 */
import type { Column } from "../columns/column.js";
import { dayNumber } from "../columns/date.js";

/**
 * Something that is true, false or unknown of a row. A comparison with a blank or faulty cell is unknown,
 * and `all`, `any` and `not` follow: a rule fires only on what is surely true.
 *
 * @category rules
 */
export type Condition =
  | {
      /** True when every part is true. */
      readonly all: readonly Condition[];
    }
  | {
      /** True when some part is true. */
      readonly any: readonly Condition[];
    }
  | {
      /** True when the part is false. */
      readonly not: Condition;
    }
  | {
      /** True when the cell of this column holds something, right or wrong. Never unknown. */
      readonly present: string;
    }
  | {
      /** True when the cell of this column is blank. Never unknown. */
      readonly blank: string;
    }
  | {
      /** What is compared. */
      readonly left: Term;
      /** How. Dates, times and months compare in order of time. */
      readonly op: Comparison;
      /** What it is compared with: a term of the same type. */
      readonly right: Term;
    }
  | {
      /** True when this term is one of the texts. */
      readonly term: Term;
      /** The texts. */
      readonly in: readonly string[];
      /** Whether capitals and small letters are taken as the same. */
      readonly ignoreCase?: true;
    };

/**
 * How two terms are compared.
 *
 * @category rules
 */
export type Comparison = "=" | "!=" | "<" | "<=" | ">" | ">=";

/**
 * A value that a condition speaks of.
 *
 * @category rules
 */
export type Term =
  | {
      /** What the cell of this column holds. */
      readonly column: string;
    }
  | {
      /** A text, as a code or a phrase. */
      readonly text: string;
    }
  | {
      /** A number. */
      readonly number: number;
    }
  | {
      /** A time of day with seconds: `00:00:00`. */
      readonly time: string;
    }
  | {
      /** The value of this parameter of the definition. */
      readonly parameter: string;
    }
  | {
      /** The day as of which the file is judged; unknown when the caller gave none. */
      readonly asOf: true;
    }
  | {
      /** The date of a date and time. */
      readonly dateOf: Term;
    }
  | {
      /** The time of day of a date and time, with seconds: `23:15:00`. */
      readonly timeOf: Term;
    }
  | {
      /** The date from which whole days are counted. */
      readonly daysFrom: Term;
      /** The date to which they are counted; an earlier one gives a negative number. */
      readonly to: Term;
    };

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

/**
 * The names of the columns that a condition speaks of, each once, in order of mention.
 *
 * @param condition - The condition.
 * @category rules
 */
export function columnsOf(condition: Condition): string[] {
  const names = new Set<string>();
  visit(condition, (node) => {
    for (const key of ["column", "present", "blank"] as const) {
      const name = (node as Record<string, unknown>)[key];
      if (typeof name === "string") names.add(name);
    }
  });
  return [...names];
}

/**
 * The texts that a condition compares a column's cells with.
 *
 * @param condition - The condition.
 * @param column - The name of the column.
 * @category rules
 */
export function literalsOf(condition: Condition, column: string): string[] {
  const found: string[] = [];
  const isColumn = (term: Term) => "column" in term && term.column === column;
  visit(condition, (node) => {
    if ("term" in node && isColumn(node.term)) found.push(...node.in);
    if (!("left" in node)) return;
    if (isColumn(node.left) && "text" in node.right) found.push(node.right.text);
    if (isColumn(node.right) && "text" in node.left) found.push(node.left.text);
  });
  return found;
}

/**
 * Whether a condition speaks of the day as of which the file is judged.
 *
 * @param condition - The condition.
 * @category rules
 */
export function needsAsOf(condition: Condition): boolean {
  let found = false;
  visit(condition, (node) => {
    if ("asOf" in node) found = true;
  });
  return found;
}

/** Calls back for a condition and everything in it. */
function visit(node: Condition | Term, callback: (node: Condition | Term) => void): void {
  callback(node);
  if ("all" in node) for (const part of node.all) visit(part, callback);
  if ("any" in node) for (const part of node.any) visit(part, callback);
  if ("not" in node) visit(node.not, callback);
  if ("left" in node) {
    visit(node.left, callback);
    visit(node.right, callback);
  }
  if ("term" in node) visit(node.term, callback);
  if ("dateOf" in node) visit(node.dateOf, callback);
  if ("timeOf" in node) visit(node.timeOf, callback);
  if ("daysFrom" in node) {
    visit(node.daysFrom, callback);
    visit(node.to, callback);
  }
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

function literalOf(text: string): Literal {
  return { text, bytes: new TextEncoder().encode(text) };
}
