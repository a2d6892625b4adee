import type { Claim, Found } from "./claim.js";
import type { CurrentRow } from "./current-row.js";

/** A rule on single rows, ready to run. */
export interface RowRun {
  readonly claim: Claim;
  /** The column of the definition that a finding points to. */
  readonly column: number;
  readonly fails: (row: CurrentRow) => boolean | undefined;
  /** Whether `fails` is a condition and nothing else. */
  readonly isCondition?: true;
  readonly severity?: "error" | "query";
  readonly words?: () => Readonly<Record<string, string>>;
  /** What else a finding says of the row that has just failed, which the spreadsheet numbers so. */
  readonly more?: (rowNumber: number) => Pick<Found, "words" | "linked" | "suggestion">;
}
