import type { CodeColumn } from "./code.js";
import type { CoordinateColumn } from "./coordinate.js";
import type { CountColumn } from "./count.js";
import type { DateColumn } from "./date.js";
import type { DateTimeColumn } from "./date-time.js";
import type { DecimalColumn } from "./decimal.js";
import type { FinancialYearColumn } from "./financial-year.js";
import type { GssCodeColumn } from "./gss-code.js";
import type { HexIdColumn } from "./hex-id.js";
import type { LsoaColumn } from "./lsoa.js";
import type { MoneyColumn } from "./money.js";
import type { MonthColumn } from "./month.js";
import type { OdsCodeColumn } from "./ods-code.js";
import type { QuarterColumn } from "./quarter.js";
import type { SnomedColumn } from "./snomed.js";
import type { TextColumn } from "./text.js";
import type { WholeNumberColumn } from "./whole-number.js";
import type { YesNoColumn } from "./yes-no.js";

/**
 * A column of a return: one of a closed set of kinds.
 *
 * @category columns
 */
export type Column =
  | CodeColumn
  | CoordinateColumn
  | CountColumn
  | DateColumn
  | DateTimeColumn
  | DecimalColumn
  | FinancialYearColumn
  | GssCodeColumn
  | HexIdColumn
  | LsoaColumn
  | MoneyColumn
  | MonthColumn
  | OdsCodeColumn
  | QuarterColumn
  | SnomedColumn
  | TextColumn
  | WholeNumberColumn
  | YesNoColumn;
