// The two worked examples: what they are said to be is what they assess as, and each document holds up what rests on it.
import { readFileSync } from "node:fs";
import { FindingSchema } from "@svd/schemas";
import { sampleDossiers } from "@svd/schemas/dossier";
import { lastDayToSubmit, moveResponseStrategy, type SubmissionRecord } from "@svd/schemas/model";
import type { Dossier } from "@svd/schemas/types";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "./assess/assess.js";
import { daysAfter } from "./calendar.js";
import { calendarFor } from "./due-dates.js";

const read = (name: string): Dossier =>
  JSON.parse(readFileSync(new URL(`../../../examples/${name}/dossier.json`, import.meta.url), "utf8"));
const hampshire = read("hampshire");
const humber = read("humber");

const statuses = (dossier: Dossier, asOf: string, area: string): ReadonlyMap<string, string> => {
  const [found] = assess(
    { ...dossier, areas: dossier.areas.filter(({ code }) => code === area) },
    { asOf },
  ).areas;
  if (!found) throw new Error(`${area} was not assessed.`);
  return new Map(found.obligations.map(({ obligation, status }) => [obligation, status]));
};

const withStatus = (dossier: Dossier, asOf: string, area: string, status: string): readonly string[] =>
  [...statuses(dossier, asOf, area)].filter(([, found]) => found === status).map(([id]) => id);

/** What changes when one document is taken out. */
function moved(
  dossier: Dossier,
  asOf: string,
  area: string,
  list: keyof Dossier,
  id: string,
): readonly string[] {
  const documents = dossier[list] as readonly { readonly id: string }[];
  expect(documents.map((document) => document.id)).toContain(id);
  const before = statuses(dossier, asOf, area);
  const after = statuses(
    { ...dossier, [list]: documents.filter((document) => document.id !== id) },
    asOf,
    area,
  );
  return [...before]
    .filter(([row, status]) => after.get(row) !== status)
    .map(([row]) => `${row} ${after.get(row)}`);
}

type Removal = readonly [list: keyof Dossier, id: string, moved: readonly string[]];

// What any strategy under both sections needs.
const ofEveryStrategy: readonly Removal[] = [
  ["needsAssessments", "needs-assessment", ["SVD-08-03a due", "SVD-08-03b due"]],
  ["violenceDefinitions", "definition-1", []],
  ["consultationLogs", "consultation", ["SVD-08-04 overdue", "SVD-09-04 overdue"]],
  ["screeningRecords", "screening", ["SVD-08-08 overdue", "SVD-09-09 overdue"]],
  [
    "publicationRecords",
    "publication",
    [
      "SVD-08-07a overdue",
      "SVD-09-08a overdue",
      "SVR-03-1 overdue",
      "SVR-03-2 overdue",
      "SVR-04-1a overdue",
      "SVR-04-1b overdue",
      "SVR-04-2 cannot-tell",
      "SVR-05-1 overdue",
      "SVR-05-2 cannot-tell",
      "GDN-REVIEW not-yet",
      "LOC-REVIEW not-yet",
    ],
  ],
  ["submissionRecords", "submission", ["SVR-04-2 overdue", "SVR-05-2 overdue"]],
];

/** What hangs on the strategy itself, beyond what its place in working together is. */
const ofTheStrategy = [
  "SVD-08-02 due",
  "SVD-08-03c overdue",
  "SVD-08-03d not-yet",
  "SVD-08-04 not-yet",
  "SVD-08-07a not-yet",
  "SVD-08-07b not-yet",
  "SVD-08-08 not-yet",
  "SVD-08-09 not-yet",
  "SVD-09-04 not-applicable",
  "SVD-09-08a not-applicable",
  "SVD-09-09 not-applicable",
  "SVR-03-1 overdue",
  "SVR-03-2 not-yet",
  "SVR-04-1a not-yet",
  "SVR-04-1b not-yet",
  "SVR-04-2 not-yet",
  "SVR-05-1 not-applicable",
  "SVR-05-2 not-applicable",
  "GDN-REVIEW not-yet",
  "LOC-REVIEW not-yet",
  "LOC-REFRESH not-applicable",
];

