/** Compiles conditions and terms, so that they can be asked of many rows. */
import type { Column } from "../columns/column.js";
import { dayNumber } from "../columns/date.js";
import { isMultipleOf, productOf, sumOf } from "./arithmetic.js";
import { financialPeriod, isWhole } from "./calendar.js";
import {
  type CompiledAggregate,
  type CompiledCondition,
  type CompiledGroupCondition,
  type CompiledTerm,
  type GroupReader,
  literalOf,
  type RowReader,
} from "./compiled-condition.js";
import {
  type Aggregate,
  type Comparison,
  type Condition,
  type ConditionKind,
  type ConditionOf,
  columnsOf,
  conditionKindOf,
  type FinancialPeriod,
  type Term,
  type TermKind,
  type TermOf,
  termKindOf,
} from "./condition.js";
import { amountOf, type ConditionContext, type LookupTable } from "./condition-context.js";
import { checkCondition, checkTerm, isAmount, typeOfColumn } from "./typing.js";

/** What a part of a condition is compiled in. */
interface Scope extends ConditionContext {
  /** Where the aggregates of a condition on groups are listed; absent for a condition on one row. */
  readonly aggregates?: CompiledAggregate[];
  /** Whether this part is within `previous`. */
  readonly inPrevious?: boolean;
}

/**
 * Compiles a condition. What it names and nobody gave (the day, a parameter without a default, a table) makes it
 * unknown.
 *
 * @param condition - The condition.
 * @param context - The columns, parameters and tables it may name, and the day.
 * @param previous - Whether it may name the matching row of the previous return. Default no.
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
  checkCondition(condition, context, { of: "row", previous: previous ? "allowed" : "refused" });
  return compile(condition, context);
}

/**
 * Compiles a term.
 *
 * @param term - The term.
 * @param context - As for {@link compileCondition}.
 * @throws ConditionError as {@link compileCondition} does.
 * @category rules
 */
export function compileTerm(term: Term, context: ConditionContext): CompiledTerm {
  checkTerm(term, context);
  return termOf(term, context);
}

