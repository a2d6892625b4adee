import { compileCondition, type RowCheck } from "@svd/schemas/returns";
import type { CheckKind } from "./check-kind.js";
import { columnOf } from "./column-of.js";

/** Rows of which a condition is true. */
export const rowCheck: CheckKind<RowCheck> = {
  runs: (claims, { scope }) => ({
    rows: claims.map((claim) => ({
      claim,
      column: columnOf(scope, claim.check.at),
      fails: compileCondition(claim.check.fails, scope),
      isCondition: true,
    })),
  }),
};
