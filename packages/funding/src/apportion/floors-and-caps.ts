import { FundingError } from "../funding-error.js";
import { inWords, type MoneyInput, sumOf } from "../money/money.js";
import { compare, divide, type Rational, rational } from "../money/rational.js";
import { type Allocation, type Share, withTrace } from "../result.js";
import { type ExactNumber, exactNumber, type Reason, type Trace, Worksheet } from "../trace/trace.js";
import type { Warning } from "../warning.js";
import { roundShares } from "./largest-remainder.js";
import {
  orderOf,
  type Problem,
  readAmounts,
  readProblem,
  readWeights,
  type SharingOptions,
  unitsInWords,
  type WeightedRecipient,
  type Weights,
} from "./problem.js";
import { amountsStep, roundingSteps, totalStep } from "./rounding-steps.js";
import { refuseTie, type TieOrder } from "./tie-rule.js";

/**
 * What {@link withFloorsAndCaps} is given.
 *
 * @category models
 */
export interface FloorsAndCapsInput extends Omit<SharingOptions, "purpose"> {
  /** What is shared out: `bigint` pence or pounds as text; with the unit `post`, a number of posts. */
  readonly total: MoneyInput;
  /** Who gets a share, with weights. */
  readonly recipients: readonly WeightedRecipient[];
  /** The least that each gets: one amount for all, or amounts by id. */
  readonly floors?: MoneyInput | Readonly<Record<string, MoneyInput>>;
  /** The most that each gets: one amount for all, or amounts by id. */
  readonly caps?: MoneyInput | Readonly<Record<string, MoneyInput>>;
  /** What to do where the floors come to more than the total: an error, or lower all of them in proportion. */
  readonly onFloorsExceedTotal?: "error" | "scale";
  /** What to do where the caps come to less than the total: an error, or leave the rest unplaced. */
  readonly onCapsBelowTotal?: "error" | "leave";
}

/**
 * A share within bounds.
 *
 * @category models
 */
export interface BoundedShare extends Share {
  /** The bound that holds it; null where its share follows from its weight. */
  readonly bound: "floor" | "cap" | null;
}

/**
 * A total shared out within bounds.
 *
 * @category models
 */
export interface BoundedAllocation extends Allocation<BoundedShare> {
  /** What one of weight 1 gets, in units, where no bound holds it; null where every share is at a bound. */
  readonly perWeight: ExactNumber | null;
  /** What nobody may take, in pence or posts. Zero unless caps come to less than the total. */
  readonly unplaced: bigint;
}

/** The least and the most of each, in whole units or on any other common scale. */
export interface Bounds {
  readonly floors: readonly bigint[];
  readonly caps: readonly (bigint | null)[];
}

/**
 * Shares out a total in proportion to weights, with a least and a most for each.
 *
 * There is one amount per weight such that everybody gets it times the weight, or the bound that this passes. To lift
 * some to the floor, scale the others and stop there is wrong: it can push others under their floors.
 *
 * @param input - The total, who gets a share with which weight, the bounds, and the rules.
 * @returns What each gets, and which bound holds it. Bounds are kept exactly.
 * @throws FundingError `FLOORS_EXCEED_TOTAL`, `CAPS_BELOW_TOTAL`, `FLOOR_ABOVE_CAP`, `UNKNOWN_RECIPIENT`, and those of
 * {@link proRata}.
 * @example
 * ```ts
 * const recipients = [
 *   { id: "City", weight: "90" },
 *   { id: "Town", weight: "9" },
 *   { id: "Vale", weight: "1" },
 * ];
 * const share = withFloorsAndCaps({ total: "100.00", recipients, floors: "10.00" });
 * share.amounts; // => [8000n, 1000n, 1000n]
 * share.recipients[1]?.bound; // => "floor"
 * ```
 * @category calculators
 */
