import { type Condition, columnsOf, literalsOf, needsOf, type Term } from "../rules/condition.js";
import { quoteText } from "./quote.js";
import { lookupOf, parameterOf, type SqlScope } from "./scope.js";

/**
 * What must have been given for conditions to be asked at all: the day of the check, parameters without a default,
 * tables, the previous return, and, in lists that a user has changed, the codes that cells are compared with. Where
 * something is missing, the rule is not checked and finds nothing.
 */
export function guardsOf(parts: readonly (Condition | Term)[], scope: SqlScope): string[] {
  const guards = parts.flatMap((part) => {
    const { asOf, sheet, previous, parameters, tables } = needsOf(part);
    return [
      ...(asOf ? [`${scope.given("as_of")} IS NOT NULL`] : []),
      ...(sheet ? [`${scope.given("sheet")} IS NOT NULL`] : []),
      ...(previous ? [`EXISTS (SELECT 1 FROM ${scope.names.previousCells})`] : []),
      ...parameters
        .filter((id) => parameterOf(scope, id).default === undefined)
        .map((id) => `${scope.given(id)} IS NOT NULL`),
      ...tables
        .map((id) => lookupOf(scope, id))
        .filter(({ table }) => table.rows === undefined)
        .map(({ name }) => `EXISTS (SELECT 1 FROM ${name})`),
      ...listGuards(part, scope),
    ];
  });
  return [...new Set(guards)];
}

function listGuards(part: Condition | Term, scope: SqlScope): string[] {
  return columnsOf(part).flatMap((name) => {
    const { column } = scope.column(name);
    if (column.kind !== "code" || !column.list.pluggable) return [];
    const { id } = column.list;
    return [...new Set(literalsOf(part, name))].map(
      (code) => `EXISTS (${scope.codesOf(id)} AND code = ${quoteText(code)})`,
    );
  });
}
