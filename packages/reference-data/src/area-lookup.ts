// What comes of looking an area up: found, and where it stands on the date, or not found, and why.

import { type Area, standingOf } from "./areas.js";
import { beginningInWords, endInWords, predecessorsOf, successorsOf } from "./history.js";
import type { Succession } from "./succession.js";

/**
 * An area that is in force on the date asked about.
 *
 * @category models
 */
export interface CurrentArea {
  /** The area was found, and is in force. */
  readonly status: "current";
  /** The area. */
  readonly area: Area;
}

/**
 * An area that is not in force on the date asked about: it ended before, or begins later.
 *
 * @category models
 */
export interface OtherTimeArea {
  /** The area was found, and ended before the date, or begins after it. */
  readonly status: "ended" | "future";
  /** The area. */
  readonly area: Area;
  /** What followed an ended area, or what stands in the place of one to come until then. */
  readonly successions: readonly Succession[];
  /** The same in a sentence or two. */
  readonly message: string;
}

/**
 * An area that a register holds, and where it stands on the date asked about.
 *
 * @category models
 */
export type FoundArea = CurrentArea | OtherTimeArea;

/**
 * No register holds what was asked for.
 *
 * @category models
 */
export interface UnknownArea {
  /** Nothing was found. */
  readonly status: "unknown";
  /** Areas whose names come near; empty for a code. */
  readonly suggestions: readonly Area[];
  /** What was not found, and what to do. */
  readonly message: string;
}

/**
 * Several areas bear the name, and nothing was chosen.
 *
 * @category models
 */
export interface AmbiguousName {
  /** More than one was found. */
  readonly status: "ambiguous";
  /** All areas that bear the name. */
  readonly candidates: readonly Area[];
  /** Which they are, and what to do. */
  readonly message: string;
}

/** An area with its standing on a date. */
export function found(area: Area, asOf: string): FoundArea {
  const status = standingOf(area, asOf);
  if (status === "current") return { status, area };
  return status === "ended"
    ? { status, area, successions: successorsOf(area.code), message: endInWords(area, asOf) }
    : { status, area, successions: predecessorsOf(area.code), message: beginningInWords(area) };
}

/** Those in force on the date; failing that those that ended; failing that those to come. */
export function bestStanding(candidates: readonly Area[], asOf: string): readonly Area[] {
  for (const wanted of ["current", "ended", "future"]) {
    const found = candidates.filter((area) => standingOf(area, asOf) === wanted);
    if (found.length > 0) return found;
  }
  return [];
}
