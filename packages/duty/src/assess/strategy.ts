// Sections 8, 9 and 15 of the Act of 2022: working together, the strategy, and who was consulted on it.
import type { BodyReference, ResponseStrategy } from "@svd/schemas/types";
import { existedOn } from "../area.js";
import { covers } from "../calendar.js";
import type { AreaRecord, Held, StrategyRecord } from "./record.js";
import {
  type Assessor,
  type Assessors,
  type EvidenceFound,
  met,
  shows,
  unmet,
  type Verdict,
  worstOf,
} from "./verdict.js";

/** A version as messages name it. */
export function named({ value }: Held<ResponseStrategy>): string {
  return `version ${value.version} of ${value.id}`;
}

/** Looks at every version made under a section, and gives the worst of it. */
export function ofVersions(
  section: "section-8" | "section-9",
  look: (version: StrategyRecord, record: AreaRecord) => Verdict,
): Assessor {
  return (record) => {
    const [first, ...more] = record.versions
      .filter(({ strategy }) => strategy.value.powers.includes(section))
      .map((version) => look(version, record));
    if (first) return worstOf([first, ...more]);
    return section === "section-8"
      ? unmet("not-yet", "The dossier holds no section 8 strategy for the area.")
      : unmet("not-applicable", "The dossier holds no section 9 strategy that takes the area in.");
  };
}

/** The last day for publishing the first section 8 strategy; none for an area that was created after it. */
export function longStopOf({ shown }: AreaRecord): string | undefined {
  return existedOn(shown.area, LONG_STOP) ? LONG_STOP : undefined;
}

const LONG_STOP = "2024-01-31";

/** The status of what was not done in time for a last day. */
export function statusBy(due: string | undefined, asOf: string): "due" | "overdue" {
  return due !== undefined && due < asOf ? "overdue" : "due";
}

/** The areas a version covers. */
const areasOf = ({ strategy }: StrategyRecord): readonly string[] =>
  strategy.value.areas.map(({ area }) => area);

const codesOf = (bodies: readonly { readonly code: string }[]): string => {
  const codes = bodies.map(({ code }) => code);
  return codes.length > 12
    ? `${codes.slice(0, 12).join(", ")} and ${codes.length - 12} more`
    : codes.join(", ");
};

/** Whether each specified authority of the area is seen to take part. */
const workTogether: Assessor = (record) => {
  const { groups, allVersions, keyOf, authoritiesOf, area, asOf } = record;
  const evidence: EvidenceFound[] = [];
  const seen = new Set<string>();
  for (const group of groups) {
    const members = group.value.members.filter((member) => covers(member, asOf));
    if (members.length === 0) continue;
    for (const { body } of members) seen.add(keyOf(body));
    evidence.push(shows(group, "A group and its members."));
  }
  for (const agreement of allVersions.flatMap(({ agreements }) => agreements)) {
    const agreed = agreement.value.agreements.filter(({ on }) => on <= asOf);
    if (agreed.length === 0) continue;
    for (const { authority } of agreed) seen.add(keyOf(authority));
    evidence.push(shows(agreement, "Authorities that agreed to a strategy together."));
  }
  const unseen = authoritiesOf([area], asOf).filter(({ value }) => !seen.has(keyOf(value.body)));
  if (unseen.length === 0) return met(evidence);
  return unmet(
    "due",
    `No group and no agreement in the dossier shows these specified authorities taking part: ${codesOf(unseen.map(({ value }) => value.body))}. Add the groups they sit in, or have them take part.`,
    { evidence, pointer: unseen[0]?.pointer ?? record.pointer },
  );
};

const planTogether: Assessor = (record) => {
  const plans = record.versions.flatMap(({ deliveryPlans }) => deliveryPlans);
  const evidence = [
    ...record.versions.map(({ strategy }) => shows(strategy, "A strategy, which is a plan made together.")),
    ...plans.map((plan) => shows(plan, "A delivery plan.")),
    ...record.localActionPlans.map((plan) => shows(plan, "A local action plan.")),
  ];
  if (evidence.length > 0) return met(evidence);
  return unmet(
    "due",
    "The dossier holds no strategy, delivery plan or local action plan for the area. Add what shows that the authorities plan together.",
  );
};

