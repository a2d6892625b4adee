import { describe, expect, it } from "vitest";
import { assumptions, findAssumptions } from "./assumptions.js";
import { catalogue, citationOf, findObligation, instruments } from "./catalogue.js";
import { welshDifferences } from "./welsh-differences.js";

// Compared by eye and by script with the tables of the research this catalogue was written from: id, type, provision,
// nation, remedy under section 18, how surely it is known. A change here is a change of what is told about the law.
const expected = `
  SVD-08-01 | duty | s.8(1) | EW | direction | read
  SVD-08-02 | duty | s.8(2) | EW | direction | read
  SVD-08-03a | duty | s.8(3)(a) | EW | direction | read
  SVD-08-03b | duty | s.8(3)(b) | EW | direction | read
  SVD-08-03c | duty | s.8(3)(c) | EW | direction | read
  SVD-08-03d | duty | s.8(3)(c) | EW | direction | read
  SVD-08-04 | duty | s.8(4), (11) | EW | direction | read
  SVD-08-05 | power | s.8(5) | EW | no-breach | read
  SVD-08-06 | power | s.8(6) | EW | no-breach | read
  SVD-08-07a | duty | s.8(7)(a) | EW | direction | read
  SVD-08-07b | duty | s.8(7)(b) | EW | direction | read
  SVD-08-07c | duty | s.8(7)(c) | EW | direction | read
  SVD-08-08 | limit | s.8(8) | EW | direction | read
  SVD-08-09 | condition | s.8(9) | EW | no-breach | read
  SVD-09-01 | power | s.9(1)-(3) | EW | no-breach | read
  SVD-09-04 | duty | s.9(4), (11) | EW | none | read
  SVD-09-05 | power | s.9(5) | EW | no-breach | read
  SVD-09-08a | duty | s.9(8)(a) | EW | none | read
  SVD-09-08b | power | s.9(8)(b)-(c) | EW | no-breach | read
  SVD-09-09 | limit | s.9(9) | EW | none | read
  SVD-14-06 | duty | s.14(6) | EW | direction | read
  SVD-15-03s | duty | s.15(3) | EW | direction | read
  SVD-16-01 | power | s.16 | EW | no-breach | read
  SVD-17-04s | duty | s.17(2)-(4) | EW | direction | read
  SVD-19-01 | duty | s.19(1)-(2) | EW | none | read
  RA-15-01 | power | s.15(1)-(2) | EW | no-breach | read
  RA-15-03a | duty | s.15(3), (9) | EW | direction | read
  RA-15-03b | duty | s.15(3) | EW | direction | read
  RA-15-04 | duty | s.15(4) | EW | direction | read
  RA-15-05a | power | s.15(5)(a) | EW | no-breach | read
  RA-15-05b | duty | s.15(5)(b) | EW | direction | read
  RA-15-06 | power | s.15(6) | EW | no-breach | read
  RA-17-04 | duty | s.17(2)-(4) | EW | direction | read
  LPB-14-1 | power | s.14(1) | EW | no-breach | read
  LPB-14-2 | power | s.14(2) | EW | no-breach | read
  LPB-14-3 | power | s.14(3) | EW | no-breach | read
  LPB-17-1 | power | s.17(1)-(3) | EW | no-breach | read
  LPB-17-7 | limit | s.17(7) | EW | none | read
  SOS-18-2 | power | s.18(1)-(2) | EW | no-breach | read
  SOS-18-3 | power | s.18(3) | EW | no-breach | read
  SOS-18-4 | condition | s.18(4) | W | none | read
  SOS-19-3 | duty | s.19(3) | W | none | read
  SOS-19-4 | duty | s.19(4) | EW | none | read
  SOS-22-3 | duty | s.22(3) | W | none | read
  SVR-03-1 | duty | reg 3(1) | EW | direction-with-section-8 | read
  SVR-03-2 | duty | reg 3(2) | EW | direction-with-section-8 | read
  SVR-04-1a | duty | reg 4(1)(a) | EW | direction-with-section-8 | read
  SVR-04-1b | duty | reg 4(1)(b) | EW | direction-with-section-8 | read
  SVR-04-2 | duty | reg 4(2) | EW | direction-with-section-8 | read
  SVR-05-1 | duty | reg 5(1) | EW | none | read
  SVR-05-2 | duty | reg 5(2) | EW | none | read
  SVR-06-1a | duty | reg 6(1)(a) | W | direction-with-section-8 | read
  SVR-06-1b | duty | reg 6(1)(b) | W | direction-with-section-8 | read
  SVR-06-2 | duty | reg 6(2) | EW | none | read
  RA-R9-01 | duty | reg 9(1)(b) | EW | none | read
  SVR-08 | power | reg 8 | EW | no-breach | read
  SVR-09-1 | power | reg 9(1) | EW | no-breach | read
  SVR-09-2 | condition | reg 9(2) | EW | no-breach | read
  SVR-10 | power | reg 10 | EW | no-breach | read
  CDA-5-1 | definition | s.5(1) | EW | no-breach | read
  CDA-5-1A | power | s.5(1A)-(1F), s.5A | E | no-breach | read
  CDA-5-2 | duty | s.5(2) | EW | none | read
  CDA-5-3 | duty | s.5(3) | EW | none | read
  CDA-6-1d | duty | s.6(1)(d) | EW | none | read
  CDA-6-1A | duty | s.6(1A) | EW | none | read
  CDA-6-8 | definition | s.6(8) | EW | no-breach | read
  CDA-7 | duty | s.7 | EW | none | read
  CDA-17 | duty | s.17(1)(d), (1A) | EW | none | read
  CDA-17A | duty | s.17A; SI 2007/1831 | EW | none | recalled
  CDA-115 | power | s.115 | EW | no-breach | recalled
  PJA-19 | duty | s.19(11); SI 2009/942 reg 4 | EW | none | read
  PJA-19-reply | duty | reg 7 | EW | none | read
  CSPE-3 | duty | reg 3 | E | none | read
  CSPE-4 | duty | reg 4 | E | none | read
  CSPE-5 | duty | reg 5 | E | none | read
  CSPE-6 | duty | reg 6 | E | none | read
  CSPE-7 | duty | reg 7 | E | none | read
  CSPE-8 | duty | reg 8 | E | none | read
  CSPE-9 | duty | reg 9 | E | none | read
  CSPE-9A | duty | reg 9A | E | none | read
  CSPE-10 | duty | reg 10 | E | none | read
  CSPE-11 | duty | reg 11 | E | none | read
  CSPE-12 | duty | reg 12 | E | none | read
  CSPE-12-4 | duty | reg 12(4) | E | none | read
  CSPE-13 | duty | reg 13 | E | none | read
  CSPE-13A | duty | reg 13A | E | none | read
  CSPE-14 | duty | reg 14 | E | none | read
  CSPE-14A | power | reg 14A | E | no-breach | read
  CSPE-15 | duty | reg 15 | E | none | read
  CSPW-3 | duty | reg 3 | W | none | read
  CSPW-4 | duty | reg 4 | W | none | read
  CSPW-5 | duty | reg 5 | W | none | read
  CSPW-8 | duty | regs 8-9 | W | none | read
  CSPW-9ab | duty | reg 9(ab) | W | none | read
  CSPW-10-meeting | duty | regs 10-12 | W | none | read
  CSPW-10-summary | duty | regs 10-12 | W | none | read
  CSPW-13 | duty | reg 13 | W | none | read
  GDN-REVIEW | expectation | paragraph not established | EW | no-breach | second-hand
  LOC-REVIEW | expectation | the strategy | EW | no-breach | read
  LOC-REFRESH | expectation | the delivery plan | EW | no-breach | read
  LOC-MEET | expectation | terms of reference | EW | no-breach | read
`;

