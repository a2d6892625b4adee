// When money is claimed and when it is spent. Who is paid in arrears finances the work until the claim is
// paid, and has to know how much that is.

import { type QuarterName, quartersOf } from "../calendar/financial-year.js";
import { daysLater, type PlainDate, requireDate } from "../calendar/plain-date.js";
import { FundingError } from "../funding-error.js";
import type { MoneyInput, Pence } from "../money/money.js";
import {
  compare,
  multiply,
  type NumberInput,
  one,
  type Rational,
  rational,
  subtract,
  sum,
  toFraction,
  zero,
} from "../money/rational.js";
import { readNotNegativeMoney, readShare } from "../money/read-exact.js";
import type { Result } from "../result.js";
import { amountsOf } from "../trace/sheet-values.js";
import type { StepKey } from "../trace/step-key.js";
import { Worksheet } from "../trace/trace.js";

/**
 * Money kept back from every claim, and the day on which it can be claimed.
 *
 * @category models
 */
export interface HoldBack {
  /** The share of each claim that is kept back: `"0.2"`. */
  readonly share: NumberInput;
  /** The day on which it can be claimed. */
  readonly releasedOn: PlainDate;
  /** What its release depends on, such as an evaluation. */
  readonly subjectTo: string;
}

/**
 * A payment on a day of its own.
 *
 * @category models
 */
export interface Instalment {
  /** The day. */
  readonly on: PlainDate;
  /** The share of the award: `"0.8"`. */
  readonly share: NumberInput;
  /** What it depends on. Left out, on nothing. */
  readonly subjectTo?: string;
}

/**
 * How an award is paid: by quarter, on the day after it ends (`arrears`) or on its first day (`advance`), or
 * in instalments.
 *
 * @category models
 */
export type PaymentTerms =
  | { readonly kind: "arrears" | "advance"; readonly holdBack?: HoldBack }
  | { readonly kind: "instalments"; readonly instalments: readonly Instalment[] };

/**
 * What a schedule of claims follows from.
 *
 * @category models
 */
export interface ClaimScheduleInput {
  /** The financial year: `"2024-25"`. */
  readonly year: string;
  /** The award. */
  readonly award: MoneyInput;
  /** The share of the award that is spent in each quarter. The four add to 1. */
  readonly profile: readonly [NumberInput, NumberInput, NumberInput, NumberInput];
  /** How it is paid. */
  readonly payment: PaymentTerms;
}

/**
 * A claim of a schedule.
 *
 * @category models
 */
export interface ScheduledClaim {
  /** The day from which it can be made. */
  readonly on: PlainDate;
  /** What it is for: a quarter, money held back, or an instalment. */
  readonly what: QuarterName | "hold-back" | "instalment";
  /** How much, in pence. */
  readonly amount: Pence;
  /** What it depends on; null for nothing. */
  readonly subjectTo: string | null;
}

/**
 * Claims and cash over a year.
 *
 * @category models
 */
export interface ClaimSchedule extends Result {
  /** The claims in order of their day. They add to the award. */
  readonly claims: readonly ScheduledClaim[];
  /** For each quarter, what is spent in it, and what is claimed less what is spent at its end, in pence. */
  readonly quarters: readonly {
    readonly name: QuarterName;
    readonly spend: Pence;
    readonly position: Pence;
  }[];
  /** The most that the recipient has to find from its own money at the end of a quarter, in pence. */
  readonly toFinance: Pence;
}

/**
 * The claims on an award, and what they leave the recipient to finance.
 *
 * Spending counts at the end of its quarter, and claims on the day from which they can be made: a claim is
 * paid some time after it.
 *
 * @param input - The award, the profile of spending and the terms of payment.
 * @returns Claims by day and the cash position by quarter.
 * @throws FundingError `COMPONENTS_NOT_ONE` where the profile or the instalments do not add to 1,
 * `BAD_PERIOD` for a day that is none.
 * @example
 * ```ts
 * const schedule = claimSchedule({
 *   year: "2024-25",
 *   award: "100,000.00",
 *   profile: ["1/4", "1/4", "1/4", "1/4"],
 *   payment: { kind: "arrears" },
 * });
 * schedule.claims[3]; // => { on: "2025-04-01", what: "Q4", amount: 2500000n, subjectTo: null }
 * schedule.toFinance; // => 2500000n
 * ```
 * @category calculators
 */
