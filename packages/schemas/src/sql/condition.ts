/** Conditions in SQL. SQL has the same three answers: NULL is unknown. */

import { yesNoWords } from "../columns/yes-no.js";
import { ConditionError, type TermType } from "../rules/compile-condition.js";
import {
  type Aggregate,
  type Condition,
  columnsOf,
  type FinancialPeriod,
  type Span,
  type Term,
} from "../rules/condition.js";
import { amountOf } from "../rules/condition-context.js";
import { columnSqlOf } from "./columns/kinds.js";
import type { Dialect } from "./dialect.js";
import { quoteName, quoteText, quoteTexts } from "./quote.js";
import { type DeclaredColumn, lookupOf, parameterOf, type SqlScope } from "./scope.js";

/** A term in SQL: amounts of money in pence, numbers and pence as numbers that are added up exactly. */
export interface SqlTerm {
  readonly type: TermType;
  readonly sql: string;
}

/** What a condition is asked of. */
export interface ConditionScope extends SqlScope {
  /** The matching row, where the condition may speak of the previous return. */
  readonly previous?: ConditionScope;
  /** SQL for an aggregate over the rows of a group, where the condition is one on groups. */
  readonly aggregate?: (aggregate: Aggregate) => SqlTerm;
}

/**
 * A condition on a row, or on a group of rows.
 *
 * @returns An expression that is true, false or NULL.
 * @throws ConditionError when it compares terms of different types, or names what is not there.
 */
export function conditionSql(condition: Condition, scope: ConditionScope): string {
  if ("all" in condition) return joined(condition.all, "AND", "TRUE", scope);
  if ("any" in condition) return joined(condition.any, "OR", "FALSE", scope);
  if ("not" in condition) return `NOT (${conditionSql(condition.not, scope)})`;
  if ("present" in condition) return `${scope.column(condition.present).cell.text} IS NOT NULL`;
  if ("blank" in condition) return `${scope.column(condition.blank).cell.text} IS NULL`;
  if ("hidden" in condition) {
    const { column, cell } = scope.column(condition.hidden);
    return column.kind === "count" ? `${cell.shorthand} IS NOT NULL` : "FALSE";
  }
  if ("in" in condition) {
    const term = textSql(condition.term, scope, "be looked up in a list of texts");
    const fold = (text: string) => (condition.ignoreCase ? text.toLowerCase() : text);
    if (condition.in.length === 0) return `${term} IS NULL AND NULL`;
    return `${condition.ignoreCase ? `lower(${term})` : term} IN ${quoteTexts(condition.in.map(fold))}`;
  }
  if ("startsWith" in condition) {
    const term = textSql(condition.term, scope, "have a beginning");
    const begins = condition.startsWith.map(
      (text) => `substr(${term}, 1, ${[...text].length}) = ${quoteText(text)}`,
    );
    return begins.length === 0 ? `${term} IS NULL AND NULL` : begins.join(" OR ");
  }
  if ("multipleOf" in condition) {
    const value = termSql(condition.term, scope);
    const unit = termSql(condition.multipleOf, scope);
    if (value.type !== unit.type || !isAmount(value.type))
      throw new ConditionError(`A ${value.type} cannot be a multiple of a ${unit.type}.`);
    return `CASE WHEN ${unit.sql} > 0 THEN ${scope.dialect.isMultiple(value.sql, unit.sql)} END`;
  }
  if ("listed" in condition) {
    const { from, known } = lookedUp(condition.listed, condition.of, scope);
    return `CASE WHEN ${known} THEN EXISTS (SELECT 1 ${from}) END`;
  }
  if ("spans" in condition) {
    const from = dateSql(condition.from, scope);
    const to = dateSql(condition.to, scope);
    return condition.spans.map((span) => `(${isWhole(span, from, to)})`).join(" OR ");
  }
  return comparisonSql(condition, scope);
}

function comparisonSql(
  { left, op, right }: Extract<Condition, { op: unknown }>,
  scope: ConditionScope,
): string {
  const a = termSql(left, scope);
  const b = termSql(right, scope);
  if (a.type !== b.type) throw new ConditionError(`A ${a.type} cannot be compared with a ${b.type}.`);
  const order = (a.type === "text" || a.type === "month") && /[<>]/.test(op) ? scope.dialect.inOrder : "";
  return `${a.sql} ${op.replace("!=", "<>")} ${b.sql}${order}`;
}

