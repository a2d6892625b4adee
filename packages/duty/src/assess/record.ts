// What a dossier holds that bears on one area on one day. Records of a later day do not count yet.
import type {
  AgreementRecord,
  Board,
  BodyReference,
  CommunitySafetyAgreement,
  CommunitySafetyPartnership,
  ConsultationLog,
  CspStrategicAssessment,
  DeliveryPlan,
  Dossier,
  InformationSharingAgreement,
  LocalActionPlan,
  PartnershipPlan,
  PublicationRecord,
  RelevantAuthority,
  ResponseStrategy,
  ScreeningRecord,
  SpecifiedAuthority,
  StrategicNeedsAssessment,
  SubGroup,
  SubmissionRecord,
  ViolenceDefinition,
} from "@svd/schemas/types";
import { covers, partnershipYearOf } from "../calendar.js";
import type { AreaAuthorities } from "../specified-authorities.js";

/** A document of the dossier and where it stands in it. */
export interface Held<Value> {
  /** JSON Pointer into the dossier. */
  readonly pointer: string;
  readonly value: Value;
}

/** A board or a sub-group. */
type Group = Pick<Board & SubGroup, "members" | "cadence" | "meetings">;

/** One version of a strategy with the records of its steps. */
export interface StrategyRecord {
  readonly strategy: Held<ResponseStrategy>;
  readonly consultations: readonly Held<ConsultationLog>[];
  readonly agreements: readonly Held<AgreementRecord>[];
  readonly screenings: readonly Held<ScreeningRecord>[];
  /** The first publication of the version. */
  readonly publication: Held<PublicationRecord> | undefined;
  readonly submissions: readonly Held<SubmissionRecord>[];
  /** The delivery plans of the strategy that are for the area. */
  readonly deliveryPlans: readonly Held<DeliveryPlan>[];
  /** Whether the version has been agreed, by its records or, where there are none, by its state. */
  readonly isAgreed: boolean;
  /** Whether it has been published, told in the same way. */
  readonly isPublished: boolean;
}

/** What the dossier holds for an area on a day. */
export interface AreaRecord {
  readonly asOf: string;
  /** The area as the registers show it. */
  readonly shown: AreaAuthorities;
  /** The code of the area. */
  readonly area: string;
  /** Where the area stands in the dossier. */
  readonly pointer: string;
  /** One key for one body, however it is referred to. */
  readonly keyOf: (body: BodyReference) => string;
  /** The specified authorities of some areas on a day. */
  readonly authoritiesOf: (areas: readonly string[], on: string) => readonly Held<SpecifiedAuthority>[];
  /** The relevant authorities of some areas on a day. */
  readonly relevantOf: (areas: readonly string[], on: string) => readonly Held<RelevantAuthority>[];
  /** Whether a body is a local policing body. */
  readonly isPolicing: (body: BodyReference) => boolean;
  /** Every version of the strategies that take the area in, superseded ones included. */
  readonly allVersions: readonly StrategyRecord[];
  /** Those that no later version has replaced. */
  readonly versions: readonly StrategyRecord[];
  readonly needsAssessments: readonly Held<StrategicNeedsAssessment>[];
  readonly definitions: readonly Held<ViolenceDefinition>[];
  readonly localActionPlans: readonly Held<LocalActionPlan>[];
  /** Boards and sub-groups whose partnership or unit works for the area. */
  readonly groups: readonly Held<Group>[];
  /** The community safety partnership, and what it made. */
  readonly partnership: PartnershipRecord | undefined;
  /** The agreements of the county group of a two-tier district. */
  readonly communitySafetyAgreements: readonly Held<CommunitySafetyAgreement>[];
}

/** A community safety partnership and what it made. */
export interface PartnershipRecord {
  readonly partnership: Held<CommunitySafetyPartnership>;
  readonly assessments: readonly Held<CspStrategicAssessment>[];
  /** The plan of the day: the one revised last. */
  readonly plan: Held<PartnershipPlan> | undefined;
  readonly protocols: readonly Held<InformationSharingAgreement>[];
}

type ListOf<Key extends keyof Dossier> =
  NonNullable<Dossier[Key]> extends readonly (infer Value)[] ? Value : never;

/** The documents of a list with their places. */
function held<Key extends keyof Dossier>(dossier: Dossier, key: Key): readonly Held<ListOf<Key>>[] {
  const list = (dossier[key] ?? []) as readonly ListOf<Key>[];
  return list.map((value, index) => ({ pointer: `/${key}/${index}`, value }));
}

