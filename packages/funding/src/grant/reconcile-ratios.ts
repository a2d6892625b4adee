// Printed percentages and rates against the printed amounts they were worked out from. What was rounded gives
// a percentage that may differ from the printed one without anything being wrong, so ranges are compared, not
// numbers.

import { requireRecipients } from "../apportion/problem.js";
import { FundingError } from "../funding-error.js";
import {
  add,
  compare,
  divide,
  larger,
  type NumberInput,
  one,
  type Rational,
  rational,
  round,
  smaller,
  subtract,
  zero,
} from "../money/rational.js";
import type { Result } from "../result.js";
import type { Formula } from "../trace/formula.js";
import { column } from "../trace/sheet-values.js";
import type { StepKey } from "../trace/step-key.js";
import { type ExactNumber, exactNumber, Worksheet } from "../trace/trace.js";
import type { Warning } from "../warning.js";
import { halfOf, readPrinted } from "./printed-number.js";

/**
 * What a printed number says of two others.
 *
 * - `change`: by how many percent the first is more than the second;
 * - `share`: how many percent of the second the first is;
 * - `rate`: how much of the first there is for one of the second, such as pounds per head.
 *
 * @category models
 */
export type RatioKind = "change" | "share" | "rate";

/**
 * A line of a table.
 *
 * @category models
 */
export interface RatioRow {
  /** The line. */
  readonly id: string;
  /** The first number as printed: the amount now, the part, the grant. */
  readonly amount: string;
  /** The second number as printed: the amount before, the whole, the population. Above zero. */
  readonly base: string;
  /** The percentage or rate as printed. */
  readonly printed: string;
}

/**
 * A table to check, with the places to which its columns were rounded; `"0"` for a column that is exact.
 *
 * @category models
 */
export interface ReconcileRatiosInput {
  /** What the printed numbers say. */
  readonly kind: RatioKind;
  /** The lines. */
  readonly rows: readonly RatioRow[];
  /** The place of each column, such as `"0.1"`. */
  readonly roundedTo: {
    readonly amount: NumberInput;
    readonly base: NumberInput;
    readonly printed: NumberInput;
  };
}

/**
 * Numbers from one to another, both among them.
 *
 * @category models
 */
export interface NumberRange {
  /** The least. */
  readonly low: ExactNumber;
  /** The greatest. */
  readonly high: ExactNumber;
}

/**
 * How one printed percentage or rate stands.
 *
 * @category models
 */
export interface RatioStanding {
  /** The line. */
  readonly id: string;
  /** What follows from the printed amounts as they stand. */
  readonly recomputed: ExactNumber;
  /** Whether that, rounded to the same place, is what is printed. */
  readonly isAsPrinted: boolean;
  /** Everything that can follow, given how the amounts were rounded. */
  readonly range: NumberRange;
  /** Whether rounding explains what is printed: whether some of that rounds to it. */
  readonly isExplained: boolean;
  /** Where the base before rounding must lie for everything printed to hold; null where nothing is left. */
  readonly exactBase: NumberRange | null;
}

/**
 * How a table of percentages or rates stands.
 *
 * @category models
 */
export interface RatioReconciliation extends Result {
  /** Each line, in the order of the input. */
  readonly rows: readonly RatioStanding[];
  /** Lines for which recomputing from the printed amounts gives another number, by id. */
  readonly differing: readonly string[];
  /** Lines that rounding cannot explain, by id. */
  readonly unexplained: readonly string[];
}

/**
 * Checks printed percentages or rates against the printed amounts, by intervals.
 *
 * @param input - The table, and the places to which its columns were rounded.
 * @returns For each line what follows from the printed amounts, the range that rounding leaves, and whether
 * what is printed is in it.
 * @throws FundingError `BAD_INPUT` for a number that is none, and for a base that may be zero or less.
 * @example
 * ```ts
 * const table = reconcileRatios({
 *   kind: "change",
 *   rows: [{ id: "Bedfordshire", amount: "73.1", base: "70.8", printed: "3.3" }],
 *   roundedTo: { amount: "0.1", base: "0.1", printed: "0.1" },
 * });
 * table.rows[0].isAsPrinted; // => false
 * table.unexplained; // => []
 * ```
 * @category calculators
 */
