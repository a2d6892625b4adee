import type { CodeList } from "../codelists/code-list.js";
import type { ColumnBase, ColumnKind } from "./column-kind.js";

/**
 * A code of a list.
 *
 * @category columns
 */
export interface CodeColumn extends ColumnBase {
  /** The kind of column. */
  readonly kind: "code";
  /** The list. */
  readonly list: CodeList;
}

/**
 * The meaning of a {@link CodeColumn}.
 *
 * @category columns
 */
export const codeKind: ColumnKind<CodeColumn> = {
  title: "code of a list",
  expected: ({ list }) =>
    list.codes.length > 12
      ? `one of the ${list.codes.length} codes of the list "${list.title}"`
      : `one of: ${list.codes.map(({ code }) => code).join(", ")}`,
  example: ({ list }) => list.codes[0]?.code ?? "",
  fault: ({ list }, text) => (list.codes.some(({ code }) => code === text) ? undefined : "not-in-list"),
};
