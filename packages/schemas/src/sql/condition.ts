/** Conditions in SQL. SQL has the same three answers: NULL is unknown. */
import { ConditionError, type TermType } from "../rules/compile-condition.js";
import type { Condition, Term } from "../rules/condition.js";
import { columnSqlOf } from "./columns/kinds.js";
import type { Dialect } from "./dialect.js";
import { quoteText, quoteTexts } from "./quote.js";
import type { SqlScope } from "./scope.js";

/** A term in SQL. */
export interface SqlTerm {
  readonly type: TermType;
  readonly sql: string;
}

/**
 * A condition on a row of the view of the cells.
 *
 * @returns An expression that is true, false or NULL.
 * @throws ConditionError when it compares terms of different types.
 */
export function conditionSql(condition: Condition, scope: SqlScope): string {
  if ("all" in condition) return joined(condition.all, "AND", "TRUE", scope);
  if ("any" in condition) return joined(condition.any, "OR", "FALSE", scope);
  if ("not" in condition) return `NOT ${bracketed(conditionSql(condition.not, scope))}`;
  if ("present" in condition) return `${scope.column(condition.present).cell.text} IS NOT NULL`;
  if ("blank" in condition) return `${scope.column(condition.blank).cell.text} IS NULL`;
  if ("in" in condition) {
    const { type, sql } = termSql(condition.term, scope);
    if (type !== "text") throw new ConditionError(`A ${type} cannot be looked up in a list of texts.`);
    const fold = (text: string) => (condition.ignoreCase ? text.toLowerCase() : text);
    const term = condition.ignoreCase ? `lower(${sql})` : sql;
    return condition.in.length === 0
      ? `${sql} IS NULL AND NULL`
      : `${term} IN ${quoteTexts(condition.in.map(fold))}`;
  }
  const left = termSql(condition.left, scope);
  const right = termSql(condition.right, scope);
  if (left.type !== right.type)
    throw new ConditionError(`A ${left.type} cannot be compared with a ${right.type}.`);
  const isText = left.type === "text" || left.type === "month";
  const order = isText && /[<>]/.test(condition.op) ? scope.dialect.inOrder : "";
  return `${left.sql} ${condition.op.replace("!=", "<>")} ${right.sql}${order}`;
}

/** A value that a condition speaks of. */
export function termSql(term: Term, scope: SqlScope): SqlTerm {
  const { dialect } = scope;
  if ("column" in term) return columnTerm(term.column, scope);
  if ("text" in term) return { type: "text", sql: quoteText(term.text) };
  if ("number" in term) return { type: "number", sql: String(term.number) };
  if ("time" in term) return { type: "time", sql: `TIME ${quoteText(term.time)}` };
  if ("parameter" in term) return { type: "number", sql: scope.parameter(term.parameter) };
  if ("asOf" in term) return { type: "date", sql: scope.parameter("as_of") };
  if ("dateOf" in term) return partOf(term.dateOf, "date", scope);
  if ("timeOf" in term) return partOf(term.timeOf, "time", scope);
  const from = termSql(term.daysFrom, scope);
  const to = termSql(term.to, scope);
  if (from.type !== "date" || to.type !== "date")
    throw new ConditionError(`Days are counted between dates, not from a ${from.type} to a ${to.type}.`);
  return { type: "number", sql: daysBetween(from.sql, to.sql, dialect) };
}

/** The number of days from a date to another. Both databases subtract dates so. */
export function daysBetween(from: string, to: string, dialect: Dialect): string {
  return dialect.id === "postgres" ? `(${to} - ${from})` : `date_diff('day', ${from}, ${to})`;
}

function columnTerm(name: string, scope: SqlScope): SqlTerm {
  const { column, cell } = scope.column(name);
  if (column.kind === "month") return { type: "month", sql: cell.value };
  const type = columnSqlOf(column).type(column);
  switch (type) {
    case "timestamp":
      return { type: "date-time", sql: cell.value };
    case "date":
    case "number":
      return { type, sql: cell.value };
    default:
      return { type: "text", sql: cell.value };
  }
}

function partOf(term: Term, type: "date" | "time", scope: SqlScope): SqlTerm {
  const whole = termSql(term, scope);
  if (whole.type !== "date-time") throw new ConditionError(`A ${whole.type} has no ${type} part.`);
  return { type, sql: `CAST(${whole.sql} AS ${type})` };
}

function joined(parts: readonly Condition[], word: string, empty: string, scope: SqlScope): string {
  return parts.length === 0
    ? empty
    : parts.map((part) => bracketed(conditionSql(part, scope))).join(` ${word} `);
}

function bracketed(sql: string): string {
  return `(${sql})`;
}
