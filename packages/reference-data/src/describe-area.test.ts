import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areas } from "./areas.js";
import { type AreaDescription, describeArea } from "./describe-area.js";
import type { Overlap } from "./overlap.js";

const today = "2026-11-01";
const names = (overlaps: readonly Overlap[]) => overlaps.map(({ area }) => area.name);

function described(query: string, asOf = today): AreaDescription {
  const description = describeArea(query, asOf);
  if (description.status !== "described") throw new Error(`${query}: ${description.message}`);
  return description;
}

describe("the picture of an area", () => {
  it("of North Hampshire shows Basingstoke and Deane, Hart and Rushmoor", () => {
    const picture = described("North Hampshire");
    expect(picture.area).toMatchObject({ code: "E22000374", kind: "community-safety-partnership" });
    expect(names(picture.districts).sort()).toEqual(["Basingstoke and Deane", "Hart", "Rushmoor"]);
    expect(picture.councils.map(({ council }) => council)).toEqual([
      "Basingstoke and Deane Borough Council",
      "Rushmoor Borough Council",
      "Hart District Council",
      "Hampshire County Council",
    ]);
    expect(names(picture.partnerships.violenceReduction)).toEqual([
      "Violence Reduction Partnership for Hampshire and the Isle of Wight",
    ]);
    expect(picture.police[0]?.area).toMatchObject({ force: "Hampshire and Isle of Wight Constabulary" });
    expect(names(picture.localPolicingBodies)).toEqual([
      "Police and Crime Commissioner for Hampshire and Isle of Wight",
    ]);
    expect(picture.health[0]?.area).toMatchObject({ code: "E54000067", odsCode: "QRL" });
    expect(names(picture.fire)).toEqual(["Hampshire and Isle of Wight"]);
    expect(names(picture.probation)).toEqual(["South Central"]);
    expect(names(picture.youthJustice)).toEqual(["Hampshire"]);
    expect(names(picture.regions)).toEqual(["South East", "England"]);
    expect(picture.population).toMatchObject({ status: "sum", total: 394_648 });
  });

  it("of North Hampshire before April 2026 shows the Frimley board as well", () => {
    expect(names(described("North Hampshire", "2026-03-31").health)).toEqual([
      "NHS Hampshire and Isle of Wight Integrated Care Board",
      "NHS Frimley Integrated Care Board",
    ]);
  });

  it("of Hull shows the Humber partnership", () => {
    const picture = described("Hull");
    expect(picture.area.code).toBe("E06000010");
    expect(names(picture.partnerships.violenceReduction)).toEqual(["Humber Violence Prevention Partnership"]);
    expect(names(picture.partnerships.communitySafety)).toEqual(["Kingston upon Hull, City of"]);
    expect(names(picture.police)).toEqual(["Humberside"]);
  });

  it("of the Humber partnership shows its four community safety partnerships", () => {
    expect(names(described("Humber VPP").partnerships.communitySafety).sort()).toEqual([
      "East Riding of Yorkshire",
      "Kingston upon Hull, City of",
      "North East Lincolnshire",
      "North Lincolnshire",
    ]);
  });

  it("of E07000026 explains where Allerdale went and that crime tables still use the code", () => {
    const picture = described("E07000026");
    expect(picture.standing).toBe("ended");
    expect(picture.notes.slice(0, 2)).toEqual([
      "Allerdale (E07000026) ended on 31 March 2023. From 1 April 2023 it has been part of Cumberland (E06000063).",
      "Police recorded crime tables still print E07000026 as the district of the community safety partnership Allerdale (E22000031).",
    ]);
    expect(names(picture.districts)).toEqual(["Cumberland"]);
    expect(picture.history.successors).toMatchObject([{ on: "2023-04-01", area: { code: "E06000063" } }]);
    expect(picture.namesakes.map(({ code }) => code)).toEqual(["E22000031"]);
  });

  it("has the councils and bodies of its date on both sides of 1 April 2027", () => {
    const before = described("Guildford", "2027-03-31");
    expect(before.area.code).toBe("E07000209");
    expect(before.councils.map(({ council }) => council)).toEqual([
      "Guildford Borough Council",
      "Surrey County Council",
    ]);
    expect(before.notes[0]).toBe(
      "Guildford (E07000209) ends on 31 March 2027. From 1 April 2027 it is part of West Surrey (west-surrey).",
    );
    const after = described("West Surrey", "2027-04-01");
    expect(after.councils).toEqual([
      { code: "west-surrey", area: "West Surrey", council: "West Surrey Council", tier: "district" },
    ]);
    expect(names(after.police)).toEqual(["Surrey"]);
    expect(after.partnerships.communitySafety).toHaveLength(6);
    expect(after.notes).toContain(
      "The fire and rescue authority was Surrey County Council, which ended on 31 March 2027. What followed is not held.",
    );
  });

  it("has the local policing body in the form of its date", () => {
    const form = (asOf: string) =>
      described("E23000009", asOf).localPolicingBodies.map(({ area }) => area.code);
    expect([form("2018-11-14"), form("2018-11-15"), form("2024-05-07")]).toEqual([
      ["pcc-north-yorkshire"],
      ["pfcc-north-yorkshire"],
      ["mayor-north-yorkshire"],
    ]);
  });

  it("says what is recalled, and what is not held", () => {
    expect(described("Barnsley").notes).toContain(
      "Written from memory, so to be checked: first day of Barnsley (E08000038); name of the authority and governance of South Yorkshire (E31000042).",
    );
    expect(described("E31000022").notes).toContain(
      "Written from memory, so to be checked: name of the authority and governance of Kent (E31000022); first day of Police and Crime Commissioner for Kent (pcc-kent).",
    );
    expect(described("England").notes).toContain(
      // 81 before six bodies had the last of their recalled facts read or inferred, in November 2026.
      "Written from memory, so to be checked: facts about 75 of the bodies here.",
    );
    expect(described("Hart", "2020-01-01").notes).toContain(
      "Integrated care boards began on 1 July 2022. The clinical commissioning groups before them are not held.",
    );
    expect(described("Hart", "2030-01-01").notes.at(-1)).toBe(
      "No change after 1 April 2027 had been ordered when the registers were last looked through, in August 2026.",
    );
    expect(described("Kent", today).notes).not.toContain(
      "No violence reduction unit is listed for the police force area Kent.",
    );
    expect(described("Norwich").notes).toContain(
      "No violence reduction unit is listed for the police force area Norfolk.",
    );
  });

  it("reads a shared name as the local authority, and lists the others", () => {
    const kent = described("Kent");
    expect(kent.area.code).toBe("E10000016");
    expect(kent.namesakes.map(({ code }) => code)).toEqual(["E23000032", "E31000022", "yjs-kent"]);
  });

  it("chooses nothing where two areas of a kind bear the name, and nothing where none does", () => {
    expect(describeArea("Newcastle", today)).toMatchObject({
      status: "ambiguous",
      candidates: [{ code: "E07000195" }, { code: "E08000021" }],
    });
    expect(describeArea("Basingstok", today)).toMatchObject({
      status: "unknown",
      suggestions: [{ code: "E07000084" }],
    });
    expect(describeArea("E06009999", today)).toMatchObject({ status: "unknown" });
    expect(describeArea("E0600001", today)).toMatchObject({ status: "malformed" });
    expect(describeArea("e07000026", today)).toMatchObject({ status: "described" });
  });

  it("is made for every area of every register, whatever the date", () => {
    for (const asOf of ["2019-03-31", "2027-04-01"]) {
      for (const { code } of areas) expect(describeArea(code, asOf).status).toBe("described");
    }
  }, 60_000);

  it("is plain data, without a word that scolds", () => {
    for (const query of [
      "North Hampshire",
      "E07000026",
      "Surrey",
      "london",
      "Wales",
      "Atlantis",
      "E0600001",
      "VRP",
    ]) {
      const description = describeArea(query, today);
      expect(JSON.parse(JSON.stringify(description))).toEqual(description);
      expect(JSON.stringify(description)).not.toMatch(/\b(please|sorry|invalid|valid|illegal|forbidden)\b/i);
    }
  });

  it("throws for no query", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (query) => void describeArea(query, today)),
      { numRuns: 50 },
    );
    expect(() => describeArea("Hull", "yesterday")).toThrow(RangeError);
  });
});
