/** Conditions in SQL. SQL has the same three answers: NULL is unknown. */

import type { TermType } from "../columns/column-kind.js";
import { kindOf } from "../columns/kinds.js";
import {
  type Aggregate,
  type Comparison,
  type Condition,
  type ConditionKind,
  type ConditionOf,
  columnsOf,
  conditionKindOf,
  type FinancialPeriod,
  type Span,
  type Term,
  type TermKind,
  type TermOf,
  termKindOf,
} from "../rules/condition.js";
import { amountOf } from "../rules/condition-context.js";
import { typeOfTerm } from "../rules/typing.js";
import { columnSqlOf } from "./columns/kinds.js";
import type { Dialect } from "./dialect.js";
import { quoteName, quoteText, quoteTexts } from "./quote.js";
import { type DeclaredColumn, lookupOf, parameterOf, type SqlScope } from "./scope.js";

/** What a condition is asked of. */
export interface ConditionScope extends SqlScope {
  /** The matching row, where the condition may name the previous return. */
  readonly previous?: ConditionScope;
  /** SQL for an aggregate over the rows of a group, where the condition is one on groups. */
  readonly aggregate?: (aggregate: Aggregate) => string;
}

const CONDITIONS: {
  readonly [K in ConditionKind]: (condition: ConditionOf<K>, scope: ConditionScope) => string;
} = {
  all: ({ all }, scope) => joined(all, "AND", scope),
  any: ({ any }, scope) => joined(any, "OR", scope),
  not: ({ not }, scope) => `NOT (${conditionSql(not, scope)})`,
  present: ({ present }, scope) => `${scope.column(present).cell.text} IS NOT NULL`,
  blank: ({ blank }, scope) => `${scope.column(blank).cell.text} IS NULL`,
  hidden({ hidden }, scope) {
    const { column, cell } = scope.column(hidden);
    return column.kind === "count" ? `${cell.shorthand} IS NOT NULL` : "FALSE";
  },
  op: comparisonSql,
  in({ term, in: texts, ignoreCase }, scope) {
    const text = termSql(term, scope);
    const fold = (each: string) => (ignoreCase ? each.toLowerCase() : each);
    return `${ignoreCase ? `lower(${text})` : text} IN ${quoteTexts(texts.map(fold))}`;
  },
  startsWith({ term, startsWith }, scope) {
    const text = termSql(term, scope);
    return startsWith
      .map((each) => `substr(${text}, 1, ${[...each].length}) = ${quoteText(each)}`)
      .join(" OR ");
  },
  multipleOf({ term, multipleOf }, scope) {
    const value = termSql(term, scope);
    const unit = termSql(multipleOf, scope);
    return `CASE WHEN ${unit} > 0 THEN ${scope.dialect.isMultiple(value, unit)} END`;
  },
  listed({ listed, of }, scope) {
    const { from, known } = lookedUp(listed, of, scope);
    return `CASE WHEN ${known} THEN EXISTS (SELECT 1 ${from}) END`;
  },
  spans({ from, to, spans }, scope) {
    const first = termSql(from, scope);
    const last = termSql(to, scope);
    return spans.map((span) => `(${isWhole(span, first, last)})`).join(" OR ");
  },
};

/**
 * A condition on a row, or on a group of rows, of a sound definition.
 *
 * @returns An expression that is true, false or NULL.
 */
export function conditionSql(condition: Condition, scope: ConditionScope): string {
  const kind = conditionKindOf(condition) as ConditionKind;
  return (CONDITIONS[kind] as (condition: Condition, scope: ConditionScope) => string)(condition, scope);
}