describe("the catalogue", () => {
  it("holds exactly these rows, with these provisions and marks", () => {
    const lines = catalogue.map(({ id, type, provision, nations, remedy, confidence }) =>
      [id, type, provision, nations, remedy, confidence].join(" | "),
    );
    expect(lines).toEqual(
      expected
        .trim()
        .split("\n")
        .map((line) => line.trim()),
    );
  });

  it("uses no id twice", () => {
    const ids = [...catalogue, ...assumptions].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("never marks a power, a definition or an expectation as something to be directed", () => {
    const wrong = catalogue.filter(
      ({ type, remedy }) => ["power", "definition", "expectation"].includes(type) && remedy !== "no-breach",
    );
    expect(wrong).toEqual([]);
  });

  it("gives a trigger and a sentence for each row, and evidence for every duty under the Act and SI 2022/1304 of an authority", () => {
    expect(catalogue.filter(({ what, trigger }) => !what.endsWith(".") || trigger === "")).toEqual([]);
    const without = catalogue.filter(
      ({ type, evidence, instrument, bearers }) =>
        type === "duty" &&
        evidence === undefined &&
        ["pcsc-act-2022", "si-2022-1304"].includes(instrument) &&
        (bearers.includes("specified-authorities") || bearers.includes("relevant-authorities")),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it("begins each row on the day it came into force: section 19 and 22 duties to consult and to lay before the rest", () => {
    const earlier = catalogue
      .filter(({ from }) => from !== "2023-01-31")
      .map(({ id, from }) => `${id} ${from}`);
    expect(earlier).toEqual(["SOS-19-3 2022-04-28", "SOS-19-4 2022-04-28", "SOS-22-3 2022-04-28"]);
  });

  it("says of each instrument what was read of it", () => {
    expect(instruments.filter(({ read }) => read.length < 20)).toEqual([]);
  });

  it("cites the Act and the regulations by their numbers", () => {
    const cite = (id: string) => citationOf(findObligation(id)!);
    expect(cite("SVD-08-03c")).toBe("PCSC Act 2022 s.8(3)(c)");
    expect(cite("SVR-04-2")).toBe("SI 2022/1304 reg 4(2)");
  });
});

describe("the assumptions", () => {
  it.each([
    ["annual strategy", "ASM-1"],
    ["three-year plan", "ASM-2"],
    ["submit SNA", "ASM-3"],
    ["lead authority", "ASM-4"],
    ["PCC report", "ASM-5"],
    ["publish SNA", "ASM-6"],
    ["public consultation", "ASM-7"],
    ["equality impact assessment", "ASM-8"],
  ])("answer whoever looks for %s", (query, id) => {
    expect(findAssumptions(query).map((found) => found.id)).toContain(id);
  });

  it("and the points on which Wales differs name rows that exist", () => {
    const named = [...assumptions, ...welshDifferences].flatMap(({ see }) => see);
    expect(named.filter((id) => findObligation(id) === undefined)).toEqual([]);
  });

  it("find nothing for no words", () => {
    expect(findAssumptions(" ")).toEqual([]);
  });
});

describe("the points on which Wales differs", () => {
  it("are sixteen, of which policing alone is wholly recalled", () => {
    expect(welshDifferences).toHaveLength(16);
    expect(
      welshDifferences.filter(({ confidence }) => confidence === "recalled").map(({ point }) => point),
    ).toEqual(["Policing"]);
  });
});
