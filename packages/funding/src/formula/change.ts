// Changes on the year before: one percentage for all, the way to a target over some years, no losers, and uprating.

import { roundShares } from "../apportion/largest-remainder.js";
import { shareByWeights, type WeightedShare } from "../apportion/pro-rata.js";
import { readProblem, readWeights, requireRecipients, type SharingOptions } from "../apportion/problem.js";
import { amountsStep, roundingSteps } from "../apportion/rounding-steps.js";
import { type TieOrder, tieOrder } from "../apportion/tie-rule.js";
import { FundingError } from "../funding-error.js";
import { inWords, type MoneyInput, sizeOf, type Unit } from "../money/money.js";
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
  round,
  subtract,
  sum,
  toCommonScale,
  zero,
} from "../money/rational.js";
import { type Allocation, type Result, type Share, withTrace } from "../result.js";
import { type ExactNumber, exactNumber, type Trace, Worksheet } from "../trace/trace.js";
import type { Warning } from "../warning.js";
import { changeOf, positive } from "./damping.js";
import { type FormerAreas, geographyWarnings } from "./geography.js";

/**
 * A recipient with what it had.
 *
 * @category models
 */
export interface BaselineRecipient extends FormerAreas {
  /** The id by which the recipient is matched and named. */
  readonly id: string;
  /** What it had the year before. */
  readonly baseline: MoneyInput;
}

/**
 * Amounts that change by one percentage.
 *
 * @category models
 */
export interface UniformChange extends Allocation<WeightedShare> {
  /** The change of all, as a rate. */
  readonly change: ExactNumber;
}

/**
 * Gives everybody the same percentage change, so that the amounts add up to a new total.
 *
 * @param input - What each had, the new total, and the rules.
 * @returns What each gets, and the one change.
 * @throws FundingError `ZERO_TOTAL_WEIGHT` where nobody had anything, and those of {@link proRata}.
 * @example
 * ```ts
 * const baselines = [{ id: "North", baseline: "100.00" }, { id: "South", baseline: "300.00" }];
 * const cut = uniformChange({ recipients: baselines, total: "380.00" });
 * cut.amounts; // => [9500n, 28500n]
 * cut.change.decimal; // => "-0.05"
 * ```
 * @category calculators
 */
export function uniformChange(
  input: SharingOptions & { readonly recipients: readonly BaselineRecipient[]; readonly total: MoneyInput },
): UniformChange {
  const { recipients, unit = "penny" } = input;
  const baselines = recipients.map(({ id, baseline }) => positive(baseline, unit, `The baseline of ${id}`));
  const problem = readProblem(
    input.total,
    recipients.map(({ id }) => id),
    input,
  );
  const weights = readWeights(
    recipients.map(({ id }, i) => ({ id, weight: baselines[i] ?? 0n })),
    1n,
  );
  const allocation = shareByWeights(problem, weights, "largest-remainder", (sheet) =>
    sheet.given("What each had the year before, as its weight", weights.exact(), "units"),
  );
  const before = rational(baselines.reduce((a, b) => a + b, 0n));
  const change = exactNumber(divide(subtract(rational(problem.units * problem.sign), before), before));
  return Object.defineProperties(allocation, {
    change: { value: change, enumerable: true },
    warnings: { value: geographyWarnings(recipients), enumerable: true },
  }) as UniformChange;
}

/**
 * What {@link paceOfChange} is given.
 *
 * @category models
 */
export interface PaceOfChangeInput {
  /** Who changes from what to what. */
  readonly recipients: readonly (BaselineRecipient & { readonly target: MoneyInput })[];
  /** The years, in order; the last one is on the target. */
  readonly years: readonly string[];
  /** How much of the way is gone by the end of each year, ending with 1. Even steps unless given. */
  readonly path?: readonly NumberInput[];
  /** The unit that each year is rounded to. A penny unless said otherwise. */
  readonly unit?: Unit;
}

/**
 * A year on the way to the target.
 *
 * @category models
 */
export interface PaceYear {
  /** The year. */
  readonly year: string;
  /** What all get together, in pence or posts. */
  readonly total: bigint;
  /** What each gets, in pence or posts, in the order of the input. */
  readonly amounts: readonly bigint[];
  /** How far each is from its target, as a rate of the target; null where the target is nothing. */
  readonly distances: readonly (ExactNumber | null)[];
  /** The workings of the year. */
  readonly trace: Trace;
}

/**
 * The way to the target.
 *
 * @category models
 */
export interface PaceOfChange extends Result {
  /** The years, in order. */
  readonly years: readonly PaceYear[];
}

