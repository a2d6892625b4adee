import type { Breakdown, PartsCheck } from "../../rules/check.js";
import type { Rule } from "../../rules/rule.js";
import { isSuppressed } from "../columns/count.js";
import { conditionSql, termSql } from "../condition.js";
import { findingSelect } from "../finding.js";
import { guardsOf } from "../guards.js";
import { quoteText } from "../quote.js";
import { type DeclaredColumn, keyOf, type SqlScope } from "../scope.js";
import type { SayChecks } from "./check-sql.js";

/** A total or a part: where it stands, its amount, and whether it is left out on purpose. */
interface Part {
  readonly row: string;
  readonly at: DeclaredColumn;
  readonly amount: string;
  readonly suppressed: string;
}

/** Totals compared with their parts. */
export const partsChecks: SayChecks<PartsCheck> = (rule, checks, scope) => ({
  queries: checks.flatMap((check) =>
    "value" in check.of ? ofRows(rule, check, check.of, scope) : ofColumns(rule, check, check.of, scope),
  ),
  reasons: [],
});

type OfColumns = Exclude<Breakdown, { value: string }>;
type OfRows = Extract<Breakdown, { value: string }>;

function ofColumns(rule: Rule, check: PartsCheck, { total, parts }: OfColumns, scope: SqlScope): string[] {
  const all = [total, ...parts].map((name): Part => {
    const at = scope.column(name);
    return { row: "row_number", at, amount: amountOf(name, scope), suppressed: suppressed(at, scope) };
  });
  const where = check.where ? [conditionSql(check.where, scope)] : [];
  return selects(rule, check, all, quoteText(total), scope.names.cells, where, scope);
}

function ofRows(rule: Rule, check: PartsCheck, of: OfRows, scope: SqlScope): string[] {
  const at = scope.column(of.value);
  const by = scope.column(of.by).cell.value;
  const codes = [of.total, ...of.parts];
  const keys = of.within.map((name) => keyOf(scope.column(name), scope.dialect));
  const columns = codes.flatMap((code, i) => {
    const only = `FILTER (WHERE ${by} = ${quoteText(code)})`;
    return [
      `max(row_number) ${only} AS row_${i}`,
      `max(${amountOf(of.value, scope)}) ${only} AS amount_${i}`,
      `COALESCE(bool_or(${suppressed(at, scope)}) ${only}, FALSE) AS suppressed_${i}`,
      `count(*) ${only} AS count_${i}`,
    ];
  });
  const rows = [
    `${by} IN (${codes.map(quoteText).join(", ")})`,
    ...(check.where ? [`(${conditionSql(check.where, scope)})`] : []),
    ...keys.map(({ known }) => known),
  ];
  const from = `(
  SELECT ${columns.join(",\n    ")}
  FROM ${scope.names.cells}
  WHERE ${rows.join(" AND ")}
  ${keys.length > 0 ? `GROUP BY ${keys.map(({ text }) => text).join(", ")}` : ""}
) AS breakdowns`;
  const all = codes.map((_, i): Part => {
    return { row: `row_${i}`, at, amount: `amount_${i}`, suppressed: `suppressed_${i}` };
  });
  // A code that appears twice is for a rule on repeated keys.
  const once = codes.map((_, i) => `count_${i} <= 1`).join(" AND ");
  return selects(rule, check, all, quoteText(of.total), from, [once], scope);
}

/** A query for each cell that may be at fault. */
function selects(
  rule: Rule,
  check: PartsCheck,
  all: readonly Part[],
  total: string,
  from: string,
  where: readonly string[],
  scope: SqlScope,
): string[] {
  const [whole, ...parts] = all as readonly [Part, ...Part[]];
  const tolerance = check.tolerance ? termSql(check.tolerance, scope) : "0";
  const guards = guardsOf(
    [check.tolerance, check.where].filter((part) => part !== undefined),
    scope,
  );
  const select = (part: Part, conditions: readonly string[]) =>
    findingSelect(
      { rule, check, row: part.row, at: part.at, words: { column: quoteText(part.at.column.name), total } },
      from,
      [...conditions, ...where, ...guards],
      scope,
    );
  switch (check.fault) {
    case "sum": {
      const allowed = `${parts.length} * ${tolerance}`;
      const shown = parts.map(({ amount }) => `COALESCE(${amount}, 0)`).join(" + ");
      const complete = parts.map(({ amount }) => amount).join(" + ");
      return [
        select(whole, [
          `${shown} > ${whole.amount} + ${allowed} OR ${complete} < ${whole.amount} - ${allowed}`,
        ]),
      ];
    }
    case "excess":
      return parts.map((part) => select(part, [`${part.amount} > ${whole.amount} + ${tolerance}`]));
    case "disclosed":
      return all.map((part) =>
        select(part, [
          part.suppressed,
          ...all.filter((other) => other !== part).map(({ amount }) => `${amount} IS NOT NULL`),
        ]),
      );
  }
}

function amountOf(name: string, scope: SqlScope): string {
  return termSql({ column: name }, scope);
}

function suppressed({ column, cell }: DeclaredColumn, { dialect }: SqlScope): string {
  return column.kind === "count" ? isSuppressed(cell.shorthand, dialect) : "FALSE";
}
