// A calculator that goes on from the result of another puts its steps after those, in one trace.

import { type Rational, readNumber, zero } from "../money/rational.js";
import { type Trace, Worksheet } from "./trace.js";

/** A worksheet that begins with the steps of a trace. Their letters stay the same. */
export function continued({ rows, steps }: Trace): Worksheet {
  const sheet = new Worksheet(rows);
  for (const { key, rule, words, formula, scope, measure, values, reasons } of steps) {
    const stored = values.map(({ exact }): Rational => readNumber(exact, "A value of a trace") ?? zero);
    if (formula !== null) sheet.step(words, formula, measure, { rule: key, reasons });
    else sheet.given(key, words, scope === "each" ? stored : (stored[0] ?? zero), measure, { rule, reasons });
  }
  return sheet;
}
