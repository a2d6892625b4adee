import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BodyReference } from "./body-reference.js";
import { type StrategyState, StrategyStateSchema } from "./response-strategy.js";
import {
  firstDraft,
  lastDayToSubmit,
  moveResponseStrategy,
  type StrategyMove,
  type StrategyPosition,
  type StrategyScope,
  strategyMoveRules,
} from "./response-strategy-lifecycle.js";

const council: BodyReference = { register: "local-authorities", code: "W06000014" };
const police: BodyReference = { register: "police-force-areas", code: "W15000003" };
const fire: BodyReference = { register: "fire-and-rescue-authorities", code: "W25000003" };
const school: BodyReference = { register: "schools-and-colleges", code: "400001" };
const commissioner: BodyReference = { register: "local-policing-bodies", code: "pcc-south-wales" };

const wales: StrategyScope = {
  powers: ["section-8", "section-9"],
  areas: ["W06000014", "W06000015"],
  preparedBy: [council, police],
  otherSpecifiedAuthorities: [fire],
  relevantAuthorities: [school],
};
const england: StrategyScope = {
  powers: ["section-8"],
  areas: ["E06000011"],
  preparedBy: [council],
  otherSpecifiedAuthorities: [],
  relevantAuthorities: [],
};

const of = (version: number, id: string) => ({ id, strategy: "strategy", version }) as const;
type Named<Name extends StrategyMove["move"]> = Extract<StrategyMove, { move: Name }>;

/** Moves that every gate lets through, for a version, all on 31 January 2024. */
function good(version = 1, on = "2024-01-31") {
  const agree: Named<"agree"> = {
    move: "agree",
    on,
    consultation: {
      documentType: "consultation-log",
      ...of(version, "log"),
      openedOn: "2023-06-01",
      entries: [
        {
          consultee: school,
          consultedAs: "educational-authority",
          askedOn: "2023-06-01",
          replyBy: "2023-07-01",
        },
        { consultee: fire, consultedAs: "other-specified-authority", askedOn: "2023-06-01" },
      ],
    },
    agreement: {
      documentType: "agreement-record",
      ...of(version, "agreement"),
      agreements: [
        { authority: council, on: "2023-09-01" },
        { authority: police, on: "2023-09-02" },
      ],
    },
  };
  const screen: Named<"screen"> = {
    move: "screen",
    on,
    screening: {
      documentType: "screening-record",
      ...of(version, "screening"),
      screenedOn: on,
      screenedBy: [police, council],
      leftOut: [],
    },
  };
  const site = { url: "https://example.org/", site: commissioner, areas: ["W06000014", "W06000015"] };
  const publish: Named<"publish"> = {
    move: "publish",
    on,
    publication: {
      documentType: "publication-record",
      ...of(version, "publication"),
      publishedOn: on,
      web: [
        { ...site, language: "en" },
        { ...site, language: "cy" },
      ],
      otherForms: [{ form: "printed summary", reaches: "people without the web" }],
    },
  };
  const submission = {
    documentType: "submission-record",
    ...of(version, "s"),
    submittedBy: council,
  } as const;
  const submissions = [
    { ...submission, to: "secretary-of-state", submittedOn: on },
    { ...submission, to: "welsh-ministers", submittedOn: on },
  ] as const;
  const late = { submittedOn: "2099-01-01", lateBecause: "The officer was ill." };
  return {
    "open-consultation": { move: "open-consultation", on },
    agree,
    screen,
    publish,
    submit: { move: "submit", on, submissions },
    "submit-late": { move: "submit-late", on, submissions: submissions.map((one) => ({ ...one, ...late })) },
    "bring-into-force": { move: "bring-into-force", on },
    "begin-review": { move: "begin-review", on },
    keep: { move: "keep", on },
    revise: { move: "revise", on },
  } satisfies Record<StrategyMove["move"], StrategyMove>;
}

const standing = (state: StrategyState, version = 1): StrategyPosition => ({
  state,
  version,
  supersededVersions: [],
  publishedOn: "2024-01-31",
});

const codes = (scope: StrategyScope, state: StrategyState, move: StrategyMove) => {
  const result = moveResponseStrategy(scope, standing(state), move);
  return result.allowed ? [] : result.reasons.map((reason) => reason.code);
};

