// The confident mistakes that practice is full of, each kept out by a test. The numbers are those of the list of traps in
// the research behind this package. Left out are those about how documents cite the law and about definitions of violence,
// which are not this package's to decide: 1 to 8 but for the numbers of the instruments, and 29 to 33.
import type { Dossier, RelevantAuthority, ResponseStrategy } from "@svd/schemas/types";
import { describe, expect, it } from "vitest";
import { assess } from "./assess/assess.js";
import { lastOfDaysBeginningWith, partnershipYearOf } from "./calendar.js";
import { findAssumptions } from "./catalogue/assumptions.js";
import { catalogue, citationOf, findObligation, instruments } from "./catalogue/catalogue.js";
import { decideDirection } from "./directions.js";
import { calendarFor } from "./due-dates.js";
import { type Disclosure, decideDisclosure, decideInformationRequest } from "./information-gateway.js";
import { inviteesFor } from "./invitees.js";
import type { Obligation } from "./obligation.js";
import { obligationsFor } from "./obligations-for.js";
import { notRelevantAuthorities, relevantAuthorityKinds } from "./relevant-authorities.js";
import { schedule1 } from "./schedule-1.js";
import { type AreaAuthorities, specifiedAuthoritiesFor } from "./specified-authorities.js";

const row = (id: string): Obligation => {
  const found = findObligation(id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
};

function authorities(area: string, asOf = "2024-01-31"): AreaAuthorities {
  const answer = specifiedAuthoritiesFor(area, asOf);
  if (answer.status !== "found") throw new Error(answer.message);
  return answer;
}
const idsFor = (area: string, asOf = "2024-01-31"): readonly string[] => {
  const answer = obligationsFor(area, asOf);
  if (answer.status !== "found") throw new Error(answer.message);
  return answer.obligations.map(({ obligation }) => obligation.id);
};

const hull = { register: "local-authorities", code: "E06000010" } as const;

/** A strategy of Hull published on a day, with nothing else. */
function published(
  on: string,
  more: Partial<ResponseStrategy> = {},
  records: Partial<Dossier> = {},
): Dossier {
  const strategy: ResponseStrategy = {
    documentType: "response-strategy",
    id: "strategy",
    title: "Strategy",
    version: 1,
    powers: ["section-8"],
    areas: [{ area: "E06000010", extent: "whole" }],
    preparedBy: [hull],
    definition: "definition",
    needsAssessment: "assessment",
    state: "published",
    summary: "A summary.",
    priorities: [],
    ...more,
  };
  return {
    documentType: "dossier",
    id: "hull",
    title: "Hull",
    partnership: { register: "community-safety-partnerships", code: "E22000134" },
    areas: strategy.areas.map(({ area }, index) => ({
      documentType: "local-government-area",
      id: `area-${index}`,
      code: area,
      names: [],
      kind: "district",
    })),
    specifiedAuthorities: [
      {
        documentType: "specified-authority",
        id: "hull-council",
        body: hull,
        names: [],
        areas: strategy.areas.map(({ area }) => ({ area })),
        kind: "local-authority",
        form: "district-council",
      },
    ],
    responseStrategies: [strategy],
    publicationRecords: [
      {
        documentType: "publication-record",
        id: "publication",
        strategy: "strategy",
        version: strategy.version,
        publishedOn: on,
        web: [{ url: "https://example.org", site: hull, areas: ["E06000010"], language: "en" }],
        otherForms: [{ form: "Print", reaches: "All." }],
      },
    ],
    ...records,
  };
}

const submission = (on: string, version = 1): Partial<Dossier> => ({
  submissionRecords: [
    {
      documentType: "submission-record",
      id: "submission",
      strategy: "strategy",
      version,
      to: "secretary-of-state",
      submittedOn: on,
      submittedBy: hull,
    },
  ],
});

const standing = (dossier: Dossier, id: string, asOf: string, area = "E06000010") => {
  const found = assess(dossier, { asOf })
    .areas.find((each) => each.area === area)
    ?.obligations.find(({ obligation }) => obligation === id);
  if (!found) throw new Error(`${id} is not assessed in ${area}.`);
  return found;
};

describe("names and numbers", () => {
  it("trap 1: the Act is the Police, Crime, Sentencing and Courts Act 2022", () => {
    expect(instruments[0]).toMatchObject({
      title: "Police, Crime, Sentencing and Courts Act 2022 (c. 32), Part 2 Chapter 1",
      citation: "PCSC Act 2022",
    });
  });

  it("trap 2: the duty is section 8, the gateway section 16 and requests section 17, not the clauses of the Bill", () => {
    expect([row("SVD-08-01"), row("SVD-16-01"), row("LPB-17-1")].map(({ provision }) => provision)).toEqual([
      "s.8(1)",
      "s.16",
      "s.17(1)-(3)",
    ]);
  });

  it("trap 3: the regulations are SI 2022/1304", () => {
    expect(citationOf(row("SVR-03-1"))).toBe("SI 2022/1304 reg 3(1)");
    expect(instruments.map(({ citation }) => citation)).not.toContain("SI 2022/1227");
  });

  it("trap 7: the guidance is the edition of December 2022", () => {
    expect(instruments.find(({ id }) => id === "guidance-2022")?.citation).toBe(
      "Home Office guidance, December 2022",
    );
    expect(row("SVD-19-01").notes?.join(" ")).toContain("June 2023 only its accessibility");
  });
});

describe("who", () => {
  it("trap 9: a commissioner, the Mayor's Office or a mayor is not a specified authority", () => {
    for (const area of ["Hull", "E09000007", "E08000003", "E08000035"]) {
      const { authorities: bodies, localPolicingBodies } = authorities(area);
      expect(localPolicingBodies).toHaveLength(1);
      expect(bodies.map(({ body }) => body.code)).not.toContain(localPolicingBodies[0]?.body.code);
    }
    expect(schedule1.some(({ who }) => /policing body|commissioner/i.test(who))).toBe(false);
  });

  it("trap 10: the Common Council wears two hats in the City, with an identity for each", () => {
    const { authorities: bodies, localPolicingBodies } = authorities("E09000001");
    expect(bodies[0]).toMatchObject({
      body: { register: "local-authorities", code: "E09000001" },
      role: "The Common Council in its capacity as a local authority, and in no other",
    });
    expect(localPolicingBodies[0]?.body).toEqual({
      register: "local-policing-bodies",
      code: "common-council-city-of-london",
      name: "Common Council of the City of London, as police authority",
    });
  });

  it("trap 11: a police, fire and crime commissioner monitors a fire and rescue authority that is a separate body", () => {
    const { authorities: bodies, localPolicingBodies } = authorities("E07000066");
    expect(localPolicingBodies[0]).toMatchObject({ form: "pfcc", isFireAndRescueAuthority: true });
    const fire = bodies.find(({ kind }) => kind === "fire-and-rescue-authority");
    expect(fire?.body.register).toBe("fire-and-rescue-authorities");
    expect(fire?.role).toContain("in law a body separate from the commissioner");
    expect(fire?.body.name).toBe("Essex Police, Fire and Crime Commissioner Fire and Rescue Authority");
  });

  it("trap 12: a combined authority is specified only as the fire and rescue authority, and only where it is one", () => {
    const named = (area: string) =>
      authorities(area).authorities.filter(({ body }) => body.name?.includes("Combined Authority"));
    expect(named("E08000003").map(({ role }) => role)).toEqual([
      "The combined authority, only as the fire and rescue authority; the mayor exercises its functions",
    ]);
    // West Yorkshire has a combined authority too, and a fire and rescue authority of its own.
    expect(named("E08000035")).toEqual([]);
  });

  it("trap 13: integrated care boards, several for an area, and local health boards in Wales", () => {
    const health = (area: string) =>
      authorities(area)
        .authorities.filter(({ body }) => /boards$/.test(body.register))
        .map(({ kind }) => kind);
    expect(health("E07000089")).toEqual(["integrated-care-board", "integrated-care-board"]);
    expect(health("W06000021")).toEqual(["local-health-board"]);
  });

  it("trap 14: a youth offending team is specified and is no responsible authority", () => {
    const team = authorities("Hull").authorities.find(({ kind }) => kind === "youth-offending-team");
    expect(team).toMatchObject({ isResponsibleAuthority: "no", schedule1: ["J2"] });
    expect(team?.role).toContain("youth justice service");
  });

  it("trap 15: the four sets of authorities are four parties", () => {
    const parties = new Set(catalogue.flatMap(({ bearers }) => bearers));
    for (const party of [
      "specified-authorities",
      "responsible-authorities",
      "relevant-authorities",
      "section-17a-authorities",
    ]) {
      expect([...parties]).toContain(party);
    }
    expect(row("SVD-08-01").bearers).toEqual(["specified-authorities"]);
    expect(row("CDA-6-1d").bearers).toEqual(["responsible-authorities"]);
    expect(row("RA-15-04").bearers).toEqual(["relevant-authorities"]);
    expect(row("CDA-17A").bearers).toEqual(["section-17a-authorities"]);
  });

  it("trap 16: section 17 of the Act of 1998 has bearers of its own, without boards, chief officers, probation and teams", () => {
    expect(row("CDA-17").bearers).toEqual(["section-17-bodies"]);
    expect(row("CDA-17").notes?.[0]).toContain(
      "not integrated care boards, chief officers, probation providers or youth offending teams",
    );
  });

  it("trap 17: the British Transport Police are not specified, and may be invited", () => {
    expect(inviteesFor("England").descriptions).toContainEqual({
      description: "the British Transport Police",
      as: "invitee",
    });
    expect(schedule1.find(({ id }) => id === "P1")?.who).toBe("A chief officer of police for a police area.");
  });

  it("trap 18: NHS trusts and parish councils co-operate under the Act of 1998, and are not specified", () => {
    const coOperating = inviteesFor("England").descriptions.filter((each) => each.as === "co-operating-body");
    expect(coOperating.map(({ description }) => description)).toEqual(
      expect.arrayContaining(["parish councils", "NHS trusts that manage a facility in the area"]),
    );
    expect(schedule1.some(({ who }) => /trust|parish/i.test(who))).toBe(false);
  });

  it("trap 19: each governing body or proprietor has to be consulted, not the council and not a sample", () => {
    const authority = (id: string): RelevantAuthority => ({
      documentType: "relevant-authority",
      id,
      names: [],
      area: "E06000010",
      kind: "educational-authority",
      bearer: "proprietor",
    });
    const entry = (code: string, consultedAs: "educational-authority" | "other") =>
      ({ consultee: { register: "dossier", code }, consultedAs, askedOn: "2023-10-01" }) as const;
    const asked = (entries: ReturnType<typeof entry>[]) =>
      standing(
        published(
          "2024-01-15",
          {},
          {
            relevantAuthorities: [authority("school-1"), authority("school-2")],
            consultationLogs: [
              {
                documentType: "consultation-log",
                id: "log",
                strategy: "strategy",
                version: 1,
                openedOn: "2023-10-01",
                closedOn: "2023-11-01",
                entries,
              },
            ],
          },
        ),
        "SVD-08-04",
        "2024-02-01",
      );
    expect(asked([entry("school-1", "educational-authority")])).toMatchObject({
      status: "overdue",
      message: expect.stringContaining("school-2"),
    });
    expect(
      asked([entry("school-1", "educational-authority"), entry("school-2", "educational-authority")]).status,
    ).toBe("met");
    expect(notRelevantAuthorities[0]?.who).toBe("The council's education department");
  });

  it("trap 20: schools for children under school age alone are left out", () => {
    expect(notRelevantAuthorities.some(({ who }) => who.includes("under compulsory school age"))).toBe(true);
    expect(relevantAuthorityKinds[0]?.who).toContain(
      "but for schools used wholly for children under compulsory school age",
    );
  });

  it("trap 21: a partnership or a unit bears no row of the law and discloses nothing itself", () => {
    const bearing = catalogue.filter(({ bearers }) => bearers.includes("partnership"));
    expect(bearing.map(({ type }) => type)).toEqual(["expectation", "expectation", "expectation"]);
    expect(decideDisclosure({ ...aggregate, discloser: "partnership-or-unit" }).outcome).toBe("outside");
  });
});

describe("where", () => {
  it("trap 22: the unit is the district, and a wider strategy needs section 9", () => {
    expect(specifiedAuthoritiesFor("E10000014", "2024-01-31").status).toBe("not-a-local-government-area");
    expect(specifiedAuthoritiesFor("E23000030", "2024-01-31").status).toBe("not-a-local-government-area");
    const wide: Partial<ResponseStrategy> = {
      areas: [
        { area: "E06000010", extent: "whole" },
        { area: "E06000011", extent: "whole" },
      ],
    };
    expect(standing(published("2024-01-15", wide), "SVD-08-09", "2024-02-01").status).toBe("overdue");
    expect(
      standing(
        published("2024-01-15", { ...wide, powers: ["section-8", "section-9"] }),
        "SVD-08-09",
        "2024-02-01",
      ).status,
    ).toBe("met");
  });

  it("trap 23: the county council is specified for each of its districts", () => {
    for (const district of ["E07000084", "E07000085", "E07000094"]) {
      expect(authorities(district).authorities[1]).toMatchObject({
        body: { code: "E10000014" },
        schedule1: ["L3"],
      });
    }
  });

  it("trap 24: the Isle of Wight is one local government area", () => {
    expect(authorities("Isle of Wight")).toMatchObject({
      area: { code: "E06000046" },
      type: "unitary-or-metropolitan-district",
    });
  });

  it("trap 25: the Inner and the Middle Temple are a part of the City", () => {
    expect(authorities("Inner Temple").area.code).toBe("E09000001");
    expect(authorities("Middle Temple").area.code).toBe("E09000001");
  });

  it("trap 26: the City is an area and a police area of its own", () => {
    expect(
      authorities("E09000001").authorities.find(({ kind }) => kind === "chief-officer-of-police")?.body.code,
    ).toBe("E23000034");
    expect(
      authorities("E09000033").authorities.find(({ kind }) => kind === "chief-officer-of-police")?.body.code,
    ).toBe("E23000001");
  });

  it("trap 27: a partnership for several districts leaves the areas apart", () => {
    const answer = specifiedAuthoritiesFor("E22000374", "2024-01-31");
    expect(answer.status).toBe("not-a-local-government-area");
    expect("candidates" in answer && answer.candidates.map(({ code }) => code).sort()).toEqual([
      "E07000084",
      "E07000089",
      "E07000092",
    ]);
  });

  it("trap 28: every answer is of a day", () => {
    expect(specifiedAuthoritiesFor("E07000209", "2027-03-31").status).toBe("found");
    expect(specifiedAuthoritiesFor("E07000209", "2027-04-01").status).toBe("not-in-force");
    const boards = (asOf: string) =>
      authorities("E07000089", asOf).authorities.filter(({ kind }) => kind === "integrated-care-board")
        .length;
    expect([boards("2026-03-31"), boards("2026-04-01")]).toEqual([2, 1]);
  });
});

describe("when and how", () => {
  it("trap 34: 31 January 2024 is the last day for the first section 8 strategy alone", () => {
    expect(row("SVR-03-1").timing).toEqual({ kind: "long-stop", on: "2024-01-31" });
    expect(row("SVR-03-2").timing).toEqual({ kind: "as-soon-as-practicable" });
    expect(standing(published("2024-01-31"), "SVR-03-1", "2024-02-01")).toMatchObject({ status: "met" });
    expect(standing(published("2024-01-31"), "SVR-03-1", "2024-02-01").late).toBeUndefined();
    expect(standing(published("2024-02-01"), "SVR-03-1", "2024-02-01")).toMatchObject({
      status: "met",
      late: true,
    });
    const section9 = published("2025-06-01", { powers: ["section-9"] });
    expect(standing(section9, "SVR-03-2", "2025-06-02").late).toBeUndefined();
    expect(standing(section9, "SVD-09-08a", "2025-06-02")).toMatchObject({ status: "met" });
  });

  it("trap 34: midnight after 31 January 2024 turns due into overdue", () => {
    const none = published("2030-01-01", { state: "drafting" });
    expect(standing(none, "SVR-03-1", "2024-01-31")).toMatchObject({ status: "due", due: "2024-01-31" });
    expect(standing(none, "SVR-03-1", "2024-02-01")).toMatchObject({ status: "overdue", due: "2024-01-31" });
  });

  it("trap 34: an area created later has no last day, and one that only got another code keeps it", () => {
    const none = (area: string): Dossier =>
      published("2030-01-01", { state: "drafting", areas: [{ area, extent: "whole" }] });
    const westSurrey = standing(none("west-surrey"), "SVR-03-1", "2027-04-01", "west-surrey");
    expect(westSurrey.status).toBe("due");
    expect(westSurrey.due).toBeUndefined();
    // Sheffield, whose code was E08000019 before April 2025.
    expect(standing(none("E08000039"), "SVR-03-1", "2025-06-01", "E08000039")).toMatchObject({
      status: "overdue",
      due: "2024-01-31",
    });
  });

  it("trap 35: seven days include the day of publication", () => {
    expect(lastOfDaysBeginningWith("2024-01-31", 7)).toBe("2024-02-06");
    const dossier = published("2024-01-31");
    expect(standing(dossier, "SVR-04-2", "2024-02-06")).toMatchObject({ status: "due", due: "2024-02-06" });
    expect(standing(dossier, "SVR-04-2", "2024-02-07")).toMatchObject({
      status: "overdue",
      due: "2024-02-06",
    });
    expect(
      standing(published("2024-01-31", {}, submission("2024-02-06")), "SVR-04-2", "2024-03-01").late,
    ).toBeUndefined();
    expect(
      standing(published("2024-01-31", {}, submission("2024-02-07")), "SVR-04-2", "2024-03-01"),
    ).toMatchObject({
      status: "met",
      late: true,
    });
  });

  it("trap 36: the strategy goes to the Secretary of State, the partnership plan to the local policing body", () => {
    expect(row("SVR-04-2").counterparts).toEqual(["secretary-of-state"]);
    expect(row("CSPE-13A").counterparts).toEqual(["local-policing-body"]);
    const law = catalogue.filter(
      ({ instrument }) => instrument === "si-2022-1304" || instrument === "pcsc-act-2022",
    );
    expect(
      law.filter(
        ({ type, counterparts, what }) =>
          type === "duty" && counterparts.includes("local-policing-body") && /strategy/i.test(what),
      ),
    ).toEqual([]);
  });

  it("trap 37: the web alone is not enough, and the page may be the local policing body's", () => {
    const [record] = published("2024-01-15").publicationRecords ?? [];
    const webOnly = published("2024-01-15", {}, { publicationRecords: [{ ...record!, otherForms: [] }] });
    expect(standing(webOnly, "SVR-04-1a", "2024-02-01").status).toBe("met");
    expect(standing(webOnly, "SVR-04-1b", "2024-02-01").status).toBe("overdue");
    const on = (site: { register: "local-policing-bodies" | "violence-reduction-units"; code: string }) =>
      published(
        "2024-01-15",
        {},
        {
          publicationRecords: [
            { ...record!, web: [{ url: "https://example.org", site, areas: ["E06000010"], language: "en" }] },
          ],
        },
      );
    expect(
      standing(on({ register: "local-policing-bodies", code: "pcc-humberside" }), "SVR-04-1a", "2024-02-01")
        .status,
    ).toBe("met");
    expect(
      standing(
        on({ register: "violence-reduction-units", code: "vru-humberside" }),
        "SVR-04-1a",
        "2024-02-01",
      ).status,
    ).toBe("overdue");
  });

  it("trap 38: a revision is consulted on, screened, published and submitted again", () => {
    const first = published("2024-01-15", { state: "superseded" }, submission("2024-01-16"));
    const second = published("2025-03-03", { id: "strategy-2", version: 2, supersedes: "strategy" });
    const dossier: Dossier = {
      ...first,
      responseStrategies: [...(first.responseStrategies ?? []), ...(second.responseStrategies ?? [])],
      publicationRecords: [
        ...(first.publicationRecords ?? []),
        ...(second.publicationRecords ?? []).map((record) => ({
          ...record,
          id: "publication-2",
          strategy: "strategy-2",
        })),
      ],
    };
    expect(standing(dossier, "SVR-04-2", "2025-03-09")).toMatchObject({ status: "due", due: "2025-03-09" });
    expect(standing(dossier, "SVR-04-2", "2025-03-10")).toMatchObject({
      status: "overdue",
      due: "2025-03-09",
    });
    expect(standing(dossier, "SVD-08-08", "2025-03-10").status).toBe("overdue");
    expect(standing(dossier, "SVR-03-1", "2025-03-10")).toMatchObject({ status: "met" });
    expect(row("SVD-08-04").provision).toContain("(11)");
  });

  it("trap 39: section 8 asks for review, section 9 allows it", () => {
    expect(row("SVD-08-07b").type).toBe("duty");
    expect(row("SVD-09-08b").type).toBe("power");
    expect(
      standing(published("2024-01-15", { powers: ["section-9"] }), "SVD-09-08b", "2030-01-01").status,
    ).toBe("not-applicable");
  });

  it("trap 40: review each year is guidance, yearly assessment and plan are law, and three years are neither", () => {
    expect(row("GDN-REVIEW")).toMatchObject({ type: "expectation", confidence: "second-hand" });
    expect(row("CSPE-5").timing.kind).toBe("during-each-year");
    expect(row("CSPE-10").timing.kind).toBe("before-each-year");
    expect(findAssumptions("three-year plan")).toHaveLength(1);
    const reviewed = assess(published("2024-01-15"), { asOf: "2025-06-01" }).findings;
    expect(reviewed.find(({ ruleId }) => ruleId === "GDN-REVIEW")?.severity).toBe("warning");
    expect(reviewed.find(({ ruleId }) => ruleId === "SVD-08-07b")?.severity).toBe("info");
  });

  it("trap 41: the partnership year begins on 1 April, and strategies do not follow it", () => {
    expect(partnershipYearOf("2024-03-31").name).toBe("2023-24");
    expect(partnershipYearOf("2024-04-01").name).toBe("2024-25");
    const strategies = catalogue.filter(({ instrument }) => instrument === "si-2022-1304");
    expect(strategies.filter(({ timing }) => /year/.test(timing.kind))).toEqual([]);
  });

  it("trap 42: may invite under section 8(6), shall invite under section 5(3)", () => {
    expect(row("SVD-08-06").type).toBe("power");
    expect(row("CDA-5-3").type).toBe("duty");
  });

  it("trap 43: a needs assessment is evidence for section 8(3)(a) and (b), and no obligation of its own", () => {
    expect(catalogue.filter(({ what }) => /needs assessment/i.test(what))).toEqual([]);
    expect(["SVD-08-03a", "SVD-08-03b"].map((id) => row(id).evidence)).toEqual([
      expect.stringContaining("strategic needs assessment"),
      expect.stringContaining("strategic needs assessment"),
    ]);
  });

  it("trap 44: Wales has its own rows, and a part in Wales is enough for regulation 6", () => {
    const wales = idsFor("W06000021");
    expect(wales).toEqual(
      expect.arrayContaining(["SVR-06-1a", "SVR-06-1b", "SVR-06-2", "SOS-18-4", "CSPW-9ab"]),
    );
    for (const id of ["CDA-5-1A", "CSPE-9A", "CSPE-13A", "CSPE-14A"]) expect(wales).not.toContain(id);
    const across: Partial<ResponseStrategy> = {
      powers: ["section-8", "section-9"],
      areas: [
        { area: "E06000010", extent: "whole" },
        { area: "W06000021", extent: "part" },
      ],
    };
    // The area in England is bound too: there is no Welsh text.
    expect(standing(published("2024-01-15", across), "SVR-06-2", "2024-01-16")).toMatchObject({
      status: "overdue",
      message: expect.stringContaining("Welsh"),
    });
    expect(standing(published("2024-01-15"), "SVR-06-2", "2024-01-16").status).toBe("not-applicable");
  });
});

const aggregate: Disclosure = {
  discloser: "local-authority",
  recipient: "chief-officer-of-police",
  information: "aggregate",
  purpose: "functions-under-the-chapter",
  heldForFunctions: true,
  dataProtection: "satisfied",
  investigatoryPowers: "satisfied",
};

describe("information", () => {
  it("trap 45: section 16 is a power and section 17 a duty, with the same four exclusions", () => {
    expect(row("SVD-16-01").type).toBe("power");
    expect(row("SVD-17-04s").type).toBe("duty");
    const four = (limbs: readonly { provision: string }[]) =>
      limbs.map(({ provision }) => provision).filter((provision) => /\((?:4|6)\)\([a-d]\)/.test(provision));
    expect(four(decideDisclosure(aggregate).limbs)).toEqual([
      "s.16(4)(a)",
      "s.16(4)(b)",
      "s.16(4)(c)",
      "s.16(4)(d)",
    ]);
    const request = decideInformationRequest({
      requester: "local-policing-body",
      addressee: "integrated-care-board",
      isForTheArea: true,
      isAboutTheAddressee: true,
      isForMonitoring: true,
      information: "personal",
    });
    expect(four(request.limbs)).toEqual(["s.17(6)(a)", "s.17(6)(b)", "s.17(6)(c)", "s.17(6)(d)"]);
    expect(request).toMatchObject({ outcome: "need-not-comply", decidedBy: "s.17(6)(b)" });
  });

  it("trap 46: patient information is barred for every discloser, personal information for health bodies alone", () => {
    const outcome = (discloser: Disclosure["discloser"], information: Disclosure["information"]) => {
      const { outcome: result, decidedBy } = decideDisclosure({ ...aggregate, discloser, information });
      return `${result} ${decidedBy}`;
    };
    const listed = [
      "local-authority",
      "chief-officer-of-police",
      "fire-and-rescue-authority",
      "probation-provider",
      "youth-offending-team",
      "local-policing-body",
      "educational-authority",
      "prison-authority",
      "youth-custody-authority",
    ] as const;
    for (const discloser of listed) {
      expect([discloser, outcome(discloser, "aggregate")]).toEqual([discloser, "inside s.16(1)"]);
      expect([discloser, outcome(discloser, "personal")]).toEqual([discloser, "inside s.16(1)"]);
      expect([discloser, outcome(discloser, "patient")]).toEqual([discloser, "outside s.16(4)(a)"]);
    }
    for (const discloser of ["integrated-care-board", "local-health-board"] as const) {
      expect(outcome(discloser, "aggregate")).toBe("inside s.16(1)");
      expect(outcome(discloser, "depersonalised")).toBe("inside s.16(1)");
      expect(outcome(discloser, "personal")).toBe("outside s.16(4)(b)");
      expect(outcome(discloser, "patient")).toBe("outside s.16(4)(a)");
    }
    // That no council's social care stands in the table is recalled, and the decision says so.
    expect(decideDisclosure({ ...aggregate, information: "personal" }).confidence).toBe("recalled");
    expect(decideDisclosure({ ...aggregate, information: "patient" }).confidence).toBe("read");
  });

  it("trap 47: what the local policing body gets on request it uses for section 14 alone", () => {
    expect(row("LPB-17-7").type).toBe("limit");
    const request = {
      requester: "local-policing-body",
      addressee: "local-authority",
      isForTheArea: true,
      isAboutTheAddressee: true,
      information: "aggregate",
      investigatoryPowers: "satisfied",
    } as const;
    expect(decideInformationRequest({ ...request, isForMonitoring: false })).toMatchObject({
      outcome: "need-not-comply",
      decidedBy: "s.17(1)",
    });
    expect(decideInformationRequest({ ...request, isForMonitoring: true }).notes[1]).toContain(
      "section 14 alone",
    );
  });

  it("trap 48: the gateway is closed to bodies outside the list, even those that sit on the board", () => {
    for (const party of [
      "nhs-trust",
      "voluntary-body",
      "british-transport-police",
      "partnership-or-unit",
      "other",
    ] as const) {
      expect(decideDisclosure({ ...aggregate, discloser: party })).toMatchObject({
        outcome: "outside",
        decidedBy: "s.16(2)",
      });
      expect(decideDisclosure({ ...aggregate, recipient: party })).toMatchObject({
        outcome: "outside",
        decidedBy: "s.16(2)",
      });
    }
    expect(decideDisclosure({ ...aggregate, discloser: "nhs-trust" }).tryInstead.length).toBeGreaterThan(0);
  });

  it("trap 49: the quarterly depersonalised data are under section 17A, and not under section 16", () => {
    expect(row("CDA-17A")).toMatchObject({ timing: { kind: "quarter-after" }, confidence: "recalled" });
    expect(row("CDA-17A").notes?.join(" ")).toContain("nothing to do with section 16");
  });
});

describe("enforcement", () => {
  it("trap 50: directions do not reach the Probation Service, nor governors of public prisons and custody", () => {
    expect(
      decideDirection("SVD-08-01", { kind: "probation-provider", heldBy: "secretary-of-state" }),
    ).toMatchObject({ outcome: "not-possible", provision: "s.18(5)(a)" });
    expect(decideDirection("SVD-08-01", { kind: "probation-provider", heldBy: "other" }).outcome).toBe(
      "possible",
    );
    expect(decideDirection("RA-15-04", { kind: "prison-authority", heldBy: "governor" })).toMatchObject({
      outcome: "not-possible",
      provision: "s.18(5)(b)",
    });
    expect(
      decideDirection("RA-15-04", { kind: "youth-custody-authority", heldBy: "governor" }).provision,
    ).toBe("s.18(5)(b)");
    expect(
      decideDirection("RA-15-04", {
        kind: "youth-custody-authority",
        heldBy: "principal-of-directly-managed-secure-college",
      }).provision,
    ).toBe("s.18(5)(c)");
    expect(
      decideDirection("RA-15-04", {
        kind: "prison-authority",
        heldBy: "director-of-contracted-out-establishment",
      }).outcome,
    ).toBe("possible");
    expect(authorities("Hull").authorities.find(({ kind }) => kind === "probation-provider")?.direction).toBe(
      "excluded",
    );
  });

  it("trap 51: no direction for section 9, section 19, or a meeting missed", () => {
    const council = { kind: "local-authority" } as const;
    for (const id of ["SVD-09-04", "SVD-09-08a", "SVD-09-09", "SVD-19-01", "SVR-05-1"]) {
      expect([id, decideDirection(id, council).outcome]).toEqual([id, "not-possible"]);
    }
    expect(decideDirection("RA-R9-01", { kind: "educational-authority" })).toMatchObject({
      outcome: "not-possible",
      confidence: "inferred",
    });
    for (const id of ["SVD-08-01", "SVD-08-04", "SVD-14-06", "SVD-15-03s", "SVD-17-04s"]) {
      expect([id, decideDirection(id, council).outcome]).toEqual([id, "possible"]);
    }
    expect(decideDirection("SVD-08-04", { kind: "local-authority", isDevolvedWelsh: true })).toMatchObject({
      outcome: "with-consent-of-the-welsh-ministers",
      provision: "s.18(4)",
    });
    expect(() => decideDirection("SVD-99", council)).toThrow(RangeError);
  });

  it("trap 52: the exemptions of section 15(7) are shut out of analysis and drafting", () => {
    expect(row("RA-15-03a").exemption).toMatchObject({ available: false, provision: "s.15(9)" });
    expect(
      ["RA-15-03b", "RA-15-04", "RA-15-05b", "SVD-15-03s"].map((id) => row(id).exemption?.available),
    ).toEqual([true, true, true, true]);
  });

  it("trap 53: that the local policing body made no report is never a breach", () => {
    const { areas, findings } = assess(published("2024-01-15"), { asOf: "2030-01-01" });
    const powers = catalogue.filter(({ type }) => type === "power").map(({ id }) => id);
    expect(powers).toContain("LPB-14-3");
    expect(findings.filter(({ ruleId }) => powers.includes(ruleId))).toEqual([]);
    const found = areas[0]?.obligations.filter(({ obligation }) => powers.includes(obligation));
    expect(found?.every(({ status }) => status === "not-applicable")).toBe(true);
  });
});

describe("the calendar", () => {
  it("gives the reply to the committee 28 days and the committee twelve months, over a leap day", () => {
    const calendar = calendarFor("Hull", {
      asOf: "2024-02-01",
      until: "2025-03-01",
      facts: { committeeMetOn: "2024-02-29", committeeReportedOn: ["2024-02-01"] },
    });
    if (calendar.status !== "found") throw new Error(calendar.message);
    const on = (id: string) =>
      calendar.dates.filter(({ obligation }) => obligation === id).map((date) => date.on);
    expect(on("PJA-19")).toEqual(["2025-02-28"]);
    expect(on("PJA-19-reply")).toEqual(["2024-02-29"]);
    expect(on("CSPE-5")).toEqual(["2024-03-31"]);
    expect(on("CDA-17A")).toEqual(["2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31"]);
    expect(calendar.dates.find(({ obligation }) => obligation === "CDA-17A")).toMatchObject({
      confidence: "recalled",
      basis: "law",
    });
    expect(on("SVR-03-1")).toEqual([]);
  });

  it("holds the last day of the first publication until it has passed", () => {
    const dates = (asOf: string) => {
      const calendar = calendarFor("Hull", { asOf });
      return calendar.status === "found"
        ? calendar.dates.filter(({ obligation }) => obligation === "SVR-03-1")
        : [];
    };
    expect(dates("2024-01-31").map(({ on }) => on)).toEqual(["2024-01-31"]);
    expect(dates("2024-02-01")).toEqual([]);
  });
});
