/** Conditions made ready to be asked of many rows. */
import type { Column } from "../columns/column.js";
import { dayNumber } from "../columns/date.js";
import { isMultipleOf, productOf, sumOf } from "./arithmetic.js";
import { financialPeriod, isWhole } from "./calendar.js";
import { type Aggregate, type Condition, columnsOf, type FinancialPeriod, type Term } from "./condition.js";
import { amountOf, type ConditionContext, type LookupTable } from "./condition-context.js";

/**
 * The type of a term. Money is counted in whole pence.
 *
 * @category rules
 */
export type TermType = "text" | "number" | "money" | "date" | "date-time" | "time" | "month";

/**
 * The cells of one row as a condition reads them. Columns are numbered as the definition lists them.
 *
 * @category rules
 */
export interface RowReader {
  /** Whether the cell is blank, holds something faulty, a shorthand in place of a number, or a right value. */
  state(column: number): "blank" | "faulty" | "hidden" | "right";
  /** The cell as clean text; a date and time has its seconds. Asked only of right and hidden cells. */
  text(column: number): string;
  /** The cell as a number, money in pence. Asked only of right cells of columns of numbers and money. */
  number(column: number): number;
  /** Whether the cell is this text. Asked only of right cells. */
  is(column: number, literal: Literal): boolean;
  /** Whether two cells hold the same text. Asked only of right cells. */
  same(left: number, right: number): boolean;
}

/**
 * A group of rows as a condition reads it: the cells of its grouping columns, and its aggregates.
 *
 * @category rules
 */
