import type { Column } from "@svd/schemas/returns";
import { takeCode, takeYesNo } from "./code.js";
import { takeCoordinate } from "./coordinate.js";
import { takeDate, takeDateTime, takeMonth } from "./date.js";
import { takeHexId, takeLsoa } from "./identifier.js";
import type { Take } from "./take.js";
import { takeText } from "./text.js";

/**
 * The look at cells of a column that finds their ends as it goes.
 *
 * @param column - The column.
 * @param delimiter - The byte between cells.
 * @returns `undefined` for a column whose cells are better looked for first.
 */
export function takeOf(column: Column, delimiter: number): Take | undefined {
  switch (column.kind) {
    case "code":
      return takeCode(column, delimiter);
    case "coordinate":
      return takeCoordinate(column);
    case "date":
      return takeDate;
    case "date-time":
      return takeDateTime(column);
    case "hex-id":
      return takeHexId(column);
    case "lsoa":
      return takeLsoa;
    case "month":
      return takeMonth;
    case "text":
      return takeText(column, delimiter);
    case "yes-no":
      return takeYesNo(column, delimiter);
    case "count":
    case "decimal":
    case "financial-year":
    case "gss-code":
    case "money":
    case "ods-code":
    case "offence-code":
    case "quarter":
    case "snomed":
    case "whole-number":
      return undefined;
  }
}
