import type { Column } from "../columns/column.js";
import { kindOf } from "../columns/kinds.js";

/** The pattern of a column's cells without anchors, for software that always matches the whole cell. */
export function wholePattern(column: Column): string | undefined {
  return kindOf(column)
    .pattern?.(column)
    .replace(/^\^|\$$/g, "");
}
