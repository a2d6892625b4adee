import type { ColumnBase, ColumnKind } from "./column-kind.js";

/**
 * The code of a lower layer super output area: nine characters, `E01` or `W01` and six digits.
 *
 * @category columns
 */
export interface LsoaColumn extends ColumnBase {
  /** The kind of column. */
  readonly kind: "lsoa";
}

const FORM = /^[EW]01[0-9]{6}$/;

/**
 * The meaning of a {@link LsoaColumn}.
 *
 * @category columns
 */
export const lsoaKind: ColumnKind<LsoaColumn> = {
  title: "lower super output area code",
  type: "text",
  expected: () => "a lower super output area code: E01 or W01 and six digits",
  example: () => "E01000936",
  pattern: () => FORM.source,
  fault: (_, text) => (FORM.test(text) ? undefined : "format"),
};
