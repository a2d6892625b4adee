import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AreaKind } from "./area-kind.js";
import { areas } from "./areas.js";
import { findByName } from "./find-by-name.js";

const today = "2026-11-01";

describe("finding by name", () => {
  it.each<[string, AreaKind, string]>([
    ["London, City of", "police-force-area", "E23000034"],
    ["City of London", "police-force-area", "E23000034"],
    ["City of London", "city-of-london", "E09000001"],
    ["Devon & Cornwall", "police-force-area", "E23000035"],
    ["Devon and Cornwall", "police-force-area", "E23000035"],
    ["Bristol, City of", "unitary-authority", "E06000023"],
    ["Bristol", "unitary-authority", "E06000023"],
    ["City of Bristol", "community-safety-partnership", "E22000002"],
    ["Bristol", "community-safety-partnership", "E22000002"],
    ["Herefordshire, County of", "unitary-authority", "E06000019"],
    ["Herefordshire", "unitary-authority", "E06000019"],
    ["Kingston upon Hull, City of", "unitary-authority", "E06000010"],
    ["Kingston-upon-Hull", "unitary-authority", "E06000010"],
    ["Kingston-upon-Hull", "youth-justice-service", "yjs-kingston-upon-hull"],
    ["Kingston upon Hull, City of", "youth-justice-service", "yjs-kingston-upon-hull"],
    ["Hull", "unitary-authority", "E06000010"],
    ["St. Helens", "metropolitan-district", "E08000013"],
    ["St Helens", "metropolitan-district", "E08000013"],
    ["Barrow-in-Furness", "community-safety-partnership", "E22000032"],
    ["Barrow-In-Furness", "community-safety-partnership", "E22000032"],
    ["Shepway", "community-safety-partnership", "E22000145"],
    ["Folkestone and Hythe", "community-safety-partnership", "E22000145"],
    ["Northern Devon", "community-safety-partnership", "E22000363"],
    ["York", "unitary-authority", "E06000014"],
    ["City of York", "unitary-authority", "E06000014"],
    ["City of York", "community-safety-partnership", "E22000371"],
    ["York", "community-safety-partnership", "E22000371"],
    ["Gwynedd and Ynys Môn", "youth-justice-service", "yjs-gwynedd-and-ynys-mon"],
    ["Gwynedd and Ynys Mon", "youth-justice-service", "yjs-gwynedd-and-ynys-mon"],
    ["  Basingstoke\r\nand Deane ", "non-metropolitan-district", "E07000084"],
    ["KING'S LYNN AND WEST NORFOLK", "non-metropolitan-district", "E07000146"],
    ["Kings Lynn & West Norfolk", "non-metropolitan-district", "E07000146"],
    ["Durham", "unitary-authority", "E06000047"],
    ["Hampshire County Council", "county", "E10000014"],
    ["Kent Police", "police-force-area", "E23000032"],
    ["London Fire Commissioner", "fire-and-rescue-authority", "E31000046"],
    ["Kent Fire and Rescue Service", "fire-and-rescue-authority", "E31000022"],
    ["NHS Essex ICB", "integrated-care-board", "E54000066"],
    ["Humber VPP", "violence-reduction-unit", "vru-humberside"],
    ["Thames Valley VPP", "violence-reduction-unit", "vru-thames-valley"],
    ["Hampshire Violence Reduction Partnership", "violence-reduction-unit", "vru-hampshire"],
    ["Thames Valley Violence Reduction Unit", "violence-reduction-unit", "vru-thames-valley"],
    ["Mayor of South Yorkshire", "local-policing-body", "mayor-south-yorkshire"],
  ])("takes %j for a %s", (name, kind, code) => {
    expect(findByName(name, today, [kind])).toMatchObject({ status: "current", area: { code } });
  });

  it("finds every area by its own name among its kind, but where a name is shared in time", () => {
    for (const area of areas) {
      const found = findByName(area.name, area.to ?? "2027-04-01", [area.kind]);
      expect(found).toMatchObject({ status: "current", area: { code: area.code } });
    }
  });

  it("does not choose between kinds, or between places", () => {
    const candidates = (name: string) => {
      const found = findByName(name, today);
      return found.status === "ambiguous" ? found.candidates.map(({ code }) => code) : found.status;
    };
    expect(candidates("Hartlepool")).toEqual(["E06000001", "E22000027", "yjs-hartlepool"]);
    expect(candidates("Newcastle")).toEqual(["E07000195", "E08000021"]);
    expect(candidates("Kent County Council")).toBe("current");
    expect(candidates("Atlantis")).toBe("unknown");
    // What every unit may be called is no unit's name.
    expect(["VRU", "VRP", "VPP", "Violence Reduction Unit"].map(candidates)).toEqual(
      Array(4).fill("unknown"),
    );
  });

  it("prefers what is in force on the date, then what ended, then what is to come", () => {
    expect(findByName("Dorset", "2019-03-31", ["county", "unitary-authority"])).toMatchObject({
      status: "current",
      area: { code: "E10000009" },
    });
    expect(findByName("Dorset", "2019-04-01", ["county", "unitary-authority"])).toMatchObject({
      status: "current",
      area: { code: "E06000059" },
    });
    expect(findByName("Cumbria", today, ["county"])).toMatchObject({
      status: "ended",
      area: { code: "E10000006" },
    });
    expect(findByName("East Surrey", today)).toMatchObject({
      status: "future",
      area: { code: "east-surrey" },
    });
    expect(findByName("East Surrey", "2027-04-01")).toMatchObject({ status: "current" });
  });

  it("names the nearest for a name that is unknown", () => {
    const found = findByName("Basingstok and Dean", today);
    expect(found).toMatchObject({ status: "unknown" });
    expect("suggestions" in found && found.suggestions.map(({ code }) => code)).toEqual(["E07000084"]);
  });

  it("throws for no name", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (name) => void findByName(name, today)));
    expect(findByName("", today).status).toBe("unknown");
    expect(findByName("constructor", today).status).toBe("unknown");
  });

  it("does not depend on case, accents, hyphens, or spaces around", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...areas),
        fc.constantFrom("upper", "lower", "spaced", "hyphenated"),
        (area, how) => {
          const name = {
            upper: area.name.toUpperCase(),
            lower: area.name.toLowerCase(),
            spaced: `\n ${area.name.replaceAll(" ", "  ")}\t`,
            hyphenated: area.name.replaceAll(" ", "-"),
          }[how];
          const asOf = area.to ?? "2027-04-01";
          // A hyphen after a comma hides the order of "Bristol, City of".
          if (how === "hyphenated" && area.name.includes(",")) return;
          expect(findByName(name, asOf, [area.kind])).toEqual(findByName(area.name, asOf, [area.kind]));
        },
      ),
    );
  });
});
