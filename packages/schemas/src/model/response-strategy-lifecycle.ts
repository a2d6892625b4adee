// The lifecycle of a response strategy: which steps follow which, and what has to be shown before each.
//
// The law names the steps (consult, screen, publish, submit, review, revise) and sets their conditions. The states and
// the order in which they are kept apart are this model's.
import type { AgreementRecord } from "./agreement-record.js";
import type { LocalGovernmentAreaCode } from "./area-reference.js";
import type { BodyReference } from "./body-reference.js";
import type { ConsultationLog } from "./consultation-log.js";
import type { PlainDate } from "./plain-date.js";
import type { PublicationRecord } from "./publication-record.js";
import type { StrategyPower, StrategyState } from "./response-strategy.js";
import type { ScreeningRecord } from "./screening-record.js";
import type { SubmissionRecord } from "./submission-record.js";
import { isInWales } from "./wales.js";

/**
 * What a strategy covers and who has a part in it. The gates are judged against it.
 *
 * @category models
 */
export interface StrategyScope {
  /** The sections under which it is made. */
  readonly powers: readonly StrategyPower[];
  /** The local government areas it covers, wholly or in part. One whose code begins with W is in Wales. */
  readonly areas: readonly LocalGovernmentAreaCode[];
  /** The specified authorities that prepare it. All of them have to agree. */
  readonly preparedBy: readonly BodyReference[];
  /** The other specified authorities of the area, who have to be consulted on a section 9 strategy. */
  readonly otherSpecifiedAuthorities: readonly BodyReference[];
  /** Every educational, prison and youth custody authority of the area. Each has to be consulted. */
  readonly relevantAuthorities: readonly BodyReference[];
}

/**
 * Where a strategy stands.
 *
 * @category models
 */
export interface StrategyPosition {
  /** The state of the version that is being worked on, or of the one in force. */
  readonly state: StrategyState;
  /** The number of that version. */
  readonly version: number;
  /** The day of the last move. Absent before the first. */
  readonly since?: PlainDate;
  /** The day this version was published. Absent before. */
  readonly publishedOn?: PlainDate;
  /** The version in force, which during a revision is the one before. Absent until there is one. */
  readonly versionInForce?: number;
  /** The versions that later ones have replaced. */
  readonly supersededVersions: readonly number[];
}

/**
 * A move, with the day on which it is made and the record that shows it may be.
 *
 * @category models
 */
export type StrategyMove =
  | {
      /** The text goes out to be consulted on. From `revising` this begins the next version. */
      readonly move: "open-consultation";
      /** The day of the move. */
      readonly on: PlainDate;
    }
  | {
      /** The specified authorities agree on the text. */
      readonly move: "agree";
      /** The day of the move. */
      readonly on: PlainDate;
      /** Who was consulted. */
      readonly consultation: ConsultationLog;
      /** Who agreed. */
      readonly agreement: AgreementRecord;
    }
  | {
      /** The text is cleared of what must not be in it. */
      readonly move: "screen";
      /** The day of the move. */
      readonly on: PlainDate;
      /** Who looked through it, and what was left out. */
      readonly screening: ScreeningRecord;
    }
  | {
      /** The text is published. */
      readonly move: "publish";
      /** The day of the move. */
      readonly on: PlainDate;
      /** Where, in what forms and languages. */
      readonly publication: PublicationRecord;
    }
  | {
      /** The text is submitted within the seven days. */
      readonly move: "submit";
      /** The day of the move. */
      readonly on: PlainDate;
      /** To whom it was submitted, and when. */
      readonly submissions: readonly SubmissionRecord[];
    }
  | {
      /** The text is submitted after the seven days, which is a breach that stays on the record. */
      readonly move: "submit-late";
      /** The day of the move. */
      readonly on: PlainDate;
      /** To whom it was submitted, and when, with the reason for each that was late. */
      readonly submissions: readonly SubmissionRecord[];
    }
  | {
      /**
       * `bring-into-force`: the version takes effect and replaces the one before; `begin-review`: a review begins;
       * `keep`: the review leaves the strategy as it is; `revise`: the review calls for a revision.
       */
      readonly move: "bring-into-force" | "begin-review" | "keep" | "revise";
      /** The day of the move. */
      readonly on: PlainDate;
    };

