// Who pays how much of a post. A share that is a percentage says of what: a third of the salary is much less
// than a third of the full cost, and partners have taken one for the other. So every share is shown against
// both.

import { requireRecipients } from "../apportion/problem.js";
import { FundingError } from "../funding-error.js";
import { inWords, type MoneyInput, type Pence } from "../money/money.js";
import {
  ceiling,
  multiply,
  type NumberInput,
  one,
  type Rational,
  rational,
  subtract,
  sum,
  toFixed,
  zero,
} from "../money/rational.js";
import { readNotNegativeMoney, readShare } from "../money/read-exact.js";
import type { Result, Share } from "../result.js";
import { amountOf, amountsOf, column, exactOf } from "../trace/sheet-values.js";
import { type ExactNumber, exactNumber, Worksheet } from "../trace/trace.js";
import { placePennies } from "./odd-pennies.js";

/**
 * What a percentage of a post is a percentage of.
 *
 * @category models
 */
export type CostBase = "full-cost" | "salary";

/**
 * What a funder gives: a share of a stated base, a sum, or the rest of the cost.
 *
 * @category models
 */
export type Contribution =
  | { readonly gives: "share"; readonly share: NumberInput; readonly of: CostBase }
  | { readonly gives: "sum"; readonly amount: MoneyInput }
  | { readonly gives: "rest" };

/**
 * One who pays towards a post. A third of the full cost is `{ gives: "share", share: "1/3", of: "full-cost" }`.
 *
 * @category models
 */
export type Funder = Contribution & {
  /** The funder. */
  readonly id: string;
  /** The most that it gives. Left out, there is no such limit. */
  readonly cap?: MoneyInput;
};

/**
 * What the shares of the funders follow from.
 *
 * @category models
 */
export interface ShareCostInput {
  /** The full cost, on-costs included. */
  readonly fullCost: MoneyInput;
  /** The salary in it. */
  readonly salary: MoneyInput;
  /** Who pays. */
  readonly funders: readonly Funder[];
  /**
   * The funder that employs the post and takes the odd pennies. Left out, the one that pays the rest takes
   * them.
   */
  readonly host?: string;
}

/**
 * What one funder pays.
 *
 * @category models
 */
export interface FunderShare extends Share {
  /** The share as a percentage of the full cost; null where that is nothing. */
  readonly percentOfFullCost: ExactNumber | null;
  /** The same share as a percentage of the salary; null where that is nothing. */
  readonly percentOfSalary: ExactNumber | null;
  /** Whether its cap holds it. */
  readonly capped: boolean;
  /** The share against both bases, in a sentence. */
  readonly words: string;
}

/**
 * A cost shared between funders.
 *
 * @category models
 */
export interface SharedCost extends Result {
  /** The full cost. The shares and what is not funded add to it. */
  readonly fullCost: Pence;
  /** What each funder pays, in the order of the input. */
  readonly funders: readonly FunderShare[];
  /** What nobody pays. */
  readonly unfunded: Pence;
}

/**
 * The share of each funder in the cost of a post.
 *
 * Percentages and sums are taken first, each up to its cap; who pays the rest takes what is left, up to its
 * own. Shares are rounded down to the penny, and the pennies left over go to the host, else to the one that
 * pays the rest, else to the largest remainders. A cap is never passed for the sake of a penny.
 *
 * @param input - The cost and its salary, and who gives what.
 * @returns The shares on both bases, and what nobody pays.
 * @throws FundingError `BASE_REQUIRED`, `FUNDERS_OVER_COST`, `TWO_REST_FUNDERS`, `NO_RECIPIENTS`,
 * `DUPLICATE_RECIPIENT`, `UNKNOWN_RECIPIENT` for a host that is no funder, and `BAD_INPUT` for numbers out of
 * range.
 * @example
 * ```ts
 * const shared = shareCost({
 *   fullCost: "42,000.00",
 *   salary: "27,000.00",
 *   funders: [
 *     { id: "parish", gives: "share", share: "1/3", of: "full-cost" },
 *     { id: "county", gives: "rest" },
 *   ],
 * });
 * shared.funders[0].words; // => "parish pays £14,000.00: 33.33% of the full cost, 51.85% of the salary."
 * shared.funders.map(({ amount }) => amount); // => [1400000n, 2800000n]
 * ```
 * @category calculators
 */