/** A value that a condition speaks of. */
export function termSql(term: Term, scope: ConditionScope): SqlTerm {
  const { dialect } = scope;
  if ("column" in term) return columnTerm(scope.column(term.column), dialect);
  if ("text" in term) return { type: "text", sql: quoteText(term.text) };
  if ("number" in term) return { type: "number", sql: dialect.amount(String(term.number)) };
  if ("money" in term) {
    const pence = amountOf(term.money);
    if (pence === undefined) throw new ConditionError(`"${term.money}" is not an amount of money.`);
    return { type: "money", sql: dialect.amount(String(pence)) };
  }
  if ("time" in term) return { type: "time", sql: `TIME ${quoteText(term.time)}` };
  if ("parameter" in term) {
    const inPounds = parameterOf(scope, term.parameter).unit === "pounds";
    const value = dialect.amount(scope.given(term.parameter));
    return inPounds
      ? { type: "money", sql: dialect.exact(`(100 * ${value})`) }
      : { type: "number", sql: value };
  }
  if ("asOf" in term) return { type: "date", sql: scope.given("as_of") };
  if ("sheet" in term) return { type: "text", sql: scope.given("sheet") };
  if ("dateOf" in term) return partOf(term.dateOf, "date", scope);
  if ("timeOf" in term) return partOf(term.timeOf, "time", scope);
  if ("daysFrom" in term) {
    const days = daysBetween(dateSql(term.daysFrom, scope), dateSql(term.to, scope), dialect);
    return { type: "number", sql: dialect.amount(days) };
  }
  if ("startOf" in term) return periodTerm("svd_period_start", term.startOf, scope);
  if ("endOf" in term) return periodTerm("svd_period_end", term.endOf, scope);
  if ("add" in term) {
    const parts = term.add.map((part) => termSql(part, scope));
    return { type: parts.map(({ type }) => type).reduce(addedType), sql: sumOf(parts, "+", dialect) };
  }
  if ("minus" in term) {
    const [a, b] = twoOf(term.minus, scope);
    return { type: addedType(a.type, b.type), sql: sumOf([a, b], "-", dialect) };
  }
  if ("times" in term) {
    const [a, b] = twoOf(term.times, scope);
    return { type: productType(a.type, b.type), sql: sumOf([a, b], "*", dialect) };
  }
  if ("divide" in term) {
    const [a, b] = twoOf(term.divide, scope);
    return { type: quotientType(a.type, b.type), sql: dialect.quotient(a.sql, b.sql) };
  }
  if ("lookup" in term) return lookupTerm(term, scope);
  if ("previous" in term) {
    if (!scope.previous)
      throw new ConditionError(
        'Only a check of kind "previous" or "group" can speak of the previous return.',
      );
    return termSql(term.previous, scope.previous);
  }
  if (!scope.aggregate)
    throw new ConditionError('Only the condition of a check of kind "group" can speak of many rows.');
  return scope.aggregate(term);
}

/** The number of days from a date to another. */
export function daysBetween(from: string, to: string, dialect: Dialect): string {
  return dialect.id === "postgres" ? `(${to} - ${from})` : `date_diff('day', ${from}, ${to})`;
}

/** What an aggregate gathers over rows. */
export function aggregateSql(aggregate: Aggregate, scope: ConditionScope): SqlTerm {
  const { dialect } = scope;
  const where = aggregate.where ? `(${conditionSql(aggregate.where, scope)})` : "TRUE";
  const unless = (unknown: string, value: string) =>
    unknown === "FALSE" ? value : `CASE WHEN count(*) FILTER (WHERE ${unknown}) = 0 THEN ${value} END`;
  const undecided = aggregate.where ? `${where} IS NULL` : "FALSE";
  if ("count" in aggregate)
    return { type: "number", sql: dialect.amount(unless(undecided, `count(*) FILTER (WHERE ${where})`)) };
  const [say, gathered] = gatheredBy(aggregate, dialect);
  const { type, sql } = termSql(gathered, scope);
  if ("sum" in aggregate && !isAmount(type)) throw new ConditionError(`A ${type} cannot be summed.`);
  // A row with a blank in one of the columns of the term is passed over.
  const filled = columnsOf(gathered).map((name) => `${scope.column(name).cell.text} IS NOT NULL`);
  const counts = [where, ...filled].join(" AND ");
  const order = type === "text" || type === "month" ? dialect.inOrder : "";
  const value = say(`${sql}${order}`, `FILTER (WHERE ${counts})`);
  const unknown = `(${undecided}) OR (${counts} AND ${sql} IS NULL)`;
  return "distinct" in aggregate
    ? { type: "number", sql: dialect.amount(unless(unknown, value)) }
    : { type, sql: unless(unknown, value) };
}

type Say = (value: string, filter: string) => string;

function gatheredBy(aggregate: Exclude<Aggregate, { count: unknown }>, dialect: Dialect): [Say, Term] {
  if ("sum" in aggregate)
    return [(value, filter) => dialect.exact(`COALESCE(sum(${value}) ${filter}, 0)`), aggregate.sum];
  if ("distinct" in aggregate)
    return [(value, filter) => `count(DISTINCT ${value}) ${filter}`, aggregate.distinct];
  if ("least" in aggregate) return [(value, filter) => `min(${value}) ${filter}`, aggregate.least];
  if ("greatest" in aggregate) return [(value, filter) => `max(${value}) ${filter}`, aggregate.greatest];
  throw new ConditionError("There is a term of no known kind.");
}

