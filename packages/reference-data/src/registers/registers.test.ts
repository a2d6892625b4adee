// The checks of the registers on one another: counts, partitions and totals, in figures taken from the publications.
import { describe, expect, it } from "vitest";
import { areas, areasWithCode, standingOf } from "../areas.js";
import { footprintOf } from "../footprint.js";
import { communitySafetyPartnerships } from "./community-safety-partnerships.js";
import { fireAndRescueAuthorities } from "./fire-and-rescue-authorities.js";
import {
  boardsInDistricts,
  integratedCareBoardSuccessions,
  integratedCareBoards,
} from "./integrated-care-boards.js";
import { localAuthorities } from "./local-authorities.js";
import { localHealthBoards } from "./local-health-boards.js";
import { localPolicingBodies } from "./local-policing-bodies.js";
import { policeForceAreas } from "./police-force-areas.js";
import { population } from "./population.js";
import { probationRegions } from "./probation-regions.js";
import { regions } from "./regions.js";
import { violenceReductionUnits } from "./violence-reduction-units.js";
import { youthJusticeServices } from "./youth-justice-services.js";

const all = [
  communitySafetyPartnerships,
  fireAndRescueAuthorities,
  integratedCareBoards,
  localAuthorities,
  localHealthBoards,
  localPolicingBodies,
  policeForceAreas,
  probationRegions,
  regions,
  violenceReductionUnits,
  youthJusticeServices,
];

const count = <Key>(keys: readonly Key[]) => {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Object.fromEntries(counts);
};

/** The 318 districts of December 2024: the footprint of England and of Wales. */
const districtCodes = regions.rows
  .filter(({ kind }) => kind === "nation")
  .flatMap((nation) => [...footprintOf(nation).keys()])
  .sort();

/** How the footprints of some areas cover the districts: the sum of shares for each district. */
function coverage(covering: readonly (typeof areas)[number][]): Map<string, number> {
  const shares = new Map<string, number>();
  for (const area of covering) {
    for (const [district, { share }] of footprintOf(area))
      shares.set(district, (shares.get(district) ?? 0) + share);
  }
  return shares;
}

describe("every register", () => {
  it.each(all.map((register) => [register.id, register] as const))(
    "%s says where it comes from",
    (_, register) => {
      expect(register.sources.length).toBeGreaterThan(0);
      expect(register.title).not.toBe("");
      expect(register.vintage).not.toBe("");
    },
  );

  it.each(all.map((register) => [register.id, register] as const))(
    "%s is in order, with no code twice",
    (_, register) => {
      const codes = register.rows.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      if (register.id !== "local-authorities" && register.id !== "regions")
        expect(codes).toEqual([...codes].sort());
    },
  );

  it("names no code that the registers do not hold", () => {
    for (const area of areas) {
      for (const value of Object.values(area).flat()) {
        if (typeof value === "string" && /^[EW]\d{8}$/.test(value) && !value.startsWith("E47")) {
          expect([value, areasWithCode(value) !== undefined]).toEqual([value, true]);
        }
      }
    }
  });
});

describe("community safety partnerships", () => {
  const links = communitySafetyPartnerships.rows.flatMap((csp) => [
    ...csp.districts.map((district) => ({ csp, district, share: 1 })),
    ...csp.partsOfDistricts.map(({ district, share }) => ({ csp, district, share })),
  ]);

  it("are 314, of which 293 in England, with 332 links to 318 districts and 43 forces", () => {
    expect(communitySafetyPartnerships.rows).toHaveLength(314);
    expect(count(communitySafetyPartnerships.rows.map(({ nation }) => nation))).toEqual({
      England: 293,
      Wales: 21,
    });
    expect(links).toHaveLength(332);
    expect([...new Set(links.map(({ district }) => district))].sort()).toEqual(districtCodes);
    expect(new Set(communitySafetyPartnerships.rows.map(({ policeForceArea }) => policeForceArea)).size).toBe(
      43,
    );
  });

  it("cover every district exactly once, to six decimals, within one force area", () => {
    expect(districtCodes).toHaveLength(318);
    for (const district of districtCodes) {
      const own = links.filter((link) => link.district === district);
      expect(own.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 5);
      expect(new Set(own.map(({ csp }) => csp.policeForceArea)).size).toBe(1);
    }
  });

  it("hold eleven that cover several whole districts, and 21 parts of seven districts", () => {
    const several = communitySafetyPartnerships.rows.filter(({ districts }) => districts.length > 1);
    expect(several.map(({ name }) => name)).toEqual([
      "South Worcester",
      "Dartford and Gravesham",
      "South Warwickshire",
      "East and Mid Devon",
      "North Devon",
      "South Devon and Dartmoor",
      "South Nottinghamshire",
      "North Worcestershire",
      "Western Suffolk",
      "North Hampshire",
      "Cwm Taf",
    ]);
    const parts = communitySafetyPartnerships.rows.flatMap(({ partsOfDistricts }) => partsOfDistricts);
    expect(count(parts.map(({ district }) => district))).toEqual({
      E06000058: 3,
      E06000060: 4,
      E06000061: 4,
      E06000062: 2,
      E06000063: 3,
      E06000064: 3,
      E07000244: 2,
    });
  });

  it("mark the six Cumbrian ones whose former district codes crime tables still print", () => {
    const former = communitySafetyPartnerships.rows
      .flatMap(({ partsOfDistricts }) => partsOfDistricts)
      .filter(({ formerCodeInCrimeTables }) => formerCodeInCrimeTables)
      .flatMap(({ formerDistricts }) => formerDistricts)
      .sort();
    expect(former).toEqual(["E07000026", "E07000027", "E07000028", "E07000029", "E07000030", "E07000031"]);
  });
});

