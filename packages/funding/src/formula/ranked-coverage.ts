import { requireRecipients } from "../apportion/problem.js";
import {
  describeTieRule,
  placesIn,
  refuseTie,
  type TieOrder,
  type TieRule,
  tieOrder,
} from "../apportion/tie-rule.js";
import { FundingError, listed } from "../funding-error.js";
import { type MoneyInput, sumOf } from "../money/money.js";
import {
  add,
  compare,
  divide,
  multiply,
  type NumberInput,
  one,
  type Rational,
  rational,
  readRate,
  subtract,
  sum,
  toCommonScale,
  zero,
} from "../money/rational.js";
import { readNotNegativeMoney } from "../money/read-exact.js";
import { type Result, type Share, withTrace } from "../result.js";
import { type ExactNumber, exactNumber, type Trace, Worksheet } from "../trace/trace.js";
import type { Warning } from "../warning.js";
import {
  type Indicator,
  type IndicatorValue,
  type Interval,
  readIndicator,
  type SuppressionOptions,
} from "./indicator.js";

/**
 * What {@link rankedCoverage} is given.
 *
 * @category models
 */
export interface RankedCoverageInput extends SuppressionOptions {
  /** The areas that are ranked, each with its value, such as admissions. */
  readonly areas: readonly { readonly id: string; readonly value: IndicatorValue }[];
  /** The part of the national total that the areas funded have to reach, such as `"80%"`. */
  readonly coverage: NumberInput;
  /**
   * What areas get, from the first rank on: so many places with one amount each. The last tier takes all ranks that are
   * left. Without tiers nobody gets an amount.
   */
  readonly tiers?: readonly { readonly places: number; readonly amount: MoneyInput }[];
  /** Who comes first among equal values. By id unless said otherwise. */
  readonly ties?: Exclude<TieRule, { rule: "larger-weight" }>;
}

/**
 * An area in the ranking.
 *
 * @category models
 */
export interface RankedArea extends Share {
  /** Its place, 1 for the largest value. */
  readonly rank: number;
  /** The part of the total that it and all before it make up. */
  readonly cumulativeShare: ExactNumber;
  /** Whether it is funded. */
  readonly funded: boolean;
  /** Whether that is so whatever the suppressed values are and however ties are broken. */
  readonly certain: boolean;
}

/**
 * Areas that together reach a coverage.
 *
 * @category models
 */
export interface RankedCoverage extends Result {
  /** The areas in the order of the input. */
  readonly areas: readonly RankedArea[];
  /** The ids of the areas funded, the first rank first. */
  readonly funded: readonly string[];
  /** The sum of the amounts of the tiers, in pence. */
  readonly total: bigint;
  /** The last area funded and the first that is not; null where all are funded. */
  readonly cut: { readonly last: string; readonly next: string; readonly difference: ExactNumber } | null;
}

/**
 * Ranks areas by a value and funds the fewest of the top ones that together reach a part of the total, in tiers.
 *
 * Where counts are suppressed, it says for each area whether its being funded depends on them.
 *
 * @param input - The areas with their values, the coverage, the tiers and the rules.
 * @returns Who is funded, and how sure that is.
 * @throws FundingError `SUPPRESSED_VALUE`, `MISSING_INDICATOR`, `ZERO_TOTAL_WEIGHT`, `TIE`, `BAD_INPUT`.
 * @example
 * ```ts
 * const areas = [
 *   { id: "A", value: 50 },
 *   { id: "B", value: 32 },
 *   { id: "C", value: 18 },
 * ];
 * const result = rankedCoverage({ areas, coverage: "80%", tiers: [{ places: 1, amount: "7,000" }, { places: 1, amount: "880" }] });
 * result.funded; // => ["A", "B"]
 * result.total; // => 788000n
 * result.cut?.difference.exact; // => "14"
 * ```
 * @category calculators
 */
