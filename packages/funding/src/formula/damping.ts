import { waterLevel } from "../apportion/floors-and-caps.js";
import { orderOf, type Problem, readProblem, type SharingOptions } from "../apportion/problem.js";
import { roundExact } from "../apportion/round-exact.js";
import { amountsStep } from "../apportion/rounding-steps.js";
import { describeTieRule, placesIn } from "../apportion/tie-rule.js";
import { FundingError } from "../funding-error.js";
import { type MoneyInput, sizeOf, sumOf } from "../money/money.js";
import {
  add,
  compare,
  divide,
  floor,
  larger,
  multiply,
  type NumberInput,
  one,
  type Rational,
  rational,
  readRate,
  smaller,
  subtract,
  sum,
  toCommonScale,
  toDecimal,
  zero,
} from "../money/rational.js";
import { readNotNegativeUnits } from "../money/read-exact.js";
import { type Allocation, type Share, withTrace } from "../result.js";
import { column } from "../trace/sheet-values.js";
import { type ExactNumber, exactNumber, type Reason, type Trace, Worksheet } from "../trace/trace.js";
import { changeOf, type FormerAreas, geographyWarnings } from "./baseline.js";

/**
 * A recipient with what it had and what the formula would give it.
 *
 * @category models
 */
export interface DampingRecipient extends FormerAreas {
  /** The id by which the recipient is matched and named. */
  readonly id: string;
  /** What it had the year before. */
  readonly baseline: MoneyInput;
  /** What the formula gives it before damping. */
  readonly formula: MoneyInput;
  /** The group within which the floor is paid for. Without it, all are one group. */
  readonly group?: string;
}

/**
 * What {@link floorDamping} is given.
 *
 * @category models
 */
export interface FloorDampingInput extends Omit<SharingOptions, "purpose"> {
  /** Who gets a share. */
  readonly recipients: readonly DampingRecipient[];
  /** The least change on the year before, such as `"2.5%"` or `"-0.05"`. */
  readonly floor: NumberInput;
  /** The greatest change on the year before. None unless given. */
  readonly ceiling?: NumberInput;
}

/**
 * A damped share.
 *
 * @category models
 */
export interface DampedShare extends Share {
  /** The change on the year before, as a rate; null where there was nothing the year before. */
  readonly change: ExactNumber | null;
  /** The bound that holds it before rounding. */
  readonly bound: "floor" | "ceiling" | null;
  /** What damping takes from it, in pence or posts; below zero for who is paid by it. */
  readonly contribution: bigint;
}

/**
 * How a group pays for its floor.
 *
 * @category models
 */
export interface DampingGroup {
  /** The group; null where there is one. */
  readonly group: string | null;
  /** What part of a gain above the floor is kept, from 0 to 1. */
  readonly scalingFactor: ExactNumber;
  /** What lifting recipients to the floor costs, exactly, in pence or posts. */
  readonly costOfFloor: ExactNumber;
}

/**
 * Amounts after floor damping.
 *
 * @category models
 */
export interface DampedAllocation extends Allocation<DampedShare> {
  /** How each group pays for its floor, in the order in which groups first stand in the input. */
  readonly groups: readonly DampingGroup[];
}

interface Group {
  readonly name: string | null;
  readonly members: readonly number[];
  readonly scaling: Rational;
  readonly cost: Rational;
}

/**
 * Guarantees everybody a least change on the year before, paid for by scaling back the gains of the others, so that the
 * total stays what the formula gives.
 *
 * Who is under the floor by the formula gets the floor. Everybody else gets the floor and one part, the same for all, of
 * what the formula gives above it.
 *
 * @param input - What each had and what the formula gives, the floor, and perhaps a ceiling.
 * @returns What each gets, who is at the floor and who pays for it.
 * @throws FundingError `FLOOR_NOT_AFFORDABLE` with the highest floor that the total can pay for.
 * @example
 * ```ts
 * const damped = floorDamping({
 *   recipients: [
 *     { id: "North", baseline: "100.00", formula: "90.00" },
 *     { id: "South", baseline: "100.00", formula: "130.00" },
 *   ],
 *   floor: "2%",
 * });
 * damped.amounts; // => [10200n, 11800n]
 * damped.groups[0]?.scalingFactor.exact; // => "4/7"
 * ```
 * @category calculators
 */
