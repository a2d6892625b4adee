// The two partnerships that have to be expressible whole: each sentence about them leads to a place in its dossier.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { BodyReference } from "./body-reference.js";
import { documentSchemas } from "./documents.js";
import { type Dossier, DossierSchema } from "./dossier.js";
import { firstDraft, moveResponseStrategy, type StrategyMove } from "./response-strategy-lifecycle.js";

const read = (name: string): Dossier =>
  DossierSchema.parse(
    JSON.parse(readFileSync(new URL(`../../../../examples/${name}/dossier.json`, import.meta.url), "utf8")),
  );
const dossiers = { hampshire: read("hampshire"), humber: read("humber") };

/** What a JSON Pointer leads to. */
const at = (document: unknown, pointer: string): unknown =>
  pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], document);

const vrp = { code: "vru-hampshire" };
const vpp = { code: "vru-humberside" };
const northHampshire = { code: "E22000374" };

const hampshire: [sentence: string, pointer: string, expected: unknown][] = [
  ["The Violence Reduction Partnership", "/violenceReductionUnits/0/calls", "partnership"],
  ["for Hampshire and the Isle of Wight", "/violenceReductionUnits/0/policeAreas/0", { code: "E23000030" }],
  ["writes a strategic needs assessment", "/needsAssessments/0/preparedBy/0", vrp],
  ["which informs a response strategy", "/responseStrategies/0/needsAssessment", "needs-assessment"],
  ["and delivery plan", "/deliveryPlans/0/strategy", "response-strategy"],
  ["that is regularly refreshed: the strategy", "/responseStrategies/0/reviewEveryMonths", 12],
  ["that is regularly refreshed: the plan", "/deliveryPlans/0/refreshEveryMonths", 12],
  [
    "the council is an active member",
    "/violenceReductionUnits/0/board/members/0",
    { body: { code: "E07000084", name: "Basingstoke and Deane Borough Council" }, role: "member" },
  ],
  [
    "the Safer North Hampshire community safety partnership",
    "/communitySafetyPartnerships/0/names/0/name",
    "Safer North Hampshire",
  ],
  [
    "carries serious violence as an explicit priority",
    "/partnershipPlans/0/priorities/0",
    { title: "Serious violence", seriousViolence: true },
  ],
  ["in its strategies", "/cspStrategicAssessments/0/authoritiesPriorities/0", "Serious violence"],
  ["and plans", "/partnershipPlans/0/seriousViolenceStrategy", expect.stringContaining("serious violence")],
  ["its serious-violence sub-group", "/subGroups/0/parent", northHampshire],
  ["statutory members", "/subGroups/0/members/0/standing", "specified-authority"],
  ["voluntary members", "/subGroups/0/members/2/body/code", "voluntary-sector"],
  ["and community members", "/subGroups/0/members/3/body/code", "community-sector"],
  ["supported by the violence reduction unit", "/subGroups/0/supportedBy", vrp],
  ["meets quarterly", "/subGroups/0/cadence/0/everyMonths", 3],
  ["and is writing", "/localActionPlans/0/status", "being-written"],
  ["a local action plan", "/localActionPlans/0/author/code", "serious-violence-sub-group"],
  ["that complements the response strategy", "/localActionPlans/0/complements", "response-strategy"],
];