describe("Hampshire, for Basingstoke and Deane on 31 March 2024", () => {
  const asOf = "2024-03-31";
  const area = "E07000084";

  it("shows the needs assessment, the strategy, its delivery, the partnership and the quarterly sub-group", () => {
    expect(withStatus(hampshire, asOf, area, "met")).toEqual([
      ...["SVD-08-01", "SVD-08-02", "SVD-08-03a", "SVD-08-03b", "SVD-08-03c", "SVD-08-03d", "SVD-08-04"],
      ...["SVD-08-07a", "SVD-08-08", "SVD-08-09", "SVD-09-04", "SVD-09-08a", "SVD-09-09"],
      ...["SVR-03-1", "SVR-03-2", "SVR-04-1a", "SVR-04-1b", "SVR-04-2", "SVR-05-1", "SVR-05-2"],
      ...["CDA-5-2", "CSPE-3", "LOC-REFRESH", "LOC-MEET"],
    ]);
    expect(withStatus(hampshire, asOf, area, "overdue")).toEqual([]);
    // What the partnership made begins with 2025-26. The years before 2023-24 are not judged.
    expect(withStatus(hampshire, asOf, area, "due")).toEqual([
      ...["SVD-08-07b", "CDA-6-1d", "CSPE-4", "CSPE-5", "CSPE-10", "CSPE-12-4", "GDN-REVIEW", "LOC-REVIEW"],
    ]);
  });

  it.each<Removal>([
    ...ofEveryStrategy,
    ["agreementRecords", "agreement", ["SVD-08-01 due", "SVD-08-03c overdue"]],
    ["responseStrategies", "response-strategy", ["SVD-08-01 due", ...ofTheStrategy]],
    ["deliveryPlans", "delivery-plan", ["SVD-08-03d due", "LOC-REFRESH not-applicable"]],
    ["localActionPlans", "local-action-plan", []],
    ["subGroups", "serious-violence-sub-group", ["LOC-MEET not-applicable"]],
    ["relevantAuthorities", "school", ["SVD-08-04 cannot-tell"]],
    ["relevantAuthorities", "prison", []],
    ["violenceReductionUnits", "vrp", []],
    // These are of 2025-26, and nothing rests on them yet.
    ["cspStrategicAssessments", "csp-assessment-2025-26", []],
    ["partnershipPlans", "partnership-plan", []],
    ["communitySafetyAgreements", "community-safety-agreement", []],
  ])("without %s/%s moves exactly what rests on it", (list, id, expected) => {
    expect(moved(hampshire, asOf, area, list, id)).toEqual(expected);
  });
});