export function shareCost(input: ShareCostInput): SharedCost {
  const problem = readProblem(input);
  const { lines, fullCost } = problem;
  const sheet = new Worksheet(lines.map(({ id }) => id));
  const letters = shareSteps(sheet, problem);
  const amounts = amountsOf(sheet, letters.amount);
  return {
    fullCost,
    funders: lines.map((line, row) =>
      funderShare(line, amounts[row] ?? 0n, {
        fullCost: percentAt(sheet, letters.percentOfFullCost, row),
        salary: percentAt(sheet, letters.percentOfSalary, row),
      }),
    ),
    unfunded: amountOf(sheet, letters.unfunded),
    warnings: [],
    trace: sheet.finish(letters.amount),
  };
}

/** What is shared, read. */
interface CostProblem {
  readonly fullCost: Pence;
  readonly salary: Pence;
  readonly lines: readonly FunderLine[];
  readonly host: string | undefined;
}

function readProblem({ funders, host, ...input }: ShareCostInput): CostProblem {
  const fullCost = readNotNegativeMoney(input.fullCost, "The full cost");
  const salary = readNotNegativeMoney(input.salary, "The salary");
  if (salary > fullCost)
    throw new FundingError("BAD_INPUT", {
      what: "The salary",
      hint: "It is above the full cost: give the full cost with the salary in it.",
    });
  const lines = readFunders(funders, { "full-cost": fullCost, salary });
  if (host !== undefined && !funders.some(({ id }) => id === host))
    throw new FundingError("UNKNOWN_RECIPIENT", { what: "The host", ids: [host] });
  return { fullCost, salary, lines, host };
}

/** The letters of the steps that a result is read from. */
interface ShareLetters {
  readonly amount: string;
  readonly unfunded: string;
  /** Null where there is nothing to be a percentage of. */
  readonly percentOfFullCost: string | null;
  readonly percentOfSalary: string | null;
}

/** All steps. The sheet is the calculation. */
function shareSteps(sheet: Worksheet, problem: CostProblem): ShareLetters {
  const { fullCost, salary } = problem;
  const full = sheet.given("full-cost", "Full cost", rational(fullCost), "amount");
  const pay = sheet.given("salary", "Salary in it", rational(salary), "amount");
  const exact = exactSteps(sheet, { full, pay }, problem);
  const amount = pennySteps(sheet, exact, problem);
  const unfunded = sheet.step("What nobody pays", ["-", full, ["sum", amount]], "amount", {
    rule: "unfunded",
  });
  const percentOf = (cost: Pence, base: string, words: string) =>
    cost === 0n
      ? null
      : sheet.step(words, ["/", ["*", "100", amount], base], "number", { rule: "percentage" });
  const percentOfFullCost = percentOf(fullCost, full, "Share, percent of the full cost");
  const percentOfSalary = percentOf(salary, pay, "Share, percent of the salary");
  return { amount, unfunded, percentOfFullCost, percentOfSalary };
}

/** Steps to the exact share of each funder. Returns their letter. */
function exactSteps(
  sheet: Worksheet,
  { full, pay }: { readonly full: string; readonly pay: string },
  { lines }: CostProblem,
): string {
  const ofFull = sheet.given(
    "full-cost-share",
    "Share of the full cost",
    lines.map(({ share }) => share["full-cost"]),
  );
  const ofPay = sheet.given(
    "salary-share",
    "Share of the salary",
    lines.map(({ share }) => share.salary),
  );
  const fixed = sheet.given(
    "fixed-sum",
    "Fixed sum",
    lines.map(({ fixed }) => rational(fixed)),
    "amount",
  );
  const cap = sheet.given(
    "cap",
    "Most that it gives",
    lines.map(({ cap }) => rational(cap)),
    "amount",
  );
  const asked = sheet.step(
    "What it gives, up to its cap",
    ["min", ["+", ["*", ofFull, full], ["*", ofPay, pay], fixed], cap],
    "amount",
    { rule: "contribution" },
  );
  const left = sheet.step("What is left", ["-", full, ["sum", asked]], "amount", { rule: "rest" });
  refuseExcess(zero, exactOf(sheet, left));
  const rest = sheet.given(
    "rest-funder",
    "1 for the funder that pays the rest",
    lines.map(({ rest }) => (rest ? one : zero)),
  );
  return sheet.step(
    "Exact share, the rest up to its cap",
    ["+", asked, ["*", rest, ["min", left, cap]]],
    "amount",
    { rule: "exact-share" },
  );
}

