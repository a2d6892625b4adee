import type { CellFault, ColumnPlace, FileFault, HeaderFault } from "@svd/schemas/returns";

/**
 * One change that was made to a file: it puts one finding right.
 *
 * @category fixing
 */
export interface Change {
  /** The rule whose finding it puts right. */
  readonly ruleId: string;
  /** What was wrong: the fault of the cell, of the header or of the file. */
  readonly fault: CellFault | FileFault | HeaderFault;
  /**
   * The row in the file that was read, as a spreadsheet numbers it. Absent for a change of the whole file. Of
   * several blank rows that were taken out together, the first.
   */
  readonly row?: number;
  /** The last row of several blank ones. */
  readonly lastRow?: number;
  /** The column. */
  readonly column?: ColumnPlace;
  /** The cell, such as `E17`. */
  readonly cell?: string;
  /**
   * What makes the change certain where it is not the cell alone: `column`, other dates of the column show which
   * number is the day.
   */
  readonly shownBy?: "column";
  /** The cell before. Only where `showValues` is set. */
  readonly before?: string;
  /** The cell after. Only where `showValues` is set. */
  readonly after?: string;
}

/**
 * How often something was put right.
 *
 * @category fixing
 */
export interface ChangeCount extends Pick<Change, "ruleId" | "fault"> {
  /** How many changes. */
  readonly count: number;
}

/**
 * What came of correcting a file.
 *
 * @category fixing
 */
export interface FixSummary {
  /** How many changes were made, by rule and fault, in the order of their ids. */
  readonly changes: readonly ChangeCount[];
  /** Rows of data that were written. */
  readonly rows: number;
  /**
   * Why the file cannot be corrected, as a sentence. Then what was written is no copy of the file and must be thrown
   * away.
   */
  readonly refused?: string;
}
