import { isDistrictKind, localAuthorities, standingOf } from "@svd/reference-data";
import { describe, expect, it } from "vitest";
import { type AreaAuthorities, specifiedAuthoritiesFor } from "./specified-authorities.js";

const dates = ["2023-01-31", "2024-01-31", "2026-04-01", "2027-04-01"];

function authorities(area: string, asOf: string): AreaAuthorities {
  const answer = specifiedAuthoritiesFor(area, asOf);
  if (answer.status !== "found") throw new Error(`${area} on ${asOf}: ${answer.message}`);
  return answer;
}

const codes = (asOf: string) =>
  localAuthorities.rows
    .filter((area) => isDistrictKind(area.kind) && standingOf(area, asOf) === "current")
    .map(({ code }) => code);

const shown = (area: string, asOf: string) =>
  authorities(area, asOf).authorities.map(
    ({ body, schedule1 }) => `${schedule1.join("/")} ${body.code} ${body.name}`,
  );

describe("the specified authorities of every area", () => {
  it("are those of 331 areas before April 2023, of 318 after, and of 309 once Surrey has changed", () => {
    // 318: 296 in England and 22 in Wales. In April 2023 the 6 districts of Cumbria became 2, the 7 of North Yorkshire 1
    // and the 4 of Somerset 1; in April 2027 the 11 of Surrey become 2.
    expect(dates.map((asOf) => codes(asOf).length)).toEqual([331, 318, 318, 309]);
  });

  describe.each(dates)("on %s", (asOf) => {
    const answers = codes(asOf).map((code) => authorities(code, asOf));
    const count = (answer: AreaAuthorities, kind: string) =>
      answer.authorities.filter((authority) => authority.kind === kind).length;
    const wrong = (isRight: (answer: AreaAuthorities) => boolean) =>
      answers.filter((answer) => !isRight(answer)).map(({ area }) => `${area.code} ${area.name}`);

    it("hold one council, and the county council too where there are two tiers", () => {
      expect(
        wrong((answer) => count(answer, "local-authority") === (answer.type === "shire-district" ? 2 : 1)),
      ).toEqual([]);
    });

    it("hold one chief officer of police and one fire and rescue authority", () => {
      expect(wrong((answer) => count(answer, "chief-officer-of-police") === 1)).toEqual([]);
      expect(wrong((answer) => count(answer, "fire-and-rescue-authority") === 1)).toEqual([]);
    });

    it("hold integrated care boards in England and local health boards in Wales, at least one", () => {
      expect(
        wrong((answer) =>
          answer.area.nation === "Wales"
            ? count(answer, "local-health-board") >= 1 && count(answer, "integrated-care-board") === 0
            : count(answer, "integrated-care-board") >= 1 && count(answer, "local-health-board") === 0,
        ),
      ).toEqual([]);
    });

    it("hold a probation provider, which no direction reaches, and a youth offending team", () => {
      expect(
        wrong(({ authorities: bodies }) =>
          bodies.some(({ kind, direction }) => kind === "probation-provider" && direction === "excluded"),
        ),
      ).toEqual([]);
      expect(wrong((answer) => count(answer, "youth-offending-team") >= 1)).toEqual([]);
    });

    it("never hold the local policing body, of which there is one", () => {
      expect(wrong(({ localPolicingBodies }) => localPolicingBodies.length === 1)).toEqual([]);
      expect(
        wrong(({ authorities: bodies }) =>
          bodies.every(({ body }) => body.register !== "local-policing-bodies"),
        ),
      ).toEqual([]);
    });

    it("name each body once, and cite a row of Schedule 1 for each", () => {
      expect(
        wrong(({ authorities: bodies }) => {
          const keys = bodies.map(({ body }) => `${body.register} ${body.code}`);
          return new Set(keys).size === keys.length && bodies.every(({ schedule1 }) => schedule1.length > 0);
        }),
      ).toEqual([]);
    });

    it("never call a body simply read: Schedule 1 was read in part", () => {
      expect(
        wrong(({ authorities: bodies }) => bodies.every(({ confidence }) => confidence !== "read")),
      ).toEqual([]);
    });
  });
});