export function reconcileRatios({ kind, rows, roundedTo }: ReconcileRatiosInput): RatioReconciliation {
  const { ids, half, read } = readRatios({ kind, rows, roundedTo });
  const sheet = new Worksheet(ids);
  const printedColumn = (key: StepKey, words: string, of: "amount" | "base" | "printed") =>
    sheet.given(
      key,
      words,
      read.map((row) => row[of]),
    );
  const amount = printedColumn("amount", "Amount as printed", "amount");
  const base = printedColumn("base-amount", "Base as printed", "base");
  const printed = printedColumn("printed", "Percentage or rate as printed", "printed");
  const halfAmount = sheet.given("amount-place", "Half of the place of the amounts", half.amount);
  const halfBase = sheet.given("base-place", "Half of the place of the bases", half.base);
  const halfPrinted = sheet.given("printed-place", "Half of the place of the printed column", half.printed);
  const least: Formula = ["-", amount, halfAmount];
  const most: Formula = ["+", amount, halfAmount];
  const [smallBase, largeBase]: readonly [Formula, Formula] = [
    ["-", base, halfBase],
    ["+", base, halfBase],
  ];
  const of = (words: string, ratio: Formula, rule: StepKey) =>
    sheet.step(words, scaledAs(kind, ratio), "number", { rule });
  const recomputed = of("What follows from the printed amounts", ["/", amount, base], "ratio");
  const low = of(
    "The least that can follow",
    ["min", ["/", least, largeBase], ["/", least, smallBase]],
    "interval",
  );
  const high = of(
    "The most that can follow",
    ["max", ["/", most, largeBase], ["/", most, smallBase]],
    "interval",
  );
  const explained = sheet.step(
    "1 where the printed number is within reach, 0 where it is not",
    ["*", ["at-most", low, ["+", printed, halfPrinted]], ["at-most", ["-", printed, halfPrinted], high]],
    "number",
    { rule: "overlap" },
  );

  const standings = ids.map((id, row): RatioStanding => {
    const at = (letter: string) => column(sheet, letter)[row] ?? zero;
    const stated = read[row]?.printed ?? zero;
    return {
      id,
      recomputed: exactNumber(at(recomputed)),
      isAsPrinted: compare(roundedToPlace(at(recomputed), half.printed), stated) === 0,
      range: { low: exactNumber(at(low)), high: exactNumber(at(high)) },
      isExplained: at(explained).n === 1n,
      exactBase: exactBaseOf(kind, { amount: at(amount), base: at(base), printed: stated }, half),
    };
  });
  const unexplained = standings.filter(({ isExplained }) => !isExplained).map(({ id }) => id);
  return {
    rows: standings,
    differing: standings.filter(({ isAsPrinted }) => !isAsPrinted).map(({ id }) => id),
    unexplained,
    warnings: unexplained.length === 0 ? [] : [doNotFollow(unexplained)],
    trace: sheet.finish(explained),
  };
}

function readRatios({ kind, rows, roundedTo }: ReconcileRatiosInput) {
  if (kind !== "change" && kind !== "share" && kind !== "rate")
    throw new FundingError("BAD_INPUT", { what: "The kind of ratio", hint: "Choose change, share or rate." });
  const ids = rows.map(({ id }) => id);
  requireRecipients(ids);
  const half = {
    amount: halfOf(roundedTo.amount, "The place of the amounts"),
    base: halfOf(roundedTo.base, "The place of the bases"),
    printed: halfOf(roundedTo.printed, "The place of the printed column"),
  };
  const read = rows.map((row) => ({
    amount: readPrinted(row.amount, `The amount of ${row.id}`).value,
    base: readPrinted(row.base, `The base of ${row.id}`).value,
    printed: readPrinted(row.printed, `The printed number of ${row.id}`).value,
  }));
  const small = rows.find((_, i) => compare(read[i]?.base ?? zero, half.base) <= 0);
  if (small !== undefined)
    throw new FundingError("BAD_INPUT", {
      what: `The base of ${small.id}`,
      hint: "It could be zero once rounding is allowed for; give a larger base.",
    });
  return { ids, half, read };
}

function doNotFollow(unexplained: readonly string[]): Warning {
  return {
    code: "DOES_NOT_ADD",
    message:
      "Some printed percentages or rates do not follow from the amounts beside them, whatever the rounding. Compare both with their source.",
    ids: unexplained,
    amount: null,
  };
}

function scaledAs(kind: RatioKind, ratio: Formula): Formula {
  if (kind === "rate") return ratio;
  return kind === "share" ? ["*", "100", ratio] : ["*", "100", ["-", ratio, "1"]];
}

/** The plain ratio of amount to base that a printed number stands for. */
function plainRatio(kind: RatioKind, printed: Rational): Rational {
  if (kind === "rate") return printed;
  const share = divide(printed, rational(100n));
  return kind === "share" ? share : add(share, one);
}

type Numbers = Readonly<Record<"amount" | "base" | "printed", Rational>>;

/** The bases that fit their own printed number, the amount and the ratio, all at once. */
function exactBaseOf(kind: RatioKind, { amount, base, printed }: Numbers, half: Numbers): NumberRange | null {
  const lowRatio = plainRatio(kind, subtract(printed, half.printed));
  const highRatio = plainRatio(kind, add(printed, half.printed));
  const leastAmount = subtract(amount, half.amount);
  // Below zero the order of the quotients turns round, and no table here needs it.
  if (lowRatio.n <= 0n || leastAmount.n < 0n) return null;
  const low = larger(subtract(base, half.base), divide(leastAmount, highRatio));
  const high = smaller(add(base, half.base), divide(add(amount, half.amount), lowRatio));
  return compare(low, high) <= 0 ? { low: exactNumber(low), high: exactNumber(high) } : null;
}

/** A number rounded to a place, a half away from zero; as it is where the place is zero. */
function roundedToPlace(value: Rational, halfPlace: Rational): Rational {
  if (halfPlace.n === 0n) return value;
  const place = rational(2n * halfPlace.n, halfPlace.d);
  const count = round(divide(value, place));
  return rational(count * place.n, place.d);
}