describe("Hampshire, for the partnership of Basingstoke and Deane on 31 March 2026", () => {
  const asOf = "2026-03-31";
  const area = "E07000084";
  const ofPartnerships = (dossier: Dossier, on: string, status: string) =>
    withStatus(dossier, on, area, status).filter((id) => /^(CDA|CSPE)-/.test(id));

  // The example holds 2025-26 alone, and no public meeting; here are those, and the year before.
  const kept: Dossier = {
    ...hampshire,
    cspStrategicAssessments: (hampshire.cspStrategicAssessments ?? []).flatMap((assessment) => [
      { ...assessment, id: "csp-assessment-2024-25", year: "2024-25", completedOn: "2025-01-31" },
      assessment,
    ]),
    communitySafetyAgreements: (hampshire.communitySafetyAgreements ?? []).flatMap((agreement) => [
      { ...agreement, id: "agreement-2024-25", year: "2024-25", sentToLocalPolicingBodyOn: "2025-03-26" },
      agreement,
    ]),
    communitySafetyPartnerships: (hampshire.communitySafetyPartnerships ?? []).map((partnership) => ({
      ...partnership,
      publicMeetings: [{ on: "2025-03-31" }, { on: "2025-11-19" }],
    })),
  };

  it("shows the assessment, the plan and the agreement of the county", () => {
    expect(ofPartnerships(hampshire, asOf, "met")).toEqual([
      ...["CDA-5-2", "CDA-6-1d", "CSPE-3", "CSPE-7", "CSPE-8", "CSPE-9A", "CSPE-10", "CSPE-12"],
      ...["CSPE-13A", "CSPE-14"],
    ]);
    expect(ofPartnerships(hampshire, asOf, "due")).toEqual(["CSPE-4", "CSPE-11"]);
  });

  it("does not show the year before, nor a public meeting", () => {
    expect(ofPartnerships(hampshire, asOf, "overdue")).toEqual(["CSPE-5", "CSPE-9", "CSPE-12-4"]);
    expect(ofPartnerships(kept, asOf, "overdue")).toEqual([]);
    expect([...statuses(kept, asOf, area)]).toEqual(
      expect.arrayContaining([
        ["CSPE-5", "met"],
        ["CSPE-9", "met"],
        ["CSPE-12-4", "met"],
      ]),
    );
  });

  it("owes the next of each from 1 April, and is late with them a year on", () => {
    const yearly = ["CSPE-5", "CSPE-9", "CSPE-10", "CSPE-12-4"];
    expect(ofPartnerships(kept, "2026-04-01", "due")).toEqual(expect.arrayContaining(yearly));
    expect(ofPartnerships(kept, "2027-03-31", "overdue")).toEqual([]);
    expect(ofPartnerships(kept, "2027-04-01", "overdue")).toEqual(yearly);
  });

  it.each([
    ["2026-01-29", "CSPE-5", "due"],
    ["2026-01-30", "CSPE-5", "met"],
    ["2026-03-24", "CSPE-9", "due"],
    ["2026-03-25", "CSPE-9", "met"],
    ["2025-11-18", "CSPE-12-4", "due"],
    ["2025-11-19", "CSPE-12-4", "met"],
    // The plan was revised on 18 March, and its copy was sent on the 25th.
    ["2026-03-17", "CSPE-13A", "not-yet"],
    ["2026-03-18", "CSPE-13A", "due"],
    ["2026-03-24", "CSPE-13A", "due"],
    ["2026-03-25", "CSPE-13A", "met"],
    // The first agreement was sent on 26 March 2025. No meeting of 2023-24 is on record, and none by 30 March 2025.
    ["2025-03-25", "CSPE-8", "cannot-tell"],
    ["2025-03-26", "CSPE-8", "met"],
    ["2025-03-26", "CSPE-9A", "met"],
    ["2025-03-30", "CSPE-12-4", "overdue"],
  ])("counts on %s for %s only what was there: %s", (on, id, expected) => {
    expect(statuses(kept, on, area).get(id)).toBe(expected);
  });

  it("takes an agreement that was sent late as made by the end of its year, and one that was not sent as unsent", () => {
    const [agreement] = hampshire.communitySafetyAgreements ?? [];
    if (!agreement) throw new Error("The example has lost its agreement.");
    const sent = (days: Pick<typeof agreement, "sentToLocalPolicingBodyOn">) => {
      const { sentToLocalPolicingBodyOn: _, ...unsent } = agreement;
      const found = (on: string) =>
        statuses({ ...hampshire, communitySafetyAgreements: [{ ...unsent, ...days }] }, on, area);
      return ["2025-04-01", "2026-03-30", "2026-03-31", "2026-06-01"].map((on) => found(on).get("CSPE-9A"));
    };
    expect(sent({ sentToLocalPolicingBodyOn: "2026-06-01" })).toEqual([
      ...["cannot-tell", "cannot-tell", "due", "met"],
    ]);
    expect(sent({})).toEqual(["due", "due", "due", "due"]);
  });

  it.each<Removal>([
    [
      "cspStrategicAssessments",
      "csp-assessment-2025-26",
      ["CSPE-6 not-yet", "CSPE-7 not-yet", "CSPE-12 not-yet"],
    ],
    [
      "partnershipPlans",
      "partnership-plan",
      ["CDA-6-1d due", "CSPE-10 overdue", "CSPE-11 not-yet", "CSPE-13A not-yet", "CSPE-14 not-yet"],
    ],
    [
      "communitySafetyAgreements",
      "community-safety-agreement",
      ["CSPE-8 cannot-tell", "CSPE-9 cannot-tell", "CSPE-9A cannot-tell"],
    ],
    [
      "communitySafetyPartnerships",
      "safer-north-hampshire",
      [
        ...["CDA-5-2", "CDA-6-1d", "CSPE-3", "CSPE-4", "CSPE-5", "CSPE-7", "CSPE-10", "CSPE-11"].map(
          (id) => `${id} cannot-tell`,
        ),
        ...["CSPE-12", "CSPE-12-4", "CSPE-13A", "CSPE-14"].map((id) => `${id} cannot-tell`),
        "LOC-MEET not-applicable",
      ],
    ],
  ])("without %s/%s moves exactly what rests on it", (list, id, expected) => {
    expect(moved(hampshire, asOf, area, list, id)).toEqual(expected);
  });

  it.each<Removal>([
    ["cspStrategicAssessments", "csp-assessment-2025-26", ["CSPE-5 due"]],
    ["cspStrategicAssessments", "csp-assessment-2024-25", ["CSPE-5 overdue"]],
    ["communitySafetyAgreements", "community-safety-agreement", ["CSPE-9 due"]],
    ["communitySafetyAgreements", "agreement-2024-25", ["CSPE-9 overdue"]],
  ])("with both years, without %s/%s moves exactly what rests on it", (list, id, expected) => {
    expect(moved(kept, asOf, area, list, id)).toEqual(expected);
  });

  it("has in its calendar what is not yet done of the year, and all of the next", () => {
    const days = (dossier: Dossier) => {
      const calendar = calendarFor(area, { asOf, until: "2027-03-31", dossier });
      if (calendar.status !== "found") throw new Error(calendar.message);
      return calendar.dates
        .filter(({ on, basis }) => basis === "law" && on.endsWith("-03-31"))
        .map(({ on, obligation }) => `${on} ${obligation}`);
    };
    const next = ["CDA-17A", "CSPE-5", "CSPE-9", "CSPE-10", "CSPE-12-4"].map((id) => `2027-03-31 ${id}`);
    // In the example the assessment and the agreement of 2025-26 are done, though those of 2024-25 are not shown.
    expect(days(hampshire)).toEqual(["2026-03-31 CDA-17A", "2026-03-31 CSPE-12-4", ...next]);
    expect(days(kept)).toEqual(["2026-03-31 CDA-17A", ...next]);
  });
});

