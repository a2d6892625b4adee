// Rows are told apart by id, so there has to be one at least, and each once.

import { FundingError } from "./funding-error.js";

/** Refuses an empty list, and ids that stand in it more than once. */
export function requireDistinct(rows: readonly { readonly id: string }[]): void {
  if (rows.length === 0) throw new FundingError("NO_RECIPIENTS", {});
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { id } of rows) {
    if (seen.has(id)) twice.add(id);
    seen.add(id);
  }
  if (twice.size > 0) throw new FundingError("DUPLICATE_RECIPIENT", { ids: [...twice] });
}
