// Everything that stops a calculation, each with what it has to say. Codes, data and messages are declared here once.

import type { Unit } from "./money/money.js";

/**
 * What each error says besides its message. The keys are the codes.
 *
 * @category errors
 */
export interface FundingErrorData {
  /** Nobody to share with. */
  NO_RECIPIENTS: Record<never, never>;
  /** An id appears more than once. */
  DUPLICATE_RECIPIENT: { readonly ids: readonly string[] };
  /** A weight is negative or not a number. `value` is as it was given. */
  BAD_WEIGHT: { readonly id: string; readonly value: unknown };
  /** Every weight is zero, but there is something to share. */
  ZERO_TOTAL_WEIGHT: Record<never, never>;
  /** Text that is not an amount of money. */
  NOT_MONEY: { readonly what: string };
  /** An amount that the unit does not divide. `nearest` is the nearest amount that it does. */
  FRACTION_OF_UNIT: { readonly what: string; readonly unit: Unit; readonly nearest: string };
  /** A JavaScript number that may not be exact. */
  UNSAFE_NUMBER: { readonly what: string };
  /** A total below zero where a grant is meant. */
  NEGATIVE_TOTAL: { readonly what: string };
  /** The floors come to more than the total. Amounts in pence or posts. */
  FLOORS_EXCEED_TOTAL: { readonly shortfall: bigint; readonly inWords: string };
  /** What is kept back comes to more than the total. Amounts in pence or posts. */
  SLICES_EXCEED_TOTAL: { readonly shortfall: bigint; readonly inWords: string };
  /** The caps come to less than the total. Amounts in pence or posts. */
  CAPS_BELOW_TOTAL: { readonly unplaced: bigint; readonly inWords: string };
  /** A floor above its cap. */
  FLOOR_ABOVE_CAP: { readonly id: string };
  /** A damping floor, or ceiling, that the total cannot pay for. Percentages and factors as exact text. */
  FLOOR_NOT_AFFORDABLE: {
    readonly group: string | null;
    readonly scalingFactor: string | null;
    readonly highestFloor: string | null;
  };
  /** The shares of the components do not add to 1. `sum` is exact. */
  COMPONENTS_NOT_ONE: { readonly sum: string };
  /** Recipients without a value. */
  MISSING_INDICATOR: { readonly component: string; readonly ids: readonly string[] };
  /** A count that was hidden before publication, and no policy for it. */
  SUPPRESSED_VALUE: { readonly component: string; readonly ids: readonly string[] };
  /** A rate beside counts. */
  RATE_WITHOUT_DENOMINATOR: { readonly component: string };
  /** A value for somebody who is not a recipient. */
  UNKNOWN_RECIPIENT: { readonly what: string; readonly ids: readonly string[] };
  /** Recipients with an equal claim, and ties are to be decided by people. */
  TIE: { readonly ids: readonly string[] };
  /** A percentage without what it is a percentage of. */
  BASE_REQUIRED: { readonly what: string; readonly bases: readonly string[] };
  /** Funders give more than the cost. Amount in pence. */
  FUNDERS_OVER_COST: { readonly excess: bigint; readonly inWords: string };
  /** Two funders give "the rest". */
  TWO_REST_FUNDERS: { readonly ids: readonly string[] };
  /** Dates that are out of order or outside the year. */
  BAD_PERIOD: { readonly what: string; readonly hint: string };
  /** An option or a number that makes no sense here. `hint` says what would. */
  BAD_INPUT: { readonly what: string; readonly hint: string };
}

/**
 * The code of an error.
 *
 * @category errors
 */
export type FundingErrorCode = keyof FundingErrorData;

const plurals: Readonly<Record<Unit, string>> = {
  penny: "pennies",
  pound: "pounds",
  hundred: "hundreds of pounds",
  post: "posts",
};

type Messages = { readonly [Code in FundingErrorCode]: (data: FundingErrorData[Code]) => string };

