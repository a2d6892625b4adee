// What every register has in common: who says so, how surely, and from when to when.

import type { AreaKind } from "./area-kind.js";

/**
 * How a fact came into a register.
 *
 * - `read`: read in the source named by the register;
 * - `second-hand`: read in a copy or a quotation of the source, which may be out of date;
 * - `computed`: worked out from facts that were read;
 * - `inferred`: concluded from facts that were read, without being stated there;
 * - `recalled`: written from memory. Check it before you rely on it.
 *
 * @category models
 */
export type Confidence = "read" | "second-hand" | "computed" | "inferred" | "recalled";

/**
 * The nation an area or a body belongs to.
 *
 * @category models
 */
export type NationName = "England" | "Wales";

/**
 * What every row of a register of areas or bodies states.
 *
 * @category models
 */
export interface RegisterEntry {
  /**
   * The code: a GSS code where ONS has given one, the Delius code of a probation region, otherwise an id made by
   * this package (a slug in lower case, such as `vru-humberside`), which nobody else publishes.
   */
  readonly code: string;
  /** The name as the register's source prints it. */
  readonly name: string;
  /** The kind of area or body. */
  readonly kind: AreaKind;
  /** The nation it belongs to. */
  readonly nation: NationName;
  /** First day in force, `YYYY-MM-DD`, or the year alone where the day is not held. Absent: before the register begins. */
  readonly from?: string;
  /** Last day in force, `YYYY-MM-DD`, included. Absent: no end is known. */
  readonly to?: string;
  /** Other names in use for the same area or body, former ones included. */
  readonly otherNames?: readonly string[];
  /** The facts of this row that were not simply read, by property. A property that is not listed was read. */
  readonly confidence?: Readonly<Record<string, Confidence>>;
}

/**
 * A register: dated rows, and where they come from.
 *
 * @typeParam Row - What one row states.
 * @category models
 */
export interface Register<Row> {
  /** The id, which is also the name of the package's entry for this register alone. */
  readonly id: string;
  /** What the register lists, in words. */
  readonly title: string;
  /** What date the rows describe, in words. Changes dated after it are listed row by row. */
  readonly vintage: string;
  /** Where the facts were read. */
  readonly sources: readonly string[];
  /** What a reader has to know before relying on the rows. */
  readonly notes: readonly string[];
  /** The rows, in order of code, kind by kind. */
  readonly rows: readonly Row[];
}