describe("the specified authorities, area by area", () => {
  const pinned: readonly [
    what: string,
    area: string,
    asOf: string,
    type: string,
    bodies: readonly string[],
    policing: string,
  ][] = [
    [
      "a shire district with its county and two integrated care boards",
      "E07000089",
      "2026-03-31",
      "shire-district",
      [
        "L1 E07000089 Hart District Council",
        "L3 E10000014 Hampshire County Council",
        "P1 E23000030 Chief Constable of Hampshire and Isle of Wight Constabulary",
        "F1 E31000048 Hampshire and Isle of Wight Fire and Rescue Authority",
        "H1 E54000034 NHS Frimley Integrated Care Board",
        "H1 E54000042 NHS Hampshire and Isle of Wight Integrated Care Board",
        "J1 N59 Probation Service, South Central",
        "J2 yjs-hampshire Hampshire youth offending team",
      ],
      "pcc-hampshire",
    ],
    [
      "a unitary authority",
      "E06000010",
      "2024-01-31",
      "unitary-or-metropolitan-district",
      [
        "L1/L2 E06000010 Hull City Council",
        "P1 E23000012 Chief Constable of Humberside Police",
        "F1 E31000020 Humberside Fire and Rescue Authority",
        "H1 E54000051 NHS Humber and North Yorkshire Integrated Care Board",
        "J1 N55 Probation Service, Yorkshire and the Humber",
        "J2 yjs-kingston-upon-hull Kingston-upon-Hull youth offending team",
      ],
      "pcc-humberside",
    ],
    [
      "a metropolitan district whose fire and rescue authority is a combined authority",
      "E08000003",
      "2024-01-31",
      "unitary-or-metropolitan-district",
      [
        "L1 E08000003 Manchester City Council",
        "P1 E23000005 Chief Constable of Greater Manchester Police",
        "F1 E31000040 Greater Manchester Combined Authority",
        "H1 E54000057 NHS Greater Manchester Integrated Care Board",
        "J1 N50 Probation Service, Greater Manchester",
        "J2 yjs-manchester Manchester youth offending team",
      ],
      "mayor-greater-manchester",
    ],
    [
      "a London borough",
      "E09000007",
      "2024-01-31",
      "london-borough",
      [
        "L4 E09000007 London Borough of Camden",
        "P1 E23000001 Commissioner of Police of the Metropolis",
        "F1 E31000046 London Fire Commissioner",
        "H1 E54000028 NHS North Central London Integrated Care Board",
        "J1 N07 Probation Service, London",
        "J2 yjs-camden Camden youth offending team",
      ],
      "mopac",
    ],
    [
      "the City of London",
      "E09000001",
      "2024-01-31",
      "city-of-london",
      [
        "L5 E09000001 Common Council of the City of London",
        "P1 E23000034 Commissioner of Police for the City of London",
        "F1 E31000046 London Fire Commissioner",
        "H1 E54000029 NHS North East London Integrated Care Board",
        "J1 N07 Probation Service, London",
        "J2 yjs-tower-hamlets-and-city-of-london Tower Hamlets and City of London youth offending team",
      ],
      "common-council-city-of-london",
    ],
    [
      "the Isles of Scilly, whose council is its own fire and rescue authority",
      "E06000053",
      "2024-01-31",
      "isles-of-scilly",
      [
        "L6 E06000053 Council of the Isles of Scilly",
        "P1 E23000035 Chief Constable of Devon & Cornwall Police",
        "F1 E31000039 Council of the Isles of Scilly",
        "H1 E54000036 NHS Cornwall and the Isles of Scilly Integrated Care Board",
        "J1 N58 Probation Service, South West",
        "J2 yjs-cornwall Cornwall youth offending team",
      ],
      "pcc-devon-and-cornwall",
    ],
    [
      "a county in Wales",
      "W06000021",
      "2024-01-31",
      "welsh-principal-area",
      [
        "L7/L8 W06000021 Monmouthshire County Council",
        "P1 W15000002 Chief Constable of Gwent Police",
        "F1 W25000003 South Wales Fire and Rescue Authority",
        "H2 W11000028 Aneurin Bevan University Health Board",
        "J1 N03 Probation Service, Wales",
        "J2 yjs-monmouthshire-and-torfaen Monmouthshire and Torfaen youth offending team",
      ],
      "pcc-gwent",
    ],
    [
      "a district whose county council is the fire and rescue authority, with two boards",
      "E07000244",
      "2024-01-31",
      "shire-district",
      [
        "L1 E07000244 East Suffolk Council",
        "L3 E10000029 Suffolk County Council",
        "P1 E23000025 Chief Constable of Suffolk Constabulary",
        "F1 E31000034 Suffolk County Council",
        "H1 E54000023 NHS Suffolk and North East Essex Integrated Care Board",
        "H1 E54000022 NHS Norfolk and Waveney Integrated Care Board",
        "J1 N56 Probation Service, East of England",
        "J2 yjs-suffolk Suffolk youth offending team",
      ],
      "pcc-suffolk",
    ],
    [
      "a new authority of 2027, whose fire and rescue authority is not known",
      "west-surrey",
      "2027-04-01",
      "unitary-or-metropolitan-district",
      [
        "L1/L2 west-surrey West Surrey Council",
        "P1 E23000031 Chief Constable of Surrey Police",
        "F1 E31000035 Fire and rescue authority for Surrey",
        "H1 E54000069 NHS Surrey and Sussex Integrated Care Board",
        "J1 N57 Probation Service, Kent, Surrey and Sussex",
        "J2 yjs-surrey Surrey youth offending team",
      ],
      "pcc-surrey",
    ],
  ];

  it.each(pinned)("of %s (%s on %s)", (_, area, asOf, type, bodies, policing) => {
    const answer = authorities(area, asOf);
    expect(answer.type).toBe(type);
    expect(shown(area, asOf)).toEqual(bodies);
    expect(answer.localPolicingBodies.map(({ body }) => body.code)).toEqual([policing]);
  });

  it("follow the form of the fire and rescue authority in North Yorkshire over May 2024", () => {
    const fire = (asOf: string) => shown("E06000065", asOf).find((line) => line.startsWith("F1"));
    // The register of fire and rescue authorities is that of December 2024.
    expect(fire("2024-01-31")).toBe("F1 E31000027 Fire and rescue authority for North Yorkshire");
    expect(fire("2026-04-01")).toBe("F1 E31000027 York and North Yorkshire Combined Authority");
  });

  it("do not guess who was the fire and rescue authority of Cumbria before its commissioner", () => {
    expect(shown("E07000026", "2023-01-31")).toContain("F1 E31000009 Fire and rescue authority for Cumbria");
  });
});

