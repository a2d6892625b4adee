// Match funding: what others put beside a grant. "20% match" is two different amounts, 20% of the grant or of
// the whole cost, so the base has to be said.

import { FundingError } from "../funding-error.js";
import type { MoneyInput, Pence } from "../money/money.js";
import { type NumberInput, type Rational, rational } from "../money/rational.js";
import { readNotNegativeMoney, readShare } from "../money/read-exact.js";
import type { Result } from "../result.js";
import type { Formula } from "../trace/formula.js";
import { amountOf, exactOf } from "../trace/sheet-values.js";
import { type ExactNumber, exactNumber, Worksheet } from "../trace/trace.js";

/**
 * What a rate of match is a percentage of: the grant, or grant and match together.
 *
 * @category models
 */
export type MatchBase = "grant" | "whole-cost";

/**
 * What a match position follows from.
 *
 * @category models
 */
export interface MatchPositionInput {
  /** The grant. */
  readonly grant: MoneyInput;
  /** What others pay in money. */
  readonly cash: MoneyInput;
  /**
   * What others give in kind. It counts only as far as the scheme says: state the most, as a sum or a
   * percentage of the match asked for.
   */
  readonly inKind?: {
    readonly value: MoneyInput;
    readonly countsUpTo: MoneyInput | { readonly shareOfRequired: NumberInput };
  };
  /** The match asked for: `"20%"`. */
  readonly rate: NumberInput;
  /** What the rate is a part of. */
  readonly base: MatchBase;
}

/**
 * How much match is asked for, and how much there is.
 *
 * @category models
 */
export interface MatchPosition extends Result {
  /** The match asked for, rounded up to the penny, because a penny less would miss the rate. */
  readonly required: Pence;
  /** The match that counts: money, and what counts of what is given in kind. */
  readonly found: Pence;
  /** What was given in kind and does not count. */
  readonly inKindNotCounted: Pence;
  /** What is missing. */
  readonly shortfall: Pence;
  /** The match found as a percentage of the grant; null where there is none. */
  readonly percentOfGrant: ExactNumber | null;
  /** The match found as a percentage of grant and match together; null where both are nothing. */
  readonly percentOfWholeCost: ExactNumber | null;
}

/**
 * The match that a grant asks for against the match that was found.
 *
 * @param input - The grant, the match, and the rate with its base.
 * @returns What is required, found and missing, and what was found as a percentage of either base.
 * @throws FundingError `BASE_REQUIRED` for a rate without a base, `BAD_INPUT` for one that no match can
 * reach.
 * @example
 * ```ts
 * const input = { grant: "100,000.00", cash: "20,000.00", rate: "20%", base: "grant" };
 * matchPosition(input).shortfall; // => 0n
 * matchPosition({ ...input, base: "whole-cost" }).shortfall; // => 500000n
 * ```
 * @category calculators
 */
export function matchPosition(input: MatchPositionInput): MatchPosition {
  const bases: readonly MatchBase[] = ["grant", "whole-cost"];
  if (!bases.includes(input.base))
    throw new FundingError("BASE_REQUIRED", { what: "The rate of match", bases });
  const rate = readShare(input.rate, "The rate of match");
  if (input.base === "whole-cost" && rate.n >= rate.d) {
    throw new FundingError("BAD_INPUT", {
      what: "The rate of match",
      hint: "Of the whole cost it has to be below 100%, or there is no room for the grant.",
    });
  }
  const sheet = new Worksheet(["match"]);
  const grant = sheet.given("grant", "Grant", pence(input.grant, "The grant"), "amount");
  const cash = sheet.given("match", "Match in money", pence(input.cash, "The match in money"), "amount");
  const inKind = sheet.given(
    "match-in-kind",
    "Match in kind",
    pence(input.inKind?.value ?? 0n, "The match in kind"),
    "amount",
  );
  const asked = sheet.given(
    "match-rate",
    `Match asked for, rate of the ${input.base.replace("-", " ")}`,
    rate,
  );
  const required = sheet.step(
    "Match asked for, up to the penny",
    ["ceiling", input.base === "grant" ? ["*", grant, asked] : ["/", ["*", grant, asked], ["-", "1", asked]]],
    "amount",
    { rule: "required-match" },
  );
  const cap = capStep(sheet, input.inKind?.countsUpTo ?? 0n, required);
  const counted = sheet.step("Match in kind that counts", ["min", inKind, cap], "amount", {
    rule: "in-kind-cap",
  });
  const found = sheet.step("Match found", ["+", cash, counted], "amount", { rule: "sum" });
  const shortfall = sheet.step("Shortfall", ["max", "0", ["-", required, found]], "amount", {
    rule: "shortfall",
  });
  const percentages = [
    percentage(sheet, "The grant", found, grant),
    percentage(sheet, "Grant and match together", found, ["+", grant, found]),
  ];
  return {
    required: amountOf(sheet, required),
    found: amountOf(sheet, found),
    inKindNotCounted: amountOf(sheet, inKind) - amountOf(sheet, counted),
    shortfall: amountOf(sheet, shortfall),
    percentOfGrant: percentages[0] ?? null,
    percentOfWholeCost: percentages[1] ?? null,
    warnings: [],
    trace: sheet.finish(shortfall),
  };
}

function capStep(
  sheet: Worksheet,
  cap: NonNullable<MatchPositionInput["inKind"]>["countsUpTo"],
  required: string,
): string {
  if (typeof cap !== "object")
    return sheet.given(
      "in-kind-limit",
      "Most in kind that counts",
      pence(cap, "The most in kind that counts"),
      "amount",
    );
  const share = sheet.given(
    "in-kind-limit-rate",
    "Most in kind that counts, share of the match asked for",
    readShare(cap.shareOfRequired, "The most in kind that counts"),
  );
  return sheet.step("Most in kind that counts", ["floor", ["*", required, share]], "amount", {
    rule: "limit",
  });
}

function pence(input: MoneyInput, what: string): Rational {
  return rational(readNotNegativeMoney(input, what));
}

/** The match found as a percentage of something; null of nothing. */
function percentage(sheet: Worksheet, words: string, found: string, base: Formula): ExactNumber | null {
  const of = sheet.step(words, base, "amount", { rule: "base" });
  if (amountOf(sheet, of) === 0n) return null;
  const percent = sheet.step("The match found, percent of that", ["/", ["*", "100", found], of], "number", {
    rule: "percentage",
  });
  return exactNumber(exactOf(sheet, percent));
}
