// Everything the registers say of one area on one date, joined: which authorities the Duty binds there, and since when.

import { type AreaKind, districtKinds, isDistrictKind } from "./area-kind.js";
import { type AmbiguousName, bestStanding, type UnknownArea } from "./area-lookup.js";
import { notesOn } from "./area-notes.js";
import { type Area, areaOf, areasWithCode, type Standing, standingOf } from "./areas.js";
import type { MalformedCode } from "./codes/gss-code.js";
import { findByCode } from "./find-by-code.js";
import { areasNamed, unknownName } from "./find-by-name.js";
import { endInWords, nameAndCode, predecessorsOf, successorsOf } from "./history.js";
import { type Overlap, overlaps } from "./overlap.js";
import { requirePlainDate } from "./plain-date.js";
import { type AreaPopulation, populationOf } from "./population-of.js";
import type { LocalAuthority } from "./registers/local-authorities.js";
import type { Succession } from "./succession.js";

/**
 * A council with its area.
 *
 * @category models
 */
export interface Council {
  /** Code of the local authority. */
  readonly code: string;
  /** Name of its area. */
  readonly area: string;
  /** The council's official name, where the register holds it. */
  readonly council?: string;
  /** Whether it is the council of a district of any kind, or of a county. */
  readonly tier: "district" | "county";
}

/**
 * One change in the history of an area, with the area on the other side of it.
 *
 * @category models
 */
export interface HistoryStep extends Succession {
  /** The predecessor or the successor. */
  readonly area: Area;
}

/**
 * The full picture of an area on a date. Every list is in the order of its share of the area's people.
 *
 * @category models
 */
export interface AreaDescription {
  /** The area was found. */
  readonly status: "described";
  /** The date of the picture, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The area: its code, name, kind and dates, and the confidence of what was not read. */
  readonly area: Area;
  /** Whether it is in force on the date. */
  readonly standing: Standing;
  /** Other areas and bodies that bear the name asked for, or the area's own name where a code was asked for. */
  readonly namesakes: readonly Area[];
  /** The district councils and county councils of the area. */
  readonly councils: readonly Council[];
  /** The districts in the area, or those it lies in. */
  readonly districts: readonly Overlap[];
  /** The counties with districts in the area. */
  readonly counties: readonly Overlap[];
  /** The community safety partnership areas, and the violence reduction units, which may be called partnerships. */
  readonly partnerships: {
    /** Community safety partnership areas. */
    readonly communitySafety: readonly Overlap[];
    /** Violence reduction units, under their local names. */
    readonly violenceReduction: readonly Overlap[];
  };
  /** The police force areas. */
  readonly police: readonly Overlap[];
  /** The local policing bodies, in the form they have on the date. */
  readonly localPolicingBodies: readonly Overlap[];
  /** The integrated care boards, or in Wales the local health boards. */
  readonly health: readonly Overlap[];
  /** The fire and rescue authorities. */
  readonly fire: readonly Overlap[];
  /** The probation regions. */
  readonly probation: readonly Overlap[];
  /** The youth justice services. */
  readonly youthJustice: readonly Overlap[];
  /** The regions of England and the nations. */
  readonly regions: readonly Overlap[];
  /** What came before the area and what followed or will follow it. */
  readonly history: {
    /** What it came from. */
    readonly predecessors: readonly HistoryStep[];
    /** What followed it, or is to follow it. */
    readonly successors: readonly HistoryStep[];
  };
  /** The people of mid-2023. */
  readonly population: AreaPopulation;
  /** What a reader has to know, in sentences: how the area ended, what is estimated, recalled or not held. */
  readonly notes: readonly string[];
}

