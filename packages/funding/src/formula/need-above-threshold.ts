import { requireRecipients } from "../apportion/problem.js";
import { FundingError } from "../funding-error.js";
import {
  compare,
  divide,
  multiply,
  type NumberInput,
  type Rational,
  subtract,
  zero,
} from "../money/rational.js";
import { type Result, withTrace } from "../result.js";
import { type ExactNumber, exactNumber, Worksheet } from "../trace/trace.js";
import { readIndicator } from "./indicator.js";

/**
 * What {@link needAboveThreshold} is given.
 *
 * @category models
 */
export interface NeedAboveThresholdInput {
  /** Who is compared, by id. */
  readonly recipients: readonly string[];
  /** The need of each, by id. */
  readonly values: Readonly<Record<string, NumberInput>>;
  /** The population of each, by id. */
  readonly population: Readonly<Record<string, NumberInput>>;
  /** The need per head that counts for nothing. Without it, the least of the recipients. */
  readonly threshold?: NumberInput;
}

/**
 * Need above a threshold.
 *
 * @category models
 */
export interface NeedAboveThreshold extends Result {
  /** The threshold per head. */
  readonly threshold: ExactNumber;
  /** The need of each above the threshold, in the order of the input. Its `exact` will do as a weight. */
  readonly recipients: readonly { readonly id: string; readonly need: ExactNumber }[];
}

/**
 * Takes the least need per head off every recipient's need, and scales what is left by population: what formula grant
 * calls relative need.
 *
 * @param input - Need and population of each recipient.
 * @returns The need of each above the threshold, exactly.
 * @throws FundingError `MISSING_INDICATOR`, `UNKNOWN_RECIPIENT`, `BAD_WEIGHT`, and `BAD_INPUT` where the threshold is
 * above somebody's need per head.
 * @example
 * ```ts
 * const need = needAboveThreshold({
 *   recipients: ["North", "South"],
 *   values: { North: "30", South: "20" },
 *   population: { North: "10", South: "10" },
 * });
 * need.threshold.exact; // => "2"
 * need.recipients.map((each) => each.need.exact); // => ["10", "0"]
 * ```
 * @category calculators
 */
export function needAboveThreshold({
  recipients: ids,
  values,
  population,
  threshold,
}: NeedAboveThresholdInput): NeedAboveThreshold {
  requireRecipients(ids);
  const needs = readIndicator("Need", ids, values, {}).values;
  const people = readIndicator("Population", ids, population, {}).values;
  const empty = ids.filter((_, i) => people[i]?.n === 0n);
  if (empty.length > 0) throw new FundingError("MISSING_INDICATOR", { component: "Population", ids: empty });
  const perHead = needs.map((need, i) => divide(need, people[i] ?? zero));
  const least = perHead.reduce((a, b) => (compare(b, a) < 0 ? b : a), perHead[0] ?? zero);
  const [taken = least] =
    threshold === undefined ? [] : readIndicator("The threshold", ["all"], { all: threshold }, {}).values;
  if (compare(least, taken) < 0)
    throw new FundingError("BAD_INPUT", {
      what: "The threshold",
      hint: "It is above the need per head of a recipient, whose share would be below zero. Give the least of all.",
    });
  const above = needs.map((need, i): Rational => subtract(need, multiply(taken, people[i] ?? zero)));
  const figures = {
    threshold: exactNumber(taken),
    recipients: ids.map((id, i) => ({ id, need: exactNumber(above[i] ?? zero) })),
    warnings: [],
  };
  return withTrace(figures, () => {
    const sheet = new Worksheet(ids);
    const need = sheet.given("need", "The need of each recipient", needs);
    const heads = sheet.given("population", "The population of each recipient", people);
    const each = sheet.step("The need per head", ["/", need, heads], "number", { rule: "per-head" });
    const base = sheet.given("threshold", "The need per head that counts for nothing", taken, "number", {
      rule: "threshold",
    });
    const over = sheet.step("The need per head above that", ["-", each, base], "number", {
      rule: "above-threshold",
    });
    return sheet.finish(
      sheet.step("That times the population", ["*", over, heads], "number", { rule: "scaled" }),
    );
  });
}
