import type { Method } from "../apportion/method.js";
import { shareByWeights, type WeightedShare } from "../apportion/pro-rata.js";
import { fractionWeights, readProblem, type SharingOptions } from "../apportion/problem.js";
import { FundingError, listed } from "../funding-error.js";
import type { MoneyInput } from "../money/money.js";
import {
  add,
  ceiling,
  divide,
  floor,
  multiply,
  type NumberInput,
  one,
  type Rational,
  rational,
  readRate,
  subtract,
  sum,
  toDecimal,
  zero,
} from "../money/rational.js";
import type { Allocation } from "../result.js";
import type { Formula } from "../trace/formula.js";
import { type ExactNumber, exactNumber, type Worksheet } from "../trace/trace.js";
import type { Warning } from "../warning.js";
import {
  type Indicator,
  type IndicatorValue,
  type Interval,
  readIndicator,
  type SuppressionOptions,
} from "./indicator.js";

/**
 * One component of a needs formula.
 *
 * - `equal`: the same for every recipient;
 * - `count`: a number of people, crimes or admissions, which grows with the size of the recipient;
 * - `rate`: such as crimes per 1,000. A rate says nothing of size, so that it needs what it is a rate of, and is
 *   multiplied by that first.
 *
 * @category models
 */
export type Component =
  | { readonly id: string; readonly kind: "equal"; readonly share: NumberInput }
  | (ComponentValues & { readonly kind: "count" })
  | (ComponentValues & {
      readonly kind: "rate";
      /** What it is a rate of, such as population, by recipient. */
      readonly denominator: Readonly<Record<string, NumberInput>>;
    });

/**
 * The values of a component.
 *
 * @category models
 */
export interface ComponentValues {
  /** The name of the component. */
  readonly id: string;
  /** Its share of the total, such as `"0.25"` or `"25%"`. All shares add to 1. */
  readonly share: NumberInput;
  /** Its value for each recipient, by id. A missing one is an error and never read as zero. */
  readonly values: Readonly<Record<string, IndicatorValue>>;
  /** The year or vintage of the values, to notice where they are mixed. */
  readonly period?: string;
}

/**
 * What {@link needsFormula} is given.
 *
 * @category models
 */
export interface NeedsFormulaInput extends SharingOptions, SuppressionOptions {
  /** What is shared out: `bigint` pence or pounds as text. */
  readonly total: MoneyInput;
  /** Who gets a share, by id. */
  readonly recipients: readonly string[];
  /** What the shares are made of. */
  readonly components: readonly Component[];
  /** How exact shares become whole units. Largest remainder unless said otherwise. */
  readonly method?: Method;
}

/**
 * A share by a needs formula.
 *
 * @category models
 */
export interface NeedShare extends WeightedShare {
  /** Its share of the total before rounding. */
  readonly share: ExactNumber;
  /** What each component contributes to that, in the order of the components. */
  readonly contributions: readonly ExactNumber[];
  /** The least and the most it could get, in pence or posts, whatever the suppressed counts are; null without `bounds`. */
  readonly range: { readonly low: bigint; readonly high: bigint } | null;
}

/**
 * Shares out a total by several indicators at once.
 *
 * Each indicator becomes a share of a count, the shares are mixed, and the result is rounded once. That is the same as a
 * pot for each component, except that pots rounded one by one can be several pence off.
 *
 * @param input - The total, who gets a share, and the components.
 * @returns What each gets, its share, and what each component contributes.
 * @throws FundingError `COMPONENTS_NOT_ONE`, `MISSING_INDICATOR`, `SUPPRESSED_VALUE`, `RATE_WITHOUT_DENOMINATOR`,
 * `UNKNOWN_RECIPIENT`, `ZERO_TOTAL_WEIGHT`, and those of {@link proRata}.
 * @example
 * ```ts
 * const share = needsFormula({
 *   total: "1,000.00",
 *   recipients: ["North", "South"],
 *   components: [
 *     { id: "equal", kind: "equal", share: "20%" },
 *     { id: "crime", kind: "count", share: "50%", values: { North: 300, South: 100 } },
 *     { id: "population", kind: "count", share: "30%", values: { North: 50000, South: 50000 } },
 *   ],
 * });
 * share.amounts; // => [62500n, 37500n]
 * share.recipients[0]?.contributions.map(({ decimal }) => decimal); // => ["0.1", "0.375", "0.15"]
 * ```
 * @category calculators
 */
export function needsFormula(input: NeedsFormulaInput): Allocation<NeedShare> {
  const { recipients: ids, components, method = "largest-remainder" } = input;
  const problem = readProblem(input.total, ids, input);
  const shares = components.map(({ id, share }) => readRate(share, `The share of ${id}`));
  const whole = sum(shares);
  if (whole.n !== whole.d) throw new FundingError("COMPONENTS_NOT_ONE", { sum: toDecimal(whole) });
  if (shares.some(({ n }) => n < 0n))
    throw new FundingError("BAD_INPUT", {
      what: "The share of a component",
      hint: "Give shares of zero or more.",
    });
  const read = components.map((component) => readComponent(component, ids, input));

  const contributions = ids.map((_, i) =>
    read.map(({ values, total }, k) => multiply(shares[k] ?? zero, divide(values[i] ?? zero, total))),
  );
  const exact = contributions.map(sum);
  const weights = fractionWeights(exact);
  const allocation = shareByWeights(problem, weights, method, (sheet) =>
    componentSteps(sheet, components, shares, read),
  );
  const isBounded =
    input.suppressed?.take === "bounds" && read.some(({ suppressed }) => suppressed.length > 0);
  const recipients = allocation.recipients.map((recipient, i) => ({
    ...recipient,
    // Written as text when they are asked for, which takes longer than the calculation.
    get share() {
      return exactNumber(exact[i] ?? zero);
    },
    get contributions() {
      return (contributions[i] ?? []).map(exactNumber);
    },
    range: isBounded ? rangeOf(i, read, shares, rational(problem.total), problem.size) : null,
  }));
  return Object.defineProperties(
    {},
    {
      ...Object.getOwnPropertyDescriptors(allocation),
      recipients: { value: recipients, enumerable: true },
      warnings: { value: warningsOf(components, read), enumerable: true },
    },
  ) as Allocation<NeedShare>;
}