/**
 * One row of the lifecycle: a move, the states it leads from, the state it leads to, and what has to be shown.
 *
 * @category models
 */
export interface StrategyMoveRule {
  /** The move. */
  readonly move: StrategyMove["move"];
  /** The states in which it can be made. */
  readonly from: readonly StrategyState[];
  /** The state it leads to. */
  readonly to: StrategyState;
  /** What has to be shown, by the codes of the refusals that follow when it is not. */
  readonly gates: readonly StrategyRefusalCode[];
  /** The provision or the practice it rests on. */
  readonly source: string;
}

/**
 * Why a move is refused. `not-from-this-state`, `before-the-last-move` and `record-of-another-version` can follow on any
 * move; the others belong to the gates of one move.
 *
 * @category models
 */
export type StrategyRefusalCode =
  | "not-from-this-state"
  | "before-the-last-move"
  | "record-of-another-version"
  | "section-9-needed-for-several-areas"
  | "section-9-needs-a-wider-area"
  | "section-9-needs-two-authorities"
  | "relevant-authority-not-consulted"
  | "specified-authority-not-consulted"
  | "time-to-reply-not-over"
  | "authority-has-not-agreed"
  | "not-screened-by-an-authority"
  | "not-on-a-website"
  | "area-without-a-website"
  | "no-second-form"
  | "no-english-text"
  | "no-welsh-text"
  | "not-to-the-secretary-of-state"
  | "not-to-the-welsh-ministers"
  | "not-by-an-authority"
  | "before-publication"
  | "after-seven-days"
  | "within-seven-days"
  | "lateness-not-explained";

/**
 * One reason why a move is refused.
 *
 * @category models
 */
export interface StrategyRefusal {
  /** The reason as a code. */
  readonly code: StrategyRefusalCode;
  /** What is missing and how to put it right. */
  readonly message: string;
  /** The provision it rests on. */
  readonly source: string;
  /** The bodies it is about, where it is about bodies. */
  readonly bodies?: readonly BodyReference[];
  /** The local government areas it is about, where it is about areas. */
  readonly areas?: readonly LocalGovernmentAreaCode[];
}

/**
 * What comes of a move: the new position, or every reason why it is refused.
 *
 * @category models
 */
export type StrategyMoveResult =
  | {
      /** The move was made. */
      readonly allowed: true;
      /** Where the strategy stands now. */
      readonly position: StrategyPosition;
    }
  | {
      /** The move was refused, and the strategy stands where it stood. */
      readonly allowed: false;
      /** Why, all reasons at once. */
      readonly reasons: readonly StrategyRefusal[];
    };

/**
 * Where every strategy begins: the draft of version 1.
 *
 * @category models
 */
export const firstDraft: StrategyPosition = { state: "drafting", version: 1, supersededVersions: [] };

/**
 * The lifecycle, one row a move. `superseded` is the state of the document of an earlier version: no move leads there,
 * `bring-into-force` of the next version brings it about.
 *
 * @category rules
 */
