import type { CodeColumn } from "./code.js";
import type { CoordinateColumn } from "./coordinate.js";
import type { DateColumn } from "./date.js";
import type { DateTimeColumn } from "./date-time.js";
import type { HexIdColumn } from "./hex-id.js";
import type { LsoaColumn } from "./lsoa.js";
import type { MonthColumn } from "./month.js";
import type { OdsCodeColumn } from "./ods-code.js";
import type { TextColumn } from "./text.js";

/**
 * A column of a return: one of a closed set of kinds.
 *
 * @category columns
 */
export type Column =
  | CodeColumn
  | CoordinateColumn
  | DateColumn
  | DateTimeColumn
  | HexIdColumn
  | LsoaColumn
  | MonthColumn
  | OdsCodeColumn
  | TextColumn;
