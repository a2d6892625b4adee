import { FundingError } from "../funding-error.js";
import { inWords, type MoneyInput, readUnits, sizeOf, sumOf, type Unit } from "../money/money.js";
import { type Rational, rational, sum, zero } from "../money/rational.js";
import { type Allocation, type Result, type Share, withTrace } from "../result.js";
import type { Formula } from "../trace/formula.js";
import { column } from "../trace/sheet-values.js";
import type { StepKey } from "../trace/step-key.js";
import { type Measure, type Reason, type Trace, Worksheet } from "../trace/trace.js";
import {
  orderOf,
  type Problem,
  readProblem,
  readWeights,
  requireRecipients,
  type WeightedRecipient,
  type Weights,
} from "./problem.js";
import { amountsStep, roundingSteps, totalStep } from "./rounding-steps.js";
import { describeTieRule, type TieOrder, type TieRule } from "./tie-rule.js";

/**
 * What {@link splitHeads} is given.
 *
 * @category models
 */
export interface SplitHeadsInput {
  /** The heads of a grant, such as labour and non-labour, with their totals. */
  readonly heads: readonly { readonly id: string; readonly total: MoneyInput }[];
  /** Who gets a share of every head, with weights. */
  readonly recipients: readonly WeightedRecipient[];
  /** What is not divided further. A penny unless said otherwise. */
  readonly unit?: Unit;
  /** Who gets a unit in all where claims are equal. The larger weight, then who is listed first, unless said otherwise. */
  readonly ties?: Exclude<TieRule, { rule: "error" }>;
}

/**
 * What one recipient gets of every head.
 *
 * @category models
 */
export interface HeadShares extends Share {
  /** What it gets of each head, in pence or posts, in the order of the heads. */
  readonly heads: readonly bigint[];
}

/**
 * Heads shared out so that both margins are kept.
 *
 * @category models
 */
export interface SplitHeads extends Result {
  /** What all heads come to, in pence or posts. */
  readonly total: bigint;
  /** What was not divided further. */
  readonly unit: Unit;
  /** What each recipient gets in all, in the order of the input. */
  readonly amounts: readonly bigint[];
  /** What each recipient gets, in all and of each head. */
  readonly recipients: readonly HeadShares[];
  /** What each recipient gets in all, with workings of its own: the trace of the table is by head and recipient. */
  readonly inAll: Allocation;
}

/**
 * Shares out several heads at once, so that every head adds up to its total and nobody is as much as a unit away from its
 * exact share, neither of a head nor of all together.
 *
 * Heads shared out one by one stack the spare pennies on the same recipients. Here a recipient's sum is its exact sum
 * rounded down or up, too, and each cell is its exact share rounded down or up. Such a table always exists.
 *
 * @param input - The heads with their totals, who gets a share with which weight, and the rules.
 * @returns What each gets, in all and of each head.
 * @throws FundingError `NO_RECIPIENTS`, `DUPLICATE_RECIPIENT`, `BAD_WEIGHT`, `ZERO_TOTAL_WEIGHT`, `NEGATIVE_TOTAL`,
 * `FRACTION_OF_UNIT`.
 * @example
 * ```ts
 * const split = splitHeads({
 *   heads: [{ id: "labour", total: "0.02" }, { id: "non-labour", total: "0.01" }],
 *   recipients: ["Barnet", "Brent", "Bexley"].map((id) => ({ id, weight: 1 })),
 * });
 * split.recipients.map(({ heads }) => heads); // => [[1n, 0n], [1n, 0n], [0n, 1n]]
 * split.amounts; // => [1n, 1n, 1n]
 * ```
 * @category calculators
 */
export function splitHeads({
  heads,
  recipients,
  unit = "penny",
  ties = { rule: "larger-weight" },
}: SplitHeadsInput): SplitHeads {
  if (heads.length === 0)
    throw new FundingError("BAD_INPUT", {
      what: "The list of heads",
      hint: "Give at least one head with its total.",
    });
  requireRecipients(heads.map(({ id }) => id));
  const size = sizeOf(unit);
  const totals = heads.map(({ id, total }) => readUnits(total, unit, `The total of ${id}`));
  const negative = heads[totals.findIndex((total) => total < 0n)];
  if (negative !== undefined)
    throw new FundingError("NEGATIVE_TOTAL", { what: `The total of ${negative.id}` });
  const sumOfHeads = sumOf(totals);
  const ids = recipients.map(({ id }) => id);
  const problem = readProblem(unit === "post" ? String(sumOfHeads) : sumOfHeads * size, ids, { unit, ties });
  const weights = readWeights(recipients, sumOfHeads);
  const { whole } = weights;
  const order = orderOf(problem, whole);
  const divisor = sumOf(whole) || 1n;
  const cells = totals.map((total) => whole.map((weight) => (total * weight) / divisor));
  const extra = placeExtraUnits(totals, whole, divisor, order);
  const table = ids.map((_, j) =>
    totals.map((_, h) => ((cells[h]?.[j] ?? 0n) + (extra[h]?.has(j) ? 1n : 0n)) * size),
  );
  const amounts = table.map((row) => sumOf(row));
  const shared = { problem, heads: heads.map(({ id }) => id), totals, weights, extra, order };
  const recipientsInAll = ids.map((id, j) => ({ id, amount: amounts[j] ?? 0n }));
  const inAll = withTrace(
    { total: problem.total, unit, amounts, recipients: recipientsInAll, warnings: [] },
    () => inAllTrace(shared, amounts),
  );
  const figures = {
    total: problem.total,
    unit,
    amounts,
    recipients: recipientsInAll.map((each, j) => ({ ...each, heads: table[j] ?? [] })),
    inAll,
    warnings: [],
  };
  return withTrace(figures, () => cellsTrace(shared, amounts));
}