export const strategyMoveRules: readonly StrategyMoveRule[] = [
  {
    move: "open-consultation",
    from: ["drafting", "revising"],
    to: "consulting",
    gates: [
      "section-9-needed-for-several-areas",
      "section-9-needs-a-wider-area",
      "section-9-needs-two-authorities",
    ],
    source: "PCSC Act 2022 ss.8(4), (9), (11), 9(4), (11), (13)",
  },
  {
    move: "agree",
    from: ["consulting"],
    to: "agreed",
    gates: [
      "relevant-authority-not-consulted",
      "specified-authority-not-consulted",
      "time-to-reply-not-over",
      "authority-has-not-agreed",
    ],
    source:
      "PCSC Act 2022 ss.8(1), (4), 9(4); that all agree, after consultation, is inferred from the Duty being joint",
  },
  {
    move: "screen",
    from: ["agreed"],
    to: "screened",
    gates: ["not-screened-by-an-authority"],
    source: "PCSC Act 2022 ss.8(8), 9(9)",
  },
  {
    move: "publish",
    from: ["screened"],
    to: "published",
    gates: [
      "not-on-a-website",
      "area-without-a-website",
      "no-second-form",
      "no-english-text",
      "no-welsh-text",
    ],
    source: "PCSC Act 2022 ss.8(7)(a), 9(8)(a); SI 2022/1304 regs 3 to 6",
  },
  {
    move: "submit",
    from: ["published"],
    to: "submitted",
    gates: [
      "not-to-the-secretary-of-state",
      "not-to-the-welsh-ministers",
      "not-by-an-authority",
      "before-publication",
      "after-seven-days",
    ],
    source: "SI 2022/1304 regs 4(2), 5(2), 6",
  },
  {
    move: "submit-late",
    from: ["published"],
    to: "submitted",
    gates: [
      "not-to-the-secretary-of-state",
      "not-to-the-welsh-ministers",
      "not-by-an-authority",
      "before-publication",
      "within-seven-days",
      "lateness-not-explained",
    ],
    source:
      "SI 2022/1304 regs 4(2), 5(2), 6; that a late submission is recorded as late is this model's choice",
  },
  { move: "bring-into-force", from: ["submitted"], to: "in-force", gates: [], source: "this model" },
  {
    move: "begin-review",
    from: ["in-force"],
    to: "under-review",
    gates: [],
    source: "PCSC Act 2022 s.8(7)(b), a duty; s.9(8)(b), a power",
  },
  { move: "keep", from: ["under-review"], to: "in-force", gates: [], source: "PCSC Act 2022 ss.8(7), 9(8)" },
  {
    move: "revise",
    from: ["under-review"],
    to: "revising",
    gates: [],
    source: "PCSC Act 2022 ss.8(7)(c), (11), 9(8)(c), (11); SI 2022/1304 reg 2",
  },
];

/**
 * Makes a move in the lifecycle of a response strategy, or says why it cannot be made.
 *
 * A revision restarts everything: `open-consultation` from `revising` begins the next version, which has to be consulted
 * on, agreed, screened, published and submitted with records of its own.
 *
 * @param scope - What the strategy covers and who has a part in it.
 * @param position - Where it stands.
 * @param move - The move, with its day and its record.
 * @returns The new position, or every reason why the move is refused.
 * @example
 * ```ts
 * const scope: StrategyScope = {
 *   powers: ["section-8"],
 *   areas: ["E06000011", "E06000010"],
 *   preparedBy: [{ register: "local-authorities", code: "E06000011" }],
 *   otherSpecifiedAuthorities: [],
 *   relevantAuthorities: [],
 * };
 * const result = moveResponseStrategy(scope, firstDraft, { move: "open-consultation", on: "2023-06-01" });
 * result.allowed || result.reasons.map((reason) => reason.code); // => ["section-9-needed-for-several-areas"]
 * ```
 * @category rules
 */
export function moveResponseStrategy(
  scope: StrategyScope,
  position: StrategyPosition,
  move: StrategyMove,
): StrategyMoveResult {
  const rule = strategyMoveRules.find((candidate) => candidate.move === move.move);
  if (!rule?.from.includes(position.state)) return { allowed: false, reasons: [notFromHere(position)] };
  const reasons = [
    ...inOrder(position, move),
    ...sameVersion(position, move),
    ...gatesOf(scope, position, move),
  ];
  if (reasons.length > 0) return { allowed: false, reasons };
  return { allowed: true, position: after(position, move, rule.to) };
}

function after(position: StrategyPosition, move: StrategyMove, state: StrategyState): StrategyPosition {
  const { version, versionInForce, supersededVersions } = position;
  if (move.move === "open-consultation" && position.state === "revising") {
    return {
      state,
      version: version + 1,
      since: move.on,
      supersededVersions,
      ...(versionInForce !== undefined && { versionInForce }),
    };
  }
  if (move.move === "bring-into-force") {
    const replaced = versionInForce === undefined ? [] : [versionInForce];
    return {
      ...position,
      state,
      since: move.on,
      versionInForce: version,
      supersededVersions: [...supersededVersions, ...replaced],
    };
  }
  const publishedOn = move.move === "publish" ? { publishedOn: move.publication.publishedOn } : {};
  return { ...position, state, since: move.on, ...publishedOn };
}