/**
 * Moves everybody from what it had to its target over some years.
 *
 * The level of each year is rounded, not the step: a rounded step taken several times would miss the target. In each year
 * the levels are rounded together, so that they add up to the total of the year.
 *
 * @param input - What each had and its target, the years, and perhaps a path of other than even steps.
 * @returns The amounts of every year. The trace is that of the last year.
 * @throws FundingError `BAD_INPUT` where the path does not fit the years or does not end with 1, and those of reading
 * amounts.
 * @example
 * ```ts
 * const slough = { id: "Slough", baseline: "332,499.00", target: "197,926.00" };
 * const phased = paceOfChange({ recipients: [slough], years: ["2022-23", "2023-24", "2024-25"] });
 * phased.years.map(({ amounts }) => amounts[0]); // => [28764133n, 24278367n, 19792600n]
 * ```
 * @category calculators
 */
export function paceOfChange({ recipients, years, path, unit = "penny" }: PaceOfChangeInput): PaceOfChange {
  const ids = recipients.map(({ id }) => id);
  requireRecipients(ids);
  const baselines = recipients.map(({ id, baseline }) =>
    rational(positive(baseline, unit, `The baseline of ${id}`)),
  );
  const targets = recipients.map(({ id, target }) => rational(positive(target, unit, `The target of ${id}`)));
  if (years.length === 0 || (path !== undefined && path.length !== years.length))
    throw new FundingError("BAD_INPUT", {
      what: "The years",
      hint: "Give at least one, and a step of the path for each.",
    });
  const way = years.map((year, i) =>
    path === undefined
      ? rational(BigInt(i + 1), BigInt(years.length))
      : readRate(path[i] ?? 0n, `The path in ${year}`),
  );
  if (compare(way.at(-1) ?? zero, one) !== 0)
    throw new FundingError("BAD_INPUT", {
      what: "The path",
      hint: "It says how much of the way is gone, and ends with 1.",
    });
  const size = sizeOf(unit);
  const paced = years.map((year, y): PaceYear => {
    const gone = way[y] ?? zero;
    const levels = ids.map((_, i) => {
      const from = baselines[i] ?? zero;
      return add(from, multiply(gone, subtract(targets[i] ?? zero, from)));
    });
    const [denominator = 1n, ...numerators] = toCommonScale([one, ...levels]);
    const order = tieOrder("listed", ids, []);
    const { units } = roundShares(numerators, denominator, order);
    const amounts = units.map((each) => each * size);
    const figures = {
      year,
      total: amounts.reduce((a, b) => a + b, 0n),
      amounts,
      distances: units.map((each, i) => changeOf(rational(each), targets[i] ?? zero)),
    };
    return withTrace(figures, () => paceTrace(ids, { baselines, targets, gone, order, size, year }));
  });
  return withTrace(
    { years: paced, warnings: geographyWarnings(recipients) },
    () => (paced.at(-1) as PaceYear).trace,
  );
}

function paceTrace(
  ids: readonly string[],
  {
    baselines,
    targets,
    gone,
    order,
    size,
    year,
  }: {
    readonly baselines: readonly Rational[];
    readonly targets: readonly Rational[];
    readonly gone: Rational;
    readonly order: TieOrder;
    readonly size: bigint;
    readonly year: string;
  },
): Trace {
  const sheet = new Worksheet(ids);
  const from = sheet.given("What each had", baselines, "units");
  const to = sheet.given("The target of each", targets, "units");
  const part = sheet.given(`How much of the way is gone in ${year}`, gone);
  const level = sheet.step(
    "The level: what each had, and that part of the way",
    ["+", from, ["*", part, ["-", to, from]]],
    "units",
    {
      rule: "level",
    },
  );
  const total = sheet.step("The total of the year, rounded", ["round", ["sum", level]], "units", {
    rule: "total",
  });
  const problem = { ids, unit: "penny", size, total: 0n, units: 0n, sign: 1n, ties: "listed" } as const;
  return amountsStep(sheet, roundingSteps(sheet, { shares: level, total }, problem, order), problem);
}

/**
 * A share that is no less than the year before.
 *
 * @category models
 */
export interface HeldShare extends Share {
  /** Whether the formula gave it less than it had. */
  readonly held: boolean;
}

/**
 * Amounts without losers.
 *
 * @category models
 */
export interface HoldHarmless extends Allocation<HeldShare> {
  /** What the formula alone would cost, in pence or posts. */
  readonly formulaTotal: bigint;
  /** What it costs beyond that to let nobody lose. */
  readonly extraCost: bigint;
}

/**
 * Lets nobody lose: each gets what the formula gives or what it had, whichever is more. Unless somebody pays for it, this
 * raises the total, and the result says by how much.
 *
 * @param input - What each had and what the formula gives.
 * @returns What each gets, and what the rule costs, with the warning `TOTAL_RAISED`.
 * @throws FundingError `NO_RECIPIENTS`, `DUPLICATE_RECIPIENT`, and those of reading amounts.
 * @example
 * ```ts
 * const kept = holdHarmless({
 *   recipients: [
 *     { id: "North", baseline: "100.00", formula: "90.00" },
 *     { id: "South", baseline: "100.00", formula: "110.00" },
 *   ],
 * });
 * kept.amounts; // => [10000n, 11000n]
 * kept.extraCost; // => 1000n
 * ```
 * @category calculators
 */