/**
 * Compiles a condition on groups of rows.
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
  checkCondition(condition, context, { of: "group", by, previous: "allowed" });
  const aggregates: CompiledAggregate[] = [];
  return { fails: compile(condition, { ...context, aggregates }), aggregates };
}

const CONDITIONS: {
  readonly [K in ConditionKind]: (condition: ConditionOf<K>, scope: Scope) => CompiledCondition;
} = {
  all({ all }, scope) {
    const parts = all.map((part) => compile(part, scope));
    return (row, previous) => every(parts, row, previous);
  },
  any({ any }, scope) {
    const parts = any.map((part) => compile({ not: part }, scope));
    return (row, previous) => negate(every(parts, row, previous));
  },
  not({ not }, scope) {
    const part = compile(not, scope);
    return (row, previous) => negate(part(row, previous));
  },
  present({ present }, scope) {
    const column = indexOf(present, scope);
    return (row) => row.state(column) !== "blank";
  },
  blank({ blank }, scope) {
    const column = indexOf(blank, scope);
    return (row) => row.state(column) === "blank";
  },
  hidden({ hidden }, scope) {
    const column = indexOf(hidden, scope);
    return (row) => row.state(column) === "hidden";
  },
  op: compileComparison,
  in: compileMembership,
  startsWith({ term, startsWith }, scope) {
    const { read } = termOf(term, scope);
    return (row, previous) => {
      const value = read(row, previous) as string | undefined;
      return value === undefined ? undefined : startsWith.some((text) => value.startsWith(text));
    };
  },
  multipleOf({ term, multipleOf }, scope) {
    const value = termOf(term, scope);
    const unit = termOf(multipleOf, scope);
    return (row, previous) => {
      const a = value.read(row, previous) as number | undefined;
      const b = unit.read(row, previous) as number | undefined;
      return a === undefined || b === undefined || !(b > 0) ? undefined : isMultipleOf(a, b);
    };
  },
  listed({ listed, of }, scope) {
    const table = tableOf(listed, scope);
    const keys = of.map((term) => termOf(term, scope));
    if (!table.given) return () => undefined;
    return (row, previous) => {
      const known = readAll(keys, row, previous);
      return known && table.has(known);
    };
  },
  spans({ from, to, spans }, scope) {
    const first = termOf(from, scope);
    const last = termOf(to, scope);
    return (row, previous) => {
      const start = first.read(row, previous) as string | undefined;
      const end = last.read(row, previous) as string | undefined;
      if (start === undefined || end === undefined) return undefined;
      return spans.some((span) => isWhole(span, start, end));
    };
  },
};

const TERMS: { readonly [K in TermKind]: (term: TermOf<K>, scope: Scope) => CompiledTerm } = {
  column({ column }, scope) {
    const index = indexOf(column, scope);
    return {
      read: isAmount(typeOfColumn(scope.columns[index] as Column))
        ? (row) => (row.state(index) === "right" ? row.number(index) : undefined)
        : (row) => (row.state(index) === "right" ? row.text(index) : undefined),
    };
  },
  text: ({ text }) => ({ read: () => text }),
  number: ({ number }) => ({ read: () => number }),
  money({ money }) {
    const pence = amountOf(money);
    return { read: () => pence };
  },
  time: ({ time }) => ({ read: () => time }),
  parameter({ parameter }, { parameters }) {
    const value = parameters.get(parameter)?.value;
    return { read: () => value };
  },
  asOf: (_, { asOf }) => ({ read: () => asOf }),
  sheet: (_, { sheet }) => ({ read: () => sheet }),
  dateOf: ({ dateOf }, scope) => sliceOf(dateOf, 0, 10, scope),
  timeOf: ({ timeOf }, scope) => sliceOf(timeOf, 11, 19, scope),
  daysFrom({ daysFrom, to }, scope) {
    const first = termOf(daysFrom, scope);
    const last = termOf(to, scope);
    return {
      read(row, previous) {
        const start = first.read(row, previous);
        const end = last.read(row, previous);
        if (start === undefined || end === undefined) return undefined;
        return dayNumber(end as string) - dayNumber(start as string);
      },
    };
  },
  startOf: ({ startOf }, scope) => dayOf(startOf, "start", scope),
  endOf: ({ endOf }, scope) => dayOf(endOf, "end", scope),
  add: ({ add }, scope) => operation(add, sumOf, scope),
  minus: ({ minus }, scope) => operation(minus, (a, b) => sumOf(a, -b), scope),
  times: ({ times }, scope) => operation(times, productOf, scope),
  divide: ({ divide }, scope) => operation(divide, (a, b) => (b === 0 ? undefined : a / b), scope),
  lookup({ lookup, of, give }, scope) {
    const table = tableOf(lookup, scope);
    const keys = of.map((term) => termOf(term, scope));
    const value = table.declared.values.findIndex(({ name }) => name === give);
    return {
      read(row, previous) {
        const known = readAll(keys, row, previous);
        return known && table.get(known, value);
      },
    };
  },
  previous({ previous: term }, scope) {
    const { read } = termOf(term, { ...scope, inPrevious: true });
    // A group knows its own aggregates of the previous return.
    if (scope.aggregates) return { read };
    return { read: (_, previous) => (previous ? read(previous) : undefined) };
  },
  sum: (term, scope) => aggregateTerm(term, "sum", term.sum, scope),
  count: (term, scope) => aggregateTerm(term, "count", undefined, scope),
  distinct: (term, scope) => aggregateTerm(term, "distinct", term.distinct, scope),
  least: (term, scope) => aggregateTerm(term, "least", term.least, scope),
  greatest: (term, scope) => aggregateTerm(term, "greatest", term.greatest, scope),
};

function compile(condition: Condition, scope: Scope): CompiledCondition {
  const kind = conditionKindOf(condition) as ConditionKind;
  return (CONDITIONS[kind] as (condition: Condition, scope: Scope) => CompiledCondition)(condition, scope);
}

function termOf(term: Term, scope: Scope): CompiledTerm {
  const kind = termKindOf(term) as TermKind;
  return (TERMS[kind] as (term: Term, scope: Scope) => CompiledTerm)(term, scope);
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
  { term, in: texts, ignoreCase }: ConditionOf<"in">,
  scope: Scope,
): CompiledCondition {
  if (!ignoreCase && "column" in term && !scope.inPrevious) {
    const column = indexOf(term.column, scope);
    const literals = texts.map(literalOf);
    return (row) =>
      row.state(column) === "right" ? literals.some((literal) => row.is(column, literal)) : undefined;
  }
  const { read } = termOf(term, scope);
  const fold = (text: string) => (ignoreCase ? text.toLowerCase() : text);
  const set = new Set(texts.map(fold));
  return (row, previous) => {
    const value = read(row, previous);
    return value === undefined ? undefined : set.has(fold(value as string));
  };
}

type Value = string | number;

const COMPARISONS: Readonly<Record<Comparison, (a: Value, b: Value) => boolean>> = {
  "=": (a, b) => a === b,
  "!=": (a, b) => a !== b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
};

function compileComparison({ left, op, right }: ConditionOf<"op">, scope: Scope): CompiledCondition {
  const quick = op === "=" || op === "!=" ? compileSameness(left, right, scope) : undefined;
  if (quick) {
    const wanted = op === "=";
    return (row) => {
      const same = quick(row);
      return same === undefined ? undefined : same === wanted;
    };
  }
  const a = termOf(left, scope);
  const b = termOf(right, scope);
  const compare = COMPARISONS[op];
  return (row, previous) => {
    const x = a.read(row, previous);
    const y = b.read(row, previous);
    return x === undefined || y === undefined ? undefined : compare(x, y);
  };
}

/** Sameness of a text column with a text or another text column needs no string to be made. */
function compileSameness(left: Term, right: Term, scope: Scope): CompiledCondition | undefined {
  if (!("column" in left)) return undefined;
  const column = indexOf(left.column, scope);
  if (typeOfColumn(scope.columns[column] as Column) !== "text") return undefined;
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

function sliceOf(term: Term, start: number, end: number, scope: Scope): CompiledTerm {
  const { read } = termOf(term, scope);
  return { read: (row, previous) => (read(row, previous) as string | undefined)?.slice(start, end) };
}

function dayOf(
  { financialYear, quarter }: FinancialPeriod,
  side: "start" | "end",
  scope: Scope,
): CompiledTerm {
  const year = termOf(financialYear, scope);
  const part = quarter && termOf(quarter, scope);
  return {
    read(row, previous) {
      const years = year.read(row, previous) as string | undefined;
      const number = part?.read(row, previous) as string | undefined;
      if (years === undefined || (part && number === undefined)) return undefined;
      return financialPeriod(years, number)?.[side];
    },
  };
}

/** An operation on the first two terms, then on its result and the next. */
function operation(
  terms: readonly Term[],
  of: (a: number, b: number) => number | undefined,
  scope: Scope,
): CompiledTerm {
  return terms
    .map((term) => termOf(term, scope))
    .reduce((a, b) => ({
      read(row, previous) {
        const x = a.read(row, previous);
        const y = b.read(row, previous);
        return x === undefined || y === undefined ? undefined : of(x as number, y as number);
      },
    }));
}

function tableOf(id: string, { tables }: Scope): LookupTable {
  return tables?.get(id) as LookupTable;
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

function aggregateTerm(
  { where }: Aggregate,
  of: CompiledAggregate["of"],
  gathered: Term | undefined,
  scope: Scope,
): CompiledTerm {
  const { aggregates = [], inPrevious = false, ...rows } = scope;
  const slot =
    aggregates.push({
      of,
      term: gathered && termOf(gathered, rows),
      columns: gathered ? columnsOf(gathered).map((name) => indexOf(name, rows)) : [],
      where: where && compile(where, rows),
      previous: inPrevious,
    }) - 1;
  return { read: (group) => (group as GroupReader).aggregate(slot) };
}

/** The number of a column that is known to be there. */
function indexOf(name: string, { columns }: Scope): number {
  return columns.findIndex((column) => column.name === name);
}
