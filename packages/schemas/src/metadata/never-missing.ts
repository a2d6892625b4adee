import type { Column } from "../columns/column.js";

/**
 * Whether no cell of the column may be read as missing. Shorthand in place of a count says that there is no number, so
 * formats that know only values and missing ones have to let it pass in a column that must be filled.
 */
export function isNeverMissing(column: Column): boolean {
  if (column.required !== "error" || column.requiredWhen) return false;
  return column.kind !== "count" || column.shorthand.length === 0;
}
