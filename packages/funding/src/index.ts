/**
 * Exact money for the Serious Violence Duty: shares to the penny by named methods, with workings.
 *
 * @packageDocumentation
 */

export type { DivisorMethod } from "./apportion/divisor-methods.js";
export {
  type BoundedAllocation,
  type BoundedShare,
  type FloorsAndCapsInput,
  withFloorsAndCaps,
} from "./apportion/floors-and-caps.js";
export type { Method } from "./apportion/method.js";
export {
  type EqualShareInput,
  equalShare,
  type ProRataInput,
  proRata,
  type WeightedShare,
} from "./apportion/pro-rata.js";
export type { SharingOptions, WeightedRecipient } from "./apportion/problem.js";
export type { TieRule } from "./apportion/tie-rule.js";
export { FundingError, type FundingErrorCode, type FundingErrorData } from "./funding-error.js";
export { formatPounds, type MoneyInput, type Pence, parsePounds, type Unit } from "./money/money.js";
export type { NumberInput } from "./money/rational.js";
export type { Allocation, Result, Share } from "./result.js";
export type { Formula, Operation } from "./trace/formula.js";
export { type ExactNumber, type Measure, type Reason, replay, type Step, type Trace } from "./trace/trace.js";
export type { Warning, WarningCode } from "./warning.js";