/** Kinds and causes are shown by a needs assessment that takes the area in. */
function identified(what: "kinds" | "causes"): Assessor {
  return (record) => {
    const evidence = record.needsAssessments
      .filter(({ value }) => value[what].trim() !== "")
      .map((assessment) =>
        shows(assessment, `The ${what} of serious violence, completed on ${assessment.value.completedOn}.`),
      );
    const definitions =
      what === "kinds"
        ? record.definitions.map((definition) => shows(definition, "The definition of the area."))
        : [];
    if (evidence.length > 0) return met([...evidence, ...definitions]);
    return unmet(
      "due",
      `The dossier holds no needs assessment that takes the area in and states the ${what} of serious violence. Add it; the law asks for no document of that name, but something has to show the ${what}.`,
      { evidence: definitions },
    );
  };
}

const prepared: Assessor = (record) => {
  const { asOf } = record;
  const due = longStopOf(record);
  const versions = record.versions.filter(({ strategy }) => strategy.value.powers.includes("section-8"));
  if (versions.length === 0) {
    return unmet(
      statusBy(due, asOf),
      due === undefined
        ? "The dossier holds no section 8 strategy for the area. An area created after 31 January 2024 has no last day for it."
        : `The dossier holds no section 8 strategy for the area. The first had to be published by ${due}. Add it, or prepare it.`,
      due === undefined ? {} : { due },
    );
  }
  return worstOf(versions.map((version) => agreedByAll(version, record, due)) as [Verdict, ...Verdict[]]);
};

function agreedByAll(version: StrategyRecord, record: AreaRecord, longStop: string | undefined): Verdict {
  const { strategy, agreements, isAgreed, isPublished, publication } = version;
  const { keyOf, authoritiesOf, asOf, area } = record;
  const due = strategy.value.version === 1 ? longStop : undefined;
  const agreed = new Set(
    agreements.flatMap(({ value }) =>
      value.agreements.filter(({ on }) => on <= asOf).map(({ authority }) => keyOf(authority)),
    ),
  );
  // Those who were authorities when it was settled. A body that came later takes over what was agreed.
  const on = publication?.value.publishedOn ?? asOf;
  const missing = authoritiesOf([area], on).filter(({ value }) => !agreed.has(keyOf(value.body)));
  const evidence = [
    shows(strategy, `${named(strategy)}.`),
    ...agreements.map((agreement) => shows(agreement, "The agreement of the authorities.")),
  ];
  if (missing.length === 0) return met(evidence);
  if (!isAgreed && strategy.value.version > 1) {
    return unmet("not-yet", `${capital(named(strategy))} is being prepared.`, { evidence });
  }
  return unmet(
    isPublished ? "overdue" : statusBy(due, asOf),
    `The dossier does not show that these specified authorities agreed to ${named(strategy)}: ${codesOf(missing.map(({ value }) => value.body))}. The Duty is joint (that each of them agrees is inferred): get their agreement, or add it.`,
    { evidence, pointer: agreements[0]?.pointer ?? strategy.pointer, ...(due !== undefined && { due }) },
  );
}

const implemented = ofVersions("section-8", (version, { asOf }) => {
  const { strategy, deliveryPlans, isAgreed } = version;
  if (!isAgreed) return unmet("not-yet", `${capital(named(strategy))} is not agreed yet.`);
  const current = deliveryPlans.filter(
    ({ value }) => value.actions.length > 0 && (value.to === undefined || asOf <= value.to),
  );
  const evidence = [
    ...current.map((plan) => shows(plan, "A delivery plan with its actions.")),
    ...(strategy.value.actions?.length ? [shows(strategy, "Actions in the strategy itself.")] : []),
  ];
  if (evidence.length > 0) return met(evidence);
  const ended = deliveryPlans
    .map(({ value }) => value.to)
    .sort()
    .at(-1);
  return unmet(
    "due",
    ended === undefined
      ? `The dossier holds no delivery plan with actions for ${named(strategy)}. Add it, or the actions to the strategy.`
      : `The last delivery plan for ${named(strategy)} ended on ${ended}. Add the one that follows it.`,
    { pointer: deliveryPlans[0]?.pointer ?? strategy.pointer },
  );
});

