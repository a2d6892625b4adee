// Where every area lies, in one common measure: the districts of 31 December 2024, on which all lookups were published.

import { isDistrictKind } from "./area-kind.js";
import { type Area, areaOf, areas, standingOf } from "./areas.js";
import { predecessorsOf, successorsOf } from "./history.js";
import { communitySafetyPartnerships } from "./registers/community-safety-partnerships.js";
import { boardsInDistricts } from "./registers/integrated-care-boards.js";
import type { LocalAuthority } from "./registers/local-authorities.js";

/** What an area has of one district. */
export interface Piece {
  /** Share of the district's people, from 0 to 1. NaN where it is some part that nobody has measured. */
  readonly share: number;
  /** Codes of the partnership areas that the part is made of, where it is made of whole ones. */
  readonly partnerships?: readonly string[];
}

/** What an area has of each district it touches, by the district's code. */
export type Footprint = ReadonlyMap<string, Piece>;

const measuredOn = "2024-12-31";
const whole: Piece = { share: 1 };
const known = new Map<string, Footprint>();

/** The footprint of an area, current, ended or to come. */
export function footprintOf(area: Area): Footprint {
  const footprint = known.get(area.code) ?? workOut(area);
  known.set(area.code, footprint);
  return footprint;
}

function workOut(area: Area): Footprint {
  switch (area.kind) {
    case "county":
      return countyFootprint(area);
    case "community-safety-partnership":
      return new Map([
        ...area.districts.map((code): [string, Piece] => [code, whole]),
        ...area.partsOfDistricts.map(({ district, share }): [string, Piece] => [
          district,
          { share, partnerships: [area.code] },
        ]),
      ]);
    case "police-force-area":
      return together(
        communitySafetyPartnerships.rows.filter((csp) => csp.policeForceArea === area.code).map(footprintOf),
      );
    case "local-policing-body":
    case "violence-reduction-unit":
      return footprintOf(areaOf(area.policeForceArea));
    case "probation-region":
      return together(area.policeForceAreas.map((code) => footprintOf(areaOf(code))));
    case "integrated-care-board":
      return boardFootprint(area.code);
    case "local-health-board":
    case "fire-and-rescue-authority":
    case "youth-justice-service":
      return together(area.members.map((code) => footprintOf(areaOf(code))));
    case "region":
      return wholeDistricts((district) => district.region === area.code);
    case "nation":
      return wholeDistricts((district) => district.nation === area.nation);
    default:
      return districtFootprint(area);
  }
}

function wholeDistricts(isWanted: (district: LocalAuthority) => boolean): Footprint {
  const districts = areas.filter(
    (area): area is LocalAuthority => isDistrictKind(area.kind) && standingOf(area, measuredOn) === "current",
  );
  return new Map(districts.filter(isWanted).map(({ code }) => [code, whole]));
}

function districtFootprint(district: LocalAuthority): Footprint {
  const standing = standingOf(district, measuredOn);
  if (standing === "current") return new Map([[district.code, whole]]);
  if (standing === "future") {
    const districts = predecessorsOf(district.code).map(({ from }) => areaOf(from));
    return together(districts.filter(({ kind }) => isDistrictKind(kind)).map(footprintOf));
  }
  return together(
    successorsOf(district.code).map((change) =>
      partOf(district.code, change.to, change.kind === "code-change"),
    ),
  );
}

/** The part of a successor that an ended district was. */
function partOf(ended: string, successor: string, isWhole: boolean): Footprint {
  const ofSuccessor = footprintOf(areaOf(successor));
  if (isWhole) return ofSuccessor;
  return new Map(
    [...ofSuccessor.keys()].map((code) => [code, measuredPart(ended, code) ?? { share: Number.NaN }]),
  );
}

/** The part measured for a partnership area that has the footprint of this ended district and of no other. */
function measuredPart(ended: string, district: string): Piece | undefined {
  for (const { code, partsOfDistricts } of communitySafetyPartnerships.rows) {
    const part = partsOfDistricts.find(
      ({ district: of, formerDistricts }) =>
        of === district && formerDistricts.length === 1 && formerDistricts[0] === ended,
    );
    if (part) return { share: part.share, partnerships: [code] };
  }
  return undefined;
}

/** A county is its districts. One that ended is the whole of each successor that was made of its districts alone. */
function countyFootprint(county: LocalAuthority): Footprint {
  if (standingOf(county, measuredOn) === "current") {
    return wholeDistricts((district) => district.county === county.code);
  }
  return together(
    successorsOf(county.code).map(({ to }) => {
      const before = predecessorsOf(to).map(({ from }) => areaOf(from));
      const districts = before.filter((area): area is LocalAuthority => isDistrictKind(area.kind));
      const inCounty = districts.filter((district) => district.county === county.code);
      return inCounty.length === districts.length
        ? footprintOf(areaOf(to))
        : together(inCounty.map(footprintOf));
    }),
  );
}

/** The districts of a board by its share of their LSOAs. A code older than the lookups has those of its next code. */
function boardFootprint(board: string): Footprint {
  const own = boardsInDistricts.filter(({ boards }) => boards.includes(board));
  const [next] = successorsOf(board);
  if (own.length === 0 && next) return footprintOf(areaOf(next.to));
  const footprint = new Map<string, Piece>();
  for (const { district, lsoaCount } of own) {
    const share = lsoaCount / lsoasOf(district) + (footprint.get(district)?.share ?? 0);
    footprint.set(district, share > 1 - 1e-9 ? whole : { share });
  }
  return footprint;
}

function lsoasOf(district: string): number {
  return boardsInDistricts.reduce((sum, row) => (row.district === district ? sum + row.lsoaCount : sum), 0);
}

/** The union of footprints that do not overlap. Pieces that make up a district become the whole of it. */
function together(footprints: readonly Footprint[]): Footprint {
  const union = new Map<string, Piece>();
  for (const [district, piece] of footprints.flatMap((footprint) => [...footprint])) {
    const before = union.get(district);
    const share = (before?.share ?? 0) + piece.share;
    const partnerships = [...(before?.partnerships ?? []), ...(piece.partnerships ?? [])];
    // Measured shares are rounded to six decimals.
    union.set(
      district,
      share > 1 - 1e-5 ? whole : { share, ...(partnerships.length > 0 && { partnerships }) },
    );
  }
  return union;
}
