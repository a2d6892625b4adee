/** What a kind of check is to the validator. */
import type { Check, Condition, ConditionContext, ReturnDefinition, Term } from "@svd/schemas/returns";
import type { Collector } from "../report/collector.js";
import type { Claim, Claims } from "./claim.js";
import type { ReplacedColumns } from "./lists.js";
import type { Registers } from "./register.js";
import type { RowRun } from "./row-run.js";
import type { FileContext, Room, WholeFileCheck } from "./whole-file.js";

/** What runs over the rows of a file: row by row, or as a whole. */
interface CheckRuns {
  readonly rows?: readonly RowRun[];
  readonly wholeFile?: readonly WholeFileCheck[];
}

/**
 * A kind of check.
 *
 * @typeParam C - The check.
 * @typeParam K - What it keeps of the previous return.
 */
export interface CheckKind<C extends Check, K extends WholeFileCheck = WholeFileCheck> {
  /** What it keeps of the previous return; absent for a kind that compares with none. */
  readonly previous?: {
    /** Whether a check compares with it; absent where all do. */
    when?(check: C): boolean;
    keep(check: C, scope: ConditionContext, room: Room): K;
  };
  /**
   * What runs over the file for the checks of this kind of one rule.
   *
   * @param claims - Those that can run, in order.
   * @param kept - What was kept of the previous return for a check.
   */
  runs(claims: readonly Claim<C>[], kit: CheckKit, kept: (check: C) => K | undefined): CheckRuns;
}

/** What checks are compiled with. */
export interface CheckKit {
  readonly definition: ReturnDefinition;
  readonly claims: Claims;
  readonly scope: ConditionContext;
  readonly context: FileContext;
  readonly collector: Collector;
  readonly registers: Registers | undefined;
  /** The parts of the name of the file; `undefined` where there is none, or one of another form. */
  readonly nameParts: ReadonlyMap<string, string> | undefined;
  /** Columns whose code list is the caller's. */
  readonly replaced: ReplacedColumns;
  /** Whether the file has a column of the definition. */
  readonly has: (column: number) => boolean;
  /** Whether all that a rule names is there; where it is not, the rule is noted as not checked. */
  readonly canRun: (
    claim: Claim,
    columns: readonly string[],
    parts: readonly (Condition | Term)[],
  ) => boolean;
  /** Room for what a check keeps; when it is used up, the rule is not checked and the file has a finding. */
  readonly roomOf: (claim: Claim) => Room;
}