describe("Humber, for Hull on 30 June 2024", () => {
  const asOf = "2024-06-30";
  const area = "E06000010";

  it("shows one needs assessment and strategy, a delivery plan and a protocol of the partnership, and those consulted", () => {
    expect(withStatus(humber, asOf, area, "met")).toEqual([
      ...["SVD-08-01", "SVD-08-02", "SVD-08-03a", "SVD-08-03b", "SVD-08-03c", "SVD-08-03d", "SVD-08-04"],
      ...["SVD-08-07a", "SVD-08-08", "SVD-08-09", "SVD-09-04", "SVD-09-08a", "SVD-09-09"],
      ...["SVR-03-1", "SVR-03-2", "SVR-04-1a", "SVR-04-1b", "SVR-04-2", "SVR-05-1", "SVR-05-2"],
      ...["CDA-5-2", "CSPE-3", "CSPE-4", "LOC-REFRESH"],
    ]);
  });

  it("does not show what the partnership does each year, which the dossier leaves out", () => {
    expect(withStatus(humber, asOf, area, "overdue")).toEqual(["CSPE-5", "CSPE-10", "CSPE-12-4"]);
  });

  it.each<Removal>([
    ...ofEveryStrategy,
    // The boards of the Humber show all authorities, so that working together does not hang on the agreement.
    ["agreementRecords", "agreement", ["SVD-08-03c overdue"]],
    ["responseStrategies", "response-strategy", ofTheStrategy],
    ["deliveryPlans", "delivery-plan-hull", ["SVD-08-03d due", "LOC-REFRESH not-applicable"]],
    ["deliveryPlans", "delivery-plan-east-riding", []],
    ["needsAssessmentAnnexes", "annex-hull", []],
    ["informationSharingAgreements", "protocol-hull", ["CSPE-4 due"]],
    ["informationSharingAgreements", "protocol-east-riding", []],
    ["informationSharingAgreements", "vpp-agreement", []],
    ["monitoringRecords", "monitoring-2024", []],
    ["grants", "duty-grant", []],
    ["dataFlows", "health-counts-flow", []],
  ])("without %s/%s moves exactly what rests on it", (list, id, expected) => {
    expect(moved(humber, asOf, area, list, id)).toEqual(expected);
  });

  it("cannot tell of an area whose schools the dossier does not hold", () => {
    expect(statuses(humber, asOf, "E06000012").get("SVD-08-04")).toBe("cannot-tell");
  });
});