export function holdHarmless({
  recipients,
  unit = "penny",
}: {
  readonly recipients: readonly (BaselineRecipient & { readonly formula: MoneyInput })[];
  readonly unit?: Unit;
}): HoldHarmless {
  const ids = recipients.map(({ id }) => id);
  requireRecipients(ids);
  const size = sizeOf(unit);
  const baselines = recipients.map(
    ({ id, baseline }) => positive(baseline, unit, `The baseline of ${id}`) * size,
  );
  const formulas = recipients.map(
    ({ id, formula }) => positive(formula, unit, `The formula amount of ${id}`) * size,
  );
  const amounts = formulas.map((formula, i) =>
    formula > (baselines[i] ?? 0n) ? formula : (baselines[i] ?? 0n),
  );
  const total = amounts.reduce((a, b) => a + b, 0n);
  const formulaTotal = formulas.reduce((a, b) => a + b, 0n);
  const extraCost = total - formulaTotal;
  const held = ids.filter((_, i) => (formulas[i] ?? 0n) < (baselines[i] ?? 0n));
  const raised: readonly Warning[] =
    extraCost === 0n
      ? []
      : [
          {
            code: "TOTAL_RAISED",
            message: `That nobody loses costs ${inWords(extraCost, unit)} more than the formula. Find that money, or use floorDamping, which stays within the total.`,
            ids: held,
            amount: extraCost,
          },
        ];
  const figures = {
    total,
    unit,
    amounts,
    recipients: ids.map((id, i) => ({ id, amount: amounts[i] ?? 0n, held: held.includes(id) })),
    formulaTotal,
    extraCost,
    warnings: [...raised, ...geographyWarnings(recipients)],
  };
  return withTrace(figures, () => {
    const sheet = new Worksheet(ids);
    const baseline = sheet.given(
      "What each had the year before",
      baselines.map((each) => rational(each)),
      "amount",
    );
    const formula = sheet.given(
      "What the formula gives each",
      formulas.map((each) => rational(each)),
      "amount",
    );
    return sheet.finish(
      sheet.step("The larger of the two", ["max", baseline, formula], "amount", { rule: "hold-harmless" }),
    );
  });
}

/**
 * Uprated amounts.
 *
 * @category models
 */
export interface Uprated extends Allocation {
  /** What the total would be, uprated and rounded once, less the sum of the amounts rounded one by one. */
  readonly roundingGap: bigint;
}

/**
 * Raises amounts by a percentage, each rounded to the unit, a half away from zero.
 *
 * @param input - The amounts, the rate, such as `"2.5%"`, and the unit.
 * @returns The uprated amounts, their total, and what rounding them one by one made of the total.
 * @throws FundingError `BAD_INPUT` for a rate that is none, and those of reading amounts.
 * @example
 * ```ts
 * const raised = uprate({ recipients: [{ id: "a", amount: "0.10" }, { id: "b", amount: "0.10" }], rate: "5%" });
 * raised.amounts; // => [11n, 11n]
 * raised.roundingGap; // => -1n
 * ```
 * @category calculators
 */
export function uprate({
  recipients,
  rate,
  unit = "penny",
}: {
  readonly recipients: readonly { readonly id: string; readonly amount: MoneyInput }[];
  readonly rate: NumberInput;
  readonly unit?: Unit;
}): Uprated {
  const ids = recipients.map(({ id }) => id);
  requireRecipients(ids);
  const size = sizeOf(unit);
  const factor = add(one, readRate(rate, "The rate"));
  const before = recipients.map(({ id, amount }) => rational(positive(amount, unit, `The amount of ${id}`)));
  const units = before.map((amount) => round(multiply(amount, factor)));
  const amounts = units.map((each) => each * size);
  const total = amounts.reduce((a, b) => a + b, 0n);
  const once = round(multiply(sum(before), factor)) * size;
  const figures = {
    total,
    unit,
    amounts,
    recipients: ids.map((id, i) => ({ id, amount: amounts[i] ?? 0n })),
    roundingGap: once - total,
    warnings: [],
  };
  return withTrace(figures, () => {
    const sheet = new Worksheet(ids);
    const amount = sheet.given("The amount of each", before, "units");
    const times = sheet.given("1 and the rate", factor);
    const raised = sheet.step("The amount times that, rounded", ["round", ["*", amount, times]], "units", {
      rule: "uprate",
    });
    return size === 1n
      ? sheet.finish(raised)
      : sheet.finish(sheet.step("In pence", ["*", raised, String(size)], "amount", { rule: "amounts" }));
  });
}
