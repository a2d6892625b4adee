// One area taking over from another on a date. Everything else about beginnings and ends is derived from this.

import { dayBefore } from "./plain-date.js";
import type { Confidence } from "./register.js";

/**
 * What kind of change a succession is.
 *
 * - `merger`: the old area became part of, or the whole of, the new one;
 * - `split`: the old area was divided, and the new one took a part;
 * - `code-change`: the same body under a new code, because its boundary changed;
 * - `county-abolished`: the county council ended and the new authority took over its work;
 * - `change-of-form`: the same force area, under a local policing body of another form.
 *
 * @category models
 */
export type SuccessionKind = "merger" | "split" | "code-change" | "county-abolished" | "change-of-form";

/**
 * One area or body following another.
 *
 * @category models
 */
export interface Succession {
  /** First day of the successor, `YYYY-MM-DD`: the day after the last day of the predecessor. */
  readonly on: string;
  /** Code of the predecessor. */
  readonly from: string;
  /** Code of the successor. */
  readonly to: string;
  /** What kind of change it is. */
  readonly kind: SuccessionKind;
  /** How surely the date is known. */
  readonly confidence: Confidence;
}

/** A succession as the registers write it. */
export type SuccessionRow = readonly [
  on: string,
  from: string,
  to: string,
  kind: SuccessionKind,
  confidence?: Confidence,
];

/** Names the columns of a succession. */
export function toSuccession([on, from, to, kind, confidence = "read"]: SuccessionRow): Succession {
  return { on, from, to, kind, confidence };
}

/** The dates of an area so far as its successions tell them, with the confidence of those not read. */
export interface Lifespan {
  from?: string;
  to?: string;
  confidence: Record<string, Confidence>;
}

/** Reads first and last days off the successions, so that a date of change is written once. */
export function lifespans(successions: readonly Succession[]): ReadonlyMap<string, Lifespan> {
  const spans = new Map<string, Lifespan>();
  const span = (code: string): Lifespan => {
    const known = spans.get(code) ?? { confidence: {} };
    spans.set(code, known);
    return known;
  };
  for (const { on, from, to, confidence } of successions) {
    const ended = span(from);
    const begun = span(to);
    ended.to = dayBefore(on);
    begun.from = on;
    if (confidence !== "read") {
      ended.confidence["to"] = confidence;
      begun.confidence["from"] = confidence;
    }
  }
  return spans;
}