const TERMS: { readonly [K in TermKind]: (term: TermOf<K>, scope: ConditionScope) => string } = {
  column: ({ column }, scope) => columnTerm(scope.column(column), scope.dialect),
  text: ({ text }) => quoteText(text),
  number: ({ number }, { dialect }) => dialect.amount(String(number)),
  money: ({ money }, { dialect }) => dialect.amount(String(amountOf(money))),
  time: ({ time }) => `TIME ${quoteText(time)}`,
  parameter({ parameter }, scope) {
    const value = scope.dialect.amount(scope.given(parameter));
    return parameterOf(scope, parameter).unit === "pounds" ? scope.dialect.exact(`(100 * ${value})`) : value;
  },
  asOf: (_, { given }) => given("as_of"),
  sheet: (_, { given }) => given("sheet"),
  dateOf: ({ dateOf }, scope) => `CAST(${termSql(dateOf, scope)} AS date)`,
  timeOf: ({ timeOf }, scope) => `CAST(${termSql(timeOf, scope)} AS time)`,
  daysFrom: ({ daysFrom, to }, scope) =>
    scope.dialect.amount(daysBetween(termSql(daysFrom, scope), termSql(to, scope), scope.dialect)),
  startOf: ({ startOf }, scope) => dayOf("svd_period_start", startOf, scope),
  endOf: ({ endOf }, scope) => dayOf("svd_period_end", endOf, scope),
  add: ({ add }, scope) => operation(add, "+", scope),
  minus: ({ minus }, scope) => operation(minus, "-", scope),
  times: ({ times }, scope) => operation(times, "*", scope),
  divide: ({ divide: [a, b] }, scope) => scope.dialect.quotient(termSql(a, scope), termSql(b, scope)),
  lookup({ lookup, of, give }, scope) {
    const { table, from } = lookedUp(lookup, of, scope);
    const position = table.values.findIndex(({ name }) => name === give);
    const value = `(SELECT entry.value_${position} ${from})`;
    return asTerm(table.values[position]?.type as TermType, value, scope.dialect);
  },
  previous: ({ previous }, scope) => termSql(previous, scope.previous as ConditionScope),
  sum: aggregateTerm,
  count: aggregateTerm,
  distinct: aggregateTerm,
  least: aggregateTerm,
  greatest: aggregateTerm,
};

/** A value that a condition names: amounts of money in pence, numbers and pence as numbers that are added up exactly. */
export function termSql(term: Term, scope: ConditionScope): string {
  return (TERMS[termKindOf(term) as TermKind] as (term: Term, scope: ConditionScope) => string)(term, scope);
}

function comparisonSql({ left, op, right }: ConditionOf<"op">, scope: ConditionScope): string {
  const [sign, isOrder] = COMPARISONS[op];
  const order = isOrder ? inOrder(left, scope) : "";
  return `${termSql(left, scope)} ${sign} ${termSql(right, scope)}${order}`;
}

/** How SQL writes each comparison, and whether it is one of order. */
const COMPARISONS: Readonly<Record<Comparison, readonly [sign: string, isOrder: boolean]>> = {
  "=": ["=", false],
  "!=": ["<>", false],
  "<": ["<", true],
  "<=": ["<=", true],
  ">": [">", true],
  ">=": [">=", true],
};

/** What makes a database order a term as conditions do. */
function inOrder(term: Term, { context, dialect }: ConditionScope): string {
  return isText(typeOfTerm(term, context)) ? dialect.inOrder : "";
}

/** Whether SQL has texts for the values of a type. */
function isText(type: TermType): boolean {
  return type === "text" || type === "month";
}

/** The number of days from a date to another. */
export function daysBetween(from: string, to: string, dialect: Dialect): string {
  return dialect.id === "postgres" ? `(${to} - ${from})` : `date_diff('day', ${from}, ${to})`;
}

/** What an aggregate gathers over rows. */
export function aggregateSql(aggregate: Aggregate, scope: ConditionScope): string {
  const { dialect } = scope;
  const where = aggregate.where ? `(${conditionSql(aggregate.where, scope)})` : "TRUE";
  const unless = (unknown: string, value: string) =>
    unknown === "FALSE" ? value : `CASE WHEN count(*) FILTER (WHERE ${unknown}) = 0 THEN ${value} END`;
  const undecided = aggregate.where ? `${where} IS NULL` : "FALSE";
  if ("count" in aggregate) return dialect.amount(unless(undecided, `count(*) FILTER (WHERE ${where})`));
  const [gather, gathered] = gatheredBy(aggregate, dialect);
  const sql = termSql(gathered, scope);
  // A row with a blank in one of the columns of the term is skipped.
  const filled = columnsOf(gathered).map((name) => `${scope.column(name).cell.text} IS NOT NULL`);
  const counts = [where, ...filled].join(" AND ");
  const value = gather(`${sql}${inOrder(gathered, scope)}`, `FILTER (WHERE ${counts})`);
  const known = unless(`(${undecided}) OR (${counts} AND ${sql} IS NULL)`, value);
  return "distinct" in aggregate ? dialect.amount(known) : known;
}