/** Whether bodies were consulted on a version, and in time. */
function consulted(
  version: StrategyRecord,
  record: AreaRecord,
  bodies: readonly BodyReference[],
  nobody: string,
  isPartly: boolean,
): Verdict {
  const { strategy, consultations, isAgreed } = version;
  const { asOf, keyOf } = record;
  const evidence = consultations.map((log) => shows(log, `A consultation opened on ${log.value.openedOn}.`));
  const asked = new Set(
    consultations.flatMap(({ value }) =>
      value.entries.filter(({ askedOn }) => askedOn <= asOf).map(({ consultee }) => keyOf(consultee)),
    ),
  );
  const missing = bodies.filter((body) => !asked.has(keyOf(body)));
  const pointer = consultations[0]?.pointer ?? strategy.pointer;
  if (missing.length > 0) {
    if (!isAgreed && consultations.length === 0) {
      return unmet("not-yet", `The consultation on ${named(strategy)} has not been opened.`, { pointer });
    }
    return unmet(
      isAgreed ? "overdue" : "due",
      `The dossier does not show that these were consulted on ${named(strategy)}: ${codesOf(missing)}. Consult each of them, or add them to the consultation log.`,
      { evidence, pointer },
    );
  }
  if (!isPartly || bodies.length === 0) return unmet("cannot-tell", nobody, { evidence, pointer });
  const open = consultations.find(({ value }) => value.closedOn === undefined || value.closedOn > asOf);
  if (open && !isAgreed) {
    return unmet(
      "due",
      `The consultation on ${named(strategy)} is still open. Close it when all have had the chance to reply.`,
      {
        evidence,
        pointer: open.pointer,
      },
    );
  }
  return met(evidence);
}

/** The relevant authorities as a consultation log refers to them. */
const asBodies = (places: readonly Held<{ readonly id: string }>[]): readonly BodyReference[] =>
  places.map(({ value }) => ({ register: "dossier", code: value.id }));

/** The day on which those to be consulted are looked up. */
const askedOn = ({ consultations }: StrategyRecord, asOf: string): string =>
  consultations[0]?.value.openedOn ?? asOf;

const consultedOnSection8 = ofVersions("section-8", (version, record) => {
  const relevant = record.relevantOf([record.area], askedOn(version, record.asOf));
  return consulted(
    version,
    record,
    asBodies(relevant),
    "The dossier holds no educational, prison or youth custody authority for the area, so it cannot show that each was consulted. Add them.",
    relevant.length > 0,
  );
});

const consultedOnSection9 = ofVersions("section-9", (version, record) => {
  const on = askedOn(version, record.asOf);
  const areas = areasOf(version);
  const preparing = new Set(version.strategy.value.preparedBy.map(record.keyOf));
  const others = record
    .authoritiesOf(areas, on)
    .map(({ value }) => value.body)
    .filter((body) => !preparing.has(record.keyOf(body)));
  const relevant = record.relevantOf(areas, on);
  return consulted(
    version,
    record,
    [...others, ...asBodies(relevant)],
    "The dossier holds no educational, prison or youth custody authority for the relevant area, so it cannot show that each was consulted. Add them.",
    relevant.length > 0,
  );
});

function screened(version: StrategyRecord): Verdict {
  const { strategy, screenings, publication, isPublished } = version;
  const inTime = screenings.filter(
    ({ value }) => publication === undefined || value.screenedOn <= publication.value.publishedOn,
  );
  if (inTime.length > 0) {
    return met(
      inTime.map((screening) => shows(screening, `Looked through on ${screening.value.screenedOn}.`)),
    );
  }
  if (!isPublished)
    return unmet(
      "not-yet",
      `${capital(named(strategy))} is not published yet. Look through it before it is.`,
    );
  return unmet(
    "overdue",
    `The dossier does not show that ${named(strategy)} was looked through before it was published. Look now whether the published text has to be changed, and add the record.`,
    {
      evidence: screenings.map((screening) =>
        shows(screening, `Looked through on ${screening.value.screenedOn}, after publication.`),
      ),
      pointer: strategy.pointer,
    },
  );
}

const reviewed = ofVersions("section-8", ({ strategy, publication, isPublished }, { asOf }) => {
  if (!isPublished) return unmet("not-yet", `${capital(named(strategy))} is not published yet.`);
  const reviews = reviewsOf(strategy, asOf);
  const { state } = strategy.value;
  if (reviews.length > 0) return met([shows(strategy, `Reviewed on ${reviews.join(", ")}.`)]);
  if (state === "under-review") return met([shows(strategy, "A review is under way.")]);
  return unmet(
    "due",
    `The dossier records no review of ${named(strategy)}${publication ? ` since its publication on ${publication.value.publishedOn}` : ""}. The law sets no interval; the guidance speaks of every year (read second hand). Record each review.`,
    { pointer: strategy.pointer },
  );
});

/** The days of the reviews of a strategy up to a day, in order. */
export function reviewsOf({ value }: Held<ResponseStrategy>, asOf: string): readonly string[] {
  return (value.reviews ?? [])
    .map(({ on }) => on)
    .filter((on) => on <= asOf)
    .sort();
}

