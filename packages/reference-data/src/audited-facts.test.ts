// Facts that an audit of November 2026 found wrong, doubtful or unmarked, each with where the right value comes from.
import { describe, expect, it } from "vitest";
import { describeArea } from "./describe-area.js";
import { findByName } from "./find-by-name.js";
import { fireAuthorityOn } from "./fire-authority-on.js";
import { announcedReorganisations } from "./registers/announced-reorganisations.js";
import { fireAndRescueAuthorities } from "./registers/fire-and-rescue-authorities.js";
import { integratedCareBoards } from "./registers/integrated-care-boards.js";
import { localAuthorities } from "./registers/local-authorities.js";
import { localPolicingBodies } from "./registers/local-policing-bodies.js";
import { policeForceAreas } from "./registers/police-force-areas.js";
import { population } from "./registers/population.js";

const council = (code: string) => {
  const row = localAuthorities.rows.find((each) => each.code === code);
  return [row?.council, row?.confidence?.["council"]];
};
const fire = (code: string) => {
  const row = fireAndRescueAuthorities.rows.find((each) => each.code === code);
  return [row?.authority, row?.confidence?.["authority"]];
};

describe("names of councils", () => {
  it.each([
    ["E06000033", "Southend-on-Sea City Council", "read", "tendringdc.gov.uk, 26 September 2025"],
    ["E07000071", "Colchester City Council", "read", "a list of councils, November 2025"],
    ["E06000042", "Milton Keynes City Council", "recalled", "no source seen"],
    ["W06000011", "Swansea Council", "recalled", "no source seen"],
    ["W06000015", "Cardiff Council", "recalled", "no source seen"],
    ["E06000010", "Hull City Council", "second-hand", "mySociety, July 2025"],
  ])("%s is that of %s (%s: %s)", (code, name, confidence) => {
    expect(council(code)).toEqual([name, confidence]);
  });

  it("have a mark of how they are known, all of them", () => {
    const unmarked = localAuthorities.rows.filter((row) => row.council && !row.confidence?.["council"]);
    expect(unmarked).toEqual([]);
  });
});

describe("names of fire and rescue authorities", () => {
  it.each([
    ["E31000001", "Avon Fire Authority", "recalled"],
    ["E31000003", "Royal Berkshire Fire Authority", "recalled"],
    ["E31000005", "Cambridgeshire and Peterborough Fire Authority", "recalled"],
    ["E31000022", "Kent and Medway Fire and Rescue Authority", "recalled"],
    ["E31000023", "Lancashire Combined Fire Authority", "recalled"],
    ["E31000024", "Leicester, Leicestershire and Rutland Combined Fire Authority", "recalled"],
    ["E31000032", "Shropshire and Wrekin Fire and Rescue Authority", "recalled"],
    // SI 2017/864.
    ["E31000015", "Essex Police, Fire and Crime Commissioner Fire and Rescue Authority", "read"],
    ["E31000009", "Cumbria Commissioner Fire and Rescue Authority", "recalled"],
    ["E31000028", "Northamptonshire Commissioner Fire and Rescue Authority", "recalled"],
    ["E31000033", "Staffordshire Commissioner Fire and Rescue Authority", "recalled"],
    // SI 2017/469 gives the functions to the combined authority.
    ["E31000040", "Greater Manchester Combined Authority", "inferred"],
    ["E31000027", "York and North Yorkshire Combined Authority", "recalled"],
  ])("%s is %s (%s)", (code, name, confidence) => {
    expect(fire(code)).toEqual([name, confidence]);
  });

  it("are not those of a council that has ended", () => {
    const surrey = fireAndRescueAuthorities.rows.find(({ code }) => code === "E31000035");
    expect(surrey && fireAuthorityOn(surrey, "2027-03-31")).toEqual({
      name: "Surrey County Council",
      isHeld: true,
    });
    expect(surrey && fireAuthorityOn(surrey, "2027-04-01")).toEqual({
      name: "Fire and rescue authority for Surrey",
      isHeld: false,
    });
  });
});

it("the City of London is not a London borough", () => {
  expect(localAuthorities.rows.find(({ code }) => code === "E09000001")?.kind).toBe("city-of-london");
  expect(localAuthorities.rows.filter(({ kind }) => kind === "london-borough")).toHaveLength(32);
});