/** What the traces are made of. */
interface SharedHeads {
  readonly problem: Problem;
  readonly heads: readonly string[];
  readonly totals: readonly bigint[];
  readonly weights: Weights;
  /** For every head, who gets a unit beyond the share rounded down, by index. */
  readonly extra: readonly ReadonlySet<number>[];
  readonly order: TieOrder;
}

/** The workings of what each gets in all: largest remainder, but for units that no cell can take. */
function inAllTrace({ problem, weights, order }: SharedHeads, amounts: readonly bigint[]): Trace {
  const sheet = new Worksheet(problem.ids);
  const total = totalStep(sheet, problem);
  const weight = sheet.given("weight", "The weight of each recipient", weights.exact());
  const all = sheet.step("The sum of the weights", ["sum", weight], "number", { rule: "sum" });
  const quota = sheet.step(
    "The exact share of all heads: the total times the weight, over the sum of the weights",
    ["/", ["*", total, weight], divisorOf(all, weights)],
    "units",
    { rule: "quota" },
  );
  const rounded = roundingSteps(sheet, { shares: quota, total }, problem, order);
  const moved = column(sheet, rounded).map(({ n }, j) => rational((amounts[j] ?? 0n) / problem.size - n));
  if (moved.every(({ n }) => n === 0n)) return amountsStep(sheet, rounded, problem);
  const instead = sheet.given(
    "moved-units",
    "Units that a recipient could not take, because its shares of the heads have no remainders for them, and who takes them instead; found by search",
    moved,
    "units",
    { rule: "two-way-rounding" },
  );
  const units = sheet.step("The units with those", ["+", rounded, instead], "units", { rule: "units" });
  sheet.step("Check: the units add up to the total", ["sum", units], "units", { rule: "check" });
  return amountsStep(sheet, units, problem);
}

/** Where there is no weight there is nothing to share, and nothing to divide by. */
function divisorOf(sumOfWeights: string, { whole }: Weights): Formula {
  return whole.some((weight) => weight > 0n) ? sumOfWeights : "1";
}

/** The workings of each cell. Which cells are rounded up is found by search, and checked by the sums. */
function cellsTrace(
  { problem, heads, totals, weights, extra }: SharedHeads,
  amounts: readonly bigint[],
): Trace {
  const { ids, unit, size, ties } = problem;
  const exact = weights.exact();
  const pairs = heads.flatMap((head, h) => ids.map((id, j) => ({ head, id, h, j })));
  const sheet = new Worksheet(pairs.map(({ head, id }) => `${head}: ${id}`));
  const ofPairs = (
    key: StepKey,
    words: string,
    value: (h: number, j: number) => Rational,
    measure: Measure = "number",
  ) =>
    sheet.given(
      key,
      words,
      pairs.map(({ h, j }) => value(h, j)),
      measure,
    );
  const total = ofPairs("total", "The total of the head", (h) => rational(totals[h] ?? 0n), "units");
  const weight = ofPairs("weight", "The weight of the recipient", (_, j) => exact[j] ?? zero);
  const all = sheet.given("weight-sum", "The sum of the weights", sum(exact));
  const share = sheet.step(
    "The exact share: the total times the weight, over the sum of the weights",
    ["/", ["*", total, weight], divisorOf(all, weights)],
    "units",
    { rule: "quota" },
  );
  const down = sheet.step("Each share rounded down", ["floor", share], "units", { rule: "rounded-down" });
  const reasons = pairs.flatMap(({ head, id, h, j }): readonly Reason[] =>
    extra[h]?.has(j)
      ? [
          {
            kind: "two_way",
            row: `${head}: ${id}`,
            margin: `${head} adds up to ${inWords((totals[h] ?? 0n) * size, unit)} and ${id} to ${inWords(amounts[j] ?? 0n, unit)} in all`,
          },
        ]
      : [],
  );
  const more = sheet.given(
    "extra-units",
    `Units beyond that, found by search so that heads and recipients add up, and checked by the steps below; among equals, ${describeTieRule(ties)}`,
    pairs.map(({ h, j }) => rational(extra[h]?.has(j) ? 1n : 0n)),
    "units",
    { rule: "two-way-rounding", reasons },
  );
  const units = sheet.step("The units of each cell", ["+", down, more], "units", { rule: "units" });
  const head = ofPairs("head", "The head, by number", (h) => rational(BigInt(h + 1)));
  const recipient = ofPairs("recipient", "The recipient, by number", (_, j) => rational(BigInt(j + 1)));
  checkSteps(sheet, { units, share, down, total, head, recipient });
  return sheet.finish(
    sheet.step("The amount of each cell", ["*", units, String(size)], "amount", { rule: "amounts" }),
  );
}

