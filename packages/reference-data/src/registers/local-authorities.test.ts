import { describe, expect, it } from "vitest";
import { isDistrictKind } from "../area-kind.js";
import { standingOf } from "../areas.js";
import { localAuthorities, localAuthoritySuccessions } from "./local-authorities.js";

const inForce = (asOf: string) => localAuthorities.rows.filter((row) => standingOf(row, asOf) === "current");
const districts = (asOf: string) => inForce(asOf).filter((row) => isDistrictKind(row.kind));
const counties = (asOf: string) => inForce(asOf).filter((row) => row.kind === "county");

describe("the register of local authorities", () => {
  it("holds 318 districts and 21 counties on 1 May 2025, by prefix 63, 164, 36, 33 and 22", () => {
    const count = (prefix: string) =>
      districts("2025-05-01").filter(({ code }) => code.startsWith(prefix)).length;
    expect(districts("2025-05-01")).toHaveLength(318);
    expect(["E06", "E07", "E08", "E09", "W06"].map(count)).toEqual([63, 164, 36, 33, 22]);
    expect(counties("2025-05-01")).toHaveLength(21);
  });

  it.each([
    // Counts published for these dates: 331 districts in 2021 and 2022, 318 since April 2023.
    ["2021-04-01", 331, 24],
    ["2023-03-31", 331, 24],
    ["2023-04-01", 318, 21],
    ["2027-03-31", 318, 21],
    // Eleven districts and the county of Surrey go, two unitary authorities come.
    ["2027-04-01", 309, 20],
  ])("holds the districts and counties of %s", (asOf, districtCount, countyCount) => {
    expect(districts(asOf)).toHaveLength(districtCount);
    expect(counties(asOf)).toHaveLength(countyCount);
  });

  it("has 395 published codes, no two the same, and two ids for authorities without a code", () => {
    const codes = localAuthorities.rows.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => /^[EW]\d{8}$/.test(code))).toHaveLength(395);
    expect(codes.filter((code) => !/^[EW]\d{8}$/.test(code))).toEqual(["east-surrey", "west-surrey"]);
  });

  it("gives every non-metropolitan district a county, and nothing else", () => {
    for (const row of localAuthorities.rows) {
      expect([row.code, row.county !== undefined]).toEqual([
        row.code,
        row.kind === "non-metropolitan-district",
      ]);
    }
    const codes = new Set(localAuthorities.rows.map(({ code }) => code));
    expect(localAuthorities.rows.filter(({ county }) => county && !codes.has(county))).toEqual([]);
  });

  it("has 59 successions up to 2025 and 13 for Surrey, all between codes it holds", () => {
    const codes = new Set(localAuthorities.rows.map(({ code }) => code));
    expect(localAuthoritySuccessions.filter(({ on }) => on < "2027")).toHaveLength(59);
    expect(localAuthoritySuccessions.filter(({ on }) => on === "2027-04-01")).toHaveLength(13);
    expect(localAuthoritySuccessions.filter(({ from, to }) => !codes.has(from) || !codes.has(to))).toEqual(
      [],
    );
  });

  it("counts the changes of each date", () => {
    const dates = new Map<string, number>();
    for (const { on } of localAuthoritySuccessions) dates.set(on, (dates.get(on) ?? 0) + 1);
    expect([...dates]).toEqual([
      ["2012-04-01", 2],
      ["2013-04-01", 4],
      ["2019-04-01", 16],
      ["2020-04-01", 5],
      ["2021-04-01", 9],
      ["2023-04-01", 21],
      ["2025-04-01", 2],
      ["2027-04-01", 13],
    ]);
  });

  it("lets every area that ends be followed by one in force the next day", () => {
    for (const { from, to, on } of localAuthoritySuccessions) {
      const before = localAuthorities.rows.find(({ code }) => code === from)!;
      const after = localAuthorities.rows.find(({ code }) => code === to)!;
      expect([standingOf(before, on), standingOf(after, on)]).toEqual(["ended", "current"]);
    }
  });

  it("marks the dates that are recalled, on both sides of the change", () => {
    const marked = localAuthorities.rows.filter(
      ({ confidence }) => confidence?.["from"] === "recalled" || confidence?.["to"] === "recalled",
    );
    expect(marked.map(({ code }) => code).sort()).toEqual([
      "E07000097",
      "E07000100",
      "E07000101",
      "E07000104",
      "E07000240",
      "E07000241",
      "E07000242",
      "E07000243",
      "E08000016",
      "E08000019",
      "E08000038",
      "E08000039",
    ]);
  });

  it("places Forest Heath in Suffolk, and says that this is inferred", () => {
    expect(localAuthorities.rows.find(({ code }) => code === "E07000201")).toMatchObject({
      county: "E10000029",
      confidence: { county: "inferred", council: "second-hand" },
    });
  });

  it("keeps names and councils free of stray spaces", () => {
    for (const { name, council = "" } of localAuthorities.rows) {
      expect(`${name}|${council}`).not.toMatch(/^\s|\s$|\s{2}|\s\|/);
    }
  });
});