describe("the edges of the lifecycle", () => {
  const edges: Record<string, string> = {
    "drafting open-consultation": "consulting",
    "revising open-consultation": "consulting",
    "consulting agree": "agreed",
    "agreed screen": "screened",
    "screened publish": "published",
    "published submit": "submitted",
    "published submit-late": "submitted",
    "submitted bring-into-force": "in-force",
    "in-force begin-review": "under-review",
    "under-review keep": "in-force",
    "under-review revise": "revising",
  };
  for (const state of StrategyStateSchema.options) {
    for (const [name, move] of Object.entries(good())) {
      const to = edges[`${state} ${name}`];
      it(to ? `leads from ${state} by ${name} to ${to}` : `refuses ${name} while ${state}`, () => {
        const result = moveResponseStrategy(wales, standing(state), move);
        if (to) expect(result).toMatchObject({ allowed: true, position: { state: to } });
        else expect(result).toMatchObject({ allowed: false, reasons: [{ code: "not-from-this-state" }] });
      });
    }
  }

  it("says what can follow", () => {
    const refused = moveResponseStrategy(england, firstDraft, good().publish);
    expect(refused.allowed || refused.reasons[0]?.message).toBe(
      "The strategy is drafting. What can follow is: open-consultation.",
    );
    const superseded = moveResponseStrategy(england, standing("superseded"), good().publish);
    expect(superseded.allowed || superseded.reasons[0]?.message).toBe(
      "The strategy is superseded. Nothing can follow.",
    );
  });

  it("reaches every state but superseded, which belongs to the document of an earlier version", () => {
    const reached = new Set(strategyMoveRules.map((rule) => rule.to));
    expect(StrategyStateSchema.options.filter((state) => !reached.has(state))).toEqual([
      "drafting",
      "superseded",
    ]);
  });
});

