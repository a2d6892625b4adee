import { type CellCheck, columnsOf, compileCondition } from "@svd/schemas/returns";
import type { CheckKind, CheckKit } from "./check-kind.js";
import type { Claim } from "./claim.js";
import { listIdOf, wordingOf } from "./lists.js";
import type { RowRun } from "./row-run.js";

/**
 * Faults of single cells are found as they are read. What is left are cells that are required only in some rows, and
 * a word on lists of codes that nobody gave.
 */
export const cellCheck: CheckKind<CellCheck> = {
  runs(claims, kit) {
    notePluggableLists(claims, kit);
    return { rows: requiredInSomeRows(claims, kit) };
  },
};

function requiredInSomeRows(claims: readonly Claim<CellCheck>[], kit: CheckKit): RowRun[] {
  return kit.definition.columns.flatMap((column, index): RowRun[] => {
    const { required, requiredWhen } = column;
    if (!required || !requiredWhen || !kit.has(index)) return [];
    const claim = kit.claims.cell("missing", column.name);
    if (!claim || !claims.some((each) => each === claim)) return [];
    if (!kit.canRun(claim, columnsOf(requiredWhen), [requiredWhen])) return [];
    return [
      {
        claim,
        column: index,
        fails: compileCondition({ all: [{ blank: column.name }, requiredWhen] }, kit.scope),
        isCondition: true,
        severity: required,
        words: () => ({ ...wordingOf(column, kit.replaced) }),
      },
    ];
  });
}

/** Codes of a list that only a caller has are checked for their form alone where it was not given. */
function notePluggableLists(claims: readonly Claim<CellCheck>[], kit: CheckKit): void {
  for (const [index, column] of kit.definition.columns.entries()) {
    const id = listIdOf(column);
    const claim = kit.claims.cell("not-in-list", column.name);
    if (column.kind === "code" || id === undefined || !kit.has(index)) continue;
    if (!claim || !claims.some((each) => each === claim)) continue;
    kit.collector.notChecked(
      claim.rule.id,
      `No list "${id}" was given, so "${column.name}" was checked for its form only.`,
    );
  }
}