const humber: [sentence: string, pointer: string, expected: unknown][] = [
  ["The Violence Prevention Partnership", "/violenceReductionUnits/0/calls", "prevention-partnership"],
  ["works with the specified authorities", "/violenceReductionUnits/0/worksWith/0", { code: "E06000011" }],
  ["and four community safety partnerships", "/violenceReductionUnits/0/worksWith/15", { code: "E22000136" }],
  ["East Riding", "/communitySafetyPartnerships/0/area/code", "E22000133"],
  ["Hull", "/communitySafetyPartnerships/1/area/code", "E22000134"],
  ["North East Lincolnshire", "/communitySafetyPartnerships/2/area/code", "E22000135"],
  ["North Lincolnshire", "/communitySafetyPartnerships/3/area/code", "E22000136"],
  ["one needs assessment", "/needsAssessments/length", 1],
  [
    "to which each community safety partnership adds an annex",
    "/needsAssessments/0/annexes",
    ["annex-east-riding", "annex-hull", "annex-north-east-lincolnshire", "annex-north-lincolnshire"],
  ],
  ["of local data", "/needsAssessmentAnnexes/0/localData/0/provider", { code: "E06000011" }],
  ["and conclusions", "/needsAssessmentAnnexes/3/conclusions", expect.any(String)],
  ["one response strategy", "/responseStrategies/length", 1],
  ["with a delivery plan for each partnership", "/deliveryPlans/1/owner", { code: "E22000134" }],
  ["that forms part of it", "/deliveryPlans/3/partOfStrategy", true],
  ["and is named in it", "/responseStrategies/0/deliveryPlans/3", "delivery-plan-north-lincolnshire"],
  [
    "partnerships governed by boards made up of the specified authorities",
    "/communitySafetyPartnerships/0/board/members/0/standing",
    "specified-authority",
  ],
  [
    "and other partners",
    "/communitySafetyPartnerships/0/board/members/7",
    { body: { code: "voluntary-sector" }, standing: "voluntary-or-community" },
  ],
  [
    "a board of the Violence Prevention Partnership that leads Humber-wide products",
    "/violenceReductionUnits/0/board/purpose",
    expect.stringContaining("whole of the Humber area"),
  ],
  [
    "existing information-sharing agreements of the community safety partnerships",
    "/informationSharingAgreements/0/kind",
    "csp-protocol",
  ],
  [
    "that the partnership supplements",
    "/informationSharingAgreements/4/supplements/0",
    "protocol-east-riding",
  ],
  ["by mapping further data sets", "/dataFlows/0/status", "mapped"],
  ["and opening them", "/dataFlows/1/status", "being-opened"],
  ["Duty funds for staff costs", "/grants/0/purposes/0", "staff-costs"],
  ["and for commissioning interventions", "/grants/0/purposes/1", "commissioning-interventions"],
  ["allocated to the Police and Crime Commissioner", "/grants/0/recipient", { code: "pcc-humberside" }],
  ["and managed by the partnership for the partners", "/grants/0/managedBy", vpp],
  ["in each community safety partnership", "/posts/2/worksFor", { code: "E22000135" }],
  ["a Violence Prevention Officer", "/posts/2/title", "Violence Prevention Officer"],
  ["jointly funded by the partnership", "/posts/2/funding/1/funder", vpp],
  ["and the Duty funds", "/posts/2/funding/0/grant", "duty-grant"],
  ["jointly funded", "/interventions/0/jointFunders/length", 2],
  ["extra youth outreach", "/interventions/0/title", "Extra youth outreach"],
  [
    "delivered through youth offending teams",
    "/interventions/0/deliveredBy/0/register",
    "youth-justice-services",
  ],
  ["education authorities consulted", "/consultationLogs/0/entries/0/consultedAs", "educational-authority"],
  ["prison authorities consulted", "/consultationLogs/0/entries/1/consultedAs", "prison-authority"],
  [
    "youth custody authorities consulted",
    "/consultationLogs/0/entries/2/consultedAs",
    "youth-custody-authority",
  ],
  ["the commissioner assists", "/monitoringRecords/0/assistance/0", "convening-meetings"],
  ["and monitors progress", "/monitoringRecords/0/strategy", "response-strategy"],
  ["and that is the commissioner", "/monitoringRecords/0/localPolicingBody", { code: "pcc-humberside" }],
];

describe.each([
  ["hampshire", hampshire],
  ["humber", humber],
] as const)("the %s dossier", (name, sentences) => {
  it.each(sentences)("says: %s (%s)", (_, pointer, expected) => {
    const found = at(dossiers[name], pointer);
    if (typeof expected === "object" && expected !== null && !Array.isArray(expected) && "code" in expected) {
      expect(found).toMatchObject(expected);
    } else if (typeof found === "object" && !Array.isArray(found)) {
      expect(found).toMatchObject(expected as object);
    } else expect(found).toEqual(expected);
  });
});