/** Steps that check the sums of heads and recipients. */
function checkSteps(
  sheet: Worksheet,
  {
    units,
    share,
    down,
    total,
    head,
    recipient,
  }: Readonly<Record<"units" | "share" | "down" | "total" | "head" | "recipient", string>>,
): void {
  const ofHead = sheet.step("What the head adds up to", ["sum-by", units, head], "units", {
    rule: "head-sum",
  });
  const inAll = sheet.step("What the recipient gets in all", ["sum-by", units, recipient], "units", {
    rule: "recipient-sum",
  });
  const exactInAll = sheet.step(
    "The exact share of the recipient in all",
    ["sum-by", share, recipient],
    "units",
    { rule: "recipient-share" },
  );
  sheet.step(
    "1 where all is in order: the head adds up to its total, and the cell and the recipient are their exact shares rounded down or up",
    [
      "*",
      ["at-most", ofHead, total],
      ["at-most", total, ofHead],
      ["at-most", down, units],
      ["at-most", units, ["ceiling", share]],
      ["at-most", ["floor", exactInAll], inAll],
      ["at-most", inAll, ["ceiling", exactInAll]],
    ],
    "number",
    { rule: "check" },
  );
}

/**
 * For every head, who gets a unit beyond the share rounded down.
 *
 * Each unit is given to a recipient under a head where it has a fraction. Where all such heads have placed their units,
 * one of them takes back a unit that its holder can have under another head, and so on. First come the units without which
 * a recipient would have less than its sum rounded down, then one more for the largest fractions. What can be served
 * together is a matroid, so that nobody served has to be given up again for another.
 */
function placeExtraUnits(
  totals: readonly bigint[],
  weights: readonly bigint[],
  sum: bigint,
  order: TieOrder,
): readonly ReadonlySet<number>[] {
  const fractions = totals.map((total) => weights.map((weight) => (total * weight) % sum));
  const columns = weights.map((_, j) => fractions.reduce((all, row) => all + (row[j] ?? 0n), 0n));
  const free = fractions.map((row) => Number(sumOf(row) / sum));
  const placed = totals.map(() => new Set<number>());
  // Who holds a unit of one head and could have it of another. Entries are checked when they are taken.
  const movable = totals.map(() => totals.map((): number[] => []));
  const canHave = (h: number, j: number) => fractions[h]?.[j] !== 0n && !placed[h]?.has(j);
  const put = (h: number, j: number) => {
    placed[h]?.add(j);
    totals.forEach((_, other) => {
      if (other !== h && canHave(other, j)) movable[h]?.[other]?.push(j);
    });
  };
  /** Somebody who holds a unit of one head and can have it of another. */
  const mover = (from: number, to: number): number | undefined => {
    const candidates = movable[from]?.[to] ?? [];
    for (let j = candidates.at(-1); j !== undefined; j = candidates.at(-1)) {
      if (placed[from]?.has(j) && canHave(to, j)) return j;
      candidates.pop();
    }
    return undefined;
  };
  const serve = (j: number): boolean => {
    const starts = totals
      .map((_, h) => h)
      .filter((h) => canHave(h, j))
      .sort((a, b) => {
        const [x, y] = [fractions[a]?.[j] ?? 0n, fractions[b]?.[j] ?? 0n];
        return x > y ? -1 : x < y ? 1 : a - b;
      });
    const cameFrom = new Map<number, number | null>(starts.map((h) => [h, null]));
    for (const head of cameFrom.keys()) {
      if ((free[head] ?? 0) > 0) {
        free[head] = (free[head] ?? 0) - 1;
        // Back along the way, each head passes a unit on to the next and so gets room for one.
        let to = head;
        for (let from = cameFrom.get(to); from !== null && from !== undefined; from = cameFrom.get(to)) {
          const moved = mover(from, to) as number;
          placed[from]?.delete(moved);
          put(to, moved);
          totals.forEach((_, other) => {
            if (other !== from && placed[other]?.has(moved) && canHave(from, moved))
              movable[other]?.[from]?.push(moved);
          });
          to = from;
        }
        put(to, j);
        return true;
      }
      totals.forEach((_, other) => {
        if (!cameFrom.has(other) && mover(head, other) !== undefined) cameFrom.set(other, head);
      });
    }
    return false;
  };
  weights.forEach((_, j) => {
    for (let due = (columns[j] ?? 0n) / sum; due > 0n; due--) serve(j);
  });
  const rest = (j: number) => (columns[j] ?? 0n) % sum;
  weights
    .map((_, j) => j)
    .filter((j) => rest(j) > 0n)
    .sort((a, b) => (rest(a) > rest(b) ? -1 : rest(a) < rest(b) ? 1 : order(a, b)))
    .forEach(serve);
  return placed;
}
