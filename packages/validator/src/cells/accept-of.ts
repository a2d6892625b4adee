import type { Column } from "@svd/schemas/returns";
import type { Accept } from "./accept.js";
import { acceptCode } from "./code.js";
import { acceptCoordinate } from "./coordinate.js";
import { acceptDate, acceptDateTime, acceptMonth } from "./date.js";
import { acceptHexId, acceptLsoa, acceptOdsCode } from "./identifier.js";
import { acceptText } from "./text.js";

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
