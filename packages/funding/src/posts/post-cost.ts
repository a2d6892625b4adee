// What a post costs in a financial year: days as a part of the year, times full-time equivalent, times the
// salary in force, then on-costs. Everything is exact until one rounding step at the end.

import { type FinancialYear, financialYear } from "../calendar/financial-year.js";
import {
  daysLater,
  monthOf,
  type Period,
  type PlainDate,
  requireDate,
  requirePeriod,
} from "../calendar/plain-date.js";
import { FundingError } from "../funding-error.js";
import type { Pence } from "../money/money.js";
import { rational, zero } from "../money/rational.js";
import type { Result } from "../result.js";
import type { Formula } from "../trace/formula.js";
import { amountOf, amountsOf, column, exactOf } from "../trace/sheet-values.js";
import { type ExactNumber, exactNumber, Worksheet } from "../trace/trace.js";
import { inForce } from "./dated-path.js";
import { type DayCount, dayCountOf } from "./day-count.js";
import type { PostCostInput } from "./post.js";
import { type PostTerms, readTerms, standingOf } from "./post-terms.js";

/**
 * Days on which salary, hours and rates stay the same.
 *
 * @category models
 */
export interface PostSegment extends Period {
  /** The full-time salary in force, in pence, with the awards applied. */
  readonly salary: ExactNumber;
  /** The full-time equivalent in force. */
  readonly fte: ExactNumber;
  /** The cost of these days, on-costs included. */
  readonly amount: Pence;
}

/**
 * What a post costs in a financial year.
 *
 * @category models
 */
export interface PostCost extends Result {
  /** The year. */
  readonly year: FinancialYear;
  /** The days in the year on which the post is there. */
  readonly period: Period;
  /** The day of this costing. */
  readonly costedOn: PlainDate;
  /** The full cost, in pence. */
  readonly total: Pence;
  /** The full cost before it was rounded, in pence. */
  readonly exact: ExactNumber;
  /** The salary in it. Salary and on-costs add to the total. */
  readonly salary: Pence;
  /** The on-costs in it. An approximate one stands for several as a single percentage. */
  readonly onCosts: readonly {
    readonly name: string;
    readonly amount: Pence;
    readonly approximate: boolean;
  }[];
  /** The cost of each calendar month, as `2024-04`. They add to the total. */
  readonly months: readonly { readonly month: string; readonly amount: Pence }[];
  /** The stretches in which nothing changes. They add to the total. */
  readonly segments: readonly PostSegment[];
  /**
   * What the figure rests on, in sentences: the count of days, approximations, awards that are not agreed.
   */
  readonly basis: readonly string[];
}

/**
 * The cost of a post in a financial year, by month and in total.
 *
 * Each stretch of days on which nothing changes costs days ÷ days of the year × full-time equivalent ×
 * salary, then on-costs. A stretch ends where the post starts or ends, at a change of hours, salary or rate,
 * and where a pay award takes effect, however much later it was agreed. The whole is rounded once, to the
 * nearest penny; months are differences of the rounded running total, so they add to it.
 *
 * @param input - The year, the post, its pay and the rates. No rate is built in.
 * @returns The cost with its workings.
 * @throws FundingError `BAD_PERIOD` for dates out of order, outside the year, or before a path starts;
 * `BAD_INPUT` for a number out of range; `NOT_MONEY`, `FRACTION_OF_UNIT`, `UNSAFE_NUMBER` as everywhere.
 * @example
 * ```ts
 * const officer = postCost({
 *   year: "2025-26",
 *   from: "2025-10-01",
 *   costedOn: "2025-04-01",
 *   salary: [{ from: "2025-04-01", salary: "36500.00" }],
 *   fte: [{ from: "2025-04-01", fte: "0.8" }],
 *   onCosts: [{ name: "Pension", kind: "of-pay", rates: [{ from: "2025-04-01", rate: "20%" }] }],
 *   dayCount: "actual/actual",
 * });
 * officer.salary; // => 1456000n
 * officer.total; // => 1747200n
 * officer.months[0]; // => { month: "2025-10", amount: 297600n }
 * ```
 * @category calculators
 */