/**
 * Describes an area on a date: its authorities, partnerships, police, health, fire, probation and youth justice.
 *
 * A code or a name may be given. A name that several kinds of area bear is read as the first of: local authority,
 * community safety partnership, police force area, violence reduction unit, health board, fire and rescue authority,
 * youth justice service, region, probation region, local policing body; `namesakes` lists the others. Of two areas of
 * the same kind and name, none is chosen.
 *
 * @param query - A code or a name.
 * @param asOf - The date, `YYYY-MM-DD`.
 * @returns The picture, or candidates, or suggestions.
 * @throws RangeError when `asOf` is not a calendar date.
 * @example
 * ```ts
 * const description = describeArea("Hull", "2026-11-01");
 * if (description.status === "described") {
 *   description.area.code; // => "E06000010"
 *   description.partnerships.violenceReduction[0]?.area.name; // => "Humber Violence Prevention Partnership"
 *   description.councils[0]?.council; // => "Hull City Council"
 * }
 * ```
 * @category reports
 */
export function describeArea(
  query: string,
  asOf: string,
): AreaDescription | AmbiguousName | UnknownArea | MalformedCode {
  requirePlainDate(asOf);
  const text = query.trim();
  const byCode = findByCode(areasWithCode(text) ? text : text.toUpperCase(), asOf);
  if ("area" in byCode) return picture(byCode.area, byCode.area.name, asOf);
  const bearers = bestStanding(
    areasNamed(text, () => true),
    asOf,
  );
  const [first] = bearers;
  // Four digits in a row are in no name, so they are meant as a code.
  if (!first) return /\d{4}/.test(text) ? byCode : unknownName(text, asOf);
  const candidates = bearers.filter(({ kind }) => rank(kind) === rank(first.kind));
  if (candidates.length > 1) {
    const message = `${candidates.length} areas or bodies bear this name: ${candidates.map(nameAndCode).join(", ")}. Give a code.`;
    return { status: "ambiguous", candidates, message };
  }
  return picture(first, text, asOf);
}

/** The district kinds count as one; a county with the name of a district is another matter. */
function rank(kind: AreaKind): string {
  return isDistrictKind(kind) ? "district" : kind;
}

function picture(area: Area, name: string, asOf: string): AreaDescription {
  const of = (...kinds: readonly AreaKind[]): readonly Overlap[] => overlaps(area, kinds, asOf);
  const districts = overlaps(area, districtKinds, asOf);
  const counties = of("county");
  const police = of("police-force-area");
  const localPolicingBodies = of("local-policing-body");
  const health = of("integrated-care-board", "local-health-board");
  const fire = of("fire-and-rescue-authority");
  const violenceReduction = of("violence-reduction-unit");
  const population = populationOf(area);
  const namesakes = areasNamed(name, () => true).filter((other) => other !== area);
  return {
    status: "described",
    asOf,
    area,
    standing: standingOf(area, asOf),
    namesakes,
    councils: [...districts, ...counties].map(({ area: authority }) =>
      toCouncil(authority as LocalAuthority),
    ),
    districts,
    counties,
    partnerships: { communitySafety: of("community-safety-partnership"), violenceReduction },
    police,
    localPolicingBodies,
    health,
    fire,
    probation: of("probation-region"),
    youthJustice: of("youth-justice-service"),
    regions: of("region", "nation"),
    history: {
      predecessors: predecessorsOf(area.code).map((change) => ({ ...change, area: areaOf(change.from) })),
      successors: successorsOf(area.code).map((change) => ({ ...change, area: areaOf(change.to) })),
    },
    population,
    notes: [
      ...endedDistrictNotes(area, namesakes, asOf),
      ...notesOn({ area, asOf, health, fire, localPolicingBodies, police, violenceReduction }),
    ],
  };
}

/** That the district of the name has ended, where a body that goes on is shown in its place. */
function endedDistrictNotes(area: Area, namesakes: readonly Area[], asOf: string): readonly string[] {
  if (isDistrictKind(area.kind)) return [];
  return namesakes
    .filter((other) => isDistrictKind(other.kind) && standingOf(other, asOf) === "ended")
    .map((district) => `${endInWords(district, asOf)} This is the ${kindInWords(area.kind)} of that name.`);
}

/** A kind in words: "community safety partnership". */
function kindInWords(kind: AreaKind): string {
  return kind.replaceAll("-", " ");
}

function toCouncil({ code, name, council, kind }: LocalAuthority): Council {
  return { code, area: name, ...(council && { council }), tier: kind === "county" ? "county" : "district" };
}
