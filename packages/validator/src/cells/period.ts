import type { FinancialYearColumn, QuarterColumn } from "@svd/schemas/returns";
import type { Accept } from "./accept.js";
import { two } from "./date.js";

/** Four digits, the column's separator, and the last two digits of the year after. */
export function acceptFinancialYear({ separator }: FinancialYearColumn): Accept {
  const between = separator.charCodeAt(0);
  return (bytes, start, end) => {
    if (end - start !== 7 || bytes[start + 4] !== between) return false;
    const century = two(bytes, start);
    const year = two(bytes, start + 2);
    // Years before 1600 are left to the slow way.
    return century >= 16 && century <= 99 && year <= 99 && two(bytes, start + 5) === (year + 1) % 100;
  };
}

/** The column's prefix and a digit from 1 to 4. */
export function acceptQuarter({ prefix }: QuarterColumn): Accept {
  return (bytes, start, end) => {
    if (end - start !== prefix.length + 1 || (prefix === "Q" && bytes[start] !== 0x51)) return false;
    const digit = bytes[end - 1] as number;
    return digit >= 0x31 && digit <= 0x34;
  };
}
