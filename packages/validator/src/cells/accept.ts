import type { Column } from "@svd/schemas/returns";
import { acceptCode } from "./code.js";
import { acceptCoordinate } from "./coordinate.js";
import { acceptDate, acceptDateTime, acceptMonth } from "./date.js";
import { acceptHexId, acceptLsoa, acceptOdsCode } from "./identifier.js";
import { acceptText } from "./text.js";

/**
 * Looks at the bytes of a cell that is not blank and says whether it is surely right.
 *
 * It makes no string, so that a nearly good file costs little. It may say no to a right cell, which is then
 * explained the slow way; it never says yes to a cell in which something would be found.
 */
export type Accept = (bytes: Uint8Array, start: number, end: number) => boolean;

/** The quick look at the cells of a column. */
export function acceptOf(column: Column): Accept {
  switch (column.kind) {
    case "code":
      return acceptCode(column);
    case "coordinate":
      return acceptCoordinate(column);
    case "date":
      return acceptDate;
    case "date-time":
      return acceptDateTime;
    case "month":
      return acceptMonth;
    case "hex-id":
      return acceptHexId(column);
    case "lsoa":
      return acceptLsoa;
    case "ods-code":
      return acceptOdsCode(column);
    case "text":
      return acceptText(column);
  }
}