interface ReadComponent extends Indicator {
  /** The values as counts. */
  readonly total: Rational;
  readonly rates: readonly Rational[] | null;
  readonly denominators: readonly Rational[] | null;
}

function readComponent(
  component: Component,
  ids: readonly string[],
  options: SuppressionOptions,
): ReadComponent {
  if (component.kind === "equal") {
    const values = ids.map(() => one);
    const intervals = values.map((value) => ({ low: value, high: value }));
    return {
      values,
      intervals,
      suppressed: [],
      total: rational(BigInt(ids.length)),
      rates: null,
      denominators: null,
    };
  }
  const { id, kind, values } = component;
  const indicator = readIndicator(id, ids, values, options);
  if (kind === "count")
    return { ...indicator, total: totalOf(indicator.values), rates: null, denominators: null };
  // Callers without types may leave it out.
  if (component.denominator === undefined)
    throw new FundingError("RATE_WITHOUT_DENOMINATOR", { component: id });
  const { values: denominators } = readIndicator(`What ${id} is a rate of`, ids, component.denominator, {});
  const counts = indicator.values.map((rate, i) => multiply(rate, denominators[i] ?? zero));
  const intervals = indicator.intervals.map(({ low, high }, i) => ({
    low: multiply(low, denominators[i] ?? zero),
    high: multiply(high, denominators[i] ?? zero),
  }));
  return {
    values: counts,
    intervals,
    suppressed: indicator.suppressed,
    total: totalOf(counts),
    rates: indicator.values,
    denominators,
  };
}

function totalOf(values: readonly Rational[]): Rational {
  const total = sum(values);
  if (total.n === 0n) throw new FundingError("ZERO_TOTAL_WEIGHT", {});
  return total;
}

/** Steps from the values of the components to the mixed share of each recipient. */
function componentSteps(
  sheet: Worksheet,
  components: readonly Component[],
  shares: readonly Rational[],
  read: readonly ReadComponent[],
): string {
  const parts = components.map(({ id, kind }, k): string => {
    const { values, rates, denominators } = read[k] as ReadComponent;
    const share = sheet.given("component-share", `The share of ${id}`, shares[k] ?? zero);
    const count =
      rates === null || denominators === null
        ? sheet.given(
            "component-count",
            kind === "equal" ? `${id}: the same for all` : `${id}: the count of each recipient`,
            values,
          )
        : sheet.step(
            `${id} as a count: the rate times what it is a rate of`,
            [
              "*",
              sheet.given("component-rate", `${id}: the rate of each recipient`, rates),
              sheet.given("component-denominator", `What ${id} is a rate of`, denominators),
            ],
            "number",
            { rule: "rate-to-count" },
          );
    return sheet.step(
      `What ${id} contributes: its share times the part of the sum`,
      ["/", ["*", share, count], ["sum", count]],
      "number",
      {
        rule: "contribution",
      },
    );
  });
  const [first = "0", ...others] = parts;
  const formula: Formula = others.length === 0 ? ["+", first, "0"] : ["+", first, ...others];
  return sheet.step("The share of each recipient: what the components contribute", formula, "number", {
    rule: "mix",
  });
}

/** The bounds of an amount: its own suppressed counts at the least and all others at the most, and the other way round. */
function rangeOf(
  i: number,
  read: readonly ReadComponent[],
  shares: readonly Rational[],
  total: Rational,
  size: bigint,
): { low: bigint; high: bigint } {
  const extreme = (own: keyof Interval, others: keyof Interval) =>
    read.reduce((all, { intervals }, k) => {
      const mine = intervals[i]?.[own] ?? zero;
      const rest = subtract(
        sum(intervals.map((interval) => interval[others])),
        intervals[i]?.[others] ?? zero,
      );
      const whole = add(mine, rest);
      return whole.n === 0n ? all : add(all, multiply(shares[k] ?? zero, divide(mine, whole)));
    }, zero);
  const inUnits = (share: Rational) => divide(multiply(share, total), rational(size));
  return {
    low: floor(inUnits(extreme("low", "high"))) * size,
    high: ceiling(inUnits(extreme("high", "low"))) * size,
  };
}

function warningsOf(components: readonly Component[], read: readonly ReadComponent[]): readonly Warning[] {
  const periods = [
    ...new Set(
      components.flatMap((each) => ("period" in each && each.period !== undefined ? [each.period] : [])),
    ),
  ];
  const mixed: readonly Warning[] =
    periods.length < 2
      ? []
      : [
          {
            code: "MIXED_PERIODS",
            message: `The components are of different periods: ${listed(periods)}. Use one period, or say in the decision why not.`,
            ids: [],
            amount: null,
          },
        ];
  return [
    ...mixed,
    ...read.flatMap(({ suppressed }, k): readonly Warning[] =>
      suppressed.length === 0
        ? []
        : [
            {
              code: "SUPPRESSED_VALUE",
              message: `${components[k]?.id} is suppressed for ${listed(suppressed)}, and the calculation took a value that lies in its range. Ask the publisher for the counts.`,
              ids: suppressed,
              amount: null,
            },
          ],
    ),
  ];
}
