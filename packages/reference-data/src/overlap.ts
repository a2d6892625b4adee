// What lies in what, with shares where the relation is many to many.

import { type AreaKind, sameLayer } from "./area-kind.js";
import { type Area, areasInForce, standingOf } from "./areas.js";
import { type Footprint, footprintOf, type Piece } from "./footprint.js";
import { requirePlainDate } from "./plain-date.js";
import { population } from "./registers/population.js";

/**
 * How surely a share is known.
 *
 * - `exact`: a sum of whole districts;
 * - `estimate`: part of a district is counted by LSOAs, or by the mid-2020 population of former districts;
 * - `unknown`: the areas touch one another in some part of a district that nobody has measured, or may do so.
 *
 * @category models
 */
export type ShareBasis = "exact" | "estimate" | "unknown";

/**
 * A share of the people of an area, from 0 to 1.
 *
 * @category models
 */
export interface Share {
  /** The share; null where it is unknown. */
  readonly value: number | null;
  /** How surely it is known. */
  readonly basis: ShareBasis;
}

/**
 * One area that overlaps the area asked about.
 *
 * @category models
 */
export interface Overlap {
  /** The other area. */
  readonly area: Area;
  /** How many of the people of the area asked about live in the other. */
  readonly share: Share;
  /** How many of the people of the other area live in the area asked about. */
  readonly shareOfOther: Share;
}

/**
 * Lists the areas of some kinds that an area lies in, holds, or touches.
 *
 * The lookups behind this are those of December 2024 (boards also of April 2026). They are carried back and forward
 * over the successions of districts, so that an area of any date can be asked about; people are those of mid-2023.
 *
 * @param area - The area asked about.
 * @param kinds - The kinds of area wanted. The kinds of district go together.
 * @param asOf - The date on which the other areas are in force, `YYYY-MM-DD`.
 * @returns The overlapping areas, the largest share first, then by code.
 * @throws RangeError when `asOf` is not a calendar date.
 * @example
 * ```ts
 * const hart = findByCode("E07000089", "2025-06-01");
 * if (hart.status === "current") {
 *   const [board] = overlaps(hart.area, ["integrated-care-board"], "2025-06-01");
 *   board?.area.name; // => "NHS Frimley Integrated Care Board"
 *   board?.share; // => { value: 45 / 59, basis: "estimate" }
 * }
 * ```
 * @category calculators
 */
export function overlaps(area: Area, kinds: readonly AreaKind[], asOf: string): readonly Overlap[] {
  requirePlainDate(asOf);
  const others = areasInForce((kind) => kinds.includes(kind), asOf);
  const own = footprintOf(area);
  const current = standingOf(area, asOf) === "current";
  return others
    .flatMap((other) => {
      // Areas of one layer in force on one day do not overlap.
      if (current && sameLayer(area.kind, other.kind))
        return other === area ? [{ area, share: all, shareOfOther: all }] : [];
      return between(own, footprintOf(other), other);
    })
    .sort((a, b) => (b.share.value ?? 0) - (a.share.value ?? 0) || (a.area.code < b.area.code ? -1 : 1));
}

/** The people of a district, all ages, in mid-2023. */
function peopleOf(district: string): number {
  return peopleByDistrict.get(district) ?? 0;
}

const peopleByDistrict: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(
  population.rows.map(({ district, total }) => [district, total]),
);

const all: Share = { value: 1, basis: "exact" };

function between(own: Footprint, theirs: Footprint, area: Area): readonly Overlap[] {
  let people = 0;
  let touches = false;
  let exact = true;
  for (const [district, piece] of own) {
    const other = theirs.get(district);
    if (!other) continue;
    const share = commonShare(piece, other);
    if (share === 0) continue;
    touches = true;
    if (piece.share !== 1 || other.share !== 1) exact = false;
    people += share * peopleOf(district);
  }
  if (!touches) return [];
  const share = covers(theirs, own) ? all : shareOf(people, own, exact);
  const shareOfOther = covers(own, theirs) ? all : shareOf(people, theirs, exact);
  return [{ area, share, shareOfOther }];
}

/** What two pieces of one district have in common, as a share of the district; NaN where nobody has measured it. */
function commonShare(one: Piece, other: Piece): number {
  if (one.share === 1) return other.share;
  if (other.share === 1) return one.share;
  if (!one.partnerships || !other.partnerships) return Number.NaN;
  if (one.partnerships.every((code) => other.partnerships?.includes(code))) return one.share;
  if (other.partnerships.every((code) => one.partnerships?.includes(code))) return other.share;
  return one.partnerships.some((code) => other.partnerships?.includes(code)) ? Number.NaN : 0;
}

/** Whether every district that the second touches is wholly in the first, or the same piece of it is. */
function covers(outer: Footprint, inner: Footprint): boolean {
  return [...inner].every(([district, piece]) => {
    const around = outer.get(district);
    return around !== undefined && (around.share === 1 || commonShare(around, piece) === piece.share);
  });
}

function shareOf(people: number, footprint: Footprint, exact: boolean): Share {
  let total = 0;
  let parts = 0;
  for (const [district, { share }] of footprint) {
    total += share * peopleOf(district);
    if (share !== 1) parts += 1;
  }
  const value = people / total;
  if (!Number.isFinite(value)) return { value: null, basis: "unknown" };
  return { value: Math.min(1, value), basis: exact && parts === 0 ? "exact" : "estimate" };
}
