import type { Column } from "../../columns/column.js";
import { codeSql } from "./code.js";
import type { ColumnSql } from "./column-sql.js";
import { coordinateSql } from "./coordinate.js";
import { countSql } from "./count.js";
import { dateSql } from "./date.js";
import { dateTimeSql } from "./date-time.js";
import { decimalSql } from "./decimal.js";
import { financialYearSql } from "./financial-year.js";
import { gssCodeSql } from "./gss-code.js";
import { hexIdSql } from "./hex-id.js";
import { lsoaSql } from "./lsoa.js";
import { moneySql } from "./money.js";
import { monthSql } from "./month.js";
import { odsCodeSql } from "./ods-code.js";
import { offenceCodeSql } from "./offence-code.js";
import { quarterSql } from "./quarter.js";
import { snomedSql } from "./snomed.js";
import { textSql } from "./text.js";
import { wholeNumberSql } from "./whole-number.js";
import { yesNoSql } from "./yes-no.js";

/** The closed set of column kinds in SQL. */
const KINDS: { readonly [K in Column["kind"]]: ColumnSql<Extract<Column, { kind: K }>> } = {
  code: codeSql,
  coordinate: coordinateSql,
  count: countSql,
  date: dateSql,
  "date-time": dateTimeSql,
  decimal: decimalSql,
  "financial-year": financialYearSql,
  "gss-code": gssCodeSql,
  "hex-id": hexIdSql,
  lsoa: lsoaSql,
  money: moneySql,
  month: monthSql,
  "ods-code": odsCodeSql,
  "offence-code": offenceCodeSql,
  quarter: quarterSql,
  snomed: snomedSql,
  text: textSql,
  "whole-number": wholeNumberSql,
  "yes-no": yesNoSql,
};

/**
 * A column's kind in SQL.
 *
 * @param column - A column of a definition.
 * @throws TypeError when the kind is none of the closed set.
 */
export function columnSqlOf(column: Column): ColumnSql<Column> {
  if (!Object.hasOwn(KINDS, column.kind)) throw new TypeError(`There is no column kind "${column.kind}".`);
  return KINDS[column.kind] as ColumnSql<Column>;
}
