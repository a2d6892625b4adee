import { codeKind } from "./code.js";
import type { Column } from "./column.js";
import type { ColumnKind } from "./column-kind.js";
import { coordinateKind } from "./coordinate.js";
import { countKind } from "./count.js";
import { dateKind } from "./date.js";
import { dateTimeKind } from "./date-time.js";
import { decimalKind } from "./decimal.js";
import { financialYearKind } from "./financial-year.js";
import { gssCodeKind } from "./gss-code.js";
import { hexIdKind } from "./hex-id.js";
import { lsoaKind } from "./lsoa.js";
import { moneyKind } from "./money.js";
import { monthKind } from "./month.js";
import { odsCodeKind } from "./ods-code.js";
import { offenceCodeKind } from "./offence-code.js";
import { quarterKind } from "./quarter.js";
import { snomedKind } from "./snomed.js";
import { textKind } from "./text.js";
import { wholeNumberKind } from "./whole-number.js";
import { yesNoKind } from "./yes-no.js";

/** The closed set of column kinds. */
const KINDS: { readonly [K in Column["kind"]]: ColumnKind<Extract<Column, { kind: K }>> } = {
  code: codeKind,
  coordinate: coordinateKind,
  count: countKind,
  date: dateKind,
  "date-time": dateTimeKind,
  decimal: decimalKind,
  "financial-year": financialYearKind,
  "gss-code": gssCodeKind,
  "hex-id": hexIdKind,
  lsoa: lsoaKind,
  money: moneyKind,
  month: monthKind,
  "ods-code": odsCodeKind,
  "offence-code": offenceCodeKind,
  quarter: quarterKind,
  snomed: snomedKind,
  text: textKind,
  "whole-number": wholeNumberKind,
  "yes-no": yesNoKind,
};

/**
 * The kinds of columns that there are.
 *
 * @category columns
 */
export const COLUMN_KINDS = Object.keys(KINDS) as readonly Column["kind"][];

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
