import type { ColumnBase, ColumnKind } from "./column-kind.js";

/**
 * The two words of a column.
 *
 * @category columns
 */
export interface YesNoWords {
  /** The word for yes. */
  readonly yes: string;
  /** The word for no. */
  readonly no: string;
}

/**
 * Yes or no. A typed row has it as `true` or `false`.
 *
 * @category columns
 */
export interface YesNoColumn extends ColumnBase {
  /** The kind of column. */
  readonly kind: "yes-no";
  /** The words that the publisher writes; absent means `yes` and `no`. */
  readonly words?: YesNoWords;
}

/**
 * The meaning of a {@link YesNoColumn}.
 *
 * @category columns
 */
export const yesNoKind: ColumnKind<YesNoColumn> = {
  title: "yes or no",
  type: "text",
  expected: (column) => `${yesNoWords(column).yes} or ${yesNoWords(column).no}`,
  example: (column) => yesNoWords(column).yes,
  fault(column, text) {
    const { yes, no } = yesNoWords(column);
    return text === yes || text === no ? undefined : "format";
  },
};

/**
 * The words for yes and no of a column.
 *
 * @category columns
 */
export function yesNoWords({ words }: YesNoColumn): YesNoWords {
  return words ?? { yes: "yes", no: "no" };
}
