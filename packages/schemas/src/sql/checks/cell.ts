import type { Column } from "../../columns/column.js";
import type { CellFault } from "../../columns/column-kind.js";
import { kindOf } from "../../columns/kinds.js";
import type { CellCheck } from "../../rules/check.js";
import { claimOf } from "../../rules/claim.js";
import type { Rule } from "../../rules/rule.js";
import { columnSqlOf } from "../columns/kinds.js";
import { conditionSql } from "../condition.js";
import { findingSelect, messageSql } from "../finding.js";
import { listGuards } from "../guards.js";
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
  const { raw, text, fault } = at.cell;
  const kind = columnSqlOf(column);
  const claimed = (faults: readonly CellFault[]) =>
    faults.filter(
      (each) => check.faults.includes(each) && claimOf(scope.definition, column, each)?.check === check,
    );
  const words = kindOf(column);
  const message = messageSql(check.message, {
    column: quoteText(column.name),
    expected: quoteText(words.expected(column)),
    example: quoteText(words.example(column)),
  });
  const select = (condition: string, severity = check.severity ?? rule.severity) =>
    findingSelect(
      { row: "row_number", at, severity, message },
      `${scope.names.cells}\nWHERE ${condition}`,
      scope,
    );

  const queries: string[] = [];
  if (column.required && claimed(["missing"]).length > 0) {
    const { required, requiredWhen } = column;
    const when = requiredWhen
      ? ["", `(${conditionSql(requiredWhen, scope)})`, ...listGuards(requiredWhen, scope)].join(" AND ")
      : "";
    queries.push(select(`${text} IS NULL${when}`, required));
  }
  if (claimed(["space"]).length > 0) queries.push(select(`COALESCE(${raw}, '') <> COALESCE(${text}, '')`));
  const ofKind = claimed(kind.faults);
  if (ofKind.length > 0) queries.push(select(`${fault} IN ${quoteTexts(ofKind)}`));
  const personal = claimed(PERSONAL);
  if (personal.length > 0) {
    const isText = column.kind === "text";
    // Where people can write what they like: in text, and in cells that are not what their column asks for.
    const where = kind.faults.filter((each) => each === "format" || each === "not-in-list");
    const found = `svd_personal_data(${text}, ${isText}) IN ${quoteTexts(personal)}`;
    if (isText) queries.push(select(`${found}${asPublished(column, text)}`));
    else if (where.length > 0 && !(personal.length === 1 && personal[0] === "birth-date"))
      queries.push(select(`CASE WHEN ${fault} IN ${quoteTexts(where)} THEN ${found} END`));
  }
  if (column.kind === "text" && column.freeText && claimed(["identifying-text"]).length > 0) {
    const harmless = column.harmless?.length
      ? ` AND lower(${text}) NOT IN ${quoteTexts(column.harmless.map((each) => each.toLowerCase()))}`
      : "";
    queries.push(select(`svd_may_identify(${text})${harmless}${asPublished(column, text)}`));
  }
  return queries;
}

/** Cells that the publisher is known to write are taken as they stand. */
function asPublished(column: Column, text: string): string {
  return column.kind === "text" && column.asPublished?.length
    ? ` AND ${text} NOT IN ${quoteTexts(column.asPublished)}`
    : "";
}