describe("an assessment", () => {
  it("gives findings of the one shape, with ids of the catalogue and without free text of the dossier", () => {
    const { findings } = assess(humber, { asOf: "2026-06-30" });
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) FindingSchema.parse(finding);
    const said = findings.map(({ message }) => message).join("\n");
    expect(said).not.toContain("Humber response strategy");
    expect(said).not.toContain("Young people were heard");
    expect(said).toMatch(/version 1 of response-strategy/);
  });

  it("marks as an error only what law asks: guidance and local choice are warnings", () => {
    const { findings } = assess(hampshire, { asOf: "2026-03-31" });
    const severities = (ids: readonly string[]) =>
      new Set(findings.filter(({ ruleId }) => ids.includes(ruleId)).map(({ severity }) => severity));
    expect(severities(["GDN-REVIEW", "LOC-REVIEW", "LOC-REFRESH", "LOC-MEET"])).toEqual(new Set(["warning"]));
    // The assessment of 2024-25 is not there. Areas whose partnership the dossier does not hold cannot be told.
    expect(severities(["CSPE-5"])).toEqual(new Set(["error", "info"]));
  });

  it("counts no record of a later day", () => {
    expect(statuses(hampshire, "2024-01-21", "E07000084").get("SVR-03-1")).toBe("due");
    expect(statuses(hampshire, "2024-01-21", "E07000084").get("SVR-04-2")).toBe("not-yet");
    expect(statuses(hampshire, "2024-01-22", "E07000084").get("SVR-04-2")).toBe("due");
    expect(statuses(hampshire, "2024-01-25", "E07000084").get("SVR-04-2")).toBe("met");
  });

  it("says which areas it could not assess, and why", () => {
    const { areas, notAssessed } = assess(hampshire, { asOf: "2023-01-30" });
    expect(areas).toEqual([]);
    expect(notAssessed).toHaveLength(14);
  });

  it("shows a board that came with the merger of 2026 as not yet taking part", () => {
    const found = assess(hampshire, { asOf: "2026-06-30" }).areas[0]?.obligations[0];
    expect(found).toMatchObject({
      obligation: "SVD-08-01",
      status: "due",
      message: expect.stringContaining("E54000067"),
    });
  });

  it("judges the seven days as the lifecycle of a strategy does", () => {
    const [strategy] = hampshire.responseStrategies ?? [];
    const [publication] = hampshire.publicationRecords ?? [];
    const [submission] = hampshire.submissionRecords ?? [];
    if (!strategy || !publication || !submission) throw new Error("The example has lost its records.");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 14 }), (start, wait) => {
        const publishedOn = daysAfter("2023-06-01", start);
        const submittedOn = daysAfter(publishedOn, wait);
        const submissions = [{ ...submission, submittedOn }];
        const move = moveResponseStrategy(
          {
            powers: strategy.powers,
            areas: strategy.areas.map(({ area }) => area),
            preparedBy: strategy.preparedBy,
            otherSpecifiedAuthorities: [],
            relevantAuthorities: [],
          },
          { state: "published", version: 1, publishedOn, supersededVersions: [] },
          { move: "submit", on: submittedOn, submissions: submissions as SubmissionRecord[] },
        );
        const dossier = {
          ...hampshire,
          publicationRecords: [{ ...publication, publishedOn }],
          submissionRecords: submissions,
        };
        const found = assess(
          { ...dossier, areas: dossier.areas.slice(0, 1) },
          { asOf: submittedOn },
        ).areas[0]?.obligations.find(({ obligation }) => obligation === "SVR-04-2");
        expect(found?.status).toBe("met");
        expect(found?.late === true).toBe(!move.allowed);
        expect(found?.late === true).toBe(wait > 6);
        expect(found?.due).toBe(lastDayToSubmit(publishedOn));
      }),
      { numRuns: 60 },
    );
  });
});

