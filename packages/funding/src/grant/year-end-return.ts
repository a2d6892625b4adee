// What is settled when a year is over: what may be charged to the grant, what is still to be paid or to go
// back, and what is lost because it was not spent by 31 March.

import { financialYear } from "../calendar/financial-year.js";
import { type PlainDate, requireDate } from "../calendar/plain-date.js";
import { FundingError } from "../funding-error.js";
import { type MoneyInput, type Pence, readMoney } from "../money/money.js";
import { type Rational, rational } from "../money/rational.js";
import { readNotNegativeMoney } from "../money/read-exact.js";
import type { Result } from "../result.js";
import { amountOf, amountsOf } from "../trace/sheet-values.js";
import type { StepKey } from "../trace/step-key.js";
import { Worksheet } from "../trace/trace.js";

/**
 * A line of spending.
 *
 * @category models
 */
export interface SpendLine {
  /** What was bought or paid. */
  readonly what: string;
  /** The amount with VAT; below zero for a credit note. */
  readonly gross: MoneyInput;
  /**
   * The VAT in it that the recipient gets back. VAT that it cannot get back is part of the cost. Left out,
   * none.
   */
  readonly recoverableVat?: MoneyInput;
  /**
   * The day on which the goods or services were received, which decides the year. Left out, it was in the
   * year.
   */
  readonly receivedOn?: PlainDate;
  /** Why it may not be charged to the grant, such as a cost that another grant pays. Left out, it may. */
  readonly ineligible?: string;
}

/**
 * What a year-end return follows from.
 *
 * @category models
 */
export interface YearEndReturnInput {
  /** The financial year: `"2024-25"`. */
  readonly year: string;
  /** The award. */
  readonly award: MoneyInput;
  /** What was claimed and paid so far. */
  readonly claimed: MoneyInput;
  /** What was spent, on the basis of what was received in the year. */
  readonly spending: readonly SpendLine[];
}

/**
 * A year settled. Amounts are in pence.
 *
 * @category models
 */
export interface YearEndReturn extends Result {
  /** Each line, with what of it may be charged to the grant. */
  readonly lines: readonly {
    readonly what: string;
    readonly eligible: Pence;
    readonly ineligible: string | null;
  }[];
  /** What may be charged to the grant. */
  readonly eligible: Pence;
  /** What the grant pays: the eligible spending, up to the award. */
  readonly entitlement: Pence;
  /** What is still to be paid. */
  readonly payable: Pence;
  /** What was paid beyond the entitlement and goes back. */
  readonly clawback: Pence;
  /** What is left of the award on 31 March and lost. */
  readonly surrendered: Pence;
  /** Eligible spending above the award, which the recipient bears. */
  readonly overspend: Pence;
}

/**
 * Settles an award at the end of its year.
 *
 * Eligible spending is net of VAT that is recovered and gross of VAT that is not. Either `payable` or
 * `clawback` is zero; claimed + payable − clawback is the entitlement, and entitlement + surrendered is the
 * award.
 *
 * @param input - The award, what was claimed, and the spending.
 * @returns What is payable, clawed back and surrendered.
 * @throws FundingError `BAD_PERIOD` for something received in another year, `BAD_INPUT` for VAT that is more
 * than the amount.
 * @example
 * ```ts
 * const settled = yearEndReturn({
 *   year: "2024-25",
 *   award: "50,000.00",
 *   claimed: "40,000.00",
 *   spending: [
 *     { what: "Outreach", gross: "48,000.00", recoverableVat: "8,000.00" },
 *     { what: "Training", gross: "6,000.00" },
 *   ],
 * });
 * settled.payable; // => 600000n
 * settled.surrendered; // => 400000n
 * ```
 * @category calculators
 */
export function yearEndReturn(input: YearEndReturnInput): YearEndReturn {
  const year = financialYear(input.year);
  const { spending } = input;
  for (const { receivedOn, what } of spending) {
    if (receivedOn === undefined) continue;
    requireDate(receivedOn, `The day on which ${what} was received`);
    if (receivedOn < year.from || receivedOn > year.to) {
      throw new FundingError("BAD_PERIOD", {
        what: `The day on which ${what} was received`,
        hint: `Only what was received from ${year.from} to ${year.to} counts: move the line to the return of its year.`,
      });
    }
  }
  const read = spending.map(readLine);
  const sheet = new Worksheet(spending.map(({ what }) => what));
  const each = (
    key: StepKey,
    words: string,
    value: (line: (typeof read)[number]) => Rational,
    measure: "amount" | "number" = "amount",
  ) => sheet.given(key, words, read.map(value), measure);
  const gross = each("spent", "Spent, with VAT", (line) => rational(line.gross));
  const vat = each("vat", "VAT that is recovered", (line) => rational(line.vat));
  const may = each(
    "chargeable",
    "1 where it may be charged, 0 where not",
    (line) => rational(line.may),
    "number",
  );
  const eligible = sheet.step("May be charged to the grant", ["*", ["-", gross, vat], may], "amount", {
    rule: "eligible",
  });
  const all = sheet.step("Eligible spending", ["sum", eligible], "amount", { rule: "sum" });
  const award = sheet.given(
    "award",
    "Award",
    rational(readNotNegativeMoney(input.award, "The award")),
    "amount",
  );
  const claimed = sheet.given(
    "claimed",
    "Claimed and paid",
    rational(readNotNegativeMoney(input.claimed, "What was claimed")),
    "amount",
  );
  const entitled = sheet.step("The grant pays", ["max", "0", ["min", all, award]], "amount", {
    rule: "entitlement",
  });
  const above = (words: string, a: string, b: string, rule: StepKey) =>
    amountOf(sheet, sheet.step(words, ["max", "0", ["-", a, b]], "amount", { rule }));

  return {
    lines: spending.map(({ what, ineligible }, row) => ({
      what,
      eligible: amountsOf(sheet, eligible)[row] ?? 0n,
      ineligible: ineligible ?? null,
    })),
    eligible: amountOf(sheet, all),
    entitlement: amountOf(sheet, entitled),
    payable: above("Payable", entitled, claimed, "payable"),
    clawback: above("Clawback", claimed, entitled, "clawback"),
    surrendered: above("Surrendered", award, entitled, "surrendered"),
    overspend: above("Overspend", all, award, "overspend"),
    warnings: [],
    trace: sheet.finish(eligible),
  };
}

function readLine({ what, gross, recoverableVat, ineligible }: SpendLine) {
  const line = {
    gross: readMoney(gross, `The amount of ${what}`),
    vat: readMoney(recoverableVat ?? 0n, `The VAT of ${what}`),
    may: ineligible === undefined ? 1n : 0n,
  };
  const isWithin =
    line.gross >= 0n ? line.vat >= 0n && line.vat <= line.gross : line.vat <= 0n && line.vat >= line.gross;
  if (isWithin) return line;
  throw new FundingError("BAD_INPUT", {
    what: `The VAT of ${what}`,
    hint: "It has to lie between nothing and the amount with VAT.",
  });
}
