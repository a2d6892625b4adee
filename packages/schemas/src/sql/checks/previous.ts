import type { PreviousCheck } from "../../rules/check.js";
import { conditionSql } from "../condition.js";
import { findingSelect } from "../finding.js";
import { guardsOf } from "../guards.js";
import { quoteText } from "../quote.js";
import { cellsFrom, keyOf, type SqlScope } from "../scope.js";
import type { SayChecks } from "./check-sql.js";

/** Rows compared with the one row of the previous return that has the same values in some columns. */
export const previousChecks: SayChecks<PreviousCheck> = (rule, checks, scope) => ({
  queries: checks.map((check) => {
    const { present, earlier } = matched(check.match, scope);
    const condition = conditionSql(check.fails, {
      ...cellsFrom(scope, "present"),
      previous: cellsFrom(scope, "earlier"),
    });
    return findingSelect(
      {
        rule,
        check,
        row: "present.row_number",
        at: scope.column(check.at),
        words: { column: quoteText(check.at) },
      },
      `${scope.names.cells} AS present
JOIN (
  SELECT * FROM (
    SELECT *, count(*) OVER (PARTITION BY ${earlier.map(({ text }) => text).join(", ")}) AS repeats
    FROM ${scope.names.previousCells}
    WHERE ${isKey(earlier)}
  ) AS rows_of_keys WHERE repeats = 1
) AS earlier ON ${present.map(({ text }, i) => `${text} = ${earlierKey(check.match[i] as string, scope)}`).join(" AND ")}`,
      [isKey(present), condition, ...guardsOf([check.fails], scope)],
      scope,
    );
  }),
  reasons: [],
});

interface Key {
  readonly text: string;
  readonly known: string;
}

function matched(names: readonly string[], scope: SqlScope): { present: Key[]; earlier: Key[] } {
  const keys = (of: SqlScope) => names.map((name) => keyOf(of.column(name), scope.dialect));
  return { present: keys(cellsFrom(scope, "present")), earlier: keys(scope) };
}

function earlierKey(name: string, scope: SqlScope): string {
  return keyOf(cellsFrom(scope, "earlier").column(name), scope.dialect).text;
}

/** Whether cells make a key: each is known, and not all are blank. */
export function isKey(keys: readonly Key[]): string {
  const known = keys.map((key) => key.known).join(" AND ");
  return `${known} AND (${keys.map(({ text }) => `${text} <> ''`).join(" OR ")})`;
}
