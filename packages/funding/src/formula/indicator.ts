// Values of indicators. A count that was hidden before publication is an interval, and a missing one is an error.

import { FundingError } from "../funding-error.js";
import {
  add,
  multiply,
  type NumberInput,
  type Rational,
  rational,
  readNumber,
  subtract,
} from "../money/rational.js";

/**
 * The value of an indicator: a number, a suppressed count such as `"<5"` or `"1-7"`, or a mark such as `"*"` or `"[c]"`
 * that says nothing but that there is something to hide.
 *
 * @category models
 */
export type IndicatorValue = NumberInput | null | undefined;

/**
 * What to take for a suppressed count: the least it can be, the most, the middle, or the middle with bounds of every
 * result beside it.
 *
 * @category models
 */
export type SuppressionPolicy = "low" | "high" | "midpoint" | "bounds";

/** The least and the most that a value can be. */
export interface Interval {
  readonly low: Rational;
  readonly high: Rational;
}

/**
 * How suppressed values are to be read.
 *
 * @category models
 */
export interface SuppressedCounts {
  /** What to take for a suppressed count. */
  readonly take: SuppressionPolicy;
  /** What a mark such as `*` stands for, as the publisher says: the least and the most. Without it, a mark is an error. */
  readonly marks?: { readonly low: NumberInput; readonly high: NumberInput };
}

/**
 * What calculators by indicators are told of suppressed values.
 *
 * @category models
 */
export interface SuppressionOptions {
  /** How suppressed counts are read. Without it, one is an error. */
  readonly suppressed?: SuppressedCounts;
}

/** Values read: for each what it is taken for, the interval it lies in, and who has a suppressed one. */
export interface Indicator {
  readonly values: readonly Rational[];
  readonly intervals: readonly Interval[];
  readonly suppressed: readonly string[];
}

const mark = /^(?:\*{1,3}|\[?[cxz]\]?|:)$/i;
const below = /^<\s?(\d{1,18})$/;
const range = /^(\d{1,18})\s?[-–]\s?(\d{1,18})$/;

/** Reads the values of an indicator for all recipients, and refuses what would have to be guessed. */
export function readIndicator(
  component: string,
  ids: readonly string[],
  values: Readonly<Record<string, IndicatorValue>>,
  { suppressed: { take: policy, marks: stands } = {} }: { readonly suppressed?: Partial<SuppressedCounts> },
): Indicator {
  const known = new Set(ids);
  const strangers = Object.keys(values).filter((id) => !known.has(id));
  if (strangers.length > 0) throw new FundingError("UNKNOWN_RECIPIENT", { what: component, ids: strangers });
  const given = ids.map((id) => (Object.hasOwn(values, id) ? values[id] : undefined));
  const missing = ids.filter((_, i) => given[i] === undefined || given[i] === null || given[i] === "");
  if (missing.length > 0) throw new FundingError("MISSING_INDICATOR", { component, ids: missing });
  const marks = stands && {
    low: readCount(stands.low, component, "the marks"),
    high: readCount(stands.high, component, "the marks"),
  };
  const hidden: string[] = [];
  const unknown: string[] = [];
  const intervals = ids.map((id, i): Interval => {
    const value = given[i] as NumberInput;
    const interval = typeof value === "string" ? suppressedInterval(value.trim(), marks) : null;
    if (interval === null) {
      const exact = readCount(value, component, id);
      return { low: exact, high: exact };
    }
    hidden.push(id);
    if (interval !== undefined) return interval;
    unknown.push(id);
    return { low: rational(0n), high: rational(0n) };
  });
  const refused = policy === undefined ? hidden : unknown;
  if (refused.length > 0) throw new FundingError("SUPPRESSED_VALUE", { component, ids: refused });
  return { values: intervals.map((each) => taken(each, policy)), intervals, suppressed: hidden };
}

function taken({ low, high }: Interval, policy: SuppressionPolicy | undefined): Rational {
  if (policy === "low") return low;
  return policy === "high" ? high : add(low, multiply(subtract(high, low), rational(1n, 2n)));
}

/** Null for a value that is not suppressed, undefined for one of which nothing is known. */
function suppressedInterval(text: string, marks: Interval | undefined): Interval | null | undefined {
  if (mark.test(text)) return marks;
  const [, limit] = below.exec(text) ?? [];
  if (limit !== undefined) return { low: rational(0n), high: rational(BigInt(limit) - 1n) };
  const [, low, high] = range.exec(text) ?? [];
  return low === undefined || high === undefined
    ? null
    : { low: rational(BigInt(low)), high: rational(BigInt(high)) };
}

function readCount(value: NumberInput, component: string, id: string): Rational {
  const number = readNumber(value, `${component} of ${id}`);
  if (number === undefined || number.n < 0n) throw new FundingError("BAD_WEIGHT", { id, value });
  return number;
}
