import type { CodeList } from "../codelists/code-list.js";
import { codeDamage } from "./code-damage.js";
import type { ColumnBase, ColumnKind } from "./column-kind.js";
import { type Several, separate } from "./several.js";

/**
 * A code of a list.
 *
 * @category columns
 */
export interface CodeColumn extends ColumnBase, Several {
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
  type: "text",
  expected: ({ list, several }) => {
    const codes =
      list.codes.length > 12
        ? `of the ${list.codes.length} codes of the list "${list.title}"`
        : `of: ${list.codes.map(({ code }) => code).join(", ")}`;
    return several ? `one or several, parted by “${several}”, ${codes}` : `one ${codes}`;
  },
  example: ({ list }) => list.codes[0]?.code ?? "",
  fault(column, text) {
    const codes = codesOf(column.list);
    if (codes.has(text)) return undefined;
    const { items, rewritten } = separate(column, text);
    if (!items.every((item) => codes.has(item)))
      return codeDamage(column.list, text) ? "number-damage" : "not-in-list";
    return rewritten === text ? undefined : "other-form";
  },
  rewritten: (column, text) => separate(column, text).rewritten,
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
