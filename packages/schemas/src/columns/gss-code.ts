import type { ColumnBase, ColumnKind } from "./column-kind.js";

/**
 * A code of the Government Statistical Service (GSS), as the Office for National Statistics gives areas: a
 * letter and eight digits. The first three characters say what kind of area it is.
 *
 * Only the form and the kind of area are declared here. Which codes exist, and when, is in the registers.
 *
 * @category columns
 */
export interface GssCodeColumn extends ColumnBase {
  /** The kind of column. */
  readonly kind: "gss-code";
  /**
   * The first three characters of the codes that may stand here, such as `E23`.
   *
   * @minItems 1
   */
  readonly entities: readonly string[];
}

/**
 * The meaning of a {@link GssCodeColumn}.
 *
 * @category columns
 */
export const gssCodeKind: ColumnKind<GssCodeColumn> = {
  title: "code of an area",
  type: "text",
  expected: ({ entities }) =>
    `a code of nine characters that begins ${new Intl.ListFormat("en-GB", { type: "disjunction" }).format(entities)}, with six digits after that`,
  example: ({ entities }) => `${entities[0]}000001`,
  pattern: ({ entities }) => `^(${entities.join("|")})[0-9]{6}$`,
  fault({ entities }, text) {
    if (!/^[A-Z][0-9]{8}$/.test(text)) return "format";
    return entities.includes(text.slice(0, 3)) ? undefined : "other-entity";
  },
};
