import type { Column } from "../columns/column.js";
import { poundsOf } from "../columns/money.js";
import { yesNoWords } from "../columns/yes-no.js";

/**
 * A cell of a typed row, as {@link RowOf} has it; a blank one is `null`, a text with nothing in it or an
 * array of nothing.
 *
 * @category returns
 */
export type Cell = string | number | boolean | readonly string[] | null;

/**
 * The text that a typed cell has in a file.
 *
 * @param column - Its column.
 * @param value - The cell as a typed row has it: `null` is blank, money is whole pence.
 * @example
 * ```ts
 * cellText({ kind: "money", name: "actual", title: "Actual", description: "Spent." }, 123450); // "1234.50"
 * ```
 * @category returns
 */
export function cellText(column: Column, value: Cell): string {
  if (value === null) return "";
  if (typeof value === "boolean")
    return column.kind === "yes-no" ? yesNoWords(column)[value ? "yes" : "no"] : "";
  if (typeof value === "object") return value.join(";");
  if (typeof value === "string") return value;
  if (column.kind === "coordinate") return value.toFixed(column.decimals);
  return column.kind === "money" ? poundsOf(value) : String(value);
}
