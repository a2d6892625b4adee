import type { ColumnBase, ColumnKind } from "./column-kind.js";

/**
 * A calendar month, `YYYY-MM`.
 *
 * @category columns
 */
export interface MonthColumn extends ColumnBase {
  /** The kind of column. */
  readonly kind: "month";
}

const FORM = /^[0-9]{4}-[0-9]{2}$/;

/**
 * The meaning of a {@link MonthColumn}.
 *
 * @category columns
 */
export const monthKind: ColumnKind<MonthColumn> = {
  title: "month",
  type: "month",
  expected: () => "a month written YYYY-MM",
  example: () => "2026-03",
  pattern: () => FORM.source,
  fault(_, text) {
    if (!FORM.test(text)) return "format";
    const month = Number(text.slice(5));
    return month >= 1 && month <= 12 && Number(text.slice(0, 4)) >= 1583 ? undefined : "impossible";
  },
};