describe.each(Object.entries(dossiers))("the %s dossier", (_, dossier) => {
  const documents = Object.entries(dossier).flatMap(([list, value]) =>
    Array.isArray(value) ? value.map((document, index) => ({ place: `${list}/${index}`, document })) : [],
  );

  it("holds documents that pass alone as well, each id once", () => {
    const ids = documents.map(({ document }) => document.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const { place, document } of documents) {
      const { documentType } = document;
      expect(documentSchemas[documentType].safeParse(document).success, place).toBe(true);
    }
  });

  it("says of every document where its facts come from", () => {
    for (const { place, document } of documents) {
      expect(document.provenance?.sources?.length, place).toBeGreaterThan(0);
    }
  });

  it("marks as illustrative only what is there", () => {
    for (const { place, document } of documents) {
      for (const pointer of document.provenance?.illustrative ?? []) {
        expect(at(document, pointer), `${place}${pointer}`).toBeDefined();
      }
    }
  });

  it("marks every amount, date and measure as illustrative, save the few that were read or are in a register", () => {
    // The first commissioners' day, the yearly change of health boards, and the quarterly meetings.
    const known = /^(?:localPolicingBodies|specifiedAuthorities)\/|^subGroups\/0\/cadence\//;
    const unmarked: string[] = [];
    const walk = (node: unknown, place: string, pointer: string, marked: readonly string[]) => {
      if (marked.some((mark) => pointer === mark || pointer.startsWith(`${mark}/`))) return;
      const isDate = typeof node === "string" && /^[0-9]{4}-[0-9]{2}/.test(node);
      if ((isDate || typeof node === "number") && !pointer.endsWith("/version"))
        unmarked.push(place + pointer);
      if (/\/measures$/.test(pointer)) unmarked.push(place + pointer);
      if (typeof node !== "object" || node === null) return;
      for (const [key, child] of Object.entries(node)) walk(child, place, `${pointer}/${key}`, marked);
    };
    for (const { place, document } of documents) {
      walk(document, place, "", document.provenance?.illustrative ?? []);
    }
    expect(unmarked.filter((place) => !known.test(place))).toEqual([]);
  });

  it("marks every sentence and title as illustrative, save the few that were read", () => {
    const read = ["Serious violence", "Extra youth outreach", "Violence Prevention Officer", "Home Office"];
    const unmarked: unknown[] = [];
    const walk = (node: unknown, key: string, pointer: string, marked: readonly string[]) => {
      if (key === "provenance" || key === "name" || marked.includes(pointer)) return;
      if (typeof node === "string" && node.includes(" ")) unmarked.push(node);
      if (typeof node !== "object" || node === null) return;
      for (const [name, child] of Object.entries(node)) walk(child, name, `${pointer}/${name}`, marked);
    };
    for (const { document } of documents) walk(document, "", "", document.provenance?.illustrative ?? []);
    walk(dossier.title, "title", "/title", dossier.provenance?.illustrative ?? []);
    expect(unmarked.filter((text) => !read.includes(String(text)))).toEqual([]);
  });

  it("names by `dossier` only bodies that it holds", () => {
    const ids = new Set(documents.map(({ document }) => document.id));
    const missing: string[] = [];
    const walk = (node: unknown) => {
      if (typeof node !== "object" || node === null) return;
      const { register, code } = node as Partial<BodyReference>;
      if (register === "dossier" && !ids.has(code ?? "")) missing.push(code ?? "");
      Object.values(node).forEach(walk);
    };
    walk(dossier);
    expect(missing).toEqual([]);
  });

  it("shows a strategy that went through the whole lifecycle", () => {
    const strategy = dossier.responseStrategies?.[0];
    const [consultation] = dossier.consultationLogs ?? [];
    const [agreement] = dossier.agreementRecords ?? [];
    const [screening] = dossier.screeningRecords ?? [];
    const [publication] = dossier.publicationRecords ?? [];
    if (!strategy || !consultation || !agreement || !screening || !publication)
      throw new Error("a step is missing");
    const moves: StrategyMove[] = [
      { move: "open-consultation", on: consultation.openedOn },
      { move: "agree", on: "2023-12-15", consultation, agreement },
      { move: "screen", on: screening.screenedOn, screening },
      { move: "publish", on: publication.publishedOn, publication },
      { move: "submit", on: "2024-01-25", submissions: dossier.submissionRecords ?? [] },
      { move: "bring-into-force", on: strategy.from ?? "" },
    ];
    const scope = {
      powers: strategy.powers,
      areas: strategy.areas.map(({ area }) => area),
      preparedBy: strategy.preparedBy,
      otherSpecifiedAuthorities: [],
      relevantAuthorities: (dossier.relevantAuthorities ?? []).map(
        ({ id }): BodyReference => ({ register: "dossier", code: id }),
      ),
    };
    const end = moves.reduce((position, move) => {
      const result = moveResponseStrategy(scope, position, move);
      expect(result).toMatchObject({ allowed: true });
      return result.allowed ? result.position : position;
    }, firstDraft);
    expect(end.state).toBe(strategy.state);
  });
});
