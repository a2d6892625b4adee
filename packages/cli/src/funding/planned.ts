import { FundingError, PlanError, type PlanErrorCode } from "@svd/funding";
import type { FundingPlan } from "@svd/schemas/types";
import { Failure } from "../failure.js";
import type { Input } from "../input.js";
import { messageWithPlaces } from "../place-names.js";

/** What is wrong with the command line and not with a place of the plan, with the option that it is about. */
const OPTIONS: Partial<Record<PlanErrorCode, string>> = {
  METHOD_UNKNOWN: "--compare",
  METHOD_NOT_USABLE: "--compare",
  TOTAL_WITHOUT_HEAD: "--total",
  TOTAL_NOT_USABLE: "--total",
};

/**
 * Does something with a plan that was read.
 *
 * @throws Failure for what the plan leaves open, with its place in the file.
 */
export function planned<Result>(input: Input<FundingPlan>, work: (plan: FundingPlan) => Result): Result {
  try {
    return work(input.value);
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    const { code }: { readonly code: PlanErrorCode } = error;
    const option = OPTIONS[code];
    if (option !== undefined) throw new Failure(`${option}: ${error.message}`);
    const message =
      error.cause instanceof FundingError ? messageWithPlaces(error.cause, input.value) : error.message;
    throw input.failureAt(error.pointer, message);
  }
}