export function rankedCoverage(input: RankedCoverageInput): RankedCoverage {
  const figures = figuresOf(input);
  const { ids, indicator, ranked, places, count, cumulative, tied } = figures;
  const exactly = indicator.suppressed.length === 0;
  const areas = ids.map((id, i): RankedArea => {
    const place = places[i] ?? 0;
    return {
      id,
      amount: place < count ? amountAt(figures, place) : 0n,
      rank: place + 1,
      cumulativeShare: exactNumber(cumulative[i] ?? zero),
      funded: place < count,
      certain: exactly ? !tied.includes(i) : isCertain(i, indicator.intervals, figures.coverage),
    };
  });
  const unsure = areas.filter(({ certain }) => !certain).map(({ id }) => id);
  const result = {
    areas,
    funded: ranked.slice(0, count).map((i) => ids[i] ?? ""),
    total: sumOf(areas.map(({ amount }) => amount)),
    cut: cutOf(figures),
    warnings: warningsOf(indicator.suppressed, unsure, tied.length > 0),
  };
  return withTrace(result, () => traceOf(figures));
}

/** What is to be ranked, read. */
interface RankingProblem {
  readonly ids: readonly string[];
  readonly indicator: Indicator;
  /** The part of all values that has to be reached. */
  readonly coverage: Rational;
  readonly tiers: readonly { readonly places: number; readonly amount: bigint }[];
  readonly ties: TieRule;
}

/** A ranking, and how far down it goes. */
interface RankingFigures extends RankingProblem {
  readonly order: TieOrder;
  /** The sum of all values. */
  readonly total: Rational;
  /** The areas by rank, by index. */
  readonly ranked: readonly number[];
  /** The place of each area, from 0. */
  readonly places: readonly number[];
  /** How many are funded. */
  readonly count: number;
  /** The part of the total that each area and all before it make up. */
  readonly cumulative: readonly Rational[];
  /** Those whose values are equal at the cut, by index. */
  readonly tied: readonly number[];
}

function readRanking(input: RankedCoverageInput): RankingProblem {
  const { areas, ties = { rule: "by-id" } } = input;
  const ids = areas.map(({ id }) => id);
  requireRecipients(ids);
  const values = Object.fromEntries(areas.map(({ id, value }) => [id, value]));
  const indicator = readIndicator("The value", ids, values, input);
  const coverage = readRate(input.coverage, "The coverage");
  if (coverage.n <= 0n || coverage.n > coverage.d)
    throw new FundingError("BAD_INPUT", {
      what: "The coverage",
      hint: 'Give a rate above 0, up to 1, such as "80%".',
    });
  const tiers = (input.tiers ?? []).map(({ places, amount }) => {
    if (!Number.isSafeInteger(places) || places < 1)
      throw new FundingError("BAD_INPUT", {
        what: "The places of a tier",
        hint: "Give a whole number of one or more.",
      });
    return { places, amount: readNotNegativeMoney(amount, "The amount of a tier") };
  });
  return { ids, indicator, coverage, tiers, ties };
}

function figuresOf(input: RankedCoverageInput): RankingFigures {
  const problem = readRanking(input);
  const { ids, indicator, coverage, ties } = problem;
  const total = sum(indicator.values);
  if (total.n === 0n) throw new FundingError("ZERO_TOTAL_WEIGHT", {});
  const order = tieOrder(ties, ids, toCommonScale(indicator.values));
  const at = (i: number) => indicator.values[i] ?? zero;
  const ranked = ids.map((_, i) => i).sort((a, b) => compare(at(b), at(a)) || order(a, b));
  const wanted = multiply(coverage, total);
  let reached = zero;
  let count = 0;
  const cumulative = new Array<Rational>(ids.length).fill(zero);
  const places = new Array<number>(ids.length).fill(0);
  ranked.forEach((i, place) => {
    if (compare(reached, wanted) < 0) count = place + 1;
    reached = add(reached, at(i));
    cumulative[i] = divide(reached, total);
    places[i] = place;
  });
  const last = ranked[count - 1] ?? 0;
  const next = ranked[count];
  const isTied = next !== undefined && compare(at(last), at(next)) === 0;
  const tied = isTied ? ranked.filter((i) => compare(at(i), at(last)) === 0) : [];
  refuseTie(ties, ids, tied);
  return { ...problem, order, total, ranked, places, count, cumulative, tied };
}

