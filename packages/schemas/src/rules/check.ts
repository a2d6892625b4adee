import type { AreaKind } from "@svd/reference-data";
import type { CellFault } from "../columns/column-kind.js";
import type { Severity } from "../severity.js";
import type { Condition, Term } from "./condition.js";

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
  /** How much it matters by what the file is for, where that makes a difference; goes before `severity`. */
  readonly severityFor?: Readonly<Partial<Record<Purpose, Severity>>>;
}

/**
 * What a file is made for: `sharing` between authorities that may see small numbers, or `publication` to
 * everybody.
 *
 * @category rules
 */
export type Purpose = "sharing" | "publication";

/**
 * Claims faults of single cells for a rule. Where the return's own rule names the column, it has the fault;
 * a check without columns has it in all other columns.
 *
 * @category rules
 */
export interface CellCheck extends CheckBase {
  /** The kind of check. */
  readonly kind: "cell";
  /**
   * The faults claimed.
   *
   * @minItems 1
   */
  readonly faults: readonly CellFault[];
  /**
   * The columns; absent means all, those that the definition does not have included.
   *
   * @minItems 1
   */
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
  readonly columns: readonly [string, ...string[]] | "all";
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
  /**
   * The columns, compared together.
   *
   * @minItems 1
   */
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
 * Finds groups of rows of which a condition is true: rows with the same values in some columns, or all rows
 * of the file. One finding for each group, at the first of its rows. A blank cell is a value like others when
 * rows are grouped; rows with a faulty or hidden cell in a grouping column are in no group.
 *
 * Memory grows with the number of groups, not with the rows (but for `distinct`, which keeps the different
 * values). Past the limit `keys` of the reader the check gives up: that is a finding of the file.
 *
 * @category rules
 */
export interface GroupCheck extends CheckBase {
  /** The kind of check. */
  readonly kind: "group";
  /** The columns that rows of one group share; empty for the whole file as one group. */
  readonly by: readonly string[];
  /** True of a group that breaks the rule: made of aggregates, the columns of `by`, parameters and tables. */
  readonly fails: Condition;
  /** The column that the finding points to. */
  readonly at: string;
}

/**
 * A total and the parts it is made of: columns of one row, or rows that differ in one column.
 *
 * @category rules
 */
export type Breakdown =
  | {
      /** The column of the total. */
      readonly total: string;
      /**
       * The columns of the parts.
       *
       * @minItems 1
       */
      readonly parts: readonly string[];
    }
  | {
      /** The column of the values. */
      readonly value: string;
      /** The column with the codes that say which row is the total and which a part. */
      readonly by: string;
      /** The code of the total. */
      readonly total: string;
      /**
       * The codes of the parts.
       *
       * @minItems 1
       */
      readonly parts: readonly string[];
      /** The columns that the rows of one breakdown share. */
      readonly within: readonly string[];
    };

/**
 * What can be wrong between a total and its parts.
 *
 * | fault | meaning |
 * | --- | --- |
 * | `sum` | the parts do not add to the total; with a part hidden, missing or faulty: those that are there already exceed it |
 * | `excess` | a part is greater than the total; one finding for each |
 * | `disclosed` | exactly one of the total and its parts is suppressed and all others are shown, so that it can be worked out |
 *
 * @category rules
 */
export type PartsFault = "sum" | "excess" | "disclosed";

/**
 * Compares a total with its parts. The finding is at the total for `sum`, at the part for `excess`, at the
 * suppressed cell for `disclosed`, with the other cells linked. A total that is blank, hidden or faulty breaks
 * neither `sum` nor `excess`. Parts are never negative, so those that are shown give a lower bound of the sum. Where
 * rows are parts, a code that appears twice within a breakdown leaves that breakdown out: a rule on repeated
 * keys finds it.
 *
 * Memory: none where columns are parts; where rows are parts, one entry for each breakdown, to the limit `keys`
 * of the reader.
 *
 * @category rules
 */
export interface PartsCheck extends CheckBase {
  /** The kind of check. */
  readonly kind: "parts";
  /** The total and its parts: counts, whole numbers, decimals or money. */
  readonly of: Breakdown;
  /** What is wrong. */
  readonly fault: PartsFault;
  /**
   * The most that one part may be off by because it was rounded: a number, or money where the values are
   * money, without columns. `sum` allows it once for each part, `excess` once. Absent means zero.
   */
  readonly tolerance?: Term;
  /** Only rows of which this is true. */
  readonly where?: Condition;
}

/**
 * Compares each row with the row of the previous return that has the same values in some columns; a condition
 * names that row by `previous`. Rows that the previous return does not have are skipped, and so are
 * those whose matching values stand in several of its rows.
 *
 * Not checked without a previous return. Memory: the matching columns and those named, for each row of the
 * previous return, to the limit `keys` of the reader.
 *
 * @category rules
 */
export interface PreviousCheck extends CheckBase {
  /** The kind of check. */
  readonly kind: "previous";
  /**
   * The columns in which the rows are the same.
   *
   * @minItems 1
   */
  readonly match: readonly string[];
  /** True of a row that breaks the rule. */
  readonly fails: Condition;
  /** The column whose cell the finding points to. */
  readonly at: string;
}

/**
 * Finds keys that the previous return has and this one has not. One finding for the file, which says how many
 * they are and in which rows of the previous return they first stand; it has no row.
 *
 * Not checked without a previous return. Memory: one entry for each key of the previous return, to the limit
 * `keys` of the reader.
 *
 * @category rules
 */
export interface AbsentCheck extends CheckBase {
  /** The kind of check. */
  readonly kind: "absent";
  /**
   * The columns of the key. Keys with a faulty or hidden cell, or all blank, are left out.
   *
   * @minItems 1
   */
  readonly columns: readonly string[];
  /** Only keys whose values in these columns of the key some row has now, such as its year. */
  readonly within?: readonly string[];
}

/**
 * Finds rows in which a value is far above what is usual in its group: over so many times the median. Groups
 * with fewer than three values are skipped, and so are rows of which the value is unknown.
 *
 * Memory: one number for each row with a value, to the limit `keys` of the reader.
 *
 * @category rules
 */
export interface OutlierCheck extends CheckBase {
  /** The kind of check. */
  readonly kind: "outlier";
  /** The value: a number or money. */
  readonly of: Term;
  /** The columns that rows of one group share; empty for the whole file as one group. */
  readonly by: readonly string[];
  /** The parameter with the number of times. */
  readonly times: string;
  /** The column whose cell the finding points to. */
  readonly at: string;
}

/**
 * What can be wrong with the code or the name of an area.
 *
 * | fault | meaning |
 * | --- | --- |
 * | `unknown` | no register has it |
 * | `kind` | it is the code of an area of another kind |
 * | `ended` | the area ended before the period |
 * | `future` | the area begins after the period |
 * | `name` | the area is known by this name, but it is not spelt as the register has any name of it |
 * | `outside` | the area does not lie in the police force area of the column `within` |
 *
 * @category rules
 */
export type RegisterFault = "unknown" | "kind" | "ended" | "future" | "name" | "outside";

/**
 * Looks the areas of a column up in the registers of the project. A blank, hidden or faulty cell is passed
 * over, and so are codes of kinds of area that no register lists, and rows of which a day of the period is
 * unknown. A name that several areas have is taken as known. `outside` is judged of areas whose register says
 * in which police force area they lie: community safety partnerships, local policing bodies, violence
 * reduction units. Bounded memory.
 *
 * @category rules
 */
export interface RegisterCheck extends CheckBase {
  /** The kind of check. */
  readonly kind: "register";
  /** The column that is looked up, and that the finding points to. */
  readonly column: string;
  /** Whether it holds codes or names. */
  readonly by: "code" | "name";
  /** The kinds of area that it may hold; absent for codes whose column says it already. Names need it. */
  readonly kinds?: readonly [AreaKind, ...AreaKind[]];
  /**
   * What is wrong.
   *
   * @minItems 1
   */
  readonly faults: readonly RegisterFault[];
  /**
   * The first and the last day of the period on some day of which the area must be in force. Absent: the day as
   * of which the file is judged.
   */
  readonly during?: {
    /** The first day. */
    readonly from: Term;
    /** The last day. */
    readonly to: Term;
  };
  /** For `outside`: the column with the code or the name of the police force area. */
  readonly within?: string;
  /** Only rows of which this is true. */
  readonly where?: Condition;
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
  /**
   * The words that break the rule.
   *
   * @minItems 1
   */
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
  /**
   * The faults claimed.
   *
   * @minItems 1
   */
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
  /** Words that stand together somewhere in the name, in lower case, separated by single spaces. */
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
 * | `delimiter` | cells separated by something other than a comma |
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
 * | `row-separator` | rows of text that end with something other than a line feed, a carriage return or both |
 * | `changed` | the file grew, shrank or was written to while it was read |
 * | `encoded-twice` | a cell whose text was encoded in UTF-8 twice |
 * | `lost-characters` | a cell with U+FFFD, which programs write in place of what they cannot read |
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
  | "limit"
  | "row-separator"
  | "changed"
  | "encoded-twice"
  | "lost-characters";

/**
 * Claims faults of the file for a rule.
 *
 * @category rules
 */
export interface FileCheck extends CheckBase {
  /** The kind of check. */
  readonly kind: "file";
  /**
   * The faults claimed.
   *
   * @minItems 1
   */
  readonly faults: readonly FileFault[];
}

/**
 * A check: one of a closed set of kinds.
 *
 * @category rules
 */
export type Check =
  | AbsentCheck
  | CellCheck
  | ConstantCheck
  | FileCheck
  | FileNameCheck
  | GroupCheck
  | HeaderCheck
  | HeaderNameCheck
  | OutlierCheck
  | PartsCheck
  | PeriodCheck
  | PreviousCheck
  | RegisterCheck
  | RowCheck
  | ShareCheck
  | UniqueCheck;

/**
 * The words that each kind of check puts in the braces of its messages. `column` is the column's name as
 * the definition has it (or `column F` for one that it does not have), `expected` and `example` are the
 * words of its kind, `detail` says what the reader met. The value of a parameter stands under its id, in every
 * kind of check: `{smallest-count}`.
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
  group: ["column", "count"],
  parts: ["column", "total"],
  previous: ["column"],
  absent: ["count", "detail"],
  outlier: ["column", "limit"],
  register: ["column", "detail"],
  "file-name": [],
  header: ["column", "detail"],
  "header-name": ["column"],
  file: ["detail"],
};
