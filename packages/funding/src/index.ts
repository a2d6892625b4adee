/**
 * Exact money for the Serious Violence Duty: shares to the penny by named methods, with workings.
 *
 * @packageDocumentation
 */

export {
  type ComparedRecipient,
  compareMethods,
  type MethodComparison,
} from "./apportion/compare-methods.js";
export type { DivisorMethod } from "./apportion/divisor-methods.js";
export {
  type BoundedAllocation,
  type BoundedShare,
  type FloorsAndCapsInput,
  withFloorsAndCaps,
} from "./apportion/floors-and-caps.js";
export { type Method, methods } from "./apportion/method.js";
export {
  type EqualShareInput,
  equalShare,
  type ProRataInput,
  proRata,
  type WeightedShare,
} from "./apportion/pro-rata.js";
export type { SharingOptions, WeightedRecipient } from "./apportion/problem.js";
export {
  type HeadShares,
  type SplitHeads,
  type SplitHeadsInput,
  splitHeads,
} from "./apportion/split-heads.js";
export type { TieRule } from "./apportion/tie-rule.js";
export {
  type FinancialYear,
  financialYear,
  financialYearOf,
  type Quarter,
  type QuarterName,
  quartersOf,
} from "./calendar/financial-year.js";
export type { Period, PlainDate } from "./calendar/plain-date.js";
export { explain, type Question } from "./explain/explain.js";
export type { BaselineRecipient, FormerAreas } from "./formula/baseline.js";
export {
  type DampedAllocation,
  type DampedShare,
  type DampingGroup,
  type DampingRecipient,
  type FloorDampingInput,
  floorDamping,
} from "./formula/damping.js";
export {
  type FlatPlusWeightedInput,
  type FlatRecipient,
  type FlatShare,
  flatPlusWeighted,
} from "./formula/flat-plus-weighted.js";
export { type HeldShare, type HoldHarmless, holdHarmless } from "./formula/hold-harmless.js";
export type {
  IndicatorValue,
  SuppressedCounts,
  SuppressionOptions,
  SuppressionPolicy,
} from "./formula/indicator.js";
export {
  type NeedAboveThreshold,
  type NeedAboveThresholdInput,
  needAboveThreshold,
} from "./formula/need-above-threshold.js";
export {
  type Component,
  type ComponentValues,
  type NeedShare,
  type NeedsFormulaInput,
  needsFormula,
} from "./formula/needs-formula.js";
export {
  type PaceOfChange,
  type PaceOfChangeInput,
  type PaceYear,
  paceOfChange,
} from "./formula/pace-of-change.js";
export {
  type RankedArea,
  type RankedCoverage,
  type RankedCoverageInput,
  rankedCoverage,
} from "./formula/ranked-coverage.js";
export { type Slice, type TopSliced, type TopSliceInput, topSlice } from "./formula/top-slice.js";
export { type UniformChange, uniformChange } from "./formula/uniform-change.js";
export { type Uprated, uprate } from "./formula/uprate.js";
export { FundingError, type FundingErrorCode, type FundingErrorData } from "./funding-error.js";
export {
  type ClaimSchedule,
  type ClaimScheduleInput,
  claimSchedule,
  type HoldBack,
  type Instalment,
  type PaymentTerms,
  type ScheduledClaim,
} from "./grant/claim-schedule.js";
export {
  type HeadAmount,
  type HeadLine,
  type HeadPosition,
  type HeadPositionInput,
  type HeadStanding,
  headPosition,
} from "./grant/head-position.js";
export {
  type MatchBase,
  type MatchPosition,
  type MatchPositionInput,
  matchPosition,
} from "./grant/match-position.js";
export {
  type AwardedBody,
  type ReallocatedAward,
  type Reallocation,
  reallocateUnderspend,
} from "./grant/reallocate-underspend.js";
export { type ReconcileInput, type Reconciliation, reconcile } from "./grant/reconcile.js";
export {
  type NumberRange,
  type RatioKind,
  type RatioReconciliation,
  type RatioRow,
  type RatioStanding,
  type ReconcileRatiosInput,
  reconcileRatios,
} from "./grant/reconcile-ratios.js";
export {
  type BudgetLine,
  type RuleBase,
  type RuleStanding,
  type RulesPosition,
  type SpendRule,
  spendRules,
} from "./grant/spend-rules.js";
export type { Suspect } from "./grant/suspects.js";
export { type Virement, type VirementInput, type VirementLimit, virement } from "./grant/virement.js";
export {
  type SpendLine,
  type YearEndReturn,
  type YearEndReturnInput,
  yearEndReturn,
} from "./grant/year-end-return.js";
export {
  changeInPounds,
  formatPounds,
  inPounds,
  type MoneyInput,
  type Pence,
  parsePounds,
  percentOf,
  plainPounds,
  type Unit,
} from "./money/money.js";
export type { NumberInput, Parts } from "./money/rational.js";
export {
  type AllocatedHead,
  type AllocatedRecipient,
  type AllocatedTotal,
  allocatePlan,
  type PlanAllocation,
} from "./plan/allocate-plan.js";
export { comparePlan, type PlanChanges, type PlanComparison, type PlanVariant } from "./plan/compare-plan.js";
export { comparisonInWords } from "./plan/comparison-in-words.js";
export type { AllocatedPost } from "./plan/keep-back.js";
export { PlanError, type PlanErrorCode, type PlanErrorData } from "./plan/plan-error.js";
export { type PlanInWords, planInWords } from "./plan/plan-in-words.js";
export type { Working } from "./plan/working.js";
export { howToRead, stepsInWords } from "./plan/workings-in-words.js";
export { type CostHistory, type Costing, costHistory } from "./posts/cost-history.js";
export type { DayCount } from "./posts/day-count.js";
export type { OnCost, OnCostRate, ThresholdRate } from "./posts/on-cost.js";
export type { FtePoint, PayAward, PostCostInput, SalaryPoint } from "./posts/post.js";
export { type PostCost, type PostSegment, postCost } from "./posts/post-cost.js";
export {
  type Contribution,
  type CostBase,
  type Funder,
  type FunderShare,
  type ShareCostInput,
  type SharedCost,
  shareCost,
} from "./posts/share-cost.js";
export { londonEqualShare } from "./presets/london-equal-share.js";
export type { Preset, PresetSource } from "./presets/preset.js";
export { type PresetId, presets } from "./presets/presets.js";
export { thamesValleyFormula } from "./presets/thames-valley-formula.js";
export { violenceReductionUnitCoverage } from "./presets/violence-reduction-unit-coverage.js";
export type { Allocation, Result, Share } from "./result.js";
export type { Formula, Operation } from "./trace/formula.js";
export type { StepKey } from "./trace/step-key.js";
export { type ExactNumber, type Measure, type Reason, replay, type Step, type Trace } from "./trace/trace.js";
export type { Warning, WarningCode } from "./warning.js";