export function postCost(input: PostCostInput): PostCost {
  const year = financialYear(input.year);
  const period = periodWithin(year, input);
  requireDate(input.costedOn, "The day of the costing");
  const terms = readTerms(input, period);
  const pieces = piecesOf(period, terms);
  const sheet = new Worksheet(pieces.map(({ from, to }) => `${from} to ${to}`));
  const letters = costSteps(sheet, { pieces, terms, dayCount: input.dayCount, year });
  const amounts = amountsOf(sheet, letters.amount);
  const segmentOf = (piece: Period, i: number): PostSegment => ({
    ...piece,
    salary: exactNumber(column(sheet, letters.salary)[i] ?? zero),
    fte: exactNumber(column(sheet, letters.fte)[i] ?? zero),
    amount: amounts[i] ?? 0n,
  });
  return {
    year,
    period,
    costedOn: input.costedOn,
    total: amountOf(sheet, letters.total),
    exact: exactNumber(exactOf(sheet, letters.exact)),
    salary: amountOf(sheet, letters.partTotals[0] ?? ""),
    onCosts: terms.onCosts.map(({ name, kind }, i) => ({
      name,
      amount: amountOf(sheet, letters.partTotals[i + 1] ?? ""),
      approximate: kind === "single-percentage",
    })),
    months: byMonth(pieces, amounts),
    segments: joined(pieces.map(segmentOf), terms.breaks),
    basis: basisOf(input, year),
    warnings: [],
    trace: sheet.finish(letters.amount),
  };
}

/** A post whose days are cut at every change. */
interface PostPieces {
  readonly pieces: readonly Period[];
  readonly terms: PostTerms;
  readonly dayCount: DayCount;
  readonly year: FinancialYear;
}

/** The letters of the steps that a result is read from. */
interface CostLetters {
  readonly salary: string;
  readonly fte: string;
  readonly amount: string;
  readonly exact: string;
  readonly total: string;
  /** The salary over all pieces, and each on-cost. */
  readonly partTotals: readonly string[];
}

/** All steps. The sheet is the calculation. */
function costSteps(sheet: Worksheet, post: PostPieces): CostLetters {
  const { pieces, terms } = post;
  const part = dayCountSteps(sheet, post);
  const salary = salarySteps(sheet, post);
  const fte = sheet.given(
    "fte",
    "Full-time equivalent",
    pieces.map((piece) => inForce(terms.fte, piece.from).share),
  );
  const yearPay = sheet.step("Pay for a year at these hours", ["*", salary, fte], "amount", {
    rule: "full-time-equivalent",
  });
  const pay = sheet.step("Pay for these days", ["*", yearPay, part], "amount", { rule: "part-year" });
  const parts = [pay, ...onCostSteps(sheet, { pay, yearPay, part }, post)];
  const cost = sheet.step("Cost of these days", ["+", ...parts], "amount", { rule: "full-cost" });
  const amount = sheet.step(
    "Cost to the penny: the rounded running total, less that of the line before",
    ["difference", ["round", ["running", cost]]],
    "amount",
    { rule: "cumulative" },
  );
  const exact = sheet.step("Total cost before rounding", ["sum", cost], "amount", { rule: "sum" });
  const total = sheet.step("Total cost", ["sum", amount], "amount", { rule: "sum" });
  // Each part is what the rounded sum of the parts rises by, so that the parts add to the rounded whole.
  const roundedSum = (count: number): Formula => ["round", ["sum", ["+", ...parts.slice(0, count)]]];
  const partTotals = parts.map((_, i) =>
    sheet.step(
      `${i === 0 ? "Salary" : terms.onCosts[i - 1]?.name}, total`,
      i === 0 ? roundedSum(1) : ["-", roundedSum(i + 1), roundedSum(i)],
      "amount",
      { rule: "cumulative" },
    ),
  );
  return { salary, fte, amount, exact, total, partTotals };
}

/** Steps to the part of a year that each piece is. Returns their letter. */
function dayCountSteps(sheet: Worksheet, { pieces, dayCount, year }: PostPieces): string {
  const counts = pieces.map((piece) => dayCountOf(dayCount, piece, year));
  const days = sheet.given(
    "days",
    "Days",
    counts.map((count) => rational(BigInt(count.days))),
  );
  const yearDays = sheet.given(
    "year-days",
    `Days that make a year, ${dayCount}`,
    counts.map((count) => rational(BigInt(count.daysOfYear))),
  );
  return sheet.step("Part of a year", ["/", days, yearDays], "number", { rule: "day-count" });
}

/** Steps to the full-time salary with all pay awards. Returns their letter. */
function salarySteps(sheet: Worksheet, { pieces, terms }: PostPieces): string {
  let salary = sheet.given(
    "salary",
    "Full-time salary for a year",
    pieces.map((piece) => inForce(terms.salary, piece.from).pence),
    "amount",
  );
  for (const award of terms.awards) {
    const raise = pieces.map((piece) => (award.from <= piece.from ? award.raise : zero));
    const words = `Full-time salary with ${award.name}`;
    const rule = { rule: "pay-award" } as const;
    if (award.kind === "sum") {
      const by = sheet.given(
        "award-sum",
        `${award.name}, a sum for a year, 0 before ${award.from}`,
        raise,
        "amount",
      );
      salary = sheet.step(words, ["+", salary, by], "amount", rule);
    } else {
      const by = sheet.given("award-rate", `${award.name}, rate, 0 before ${award.from}`, raise);
      salary = sheet.step(words, ["*", salary, ["+", "1", by]], "amount", rule);
    }
  }
  return salary;
}