type Gather = (value: string, filter: string) => string;

function gatheredBy(aggregate: Exclude<Aggregate, { count: unknown }>, dialect: Dialect): [Gather, Term] {
  if ("sum" in aggregate)
    return [(value, filter) => dialect.exact(`COALESCE(sum(${value}) ${filter}, 0)`), aggregate.sum];
  if ("distinct" in aggregate)
    return [(value, filter) => `count(DISTINCT ${value}) ${filter}`, aggregate.distinct];
  if ("least" in aggregate) return [(value, filter) => `min(${value}) ${filter}`, aggregate.least];
  return [(value, filter) => `max(${value}) ${filter}`, aggregate.greatest];
}

function aggregateTerm(term: Aggregate, { aggregate }: ConditionScope): string {
  return (aggregate as NonNullable<ConditionScope["aggregate"]>)(term);
}

function columnTerm({ column, cell }: DeclaredColumn, dialect: Dialect): string {
  const { text } = columnSqlOf(column);
  return text ? text(column, cell.value) : asTerm(kindOf(column).type, cell.value, dialect);
}

/** A value of a column or a table as a term: an amount is a number that is added up exactly, money is in pence. */
function asTerm(type: TermType, value: string, dialect: Dialect): string {
  if (type === "money") return dialect.amount(`(100 * ${value})`);
  return type === "number" ? dialect.amount(value) : value;
}

function dayOf(name: string, { financialYear, quarter }: FinancialPeriod, scope: ConditionScope): string {
  const part = quarter ? `NULLIF(${termSql(quarter, scope)}, '')` : "''";
  return `${name}(${termSql(financialYear, scope)}, ${part})`;
}

/** The day on which each kind of period begins, as a condition on the month, and how many months it has. */
const SPANS: Readonly<Record<Span, readonly [begins: string, months: number]>> = {
  month: ["", 1],
  quarter: [" % 3 = 1", 3],
  "financial-year": [" = 4", 12],
};

function isWhole(span: Span, from: string, to: string): string {
  const [begins, months] = SPANS[span];
  const first = begins === "" ? "" : ` AND extract(MONTH FROM ${from})${begins}`;
  const last = `CAST(${from} + INTERVAL '${months} months' - INTERVAL '1 day' AS date)`;
  return `extract(DAY FROM ${from}) = 1${first} AND ${to} = ${last}`;
}

function operation(terms: readonly Term[], operator: string, scope: ConditionScope): string {
  return scope.dialect.exact(`(${terms.map((term) => termSql(term, scope)).join(` ${operator} `)})`);
}

/** The entry of a table for some terms: what follows SELECT, and whether all terms are known. */
function lookedUp(id: string, of: readonly Term[], scope: ConditionScope) {
  const { table, name } = lookupOf(scope, id);
  const terms = of.map((term) => {
    const sql = termSql(term, scope);
    return isText(typeOfTerm(term, scope.context)) ? sql : `CAST(${sql} AS ${scope.dialect.type("text")})`;
  });
  // Under names of their own, because a column of the file may have the name of one of the table.
  const keys = table.keys.map((key, i) => `${quoteName(key)} AS key_${i}`);
  const values = table.values.map((value, i) => `${quoteName(value.name)} AS value_${i}`);
  const same = terms.map((term, i) => `entry.key_${i} = ${term}`).join(" AND ");
  return {
    table,
    from: `FROM (SELECT ${[...keys, ...values].join(", ")} FROM ${name}) AS entry WHERE ${same}`,
    known: terms.map((term) => `${term} IS NOT NULL`).join(" AND "),
  };
}

function joined(parts: readonly Condition[], word: string, scope: ConditionScope): string {
  return parts.map((part) => `(${conditionSql(part, scope)})`).join(` ${word} `);
}