describe("first days that orders set", () => {
  it.each([
    ["pfcc-essex", "2017-10-01", "SI 2017/864"],
    ["pfcc-staffordshire", "2018-08-01", "SI 2018/696"],
    ["pfcc-northamptonshire", "2019-01-01", "SI 2018/1072"],
    ["mayor-greater-manchester", "2017-05-08", "SI 2017/469"],
  ])("%s from %s (read in %s)", (code, from) => {
    const row = localPolicingBodies.rows.find((each) => each.code === code);
    expect([row?.from, row?.confidence?.["from"]]).toEqual([from, undefined]);
  });
});

it("the codes of combined authorities are those of ONS, CAUTH_MAY_2025_EN_NC", () => {
  const codes = localPolicingBodies.rows.flatMap(({ code, authorityCode }) =>
    authorityCode ? [[code, authorityCode]] : [],
  );
  expect(codes).toEqual([
    ["mayor-greater-manchester", "E47000001"],
    ["mayor-north-yorkshire", "E47000012"],
    ["mayor-south-yorkshire", "E47000002"],
    ["mayor-west-yorkshire", "E47000003"],
  ]);
});

describe("names in Welsh, of ONS, May 2026", () => {
  it.each([
    ["Ynys Môn", "W06000001"],
    ["Sir Ddinbych", "W06000004"],
    ["Sir y Fflint", "W06000005"],
    ["Wrecsam", "W06000006"],
    ["Sir Benfro", "W06000009"],
    ["Sir Gaerfyrddin", "W06000010"],
    ["Abertawe", "W06000011"],
    ["Castell-nedd Port Talbot", "W06000012"],
    ["Pen-y-bont ar Ogwr", "W06000013"],
    ["Bro Morgannwg", "W06000014"],
    ["Caerdydd", "W06000015"],
    ["Caerffili", "W06000018"],
    ["Sir Fynwy", "W06000021"],
    ["Casnewydd", "W06000022"],
    ["Merthyr Tudful", "W06000024"],
  ])("%s is %s", (name, code) => {
    expect(findByName(name, "2026-11-01")).toMatchObject({ status: "current", area: { code } });
  });

  it("are there for each of the 22 areas", () => {
    expect(localAuthorities.rows.filter(({ welshName }) => welshName)).toHaveLength(22);
  });
});

describe("what was decided and not yet ordered", () => {
  const notes = (query: string, asOf = "2026-11-01") => {
    const described = describeArea(query, asOf);
    return described.status === "described" ? described.notes.join(" ") : "";
  };

  it.each([
    ["Hart", "four unitary councils, from April 2028 (read second-hand)"],
    ["E07000084", "four unitary councils"],
    ["E07000148", "West Norfolk, East Norfolk, and Greater Norwich City, from April 2028."],
    ["E07000202", "Western Suffolk, Central and Eastern Suffolk, and Ipswich and South Suffolk"],
    ["Thurrock", "five unitary councils, from April 2028 (inferred)"],
  ])("is said of %s", (query, words) => {
    expect(notes(query)).toContain("The Government decided on 25 March 2026");
    expect(notes(query)).toContain("It had not been ordered");
    expect(notes(query)).toContain(words);
  });

  it.each([
    ["Isle of Wight", "2026-11-01"],
    ["Hull", "2026-11-01"],
    ["Hart", "2026-03-24"],
  ])("is not said of %s on %s", (query, asOf) => {
    expect(notes(query, asOf)).not.toContain("The Government decided");
  });

  it("gives no area a code that nobody has published", () => {
    for (const { areas } of announcedReorganisations.rows)
      for (const code of areas) expect(localAuthorities.rows.some((row) => row.code === code)).toBe(true);
  });
});

it("a district that has ended is named where a body of its name is shown", () => {
  const described = describeArea("Elmbridge", "2027-06-01");
  expect(described.status === "described" && described.notes[0]).toMatch(
    /^Elmbridge \(E07000207\) ended on 31 March 2027\..* This is the community safety partnership of that name\.$/,
  );
});

it("registers say what they were compared with last", () => {
  expect(policeForceAreas.vintage).toBe("December 2025");
  expect(localAuthorities.vintage).toMatch(/^May 2026/);
  expect(integratedCareBoards.notes.join(" ")).toContain("10,207");
  expect(population.notes.join(" ")).toContain("mid-2025, which ONS published on 29 July 2026");
});
