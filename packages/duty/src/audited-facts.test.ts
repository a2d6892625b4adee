// Facts of the law that an audit of November 2026 found wrong, doubtful or unmarked, each with its source.
import { describe, expect, it } from "vitest";
import { catalogue } from "./catalogue/catalogue.js";
import { obligationsFor } from "./obligations-for.js";
import { schedule1 } from "./schedule-1.js";
import { specifiedAuthoritiesFor } from "./specified-authorities.js";
import { timingInWords } from "./timing.js";

const row = (id: string) => catalogue.find((each) => each.id === id);

// SI 2022/1304 reg 3(1).
it("the first strategy had a deadline, and short outputs say so", () => {
  const timing = row("SVD-08-07a")?.timing;
  expect(timing && timingInWords(timing)).toBe(
    "as soon as reasonably practicable; the first one by 31 January 2024 (SI 2022/1304 reg 3(1)), later ones without a deadline in law",
  );
});

it("having regard to the guidance is one duty, which the local policing body bears too", () => {
  expect(row("LPB-19")).toBeUndefined();
  expect(row("SVD-19-01")?.bearers).toContain("local-policing-body");
});

// Regulations 9A, 13A and 14A are about elected local policing bodies.
it("regulation 14A of SI 2007/1830 is not listed for the City of London", () => {
  const idsIn = (area: string) => {
    const found = obligationsFor(area, "2026-11-01");
    return "obligations" in found ? found.obligations.map(({ obligation }) => obligation.id) : [];
  };
  expect(idsIn("E09000001").length).toBeGreaterThan(50);
  expect(idsIn("E09000001")).not.toContain("CSPE-14A");
  expect(idsIn("E06000010")).toContain("CSPE-14A");
});

// HL Bill 72 (58/2), Schedule 1.
describe("Schedule 1", () => {
  const entry = (id: string) => schedule1.find((each) => each.id === id);

  it("has the headings that stand in the Bill", () => {
    expect([entry("L1")?.heading, entry("J1")?.heading, entry("H1")?.heading]).toEqual([
      "Local government",
      "Criminal justice",
      "Health and social care",
    ]);
    expect([entry("P1")?.heading, entry("F1")?.heading]).toEqual([
      "Police (recalled)",
      "Fire and rescue (recalled)",
    ]);
  });

  it("gives the areas of youth offending teams and of boards as the Bill does, and says that it is the Bill", () => {
    expect(entry("J2")?.specifiedFor).toContain("each local authority that established it");
    expect(entry("H1")?.specifiedFor).toContain("any part of which");
    for (const id of ["J2", "H1"]) expect(entry(id)?.lessSure).toContain("Bill of July 2021");
  });
});

describe("the fire and rescue authority of an area", () => {
  it.each([
    ["Thurrock", "2026-11-01", "Essex Police, Fire and Crime Commissioner Fire and Rescue Authority"],
    ["Manchester", "2026-11-01", "Greater Manchester Combined Authority"],
    ["York", "2026-11-01", "York and North Yorkshire Combined Authority"],
    ["East Surrey", "2027-06-01", "Fire and rescue authority for Surrey"],
  ])("of %s on %s is the %s", (area, asOf, name) => {
    const found = specifiedAuthoritiesFor(area, asOf);
    const authorities = found.status === "found" ? found.authorities : [];
    const fire = authorities.find(({ kind }) => kind === "fire-and-rescue-authority");
    expect(fire?.body.name).toBe(name);
  });
});
