import type { Column } from "../../columns/column.js";
import type { CellFault } from "../../columns/column-kind.js";
import { kindOf } from "../../columns/kinds.js";
import type { CellCheck } from "../../rules/check.js";
import { claimOf } from "../../rules/claim.js";
import type { Rule } from "../../rules/rule.js";
import { FORMULA_TRIGGERS } from "../../safe-text.js";
import type { Severity } from "../../severity.js";
import { hasPersonal, seenThroughOf } from "../cells.js";
import { columnSqlOf } from "../columns/kinds.js";
import { conditionSql } from "../condition.js";
import { findingSelect } from "../finding.js";
import { guardsOf } from "../guards.js";
import { quoteText, quoteTexts } from "../quote.js";
import type { SqlScope } from "../scope.js";
import type { SayChecks } from "./check-sql.js";

const PERSONAL: readonly CellFault[] = [
  "nhs-number",
  "postcode",
  "contact",
  "pupil-or-police-number",
  "birth-date",
  "fine-geography",
];

/** Faults of single cells, column by column, for the rule that claims them. */
export const cellChecks: SayChecks<CellCheck> = (rule, checks, scope) => ({
  queries: checks.flatMap((check) =>
    scope.definition.columns.flatMap((column) => queriesOf(rule, check, column, scope)),
  ),
  reasons: [],
});

function queriesOf(rule: Rule, check: CellCheck, column: Column, scope: SqlScope): string[] {
  const at = scope.column(column.name);
  const { text, space, fault, personal } = at.cell;
  const kind = columnSqlOf(column);
  const claimed = (faults: readonly CellFault[]) =>
    faults.filter(
      (each) => check.faults.includes(each) && claimOf(scope.definition, column, each)?.check === check,
    );
  const { expected, example } = kindOf(column);
  const words = {
    column: quoteText(column.name),
    expected: quoteText(expected(column)),
    example: quoteText(example(column)),
  };
  const select = (conditions: readonly string[], severity?: Severity) =>
    findingSelect(
      { rule, check, row: "row_number", at, words, ...(severity ? { severity } : {}) },
      scope.names.cells,
      conditions,
      scope,
    );

  const queries: string[] = [];
  if (column.required && claimed(["missing"]).length > 0) {
    const { required, requiredWhen } = column;
    const when = requiredWhen ? [conditionSql(requiredWhen, scope), ...guardsOf([requiredWhen], scope)] : [];
    queries.push(select([`${text} IS NULL`, ...when], required));
  }
  if (claimed(["space"]).length > 0) queries.push(select([space]));
  const ofKind = claimed(seenThroughOf(column).length > 0 ? [...kind.faults, "look-alike"] : kind.faults);
  if (ofKind.length > 0) queries.push(select([`${fault} IN ${quoteTexts(ofKind)}`]));
  const identifying = hasPersonal(column)
    ? claimed(PERSONAL).filter((each) => each !== "birth-date" || column.kind === "text")
    : [];
  if (identifying.length > 0) queries.push(select([`${personal} IN ${quoteTexts(identifying)}`]));
  if (column.kind === "text" && column.freeText && claimed(["identifying-text"]).length > 0) {
    const harmless = column.harmless?.length
      ? ` AND lower(${text}) NOT IN ${quoteTexts(column.harmless.map((each) => each.toLowerCase()))}`
      : "";
    const published = column.asPublished?.length
      ? ` AND ${text} NOT IN ${quoteTexts(column.asPublished)}`
      : "";
    queries.push(select([`svd_may_identify(${text})${harmless}${published}`]));
  }
  if (column.kind === "text" && claimed(["formula"]).length > 0) {
    const published = column.asPublished?.length ? [`${text} NOT IN ${quoteTexts(column.asPublished)}`] : [];
    queries.push(select([`substr(${text}, 1, 1) IN ${quoteTexts([...FORMULA_TRIGGERS])}`, ...published]));
  }
  return queries;
}