export function withFloorsAndCaps(input: FloorsAndCapsInput): BoundedAllocation {
  const { ties, unit } = input;
  const ids = input.recipients.map(({ id }) => id);
  const problem = readProblem(input.total, ids, { ...(ties && { ties }), ...(unit && { unit }) });
  const bounds = readBounds(input, problem);
  const floorSum = sumOf(bounds.floors);
  if (floorSum > problem.units) {
    const shortfall = (floorSum - problem.units) * problem.size;
    if (input.onFloorsExceedTotal !== "scale")
      throw new FundingError("FLOORS_EXCEED_TOTAL", { shortfall, inWords: inWords(shortfall, problem.unit) });
    return scaledFloors(problem, bounds.floors, shortfall);
  }
  const figures = figuresOf(input, problem, bounds);
  const { amounts, unplaced, level } = figures;
  const shares = ids.map((id, i) => ({ id, amount: amounts[i] ?? 0n, bound: boundAt(figures, i) }));
  const result = {
    total: problem.total,
    unit: problem.unit,
    amounts,
    recipients: shares,
    perWeight: level === null ? null : exactNumber(level),
    unplaced,
    warnings: unplaced === 0n ? [] : [notPlaced(unplaced, problem)],
  };
  return withTrace(result, () => traceOf(figures, shares));
}

/** A total shared out within bounds. */
interface BoundedFigures {
  readonly problem: Problem;
  readonly bounds: Bounds;
  readonly weights: Weights;
  readonly order: TieOrder;
  /** What nobody may take, in units and as an amount. */
  readonly unplacedUnits: bigint;
  readonly unplaced: bigint;
  /** The amount for each whole weight, and for each weight as given; null where every share is at a bound. */
  readonly perWeight: Rational | null;
  readonly level: Rational | null;
  /** The exact shares, in units: numerators over one denominator. */
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
  readonly amounts: readonly bigint[];
}

function figuresOf(input: FloorsAndCapsInput, problem: Problem, bounds: Bounds): BoundedFigures {
  const weights = readWeights(input.recipients, problem.units - sumOf(bounds.floors));
  const { whole } = weights;
  const unplacedUnits = unplacedBy(bounds, whole, problem.units);
  const unplaced = unplacedUnits * problem.size;
  if (unplaced > 0n && input.onCapsBelowTotal !== "leave")
    throw new FundingError("CAPS_BELOW_TOTAL", { unplaced, inWords: inWords(unplaced, problem.unit) });
  const perWeight = waterLevel(problem.units - unplacedUnits, whole, bounds);
  const denominator = perWeight?.d ?? 1n;
  const numerators = whole.map((weight, i) => {
    const floor = (bounds.floors[i] ?? 0n) * denominator;
    const cap = bounds.caps[i] ?? null;
    const share =
      perWeight === null ? (weight === 0n || cap === null ? floor : cap * denominator) : perWeight.n * weight;
    if (share <= floor) return floor;
    return cap !== null && share >= cap * denominator ? cap * denominator : share;
  });
  const order = orderOf(problem, whole);
  const { units, tied } = roundShares(numerators, denominator, order);
  refuseTie(problem.ties, problem.ids, tied);
  const amounts = units.map((each) => each * problem.size);
  const level = perWeight === null ? null : perGivenWeight(perWeight, weights);
  return {
    problem,
    bounds,
    weights,
    order,
    unplacedUnits,
    unplaced,
    perWeight,
    level,
    numerators,
    denominator,
    amounts,
  };
}

/** What nobody may take, in units, because the caps come to less than there is. */
function unplacedBy({ floors, caps }: Bounds, whole: readonly bigint[], units: bigint): bigint {
  const most = caps.reduce<bigint | null>((sum, cap, i) => {
    const own = (whole[i] ?? 0n) === 0n ? (floors[i] ?? 0n) : cap;
    return sum === null || own === null ? null : sum + own;
  }, 0n);
  return most !== null && most < units ? units - most : 0n;
}