function columnTerm({ column, cell }: DeclaredColumn, dialect: Dialect): SqlTerm {
  switch (column.kind) {
    case "month":
      return { type: "month", sql: cell.value };
    case "date":
      return { type: "date", sql: cell.value };
    case "date-time":
      return { type: "date-time", sql: cell.value };
    case "money":
      return { type: "money", sql: dialect.amount(`(100 * ${cell.value})`) };
    case "coordinate":
    case "count":
    case "decimal":
    case "whole-number":
      return { type: "number", sql: dialect.amount(cell.value) };
    case "yes-no": {
      const { yes, no } = yesNoWords(column);
      const words = `CASE WHEN ${cell.value} THEN ${quoteText(yes)} WHEN NOT ${cell.value} THEN ${quoteText(no)} END`;
      return { type: "text", sql: `(${words})` };
    }
    default:
      if (columnSqlOf(column).type(column) !== "text")
        throw new ConditionError(`A column of kind "${column.kind}" cannot be spoken of.`);
      return { type: "text", sql: cell.value };
  }
}

function textSql(term: Term, scope: ConditionScope, what: string): string {
  const { type, sql } = termSql(term, scope);
  if (type !== "text") throw new ConditionError(`A ${type} cannot ${what}.`);
  return sql;
}

/** A term that is a day. */
export function dateSql(term: Term, scope: ConditionScope): string {
  const { type, sql } = termSql(term, scope);
  if (type !== "date") throw new ConditionError(`A ${type} is no date.`);
  return sql;
}

function partOf(term: Term, type: "date" | "time", scope: ConditionScope): SqlTerm {
  const whole = termSql(term, scope);
  if (whole.type !== "date-time") throw new ConditionError(`A ${whole.type} has no ${type} part.`);
  return { type, sql: `CAST(${whole.sql} AS ${type})` };
}

function periodTerm(
  name: string,
  { financialYear, quarter }: FinancialPeriod,
  scope: ConditionScope,
): SqlTerm {
  const year = textSql(financialYear, scope, "be a financial year");
  const part = quarter ? `NULLIF(${textSql(quarter, scope, "be a quarter")}, '')` : "''";
  return { type: "date", sql: `${name}(${year}, ${part})` };
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

function twoOf([left, right]: readonly [Term, Term], scope: ConditionScope): [SqlTerm, SqlTerm] {
  return [termSql(left, scope), termSql(right, scope)];
}

function sumOf(parts: readonly SqlTerm[], operator: string, dialect: Dialect): string {
  return dialect.exact(`(${parts.map(({ sql }) => sql).join(` ${operator} `)})`);
}

function isAmount(type: TermType): boolean {
  return type === "number" || type === "money";
}

function addedType(a: TermType, b: TermType): TermType {
  if (a !== b || !isAmount(a)) throw new ConditionError(`A ${a} and a ${b} cannot be added or taken away.`);
  return a;
}

function productType(a: TermType, b: TermType): TermType {
  if (!isAmount(a) || !isAmount(b) || (a === "money" && b === "money"))
    throw new ConditionError(`A ${a} cannot be multiplied by a ${b}.`);
  return a === "money" || b === "money" ? "money" : "number";
}

function quotientType(a: TermType, b: TermType): TermType {
  if (!isAmount(a) || !isAmount(b) || (a === "number" && b === "money"))
    throw new ConditionError(`A ${a} cannot be divided by a ${b}.`);
  return a === b ? "number" : a;
}

function lookupTerm(
  { lookup, of, give }: Extract<Term, { lookup: unknown }>,
  scope: ConditionScope,
): SqlTerm {
  const { table, from } = lookedUp(lookup, of, scope);
  const place = table.values.findIndex(({ name }) => name === give);
  const value = table.values[place];
  if (!value) throw new ConditionError(`The table "${lookup}" has no value "${give}".`);
  const said = `(SELECT entry.value_${place} ${from})`;
  if (value.type === "number") return { type: "number", sql: scope.dialect.amount(said) };
  if (value.type === "money") return { type: "money", sql: scope.dialect.amount(`(100 * ${said})`) };
  return { type: value.type, sql: said };
}

/** The entry of a table for some terms: what follows SELECT, and whether all terms are known. */
function lookedUp(id: string, of: readonly Term[], scope: ConditionScope) {
  const { table, name } = lookupOf(scope, id);
  if (of.length !== table.keys.length)
    throw new ConditionError(`The table "${id}" is asked for ${of.length} of its ${table.keys.length} keys.`);
  const terms = of.map((term) => {
    const { type, sql } = termSql(term, scope);
    if (isAmount(type)) throw new ConditionError(`A ${type} cannot be a key of the table "${id}".`);
    return type === "text" || type === "month" ? sql : `CAST(${sql} AS ${scope.dialect.type("text")})`;
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

function joined(parts: readonly Condition[], word: string, empty: string, scope: ConditionScope): string {
  return parts.length === 0 ? empty : parts.map((part) => `(${conditionSql(part, scope)})`).join(` ${word} `);
}
