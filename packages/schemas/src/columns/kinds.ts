import { codeKind } from "./code.js";
import type { Column } from "./column.js";
import type { ColumnKind } from "./column-kind.js";
import { coordinateKind } from "./coordinate.js";
import { dateKind } from "./date.js";
import { dateTimeKind } from "./date-time.js";
import { hexIdKind } from "./hex-id.js";
import { lsoaKind } from "./lsoa.js";
import { monthKind } from "./month.js";
import { odsCodeKind } from "./ods-code.js";
import { textKind } from "./text.js";

/** The closed set of column kinds. */
const KINDS: { readonly [K in Column["kind"]]: ColumnKind<Extract<Column, { kind: K }>> } = {
  code: codeKind,
  coordinate: coordinateKind,
  date: dateKind,
  "date-time": dateTimeKind,
  "hex-id": hexIdKind,
  lsoa: lsoaKind,
  month: monthKind,
  "ods-code": odsCodeKind,
  text: textKind,
};

/**
 * The meaning of a column's kind.
 *
 * @param column - A column of a definition.
 * @returns Its words and its language.
 * @throws TypeError when the kind is none of the closed set, as in a definition that was written by hand.
 * @category columns
 */
export function kindOf(column: Column): ColumnKind<Column> {
  if (!Object.hasOwn(KINDS, column.kind)) throw new TypeError(`There is no column kind "${column.kind}".`);
  return KINDS[column.kind] as ColumnKind<Column>;
}
