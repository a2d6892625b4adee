import { roundShares } from "../apportion/largest-remainder.js";
import { requireRecipients } from "../apportion/problem.js";
import { amountsStep, roundingSteps } from "../apportion/rounding-steps.js";
import { type TieOrder, tieOrder } from "../apportion/tie-rule.js";
import { FundingError } from "../funding-error.js";
import { type MoneyInput, sizeOf, sumOf, type Unit } from "../money/money.js";
import {
  add,
  compare,
  multiply,
  type NumberInput,
  one,
  type Rational,
  rational,
  readRate,
  subtract,
  toCommonScale,
  zero,
} from "../money/rational.js";
import { readNotNegativeUnits } from "../money/read-exact.js";
import { type Result, withTrace } from "../result.js";
import { type ExactNumber, type Trace, Worksheet } from "../trace/trace.js";
import { type BaselineRecipient, changeOf, geographyWarnings } from "./baseline.js";

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
    rational(readNotNegativeUnits(baseline, unit, `The baseline of ${id}`)),
  );
  const targets = recipients.map(({ id, target }) =>
    rational(readNotNegativeUnits(target, unit, `The target of ${id}`)),
  );
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
    const order = tieOrder({ rule: "listed" }, ids, []);
    const { units } = roundShares(numerators, denominator, order);
    const amounts = units.map((each) => each * size);
    const figures = {
      year,
      total: sumOf(amounts),
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
  const from = sheet.given("baseline", "What each had", baselines, "units");
  const to = sheet.given("target", "The target of each", targets, "units");
  const part = sheet.given("part-of-way", `How much of the way is gone in ${year}`, gone);
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
  const problem = {
    ids,
    unit: "penny",
    size,
    total: 0n,
    units: 0n,
    sign: 1n,
    ties: { rule: "listed" },
  } as const;
  return amountsStep(sheet, roundingSteps(sheet, { shares: level, total }, problem, order), problem);
}
