import type { Found } from "./claim.js";
import type { CurrentRow } from "./current-row.js";

/** A check that sees every row and speaks when it has seen them all. */
export interface WholeFileCheck {
  /**
   * Sees a row.
   *
   * @param row - Its cells, gone after the call.
   * @param index - Its number among the rows of data, from 0.
   */
  see(row: CurrentRow, index: number): void;
  /** What was found, in the order of rows. Called once. */
  found(): Iterable<Found>;
}

/** What a check has to know of the file. */
export interface FileContext {
  /** The row of the spreadsheet that a row of data is. */
  readonly rowNumber: (index: number) => number;
  /** Where a column of the definition stands in the file. */
  readonly placeOf: (column: number) => number;
  /** The cell of a column and a row of data, as a spreadsheet names it. */
  readonly cellName: (column: number, index: number) => string;
}

/** How many other cells or rows a finding names at most. */
export const LINKED = 100;
