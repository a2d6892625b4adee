// What a reader of a result has to know and what does not stop the calculation.

/**
 * The code of a warning.
 *
 * - `MIXED_PERIODS`: figures of different years or vintages stand beside one another;
 * - `HEAD_OVERCOMMITTED`: more is committed than the head holds;
 * - `TOTAL_RAISED`: a rule against losers costs more than the total;
 * - `METHOD_SENSITIVE`: another method would give somebody a unit more or less;
 * - `DOES_NOT_ADD`: printed parts and their printed total disagree;
 * - `GEOGRAPHY_CHANGED`: a council was split or merged between the years;
 * - `SUPPRESSED_VALUE`: a hidden count was replaced as the caller asked;
 * - `CUT_SENSITIVE`: who is funded depends on a hidden count or on a tie at the cut;
 * - `TOTAL_NOT_PLACED`: part of the total is left over, as the caller allowed;
 * - `FLOORS_SCALED`: the floors were lowered to fit the total, as the caller allowed.
 *
 * @category errors
 */
export type WarningCode =
  | "MIXED_PERIODS"
  | "HEAD_OVERCOMMITTED"
  | "TOTAL_RAISED"
  | "METHOD_SENSITIVE"
  | "DOES_NOT_ADD"
  | "GEOGRAPHY_CHANGED"
  | "SUPPRESSED_VALUE"
  | "CUT_SENSITIVE"
  | "TOTAL_NOT_PLACED"
  | "FLOORS_SCALED";

/**
 * A warning beside a result.
 *
 * @category errors
 */
export interface Warning {
  /** What it is about. */
  readonly code: WarningCode;
  /** What a reader has to know and can do. */
  readonly message: string;
  /** Whom it concerns, by id; empty where it concerns all. */
  readonly ids: readonly string[];
  /** The amount it speaks of, in pence or posts; null where there is none. */
  readonly amount: bigint | null;
}
