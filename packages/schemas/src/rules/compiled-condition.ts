/** Conditions and terms that are compiled, and the rows and groups they are asked of. */

/**
 * The cells of one row as a condition reads them. Columns are numbered as the definition lists them.
 *
 * @category rules
 */
export interface RowReader {
  /** Whether the cell is blank, holds something faulty, a shorthand in place of a number, or a right value. */
  state(column: number): "blank" | "faulty" | "hidden" | "right";
  /** The cell as clean text; a date and time has its seconds. Asked only of right and hidden cells. */
  text(column: number): string;
  /** The cell as a number, money in pence. Asked only of right cells of columns of numbers and money. */
  number(column: number): number;
  /** Whether the cell is this text. Asked only of right cells. */
  is(column: number, literal: Literal): boolean;
  /** Whether two cells hold the same text. Asked only of right cells. */
  same(left: number, right: number): boolean;
}

/**
 * A group of rows as a condition reads it: the cells of its grouping columns, and its aggregates.
 *
 * @category rules
 */
export interface GroupReader extends RowReader {
  /** The value of an aggregate, by its place in the list that compiling gave; `undefined`: unknown. */
  aggregate(slot: number): string | number | undefined;
}

/**
 * A text that a condition compares cells with, and its UTF-8 bytes for readers that have bytes.
 *
 * @category rules
 */
export interface Literal {
  /** The text. */
  readonly text: string;
  /** Its bytes in UTF-8. */
  readonly bytes: Uint8Array;
}

/**
 * Answers a condition for one row: true, false, or `undefined` where it is unknown. Where the condition speaks
 * of the previous return, the matching row of that is the second argument.
 *
 * @category rules
 */
export type CompiledCondition = (row: RowReader, previous?: RowReader) => boolean | undefined;

/**
 * A term compiled to be asked of many rows: texts, dates and times as texts, numbers, money in pence.
 *
 * @category rules
 */
export interface CompiledTerm {
  /** Its value in a row; `undefined` where it is unknown. */
  readonly read: (row: RowReader, previous?: RowReader) => string | number | undefined;
}

/**
 * A compiled condition on groups of rows, and what has to be gathered for it.
 *
 * @category rules
 */
export interface CompiledGroupCondition {
  /** Answers for one group. */
  readonly fails: (group: GroupReader) => boolean | undefined;
  /** What to gather over the rows of each group; a group answers for each by its place in this list. */
  readonly aggregates: readonly CompiledAggregate[];
}

/**
 * Something to be gathered over the rows of a group.
 *
 * @category rules
 */
export interface CompiledAggregate {
  /** What is gathered. */
  readonly of: "sum" | "count" | "distinct" | "least" | "greatest";
  /** The term that is gathered; absent for `count`. */
  readonly term: CompiledTerm | undefined;
  /** The columns of the term: a row with a blank in one of them is skipped. */
  readonly columns: readonly number[];
  /** Only rows of which this is true. */
  readonly where: CompiledCondition | undefined;
  /** Whether it is gathered over the previous return. */
  readonly previous: boolean;
}

/**
 * A text with its bytes.
 *
 * @param text - The text.
 * @category rules
 */
export function literalOf(text: string): Literal {
  return { text, bytes: new TextEncoder().encode(text) };
}