export function floorDamping(input: FloorDampingInput): DampedAllocation {
  const figures = figuresOf(input);
  const { problem, baselines, formulas, groups, units } = figures;
  const amounts = units.map((each) => each * problem.size);
  const result = {
    total: problem.total,
    unit: problem.unit,
    amounts,
    recipients: problem.ids.map((id, i) => ({
      id,
      amount: amounts[i] ?? 0n,
      change: changeOf(rational(units[i] ?? 0n), rational(baselines[i] ?? 0n)),
      bound: boundOf(figures, i),
      contribution: (formulas[i] ?? 0n) * problem.size - (amounts[i] ?? 0n),
    })),
    groups: groups.map(({ name, scaling, cost }) => ({
      group: name,
      scalingFactor: exactNumber(scaling),
      costOfFloor: exactNumber(multiply(cost, rational(problem.size))),
    })),
    warnings: geographyWarnings(input.recipients),
  };
  return withTrace(result, () => traceOf(figures));
}

/** What is to be damped, read. Amounts in units. */
interface DampingProblem {
  readonly problem: Problem;
  readonly baselines: readonly bigint[];
  readonly formulas: readonly bigint[];
  readonly floorRate: Rational;
  readonly ceilingRate: Rational | null;
  /** The floor of each. */
  readonly lows: readonly Rational[];
  /** What the formula gives each above its floor. */
  readonly gains: readonly Rational[];
  /** How far each can rise above its floor; null where there is no ceiling. */
  readonly rooms: readonly (Rational | null)[];
}

/** What was damped. */
interface DampedFigures extends DampingProblem {
  readonly groups: readonly Group[];
  /** The index of the group of each. */
  readonly groupOf: readonly number[];
  /** The exact shares. */
  readonly exact: readonly Rational[];
  /** The shares in whole units. */
  readonly units: readonly bigint[];
}

function figuresOf(input: FloorDampingInput): DampedFigures {
  const read = readDamping(input);
  const { problem, lows, gains, rooms } = read;
  const names = input.recipients.map(({ group }) => group ?? null);
  const groups = [...new Set(names)].map((name) => groupOfName(name, names, read));
  const groupOf = new Array<number>(names.length).fill(0);
  groups.forEach(({ members }, number) => {
    for (const i of members) groupOf[i] = number;
  });
  const exact = lows.map((low, i) => {
    const gain = multiply(groups[groupOf[i] ?? 0]?.scaling ?? zero, gains[i] ?? zero);
    const room = rooms[i] ?? null;
    return add(low, room === null ? gain : smaller(gain, room));
  });
  const units = new Array<bigint>(names.length).fill(0n);
  for (const { members } of groups) {
    const part: Problem = { ...problem, ids: members.map((i) => problem.ids[i] ?? "") };
    roundExact(
      members.map((i) => exact[i] ?? zero),
      part,
    ).units.forEach((each, k) => {
      units[members[k] ?? 0] = each;
    });
  }
  return { ...read, groups, groupOf, exact, units };
}

function readDamping(input: FloorDampingInput): DampingProblem {
  const { recipients, unit = "penny" } = input;
  const baselines = recipients.map(({ id, baseline }) =>
    readNotNegativeUnits(baseline, unit, `The baseline of ${id}`),
  );
  const formulas = recipients.map(({ id, formula }) =>
    readNotNegativeUnits(formula, unit, `The formula amount of ${id}`),
  );
  const totalUnits = sumOf(formulas);
  const problem = readProblem(
    unit === "post" ? String(totalUnits) : totalUnits * sizeOf(unit),
    recipients.map(({ id }) => id),
    input,
  );
  const floorRate = readRate(input.floor, "The floor");
  const ceilingRate = input.ceiling === undefined ? null : readRate(input.ceiling, "The ceiling");
  if (ceilingRate !== null && compare(ceilingRate, floorRate) < 0)
    throw new FundingError("BAD_INPUT", {
      what: "The ceiling",
      hint: "Give a ceiling that is not below the floor.",
    });
  const lows = baselines.map((baseline) => multiply(rational(baseline), add(one, floorRate)));
  return {
    problem,
    baselines,
    formulas,
    floorRate,
    ceilingRate,
    lows,
    gains: formulas.map((formula, i) => larger(zero, subtract(rational(formula), lows[i] ?? zero))),
    rooms: baselines.map((baseline) =>
      ceilingRate === null ? null : multiply(rational(baseline), subtract(ceilingRate, floorRate)),
    ),
  };
}

