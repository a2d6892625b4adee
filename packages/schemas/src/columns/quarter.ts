import type { ColumnBase, ColumnKind } from "./column-kind.js";

/**
 * A quarter of a financial year: the first is April to June. Written `Q1` to `Q4`, or `1` to `4` where the
 * publisher writes it so. The other of the two forms is read as the column's, and is a fault of its own.
 *
 * @category columns
 */
export interface QuarterColumn extends ColumnBase {
  /** The kind of column. */
  readonly kind: "quarter";
  /** What stands before the number. */
  readonly prefix: "Q" | "";
}

/**
 * The meaning of a {@link QuarterColumn}.
 *
 * @category columns
 */
export const quarterKind: ColumnKind<QuarterColumn> = {
  title: "quarter of a financial year",
  type: "text",
  expected: ({ prefix }) => `a quarter of the financial year, ${prefix}1 to ${prefix}4`,
  example: ({ prefix }) => `${prefix}4`,
  pattern: ({ prefix }) => `^${prefix}[1-4]$`,
  fault({ prefix }, text) {
    if (!/^[Qq]? ?[1-4]$/.test(text)) return /^[1-4]\.0{1,9}$/.test(text) ? "number-damage" : "format";
    return text === `${prefix}${text.at(-1)}` ? undefined : "other-form";
  },
  rewritten: ({ prefix }, text) => `${prefix}${text.at(-1)}`,
};
