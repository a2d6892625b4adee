/** How a query says what it found. */
import type { Severity } from "../finding.js";
import { quoteText } from "./quote.js";
import type { DeclaredColumn, SqlScope } from "./scope.js";

/** What a finding says. */
export interface FindingSql {
  /** SQL for the number of the row; absent for a finding on the whole file. */
  readonly row?: string;
  /** The column it points to. */
  readonly at?: DeclaredColumn;
  /** How much it matters, or SQL for it. */
  readonly severity: Severity | { readonly sql: string };
  /** SQL for the message. */
  readonly message: string;
}

/** A query of findings, one a row of what follows `FROM`. */
export function findingSelect(
  { row, at, severity, message }: FindingSql,
  from: string,
  { dialect }: SqlScope,
): string {
  return `SELECT ${row ?? `CAST(NULL AS ${dialect.type("integer")})`} AS row_number,
  CAST(${at ? quoteText(at.column.name) : "NULL"} AS ${dialect.type("text")}) AS column_name,
  CAST(${at ? at.number : "NULL"} AS ${dialect.type("integer")}) AS column_number,
  ${typeof severity === "string" ? quoteText(severity) : severity.sql} AS severity,
  ${message} AS message
FROM ${from}`;
}

/**
 * A message with its braces filled.
 *
 * @param message - The message of a check.
 * @param words - SQL for the words in braces. What a query does not know is left out.
 */
export function messageSql(message: string, words: Readonly<Record<string, string>>): string {
  const parts = message
    .split(/\{([a-z-]+)\}/)
    .map((part, index) => {
      if (index % 2 === 0) return part === "" ? "" : quoteText(part);
      return Object.hasOwn(words, part) ? (words[part] as string) : "";
    })
    .filter((part) => part !== "");
  // Neighbouring literals are one.
  const sql = parts
    .join(" || ")
    .replaceAll(/(?<=[^'])' \|\| '(?=[^'])/g, "")
    .replaceAll(/ {2,}/g, " ");
  return sql.replace(/ '$/, "'");
}

/** A number with the name of what is counted: "1 row", "7 rows". */
export function countedSql(number: string, one: string): string {
  return `${number} || CASE WHEN ${number} = 1 THEN ${quoteText(` ${one}`)} ELSE ${quoteText(` ${one}s`)} END`;
}