/** A group, with the scaling factor that pays for its floors. */
function groupOfName(
  name: string | null,
  names: readonly (string | null)[],
  { baselines, formulas, lows, gains, rooms }: DampingProblem,
): Group {
  const members = names.flatMap((each, i) => (each === name ? [i] : []));
  const of = (values: readonly Rational[]) => members.map((i) => values[i] ?? zero);
  const cost = sum(of(lows.map((low, i) => larger(zero, subtract(low, rational(formulas[i] ?? 0n))))));
  const total = sum(members.map((i) => rational(formulas[i] ?? 0n)));
  const left = subtract(total, sum(of(lows)));
  const scaling = scalingFactor(
    left,
    of(gains),
    members.map((i) => rooms[i] ?? null),
  );
  const isPaid = scaling !== null && scaling.n >= 0n && scaling.n <= scaling.d;
  if (isPaid) return { name, members, scaling, cost };
  const base = sum(members.map((i) => rational(baselines[i] ?? 0n)));
  throw new FundingError("FLOOR_NOT_AFFORDABLE", {
    group: name,
    scalingFactor: scaling === null ? null : toDecimal(scaling, 4),
    highestFloor:
      left.n >= 0n || base.n === 0n
        ? null
        : toDecimal(
            rational(floor(multiply(subtract(divide(total, base), one), rational(1_000_000n))), 10_000n),
          ),
  });
}

function boundOf({ gains, rooms, exact, lows }: DampedFigures, i: number): DampedShare["bound"] {
  if (gains[i]?.n === 0n) return "floor";
  const room = rooms[i] ?? null;
  return room !== null && compare(exact[i] ?? zero, add(lows[i] ?? zero, room)) === 0 ? "ceiling" : null;
}

function traceOf(figures: DampedFigures): Trace {
  const sheet = new Worksheet(figures.problem.ids);
  const { share, group } = shareSteps(sheet, figures);
  return amountsStep(sheet, groupRoundingSteps(sheet, { share, group }, figures), figures.problem);
}

/** Steps from baselines and formula amounts to the exact shares. Returns the letters of these and of the groups. */
function shareSteps(
  sheet: Worksheet,
  { baselines, formulas, groupOf, floorRate, ceilingRate, ...figures }: DampedFigures,
): { readonly share: string; readonly group: string } {
  const inUnits = (values: readonly bigint[]) => values.map((each) => rational(each));
  const baseline = sheet.given("baseline", "What each had the year before", inUnits(baselines), "units");
  const formula = sheet.given("formula", "What the formula gives each", inUnits(formulas), "units");
  const numbers = groupOf.map((number) => rational(BigInt(number + 1)));
  const group = sheet.given("group", "The group of each, by number", numbers);
  const rate = sheet.given("floor-rate", "The least change on the year before", floorRate);
  const low = sheet.step(
    "The floor: the baseline with that change",
    ["*", baseline, ["+", "1", rate]],
    "units",
    { rule: "floor" },
  );
  const gain = sheet.step(
    "What the formula gives above the floor",
    ["max", "0", ["-", formula, low]],
    "units",
    { rule: "gain" },
  );
  const hasGains = figures.groups.every(({ members }) => members.some((i) => figures.gains[i]?.n !== 0n));
  const factor =
    ceilingRate === null && hasGains
      ? sheet.step(
          "The scaling factor of the group: what the floors leave of its total, over the gains above the floor",
          ["/", ["-", ["sum-by", formula, group], ["sum-by", low, group]], ["sum-by", gain, group]],
          "number",
          { rule: "scaling-factor" },
        )
      : sheet.given(
          "scaling-factor",
          "The scaling factor of the group, found by search: the results add up to its total",
          groupOf.map((number) => figures.groups[number]?.scaling ?? zero),
          "number",
          { rule: "scaling-factor" },
        );
  const scaled = sheet.step("The floor and the scaled gain", ["+", low, ["*", factor, gain]], "units", {
    rule: "floor-damping",
  });
  const share = ceilingRate === null ? scaled : ceilingStep(sheet, { scaled, baseline }, ceilingRate);
  sheet.step(
    "Check: what the formula gives the group less what damping gives it, which is nothing",
    ["-", ["sum-by", formula, group], ["sum-by", share, group]],
    "units",
    { rule: "check" },
  );
  return { share, group };
}

function ceilingStep(
  sheet: Worksheet,
  { scaled, baseline }: { readonly scaled: string; readonly baseline: string },
  rate: Rational,
): string {
  const most = sheet.given("ceiling-rate", "The greatest change", rate);
  return sheet.step(
    "No more than the ceiling: the baseline with the greatest change",
    ["min", scaled, ["*", baseline, ["+", "1", most]]],
    "units",
    { rule: "ceiling" },
  );
}

