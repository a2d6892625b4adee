import type { CellFault } from "../columns/column-kind.js";
import type { Severity } from "../finding.js";
import type { Condition } from "./condition.js";

/**
 * What every check has, whatever its kind.
 *
 * @category rules
 */
export interface CheckBase {
  /**
   * What is wrong and how to put it right. Words in braces are filled in: which ones a kind of check
   * supplies stands in {@link CHECK_WORDS}. Never a value of the file.
   */
  readonly message: string;
  /** How much a finding of this check matters, where it is not as the rule says. */
  readonly severity?: Severity;
}

/**
 * Claims faults of single cells for a rule. Where the return's own rule names the column, it has the fault;
 * a check without columns has it in all other columns.
 *
 * @category rules
 */
export interface CellCheck extends CheckBase {
  /** The kind of check. */
  readonly kind: "cell";
  /** The faults claimed. */
  readonly faults: readonly CellFault[];
  /** The columns; absent means all, those that the definition does not have included. */
  readonly columns?: readonly string[];
}

/**
 * Finds rows of which a condition is true.
 *
 * @category rules
 */
export interface RowCheck extends CheckBase {
  /** The kind of check. */
  readonly kind: "row";
  /** True of a row that breaks the rule. */
  readonly fails: Condition;
  /** The column whose cell the finding points to. */
  readonly at: string;
}

/**
 * Finds rows that are the same in some columns. One finding for each repeated value, at the first of its
 * rows, with the others linked. Rows that are blank in all of the columns are left out.
 *
 * @category rules
 */
export interface UniqueCheck extends CheckBase {
  /** The kind of check. */
  readonly kind: "unique";
  /** The columns, or all of them. */
  readonly columns: readonly string[] | "all";
}

/**
 * Finds rows that differ in columns that should be the same all through the file. What is right is what
 * the file's name says, where the name is given and has the part; else what most rows say. One finding for
 * each other value, at the first of its rows, with the others linked.
 *
 * @category rules
 */
export interface ConstantCheck extends CheckBase {
  /** The kind of check. */
  readonly kind: "constant";
  /** The columns, compared together. */
  readonly columns: readonly string[];
  /** The part of the file's name that should say the same; then there is one column. */
  readonly fileNamePart?: string;
}

/**
 * Finds a file in which too large a share of the rows meets a condition. Rows of which the condition is
 * unknown are not counted.
 *
 * @category rules
 */
export interface ShareCheck extends CheckBase {
  /** The kind of check. */
  readonly kind: "share";
  /** True of a row that counts. */
  readonly of: Condition;
  /** The parameter that holds the largest share, from 0 to 1. */
  readonly over: string;
  /** The column that the finding points to. */
  readonly at: string;
}

/**
 * Compares the period of each group of rows with the latest period of the same group in the previous
 * return.
 *
 * @category rules
 */
export interface PeriodCheck extends CheckBase {
  /** The kind of check. */
  readonly kind: "period";
  /** The column with the first day of the period. */
  readonly start: string;
  /** The column with the last day of the period. */
  readonly end: string;
  /** The column that tells the groups apart. */
  readonly by: string;
  /** `overlap`: the period shares a day with an earlier one. `gap`: days lie between the two. */
  readonly fault: "overlap" | "gap";
  /** The parameter with the fewest whole days of a gap that matters; absent means one. */
  readonly days?: string;
}

/**
 * Compares a column with what a table of the caller's says of another. Cells that the table does not have
 * are passed over.
 *
 * @category rules
 */
export interface LookupCheck extends CheckBase {
  /** The kind of check. */
  readonly kind: "lookup";
  /** The name under which a caller gives the table. */
  readonly table: string;
  /** The column that is looked up, and that the finding points to. */
  readonly at: string;
  /** The column that should hold what the table says. */
  readonly equals: string;
}

/**
 * Finds a file whose name says one of some words in one of its parts.
 *
 * @category rules
 */
export interface FileNameCheck extends CheckBase {
  /** The kind of check. */
  readonly kind: "file-name";
  /** The part of the name. */
  readonly part: string;
  /** The words that break the rule. */
  readonly in: readonly string[];
}

