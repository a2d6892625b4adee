// Compares the registers, row by row, with the lists they were made from.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { areaOf, areas } from "../areas.js";
import { footprintOf } from "../footprint.js";
import { populationOf } from "../population-of.js";
import { integratedCareBoardSuccessions } from "./integrated-care-boards.js";
import { localAuthoritySuccessions } from "./local-authorities.js";
import { population } from "./population.js";
import { violenceReductionUnits } from "./violence-reduction-units.js";

const folder = join(import.meta.dirname, "fixtures");

/** The rows of a list: comma separated, quoted where a field holds a comma. */
function rows(list: string): readonly Record<string, string>[] {
  const records = readFileSync(join(folder, `${list}.csv`), "utf8")
    .trim()
    .split("\n")
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field = ""]) => field.replaceAll('"', "")),
    );
  const [header = [], ...data] = records;
  return data.map((fields) => Object.fromEntries(header.map((name, index) => [name, fields[index] ?? ""])));
}

const codesOf = (cell = "") => (cell === "" ? [] : cell.split(";").sort());
const districtsOf = (code: string) => [...footprintOf(areaOf(code)).keys()].sort();

describe("the registers agree with the published lists on", () => {
  it("local authorities", () => {
    for (const row of rows("local-authorities")) {
      const area = areaOf(row["code"]!);
      const announced = area.to === "2027-03-31";
      expect({
        name: area.name,
        region: "region" in area ? area.region : "",
        from: area.from ?? "",
        to: announced ? "" : (area.to ?? ""),
      }).toEqual({
        name: row["name"],
        region: row["region_code"] || "W92000004",
        from: row["valid_from"],
        to: row["valid_to"],
      });
      // Forest Heath is corrected, and four former districts are given the county of their successors.
      if (row["county_code"] && row["code"] !== "E07000201")
        expect(area).toMatchObject({ county: row["county_code"] });
    }
  });

  it("successions", () => {
    const listed = [...rows("local-authority-successions"), ...rows("icb-successions")];
    const held = [...localAuthoritySuccessions, ...integratedCareBoardSuccessions].filter(
      ({ on }) => on < "2027",
    );
    const line = (from = "", to = "", on = "", kind = "") => `${from} ${to} ${on} ${kind}`;
    expect(held.map(({ from, to, on, kind }) => line(from, to, on, kind)).sort()).toEqual(
      listed.map((row) => line(row["from_code"], row["to_code"], row["effective_date"], row["kind"])).sort(),
    );
  });

  it("community safety partnerships, their districts and their people", () => {
    for (const row of rows("csp")) {
      const csp = areaOf(row["code"]!);
      expect(csp).toMatchObject({ name: row["name"], policeForceArea: row["pfa_code"] });
      const people = populationOf(csp);
      const difference =
        (people.status === "unknown" ? 0 : people.total) - Number(row["population_mid_2023"]);
      // The list rounds estimates from shares that are themselves not rounded.
      expect([csp.code, Math.abs(difference) <= (people.status === "estimate" ? 1 : 0)]).toEqual([
        csp.code,
        true,
      ]);
    }
    for (const row of rows("lad-csp-pfa")) {
      const piece = footprintOf(areaOf(row["csp_code"]!)).get(row["lad_code"]!);
      expect([row["lad_code"], piece?.share]).toEqual([row["lad_code"], Number(row["lad_share"])]);
    }
  });

  it.each([
    ["police-force-areas", "pfa_code", "pfa_name", "population_mid_2023"],
    ["fra", "code", "name", "population_mid_2023"],
    ["lhb", "code", "name", "population_mid_2023"],
  ])("%s, names and people", (list, codeColumn, nameColumn, peopleColumn) => {
    for (const row of rows(list)) {
      const area = areaOf(row[codeColumn]!);
      expect(area.name).toBe(row[nameColumn]);
      expect(populationOf(area)).toMatchObject({ total: Number(row[peopleColumn]) });
    }
  });

  it.each([
    ["fra-lad", "fra_code"],
    ["lhb-lad", "lhb_code"],
    ["yjs-lad", "yjs_id"],
  ])("%s, district by district", (list, codeColumn) => {
    for (const row of rows(list)) {
      expect([row["lad_code"], footprintOf(areaOf(row[codeColumn]!)).get(row["lad_code"]!)?.share]).toEqual([
        row["lad_code"],
        1,
      ]);
    }
  });

  it("integrated care boards and their districts", () => {
    for (const row of rows("icb")) {
      expect(areaOf(row["code"]!)).toMatchObject({
        name: row["name"],
        odsCode: row["ods_code"],
        nhsRegion: {
          code: row["nhs_region_code"],
          name: row["nhs_region_name"],
          odsCode: row["nhs_region_ods_code"],
        },
      });
    }
    for (const row of rows("icb-lad")) {
      const piece = footprintOf(areaOf(row["icb_code"]!)).get(row["lad_code"]!);
      expect([row["lad_code"], piece?.share.toFixed(6)]).toEqual([
        row["lad_code"],
        Number(row["lsoa_share"]).toFixed(6),
      ]);
    }
  });

  it("youth justice services and their people aged 10 to 17", () => {
    for (const row of rows("youth-justice-services")) {
      expect(areaOf(row["id"]!).name).toBe(row["name"]);
      expect(populationOf(areaOf(row["id"]!))).toMatchObject({
        aged10To17: Number(row["population_10_17_mid_2023"]),
      });
    }
  });

  it("local policing bodies, violence reduction units, probation regions", () => {
    for (const row of rows("local-policing-bodies")) {
      expect(areaOf(row["id"]!)).toMatchObject({
        name: row["title"],
        form: row["kind"],
        policeForceArea: row["pfa_code"],
        isFireAndRescueAuthority: row["also_fire_and_rescue_authority"] === "yes",
      });
      expect(areaOf(row["id"]!).from ?? "").toBe(row["valid_from"]);
    }
    for (const row of rows("vru")) {
      const unit = violenceReductionUnits.rows.find(({ code }) => code === row["id"]);
      expect(unit).toMatchObject({
        name: row["name"],
        abbreviation: row["abbreviation"],
        policeForceArea: row["pfa_code"],
        from: row["established_year"],
        website: row["website"],
      });
      expect(unit?.formerName ?? "").toBe(row["former_name"]);
    }
    for (const row of rows("probation-regions")) {
      expect(areaOf(row["code"]!)).toMatchObject({
        name: row["name"],
        policeForceAreas: codesOf(row["pfa_codes"]),
      });
    }
  });

  it("people by district", () => {
    expect(population.rows).toEqual(
      rows("population").map((row) => ({
        district: row["lad_code"],
        total: Number(row["population"]),
        aged10To17: Number(row["population_10_17"]),
        aged18To24: Number(row["population_18_24"]),
      })),
    );
  });

  it("the crime tables' partnerships, and names the tables' names are found by", () => {
    const listed = rows("csp-recorded-crime").filter((row) => row["level"] === "csp");
    const held = areas.filter(({ kind }) => kind === "community-safety-partnership");
    expect(listed.map((row) => row["csp_code"]).sort()).toEqual(held.map(({ code }) => code));
    expect(districtsOf("E22000374")).toEqual(["E07000084", "E07000089", "E07000092"]);
  });
});