/** The level is found over whole weights; per given weight it is larger by what made them whole. */
function perGivenWeight(perWeight: Rational, { exact, whole }: Weights): Rational {
  const i = whole.findIndex((weight) => weight > 0n);
  const scale = i === -1 ? rational(1n) : divide(rational(whole[i] ?? 1n), exact()[i] ?? rational(1n));
  return rational(perWeight.n * scale.n, perWeight.d * scale.d);
}

function boundAt(
  { bounds, weights, perWeight, numerators, denominator }: BoundedFigures,
  i: number,
): BoundedShare["bound"] {
  const at = rational(numerators[i] ?? 0n, denominator);
  const share = perWeight === null ? null : rational(perWeight.n * (weights.whole[i] ?? 0n), perWeight.d);
  if (share !== null && compare(at, share) === 0) return null;
  const cap = bounds.caps[i];
  if (share === null)
    return cap !== null && cap !== undefined && at.d === 1n && at.n === cap ? "cap" : "floor";
  return compare(at, share) > 0 ? "floor" : "cap";
}

function notPlaced(unplaced: bigint, { unit }: Problem): Warning {
  return {
    code: "TOTAL_NOT_PLACED",
    message: `${inWords(unplaced, unit)} is left over, because every recipient is at its cap. Decide what becomes of it.`,
    ids: [],
    amount: unplaced,
  };
}

function traceOf(figures: BoundedFigures, shares: readonly BoundedShare[]): Trace {
  const { problem, bounds, weights, level, numerators, denominator } = figures;
  const sheet = new Worksheet(problem.ids);
  const all = totalStep(sheet, problem);
  const weight = sheet.given("weight", "The weight of each recipient", weights.exact());
  const floor = sheet.given(
    "floor",
    "The least that each gets",
    bounds.floors.map((units) => rational(units)),
    "units",
  );
  const cap = sheet.given(
    "cap",
    "The most that each gets; the total where no cap was given",
    bounds.caps.map((each, i) => {
      const least = bounds.floors[i] ?? 0n;
      return rational(each ?? (problem.units > least ? problem.units : least));
    }),
    "units",
  );
  const left = sheet.given("unplaced", "What nobody may take", rational(figures.unplacedUnits), "units");
  const placed = sheet.step("The total less that", ["-", all, left], "units", { rule: "placed" });
  const share =
    level === null
      ? sheet.given(
          "bounds",
          "Every share is at a bound",
          numerators.map((n) => rational(n, denominator)),
          "units",
          { rule: "bounds" },
        )
      : sheet.step(
          "The amount for each unit of weight, times the weight, but no less than the floor and no more than the cap",
          ["min", ["max", ["*", levelStep(sheet, level), weight], floor], cap],
          "units",
          { rule: "bounded-share", reasons: boundReasons(shares, bounds, problem) },
        );
  sheet.step("Check: the bounded shares add up to the total", ["sum", share], "units", { rule: "check" });
  const units = roundingSteps(sheet, { shares: share, total: placed }, problem, figures.order);
  return amountsStep(sheet, units, problem);
}

function levelStep(sheet: Worksheet, level: Rational): string {
  return sheet.given(
    "amount-per-weight",
    "The amount for each unit of weight, found by search: the bounded shares add up to the total",
    level,
    "number",
    { rule: "amount-per-weight" },
  );
}

function boundReasons(
  recipients: readonly BoundedShare[],
  { floors, caps }: Bounds,
  { size }: Problem,
): readonly Reason[] {
  return recipients.flatMap(({ id, bound }, i): readonly Reason[] => {
    if (bound === null) return [];
    const limit = (bound === "floor" ? floors[i] : caps[i]) ?? 0n;
    return [{ kind: "bound", row: id, bound, limit: exactNumber(rational(limit * size)) }];
  });
}

