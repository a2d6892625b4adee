import type { Column } from "@svd/schemas/returns";
import type { Accept } from "./accept.js";
import { acceptCode, acceptYesNo } from "./code.js";
import { acceptCoordinate } from "./coordinate.js";
import { acceptDate, acceptDateTime, acceptMonth } from "./date.js";
import { acceptGssCode, acceptHexId, acceptLsoa, acceptOdsCode, acceptSnomed } from "./identifier.js";
import { acceptCount, acceptDecimal, acceptMoney, acceptWholeNumber } from "./number.js";
import { acceptFinancialYear, acceptQuarter } from "./period.js";
import { acceptText } from "./text.js";

/** The quick look at the cells of a column. */
export function acceptOf(column: Column): Accept {
  switch (column.kind) {
    case "code":
      return acceptCode(column);
    case "coordinate":
      return acceptCoordinate(column);
    case "count":
      return acceptCount(column);
    case "date":
      return acceptDate;
    case "date-time":
      return acceptDateTime(column);
    case "decimal":
      return acceptDecimal(column);
    case "financial-year":
      return acceptFinancialYear(column);
    case "gss-code":
      return acceptGssCode(column);
    case "money":
      return acceptMoney(column);
    case "month":
      return acceptMonth;
    case "hex-id":
      return acceptHexId(column);
    case "lsoa":
      return acceptLsoa;
    case "ods-code":
      return acceptOdsCode(column);
    case "quarter":
      return acceptQuarter(column);
    case "snomed":
      return acceptSnomed(column);
    case "text":
      return acceptText(column);
    case "whole-number":
      return acceptWholeNumber(column);
    case "yes-no":
      return acceptYesNo(column);
  }
}
