// Sections 16 and 17: may information be disclosed under the Duty, and must it be on request.
import type { InformationKind, RelevantAuthority, SpecifiedAuthority } from "@svd/schemas/types";
import { type Confidence, leastSure } from "./confidence.js";

/**
 * Who discloses or receives: an authority of the Duty, a local policing body, or someone outside the list of section 16(2).
 *
 * A community safety partnership or a violence reduction unit has no legal personality under the Act: its members disclose.
 *
 * @category models
 */
export type InformationParty =
  | SpecifiedAuthority["kind"]
  | RelevantAuthority["kind"]
  | "local-policing-body"
  | "nhs-trust"
  | "voluntary-body"
  | "british-transport-police"
  | "partnership-or-unit"
  | "other";

/**
 * What is known of a bar outside the Chapter.
 *
 * @category models
 */
export type Bar = "contravened" | "satisfied" | "not-assessed";

/**
 * A disclosure that someone has in mind.
 *
 * @category models
 */
export interface Disclosure {
  /** Who discloses. */
  readonly discloser: InformationParty;
  /** Who receives. */
  readonly recipient: InformationParty;
  /** What kind of information it is. */
  readonly information: InformationKind;
  /** What for: the recipient's functions under or in accordance with the Chapter, or anything else. */
  readonly purpose: "functions-under-the-chapter" | "other";
  /** Whether the discloser holds it for the purposes of its functions. */
  readonly heldForFunctions: boolean;
  /** Whether data protection legislation lets it through, reading in the power. `not-assessed` where left out. */
  readonly dataProtection?: Bar;
  /** Whether the Investigatory Powers Act 2016 lets it through. `not-assessed` where left out. */
  readonly investigatoryPowers?: Bar;
}

/**
 * One limb of the gateway and whether it holds.
 *
 * @category models
 */
export interface Limb {
  /** The provision. */
  readonly provision: string;
  /** What it asks. */
  readonly asks: string;
  /** Whether it holds; `open` where it was not assessed. */
  readonly holds: "yes" | "no" | "open";
  /** How surely. */
  readonly confidence: Confidence;
}

/**
 * Another way that may be open. Whether it is has to be found out.
 *
 * @category models
 */
export interface OtherRoute {
  /** The way. */
  readonly route: string;
  /** How surely it is known. */
  readonly confidence: Confidence;
}

/**
 * Whether a disclosure is inside section 16.
 *
 * @category reports
 */
export interface GatewayDecision {
  /** `inside`, `outside`, or `inside-if` the limbs that are open hold. */
  readonly outcome: "inside" | "outside" | "inside-if";
  /** The provision of the first limb that fails; where none does, of the power. */
  readonly decidedBy: string;
  /** Every limb, in the order of the Act. */
  readonly limbs: readonly Limb[];
  /** What follows when it is inside. */
  readonly effects: readonly string[];
  /** What to try instead when it is outside. */
  readonly tryInstead: readonly OtherRoute[];
  /** How surely the outcome is known. */
  readonly confidence: Confidence;
}

const authorities: readonly InformationParty[] = [
  "local-authority",
  "chief-officer-of-police",
  "fire-and-rescue-authority",
  "integrated-care-board",
  "local-health-board",
  "probation-provider",
  "youth-offending-team",
];
const relevant: readonly InformationParty[] = [
  "educational-authority",
  "prison-authority",
  "youth-custody-authority",
];
/** Those in the table of Schedule 1 headed Health and social care. What stands in that table is recalled. */
const health: readonly InformationParty[] = ["integrated-care-board", "local-health-board"];

const isListed = (party: InformationParty): boolean =>
  authorities.includes(party) || relevant.includes(party) || party === "local-policing-body";

/**
 * Decides whether a disclosure is inside the information gateway of the Duty, by which limb, and what to try instead.
 *
 * Source: PCSC Act 2022 s.16. It is a power: nobody has to disclose under it. Outside this gateway another lawful power may
 * exist.
 *
 * @param disclosure - The disclosure.
 * @returns The decision.
 * @example
 * ```ts
 * const decision = decideDisclosure({
 *   discloser: "integrated-care-board",
 *   recipient: "local-authority",
 *   information: "personal",
 *   purpose: "functions-under-the-chapter",
 *   heldForFunctions: true,
 * });
 * decision.outcome; // => "outside"
 * decision.decidedBy; // => "s.16(4)(b)"
 * ```
 * @category rules
 */