// What holds for every move.

function notFromHere({ state }: StrategyPosition): StrategyRefusal {
  const moves = strategyMoveRules.filter((rule) => rule.from.includes(state)).map((rule) => rule.move);
  const next = moves.length > 0 ? `What can follow is: ${moves.join(", ")}.` : "Nothing can follow.";
  return refusal("not-from-this-state", `The strategy is ${state}. ${next}`, "this model");
}

function inOrder({ since }: StrategyPosition, move: StrategyMove): StrategyRefusal[] {
  if (since === undefined || move.on >= since) return [];
  return [
    refusal(
      "before-the-last-move",
      `The move before was made on ${since}. Give that day or a later one.`,
      "this model",
    ),
  ];
}

function sameVersion({ version }: StrategyPosition, move: StrategyMove): StrategyRefusal[] {
  if (recordsOf(move).every((record) => record.version === version)) return [];
  return [
    refusal(
      "record-of-another-version",
      `Version ${version} needs records of its own: a record of another version does not count for it.`,
      "PCSC Act 2022 ss.8(11), 9(11); SI 2022/1304 reg 2",
    ),
  ];
}

function recordsOf(move: StrategyMove): readonly { readonly version: number }[] {
  switch (move.move) {
    case "agree":
      return [move.consultation, move.agreement];
    case "screen":
      return [move.screening];
    case "publish":
      return [move.publication];
    case "submit":
    case "submit-late":
      return move.submissions;
    default:
      return [];
  }
}

// The gates, move by move.

function gatesOf(scope: StrategyScope, position: StrategyPosition, move: StrategyMove): StrategyRefusal[] {
  switch (move.move) {
    case "open-consultation":
      return powersFit(scope);
    case "agree":
      return [...consulted(scope, move), ...allAgreed(scope, move)];
    case "screen":
      return screened(scope, move.screening);
    case "publish":
      return [...published(scope, move.publication), ...bilingual(scope, move.publication)];
    case "submit":
    case "submit-late":
      return [...addressees(scope, move.submissions), ...timely(position, move)];
    default:
      return [];
  }
}

function powersFit({ powers, areas, preparedBy }: StrategyScope): StrategyRefusal[] {
  const reasons: StrategyRefusal[] = [];
  const wider = new Set(areas).size > 1;
  if (powers.includes("section-8") && !powers.includes("section-9") && wider) {
    reasons.push(
      refusal(
        "section-9-needed-for-several-areas",
        "A section 8 strategy may cover more than one local government area only if it is made under section 9 as well. Add section 9 to its powers.",
        "PCSC Act 2022 s.8(9)",
        { areas },
      ),
    );
  }
  if (powers.includes("section-9") && !wider) {
    reasons.push(
      refusal(
        "section-9-needs-a-wider-area",
        "The relevant area of a section 9 strategy takes in at least two local government areas, wholly or in part. Name the others, or leave section 9 out.",
        "PCSC Act 2022 s.9(13)",
        { areas },
      ),
    );
  }
  if (powers.includes("section-9") && new Set(preparedBy.map(keyOf)).size < 2) {
    reasons.push(
      refusal(
        "section-9-needs-two-authorities",
        "A section 9 strategy is made by two or more specified authorities. Name the others.",
        "PCSC Act 2022 s.9(1) to (3)",
        { bodies: preparedBy },
      ),
    );
  }
  return reasons;
}

