import { describe, expect, it } from "vitest";
import { type AreaKind, isDistrictKind } from "./area-kind.js";
import { areaOf, areas, standingOf } from "./areas.js";
import { overlaps } from "./overlap.js";

const districtKinds: readonly AreaKind[] = [
  "unitary-authority",
  "non-metropolitan-district",
  "metropolitan-district",
  "london-borough",
  "city-of-london",
  "welsh-principal-area",
];
const names = (code: string, kinds: readonly AreaKind[], asOf: string) =>
  overlaps(areaOf(code), kinds, asOf).map(({ area }) => area.name);
const shares = (code: string, kinds: readonly AreaKind[], asOf: string) =>
  Object.fromEntries(overlaps(areaOf(code), kinds, asOf).map(({ area, share }) => [area.code, share]));

describe("what lies in what", () => {
  it("gives every district in force one police force area, fire authority, youth justice service and region", () => {
    for (const asOf of ["2018-01-01", "2022-08-01", "2024-12-31", "2026-11-01", "2027-04-01"]) {
      for (const district of areas.filter(
        (area) => isDistrictKind(area.kind) && standingOf(area, asOf) === "current",
      )) {
        for (const kind of [
          "police-force-area",
          "fire-and-rescue-authority",
          "youth-justice-service",
          "probation-region",
        ] as const) {
          expect([asOf, district.code, overlaps(district, [kind], asOf).map(({ share }) => share)]).toEqual([
            asOf,
            district.code,
            [{ value: 1, basis: "exact" }],
          ]);
        }
      }
    }
  });

  it("lists the districts of a force area on both sides of a reorganisation", () => {
    expect(names("E23000002", districtKinds, "2023-03-31").sort()).toEqual([
      "Allerdale",
      "Barrow-in-Furness",
      "Carlisle",
      "Copeland",
      "Eden",
      "South Lakeland",
    ]);
    expect(names("E23000002", districtKinds, "2023-04-01")).toEqual([
      "Cumberland",
      "Westmorland and Furness",
    ]);
    expect(names("E23000031", districtKinds, "2027-03-31")).toHaveLength(11);
    expect(names("E23000031", districtKinds, "2027-04-01")).toEqual(["West Surrey", "East Surrey"]);
  });

  it("gives districts the county of their time", () => {
    expect(names("E07000026", ["county"], "2023-03-31")).toEqual(["Cumbria"]);
    expect(names("E06000063", ["county"], "2023-04-01")).toEqual([]);
    expect(names("E07000048", ["county"], "2019-03-31")).toEqual(["Dorset"]);
    expect(names("E07000201", ["county"], "2019-03-31")).toEqual(["Suffolk"]);
    expect(names("E07000209", ["county"], "2027-03-31")).toEqual(["Surrey"]);
    expect(names("west-surrey", ["county"], "2027-04-01")).toEqual([]);
  });

  it("shares a district out between boards by LSOAs, as an estimate", () => {
    expect(shares("E06000064", ["integrated-care-board"], "2026-11-01")).toEqual({
      E54000048: { value: 106 / 142, basis: "estimate" },
      E54000050: { value: 36 / 142, basis: "estimate" },
    });
    expect(shares("E07000089", ["integrated-care-board"], "2026-03-31")).toEqual({
      E54000034: { value: 45 / 59, basis: "estimate" },
      E54000042: { value: 14 / 59, basis: "estimate" },
    });
    expect(shares("E07000089", ["integrated-care-board"], "2026-04-01")).toEqual({
      E54000067: { value: 1, basis: "exact" },
    });
  });

  it("shares a district out between partnerships on the footprint of former districts, as an estimate", () => {
    expect(shares("E06000058", ["community-safety-partnership"], "2026-11-01")).toEqual({
      E22000063: { value: 0.490303, basis: "estimate" },
      E22000067: { value: 0.382358, basis: "estimate" },
      E22000367: { value: 0.127339, basis: "estimate" },
    });
  });

  it("knows that an abolished district is the partnership area of its footprint", () => {
    expect(overlaps(areaOf("E07000026"), ["community-safety-partnership"], "2026-11-01")).toMatchObject([
      {
        area: { code: "E22000031" },
        share: { value: 1, basis: "exact" },
        shareOfOther: { value: 1, basis: "exact" },
      },
    ]);
  });

  it("says that a share is unknown where nobody measured it", () => {
    expect(shares("E22000031", ["integrated-care-board"], "2026-11-01")).toEqual({
      E54000048: { value: null, basis: "unknown" },
      E54000050: { value: null, basis: "unknown" },
    });
    expect(overlaps(areaOf("E07000163"), ["unitary-authority"], "2026-11-01")).toMatchObject([
      {
        area: { name: "North Yorkshire" },
        share: { value: 1 },
        shareOfOther: { value: null, basis: "unknown" },
      },
    ]);
  });

  it("follows the fire authorities that touch two force areas, and the youth justice service that does", () => {
    const crossing = (kind: AreaKind) =>
      areas
        .filter(
          (area) => area.kind === kind && overlaps(area, ["police-force-area"], "2026-11-01").length > 1,
        )
        .map(({ name }) => name);
    expect(crossing("fire-and-rescue-authority")).toEqual([
      "Devon & Somerset",
      "London Fire and Emergency Planning Authority",
      "Dorset & Wiltshire",
      "Mid and West Wales",
      "South Wales",
    ]);
    expect(crossing("youth-justice-service")).toEqual(["Tower Hamlets and City of London"]);
  });

  it("adds up to the whole of an area over each kind that covers the country", () => {
    const covering: readonly (readonly AreaKind[])[] = [
      districtKinds,
      ["community-safety-partnership"],
      ["police-force-area"],
      ["local-policing-body"],
      ["fire-and-rescue-authority"],
      ["probation-region"],
      ["youth-justice-service"],
      ["integrated-care-board", "local-health-board"],
    ];
    for (const area of areas.filter((each) => standingOf(each, "2026-11-01") === "current")) {
      for (const kinds of covering) {
        const all = overlaps(area, kinds, "2026-11-01").map(({ share }) => share.value);
        if (all.includes(null)) continue;
        expect(all.reduce<number>((sum, share) => sum + (share ?? 0), 0)).toBeCloseTo(1, 4);
      }
    }
  });
});
