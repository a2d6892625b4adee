import type { MoneyInput } from "../money/money.js";
import { compare, subtract, zero } from "../money/rational.js";
import { type Allocation, type Share, withTrace } from "../result.js";
import { column } from "../trace/sheet-values.js";
import { exactNumber, type Reason, type Trace, Worksheet } from "../trace/trace.js";
import { divisorSteps } from "./divisor-steps.js";
import type { Placed } from "./largest-remainder.js";
import { type Method, place } from "./method.js";
import {
  equalWeights,
  orderOf,
  type Problem,
  readProblem,
  readWeights,
  type SharingOptions,
  type WeightedRecipient,
  type Weights,
} from "./problem.js";
import { quotaSteps } from "./quota-steps.js";
import { quotasOf } from "./quotas.js";
import { amountsStep, roundingSteps, totalStep } from "./rounding-steps.js";
import { refuseTie, type TieOrder } from "./tie-rule.js";

/**
 * What {@link proRata} is given.
 *
 * @category models
 */
export interface ProRataInput extends SharingOptions {
  /** What is shared out: `bigint` pence or pounds as text; with the unit `post`, a number of posts. */
  readonly total: MoneyInput;
  /** Who gets a share, with weights. */
  readonly recipients: readonly WeightedRecipient[];
  /** How exact shares become whole units. Largest remainder unless said otherwise. */
  readonly method?: Method;
  /** What to do where every weight is zero. An error unless said otherwise. */
  readonly onZeroWeights?: "error" | "equal";
}

/**
 * What {@link equalShare} is given.
 *
 * @category models
 */
export interface EqualShareInput extends SharingOptions {
  /** What is shared out: `bigint` pence or pounds as text; with the unit `post`, a number of posts. */
  readonly total: MoneyInput;
  /** Who gets a share, by id. */
  readonly recipients: readonly string[];
}

/**
 * A share by weight.
 *
 * @category models
 */
export interface WeightedShare extends Share {
  /** The exact share rounded down to the unit, in pence or posts. */
  readonly floor: bigint;
  /** What it gets beyond that, in pence or posts. Below zero only where a method breaks quota. */
  readonly spare: bigint;
}

/**
 * Shares out a total in proportion to weights, to the last unit.
 *
 * Exact shares are worked out as fractions and rounded once, by a named method.
 *
 * @param input - The total, who gets a share with which weight, and the rules.
 * @returns What each gets. The amounts add up to the total.
 * @throws FundingError `NO_RECIPIENTS`, `DUPLICATE_RECIPIENT`, `BAD_WEIGHT`, `UNSAFE_NUMBER`, `ZERO_TOTAL_WEIGHT`,
 * `NOT_MONEY`, `FRACTION_OF_UNIT`, `NEGATIVE_TOTAL`, `TIE`.
 * @example
 * ```ts
 * const recipients = [
 *   { id: "North", weight: "2" },
 *   { id: "Mid", weight: "1" },
 *   { id: "South", weight: "1" },
 * ];
 * proRata({ total: "0.02", recipients }).amounts; // => [1n, 1n, 0n]
 * proRata({ total: "6000", recipients, unit: "post", method: "sainte-lague" }).amounts; // => [3000n, 1500n, 1500n]
 * ```
 * @category calculators
 */
export function proRata(input: ProRataInput): Allocation<WeightedShare> {
  const { recipients, method = "largest-remainder", onZeroWeights = "error" } = input;
  const problem = readProblem(
    input.total,
    recipients.map(({ id }) => id),
    input,
  );
  const weights = readWeights(recipients, problem.units, onZeroWeights);
  return shareByWeights(problem, weights, method, (sheet) =>
    sheet.given(
      "weight",
      weights.madeEqual
        ? "The weight of each recipient: every weight given was zero, and all count as equal"
        : "The weight of each recipient",
      weights.exact(),
    ),
  );
}

/**
 * Shares out a total equally, to the last unit. Where it does not divide, the tie rule says who gets a unit more.
 *
 * @param input - The total, who gets a share, and the rules.
 * @returns What each gets. The amounts add up to the total, and no two differ by more than a unit.
 * @throws FundingError as {@link proRata} does.
 * @example
 * ```ts
 * const boroughs = ["Barnet", "Bexley", "Brent"];
 * equalShare({ total: "100.00", recipients: boroughs }).amounts; // => [3334n, 3333n, 3333n]
 * equalShare({ total: "100.00", recipients: boroughs, ties: { rule: "rotate", from: 2026 } }).amounts; // => [3333n, 3334n, 3333n]
 * ```
 * @category calculators
 */