/** Works out what a dossier holds for one of its areas on a day. */
export function recordOf(dossier: Dossier, index: number, shown: AreaAuthorities): AreaRecord {
  const { asOf } = shown;
  const area = shown.area.code;
  const keyOf = keysOf(dossier);
  const partnerships = held(dossier, "communitySafetyPartnerships")
    .filter(({ value }) => isPartnershipOf(value, area, asOf))
    .map(({ value }) => keyOf({ register: "dossier", code: value.id }));
  // The plan of a community safety partnership is for its own area; that of anyone else is for the whole strategy.
  const isOfArea = ({ owner }: DeliveryPlan): boolean =>
    !keyOf(owner).startsWith("community-safety-partnerships ") || partnerships.includes(keyOf(owner));
  const allVersions = held(dossier, "responseStrategies")
    .filter(({ value }) => value.areas.some((covered) => covered.area === area))
    .map((strategy) => strategyRecord(dossier, strategy, asOf, isOfArea));
  return {
    asOf,
    shown,
    area,
    pointer: `/areas/${index}`,
    keyOf,
    authoritiesOf: (areas, on) =>
      held(dossier, "specifiedAuthorities").filter(({ value }) =>
        value.areas.some((of) => areas.includes(of.area) && covers(of, on)),
      ),
    relevantOf: (areas, on) =>
      held(dossier, "relevantAuthorities").filter(
        ({ value }) => areas.includes(value.area) && covers(value, on),
      ),
    isPolicing: (body) =>
      body.register === "local-policing-bodies" ||
      (body.register === "dossier" &&
        dossier.localPolicingBodies?.some(({ id }) => id === body.code) === true),
    allVersions,
    versions: allVersions.filter(({ strategy }) => strategy.value.state !== "superseded"),
    needsAssessments: held(dossier, "needsAssessments").filter(
      ({ value }) => value.areas.includes(area) && value.completedOn <= asOf,
    ),
    definitions: held(dossier, "violenceDefinitions").filter(
      ({ value }) => value.areas.includes(area) && covers(value, asOf),
    ),
    localActionPlans: held(dossier, "localActionPlans").filter(({ value }) =>
      allVersions.some(({ strategy }) => strategy.value.id === value.complements),
    ),
    groups: groupsOf(dossier, area, asOf, shown, keyOf),
    partnership: partnershipOf(dossier, area, asOf, keyOf),
    communitySafetyAgreements: held(dossier, "communitySafetyAgreements").filter(
      ({ value }) =>
        shown.authorities.some(({ body }) => body.code === value.county.code) && preparedBy(value) <= asOf,
    ),
  };
}

/** References to documents of the dossier stand for the bodies that the documents are about. */
function keysOf(dossier: Dossier): (body: BodyReference) => string {
  const bodies = new Map<string, BodyReference>();
  for (const { id, body } of [
    ...dossier.specifiedAuthorities,
    ...(dossier.violenceReductionUnits ?? []),
    ...(dossier.relevantAuthorities ?? []),
  ]) {
    if (body) bodies.set(id, body);
  }
  for (const { id, area } of dossier.communitySafetyPartnerships ?? []) {
    bodies.set(id, { register: "community-safety-partnerships", code: area.code });
  }
  return (body) => {
    const { register, code } = (body.register === "dossier" ? bodies.get(body.code) : undefined) ?? body;
    return `${register} ${code}`;
  };
}

function strategyRecord(
  dossier: Dossier,
  strategy: Held<ResponseStrategy>,
  asOf: string,
  isOfArea: (plan: DeliveryPlan) => boolean,
): StrategyRecord {
  const { id, version, state } = strategy.value;
  const ofVersion = <Value extends { readonly strategy: string; readonly version: number }>(
    records: readonly Held<Value>[],
  ): readonly Held<Value>[] =>
    records.filter(({ value }) => value.strategy === id && value.version === version);
  const agreements = ofVersion(held(dossier, "agreementRecords"));
  const publications = [...ofVersion(held(dossier, "publicationRecords"))].sort((a, b) =>
    a.value.publishedOn < b.value.publishedOn ? -1 : 1,
  );
  const [first] = publications;
  // A record tells the day; the state tells only where things stand now.
  const isPublished = first ? first.value.publishedOn <= asOf : statesFromPublication.includes(state);
  const agreedOn = agreements
    .flatMap(({ value }) => value.agreements.map(({ on }) => on))
    .sort()
    .at(-1);
  const isAgreed =
    isPublished || (agreedOn === undefined ? statesFromAgreement.includes(state) : agreedOn <= asOf);
  return {
    strategy,
    consultations: ofVersion(held(dossier, "consultationLogs")).filter(({ value }) => value.openedOn <= asOf),
    agreements,
    screenings: ofVersion(held(dossier, "screeningRecords")).filter(({ value }) => value.screenedOn <= asOf),
    publication: first && first.value.publishedOn <= asOf ? first : undefined,
    submissions: ofVersion(held(dossier, "submissionRecords")).filter(
      ({ value }) => value.submittedOn <= asOf,
    ),
    deliveryPlans: held(dossier, "deliveryPlans").filter(
      ({ value }) => value.strategy === id && isOfArea(value),
    ),
    isAgreed,
    isPublished,
  };
}

