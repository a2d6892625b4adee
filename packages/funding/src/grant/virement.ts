// Moving money from one head of a grant to another. Agreements as a rule let a little pass and want the rest
// approved; how much was not found for the Duty grant, so the limit is the caller's, with its base.

import { requireRecipients } from "../apportion/problem.js";
import { FundingError } from "../funding-error.js";
import { inWords, type MoneyInput, type Pence } from "../money/money.js";
import { type NumberInput, rational, zero } from "../money/rational.js";
import { readNotNegativeMoney, readShare } from "../money/read-exact.js";
import type { Result, Share } from "../result.js";
import { amountOf, amountsOf } from "../trace/sheet-values.js";
import { Worksheet } from "../trace/trace.js";
import type { HeadAmount } from "./head-position.js";

/**
 * The most that may be moved without approval: a rate with its base, or `not-known` where no limit was
 * read in the agreement.
 *
 * @category models
 */
export type VirementLimit =
  | { readonly rate: NumberInput; readonly of: "head-from" | "head-to" | "grant" }
  | "not-known";

/**
 * What a move follows from.
 *
 * @category models
 */
export interface VirementInput {
  /** The heads of the grant. */
  readonly heads: readonly HeadAmount[];
  /** The head that gives. */
  readonly from: string;
  /** The head that gets. */
  readonly to: string;
  /** How much. */
  readonly amount: MoneyInput;
  /** What the grant agreement lets pass. */
  readonly limit: VirementLimit;
}

/**
 * A move between heads.
 *
 * @category models
 */
export interface Virement extends Result {
  /** Whether the agreement lets it pass, wants it approved, or has to be read for its limit. */
  readonly outcome: "within-limit" | "needs-approval" | "limit-not-known";
  /** The most that needs no approval, rounded down to the penny; null where it is not known. */
  readonly limit: Pence | null;
  /** The heads as they are after the move, in the order of the input. */
  readonly heads: readonly Share[];
  /** What to do, in a sentence. */
  readonly words: string;
}

/**
 * What a move of money between two heads comes to, and whether it needs approval.
 *
 * @param input - The heads, the move and the limit of the agreement.
 * @returns The new heads and the outcome. The sum of the heads does not change.
 * @throws FundingError `UNKNOWN_RECIPIENT` for a head that is none, `BASE_REQUIRED` for a percentage without
 * a base, `BAD_INPUT` for more than the head holds or a move to the same head.
 * @example
 * ```ts
 * const move = virement({
 *   heads: [{ id: "labour", award: "180,000.00" }, { id: "non-labour", award: "126,699.21" }],
 *   from: "labour",
 *   to: "non-labour",
 *   amount: "20,000.00",
 *   limit: { rate: "10%", of: "head-from" },
 * });
 * move.outcome; // => "needs-approval"
 * move.heads.map(({ amount }) => amount); // => [16000000n, 14669921n]
 * ```
 * @category calculators
 */
export function virement({ heads, from, to, amount: moving, limit }: VirementInput): Virement {
  requireRecipients(heads.map(({ id }) => id));
  const ids = heads.map(({ id }) => id);
  const unknown = [from, to].filter((id) => !ids.includes(id));
  if (unknown.length > 0) throw new FundingError("UNKNOWN_RECIPIENT", { what: "The move", ids: unknown });
  if (from === to)
    throw new FundingError("BAD_INPUT", { what: "The move", hint: "Name two different heads." });
  const amount = readNotNegativeMoney(moving, "The amount to move");

  const sheet = new Worksheet(ids);
  const held = heads.map(({ id, award }) => readNotNegativeMoney(award, `The award of ${id}`));
  const before = sheet.given(
    "head-before",
    "Head before",
    held.map((pence) => rational(pence)),
    "amount",
  );
  const direction = ids.map((id) => rational(id === from ? -1n : id === to ? 1n : 0n));
  const sign = sheet.given("direction", "-1 for the head that gives, 1 for the one that gets", direction);
  const moved = sheet.given("moved", "Amount moved", rational(amount), "amount");
  const after = sheet.step("Head after", ["+", before, ["*", sign, moved]], "amount", { rule: "virement" });
  const results = amountsOf(sheet, after);
  if (results.some((result) => result < 0n)) {
    throw new FundingError("BAD_INPUT", {
      what: "The amount to move",
      hint: `${from} holds ${inWords(held[ids.indexOf(from)] ?? 0n, "penny")}: move no more than that.`,
    });
  }
  const most =
    limit === "not-known" ? null : limitOf(sheet, limit, before, ids.indexOf(from), ids.indexOf(to));
  const outcome = most === null ? "limit-not-known" : amount <= most ? "within-limit" : "needs-approval";
  return {
    outcome,
    limit: most,
    heads: ids.map((id, row) => ({ id, amount: results[row] ?? 0n })),
    words: wordsOf(outcome, amount, most ?? 0n),
    warnings: [],
    trace: sheet.finish(after),
  };
}

function limitOf(
  sheet: Worksheet,
  limit: Exclude<VirementLimit, "not-known">,
  before: string,
  from: number,
  to: number,
): Pence {
  const bases = ["head-from", "head-to", "grant"] as const;
  if (!bases.includes(limit.of)) {
    throw new FundingError("BASE_REQUIRED", { what: "The limit on moves between heads", bases });
  }
  const rate = sheet.given(
    "limit-rate",
    "Limit, rate",
    readShare(limit.rate, "The limit on moves between heads"),
  );
  const counted = amountsOf(sheet, before).map((_, row) =>
    limit.of === "grant" || row === (limit.of === "head-from" ? from : to) ? rational(1n) : zero,
  );
  const base = sheet.given("limit-base", `1 for what the limit is a percentage of, ${limit.of}`, counted);
  const most = sheet.step(
    "Most that needs no approval",
    ["floor", ["*", ["sum", ["*", before, base]], rate]],
    "amount",
    { rule: "limit" },
  );
  return amountOf(sheet, most);
}

function wordsOf(outcome: Virement["outcome"], amount: Pence, limit: Pence): string {
  const [moved, most] = [inWords(amount, "penny"), inWords(limit, "penny")];
  if (outcome === "within-limit") return `${moved} may be moved: the limit without approval is ${most}.`;
  if (outcome === "needs-approval") {
    return `${moved} is above the limit of ${most}: get the funder's approval in writing before moving it.`;
  }
  return `No limit was given: look in the grant agreement for what may be moved without approval.`;
}
