/** How a query says what it found. */

import type { Parameter } from "../returns/definition.js";
import type { CheckBase } from "../rules/check.js";
import type { Rule } from "../rules/rule.js";
import type { Severity } from "../severity.js";
import { quoteText } from "./quote.js";
import type { DeclaredColumn, SqlScope } from "./scope.js";

/** What a finding says. */
export interface FindingSql {
  /** The rule. */
  readonly rule: Rule;
  /** The check of it that found something. */
  readonly check: CheckBase;
  /** SQL for the number of the row; absent for a finding on the whole file. */
  readonly row?: string;
  /** The column it points to. */
  readonly at?: DeclaredColumn;
  /** How much it matters, where the column says so and not the rule. */
  readonly severity?: Severity;
  /** SQL for the words in the braces of the message. */
  readonly words?: Readonly<Record<string, string>>;
}

/**
 * A query of findings, one a row.
 *
 * @param from - What follows `FROM`, without conditions.
 * @param conditions - Conditions that all have to be true; NULL is not.
 */
export function findingSelect(
  { rule, check, row, at, severity, words }: FindingSql,
  from: string,
  conditions: readonly string[],
  scope: SqlScope,
): string {
  const { dialect } = scope;
  const where =
    conditions.length === 0
      ? ""
      : `\nWHERE ${conditions.length === 1 ? conditions[0] : conditions.map((each) => `(${each})`).join("\n  AND ")}`;
  return `SELECT ${row ?? `CAST(NULL AS ${dialect.type("integer")})`} AS row_number,
  CAST(${at ? quoteText(at.column.name) : "NULL"} AS ${dialect.type("text")}) AS column_name,
  CAST(${at ? at.number : "NULL"} AS ${dialect.type("integer")}) AS column_number,
  ${severity ? quoteText(severity) : severitySql(rule, check, scope)} AS severity,
  ${messageSql(check.message, words ?? {}, scope)} AS message
FROM ${from}${where}`;
}

/** How much a finding of a check matters, by what the file is for where that makes a difference. */
function severitySql(rule: Rule, check: CheckBase, scope: SqlScope): string {
  const usual = quoteText(check.severity ?? rule.severity);
  const cases = Object.entries(check.severityFor ?? {}).map(
    ([purpose, severity]) => `WHEN ${quoteText(purpose)} THEN ${quoteText(severity)}`,
  );
  return cases.length === 0 ? usual : `CASE ${scope.given("purpose")} ${cases.join(" ")} ELSE ${usual} END`;
}

/**
 * A message with its braces filled.
 *
 * @param message - The message of a check.
 * @param words - SQL for the words in braces. Parameters are known besides; what a query does not know is left out.
 */
function messageSql(message: string, words: Readonly<Record<string, string>>, scope: SqlScope): string {
  const { parameters } = scope.definition;
  const pieces: string[] = [];
  for (const [index, part] of message.split(/\{([\w-]+)\}/).entries()) {
    const parameter = parameters.find(({ id }) => index % 2 === 1 && id === part);
    const piece =
      index % 2 === 0
        ? quoteText(part)
        : Object.hasOwn(words, part)
          ? (words[part] as string)
          : parameter
            ? parameterWords(parameter, scope)
            : "''";
    const last = pieces.at(-1);
    // Neighbouring literals are one.
    if (last !== undefined && isLiteral(last) && isLiteral(piece))
      pieces[pieces.length - 1] = `${last.slice(0, -1)}${piece.slice(1)}`;
    else pieces.push(piece);
  }
  const full = pieces.map((piece) => (isLiteral(piece) ? piece.replaceAll(/ {2,}/g, " ") : piece));
  return full
    .filter((piece, _, { length }) => piece !== "''" || length === 1)
    .join(" || ")
    .replace(/ '$/, "'");
}

function isLiteral(sql: string): boolean {
  return /^'(?:[^']|'')*'$/.test(sql);
}

/** The value of a parameter in words. */
function parameterWords({ id, unit }: Parameter, scope: SqlScope): string {
  const value = scope.given(id);
  switch (unit) {
    case "share":
      return perCent(value, scope);
    case "pounds":
      return `'£' || CAST(CAST(${value} AS decimal(18, 2)) AS ${scope.dialect.type("text")})`;
    case "number":
      return plainNumber(value, scope);
    case "days":
    case "times":
      return `${plainNumber(value, scope)} || ${quoteText(` ${unit}`)}`;
  }
}

/** A share in per cent with one decimal at most. */
export function perCent(share: string, scope: SqlScope): string {
  const tenths = `CAST(CAST(100 * (${share}) AS decimal(9, 1)) AS ${scope.dialect.type("text")})`;
  return `${scope.dialect.replaced(tenths, /\.0$/, "")} || '%'`;
}

/** A number without decimals that are noughts. */
function plainNumber(value: string, { dialect }: SqlScope): string {
  return dialect.replaced(`CAST(${value} AS ${dialect.type("text")})`, /\.0$/, "");
}

/** A number with the name of what is counted: "1 row", "7 rows". */
export function countedSql(number: string, one: string): string {
  return `${number} || CASE WHEN ${number} = 1 THEN ${quoteText(` ${one}`)} ELSE ${quoteText(` ${one}s`)} END`;
}
