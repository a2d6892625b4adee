// What is shared out, among whom and by which rules, read once and checked.

import { FundingError } from "../funding-error.js";
import { inWords, type MoneyInput, readAmount, readUnits, sizeOf, type Unit } from "../money/money.js";
import {
  greatestCommonDivisor,
  type NumberInput,
  one,
  type Rational,
  readNumber,
  toCommonScale,
} from "../money/rational.js";
import { type TieOrder, type TieRule, tieOrder } from "./tie-rule.js";

/**
 * A recipient with a weight.
 *
 * @category models
 */
export interface WeightedRecipient {
  /** The id by which the recipient is matched and named, such as a name or a code. */
  readonly id: string;
  /** Its weight, zero or more. Only the proportions matter. */
  readonly weight: NumberInput;
}

/**
 * What every calculator that shares out a total can be told.
 *
 * @category models
 */
export interface SharingOptions {
  /** What is not divided further. A penny unless said otherwise. */
  readonly unit?: Unit;
  /** Who gets a unit where claims are equal. Without it, the larger weight, then who is listed first. */
  readonly ties?: TieRule;
  /** Whether money is paid out or paid back. Only a clawback may have a total below zero. */
  readonly purpose?: "grant" | "clawback";
}

/** A total and a tie rule, read. Units are not below zero; the sign is apart. */
export interface Problem {
  readonly ids: readonly string[];
  readonly unit: Unit;
  readonly size: bigint;
  readonly total: bigint;
  readonly units: bigint;
  readonly sign: bigint;
  readonly ties: TieRule;
}

/** Reads a total and its options. */
export function readProblem(
  total: MoneyInput,
  ids: readonly string[],
  { unit = "penny", ties = "larger-weight", purpose = "grant" }: SharingOptions,
): Problem {
  requireRecipients(ids);
  const units = readUnits(total, unit, "The total");
  if (units < 0n && purpose !== "clawback") throw new FundingError("NEGATIVE_TOTAL", { what: "The total" });
  const size = sizeOf(unit);
  const sign = units < 0n ? -1n : 1n;
  return { ids, unit, size, total: units * size, units: units * sign, sign, ties };
}

/** Refuses no recipients, and one that is listed twice. */
export function requireRecipients(ids: readonly string[]): void {
  if (ids.length === 0) throw new FundingError("NO_RECIPIENTS", {});
  if (new Set(ids).size === ids.length) return;
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const id of ids) (seen.has(id) ? repeated : seen).add(id);
  throw new FundingError("DUPLICATE_RECIPIENT", { ids: [...repeated] });
}

/** Weights as given, and as whole numbers in the same proportions. */
export interface Weights {
  /** Whether all were zero and count as equal, as the caller chose. */
  readonly madeEqual?: true;
  /** The weights as given. Only a trace asks for them. */
  readonly exact: () => readonly Rational[];
  /** The smallest whole numbers in the same proportions. */
  readonly whole: readonly bigint[];
}

/** The same weight for each. */
export function equalWeights(ids: readonly string[]): Weights {
  return { exact: () => ids.map(() => one), whole: ids.map(() => 1n) };
}

/** Weights that are exact fractions. */
export function fractionWeights(exact: readonly Rational[]): Weights {
  return { exact: () => exact, whole: smallest(toCommonScale(exact)) };
}

/** Reads weights. Where all are zero and there is something to share, they become equal if the caller said so. */
export function readWeights(
  recipients: readonly WeightedRecipient[],
  units: bigint,
  onZeroWeights: "error" | "equal" = "error",
): Weights {
  const numbers = wholeNumbers(recipients);
  const weights =
    numbers === undefined
      ? fractionWeights(recipients.map(readWeight))
      : { exact: () => numbers.map((n) => ({ n, d: 1n })), whole: smallest(numbers) };
  if (weights.whole.some((weight) => weight > 0n)) return weights;
  if (onZeroWeights === "equal") return { ...equalWeights(recipients.map(({ id }) => id)), madeEqual: true };
  if (units !== 0n) throw new FundingError("ZERO_TOTAL_WEIGHT", {});
  return weights;
}

/** Weights that all are whole numbers already, such as populations; undefined where one is not. */
function wholeNumbers(recipients: readonly WeightedRecipient[]): readonly bigint[] | undefined {
  const numbers: bigint[] = [];
  for (const { weight } of recipients) {
    if (typeof weight === "number" && weight >= 0 && Number.isSafeInteger(weight))
      numbers.push(BigInt(weight));
    else if (typeof weight === "bigint" && weight >= 0n) numbers.push(weight);
    else return undefined;
  }
  return numbers;
}

function readWeight({ id, weight }: WeightedRecipient): Rational {
  const value = readNumber(weight, `The weight of ${id}`);
  if (value === undefined || value.n < 0n) throw new FundingError("BAD_WEIGHT", { id, value: weight });
  return value;
}

/** Whole numbers divided by what divides them all. */
function smallest(weights: readonly bigint[]): readonly bigint[] {
  let common = 0n;
  for (const weight of weights) {
    common = greatestCommonDivisor(weight, common);
    if (common === 1n) return weights;
  }
  return common === 0n ? weights : weights.map((weight) => weight / common);
}

/** Who comes first among equals. */
export function orderOf({ ties, ids }: Problem, weights: readonly bigint[]): TieOrder {
  return tieOrder(ties, ids, weights);
}

/** Reads an amount for each recipient, such as a floor: one for all, or each its own. */
export function readAmounts(
  ids: readonly string[],
  amounts: MoneyInput | Readonly<Record<string, MoneyInput>>,
  unit: Unit,
  what: string,
): (bigint | null)[] {
  if (typeof amounts !== "object") {
    const amount = readAmount(amounts, unit, what);
    return ids.map(() => amount);
  }
  const known = new Set(ids);
  const strangers = Object.keys(amounts).filter((id) => !known.has(id));
  if (strangers.length > 0) throw new FundingError("UNKNOWN_RECIPIENT", { what, ids: strangers });
  return ids.map((id) => {
    const amount = Object.hasOwn(amounts, id) ? amounts[id] : undefined;
    return amount === undefined ? null : readAmount(amount, unit, `${what} of ${id}`);
  });
}

/** An amount of units as people read it. */
export function unitsInWords(units: bigint, unit: Unit): string {
  return inWords(units * sizeOf(unit), unit);
}

/** A problem in which nothing is placed by rank, so that no tie rule is asked for. */
export function orderlessProblem(total: MoneyInput, ids: readonly string[], unit: Unit): Problem {
  return readProblem(total, ids, { unit });
}
