import { describe, expect, it } from "vitest";
import type { AreaKind } from "./area-kind.js";
import { areaOf, areas, standingOf } from "./areas.js";
import { populationOf } from "./population-of.js";

const total = (code: string) => {
  const people = populationOf(areaOf(code));
  return people.status === "unknown" ? people.status : people.total;
};
const sumOf = (kind: AreaKind, asOf = "2026-11-01") =>
  areas
    .filter((area) => area.kind === kind && standingOf(area, asOf) === "current")
    .reduce((sum, { code }) => sum + Number(total(code)), 0);

describe("the population of an area", () => {
  it("adds up to 60,854,727 over force areas, fire areas, policing bodies, probation and youth justice", () => {
    for (const kind of [
      "police-force-area",
      "fire-and-rescue-authority",
      "local-policing-body",
      "probation-region",
      "youth-justice-service",
      "nation",
    ] as const) {
      expect([kind, sumOf(kind)]).toEqual([kind, 60_854_727]);
    }
  });

  it("adds up to the same within rounding where districts are divided", () => {
    expect(Math.abs(sumOf("community-safety-partnership") - 60_854_727)).toBeLessThanOrEqual(1);
    expect(
      Math.abs(sumOf("integrated-care-board") + sumOf("local-health-board") - 60_854_727),
    ).toBeLessThanOrEqual(36);
  });

  it.each([
    ["E06000001", 95_366],
    ["E22000374", 394_648],
    ["E22000367", 436_260],
    ["E22000031", 98_715],
    ["E23000012", 950_483],
    ["E23000030", 2_035_872],
    ["E31000046", 8_945_309],
    ["E31000011", 1_822_774],
    ["W11000023", 691_991],
    ["vru-metropolitan", 8_931_847],
    ["E12000007", 8_945_309],
    ["E10000030", 1_228_671],
  ])("of %s is %i", (code, expected) => {
    expect(total(code)).toBe(expected);
  });

  it("counts ages 10 to 17 as the youth justice statistics' areas do", () => {
    expect(populationOf(areaOf("yjs-south-tees"))).toMatchObject({ aged10To17: 28_977 });
    expect(populationOf(areaOf("yjs-west-mercia"))).toMatchObject({ aged10To17: 122_811 });
  });

  it("says whether it is a sum or an estimate, and what it rests on", () => {
    expect(populationOf(areaOf("E22000374"))).toEqual({
      status: "sum",
      midYear: 2023,
      total: 394_648,
      aged10To17: 37_751,
      aged18To24: 26_168,
      basis: "Sum of 3 districts: ONS mid-2023 estimates, first published in July 2024.",
    });
    expect(populationOf(areaOf("E22000031"))).toMatchObject({
      status: "estimate",
      basis:
        "Estimate from one district, in part, by the mid-2020 population of former districts: ONS mid-2023 estimates, first published in July 2024.",
    });
    expect(populationOf(areaOf("E54000048"))).toMatchObject({ status: "estimate" });
    expect(populationOf(areaOf("E07000163"))).toMatchObject({ status: "unknown" });
  });

  it("carries over a change of code, and says on which boundary", () => {
    expect(populationOf(areaOf("E08000039"))).toMatchObject({
      total: 573_252,
      basis:
        "Sum of one district: ONS mid-2023 estimates, first published in July 2024, on the boundary of E08000019 before 1 April 2025.",
    });
  });

  it("of Surrey is that of its two successors together", () => {
    expect(Number(total("east-surrey")) + Number(total("west-surrey"))).toBe(1_228_671);
  });
});