describe("policing", () => {
  it("has 43 force areas, 39 in England and 4 in Wales", () => {
    expect(count(policeForceAreas.rows.map(({ nation }) => nation))).toEqual({ England: 39, Wales: 4 });
  });

  it("has one local policing body for each force area: 33, 4, 4, 1 and 1 by form", () => {
    const inForce = localPolicingBodies.rows.filter((body) => standingOf(body, "2026-11-01") === "current");
    expect(count(inForce.map(({ form }) => form))).toEqual({
      pcc: 33,
      pfcc: 4,
      mayor: 4,
      mopac: 1,
      "common-council": 1,
    });
    expect(new Set(inForce.map(({ policeForceArea }) => policeForceArea)).size).toBe(43);
  });

  it.each(["2012-11-22", "2017-05-07", "2017-05-08", "2021-05-09", "2021-05-10", "2024-05-06", "2024-05-07"])(
    "has exactly one local policing body in each force area on %s",
    (asOf) => {
      const inForce = localPolicingBodies.rows.filter((body) => standingOf(body, asOf) === "current");
      expect(inForce.map(({ policeForceArea }) => policeForceArea).sort()).toEqual(
        policeForceAreas.rows.map(({ code }) => code).sort(),
      );
    },
  );

  it("marks recalled first days, and the six that were read", () => {
    const read = localPolicingBodies.rows.filter(
      ({ from, confidence }) => from && confidence?.["from"] === undefined,
    );
    expect(read.map(({ code }) => code)).toEqual([
      "mayor-greater-manchester",
      "mayor-south-yorkshire",
      "pfcc-cumbria",
      "pfcc-essex",
      "pfcc-northamptonshire",
      "pfcc-staffordshire",
    ]);
  });

  it("has twenty violence reduction units, each in a force area of its own, 23 areas having none", () => {
    expect(violenceReductionUnits.rows).toHaveLength(20);
    const forces = new Set(violenceReductionUnits.rows.map(({ policeForceArea }) => policeForceArea));
    expect(forces.size).toBe(20);
    expect(policeForceAreas.rows.filter(({ code }) => !forces.has(code))).toHaveLength(23);
    const since2022 = violenceReductionUnits.rows.filter(({ from }) => from === "2022");
    expect(since2022.map(({ code }) => code)).toEqual(["vru-cleveland", "vru-humberside"]);
  });

  it("has four units hosted by a combined authority or the Greater London Authority", () => {
    const hosts = violenceReductionUnits.rows.map(({ policeForceArea }) =>
      localPolicingBodies.rows.find(
        (body) => body.policeForceArea === policeForceArea && standingOf(body, "2026-11-01") === "current",
      ),
    );
    expect(hosts.filter((host) => host === undefined)).toEqual([]);
    expect(hosts.flatMap((host) => host?.authority ?? [])).toEqual([
      "Greater Manchester Combined Authority",
      "Greater London Authority",
      "South Yorkshire Mayoral Combined Authority",
      "West Yorkshire Combined Authority",
    ]);
  });
});

