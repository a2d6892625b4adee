// The people of any area, by summing districts.

import { isDistrictKind } from "./area-kind.js";
import type { Area } from "./areas.js";
import { footprintOf } from "./footprint.js";
import { predecessorsOf } from "./history.js";
import { dateInWords } from "./plain-date.js";
import { type DistrictPopulation, population } from "./registers/population.js";

/**
 * The people of an area in the middle of 2023, in whole people, and what the figures rest on.
 *
 * @category models
 */
export interface CountedPopulation {
  /** Whole districts added up, or parts of them counted by their share, taken to be the same at every age. */
  readonly status: "sum" | "estimate";
  /** The year of the figures, at its middle. */
  readonly midYear: 2023;
  /** People of all ages. */
  readonly total: number;
  /** People aged 10 to 17. */
  readonly aged10To17: number;
  /** People aged 18 to 24. */
  readonly aged18To24: number;
  /** What the figures rest on, in words. */
  readonly basis: string;
}

/**
 * An area that is some part of a district which nobody has measured.
 *
 * @category models
 */
export interface UnknownPopulation {
  /** The people cannot be told. */
  readonly status: "unknown";
  /** Why, in words. */
  readonly basis: string;
}

/**
 * The people of an area, or that they are unknown.
 *
 * @category models
 */
export type AreaPopulation = CountedPopulation | UnknownPopulation;

const byDistrict: ReadonlyMap<string, DistrictPopulation> = /* @__PURE__ */ new Map(
  population.rows.map((row) => [row.district, row]),
);

/**
 * Adds up the people of an area from its districts.
 *
 * @param area - Any area or body, current, ended or to come.
 * @returns The people of mid-2023, with the basis, or that they are unknown.
 * @example
 * ```ts
 * const found = findByCode("E22000374", "2026-11-01");
 * const people = found.status === "current" && populationOf(found.area);
 * people && people.status === "sum" && people.total; // => 394648
 * ```
 * @category calculators
 */
export function populationOf(area: Area): AreaPopulation {
  const footprint = footprintOf(area);
  const sums = { total: 0, aged10To17: 0, aged18To24: 0 };
  let parts = 0;
  for (const [district, { share }] of footprint) {
    const people = byDistrict.get(district);
    if (!people) throw new Error(`The population register does not hold ${district}.`);
    if (share !== 1) parts += 1;
    sums.total += people.total * share;
    sums.aged10To17 += people.aged10To17 * share;
    sums.aged18To24 += people.aged18To24 * share;
  }
  if (!Number.isFinite(sums.total)) {
    return {
      status: "unknown",
      basis: "The area is part of a district, and how large a part was not measured.",
    };
  }
  const districts = footprint.size === 1 ? "one district" : `${footprint.size} districts`;
  const inPart = footprint.size === 1 ? "in part" : `${parts} of them in part`;
  const method =
    parts === 0 ? `Sum of ${districts}` : `Estimate from ${districts}, ${inPart}, by ${measureOf(area)}`;
  return {
    status: parts === 0 ? "sum" : "estimate",
    midYear: 2023,
    total: Math.round(sums.total),
    aged10To17: Math.round(sums.aged10To17),
    aged18To24: Math.round(sums.aged18To24),
    basis: `${method}: ONS mid-2023 estimates, first published in July 2024${boundaryNote(area)}.`,
  };
}

function measureOf(area: Area): string {
  return area.kind === "integrated-care-board"
    ? "share of LSOAs"
    : "the mid-2020 population of former districts";
}

/** Figures for a district whose code has changed since the estimates are those of the boundary before. */
function boundaryNote(area: Area): string {
  const change = predecessorsOf(area.code).find(
    ({ kind, on }) => kind === "code-change" && on > "2023-04-01",
  );
  return change && isDistrictKind(area.kind)
    ? `, on the boundary of ${change.from} before ${dateInWords(change.on)}`
    : "";
}
