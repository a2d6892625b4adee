import type { ColumnBase, ColumnKind } from "./column-kind.js";

/**
 * A financial year, from 1 April to 31 March: `2025-26`, or `2025/26` where the publisher writes it so.
 * The other of the two forms is read as the column's, and is a fault of its own.
 *
 * @category columns
 */
export interface FinancialYearColumn extends ColumnBase {
  /** The kind of column. */
  readonly kind: "financial-year";
  /** What stands between the two years. */
  readonly separator: "-" | "/";
}

/**
 * The meaning of a {@link FinancialYearColumn}.
 *
 * @category columns
 */
export const financialYearKind: ColumnKind<FinancialYearColumn> = {
  title: "financial year",
  type: "text",
  expected: ({ separator }) =>
    `a financial year written ${separator === "-" ? "YYYY-YY" : "YYYY/YY"}, of two years that follow each other`,
  example: ({ separator }) => `2025${separator}26`,
  pattern: ({ separator }) => `^[0-9]{4}${separator}[0-9]{2}$`,
  fault({ separator }, text) {
    if (!/^[0-9]{4}[-/][0-9]{2}$/.test(text)) return "format";
    const first = Number(text.slice(0, 4));
    if (first < 1583 || Number(text.slice(5)) !== (first + 1) % 100) return "impossible";
    return text[4] === separator ? undefined : "other-form";
  },
  rewritten: ({ separator }, text) => `${text.slice(0, 4)}${separator}${text.slice(5)}`,
};