export function decideDisclosure(disclosure: Disclosure): GatewayDecision {
  const { discloser, recipient, purpose, heldForFunctions } = disclosure;
  const limbs: readonly Limb[] = [
    limb(
      "s.16(2)",
      "The discloser is a specified authority, a local policing body, or an educational, prison or youth custody authority.",
      isListed(discloser),
    ),
    limb("s.16(2)", "The recipient is one of these too.", isListed(recipient)),
    limb(
      "s.16(1)",
      "The discloser holds the information for the purposes of its functions.",
      heldForFunctions,
    ),
    limb(
      "s.16(1)",
      "It is for the recipient's functions under or in accordance with the Chapter.",
      purpose === "functions-under-the-chapter",
    ),
    ...exclusions("s.16(4)", disclosure),
  ];
  const failing = limbs.filter(({ holds }) => holds === "no");
  const open = limbs.filter(({ holds }) => holds === "open");
  const outcome = failing.length > 0 ? "outside" : open.length > 0 ? "inside-if" : "inside";
  return {
    outcome,
    decidedBy: failing[0]?.provision ?? "s.16(1)",
    limbs,
    effects: outcome === "outside" ? [] : effects,
    tryInstead: outcome === "outside" ? otherRoutes(disclosure, failing) : [],
    confidence:
      outcome === "outside"
        ? (failing[0]?.confidence ?? "read")
        : leastSure(limbs.map(({ confidence }) => confidence)),
  };
}

const effects: readonly string[] = [
  "The disclosure breaches no obligation of confidence and no other restriction: s.16(3).",
  "Conditions that regulations on community safety partnerships or section 115 of the Act of 1998 attach to the same disclosure do not apply to it, unless it is made under section 17A of that Act too: s.16(5)-(6).",
  "Other powers to disclose stay as they are: s.16(7).",
];

function limb(provision: string, asks: string, holds: boolean, confidence: Confidence = "read"): Limb {
  return { provision, asks, holds: holds ? "yes" : "no", confidence };
}

type Excluded = Pick<Disclosure, "discloser" | "information" | "dataProtection" | "investigatoryPowers">;

/** The four exclusions that sections 16 and 17 share. */
function exclusions(
  provision: "s.16(4)" | "s.17(6)",
  { discloser, information, dataProtection, investigatoryPowers }: Excluded,
): readonly Limb[] {
  const isPersonal = information === "personal" || information === "patient";
  const bar = (at: string, asks: string, state: Bar | undefined): Limb => ({
    provision: `${provision}(${at})`,
    asks,
    // What identifies no one is not personal data, so only the other bar has to be looked at.
    holds:
      state === "contravened" ? "no" : state === "satisfied" || (at === "c" && !isPersonal) ? "yes" : "open",
    confidence: state === undefined && at === "c" && !isPersonal ? "inferred" : "read",
  });
  return [
    limb(`${provision}(a)`, "It is not patient information, whoever holds it.", information !== "patient"),
    limb(
      `${provision}(b)`,
      "It is not personal information that a health or social care authority discloses.",
      !(isPersonal && health.includes(discloser)),
      // That the table holds boards alone, and no council's social care, is recalled.
      isPersonal ? "recalled" : "read",
    ),
    bar("c", "It does not contravene data protection legislation, reading in the power.", dataProtection),
    bar(
      "d",
      "The Investigatory Powers Act 2016 Parts 1 to 7 and Part 9 Chapter 1 do not prohibit it.",
      investigatoryPowers,
    ),
  ];
}