const statesFromPublication: readonly ResponseStrategy["state"][] = [
  "published",
  "submitted",
  "in-force",
  "under-review",
  "superseded",
];
const statesFromAgreement: readonly ResponseStrategy["state"][] = [
  ...statesFromPublication,
  "agreed",
  "screened",
];

function groupsOf(
  dossier: Dossier,
  area: string,
  asOf: string,
  shown: AreaAuthorities,
  keyOf: (body: BodyReference) => string,
): readonly Held<Group>[] {
  const partnerships = held(dossier, "communitySafetyPartnerships").filter(({ value }) =>
    isPartnershipOf(value, area, asOf),
  );
  const police = shown.authorities
    .filter(({ kind }) => kind === "chief-officer-of-police")
    .map(({ body }) => body.code);
  const units = held(dossier, "violenceReductionUnits").filter(
    ({ value }) => covers(value, asOf) && value.policeAreas.some(({ code }) => police.includes(code)),
  );
  const parents = new Set([
    ...partnerships.map(({ value }) => keyOf({ register: "dossier", code: value.id })),
    ...units.map(({ value }) => keyOf(value.body)),
  ]);
  return [
    ...partnerships.map(({ pointer, value }) => ({ pointer: `${pointer}/board`, value: value.board })),
    ...units.flatMap(({ pointer, value }) =>
      value.board ? [{ pointer: `${pointer}/board`, value: value.board }] : [],
    ),
    ...held(dossier, "subGroups").filter(
      ({ value }) => covers(value, asOf) && parents.has(keyOf(value.parent)),
    ),
  ];
}

function isPartnershipOf(partnership: CommunitySafetyPartnership, area: string, asOf: string): boolean {
  return (
    covers(partnership, asOf) &&
    partnership.covers.some((covered) => covered.area === area && covers(covered, asOf))
  );
}

function partnershipOf(
  dossier: Dossier,
  area: string,
  asOf: string,
  keyOf: (body: BodyReference) => string,
): PartnershipRecord | undefined {
  const partnership = held(dossier, "communitySafetyPartnerships").find(({ value }) =>
    isPartnershipOf(value, area, asOf),
  );
  if (!partnership) return undefined;
  const key = keyOf({ register: "dossier", code: partnership.value.id });
  const councils = partnership.value.covers.map(({ area: code }) =>
    keyOf({ register: "local-authorities", code }),
  );
  const plans = held(dossier, "partnershipPlans")
    .filter(({ value }) => keyOf(value.partnership) === key)
    .filter(({ value }) => settledOn(value) <= asOf && (value.to === undefined || asOf <= value.to))
    .sort((a, b) => (settledOn(a.value) < settledOn(b.value) ? 1 : -1));
  return {
    partnership,
    assessments: held(dossier, "cspStrategicAssessments").filter(
      ({ value }) => keyOf(value.partnership) === key && value.completedOn <= asOf,
    ),
    plan: plans[0],
    protocols: held(dossier, "informationSharingAgreements").filter(
      ({ value }) =>
        value.kind === "csp-protocol" &&
        covers(value, asOf) &&
        (value.signedOn === undefined || value.signedOn <= asOf) &&
        value.parties.some((body) => keyOf(body) === key || councils.includes(keyOf(body))),
    ),
  };
}

/** The day on which a plan was last settled, so far as it says. */
function settledOn({ revisedOn, from }: PartnershipPlan): string {
  return revisedOn ?? from ?? "";
}

/**
 * The first day on which an agreement is known to be there. It does not say when it was made, only before the end of which
 * year: it was there when it was sent, and at the end of its year. Where no sending is on record, its year is all there is.
 */
function preparedBy({ year, sentToLocalPolicingBodyOn: sentOn }: CommunitySafetyAgreement): string {
  const { from, to } = partnershipYearOf(`${year.slice(0, 4)}-04-01`);
  if (sentOn === undefined) return from;
  return sentOn < to ? sentOn : to;
}
