import { type Condition, columnsOf, literalsOf } from "../rules/condition.js";
import { quoteText } from "./quote.js";
import type { SqlScope } from "./scope.js";

/**
 * What must hold of lists that a user has changed for a condition to make sense: the codes that it compares
 * cells with must be on them. Where they are not, the rule is not checked.
 */
export function listGuards(condition: Condition, scope: SqlScope): string[] {
  return columnsOf(condition).flatMap((name) => {
    const { column } = scope.column(name);
    if (column.kind !== "code" || !column.list.pluggable) return [];
    const { id } = column.list;
    return [...new Set(literalsOf(condition, name))].map(
      (code) => `EXISTS (${scope.codesOf(id)} AND code = ${quoteText(code)})`,
    );
  });
}