const revised = ofVersions("section-8", ({ strategy, isPublished }, { asOf, allVersions }) => {
  if (!isPublished) return unmet("not-yet", `${capital(named(strategy))} is not published yet.`);
  const last = [...(strategy.value.reviews ?? [])]
    .filter(({ on }) => on <= asOf)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1);
  if (last?.outcome !== "revised") return unmet("not-yet", "No review on record calls for a revision.");
  const next = allVersions.find((other) => other.strategy.value.supersedes === strategy.value.id);
  if (next) return met([shows(next.strategy, `${capital(named(next.strategy))}, which revises it.`)]);
  return unmet(
    "due",
    `The review of ${last.on} called for a revision, and the dossier holds no later version of ${strategy.value.id}. Revise it: consult, look through, publish and submit again.`,
    { pointer: strategy.pointer },
  );
});

const widerArea = ofVersions("section-8", ({ strategy }) => {
  const areas = new Set(strategy.value.areas.map(({ area }) => area));
  if (areas.size < 2) return unmet("not-applicable", "The strategy covers one local government area.");
  if (strategy.value.powers.includes("section-9"))
    return met([shows(strategy, "Made under sections 8 and 9.")]);
  return unmet(
    "overdue",
    `${capital(named(strategy))} covers ${areas.size} areas under section 8 alone. Make it under section 9 too, with its consultation.`,
    { pointer: `${strategy.pointer}/powers` },
  );
});

const convened: Assessor = ({ groups, asOf, keyOf, authoritiesOf, area }) => {
  const authorities = new Set(authoritiesOf([area], asOf).map(({ value }) => keyOf(value.body)));
  const evidence = groups.flatMap(({ pointer, value }) =>
    (value.meetings ?? []).flatMap((meeting, index) =>
      meeting.convenedByLocalPolicingBody === true &&
      meeting.on <= asOf &&
      meeting.attended?.some((body) => authorities.has(keyOf(body)))
        ? [
            {
              pointer: `${pointer}/meetings/${index}`,
              shows: `Authorities attended a meeting on ${meeting.on} that the local policing body convened.`,
            },
          ]
        : [],
    ),
  );
  if (evidence.length > 0) return met(evidence);
  return unmet(
    "cannot-tell",
    "The dossier records no meeting convened by the local policing body with those who attended, and has no place for other co-operation.",
  );
};

const namedActions: Assessor = (record) => {
  const { asOf, keyOf, relevantOf, area } = record;
  const relevant = new Set(asBodies(relevantOf([area], asOf)).map(keyOf));
  const documents: readonly Held<{ readonly actions?: ResponseStrategy["actions"] }>[] =
    record.versions.flatMap((version) => [
      version.strategy,
      ...version.deliveryPlans.filter(({ value }) => value.partOfStrategy),
    ]);
  const verdicts = documents.flatMap(({ pointer, value }) =>
    (value.actions ?? []).flatMap((action, index): Verdict[] => {
      if (!action.namedRelevantAuthorities?.some((body) => relevant.has(keyOf(body)))) return [];
      const place = `${pointer}/actions/${index}`;
      if (action.status === "done")
        return [met([{ pointer: place, shows: `The action ${action.id} is done.` }])];
      if (action.status === "stopped") {
        return [
          unmet(
            "cannot-tell",
            `The action ${action.id} was stopped. Say why: section 15(7) may have applied.`,
            { pointer: place },
          ),
        ];
      }
      return [
        unmet(
          statusBy(action.due, asOf),
          `The action ${action.id}, named for a relevant authority, is ${action.status}. Bring its status up to date; section 15(7) may excuse it.`,
          { pointer: place, ...(action.due !== undefined && { due: action.due }) },
        ),
      ];
    }),
  );
  const [first, ...more] = verdicts;
  if (first) return worstOf([first, ...more]);
  return unmet(
    "not-applicable",
    "No strategy in the dossier names an action for a relevant authority of the area.",
  );
};

/** A sentence from words that may stand within one. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What is looked at under the Act of 2022, by the ids of the catalogue. */
export const strategyAssessors: Assessors = {
  "SVD-08-01": workTogether,
  "SVD-08-02": planTogether,
  "SVD-08-03a": identified("kinds"),
  "SVD-08-03b": identified("causes"),
  "SVD-08-03c": prepared,
  "SVD-08-03d": implemented,
  "SVD-08-04": consultedOnSection8,
  "SVD-08-07b": reviewed,
  "SVD-08-07c": revised,
  "SVD-08-08": ofVersions("section-8", screened),
  "SVD-08-09": widerArea,
  "SVD-09-04": consultedOnSection9,
  "SVD-09-09": ofVersions("section-9", screened),
  "SVD-14-06": convened,
  "RA-15-04": namedActions,
};