/**
 * What can be wrong with a header.
 *
 * | fault | meaning |
 * | --- | --- |
 * | `missing` | a column that has to be there is not |
 * | `duplicate` | two columns have one name |
 * | `unexpected` | a column that the definition does not have |
 * | `near` | a name that differs only by case, spaces or punctuation |
 * | `order` | the right names in another order |
 * | `title-rows` | rows above the header |
 *
 * @category rules
 */
export type HeaderFault = "missing" | "duplicate" | "unexpected" | "near" | "order" | "title-rows";

/**
 * Claims faults of the header for a rule.
 *
 * @category rules
 */
export interface HeaderCheck extends CheckBase {
  /** The kind of check. */
  readonly kind: "header";
  /** The faults claimed. */
  readonly faults: readonly HeaderFault[];
}

/**
 * Finds columns that the definition does not have by what their names say. The first such rule of a
 * definition that matches a column has it, before any rule for unexpected columns.
 *
 * @category rules
 */
export interface HeaderNameCheck extends CheckBase {
  /** The kind of check. */
  readonly kind: "header-name";
  /** Words that stand together somewhere in the name, in lower case, parted by single spaces. */
  readonly contains: readonly string[];
  /** Whole names, in the same form. */
  readonly whole?: readonly string[];
}

/**
 * What can be wrong with a file as a whole.
 *
 * | fault | meaning |
 * | --- | --- |
 * | `unreadable` | empty, or not a table of text |
 * | `encoding` | not UTF-8 |
 * | `byte-order-mark` | begins with a byte order mark |
 * | `unclosed-quote` | a quoted cell never closes |
 * | `stray-quote` | something stands between a closing quotation mark and the next cell |
 * | `bare-quote` | a quotation mark inside a cell that does not begin with one |
 * | `ragged` | a row with more or fewer cells than the header |
 * | `blank-rows` | blank rows with data after them |
 * | `trailing-blank-rows` | blank rows at the end |
 * | `delimiter` | cells parted by something other than a comma |
 * | `sheet` | a workbook in which it cannot be known which sheet is meant |
 * | `hidden-sheet` | a workbook with a hidden sheet |
 * | `hidden-cells` | a sheet with something in a hidden row or column |
 * | `merged-cells` | a sheet with merged cells |
 * | `formulas` | a sheet with formulas |
 * | `error-value` | a cell of a workbook that holds an error, such as `#REF!` |
 * | `epoch-1904` | a workbook that counts days from 1904 |
 * | `json-form` | JSON that is not rows of plain values |
 * | `extension` | what the file holds is not what its name says |
 * | `no-rows` | a header and nothing else |
 * | `limit` | larger than the reader was told to read |
 *
 * @category rules
 */
export type FileFault =
  | "unreadable"
  | "encoding"
  | "byte-order-mark"
  | "unclosed-quote"
  | "stray-quote"
  | "bare-quote"
  | "ragged"
  | "blank-rows"
  | "trailing-blank-rows"
  | "delimiter"
  | "sheet"
  | "hidden-sheet"
  | "hidden-cells"
  | "merged-cells"
  | "formulas"
  | "error-value"
  | "epoch-1904"
  | "json-form"
  | "extension"
  | "no-rows"
  | "limit";

/**
 * Claims faults of the file for a rule.
 *
 * @category rules
 */
export interface FileCheck extends CheckBase {
  /** The kind of check. */
  readonly kind: "file";
  /** The faults claimed. */
  readonly faults: readonly FileFault[];
}

/**
 * A check: one of a closed set of kinds.
 *
 * @category rules
 */
export type Check =
  | CellCheck
  | ConstantCheck
  | FileCheck
  | FileNameCheck
  | HeaderCheck
  | HeaderNameCheck
  | LookupCheck
  | PeriodCheck
  | RowCheck
  | ShareCheck
  | UniqueCheck;

/**
 * The words that each kind of check puts in the braces of its messages. `column` is the column's name as
 * the definition has it (or `column F` for one that it does not have), `expected` and `example` are the
 * words of its kind, `detail` says what the reader met.
 *
 * @category rules
 */
export const CHECK_WORDS: { readonly [K in Check["kind"]]: readonly string[] } = {
  cell: ["column", "expected", "example", "detail"],
  row: ["column"],
  unique: ["count"],
  constant: ["count", "reference"],
  share: ["column", "share", "limit"],
  period: ["days"],
  lookup: [],
  "file-name": [],
  header: ["column", "detail"],
  "header-name": ["column"],
  file: ["detail"],
};
