// What every calculator gives back besides its own figures.

import type { Unit } from "./money/money.js";
import type { Trace } from "./trace/trace.js";
import type { Warning } from "./warning.js";

/**
 * What every result carries.
 *
 * @category models
 */
export interface Result {
  /** The workings. They are made when they are first asked for. */
  readonly trace: Trace;
  /** What a reader has to know. */
  readonly warnings: readonly Warning[];
}

/**
 * What one recipient gets.
 *
 * @category models
 */
export interface Share {
  /** The recipient. */
  readonly id: string;
  /** What it gets, in pence or posts. */
  readonly amount: bigint;
}

/**
 * A total shared out: every unit is placed.
 *
 * @category models
 */
export interface Allocation<Each extends Share = Share> extends Result {
  /** What was shared out, in pence or posts. */
  readonly total: bigint;
  /** What was not divided further. */
  readonly unit: Unit;
  /** What each recipient gets, in pence or posts, in the order of the input. */
  readonly amounts: readonly bigint[];
  /** The same with the id of each recipient, and what else the calculator says of it. */
  readonly recipients: readonly Each[];
}

/** Adds the trace to a result when it is first asked for: making it costs more than the result itself. */
export function withTrace<Figures extends object>(
  figures: Figures,
  makeTrace: () => Trace,
): Figures & { readonly trace: Trace } {
  let made: Trace | undefined;
  return Object.defineProperty(figures, "trace", {
    enumerable: true,
    get: () => {
      made ??= makeTrace();
      return made;
    },
  }) as Figures & { readonly trace: Trace };
}
