import type { ColumnBase, ColumnKind } from "./column-kind.js";

/**
 * Words.
 *
 * @category columns
 */
export interface TextColumn extends ColumnBase {
  /** The kind of column. */
  readonly kind: "text";
  /** The most characters (code points) a cell may have. */
  readonly maxLength: number;
  /** The most characters that all known receiving systems hold. */
  readonly advisedLength?: number;
  /** Whether people write it freely, so that it is searched for words that identify a person or a home. */
  readonly freeText?: true;
  /** Cells that the publisher is known to write and that are taken as they stand, spaces included. */
  readonly asPublished?: readonly string[];
  /** Phrases in free text that identify nobody, compared without regard to case. */
  readonly harmless?: readonly string[];
}

/**
 * The meaning of a {@link TextColumn}.
 *
 * @category columns
 */
export const textKind: ColumnKind<TextColumn> = {
  title: "text",
  type: "text",
  expected: (column) => `text of at most ${column.maxLength} characters`,
  example: (column) => column.harmless?.[0] ?? "High Street",
  fault(column, text) {
    const length = lengthOf(text);
    if (length > column.maxLength) return "too-long";
    if (column.advisedLength !== undefined && length > column.advisedLength) return "longer-than-advised";
    return undefined;
  },
};

/** Length in code points, as JSON Schema counts it. */
function lengthOf(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 0xfc00) === 0xd800) length--;
  return length;
}
