import type { Column } from "../columns/column.js";
import type { CellFault } from "../columns/column-kind.js";
import type { ReturnDefinition } from "../returns/definition.js";
import type { CellCheck, Check } from "./check.js";
import type { Rule } from "./rule.js";

/**
 * The rule that claims a fault of a column, and the check of it that does: the first that names the column,
 * else the first for all columns.
 *
 * @param definition - The return.
 * @param column - One of its columns.
 * @param fault - What is wrong with a cell.
 */
export function claimOf(
  definition: ReturnDefinition,
  column: Column,
  fault: CellFault,
): { rule: Rule; check: CellCheck } | undefined {
  const claims = (named: boolean) => {
    for (const rule of definition.rules) {
      const check = rule.checks.find(
        (candidate: Check): candidate is CellCheck =>
          candidate.kind === "cell" &&
          candidate.faults.includes(fault) &&
          (named ? candidate.columns?.includes(column.name) === true : candidate.columns === undefined),
      );
      if (check) return { rule, check };
    }
    return undefined;
  };
  return claims(true) ?? claims(false);
}
