/** What a cell should be, where that is certain. */
import { type CellFault, type Column, cleanText } from "@svd/schemas/returns";
import { actsAsFormula, guardFormula } from "@svd/schemas/safe-text";
import { explain } from "../cells/explain.js";
import type { DateOrder } from "../cells/written-date.js";
import { numericDate } from "./date-orders.js";
import { meant, meantDate } from "./meant.js";

/** A cell as it should be. */
export interface Corrected {
  /** What should stand in it. */
  readonly text: string;
  /** What was wrong and no longer is. */
  readonly faults: readonly CellFault[];
  /** Whether other cells of the column show what was meant. */
  readonly shownBy?: "column";
}

/** What may be put right. */
export interface Correctable {
  /** Whether a rule of the return asks for it. */
  claims(fault: CellFault): boolean;
  /** In which order dates of the column are written that are parted in this way, where that is known. */
  orderOf(separators: string): DateOrder | undefined;
  /** Whether it is only likely which column this is, so that nothing but spaces can be judged. */
  readonly likely: boolean;
}

/**
 * What a cell should be.
 *
 * @param column - Its column.
 * @param raw - The cell as it stands in the file.
 * @returns `undefined` where nothing is wrong with it, or nothing that can be put right without a doubt.
 */
export function corrected(column: Column, raw: string, can: Correctable): Corrected | undefined {
  const put = putRight(column, raw, can);
  const text = put?.text ?? raw;
  // Whoever opens the copy in a spreadsheet must not have it run, whatever else is wrong with the cell.
  if (column.kind !== "text" || !can.claims("formula") || !actsAsFormula(text)) return put;
  return { ...put, text: guardFormula(text), faults: [...(put?.faults ?? []), "formula"] };
}

/** What a cell should be, but for a text that a spreadsheet may run. */
function putRight(column: Column, raw: string, can: Correctable): Corrected | undefined {
  const { faults } = explain(column, raw);
  const claimed = faults.filter(({ fault }) => can.claims(fault) && fault !== "formula");
  const spaced = claimed.some(({ fault }) => fault === "space");
  const others = claimed.filter(({ fault }) => fault !== "space");
  const spaces: readonly CellFault[] = spaced ? ["space"] : [];
  const [only] = others;
  if (only && others.length === 1 && !can.likely) {
    const { fault } = only;
    const text = cleanText(raw);
    const certain = meant(column, fault, text);
    if (certain !== undefined) return { text: certain, faults: [...spaces, fault] };
    const shown = fault === "date-form" ? shownDate(column, text, can) : undefined;
    if (shown !== undefined) return { text: shown, faults: [...spaces, fault], shownBy: "column" };
  }
  return spaced ? { text: cleanText(raw), faults: spaces } : undefined;
}

/** A date whose order other dates of the column show. */
function shownDate(column: Column, text: string, can: Correctable): string | undefined {
  const date = numericDate(text);
  const order = date && can.orderOf(date.separators);
  return order && meantDate(column, text, order);
}
