// Who the fire and rescue authority of an area was on a day, as far as the register holds it: one name for every reader.

import { areaOf, standingOf } from "./areas.js";
import type { FireAndRescueAuthority } from "./registers/fire-and-rescue-authorities.js";

/**
 * A fire and rescue authority on a day.
 *
 * @category models
 */
export interface FireAuthorityOnDay {
  /** Its own name on that day; "Fire and rescue authority for" the area where the register does not hold it. */
  readonly name: string;
  /** Whether the register holds who the authority was on that day. */
  readonly isHeld: boolean;
}

/**
 * The fire and rescue authority of an area on a day. The register has the authorities of December 2024: where the council
 * that is the authority has ended by the day, or the commissioner or the mayor had not begun, who the authority is on the day is
 * not held.
 *
 * @param authority - A row of the register of fire and rescue authorities.
 * @param asOf - The day, `YYYY-MM-DD`.
 * @returns The name, and whether it is held.
 * @example
 * ```ts
 * const surrey = fireAndRescueAuthorities.rows.find(({ code }) => code === "E31000035");
 * surrey && fireAuthorityOn(surrey, "2026-11-01").name; // => "Surrey County Council"
 * surrey && fireAuthorityOn(surrey, "2027-06-01").name; // => "Fire and rescue authority for Surrey"
 * ```
 * @category readers
 */
export function fireAuthorityOn(authority: FireAndRescueAuthority, asOf: string): FireAuthorityOnDay {
  const holders = [authority.council, authority.exercisedBy].flatMap((code) =>
    code === undefined ? [] : [areaOf(code)],
  );
  const isHeld = holders.every((holder) => standingOf(holder, asOf) === "current");
  return { name: isHeld ? authority.authority : `Fire and rescue authority for ${authority.name}`, isHeld };
}
