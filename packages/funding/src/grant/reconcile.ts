// Printed parts against their printed total. Published tables often do not add up. Whether rounding can be
// the cause follows from intervals; where it cannot, some figure was mistyped or a row was left out, and a
// few kinds of slip can be named.

import { requireRecipients } from "../apportion/problem.js";
import {
  compare,
  divide,
  type NumberInput,
  type Rational,
  rational,
  subtract,
  toCommonScale,
  toDecimal,
  zero,
} from "../money/rational.js";
import type { Result } from "../result.js";
import { exactOf } from "../trace/sheet-values.js";
import { type ExactNumber, exactNumber, Worksheet } from "../trace/trace.js";
import type { Warning } from "../warning.js";
import { halfOf, type PrintedNumber, readPrinted } from "./printed-number.js";
import { type DigitFigure, type Suspect, suspectsOf } from "./suspects.js";

/**
 * Printed figures to compare, all in one unit: pounds, millions, posts.
 *
 * @category models
 */
export interface ReconcileInput {
  /** The parts, with their numbers as printed. */
  readonly parts: readonly { readonly id: string; readonly printed: string }[];
  /** The total as printed. */
  readonly total: string;
  /**
   * The place to which the parts were rounded, such as `"0.1"` or `"1"`; `"0"` for figures that are exact.
   */
  readonly roundedTo: NumberInput;
  /** The place to which the total was rounded, where that is another. */
  readonly totalRoundedTo?: NumberInput;
}

/**
 * How printed parts stand to their total.
 *
 * @category models
 */
export interface Reconciliation extends Result {
  /** What the printed parts add up to. */
  readonly sum: ExactNumber;
  /** That less the printed total. */
  readonly gap: ExactNumber;
  /** The widest gap that rounding each figure by itself can make. */
  readonly roundingReach: ExactNumber;
  /** Whether there is no gap, or one that rounding can make, or one that it cannot. */
  readonly verdict: "adds" | "rounding" | "unexplained";
  /**
   * Where rounding cannot explain the gap: single slips that would close it, the likeliest first. None is
   * applied.
   */
  readonly suspects: readonly Suspect[];
  /** The finding in a sentence. */
  readonly words: string;
}

/**
 * Compares printed parts with their printed total, and says whether rounding can explain a gap.
 *
 * A figure rounded to a place lies within half of that place of the exact one, so the sum of n of them lies
 * within n halves. No printed figure is changed.
 *
 * @param input - The parts and the total as printed, and the places to which they were rounded.
 * @returns The gap, whether rounding can make it, and which single slips would close it.
 * @throws FundingError `BAD_INPUT` for text that is no number, `NO_RECIPIENTS` and `DUPLICATE_RECIPIENT` for
 * the parts.
 * @example
 * ```ts
 * const table = reconcile({
 *   parts: [
 *     { id: "kept", printed: "303,948" },
 *     { id: "granted", printed: "2,735,532" },
 *   ],
 *   total: "3,039,479",
 *   roundedTo: "1",
 * });
 * table.verdict; // => "rounding"
 * table.words; // => "The parts come to 1 more than the printed total. Rounding each figure by itself can explain it (up to 1.5)."
 * ```
 * @category calculators
 */
export function reconcile({ parts, total, roundedTo, totalRoundedTo }: ReconcileInput): Reconciliation {
  const ids = parts.map(({ id }) => id);
  requireRecipients(ids);
  const figures = parts.map(({ id, printed }) => readPrinted(printed, `The figure of ${id}`));
  const printedTotal = readPrinted(total, "The printed total");
  const half = halfOf(roundedTo, "The place of rounding");
  const totalHalf = halfOf(totalRoundedTo ?? roundedTo, "The place of rounding of the total");
  const place = lastPlace([...figures, printedTotal]);

  const sheet = new Worksheet(ids);
  const printed = sheet.given(
    "printed",
    "Part as printed",
    figures.map(({ value }) => value),
  );
  const sum = sheet.step("Sum of the parts", ["sum", printed], "number", { rule: "sum" });
  const stated = sheet.given("printed-total", "Total as printed", printedTotal.value);
  const gap = sheet.step("Sum less total", ["-", sum, stated], "number", { rule: "gap" });
  const each = sheet.given(
    "printed-place",
    "Half of the place of a part",
    figures.map(() => half),
  );
  const last = sheet.given("total-place", "Half of the place of the total", totalHalf);
  const reach = sheet.step("Widest gap that rounding can make", ["+", ["sum", each], last], "number", {
    rule: "interval",
  });
  const unit = sheet.given("last-place", "Last printed place", place);
  const units = sheet.step("Gap in units of the last printed place", ["/", gap, unit], "number", {
    rule: "gap",
  });

  const difference = exactOf(sheet, gap);
  const reachable = exactOf(sheet, reach);
  const absolute = difference.n < 0n ? subtract(zero, difference) : difference;
  const verdict =
    difference.n === 0n ? "adds" : compare(absolute, reachable) <= 0 ? "rounding" : "unexplained";
  const words = wordsOf(verdict, difference, reachable);
  // In units so small that the gap, what rounding can make and every digit are whole numbers.
  const [size = 0n, tolerance = 0n, placeSize = 1n] = toCommonScale([difference, reachable, place]);
  const warning: Warning = { code: "DOES_NOT_ADD", message: words, ids: [], amount: null };
  return {
    sum: exactNumber(exactOf(sheet, sum)),
    gap: exactNumber(difference),
    roundingReach: exactNumber(reachable),
    verdict,
    suspects:
      verdict === "unexplained"
        ? suspectsOf(
            [...figures, printedTotal].map((figure, i) => digitsOf(figure, ids[i] ?? null, place, placeSize)),
            { size, tolerance },
          )
        : [],
    words,
    warnings: verdict === "adds" ? [] : [warning],
    trace: sheet.finish(units),
  };
}

/** The smallest place that any figure is printed to. */
function lastPlace(figures: readonly PrintedNumber[]): Rational {
  return rational(1n, 10n ** BigInt(figures.reduce((most, { places }) => Math.max(most, places), 0)));
}

function digitsOf(
  { value, digits, places }: PrintedNumber,
  part: string | null,
  place: Rational,
  placeSize: bigint,
): DigitFigure {
  const worth = divide(rational(1n, 10n ** BigInt(places)), place).n * placeSize;
  return { part, digits, places, lastDigit: value.n < 0n ? -worth : worth };
}

function wordsOf(verdict: Reconciliation["verdict"], gap: Rational, reach: Rational): string {
  if (verdict === "adds") return "The parts come to the printed total.";
  const more = gap.n > 0n ? "more" : "less";
  const size = toDecimal(rational(gap.n < 0n ? -gap.n : gap.n, gap.d));
  const stated = `The parts come to ${size} ${more} than the printed total.`;
  return verdict === "rounding"
    ? `${stated} Rounding each figure by itself can explain it (up to ${toDecimal(reach)}).`
    : `${stated} Rounding cannot explain it (at most ${toDecimal(reach)}): compare the figures with their source, and change none without one.`;
}