describe("the gates", () => {
  it("ask section 9 for more than one area, and more than one area for section 9", () => {
    const move = good()["open-consultation"];
    expect(codes({ ...wales, powers: ["section-8"] }, "drafting", move)).toEqual([
      "section-9-needed-for-several-areas",
    ]);
    expect(codes({ ...wales, areas: ["W06000014"] }, "drafting", move)).toEqual([
      "section-9-needs-a-wider-area",
    ]);
    expect(codes({ ...wales, preparedBy: [council] }, "drafting", move)).toEqual([
      "section-9-needs-two-authorities",
    ]);
    expect(codes(england, "drafting", move)).toEqual([]);
    expect(codes({ ...wales, powers: ["section-9"] }, "drafting", move)).toEqual([]);
  });

  it("ask that each relevant authority be consulted before the strategy is agreed, and say which was not", () => {
    const { agree } = good();
    const entries = agree.consultation.entries.slice(1);
    const result = moveResponseStrategy(wales, standing("consulting"), {
      ...agree,
      consultation: { ...agree.consultation, entries },
    });
    expect(result).toMatchObject({
      allowed: false,
      reasons: [{ code: "relevant-authority-not-consulted", bodies: [school] }],
    });
  });

  it("do not count a body that is asked only after the day of agreement", () => {
    const { agree } = good();
    const entries = agree.consultation.entries.map((entry) => ({ ...entry, askedOn: "2024-02-01" }));
    expect(
      codes(wales, "consulting", { ...agree, consultation: { ...agree.consultation, entries } }),
    ).toEqual(["relevant-authority-not-consulted", "specified-authority-not-consulted"]);
  });

  it("ask the other specified authorities only under section 9", () => {
    const { agree } = good();
    const move = {
      ...agree,
      consultation: { ...agree.consultation, entries: agree.consultation.entries.slice(0, 1) },
    };
    expect(codes(wales, "consulting", move)).toEqual(["specified-authority-not-consulted"]);
    expect(codes({ ...wales, powers: ["section-8"] }, "consulting", move)).toEqual([]);
  });

  it("wait until the time to reply is over, unless the body has replied", () => {
    const { agree } = good();
    const until = (replyBy: string, repliedOn?: string): StrategyMove => ({
      ...agree,
      consultation: {
        ...agree.consultation,
        entries: agree.consultation.entries.map((entry) => ({
          ...entry,
          replyBy,
          ...(repliedOn !== undefined && { repliedOn }),
        })),
      },
    });
    expect(codes(wales, "consulting", until("2024-01-31"))).toEqual(["time-to-reply-not-over"]);
    expect(codes(wales, "consulting", until("2024-01-30"))).toEqual([]);
    expect(codes(wales, "consulting", until("2024-02-28", "2023-12-01"))).toEqual([]);
  });

  it("ask that every specified authority that prepares the strategy agree", () => {
    const { agree } = good();
    const agreements = agree.agreement.agreements.slice(0, 1);
    expect(codes(wales, "consulting", { ...agree, agreement: { ...agree.agreement, agreements } })).toEqual([
      "authority-has-not-agreed",
    ]);
  });

  it("ask that a specified authority do the screening", () => {
    const { screen } = good();
    const screening = { ...screen.screening, screenedBy: [commissioner] };
    expect(codes(wales, "agreed", { ...screen, screening })).toEqual(["not-screened-by-an-authority"]);
  });

  it("ask for a website of an authority or the local policing body, a second form, and both languages in Wales", () => {
    const { publish } = good();
    const { web } = publish.publication;
    const publishing = (change: Partial<typeof publish.publication>, scope = wales) =>
      codes(scope, "screened", { ...publish, publication: { ...publish.publication, ...change } });
    expect(publishing({ web: [] })).toEqual(["not-on-a-website"]);
    expect(publishing({ web: web.map((one) => ({ ...one, site: school })) })).toEqual(["not-on-a-website"]);
    expect(publishing({ web: web.map((one) => ({ ...one, site: council })) })).toEqual([]);
    expect(publishing({ otherForms: [] })).toEqual(["no-second-form"]);
    expect(publishing({ web: web.slice(0, 1) })).toEqual(["no-welsh-text"]);
    expect(publishing({ web: web.slice(1) })).toEqual(["no-english-text"]);
    expect(publishing({ web: web.slice(0, 1) }, { ...england, preparedBy: [council] })).toEqual([]);
  });

  it("ask for a website for each area under section 9 only", () => {
    const { publish } = good();
    const web = publish.publication.web.map((one) => ({ ...one, areas: ["W06000014"] }));
    const move = { ...publish, publication: { ...publish.publication, web } };
    const result = moveResponseStrategy(wales, standing("screened"), move);
    expect(result).toMatchObject({ reasons: [{ code: "area-without-a-website", areas: ["W06000015"] }] });
    expect(codes({ ...wales, powers: ["section-8"] }, "screened", move)).toEqual([]);
  });

  it("ask for the Secretary of State always, and for the Welsh Ministers in Wales", () => {
    const { submit } = good();
    const [first, second] = submit.submissions;
    expect(codes(wales, "published", { ...submit, submissions: [second] })).toEqual([
      "not-to-the-secretary-of-state",
    ]);
    expect(codes(wales, "published", { ...submit, submissions: [first] })).toEqual([
      "not-to-the-welsh-ministers",
    ]);
    expect(codes(england, "published", { ...submit, submissions: [first] })).toEqual([]);
    expect(
      codes(england, "published", { ...submit, submissions: [{ ...first, submittedBy: commissioner }] }),
    ).toEqual(["not-by-an-authority"]);
  });

  it("count seven days beginning with the day of publication", () => {
    const { submit } = good();
    const on = (submittedOn: string, move: "submit" | "submit-late" = "submit", lateBecause?: string) =>
      codes(wales, "published", {
        move,
        on: "2024-03-01",
        submissions: submit.submissions.map((one) => ({
          ...one,
          submittedOn,
          ...(lateBecause !== undefined && { lateBecause }),
        })),
      });
    expect(on("2024-01-30")).toEqual(["before-publication"]);
    expect(on("2024-01-31")).toEqual([]);
    expect(on("2024-02-06")).toEqual([]);
    expect(on("2024-02-07")).toEqual(["after-seven-days"]);
    expect(on("2024-02-06", "submit-late", "Illness.")).toEqual(["within-seven-days"]);
    expect(on("2024-02-07", "submit-late")).toEqual(["lateness-not-explained"]);
    expect(on("2024-02-07", "submit-late", "Illness.")).toEqual([]);
  });

  it("refuse a move dated before the last one, and a record of another version", () => {
    const since = { ...standing("consulting"), since: "2024-02-01" };
    const early = moveResponseStrategy(wales, since, good().agree);
    expect(early).toMatchObject({ reasons: [{ code: "before-the-last-move" }] });
    expect(codes(wales, "screened", good(2).publish)).toEqual(["record-of-another-version"]);
  });

  it("give every reason at once", () => {
    const { publish } = good();
    const publication = { ...publish.publication, web: publish.publication.web.slice(0, 1), otherForms: [] };
    expect(codes(wales, "screened", { ...publish, publication })).toEqual([
      "no-second-form",
      "no-welsh-text",
    ]);
  });

  it("are listed in the rules under the codes that the moves refuse with", () => {
    const rules = Object.fromEntries(strategyMoveRules.map(({ move, gates }) => [move, gates]));
    expect(rules["publish"]).toEqual([
      "not-on-a-website",
      "area-without-a-website",
      "no-second-form",
      "no-english-text",
      "no-welsh-text",
    ]);
    expect(rules["submit"]).toContain("after-seven-days");
  });
});