function otherRoutes(
  { discloser, recipient, information }: Disclosure,
  failing: readonly Limb[],
): readonly OtherRoute[] {
  const fails = (provision: string): boolean => failing.some((each) => each.provision === provision);
  const routes: OtherRoute[] = [];
  if (fails("s.16(4)(a)") || fails("s.16(4)(b)")) {
    routes.push({
      route: "Counts or depersonalised data instead, which are not personal information: section 16.",
      confidence: "inferred",
    });
  }
  if (discloser === "partnership-or-unit" || recipient === "partnership-or-unit") {
    routes.push({
      route:
        "Disclosure between the members of the partnership that are authorities: it has no legal personality under the Act.",
      confidence: "inferred",
    });
  }
  routes.push({
    route:
      "Section 115 of the Crime and Disorder Act 1998, to the authorities listed there, where necessary or expedient for that Act.",
    confidence: "recalled",
  });
  if (information === "depersonalised") {
    routes.push({
      route:
        "Section 17A of the Crime and Disorder Act 1998, for the listed depersonalised data each quarter.",
      confidence: "recalled",
    });
  }
  routes.push({ route: "Another lawful power, which section 16(7) leaves as it is.", confidence: "read" });
  return routes;
}

/**
 * A request by a local policing body for information.
 *
 * @category models
 */
export interface InformationRequest {
  /** Who asks. */
  readonly requester: InformationParty;
  /** Who is asked. */
  readonly addressee: InformationParty;
  /** Whether the one asked is an authority for an area of the local policing body. */
  readonly isForTheArea: boolean;
  /** Whether the one asked holds it, and it is about itself, its functions, or someone over whom it has functions. */
  readonly isAboutTheAddressee: boolean;
  /** Whether it is to enable or help functions under section 14: assisting, monitoring, reporting. */
  readonly isForMonitoring: boolean;
  /** What kind of information it is. */
  readonly information: InformationKind;
  /** Whether data protection legislation lets it through. `not-assessed` where left out. */
  readonly dataProtection?: Bar;
  /** Whether the Investigatory Powers Act 2016 lets it through. `not-assessed` where left out. */
  readonly investigatoryPowers?: Bar;
}

/**
 * Whether a request has to be complied with.
 *
 * @category reports
 */
export interface RequestDecision {
  /** `has-to-comply`, `need-not-comply`, or `has-to-comply-if` the limbs that are open hold. */
  readonly outcome: "has-to-comply" | "need-not-comply" | "has-to-comply-if";
  /** The provision of the first limb that fails; where none does, of the duty. */
  readonly decidedBy: string;
  /** Every limb. */
  readonly limbs: readonly Limb[];
  /** What a reader has to know beside it. */
  readonly notes: readonly string[];
}

/**
 * Decides whether a request for information has to be complied with.
 *
 * Source: PCSC Act 2022 s.17. Unlike section 16 it is a duty; the four exclusions are the same.
 *
 * @param request - The request.
 * @returns The decision.
 * @example
 * ```ts
 * const request = decideInformationRequest({
 *   requester: "local-policing-body",
 *   addressee: "local-authority",
 *   isForTheArea: true,
 *   isAboutTheAddressee: true,
 *   isForMonitoring: true,
 *   information: "aggregate",
 *   investigatoryPowers: "satisfied",
 * });
 * request.outcome; // => "has-to-comply"
 * ```
 * @category rules
 */
export function decideInformationRequest(request: InformationRequest): RequestDecision {
  const { requester, addressee, isForTheArea, isAboutTheAddressee, isForMonitoring } = request;
  const limbs: readonly Limb[] = [
    limb("s.17(1)", "A local policing body asks.", requester === "local-policing-body"),
    limb("s.17(1)", "It is to enable or help its functions under section 14.", isForMonitoring),
    limb(
      "s.17(2)",
      "A specified or relevant authority for the area is asked.",
      isForTheArea && (authorities.includes(addressee) || relevant.includes(addressee)),
    ),
    limb(
      "s.17(3)",
      "The one asked holds the information, and it is about itself, its functions, or someone over whom it has functions.",
      isAboutTheAddressee,
    ),
    ...exclusions("s.17(6)", { ...request, discloser: addressee }),
  ];
  const failing = limbs.find(({ holds }) => holds === "no");
  const isOpen = limbs.some(({ holds }) => holds === "open");
  return {
    outcome: failing ? "need-not-comply" : isOpen ? "has-to-comply-if" : "has-to-comply",
    decidedBy: failing?.provision ?? "s.17(4)",
    limbs,
    notes: [
      "The Act sets no time limit and no form.",
      "The local policing body may use what it gets for its functions under section 14 alone: s.17(7).",
    ],
  };
}
