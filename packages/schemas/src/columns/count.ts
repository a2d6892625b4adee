import type { ColumnBase, ColumnKind } from "./column-kind.js";
import { numberDamage } from "./number-damage.js";

/**
 * What may stand in a count's place, by the letters that go into square brackets, as the Government
 * Analysis Function has them: `c` confidential, `x` not available, `z` not applicable, `low` rounds to zero.
 *
 * @category columns
 */
export type Shorthand = "c" | "x" | "z" | "low";

/**
 * How many: a whole number that is not negative, or shorthand in its place. Markers of what is said
 * (`[e]` estimated, `[p]` provisional, `[r]` revised, `[u]` low reliability, `[b]` break) may follow
 * shorthand, never a number, because a number with letters behind it can no longer be added up.
 *
 * @category columns
 */
export interface CountColumn extends ColumnBase {
  /** The kind of column. */
  readonly kind: "count";
  /** The shorthand that may stand in place of the number; empty for none. */
  readonly shorthand: readonly Shorthand[];
  /** Whether it counts people or what befell them, so that a small number may give somebody away. */
  readonly disclosive?: true;
}

const NUMBER = /^(0|[1-9][0-9]{0,8})$/;
const BRACKETED = /^\[(c|x|z|low)\](?:\[[eprub]\]){0,5}$/;
/** Forms of before the brackets. What `-`, `:` and `..` stood for differs from table to table. */
const LEGACY = /^(?:\*|-|:|\.\.|\[?(?:c|x|z|low)\]?)$/i;

/**
 * The meaning of a {@link CountColumn}.
 *
 * @category columns
 */
export const countKind: ColumnKind<CountColumn> = {
  title: "count",
  type: "number",
  expected: ({ shorthand }) =>
    shorthand.length === 0
      ? "a whole number, written with digits only"
      : `a whole number, written with digits only, or ${inWords(shorthand)}`,
  example: () => "12",
  pattern: ({ shorthand }) =>
    shorthand.length === 0
      ? NUMBER.source
      : `^(0|[1-9][0-9]{0,8}|\\[(${shorthand.join("|")})\\](\\[[eprub]\\]){0,5})$`,
  fault({ shorthand }, text) {
    if (NUMBER.test(text)) return undefined;
    if (isAllowed(BRACKETED.exec(text)?.[1], shorthand)) return undefined;
    if (LEGACY.test(text) && shorthand.length > 0) {
      const meant = shorthandOf(text);
      if (meant === undefined || shorthand.includes(meant)) return "legacy-shorthand";
    }
    return numberDamage(text) || /^[0-9]{1,9}\.0{1,9}$/.test(text) ? "number-damage" : "format";
  },
};

/**
 * The shorthand that stands in a cell of a count, in brackets or in a legacy form whose meaning is sure.
 *
 * @param text - The cell after {@link cleanText}.
 * @returns Its letters; `undefined` for a number, and for the legacy forms `-`, `:` and `..`, which have
 *   stood for several things.
 * @example
 * ```ts
 * shorthandOf("[c][p]"); // "c"
 * shorthandOf("*"); // "c"
 * shorthandOf("12"); // undefined
 * ```
 * @category columns
 */
export function shorthandOf(text: string): Shorthand | undefined {
  if (text === "*") return "c";
  const letters = BRACKETED.exec(text)?.[1] ?? (LEGACY.test(text) ? text.replace(/[[\]]/g, "") : "");
  const lower = letters.toLowerCase();
  return lower === "c" || lower === "x" || lower === "z" || lower === "low" ? lower : undefined;
}

/**
 * Whether a cell of a count has something in the number's place that says why there is none: shorthand, or
 * a legacy form of it. Such a cell is filled, and no value can be taken from it.
 *
 * @param text - A cell of a {@link CountColumn} after {@link cleanText} that has no fault, or
 *   `legacy-shorthand`.
 * @category columns
 */
export function isHidden(text: string): boolean {
  return text !== "" && !NUMBER.test(text);
}

function isAllowed(letters: string | undefined, shorthand: readonly Shorthand[]): boolean {
  return letters !== undefined && shorthand.some((allowed) => allowed === letters);
}

/** `[c], [x] or [low]` */
function inWords(shorthand: readonly Shorthand[]): string {
  const bracketed = shorthand.map((letters) => `[${letters}]`);
  const last = bracketed.pop();
  return bracketed.length === 0 ? `${last}` : `${bracketed.join(", ")} or ${last}`;
}