export function claimSchedule(input: ClaimScheduleInput): ClaimSchedule {
  const award = readNotNegativeMoney(input.award, "The award");
  const quarters = quartersOf(input.year);
  const profile = readShares(input.profile, "The profile");
  const claims = claimsOf(input, profile);
  const spending = quarters.map(({ name, to }, i) => ({
    on: to,
    what: name,
    isClaim: false,
    share: profile[i] ?? zero,
  }));
  // On one day, money comes in before the quarter is closed.
  const rows = [...claims.map((claim) => ({ ...claim, isClaim: true })), ...spending].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : Number(b.isClaim) - Number(a.isClaim),
  );

  const sheet = new Worksheet(
    rows.map(({ on, what, isClaim }) => `${on} ${isClaim ? "claim" : "spent"} ${what}`),
  );
  const total = sheet.given("award", "Award", rational(award), "amount");
  const ofRows = (key: StepKey, words: string, ofClaims: boolean) =>
    sheet.given(
      key,
      words,
      rows.map(({ share, isClaim }) => (isClaim === ofClaims ? share : zero)),
    );
  const toPennies = (words: string, share: string) =>
    sheet.step(words, ["difference", ["round", ["*", total, ["running", share]]]], "amount", {
      rule: "cumulative",
    });
  const spend = toPennies("Spent", ofRows("spent-share", "Share of the award that is spent", false));
  const claimed = toPennies("Claimed", ofRows("claimed-share", "Share of the award that is claimed", true));
  const position = sheet.step("Claimed less spent so far", ["running", ["-", claimed, spend]], "amount", {
    rule: "cash",
  });

  const of = (letter: string) => amountsOf(sheet, letter);
  const atEnds = rows.flatMap(({ what, isClaim }, row) =>
    isClaim
      ? []
      : [{ name: what as QuarterName, spend: of(spend)[row] ?? 0n, position: of(position)[row] ?? 0n }],
  );
  const lowest = atEnds.map((end) => end.position).sort((a, b) => (a < b ? -1 : 1))[0] ?? 0n;
  return {
    claims: rows.flatMap((row, i) =>
      "subjectTo" in row
        ? [{ on: row.on, what: row.what, amount: of(claimed)[i] ?? 0n, subjectTo: row.subjectTo }]
        : [],
    ),
    quarters: atEnds,
    toFinance: lowest < 0n ? -lowest : 0n,
    warnings: [],
    trace: sheet.finish(claimed),
  };
}

interface ClaimShare {
  readonly on: PlainDate;
  readonly what: ScheduledClaim["what"];
  readonly share: Rational;
  readonly subjectTo: string | null;
}

function claimsOf(
  { year, payment }: ClaimScheduleInput,
  profile: readonly Rational[],
): readonly ClaimShare[] {
  if (payment.kind === "instalments") {
    const shares = readShares(
      payment.instalments.map(({ share }) => share),
      "The instalments",
    );
    return payment.instalments.map(({ on, subjectTo }, i) => ({
      on: requireDate(on, "The day of an instalment"),
      what: "instalment",
      share: shares[i] ?? zero,
      subjectTo: subjectTo ?? null,
    }));
  }
  if (payment.kind !== "arrears" && payment.kind !== "advance") {
    throw new FundingError("BAD_INPUT", {
      what: "The terms of payment",
      hint: "Choose arrears, advance or instalments.",
    });
  }
  const { holdBack } = payment;
  const held = readShare(holdBack?.share ?? 0, "The share held back");
  const byQuarter = quartersOf(year).map(
    ({ name, from, to }, i): ClaimShare => ({
      on: payment.kind === "advance" ? from : daysLater(to, 1),
      what: name,
      share: multiply(profile[i] ?? zero, subtract(one, held)),
      subjectTo: null,
    }),
  );
  if (holdBack === undefined) return byQuarter;
  const on = requireDate(holdBack.releasedOn, "The day on which money held back is released");
  return [...byQuarter, { on, what: "hold-back", share: held, subjectTo: holdBack.subjectTo }];
}

function readShares(shares: readonly NumberInput[], what: string): readonly Rational[] {
  const read = shares.map((share) => readShare(share, what));
  const all = sum(read);
  if (compare(all, one) !== 0) throw new FundingError("COMPONENTS_NOT_ONE", { sum: toFraction(all) });
  return read;
}