export function equalShare(input: EqualShareInput): Allocation<WeightedShare> {
  const problem = readProblem(input.total, input.recipients, input);
  const weights = equalWeights(problem.ids);
  return shareByWeights(problem, weights, "largest-remainder", (sheet) =>
    sheet.given("weight", "The weight of each recipient: all have the same", weights.exact()),
  );
}

/** Shares out by weights of any origin. `weightSteps` writes them into the trace and gives their letter. */
export function shareByWeights(
  problem: Problem,
  weights: Weights,
  method: Method,
  weightSteps: (sheet: Worksheet) => string,
): Allocation<WeightedShare> {
  const { ids, units, size, sign, unit, total } = problem;
  const order = orderOf(problem, weights.whole);
  const quotas = weights.whole.some((weight) => weight > 0n) ? quotasOf(units, weights.whole) : null;
  const placed: Placed = quotas === null ? { units: weights.whole, tied: [] } : place(method, quotas, order);
  refuseTie(problem.ties, ids, placed.tied);
  const factor = size * sign;
  const sized = (count: bigint) => (factor === 1n ? count : count * factor);
  const amounts = placed.units.map(sized);
  const recipients = ids.map((id, i) => {
    const amount = amounts[i] ?? 0n;
    const floor = sized(quotas?.floors[i] ?? 0n);
    return { id, amount, floor, spare: amount === floor ? 0n : amount - floor };
  });
  return withTrace({ total, unit, amounts, recipients, warnings: [] }, () =>
    traceOf(problem, weights, method, placed, order, weightSteps),
  );
}

function traceOf(
  problem: Problem,
  weights: Weights,
  method: Method,
  placed: Placed,
  order: TieOrder,
  weightSteps: (sheet: Worksheet) => string,
): Trace {
  const sheet = new Worksheet(problem.ids);
  const total = totalStep(sheet, problem);
  const weight = weightSteps(sheet);
  const sum = sheet.step("The sum of the weights", ["sum", weight], "number", { rule: "sum" });
  if (weights.exact().every(({ n }) => n === 0n))
    return amountsStep(
      sheet,
      sheet.step("Nothing is shared out", ["*", weight, "0"], "units", { rule: "nothing" }),
      problem,
    );
  const quota = sheet.step(
    "The exact share: the total times the weight, over the sum of the weights",
    ["/", ["*", total, weight], sum],
    "units",
    { rule: "quota" },
  );
  if (method === "cumulative")
    return amountsStep(sheet, cumulativeSteps(sheet, { total, weight, sum, quota }, problem.ids), problem);
  if (method === "largest-remainder")
    return amountsStep(sheet, roundingSteps(sheet, { shares: quota, total }, problem, order), problem);
  if (method === "quota")
    return amountsStep(
      sheet,
      quotaSteps(sheet, { weight, total, sum, quota }, problem, placed, order),
      problem,
    );
  const { units, tied } = placed;
  const result = { method, exact: weights.exact(), placed: units, tied, order };
  return amountsStep(sheet, divisorSteps(sheet, { weights: weight, total, quota }, problem, result), problem);
}

function cumulativeSteps(
  sheet: Worksheet,
  { total, weight, sum, quota }: Readonly<Record<"total" | "weight" | "sum" | "quota", string>>,
  ids: readonly string[],
): string {
  const running = sheet.step("The running total of the weights", ["running", weight], "number", {
    rule: "running",
  });
  const exact = sheet.step("The same part of the total", ["/", ["*", total, running], sum], "units", {
    rule: "exact-running-total",
  });
  const rounded = sheet.step("That rounded to a whole unit, a half up", ["round", exact], "units", {
    rule: "rounded-running-total",
  });
  const [shares, exacts, whole] = [column(sheet, quota), column(sheet, exact), column(sheet, rounded)];
  const reasons = ids.flatMap((row, i): readonly Reason[] => {
    const units = subtract(whole[i] ?? zero, whole[i - 1] ?? zero);
    if (compare(units, shares[i] ?? zero) <= 0) return [];
    return [{ kind: "running_total", row, exact: exactNumber(exacts[i] ?? zero) }];
  });
  return sheet.step("Each less the one before it", ["difference", rounded], "units", {
    rule: "cumulative",
    reasons,
  });
}