describe("the calendar of a dossier", () => {
  it("takes the intervals that Hampshire chose, and the quarterly sub-group", () => {
    const calendar = calendarFor("E07000084", {
      asOf: "2024-03-31",
      until: "2025-03-31",
      dossier: hampshire,
    });
    if (calendar.status !== "found") throw new Error(calendar.message);
    const chosen = calendar.dates
      .filter(({ basis }) => basis !== "law")
      .map(({ on, obligation }) => `${on} ${obligation}`);
    expect(chosen).toEqual([
      "2024-05-14 LOC-MEET",
      "2024-08-14 LOC-MEET",
      "2024-11-14 LOC-MEET",
      "2024-12-15 LOC-REFRESH",
      "2025-01-22 GDN-REVIEW",
      "2025-01-22 LOC-REVIEW",
      "2025-02-14 LOC-MEET",
    ]);
    // What the partnership and the county made begins with 2025-26, and a public meeting is not on record.
    const law = calendar.dates
      .filter(({ on, basis }) => basis === "law" && on === "2024-03-31")
      .map(({ obligation }) => obligation);
    expect(law).toEqual(["CDA-6-1d", "CDA-17A", "CSPE-5", "CSPE-9", "CSPE-10", "CSPE-12-4"]);
  });

  it("holds the last day of submission from the day of publication", () => {
    const { submissionRecords: _, ...unsubmitted } = hampshire;
    const calendar = calendarFor("E07000084", {
      asOf: "2024-01-22",
      until: "2024-02-28",
      dossier: unsubmitted,
    });
    if (calendar.status !== "found") throw new Error(calendar.message);
    expect(calendar.dates.map(({ on, obligation }) => `${on} ${obligation}`)).toEqual([
      "2024-01-28 SVR-04-2",
      "2024-01-28 SVR-05-2",
    ]);
  });
});

describe("a county in Wales", () => {
  const { monmouthshire } = sampleDossiers;
  const asOf = "2025-06-30";
  const dossier = monmouthshire as unknown as Dossier;

  it("has to publish in two languages and to submit to two ministers", () => {
    const found = statuses(dossier, asOf, "W06000021");
    expect(["SVR-04-2", "SVR-06-1a", "SVR-06-1b"].map((id) => found.get(id))).toEqual(["met", "met", "met"]);
    const [record] = dossier.publicationRecords ?? [];
    if (!record) throw new Error("The sample has lost its publication record.");
    const inEnglish = { ...record, web: record.web.filter(({ language }) => language === "en") };
    expect(
      statuses({ ...dossier, publicationRecords: [inEnglish] }, asOf, "W06000021").get("SVR-06-1a"),
    ).toBe("overdue");
    const toOne = (dossier.submissionRecords ?? []).filter(({ to }) => to === "secretary-of-state");
    const after = statuses({ ...dossier, submissionRecords: toOne }, asOf, "W06000021");
    expect(["SVR-04-2", "SVR-06-1b"].map((id) => after.get(id))).toEqual(["met", "overdue"]);
  });

  it("holds a public meeting in each year, as in England", () => {
    const held = (...days: readonly string[]) => {
      const partnerships = dossier.communitySafetyPartnerships ?? [];
      const publicMeetings = days.map((on) => ({ on }));
      return statuses(
        {
          ...dossier,
          communitySafetyPartnerships: partnerships.map((each) => ({ ...each, publicMeetings })),
        },
        asOf,
        "W06000021",
      ).get("CSPW-10-meeting");
    };
    expect(held("2024-04-01", "2025-06-30")).toBe("met");
    // One on the day before the year began is of the year before; one on the day after is still to come.
    expect(held("2025-03-31")).toBe("due");
    expect(held("2025-03-31", "2025-07-01")).toBe("due");
    expect(held("2024-03-31", "2025-06-30")).toBe("overdue");
  });

  it("owes no copy to the local policing body, and has its plan under other regulations", () => {
    const found = statuses(dossier, asOf, "W06000021");
    expect(["CSPE-10", "CSPE-13A", "CSPE-9"].filter((id) => found.has(id))).toEqual([]);
    expect([...found.keys()].filter((id) => id.startsWith("CSPW-"))).toHaveLength(8);
  });
});