/** Steps from exact shares to pennies. Returns the letter of the amounts. */
function pennySteps(sheet: Worksheet, exact: string, { lines, host }: CostProblem): string {
  const down = sheet.step("Rounded down to the penny", ["floor", exact], "amount", { rule: "rounded-down" });
  const spare = sheet.step("Pennies left over", ["-", ["floor", ["sum", exact]], ["sum", down]], "amount", {
    rule: "spare-pennies",
  });
  sheet.step("What rounding down took off", ["-", exact, down], "number", { rule: "remainder" });
  const placed = placePennies(amountOf(sheet, spare), {
    rows: lines.map(({ id, cap, isFixed }, row) => {
      const whole = amountsOf(sheet, down)[row] ?? 0n;
      return {
        id,
        remainder: subtract(column(sheet, exact)[row] ?? zero, rational(whole)),
        room: isFixed ? 0n : cap - whole,
      };
    }),
    carriers: [host, lines.find(({ rest }) => rest)?.id],
  });
  const extra = sheet.given(
    "odd-pennies",
    "Pennies taken: first by the host, then by who pays the rest, then where rounding took off most",
    placed.pennies.map((pennies) => rational(pennies)),
    "amount",
    { rule: "odd-pennies", reasons: placed.reasons },
  );
  return sheet.step("Share to the penny", ["+", down, extra], "amount", { rule: "share" });
}

function percentAt(sheet: Worksheet, letter: string | null, row: number): Rational | null {
  return letter === null ? null : (column(sheet, letter)[row] ?? null);
}

function funderShare(
  { id, cap, hasCap }: FunderLine,
  paid: Pence,
  percent: { readonly fullCost: Rational | null; readonly salary: Rational | null },
): FunderShare {
  const against = [
    percent.fullCost && `${toFixed(percent.fullCost, 2)}% of the full cost`,
    percent.salary && `${toFixed(percent.salary, 2)}% of the salary`,
  ].filter((part) => part !== null);
  return {
    id,
    amount: paid,
    percentOfFullCost: percent.fullCost && exactNumber(percent.fullCost),
    percentOfSalary: percent.salary && exactNumber(percent.salary),
    capped: hasCap && paid === cap,
    words: `${id} pays ${inWords(paid, "penny")}${against.length > 0 ? `: ${against.join(", ")}` : ""}.`,
  };
}

interface FunderLine {
  readonly id: string;
  /** The share of each base: one at most is above zero. */
  readonly share: Readonly<Record<CostBase, Rational>>;
  readonly fixed: Pence;
  readonly isFixed: boolean;
  readonly rest: boolean;
  readonly cap: Pence;
  readonly hasCap: boolean;
}

function readFunders(
  funders: readonly Funder[],
  cost: Readonly<Record<CostBase, Pence>>,
): readonly FunderLine[] {
  requireRecipients(funders.map(({ id }) => id));
  const lines = funders.map((funder) => readFunder(funder, cost));
  const resting = lines.filter(({ rest }) => rest);
  if (resting.length > 1) throw new FundingError("TWO_REST_FUNDERS", { ids: resting.map(({ id }) => id) });
  for (const base of ["full-cost", "salary"] as const) {
    const promised = sum(lines.map(({ share }) => multiply(share[base], rational(cost[base]))));
    refuseExcess(promised, rational(cost[base]));
  }
  return lines;
}

function readFunder(funder: Funder, cost: Readonly<Record<CostBase, Pence>>): FunderLine {
  const { id, cap } = funder;
  const most = cap === undefined ? cost["full-cost"] : readNotNegativeMoney(cap, `The cap of ${id}`);
  const none = { "full-cost": zero, salary: zero };
  const line = {
    id,
    share: none,
    fixed: 0n,
    isFixed: false,
    rest: false,
    cap: most,
    hasCap: cap !== undefined,
  };
  switch (funder.gives) {
    case "rest":
      return { ...line, rest: true };
    case "sum": {
      const fixed = readNotNegativeMoney(funder.amount, `The sum of ${id}`);
      // A sum above the whole cost has to be seen as too much, not be held at the cost.
      const room = cap === undefined && fixed > most ? fixed : most;
      return { ...line, fixed, isFixed: true, cap: room };
    }
    case "share": {
      if (funder.of !== "full-cost" && funder.of !== "salary")
        throw new FundingError("BASE_REQUIRED", {
          what: `The share of ${id}`,
          bases: ["full-cost", "salary"],
        });
      return { ...line, share: { ...none, [funder.of]: readShare(funder.share, `The share of ${id}`) } };
    }
    default:
      // Callers without types may hand over anything.
      throw new FundingError("BAD_INPUT", {
        what: `What ${id} gives`,
        hint: 'Say gives: "share", "sum" or "rest".',
      });
  }
}

/** Refuses to give more than there is to pay, whatever caps would make of it. */
function refuseExcess(given: Rational, cost: Rational): void {
  const excess = ceiling(subtract(given, cost));
  if (excess > 0n) throw new FundingError("FUNDERS_OVER_COST", { excess, inWords: inWords(excess, "penny") });
}
