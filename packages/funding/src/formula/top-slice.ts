import { orderlessProblem, type Problem } from "../apportion/problem.js";
import { FundingError } from "../funding-error.js";
import { inWords, type MoneyInput, readUnits, sumOf, type Unit } from "../money/money.js";
import { multiply, type NumberInput, type Rational, rational, readRate, round } from "../money/rational.js";
import { type Result, type Share, withTrace } from "../result.js";
import { type Trace, Worksheet } from "../trace/trace.js";

/**
 * Something kept back from a total before it is shared out: a sum, or a rate of a stated base. `gross` is the whole
 * total; `rest` is what sums and rates of the gross have left, which is the same as a rate of every share.
 *
 * @category models
 */
export type Slice =
  | { readonly id: string; readonly amount: MoneyInput }
  | { readonly id: string; readonly rate: NumberInput; readonly of: "gross" | "rest" };

/**
 * What {@link topSlice} is given.
 *
 * @category models
 */
export interface TopSliceInput {
  /** The whole total: `bigint` pence or pounds as text. */
  readonly total: MoneyInput;
  /** What is kept back. A list of posts is a sum for each. */
  readonly slices: readonly Slice[];
  /** The unit that rates are rounded to, a half up. A penny unless said otherwise. */
  readonly unit?: Unit;
}

/**
 * What is kept back and what is left to share out.
 *
 * @category models
 */
export interface TopSliced extends Result {
  /** The whole total, in pence. */
  readonly total: bigint;
  /** What each slice takes, in the order of the input. */
  readonly slices: readonly Share[];
  /** What is left to share out, in pence. It takes the pence that rounding leaves, by design. */
  readonly distributable: bigint;
}

/**
 * Keeps back sums and rates of a total, and says what is left to share out.
 *
 * @param input - The total and the slices.
 * @returns The slices and the distributable remainder; together they are the total.
 * @throws FundingError `BASE_REQUIRED`, `SLICES_EXCEED_TOTAL`, `DUPLICATE_RECIPIENT`, `BAD_INPUT`, `NOT_MONEY`,
 * `FRACTION_OF_UNIT`.
 * @example
 * ```ts
 * // Labour is fixed at a round sum; what is left is non-labour and takes the odd pence.
 * const grant = topSlice({ total: "306,699.21", slices: [{ id: "labour", amount: "180,000" }] });
 * grant.distributable; // => 12669921n
 * // Ten per cent of the gross, in whole pounds.
 * topSlice({ total: "3,039,479", slices: [{ id: "held", rate: "10%", of: "gross" }], unit: "pound" }).distributable; // => 273553100n
 * ```
 * @category calculators
 */
export function topSlice({ total: input, slices, unit = "penny" }: TopSliceInput): TopSliced {
  const problem = orderlessProblem(input, [...slices.map(({ id }) => id), "distributable"], unit);
  const { total, size, units } = problem;
  const taken = slices.map((slice) => readSlice(slice, unit));
  const figures = figuresOf(units, taken);
  if (figures.left < 0n) {
    const shortfall = -figures.left * size;
    throw new FundingError("SLICES_EXCEED_TOTAL", { shortfall, inWords: inWords(shortfall, unit) });
  }
  if (figures.sums.some((sum) => sum < 0n))
    throw new FundingError("BAD_INPUT", { what: "A slice", hint: "Give sums of zero or more." });
  const result = {
    total,
    slices: slices.map(({ id }, i) => ({ id, amount: (figures.amounts[i] ?? 0n) * size })),
    distributable: figures.left * size,
    warnings: [],
  };
  return withTrace(result, () => traceOf(problem, taken, figures));
}

/** A sum in units, or a rate and what it is of. */
type SumOrRate =
  | { readonly sum: bigint; readonly rate?: undefined }
  | { readonly rate: Rational; readonly of: "gross" | "rest"; readonly sum?: undefined };

function readSlice(slice: Slice, unit: Unit): SumOrRate {
  if ("amount" in slice) return { sum: readUnits(slice.amount, unit, `The slice ${slice.id}`) };
  if (slice.of !== "gross" && slice.of !== "rest")
    throw new FundingError("BASE_REQUIRED", { what: `The slice ${slice.id}`, bases: ["gross", "rest"] });
  const rate = readRate(slice.rate, `The rate of the slice ${slice.id}`);
  if (rate.n < 0n || rate.n > rate.d)
    throw new FundingError("BAD_INPUT", {
      what: `The rate of the slice ${slice.id}`,
      hint: "Give a rate from 0 to 1.",
    });
  return { rate, of: slice.of };
}

/** What is taken, in units. */
interface SliceFigures {
  readonly sums: readonly bigint[];
  readonly amounts: readonly bigint[];
  readonly left: bigint;
}

function figuresOf(units: bigint, slices: readonly SumOrRate[]): SliceFigures {
  const roundedOf = (base: bigint, of: "gross" | "rest") =>
    slices.map((slice) =>
      slice.rate !== undefined && slice.of === of ? round(multiply(slice.rate, rational(base))) : 0n,
    );
  const sums = slices.map(({ sum }) => sum ?? 0n);
  const ofGross = roundedOf(units, "gross");
  const rest = units - sumOf(sums) - sumOf(ofGross);
  const ofRest = roundedOf(rest < 0n ? 0n : rest, "rest");
  const amounts = sums.map((sum, i) => sum + (ofGross[i] ?? 0n) + (ofRest[i] ?? 0n));
  return { sums, amounts, left: rest - sumOf(ofRest) };
}

function traceOf({ ids, units, size }: Problem, slices: readonly SumOrRate[], { sums }: SliceFigures): Trace {
  const sheet = new Worksheet(ids);
  const all = sheet.given("total", "The total", rational(units), "units");
  const fixed = sheet.given(
    "slice",
    "Sums kept back",
    [...sums, 0n].map((each) => rational(each)),
    "units",
  );
  const rateOf = (of: "gross" | "rest") => [
    ...slices.map((slice) => (slice.rate !== undefined && slice.of === of ? slice.rate : rational(0n))),
    rational(0n),
  ];
  const grossRate = sheet.given("gross-rate", "Rates of the total", rateOf("gross"));
  const gross = sheet.step("Those rates of the total, rounded", ["round", ["*", all, grossRate]], "units", {
    rule: "rate-of-gross",
  });
  const after = sheet.step(
    "The rest after sums and rates of the total",
    ["-", all, ["sum", fixed], ["sum", gross]],
    "units",
    { rule: "rest" },
  );
  const restRate = sheet.given("rest-rate", "Rates of the rest", rateOf("rest"));
  const ofTheRest = sheet.step(
    "Those rates of the rest, rounded",
    ["round", ["*", after, restRate]],
    "units",
    { rule: "rate-of-rest" },
  );
  const last = sheet.given("rest-line", "1 for the line that takes what is left", [
    ...slices.map(() => rational(0n)),
    rational(1n),
  ]);
  return sheet.finish(
    sheet.step(
      "What each slice takes; the last line takes what is left",
      ["*", ["+", fixed, gross, ofTheRest, ["*", last, ["-", after, ["sum", ofTheRest]]]], String(size)],
      "amount",
      { rule: "top-slice", reasons: [{ kind: "remainder_line", row: "distributable" }] },
    ),
  );
}
