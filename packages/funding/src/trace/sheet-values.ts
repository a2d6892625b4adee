// What a worksheet holds, as figures of a result. The sheet is the calculation: nothing is
// worked out beside it.

import { type Rational, zero } from "../money/rational.js";
import { isEach } from "./formula.js";
import type { Worksheet } from "./trace.js";

/** The values of a step, one for each row; a single one where it has a single one. */
export function column(sheet: Worksheet, letter: string): readonly Rational[] {
  const values = sheet.column(letter);
  return isEach(values) ? values : [values];
}

/** The whole amounts of a step, one for each row. */
export function amountsOf(sheet: Worksheet, letter: string): readonly bigint[] {
  return column(sheet, letter).map(({ n, d }) => n / d);
}

/** The whole amount of a step that has a single one. */
export function amountOf(sheet: Worksheet, letter: string): bigint {
  return amountsOf(sheet, letter)[0] ?? 0n;
}

/** The exact value of a step that has a single one. */
export function exactOf(sheet: Worksheet, letter: string): Rational {
  return column(sheet, letter)[0] ?? zero;
}