/** Steps to each on-cost of each piece. Returns their letters. */
function onCostSteps(
  sheet: Worksheet,
  { pay, yearPay, part }: Readonly<Record<"pay" | "yearPay" | "part", string>>,
  { pieces, terms }: PostPieces,
): readonly string[] {
  return terms.onCosts.map(({ name, kind, rates }) => {
    const rate = sheet.given(
      "on-cost-rate",
      `${name}, rate`,
      pieces.map((piece) => inForce(rates, piece.from).rate),
    );
    if (kind !== "above-threshold") return sheet.step(name, ["*", pay, rate], "amount", { rule: kind });
    const threshold = sheet.given(
      "on-cost-threshold",
      `${name}, threshold of one person for a year`,
      pieces.map((piece) => inForce(rates, piece.from).threshold),
      "amount",
    );
    const base: Formula = ["*", ["max", "0", ["-", yearPay, threshold]], part];
    return sheet.step(name, ["*", base, rate], "amount", { rule: kind });
  });
}

function periodWithin(year: FinancialYear, { from, to }: PostCostInput): Period {
  const period = requirePeriod({ from: from ?? year.from, to: to ?? year.to }, "the post");
  if (period.from >= year.from && period.to <= year.to) return period;
  throw new FundingError("BAD_PERIOD", {
    what: "The period of the post",
    hint: `Give dates from ${year.from} to ${year.to}, and cost each financial year on its own.`,
  });
}

/** The days of a post, cut at every change and at the ends of months. */
function piecesOf(period: Period, { breaks }: PostTerms): readonly Period[] {
  const starts = new Set([
    period.from,
    ...[...breaks].filter((day) => day > period.from && day <= period.to),
  ]);
  for (let next = dayAfterMonth(period.from); next <= period.to; next = dayAfterMonth(next)) starts.add(next);
  const ordered = [...starts].sort();
  return ordered.map((from, i) => {
    const next = ordered[i + 1];
    return { from, to: next === undefined ? period.to : daysLater(next, -1) };
  });
}

function dayAfterMonth(date: PlainDate): PlainDate {
  return daysLater(monthOf(date).to, 1);
}

function byMonth(pieces: readonly Period[], amounts: readonly Pence[]): PostCost["months"] {
  const months = new Map<string, Pence>();
  pieces.forEach(({ from }, i) => {
    const month = from.slice(0, 7);
    months.set(month, (months.get(month) ?? 0n) + (amounts[i] ?? 0n));
  });
  return [...months].map(([month, amount]) => ({ month, amount }));
}

/** Pieces that only the end of a month divides, joined again. */
function joined(pieces: readonly PostSegment[], breaks: ReadonlySet<PlainDate>): readonly PostSegment[] {
  const segments: PostSegment[] = [];
  for (const piece of pieces) {
    const last = segments.at(-1);
    if (last === undefined || breaks.has(piece.from)) segments.push(piece);
    else segments[segments.length - 1] = { ...last, to: piece.to, amount: last.amount + piece.amount };
  }
  return segments;
}

function basisOf(
  { dayCount, onCosts, payAwards, costedOn }: PostCostInput,
  year: FinancialYear,
): readonly string[] {
  const counted: Readonly<Record<DayCount, string>> = {
    "actual/actual": `Days are counted over the ${year.days} days of ${year.name}.`,
    "actual/365": `Days are counted over 365, and ${year.name} has ${year.days}.`,
    "months/12":
      "A calendar month is a twelfth of a year, and part of a month is its days over those of the month.",
  };
  const awards = (payAwards ?? []).map((award) => {
    const standing = standingOf(award, costedOn);
    if (standing === "expected") return `${award.name} is expected and not agreed: the cost is a forecast.`;
    if (standing === "agreed")
      return `${award.name} is in the figure from ${award.from}, agreed on ${award.agreedOn}.`;
    return `${award.name} is not in the figure: it was agreed after ${costedOn}.`;
  });
  const approximations = onCosts
    .filter(({ kind }) => kind === "single-percentage")
    .map(({ name }) => `${name} is one percentage of pay that stands for all on-costs: an approximation.`);
  return [counted[dayCount], ...awards, ...approximations];
}