export interface GroupReader extends RowReader {
  /** The value of an aggregate, by its place in the list that compiling gave; `undefined`: unknown. */
  aggregate(slot: number): string | number | undefined;
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
 * Answers a condition for one row: true, false, or `undefined` where it is unknown. Where the condition speaks
 * of the previous return, the matching row of that is the second argument.
 *
 * @category rules
 */
export type CompiledCondition = (row: RowReader, previous?: RowReader) => boolean | undefined;

/**
 * A term ready to be asked of many rows: texts, dates and times as texts, numbers, money in pence.
 *
 * @category rules
 */
export interface CompiledTerm {
  /** Its type. */
  readonly type: TermType;
  /** Its value in a row; `undefined` where it is unknown. */
  readonly read: (row: RowReader, previous?: RowReader) => string | number | undefined;
}

/**
 * A condition on groups of rows, ready to be asked of many, and what has to be gathered for it.
 *
 * @category rules
 */
export interface CompiledGroupCondition {
  /** Answers for one group. */
  readonly fails: (group: GroupReader) => boolean | undefined;
  /** What to gather over the rows of each group; a group answers for each by its place in this list. */
  readonly aggregates: readonly CompiledAggregate[];
}

/**
 * Something to be gathered over the rows of a group.
 *
 * @category rules
 */
export interface CompiledAggregate {
  /** What is gathered. */
  readonly of: "sum" | "count" | "distinct" | "least" | "greatest";
  /** The term that is gathered; absent for `count`. */
  readonly term: CompiledTerm | undefined;
  /** The columns of the term: a blank one of them passes the row over. */
  readonly columns: readonly number[];
  /** Only rows of which this is true. */
  readonly where: CompiledCondition | undefined;
  /** Whether it is gathered over the previous return. */
  readonly previous: boolean;
}

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

/** What stands around a part of a condition. */
interface Scope extends ConditionContext {
  /** Whether it is about one row, or about a group of rows. */
  readonly about: "row" | "group";
  /** The columns that a condition on groups may name. */
  readonly by?: readonly string[];
  /** Where the aggregates of a condition on groups are listed. */
  readonly aggregates?: CompiledAggregate[];
  /** Whether this part may speak of the previous return, or stands in a part that does. */
  readonly previous: "refused" | "allowed" | "inside";
}

/**
 * Prepares a condition for many rows. What it speaks of and nobody gave (the day, a parameter without a
 * default, a table) makes it unknown.
 *
 * @param condition - The condition.
 * @param context - The columns, parameters and tables it may name, and the day.
 * @param previous - Whether it may speak of the matching row of the previous return. Default no.
 * @returns A function of a row.
 * @throws ConditionError when the condition names a column, parameter or table that is not there, compares
 *   terms of different types, or holds an aggregate.
 * @example
 * ```ts
 * const ended = compileCondition(
 *   { left: { column: "end" }, op: "<", right: { column: "start" } },
 *   { columns, parameters: new Map() },
 * );
 * ```
 * @category rules
 */
export function compileCondition(
  condition: Condition,
  context: ConditionContext,
  previous?: "previous",
): CompiledCondition {
  return compile(condition, { ...context, about: "row", previous: previous ? "allowed" : "refused" });
}

/**
 * Prepares a term for many rows.
 *
 * @param term - The term.
 * @param context - As for {@link compileCondition}.
 * @throws ConditionError as {@link compileCondition} does.
 * @category rules
 */
export function compileTerm(term: Term, context: ConditionContext): CompiledTerm {
  return termOf(term, { ...context, about: "row", previous: "refused" });
}

/**
 * Prepares a condition on groups of rows.
 *
 * @param condition - The condition: of aggregates, grouping columns, parameters, tables and the previous
 *   return.
 * @param context - As for {@link compileCondition}.
 * @param by - The names of the grouping columns, the only ones that it may name outside aggregates.
 * @throws ConditionError as {@link compileCondition} does, and for a column outside `by`.
 * @category rules
 */
export function compileGroupCondition(
  condition: Condition,
  context: ConditionContext,
  by: readonly string[],
): CompiledGroupCondition {
  const aggregates: CompiledAggregate[] = [];
  const fails = compile(condition, { ...context, about: "group", by, aggregates, previous: "allowed" });
  return { fails, aggregates };
}

function compile(condition: Condition, scope: Scope): CompiledCondition {
  if ("all" in condition) {
    const parts = condition.all.map((part) => compile(part, scope));
    return (row, previous) => every(parts, row, previous);
  }
  if ("any" in condition) {
    const parts = condition.any.map((part) => compile({ not: part }, scope));
    return (row, previous) => negate(every(parts, row, previous));
  }
  if ("not" in condition) {
    const part = compile(condition.not, scope);
    return (row, previous) => negate(part(row, previous));
  }
  if ("present" in condition) {
    const column = indexOf(condition.present, scope);
    return (row) => row.state(column) !== "blank";
  }
  if ("blank" in condition) {
    const column = indexOf(condition.blank, scope);
    return (row) => row.state(column) === "blank";
  }
  if ("hidden" in condition) {
    const column = indexOf(condition.hidden, scope);
    return (row) => row.state(column) === "hidden";
  }
  if ("in" in condition) return compileMembership(condition, scope);
  if ("startsWith" in condition) return compileBeginning(condition, scope);
  if ("multipleOf" in condition) return compileMultiple(condition, scope);
  if ("listed" in condition) {
    const table = tableOf(condition.listed, scope);
    const keys = compileKeys(table, condition.of, scope);
    if (!table.given) return () => undefined;
    return (row, previous) => {
      const known = readAll(keys, row, previous);
      return known && table.has(known);
    };
  }
  if ("spans" in condition) return compileSpans(condition, scope);
  return compileComparison(condition, scope);
}

function every(
  parts: readonly CompiledCondition[],
  row: RowReader,
  previous: RowReader | undefined,
): boolean | undefined {
  let answer: boolean | undefined = true;
  for (const part of parts) {
    const known = part(row, previous);
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
  scope: Scope,
): CompiledCondition {
  const { type, read } = termOf(term, scope);
  if (type !== "text") throw new ConditionError(`A ${type} cannot be looked up in a list of texts.`);
  if (!ignoreCase && "column" in term && scope.previous !== "inside") {
    const column = indexOf(term.column, scope);
    const literals = texts.map(literalOf);
    return (row) =>
      row.state(column) === "right" ? literals.some((literal) => row.is(column, literal)) : undefined;
  }
  const fold = (text: string) => (ignoreCase ? text.toLowerCase() : text);
  const set = new Set(texts.map(fold));
  return (row, previous) => {
    const value = read(row, previous);
    return value === undefined ? undefined : set.has(fold(value as string));
  };
}

function compileBeginning(
  { term, startsWith }: Extract<Condition, { startsWith: unknown }>,
  scope: Scope,
): CompiledCondition {
  const { type, read } = termOf(term, scope);
  if (type !== "text") throw new ConditionError(`A ${type} has no beginning to be looked at.`);
  return (row, previous) => {
    const value = read(row, previous) as string | undefined;
    return value === undefined ? undefined : startsWith.some((text) => value.startsWith(text));
  };
}

function compileMultiple(
  { term, multipleOf }: Extract<Condition, { multipleOf: unknown }>,
  scope: Scope,
): CompiledCondition {
  const value = termOf(term, scope);
  const unit = termOf(multipleOf, scope);
  if (value.type !== unit.type || !isAmount(value.type))
    throw new ConditionError(`A ${value.type} cannot be a multiple of a ${unit.type}.`);
  return (row, previous) => {
    const a = value.read(row, previous) as number | undefined;
    const b = unit.read(row, previous) as number | undefined;
    return a === undefined || b === undefined || !(b > 0) ? undefined : isMultipleOf(a, b);
  };
}

function compileSpans(
  { from, to, spans }: Extract<Condition, { spans: unknown }>,
  scope: Scope,
): CompiledCondition {
  const first = termOf(from, scope);
  const last = termOf(to, scope);
  if (first.type !== "date" || last.type !== "date")
    throw new ConditionError(
      `A period goes from a date to a date, not from a ${first.type} to a ${last.type}.`,
    );
  return (row, previous) => {
    const start = first.read(row, previous) as string | undefined;
    const end = last.read(row, previous) as string | undefined;
    if (start === undefined || end === undefined) return undefined;
    return spans.some((span) => isWhole(span, start, end));
  };
}

function compileComparison(
  { left, op, right }: Extract<Condition, { op: unknown }>,
  scope: Scope,
): CompiledCondition {
  const a = termOf(left, scope);
  const b = termOf(right, scope);
  if (a.type !== b.type) throw new ConditionError(`A ${a.type} cannot be compared with a ${b.type}.`);
  if (op === "=" || op === "!=") {
    const wanted = op === "=";
    const quick = compileSameness(left, right, a.type, scope);
    if (quick) {
      return (row) => {
        const same = quick(row);
        return same === undefined ? undefined : same === wanted;
      };
    }
  }
  return (row, previous) => {
    const x = a.read(row, previous);
    const y = b.read(row, previous);
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
  scope: Scope,
): CompiledCondition | undefined {
  if (type !== "text" || !("column" in left)) return undefined;
  const column = indexOf(left.column, scope);
  if ("text" in right) {
    const literal = literalOf(right.text);
    return (row) => (row.state(column) === "right" ? row.is(column, literal) : undefined);
  }
  if ("column" in right) {
    const other = indexOf(right.column, scope);
    return (row) =>
      row.state(column) === "right" && row.state(other) === "right" ? row.same(column, other) : undefined;
  }
  return undefined;
}

function termOf(term: Term, scope: Scope): CompiledTerm {
  if ("column" in term) return columnTerm(term.column, scope);
  if ("text" in term) return { type: "text", read: () => term.text };
  if ("number" in term) return { type: "number", read: () => term.number };
  if ("money" in term) {
    const pence = amountOf(term.money);
    if (pence === undefined) throw new ConditionError(`"${term.money}" is not an amount of money.`);
    return { type: "money", read: () => pence };
  }
  if ("time" in term) return { type: "time", read: () => term.time };
  if ("parameter" in term) {
    const parameter = scope.parameters.get(term.parameter);
    if (parameter === undefined) throw new ConditionError(`There is no parameter "${term.parameter}".`);
    const { type, value } = parameter;
    return { type, read: () => value };
  }
  if ("asOf" in term) return { type: "date", read: () => scope.asOf };
  if ("sheet" in term) return { type: "text", read: () => scope.sheet };
  if ("dateOf" in term) return partOf(term.dateOf, "date", 0, 10, scope);
  if ("timeOf" in term) return partOf(term.timeOf, "time", 11, 19, scope);
  if ("daysFrom" in term) return daysTerm(term, scope);
  if ("startOf" in term) return periodTerm(term.startOf, "start", scope);
  if ("endOf" in term) return periodTerm(term.endOf, "end", scope);
  if ("add" in term) {
    const [first, ...others] = term.add.map((part) => termOf(part, scope)) as [
      CompiledTerm,
      ...CompiledTerm[],
    ];
    return others.reduce((sum, part) => arithmetic(sum, part, addedType, sumOf), first);
  }
  if ("minus" in term) return ofTwo(term.minus, addedType, (a, b) => sumOf(a, -b), scope);
  if ("times" in term) return ofTwo(term.times, productType, productOf, scope);
  if ("divide" in term)
    return ofTwo(term.divide, quotientType, (a, b) => (b === 0 ? undefined : a / b), scope);
  if ("lookup" in term) return lookupTerm(term, scope);
  if ("previous" in term) return previousTerm(term.previous, scope);
  return aggregateTerm(term, scope);
}

function columnTerm(name: string, scope: Scope): CompiledTerm {
  const index = indexOf(name, scope);
  const type = typeOfColumn(scope.columns[index] as Column);
  const read: CompiledTerm["read"] = isAmount(type)
    ? (row) => (row.state(index) === "right" ? row.number(index) : undefined)
    : (row) => (row.state(index) === "right" ? row.text(index) : undefined);
  return { type, read };
}

function partOf(term: Term, type: TermType, start: number, end: number, scope: Scope): CompiledTerm {
  const whole = termOf(term, scope);
  if (whole.type !== "date-time") throw new ConditionError(`A ${whole.type} has no ${type} part.`);
  return {
    type,
    read: (row, previous) => (whole.read(row, previous) as string | undefined)?.slice(start, end),
  };
}

function daysTerm({ daysFrom, to }: Extract<Term, { daysFrom: unknown }>, scope: Scope): CompiledTerm {
  const first = termOf(daysFrom, scope);
  const last = termOf(to, scope);
  if (first.type !== "date" || last.type !== "date")
    throw new ConditionError(`Days are counted between dates, not from a ${first.type} to a ${last.type}.`);
  return {
    type: "number",
    read(row, previous) {
      const start = first.read(row, previous);
      const end = last.read(row, previous);
      if (start === undefined || end === undefined) return undefined;
      return dayNumber(end as string) - dayNumber(start as string);
    },
  };
}

function periodTerm(
  { financialYear, quarter }: FinancialPeriod,
  side: "start" | "end",
  scope: Scope,
): CompiledTerm {
  const year = termOf(financialYear, scope);
  const part = quarter && termOf(quarter, scope);
  const strange = [year, part].find((term) => term && term.type !== "text");
  if (strange) throw new ConditionError(`A ${strange.type} is no financial year or quarter.`);
  return {
    type: "date",
    read(row, previous) {
      const years = year.read(row, previous) as string | undefined;
      const number = part?.read(row, previous) as string | undefined;
      if (years === undefined || (part && number === undefined)) return undefined;
      return financialPeriod(years, number)?.[side];
    },
  };
}

type Typing = (a: TermType, b: TermType) => TermType;

const addedType: Typing = (a, b) => {
  if (a !== b || !isAmount(a)) throw new ConditionError(`A ${a} and a ${b} cannot be added or taken away.`);
  return a;
};

const productType: Typing = (a, b) => {
  if (!isAmount(a) || !isAmount(b) || (a === "money" && b === "money"))
    throw new ConditionError(`A ${a} cannot be multiplied by a ${b}.`);
  return a === "money" || b === "money" ? "money" : "number";
};

const quotientType: Typing = (a, b) => {
  if (!isAmount(a) || !isAmount(b) || (a === "number" && b === "money"))
    throw new ConditionError(`A ${a} cannot be divided by a ${b}.`);
  return a === b ? "number" : a;
};

function isAmount(type: TermType): boolean {
  return type === "number" || type === "money";
}

type Operation = (a: number, b: number) => number | undefined;

function ofTwo(
  [left, right]: readonly [Term, Term],
  typing: Typing,
  operation: Operation,
  scope: Scope,
): CompiledTerm {
  return arithmetic(termOf(left, scope), termOf(right, scope), typing, operation);
}

function arithmetic(a: CompiledTerm, b: CompiledTerm, typing: Typing, operation: Operation): CompiledTerm {
  return {
    type: typing(a.type, b.type),
    read(row, previous) {
      const x = a.read(row, previous);
      const y = b.read(row, previous);
      return x === undefined || y === undefined ? undefined : operation(x as number, y as number);
    },
  };
}

function lookupTerm({ lookup, of, give }: Extract<Term, { lookup: unknown }>, scope: Scope): CompiledTerm {
  const table = tableOf(lookup, scope);
  const keys = compileKeys(table, of, scope);
  const value = table.declared.values.findIndex(({ name }) => name === give);
  const type = table.declared.values[value]?.type;
  if (type === undefined) throw new ConditionError(`The table "${lookup}" has no value "${give}".`);
  return {
    type,
    read(row, previous) {
      const known = readAll(keys, row, previous);
      return known && table.get(known, value);
    },
  };
}

function tableOf(id: string, { tables }: Scope): LookupTable {
  const table = tables?.get(id);
  if (!table) throw new ConditionError(`There is no table "${id}".`);
  return table;
}

/** The terms that a table is asked for, one for each of its keys. */
function compileKeys({ declared }: LookupTable, of: readonly Term[], scope: Scope): readonly CompiledTerm[] {
  if (of.length !== declared.keys.length)
    throw new ConditionError(
      `The table "${declared.id}" is asked for ${of.length} of its ${declared.keys.length} keys.`,
    );
  return of.map((term) => {
    const compiled = termOf(term, scope);
    if (isAmount(compiled.type))
      throw new ConditionError(`A ${compiled.type} cannot be a key of the table "${declared.id}".`);
    return compiled;
  });
}

function readAll(
  terms: readonly CompiledTerm[],
  row: RowReader,
  previous: RowReader | undefined,
): string[] | undefined {
  const texts: string[] = [];
  for (const { read } of terms) {
    const text = read(row, previous);
    if (text === undefined) return undefined;
    texts.push(text as string);
  }
  return texts;
}

function previousTerm(term: Term, scope: Scope): CompiledTerm {
  if (scope.previous !== "allowed")
    throw new ConditionError(
      scope.previous === "inside"
        ? "There is only one previous return to speak of."
        : 'Only a check of kind "previous" or "group" can speak of the previous return.',
    );
  const { type, read } = termOf(term, { ...scope, previous: "inside" });
  // A group knows its own aggregates of the previous return.
  if (scope.about === "group") return { type, read };
  return { type, read: (_, previous) => (previous ? read(previous) : undefined) };
}

function aggregateTerm(aggregate: Aggregate, scope: Scope): CompiledTerm {
  const { aggregates } = scope;
  if (!aggregates)
    throw new ConditionError('Only the condition of a check of kind "group" can speak of many rows.');
  const rows: Scope = { ...scope, about: "row", previous: "refused" };
  const { by: _, aggregates: __, ...rowScope } = rows;
  const where = aggregate.where && compile(aggregate.where, rowScope);
  const [of, gathered] = gatheredBy(aggregate);
  const term = gathered && termOf(gathered, rowScope);
  if (of === "sum" && term && !isAmount(term.type))
    throw new ConditionError(`A ${term.type} cannot be summed.`);
  const slot =
    aggregates.push({
      of,
      term,
      columns: gathered ? columnsOf(gathered).map((name) => indexOf(name, rowScope)) : [],
      where,
      previous: scope.previous === "inside",
    }) - 1;
  return {
    type: of === "count" || of === "distinct" ? "number" : (term as CompiledTerm).type,
    read: (group) => (group as GroupReader).aggregate(slot),
  };
}

/** What an aggregate gathers, and of which term. */
function gatheredBy(aggregate: Aggregate): readonly [CompiledAggregate["of"], Term | undefined] {
  if ("sum" in aggregate) return ["sum", aggregate.sum];
  if ("distinct" in aggregate) return ["distinct", aggregate.distinct];
  if ("least" in aggregate) return ["least", aggregate.least];
  if ("greatest" in aggregate) return ["greatest", aggregate.greatest];
  if ("count" in aggregate) return ["count", undefined];
  throw new ConditionError("There is a term of no known kind.");
}

/** The type of what a column holds, by the kind of the column; all others hold text. */
const TYPES: ReadonlyMap<string, TermType> = new Map<string, TermType>([
  ["coordinate", "number"],
  ["count", "number"],
  ["date", "date"],
  ["date-time", "date-time"],
  ["decimal", "number"],
  ["money", "money"],
  ["month", "month"],
  ["whole-number", "number"],
]);

function typeOfColumn({ kind }: Column): TermType {
  return TYPES.get(kind) ?? "text";
}

function indexOf(name: string, { columns, by }: Scope): number {
  const index = columns.findIndex((column) => column.name === name);
  if (index < 0) throw new ConditionError(`There is no column "${name}".`);
  if (by && !by.includes(name))
    throw new ConditionError(`The rows of a group need not agree in "${name}": name it in an aggregate.`);
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