describe("the last day to submit", () => {
  it.each([
    ["2024-01-31", "2024-02-06"],
    ["2024-02-26", "2024-03-03"],
    ["2024-12-27", "2025-01-02"],
  ])("of what was published on %s is %s", (publishedOn, last) => {
    expect(lastDayToSubmit(publishedOn)).toBe(last);
  });
});

describe("a revision", () => {
  const walk = (position: StrategyPosition, ...moves: StrategyMove[]) =>
    moves.reduce((at, move) => {
      const result = moveResponseStrategy(wales, at, move);
      if (!result.allowed) throw new Error(`${move.move}: ${result.reasons[0]?.code}`);
      return result.position;
    }, position);
  const first = good();
  const inForce = walk(
    firstDraft,
    first["open-consultation"],
    first.agree,
    first.screen,
    first.publish,
    first.submit,
    first["bring-into-force"],
  );

  it("keeps the earlier version in force until the new one has been through everything again", () => {
    expect(inForce).toEqual({
      state: "in-force",
      version: 1,
      since: "2024-01-31",
      publishedOn: "2024-01-31",
      versionInForce: 1,
      supersededVersions: [],
    });
    const second = good(2, "2025-06-30");
    const consulting = walk(inForce, second["begin-review"], second.revise, second["open-consultation"]);
    expect(consulting).toEqual({
      state: "consulting",
      version: 2,
      since: "2025-06-30",
      versionInForce: 1,
      supersededVersions: [],
    });
    const replaced = walk(
      consulting,
      second.agree,
      second.screen,
      second.publish,
      second.submit,
      second["bring-into-force"],
    );
    expect(replaced).toMatchObject({
      state: "in-force",
      version: 2,
      versionInForce: 2,
      supersededVersions: [1],
    });
  });

  it("does not let the records of the first version count", () => {
    const second = good(2, "2025-06-30");
    const consulting = walk(inForce, second["begin-review"], second.revise, second["open-consultation"]);
    const result = moveResponseStrategy(wales, consulting, { ...first.agree, on: "2025-06-30" });
    expect(result).toMatchObject({ reasons: [{ code: "record-of-another-version" }] });
  });
});

describe("any walk", () => {
  // A model that knows only the order of the steps, to hold the machine against.
  const order = ["open-consultation", "agree", "screen", "publish", "submit", "bring-into-force"] as const;
  const names = Object.keys(good()) as StrategyMove["move"][];

  it("never skips a step: a version in force has been consulted on, agreed, screened, published and submitted", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat()), { maxLength: 60 }), (walk) => {
        let position = firstDraft;
        let taken: string[] = [];
        for (const [astray, pick] of walk) {
          const { state } = position;
          const onward = strategyMoveRules.filter(({ from }) => from.includes(state)).map(({ move }) => move);
          const choice = astray ? names : onward;
          const name = choice[pick % choice.length] ?? "publish";
          const before = position;
          const result = moveResponseStrategy(wales, position, good(position.version)[name]);
          if (!result.allowed) {
            expect(position).toBe(before);
            expect(result.reasons.length).toBeGreaterThan(0);
            continue;
          }
          position = result.position;
          if (name === "open-consultation") taken = [];
          taken.push(name === "submit-late" ? "submit" : name);
          if (position.state === "in-force") {
            expect(taken.slice(0, order.length)).toEqual(order);
            expect(position.versionInForce).toBe(position.version);
          }
          expect(position.supersededVersions).toEqual(
            Array.from({ length: (position.versionInForce ?? 1) - 1 }, (_, index) => index + 1),
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});
