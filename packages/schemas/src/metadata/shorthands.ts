import type { Column } from "../columns/column.js";

/** The shorthand, in its brackets, that may stand in place of some count of a return. */
export function shorthandsOf(columns: readonly Column[]): string[] {
  const letters = columns.flatMap((column) => (column.kind === "count" ? column.shorthand : []));
  return [...new Set(letters)].map((each) => `[${each}]`);
}