function readBounds(input: FloorsAndCapsInput, { ids, unit, size }: Problem): Bounds {
  const toUnits = (amount: bigint, what: string) => {
    if (amount < 0n) throw new FundingError("BAD_INPUT", { what, hint: "Give an amount of zero or more." });
    if (amount % size !== 0n) {
      const nearest = unitsInWords((amount + size / 2n) / size, unit);
      throw new FundingError("FRACTION_OF_UNIT", { what, unit, nearest });
    }
    return amount / size;
  };
  const floors = readAmounts(ids, input.floors ?? 0n, unit, "The floor").map((each, i) =>
    toUnits(each ?? 0n, `The floor of ${ids[i]}`),
  );
  const caps =
    input.caps === undefined
      ? ids.map(() => null)
      : readAmounts(ids, input.caps, unit, "The cap").map((each, i) =>
          each === null ? null : toUnits(each, `The cap of ${ids[i]}`),
        );
  const crossed = caps.findIndex((cap, i) => cap !== null && cap < (floors[i] ?? 0n));
  if (crossed !== -1) throw new FundingError("FLOOR_ABOVE_CAP", { id: ids[crossed] ?? "" });
  return { floors, caps };
}

/** The floors lowered in proportion, so that together they are the total. */
function scaledFloors(problem: Problem, floors: readonly bigint[], shortfall: bigint): BoundedAllocation {
  const { ids, size, unit, total, units } = problem;
  const sum = sumOf(floors);
  const order = orderOf(problem, floors);
  const { units: placed, tied } = roundShares(
    floors.map((floor) => units * floor),
    sum,
    order,
  );
  refuseTie(problem.ties, ids, tied);
  const amounts = placed.map((each) => each * size);
  const figures = {
    total,
    unit,
    amounts,
    recipients: ids.map((id, i) => ({ id, amount: amounts[i] ?? 0n, bound: "floor" as const })),
    perWeight: null,
    unplaced: 0n,
    warnings: [
      {
        code: "FLOORS_SCALED" as const,
        message: `The floors come to ${inWords(shortfall, unit)} more than the total. All were lowered in proportion, and nobody gets its floor.`,
        ids: [],
        amount: shortfall,
      },
    ],
  };
  return withTrace(figures, () => {
    const sheet = new Worksheet(ids);
    const all = totalStep(sheet, problem);
    const floor = sheet.given(
      "floor",
      "The least that each was to get",
      floors.map((units) => rational(units)),
      "units",
    );
    const share = sheet.step(
      "The total times the floor, over the sum of the floors",
      ["/", ["*", all, floor], ["sum", floor]],
      "units",
      { rule: "scaled-floor" },
    );
    return amountsStep(sheet, roundingSteps(sheet, { shares: share, total: all }, problem, order), problem);
  });
}

/**
 * The amount per weight at which bounded shares add up to the total; null where nobody is between bounds.
 * Feasible totals only.
 */
export function waterLevel(
  total: bigint,
  weights: readonly bigint[],
  { floors, caps }: Bounds,
): Rational | null {
  // As the level rises, each leaves its floor at floor/weight and meets its cap at cap/weight.
  const events: { readonly n: bigint; readonly d: bigint; readonly i: number; readonly leaves: boolean }[] =
    [];
  let fixed = 0n;
  weights.forEach((weight, i) => {
    const floor = floors[i] ?? 0n;
    fixed += floor;
    if (weight === 0n) return;
    events.push({ n: floor, d: weight, i, leaves: true });
    const cap = caps[i] ?? null;
    if (cap !== null) events.push({ n: cap, d: weight, i, leaves: false });
  });
  events.sort((a, b) => {
    const difference = a.n * b.d - b.n * a.d;
    return difference < 0n ? -1 : difference > 0n ? 1 : Number(b.leaves) - Number(a.leaves);
  });
  let moving = 0n;
  for (const { n, d, i, leaves } of events) {
    // What is placed when the level reaches this event.
    if (moving > 0n && (total - fixed) * d <= n * moving) return rational(total - fixed, moving);
    const weight = weights[i] ?? 0n;
    if (leaves) {
      moving += weight;
      fixed -= floors[i] ?? 0n;
    } else {
      moving -= weight;
      fixed += caps[i] ?? 0n;
    }
  }
  return moving > 0n ? rational(total - fixed, moving) : null;
}