describe("health", () => {
  const inForce = (asOf: string) =>
    integratedCareBoards.rows.filter((row) => standingOf(row, asOf) === "current");
  /** Districts that lie in more than one board, by the boards in force before or since April 2026. */
  const straddling = (asOf: string) => {
    const codes = new Set(inForce(asOf).map(({ code }) => code));
    const boards = new Map<string, Set<string>>();
    for (const row of boardsInDistricts) {
      const board = row.boards.find((code) => codes.has(code))!;
      boards.set(row.district, (boards.get(row.district) ?? new Set()).add(board));
    }
    return [...boards].filter(([, codes]) => codes.size > 1).map(([district]) => district);
  };

  it("has 42 integrated care boards up to March 2026 and 36 from April", () => {
    expect(
      ["2022-07-01", "2023-04-01", "2026-03-31", "2026-04-01"].map((asOf) => inForce(asOf).length),
    ).toEqual([42, 42, 42, 36]);
  });

  it("counts 33,755 LSOAs, of which 10,207 got another board's code in April 2026", () => {
    const lsoas = (rows: typeof boardsInDistricts) => rows.reduce((sum, { lsoaCount }) => sum + lsoaCount, 0);
    expect(lsoas(boardsInDistricts)).toBe(33_755);
    expect(lsoas(boardsInDistricts.filter(({ boards }) => boards.length > 1))).toBe(10_207);
  });

  it("has 13 districts that straddle boards in 2024 and 6 since April 2026", () => {
    expect(straddling("2024-04-01")).toHaveLength(13);
    expect(straddling("2026-04-01")).toEqual([
      "E06000060",
      "E06000063",
      "E06000064",
      "E06000065",
      "E07000177",
      "E07000180",
    ]);
  });

  it("moves LSOAs only along the successions of April 2026", () => {
    const pairs = new Set(
      boardsInDistricts.filter(({ boards }) => boards[1]).map(({ boards }) => boards.join(">")),
    );
    const allowed = integratedCareBoardSuccessions.filter(({ on }) => on === "2026-04-01");
    expect([...pairs].sort()).toEqual(allowed.map(({ from, to }) => `${from}>${to}`).sort());
  });

  it("covers every English district with boards, and every Welsh one with the seven health boards", () => {
    for (const asOf of ["2024-12-31", "2026-11-01"]) {
      const shares = coverage(inForce(asOf));
      expect([...shares.keys()].sort()).toEqual(districtCodes.filter((code) => code.startsWith("E")));
      for (const share of shares.values()) expect(share).toBeCloseTo(1, 9);
    }
    expect(localHealthBoards.rows).toHaveLength(7);
    expect([...coverage(localHealthBoards.rows)].sort()).toEqual(
      districtCodes.filter((code) => code.startsWith("W")).map((code) => [code, 1]),
    );
  });
});

describe("fire, probation and youth justice", () => {
  const onceEach = districtCodes.map((code) => [code, 1]);

  it("has 47 fire and rescue authorities that cover every district once", () => {
    expect(count(fireAndRescueAuthorities.rows.map(({ nation }) => nation))).toEqual({
      England: 44,
      Wales: 3,
    });
    expect([...coverage(fireAndRescueAuthorities.rows)].sort()).toEqual(onceEach);
  });

  it("has fire governance of seven kinds", () => {
    const by = (nation: string) =>
      count(
        fireAndRescueAuthorities.rows
          .filter((row) => row.nation === nation)
          .map(({ governance }) => governance),
      );
    expect(by("Wales")).toEqual({ combined: 3 });
    expect(by("England")).toEqual({
      combined: 20,
      "county-council": 9,
      "unitary-council": 3,
      metropolitan: 5,
      pfcc: 4,
      mayor: 2,
      "london-fire-commissioner": 1,
    });
  });

  it("takes councils that are the authority themselves from the area they cover", () => {
    const councils = fireAndRescueAuthorities.rows.filter(({ council }) => council);
    expect(councils).toHaveLength(12);
    for (const { authority, council } of councils) {
      expect(localAuthorities.rows.find(({ code }) => code === council)?.council).toBe(authority);
    }
  });

  it("has twelve probation regions that share out the 43 force areas", () => {
    expect(probationRegions.rows).toHaveLength(12);
    expect(probationRegions.rows.flatMap(({ policeForceAreas: forces }) => forces).sort()).toEqual(
      policeForceAreas.rows.map(({ code }) => code).sort(),
    );
  });

  it("has 155 youth justice services, 17 in Wales, that cover every district once", () => {
    expect(count(youthJusticeServices.rows.map(({ nation }) => nation))).toEqual({ England: 138, Wales: 17 });
    expect([...coverage(youthJusticeServices.rows)].sort()).toEqual(onceEach);
  });
});

describe("population", () => {
  it("is 60,854,727 in 318 districts", () => {
    expect(population.rows.map(({ district }) => district)).toEqual(districtCodes);
    expect(population.rows.reduce((sum, { total }) => sum + total, 0)).toBe(60_854_727);
  });

  it("counts fewer young people than people in every district", () => {
    for (const { total, aged10To17, aged18To24 } of population.rows) {
      expect(aged10To17).toBeGreaterThan(0);
      expect(aged10To17 + aged18To24).toBeLessThan(total);
    }
  });
});

describe("regions", () => {
  it("has nine regions that share out the English districts", () => {
    const nine = regions.rows.filter(({ kind }) => kind === "region");
    expect(nine).toHaveLength(9);
    expect([...coverage(nine)].sort()).toEqual(
      districtCodes.filter((code) => code.startsWith("E")).map((code) => [code, 1]),
    );
  });
});
