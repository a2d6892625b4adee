import type { GroupCheck } from "../../rules/check.js";
import type { Aggregate } from "../../rules/condition.js";
import { aggregateSql, type ConditionScope, conditionSql } from "../condition.js";
import { countedSql, findingSelect } from "../finding.js";
import { guardsOf } from "../guards.js";
import { quoteText } from "../quote.js";
import { cellsFrom, keyOf, type SqlScope } from "../scope.js";
import type { SayChecks } from "./check-sql.js";

/** Groups of rows of which a condition is true: one finding for each, at the first of its rows. */
export const groupChecks: SayChecks<GroupCheck> = (rule, checks, scope) => ({
  queries: checks.map((check) => {
    const now = new Gathered("present", scope);
    const before = new Gathered("earlier", scope);
    const cells = cellsFrom(scope, "present");
    const condition = conditionSql(check.fails, {
      ...cells,
      aggregate: (each) => now.take(each),
      previous: { ...cells, aggregate: (each) => before.take(each) },
    });
    const present = groups(check.by, now, scope.names.cells, scope);
    const earlier = groups(check.by, before, scope.names.previousCells, scope);
    const same = check.by.map((_, i) => `present.key_${i} = earlier.key_${i}`).join(" AND ") || "TRUE";
    return findingSelect(
      {
        rule,
        check,
        row: "present.row_number",
        at: scope.column(check.at),
        words: { column: quoteText(check.at), count: countedSql("present.row_count", "row") },
      },
      before.used
        ? `(${present}) AS present\nLEFT JOIN (${earlier}) AS earlier ON ${same}`
        : `(${present}) AS present`,
      [condition, ...guardsOf([check.fails], scope)],
      scope,
    );
  }),
  reasons: [],
});

/** The aggregates that a condition asks of the groups of one file. */
class Gathered {
  readonly columns: string[] = [];
  readonly #source: string;
  readonly #rows: ConditionScope;

  constructor(source: string, rows: ConditionScope) {
    this.#source = source;
    this.#rows = rows;
  }

  get used(): boolean {
    return this.columns.length > 0;
  }

  /** Notes an aggregate, and returns the name under which the condition reads it. */
  take(aggregate: Aggregate): string {
    const name = `aggregate_${this.columns.length}`;
    this.columns.push(`${aggregateSql(aggregate, this.#rows)} AS ${name}`);
    return `${this.#source}.${name}`;
  }
}

/** The groups of a file with their keys, the cells that their rows share, and what is gathered of each. */
function groups(by: readonly string[], { columns }: Gathered, cells: string, scope: SqlScope): string {
  const shared = by.map((name) => scope.column(name));
  const keys = shared.map((column) => keyOf(column, scope.dialect));
  const lines = [
    "min(row_number) AS row_number",
    "count(*) AS row_count",
    ...keys.map(({ text }, i) => `${text} AS key_${i}`),
    // The cells of one key say the same, so that any of them will do.
    ...shared.flatMap(({ column, cell }) => {
      const least = column.kind === "yes-no" ? `bool_or(${cell.value})` : `min(${cell.value})`;
      return [`${least} AS ${cell.value}`, `min(${cell.text}) AS ${cell.text}`];
    }),
    ...columns,
  ];
  return `
  SELECT ${lines.join(",\n    ")}
  FROM ${cells}${keys.length > 0 ? `\n  WHERE ${keys.map(({ known }) => known).join(" AND ")}` : ""}
  ${keys.length > 0 ? `GROUP BY ${keys.map(({ text }) => text).join(", ")}` : "HAVING count(*) > 0"}
`;
}