const messages: Messages = {
  NO_RECIPIENTS: () => "There is nobody to share with. Give at least one recipient.",
  DUPLICATE_RECIPIENT: ({ ids }) =>
    `${listed(ids)} ${ids.length === 1 ? "is" : "are"} listed more than once. Give each recipient once, with the weight of all it covers.`,
  BAD_WEIGHT: ({ id }) => `The weight of ${id} must be zero or more, as a decimal such as "12.5".`,
  ZERO_TOTAL_WEIGHT: () =>
    'Every weight is zero, so no share follows from them. Correct the weights, or choose onZeroWeights: "equal".',
  NOT_MONEY: ({ what }) =>
    `${what} is not an amount of money. Write pounds such as "1,250.00", or give pence as a bigint.`,
  FRACTION_OF_UNIT: ({ what, unit, nearest }) =>
    `${what} is not a whole number of ${plurals[unit]}. The nearest is ${nearest}.`,
  UNSAFE_NUMBER: ({ what }) =>
    `${what} is a JavaScript number that may not be exact. Give it as text, such as "0.1", or as a bigint.`,
  NEGATIVE_TOTAL: ({ what }) =>
    `${what} is below zero, but a grant can only be paid out. Give an amount of zero or more. Money to be paid back is a separate claim: share it out on its own, with equalShare or proRata and purpose: "clawback".`,
  FLOORS_EXCEED_TOTAL: ({ inWords }) =>
    `The floors come to ${inWords} more than the total. Lower them, raise the total, or choose onFloorsExceedTotal: "scale".`,
  SLICES_EXCEED_TOTAL: ({ inWords }) =>
    `What is kept back or paid flat comes to ${inWords} more than the total. Lower it or raise the total.`,
  CAPS_BELOW_TOTAL: ({ inWords }) =>
    `The caps leave ${inWords} that nobody may take. Raise them, or choose onCapsBelowTotal: "leave".`,
  FLOOR_ABOVE_CAP: ({ id }) => `The floor of ${id} is above its cap. Lower the floor or raise the cap.`,
  FLOOR_NOT_AFFORDABLE: ({ group, scalingFactor, highestFloor }) =>
    [
      `The total${group === null ? "" : ` of the group ${group}`} cannot pay for these bounds on change`,
      scalingFactor === null
        ? ". "
        : `: the scaling factor would be ${scalingFactor}, which is not from 0 to 1. `,
      highestFloor === null
        ? "Loosen the floor or the ceiling."
        : `The highest floor it can pay for is a change of ${highestFloor}%.`,
    ].join(""),
  COMPONENTS_NOT_ONE: ({ sum }) =>
    `The shares of the components add to ${sum}. Change them so that they add to exactly 1.`,
  MISSING_INDICATOR: ({ component, ids }) =>
    `${component} has no value for ${listed(ids)}. Find the value; a missing value is never read as zero.`,
  SUPPRESSED_VALUE: ({ component, ids }) =>
    `${component} is suppressed for ${listed(ids)}. Get the counts, or choose a policy: low, high, midpoint or bounds.`,
  RATE_WITHOUT_DENOMINATOR: ({ component }) =>
    `${component} is a rate, and a rate says nothing of size. Give what it is a rate of (such as population), so that it can be turned into a count.`,
  UNKNOWN_RECIPIENT: ({ what, ids }) =>
    `${what} has values for ${listed(ids)}, not among the recipients. Correct the ids or add the recipients.`,
  TIE: ({ ids }) =>
    `${listed(ids)} have an equal claim to the last units. Decide between them with a tie rule, such as ties: "by-id".`,
  BASE_REQUIRED: ({ what, bases }) =>
    `${what} is a percentage without a base. Say what it is a percentage of: ${listed(bases, "or")}.`,
  FUNDERS_OVER_COST: ({ inWords }) =>
    `The funders give ${inWords} more than the cost. Lower a share or a sum.`,
  TWO_REST_FUNDERS: ({ ids }) =>
    `${listed(ids)} each pay the rest. Only one funder can; give the others a share or a sum.`,
  BAD_PERIOD: ({ what, hint }) => `${what} cannot be used as it stands. ${hint}`,
  BAD_INPUT: ({ what, hint }) => `${what} cannot be used as it stands. ${hint}`,
};

/** Names in a row: `A, B and 3 more`. */
export function listed(names: readonly string[], joint = "and"): string {
  const shown = names.length > 6 ? [...names.slice(0, 5), `${names.length - 5} more`] : names;
  const last = shown.at(-1) ?? "nobody";
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} ${joint} ${last}`;
}

/**
 * Thrown where a calculation cannot go on without guessing. The message says what to do; `data` holds what a program
 * needs to show it in its own way.
 *
 * @example
 * ```ts
 * const error = new FundingError("FLOOR_ABOVE_CAP", { id: "Brent" });
 * error.code; // => "FLOOR_ABOVE_CAP"
 * error.message; // => "The floor of Brent is above its cap. Lower the floor or raise the cap."
 * ```
 * @category errors
 */
export class FundingError<Code extends FundingErrorCode = FundingErrorCode> extends Error {
  override readonly name = "FundingError";
  /** What is wrong. */
  readonly code: Code;
  /** Ids, amounts and names that belong to it. */
  readonly data: FundingErrorData[Code];

  /**
   * Makes the error, with its message.
   *
   * @param code - What is wrong.
   * @param data - Ids, amounts and names that belong to it.
   */
  constructor(code: Code, data: FundingErrorData[Code]) {
    super(messages[code](data));
    this.code = code;
    this.data = data;
  }
}