function consulted(scope: StrategyScope, move: Extract<StrategyMove, { move: "agree" }>): StrategyRefusal[] {
  const { entries } = move.consultation;
  const asked = new Set(
    entries.filter(({ askedOn }) => askedOn <= move.on).map(({ consultee }) => keyOf(consultee)),
  );
  const notAsked = (bodies: readonly BodyReference[]) => bodies.filter((body) => !asked.has(keyOf(body)));
  const reasons: StrategyRefusal[] = [];
  const relevant = notAsked(scope.relevantAuthorities);
  if (relevant.length > 0) {
    reasons.push(
      refusal(
        "relevant-authority-not-consulted",
        "Each educational, prison and youth custody authority of the area has to be consulted before the strategy is agreed. Consult the ones listed.",
        "PCSC Act 2022 ss.8(4), 9(4)",
        { bodies: relevant },
      ),
    );
  }
  const others = scope.powers.includes("section-9") ? notAsked(scope.otherSpecifiedAuthorities) : [];
  if (others.length > 0) {
    reasons.push(
      refusal(
        "specified-authority-not-consulted",
        "Every other specified authority of the area has to be consulted on a section 9 strategy before it is agreed. Consult the ones listed.",
        "PCSC Act 2022 s.9(4)",
        { bodies: others },
      ),
    );
  }
  const waiting = entries
    .filter(
      ({ replyBy, repliedOn }) => repliedOn === undefined && replyBy !== undefined && replyBy >= move.on,
    )
    .map(({ consultee }) => consultee);
  if (waiting.length > 0) {
    reasons.push(
      refusal(
        "time-to-reply-not-over",
        "Bodies that have not replied still have time to. Wait for the replies, or for the day after the last day to reply.",
        "PCSC Act 2022 ss.8(4), 9(4) (inferred)",
        { bodies: waiting },
      ),
    );
  }
  return reasons;
}

function allAgreed(scope: StrategyScope, move: Extract<StrategyMove, { move: "agree" }>): StrategyRefusal[] {
  const agreed = new Set(
    move.agreement.agreements.filter(({ on }) => on <= move.on).map(({ authority }) => keyOf(authority)),
  );
  const bodies = scope.preparedBy.filter((body) => !agreed.has(keyOf(body)));
  if (bodies.length === 0) return [];
  return [
    refusal(
      "authority-has-not-agreed",
      "The Duty is joint: every specified authority that prepares the strategy has to agree. Get the agreement of the ones listed.",
      "PCSC Act 2022 ss.8(1), 9(1) (inferred)",
      { bodies },
    ),
  ];
}

function screened(scope: StrategyScope, screening: ScreeningRecord): StrategyRefusal[] {
  const authorities = new Set(scope.preparedBy.map(keyOf));
  if (screening.screenedBy.some((body) => authorities.has(keyOf(body)))) return [];
  return [
    refusal(
      "not-screened-by-an-authority",
      "It is for the specified authorities to consider what must not be in the strategy. Name at least one that looked through it.",
      "PCSC Act 2022 ss.8(8), 9(9)",
    ),
  ];
}

function published(scope: StrategyScope, { web, otherForms }: PublicationRecord): StrategyRefusal[] {
  const reasons: StrategyRefusal[] = [];
  const authorities = new Set([...scope.preparedBy, ...scope.otherSpecifiedAuthorities].map(keyOf));
  const counting = web.filter(
    ({ site }) => site.register === "local-policing-bodies" || authorities.has(keyOf(site)),
  );
  if (counting.length === 0) {
    reasons.push(
      refusal(
        "not-on-a-website",
        "The strategy has to be on the website of a specified authority of the area or of the local policing body. Publish it on one.",
        "SI 2022/1304 reg 4(1)(a)",
      ),
    );
  } else if (scope.powers.includes("section-9")) {
    const reached = new Set(counting.flatMap(({ areas }) => areas));
    const areas = scope.areas.filter((area) => !reached.has(area));
    if (areas.length > 0) {
      reasons.push(
        refusal(
          "area-without-a-website",
          "A section 9 strategy has to be on such a website for each local government area. Add one for the areas listed.",
          "SI 2022/1304 reg 5(1)",
          { areas },
        ),
      );
    }
  }
  if (otherForms.length === 0) {
    reasons.push(
      refusal(
        "no-second-form",
        "The web alone is not enough. Publish the strategy in another form too, to reach different groups in the area.",
        "SI 2022/1304 regs 4(1)(b), 5(1)",
      ),
    );
  }
  return reasons;
}

function bilingual(scope: StrategyScope, { web }: PublicationRecord): StrategyRefusal[] {
  if (!inWales(scope) || web.length === 0) return [];
  const source = "SI 2022/1304 reg 6";
  const languages = new Set(web.map(({ language }) => language));
  const reasons: StrategyRefusal[] = [];
  if (!languages.has("en")) {
    reasons.push(
      refusal(
        "no-english-text",
        "Part of the area is in Wales. Publish the strategy in English too.",
        source,
      ),
    );
  }
  if (!languages.has("cy")) {
    reasons.push(
      refusal("no-welsh-text", "Part of the area is in Wales. Publish the strategy in Welsh too.", source),
    );
  }
  return reasons;
}

