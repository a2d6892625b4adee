// Everything that a plan can leave open or have wrong, each with its place. Codes, data and messages are declared here once.

import { FundingError, type FundingErrorCode, type FundingErrorData, listed } from "../funding-error.js";

/**
 * What each error of a plan says besides its message and place. The keys are the codes. What a calculator refuses keeps
 * the code and the data of its {@link FundingErrorData}.
 *
 * @category errors
 */
export interface PlanErrorData extends FundingErrorData {
  /** Something that may be in a list once is there again. */
  APPEARS_TWICE: { readonly what: string };
  /** Money under a head that the plan does not have. */
  HEAD_NOT_IN_PLAN: Record<never, never>;
  /** A value for somebody who is not a recipient of the plan. */
  RECIPIENT_NOT_IN_PLAN: Record<never, never>;
  /** A post without the funder that is named. */
  FUNDER_NOT_OF_POST: Record<never, never>;
  /** A recipient without a weight, where the method shares by weight. */
  WEIGHT_MISSING: Record<never, never>;
  /** A recipient without last year's amount of a head, where the plan depends on it. */
  LAST_YEAR_MISSING: { readonly head: string };
  /** An amount of a head that the method needs. */
  AMOUNT_MISSING: { readonly what: string; readonly head: string };
  /** A rule for ties that the method cannot use. */
  TIE_RULE_NOT_USABLE: { readonly method: string; readonly hint: string };
  /** Damping, which works head by head, of a method that shares all heads out at once. */
  DAMPING_NOT_USABLE: Record<never, never>;
  /** A year that is not among those of the damping. */
  YEAR_NOT_IN_PACE: Record<never, never>;
  /** The tiers come to more than the head. Amount in pence. */
  TIERS_EXCEED_HEAD: { readonly head: string; readonly excess: bigint; readonly inWords: string };
  /** A plan that is not as the method it names was published. */
  NOT_AS_PUBLISHED: { readonly preset: string; readonly published: string };
  /** A method to compare that is not known. */
  METHOD_UNKNOWN: { readonly method: string; readonly methods: readonly string[] };
  /** A method to compare that the plan has no weights for. */
  METHOD_NOT_USABLE: { readonly method: string };
  /** Another total that does not say of which head it is. */
  TOTAL_WITHOUT_HEAD: { readonly heads: readonly string[] };
  /** Another total that a plan cannot have. */
  TOTAL_NOT_USABLE: { readonly hint: string };
}

/**
 * The code of an error of a plan.
 *
 * @category errors
 */
export type PlanErrorCode = keyof PlanErrorData;

type OwnCode = Exclude<PlanErrorCode, FundingErrorCode>;

const messages: { readonly [Code in OwnCode]: (data: PlanErrorData[Code]) => string } = {
  APPEARS_TWICE: ({ what }) => `${what} appears twice. Merge them into one.`,
  HEAD_NOT_IN_PLAN: () => "The plan does not have this head. Add it to heads, or correct it.",
  RECIPIENT_NOT_IN_PLAN: () => "The plan does not have this recipient. Add it, or correct the name.",
  FUNDER_NOT_OF_POST: () =>
    "The post does not have this funder. Add this grant to its funders, or correct the name.",
  WEIGHT_MISSING: () =>
    '"weight" is missing, and this method shares by weight. Find it; a missing weight is never read as zero.',
  LAST_YEAR_MISSING: ({ head }) =>
    `"lastYear" has no amount of ${head}, and the plan depends on last year's amounts. Find it; a missing amount is never read as zero.`,
  AMOUNT_MISSING: ({ what, head }) => `${what} of ${head} is missing. Add it; it can be 0.`,
  TIE_RULE_NOT_USABLE: ({ method, hint }) => `${method} cannot use this rule for ties. ${hint}`,
  DAMPING_NOT_USABLE: () =>
    "Damping works head by head, and split-heads shares all heads out at once. Choose pro-rata for the method.",
  YEAR_NOT_IN_PACE: () => "The year of the plan is not one of these. Add it, or correct it.",
  TIERS_EXCEED_HEAD: ({ inWords, head }) =>
    `The tiers come to ${inWords} more than there is of ${head}. Lower an amount, or raise the head.`,
  NOT_AS_PUBLISHED: ({ published }) => `${published} Correct it, or leave out "preset".`,
  METHOD_UNKNOWN: ({ method, methods }) =>
    `The plan cannot be compared under ${method}. Choose from: ${methods.join(", ")}.`,
  METHOD_NOT_USABLE: ({ method }) =>
    `The plan cannot be compared under ${method}. It has no weights to round in that way.`,
  TOTAL_WITHOUT_HEAD: ({ heads }) => `Say which head the total is of: ${listed(heads, "or")}.`,
  TOTAL_NOT_USABLE: ({ hint }) => hint,
};

/**
 * Thrown where a plan cannot be worked out without guessing. It says where in the plan that is, and what to do.
 *
 * @example
 * ```ts
 * const error = new PlanError("/recipients/1", "WEIGHT_MISSING", {});
 * error.pointer; // => "/recipients/1"
 * error.code; // => "WEIGHT_MISSING"
 * ```
 * @category errors
 */
export class PlanError<Code extends PlanErrorCode = PlanErrorCode> extends Error {
  override readonly name = "PlanError";
  /** The place in the plan, as a JSON Pointer. */
  readonly pointer: string;
  /** What is wrong. */
  readonly code: Code;
  /** Amounts and names that belong to it. */
  readonly data: PlanErrorData[Code];

  /**
   * Makes the error, with its message.
   *
   * @param pointer - The place in the plan, as a JSON Pointer.
   * @param code - What is wrong.
   * @param data - Amounts and names that belong to it.
   * @param options - The cause: the error of the calculator that refused.
   */
  constructor(pointer: string, code: Code, data: PlanErrorData[Code], options?: ErrorOptions) {
    super(messageOf(code, data), options);
    this.pointer = pointer;
    this.code = code;
    this.data = data;
  }
}

function messageOf<Code extends PlanErrorCode>(code: Code, data: PlanErrorData[Code]): string {
  return isOwn(code)
    ? messages[code](data as never)
    : new FundingError(code as FundingErrorCode, data as never).message;
}

function isOwn(code: PlanErrorCode): code is OwnCode {
  return Object.hasOwn(messages, code);
}

/**
 * Does a calculation of a plan. What the calculator refuses is refused at a place of the plan.
 *
 * @param pointer - The place that the calculation is about.
 * @param calculate - The calculation.
 */
export function calculatedAt<Result>(pointer: string, calculate: () => Result): Result {
  try {
    return calculate();
  } catch (error) {
    if (error instanceof FundingError) throw new PlanError(pointer, error.code, error.data, { cause: error });
    throw error;
  }
}
