import type { Column } from "../../columns/column.js";
import { codeSql } from "./code.js";
import type { ColumnSql } from "./column-sql.js";
import { coordinateSql } from "./coordinate.js";
import { dateSql } from "./date.js";
import { dateTimeSql } from "./date-time.js";
import { hexIdSql } from "./hex-id.js";
import { lsoaSql } from "./lsoa.js";
import { monthSql } from "./month.js";
import { odsCodeSql } from "./ods-code.js";
import { textSql } from "./text.js";

/** The closed set of column kinds in SQL. */
const KINDS: { readonly [K in Column["kind"]]: ColumnSql<Extract<Column, { kind: K }>> } = {
  code: codeSql,
  coordinate: coordinateSql,
  date: dateSql,
  "date-time": dateTimeSql,
  "hex-id": hexIdSql,
  lsoa: lsoaSql,
  month: monthSql,
  "ods-code": odsCodeSql,
  text: textSql,
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
