// Lines of a ledger as columns of a worksheet, so that a reader finds each of them in the workings.

import { type Rational, rational, zero } from "../money/rational.js";
import type { Worksheet } from "../trace/trace.js";

/** One line: what it is, how much, and in which rows it counts. */
export interface LedgerLine {
  readonly what: string;
  readonly amount: bigint;
  readonly countsIn: (row: string) => boolean;
}

/** Puts each line in a column of its own, and adds them up. Gives the letter of the sum. */
export function sumOfLines(
  sheet: Worksheet,
  words: string,
  rows: readonly string[],
  lines: readonly LedgerLine[],
): string {
  const columns = lines.map(({ what, amount, countsIn }) => {
    const values = rows.map((row): Rational => (countsIn(row) ? rational(amount) : zero));
    return sheet.given("line", what, values, "amount");
  });
  if (columns.length > 0) return sheet.step(words, ["+", ...columns], "amount", { rule: "sum" });
  return sheet.given(
    "line",
    `${words}: nothing`,
    rows.map(() => zero),
    "amount",
  );
}
