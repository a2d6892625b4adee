import type { ColumnBase, ColumnKind } from "./column-kind.js";

/**
 * A code of the NHS Organisation Data Service: capital letters and digits.
 *
 * Only the form is declared here. Which codes exist is a list that the caller may give under `listId`.
 *
 * @category columns
 */
export interface OdsCodeColumn extends ColumnBase {
  /** The kind of column. */
  readonly kind: "ods-code";
  /** The fewest characters. */
  readonly minLength: number;
  /** The most characters. */
  readonly maxLength: number;
  /** The name under which a caller may give the list of codes that exist. */
  readonly listId: string;
}

/**
 * The meaning of an {@link OdsCodeColumn}.
 *
 * @category columns
 */
export const odsCodeKind: ColumnKind<OdsCodeColumn> = {
  title: "NHS organisation or site code",
  expected: ({ minLength, maxLength }) =>
    `an NHS code of ${minLength} to ${maxLength} capital letters and digits`,
  example: () => "ZZ901",
  fault: ({ minLength, maxLength }, text) =>
    text.length >= minLength && text.length <= maxLength && /^[A-Z0-9]+$/.test(text) ? undefined : "format",
};