/** Steps that round the shares of each group to its total. Returns the letter of the units. */
function groupRoundingSteps(
  sheet: Worksheet,
  { share, group }: { readonly share: string; readonly group: string },
  figures: DampedFigures,
): string {
  const { problem, groups, groupOf, exact } = figures;
  const down = sheet.step("Each rounded down", ["floor", share], "units", { rule: "rounded-down" });
  const remainder = sheet.step("What rounding down took off", ["-", share, down], "number", {
    rule: "remainder",
  });
  const spare = sheet.step("Units left to place in the group", ["sum-by", remainder, group], "units", {
    rule: "spare",
  });
  const places = sheet.given(
    "place",
    `The place of each among equals: ${describeTieRule(problem.ties)}`,
    placesOf(groups, exact, problem).map((place) => rational(BigInt(place))),
    "number",
    { rule: "tie-rule" },
  );
  const before = sheet.given(
    "group-offset",
    "How many stand in the groups before",
    groupOf.map((number) => rational(BigInt(membersBefore(groups, number)))),
  );
  const rank = sheet.step(
    "The rank of each in its group, the largest remainder first",
    ["-", ["rank", ["-", remainder, ["*", "2", group]], places], before],
    "number",
    { rule: "rank" },
  );
  const reasons = groupReasons(figures, {
    remainders: column(sheet, remainder),
    ranks: column(sheet, rank),
    spare: column(sheet, spare),
  });
  return sheet.step(
    "Each rounded down, and one unit more for the first ranks of its group",
    ["+", down, ["at-most", rank, spare]],
    "units",
    { rule: "largest-remainder", reasons },
  );
}

/** Why each unit beyond the shares rounded down went where it went, group by group. */
function groupReasons(
  { problem: { ids, ties }, groups, groupOf }: DampedFigures,
  { remainders, ranks, spare }: Readonly<Record<"remainders" | "ranks" | "spare", readonly Rational[]>>,
): readonly Reason[] {
  const remainderOf = (i: number) => exactNumber(remainders[i] ?? zero);
  return spare.flatMap((count, i): readonly Reason[] => {
    const own = ranks[i] ?? zero;
    if (compare(own, count) > 0) return [];
    const { members } = groups[groupOf[i] ?? 0] as Group;
    const next = members.find((j) => compare(ranks[j] ?? zero, add(count, one)) === 0);
    const isEqual = (j: number) => compare(remainders[j] ?? zero, remainders[i] ?? zero) === 0;
    const row = ids[i] ?? "";
    if (next !== undefined && isEqual(next)) {
      const tied = members.filter(isEqual).map((j) => ids[j] ?? "");
      return [{ kind: "tie_break", row, rule: describeTieRule(ties), tied, claim: remainderOf(i) }];
    }
    return [
      {
        kind: "largest_remainder",
        row,
        rank: Number(own.n),
        remainder: remainderOf(i),
        next: next === undefined ? null : { row: ids[next] ?? "", remainder: remainderOf(next) },
      },
    ];
  });
}

/** The part of the gains that fits into what is left; null where there are gains to share out and nobody to take them. */
function scalingFactor(
  left: Rational,
  gains: readonly Rational[],
  rooms: readonly (Rational | null)[],
): Rational | null {
  if (left.n < 0n) {
    const all = sum(gains);
    return all.n === 0n ? null : divide(left, all);
  }
  const [scaledLeft = 0n, ...scaled] = toCommonScale([left, ...gains, ...rooms.map((room) => room ?? zero)]);
  const weights = scaled.slice(0, gains.length);
  const caps = scaled.slice(gains.length).map((cap, i) => (rooms[i] === null ? null : cap));
  const most = weights.reduce<bigint | null>((all, weight, i) => {
    const cap = caps[i] ?? null;
    return all === null || (weight > 0n && cap === null) ? null : weight === 0n ? all : all + (cap ?? 0n);
  }, 0n);
  if (most !== null && scaledLeft > most) return null;
  if (scaledLeft === 0n) return zero;
  // Nobody is between bounds where everybody is at the ceiling: the whole gain is as good as any.
  return waterLevel(scaledLeft, weights, { floors: weights.map(() => 0n), caps }) ?? one;
}

function placesOf(groups: readonly Group[], exact: readonly Rational[], problem: Problem): readonly number[] {
  const places = new Array<number>(exact.length).fill(0);
  for (const { members } of groups) {
    const [, ...numerators] = toCommonScale([one, ...members.map((i) => exact[i] ?? zero)]);
    const part: Problem = { ...problem, ids: members.map((i) => problem.ids[i] ?? "") };
    placesIn(orderOf(part, numerators), members.length).forEach((place, k) => {
      places[members[k] ?? 0] = place;
    });
  }
  return places;
}

function membersBefore(groups: readonly Group[], number: number): number {
  return groups.slice(0, number).reduce((count, { members }) => count + members.length, 0);
}
