/** What the kinds of columns have in common. */
import type { Condition } from "../rules/condition.js";

/**
 * What can be wrong with one cell on its own. Each fault is claimed by exactly one rule for each column:
 * the return's own rule if it names the column, else a generic one.
 *
 * | fault | meaning |
 * | --- | --- |
 * | `missing` | the cell is blank and the column must be filled |
 * | `space` | spaces around the text, or characters that cannot be seen |
 * | `format` | not written in the form of the column |
 * | `impossible` | a date or time that does not exist |
 * | `date-form` | a date in another form than year, month, day |
 * | `number-damage` | changed by a spreadsheet: `1.2E+05`, `1,200`, `£5`, `5%`, `12.0`; a code without its leading zeros, or made into a date |
 * | `not-in-list` | not a code of the list |
 * | `look-alike` | right but for characters that look like others: Cyrillic letters, full-width digits, long dashes |
 * | `other-form` | right but for its form, and read as if it were written in the form of the column |
 * | `legacy-shorthand` | a mark in a number's place that shorthand in square brackets has replaced |
 * | `other-entity` | the code of another kind of area |
 * | `check-digit` | digits whose last is not the check digit of the others |
 * | `part-penny` | an amount of money with a part of a penny |
 * | `too-long` | more characters than the column holds |
 * | `longer-than-advised` | more characters than some receiving systems hold |
 * | `range` | a number outside the bounds of the column |
 * | `precision` | a number with more or fewer decimals than the column has |
 * | `nhs-number`, `postcode`, `contact`, `pupil-or-police-number` | something that identifies a person |
 * | `birth-date` | a date in a column that the return does not have |
 * | `identifying-text` | words that may identify a person or a home |
 * | `formula` | a text that a spreadsheet may run as a formula |
 * | `fine-geography` | a place finer than a lower super output area |
 *
 * @category columns
 */
export type CellFault =
  | "missing"
  | "space"
  | "format"
  | "impossible"
  | "date-form"
  | "number-damage"
  | "not-in-list"
  | "look-alike"
  | "other-form"
  | "legacy-shorthand"
  | "other-entity"
  | "check-digit"
  | "part-penny"
  | "too-long"
  | "longer-than-advised"
  | "range"
  | "precision"
  | "nhs-number"
  | "postcode"
  | "contact"
  | "pupil-or-police-number"
  | "birth-date"
  | "identifying-text"
  | "formula"
  | "fine-geography";

/**
 * What every column has, whatever its kind.
 *
 * @category columns
 */
export interface ColumnBase {
  /**
   * The name in the header. Established names are kept to the letter.
   *
   * @minLength 1
   */
  readonly name: string;
  /** The name in plain words. */
  readonly title: string;
  /** What the column holds. */
  readonly description: string;
  /**
   * What a blank cell is: `error`, it must be filled; `query`, it must be filled or explained; absent, it
   * may be blank.
   */
  readonly required?: "error" | "query";
  /** When the column is required, if not always. */
  readonly requiredWhen?: Condition;
  /** The id of the source of this column, where it is not the source of the whole layout. */
  readonly source?: string;
}

/**
 * The type of what a cell holds, and of every term of a condition. Money is counted in whole pence.
 *
 * @category rules
 */
export type TermType = "text" | "number" | "money" | "date" | "date-time" | "time" | "month";

/**
 * What a kind of column means: its words, and its language.
 *
 * @category columns
 */
export interface ColumnKind<C extends ColumnBase> {
  /** The kind in plain words, for a dictionary. */
  readonly title: string;
  /** The type of what a cell holds, as conditions take it. */
  readonly type: TermType;
  /** What a right cell is, to complete the sentence "must be ...". */
  expected(column: C): string;
  /** A right cell, made up. */
  example(column: C): string;
  /**
   * A pattern in the syntax of ECMAScript that every right cell matches, for software that has nothing finer:
   * 30 February matches it too. Absent where words or the codes of a list stand.
   */
  pattern?(column: C): string;
  /**
   * What is wrong with a cell, if anything. This is the definition of the kind's language; everything
   * else that judges a cell has to agree with it.
   *
   * @param text - The cell after {@link cleanText}; not empty.
   */
  fault(column: C, text: string): CellFault | undefined;
  /**
   * A cell in the form of the column. Only of kinds that know the fault `other-form`, and asked only of
   * cells that have it.
   */
  rewritten?(column: C, text: string): string;
}
