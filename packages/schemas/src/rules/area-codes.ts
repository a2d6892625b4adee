import type { Column } from "../columns/column.js";
import type { RegisterCheck } from "./check.js";
import type { Term } from "./condition.js";

/**
 * The checks that the codes of areas in a return are in the registers, and were in force.
 *
 * @param columns - The columns of the return.
 * @param during - The first and the last day of what a row covers; absent: the day of the check.
 */
export function areaCodeChecks(
  columns: readonly Column[],
  during: { readonly from: Term; readonly to: Term } | undefined,
): RegisterCheck[] {
  return columns.flatMap((column): RegisterCheck[] =>
    column.kind === "gss-code"
      ? [
          {
            kind: "register",
            column: column.name,
            by: "code",
            faults: ["unknown", "ended", "future"],
            ...(during ? { during } : {}),
            message:
              "{column} holds a code that is not one for this period: {detail}. Check it against the list of the Office for National Statistics.",
          },
        ]
      : [],
  );
}