function addressees(scope: StrategyScope, submissions: readonly SubmissionRecord[]): StrategyRefusal[] {
  const reasons: StrategyRefusal[] = [];
  if (!submissions.some(({ to }) => to === "secretary-of-state")) {
    reasons.push(
      refusal(
        "not-to-the-secretary-of-state",
        "Every strategy has to be submitted to the Secretary of State. Add that submission.",
        "SI 2022/1304 regs 4(2), 5(2)",
      ),
    );
  }
  if (inWales(scope) && !submissions.some(({ to }) => to === "welsh-ministers")) {
    reasons.push(
      refusal(
        "not-to-the-welsh-ministers",
        "Part of the area is in Wales. Submit the strategy to the Welsh Ministers too.",
        "SI 2022/1304 reg 6",
      ),
    );
  }
  const authorities = new Set(scope.preparedBy.map(keyOf));
  const bodies = submissions
    .map(({ submittedBy }) => submittedBy)
    .filter((body) => !authorities.has(keyOf(body)));
  if (bodies.length > 0) {
    reasons.push(
      refusal(
        "not-by-an-authority",
        "One of the specified authorities that prepared the strategy has to submit it. Name the one that did.",
        "SI 2022/1304 regs 4(2), 5(2), 6",
        { bodies },
      ),
    );
  }
  return reasons;
}

function timely(
  { publishedOn }: StrategyPosition,
  move: Extract<StrategyMove, { move: "submit" | "submit-late" }>,
): StrategyRefusal[] {
  if (publishedOn === undefined) return [];
  const source = "SI 2022/1304 regs 4(2), 5(2), 6";
  const due = lastDayToSubmit(publishedOn);
  const reasons: StrategyRefusal[] = [];
  if (move.submissions.some(({ submittedOn }) => submittedOn < publishedOn)) {
    reasons.push(
      refusal(
        "before-publication",
        `The strategy was published on ${publishedOn}. Submit it on that day or after.`,
        source,
      ),
    );
  }
  const late = move.submissions.filter(({ submittedOn }) => submittedOn > due);
  if (move.move === "submit" && late.length > 0) {
    reasons.push(
      refusal(
        "after-seven-days",
        `The seven days began with the day of publication and ended on ${due}. Record it as submitted late, with the reason.`,
        source,
      ),
    );
  }
  if (move.move === "submit-late" && late.length === 0) {
    reasons.push(
      refusal(
        "within-seven-days",
        `The last day to submit was ${due}, and it was kept. Record it as submitted.`,
        source,
      ),
    );
  }
  if (move.move === "submit-late" && late.some(({ lateBecause }) => lateBecause === undefined)) {
    reasons.push(
      refusal("lateness-not-explained", `The last day to submit was ${due}. Say why it was missed.`, source),
    );
  }
  return reasons;
}

/**
 * The last day on which a strategy can be submitted in time: the last of the seven that begin with the day of
 * publication. Working days have no part in it. Source: SI 2022/1304 regs 4(2), 5(2), 6.
 *
 * @param publishedOn - The day of publication.
 * @returns Six days later.
 * @example
 * ```ts
 * lastDayToSubmit("2024-01-31"); // => "2024-02-06"
 * ```
 * @category rules
 */
export function lastDayToSubmit(publishedOn: PlainDate): PlainDate {
  const day = new Date(`${publishedOn}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 6);
  return day.toISOString().slice(0, 10);
}

function inWales({ areas }: StrategyScope): boolean {
  return areas.some(isInWales);
}

function keyOf({ register, code }: BodyReference): string {
  return `${register} ${code}`;
}

function refusal(
  code: StrategyRefusalCode,
  message: string,
  source: string,
  about: Pick<StrategyRefusal, "bodies" | "areas"> = {},
): StrategyRefusal {
  return { code, message, source, ...about };
}
