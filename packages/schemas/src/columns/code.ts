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
  fault: ({ list }, text) => (codesOf(list).has(text) ? undefined : "not-in-list"),
};

const sets = new WeakMap<CodeList, ReadonlySet<string>>();

/** The codes of a list as a set, made once: a list may hold every site of the NHS. */
function codesOf(list: CodeList): ReadonlySet<string> {
  let codes = sets.get(list);
  if (!codes) {
    codes = new Set(list.codes.map(({ code }) => code));
    sets.set(list, codes);
  }
  return codes;
}