describe("an area that cannot be answered for", () => {
  it("that is a county gives the districts to ask for", () => {
    const answer = specifiedAuthoritiesFor("E10000030", "2026-11-01");
    expect(answer.status).toBe("not-a-local-government-area");
    if (answer.status === "not-a-local-government-area") {
      expect(answer.candidates).toHaveLength(11);
      expect(answer.message).toContain("Guildford (E07000209)");
    }
  });

  it("that has ended says what followed", () => {
    expect(specifiedAuthoritiesFor("E07000026", "2026-11-01")).toMatchObject({
      status: "not-in-force",
      message: expect.stringContaining("it has been part of Cumberland (E06000063)"),
    });
  });

  it("is not bound before 31 January 2023", () => {
    expect(specifiedAuthoritiesFor("Hull", "2023-01-30").status).toBe("before-the-duty");
    expect(specifiedAuthoritiesFor("Hull", "2023-01-31").status).toBe("found");
  });

  it("that nobody knows is unknown", () => {
    expect(specifiedAuthoritiesFor("Nowhere at all", "2026-11-01").status).toBe("unknown");
  });

  it("and a day that does not exist is refused", () => {
    expect(() => specifiedAuthoritiesFor("Hull", "2023-02-29")).toThrow(RangeError);
  });
});