/** The amount of the tier of a place. The last tier takes all places that are left. */
function amountAt({ tiers }: RankingFigures, place: number): bigint {
  let end = 0;
  for (const tier of tiers) {
    end += tier.places;
    if (place < end) return tier.amount;
  }
  return tiers.at(-1)?.amount ?? 0n;
}

function cutOf({ ids, indicator, ranked, count }: RankingFigures): RankedCoverage["cut"] {
  const [last = 0, next] = [ranked[count - 1], ranked[count]];
  if (next === undefined) return null;
  const difference = subtract(indicator.values[last] ?? zero, indicator.values[next] ?? zero);
  return { last: ids[last] ?? "", next: ids[next] ?? "", difference: exactNumber(difference) };
}

function traceOf(figures: RankingFigures): Trace {
  const { ids, indicator, coverage, ties, order, total, cumulative, places } = figures;
  const sheet = new Worksheet(ids);
  const value = sheet.given("value", "The value of each area", indicator.values);
  const part = sheet.given("coverage-share", "The part of the total to be reached", coverage);
  const place = sheet.given(
    "place",
    `The place of each among equals: ${describeTieRule(ties)}`,
    placesIn(order, ids.length).map((each) => rational(BigInt(each))),
    "number",
    { rule: "tie-rule" },
  );
  sheet.step("The rank of each, the largest value first", ["rank", value, place], "number", {
    rule: "rank",
  });
  const above = sheet.given(
    "values-before",
    "The sum of the values ranked before each",
    ids.map((_, i) => subtract(multiply(cumulative[i] ?? zero, total), indicator.values[i] ?? zero)),
    "number",
    { rule: "running" },
  );
  const wanted = sheet.step("The value to be reached", ["*", part, ["sum", value]], "number", {
    rule: "coverage",
  });
  const funded = sheet.step(
    "1 where the areas ranked before do not reach that, so that the area is funded",
    ["-", "1", ["at-most", wanted, above]],
    "number",
    { rule: "funded" },
  );
  const tier = sheet.given(
    "tier",
    "The amount of the tier of each rank",
    places.map((each) => rational(amountAt(figures, each))),
    "amount",
    { rule: "tier" },
  );
  return sheet.finish(
    sheet.step("The amount of each area", ["*", funded, tier], "amount", { rule: "ranked-coverage" }),
  );
}

/** Whether an area is funded, or is not, whatever the values are within their intervals. */
function isCertain(i: number, intervals: readonly Interval[], coverage: Rational): boolean {
  const own = intervals[i] as Interval;
  const others = intervals.filter((_, j) => j !== i);
  const left = subtract(one, coverage);
  // Funded is who has less than the coverage ranked before. Who ranks before counts with 1 - coverage for its value, and
  // everybody else with -coverage.
  const worst = sum([
    multiply(coverage, { n: -own.low.n, d: own.low.d }),
    ...others.map(({ low, high }) =>
      compare(high, own.low) >= 0 ? multiply(left, high) : multiply(coverage, { n: -low.n, d: low.d }),
    ),
  ]);
  if (worst.n < 0n) return true;
  const best = sum([
    multiply(coverage, { n: -own.high.n, d: own.high.d }),
    ...others.map(({ low, high }) => {
      const most = compare(high, own.high) <= 0 ? high : own.high;
      return compare(low, own.high) <= 0
        ? multiply(coverage, { n: -most.n, d: most.d })
        : multiply(left, low);
    }),
  ]);
  return best.n >= 0n;
}

function warningsOf(
  suppressed: readonly string[],
  unsure: readonly string[],
  isTied: boolean,
): readonly Warning[] {
  const warnings: Warning[] = [];
  if (suppressed.length > 0)
    warnings.push({
      code: "SUPPRESSED_VALUE",
      message: `The value is suppressed for ${listed(suppressed)}, and the ranking took a value that lies in its range. Ask the publisher for the counts.`,
      ids: suppressed,
      amount: null,
    });
  if (unsure.length > 0)
    warnings.push({
      code: "CUT_SENSITIVE",
      message: `Whether ${listed(unsure)} ${unsure.length === 1 ? "is" : "are"} funded depends on ${isTied ? "how a tie at the cut is broken" : "suppressed values"}. Say in the decision how it was settled.`,
      ids: unsure,
      amount: null,
    });
  return warnings;
}
