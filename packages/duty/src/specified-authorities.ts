// The bodies that the Duty binds in a local government area on a day, from the registers.
import type {
  Area,
  FireAndRescueAuthority,
  LocalAuthority,
  LocalPolicingBody,
  Overlap,
  Share,
} from "@svd/reference-data";
import { fireAuthorityOn, type Confidence as RegisterConfidence } from "@svd/reference-data";
import type { BodyReference, SpecifiedAuthority } from "@svd/schemas/types";
import { type AreaType, areaFor, type FoundArea, type NoSuchArea } from "./area.js";
import type { Confidence } from "./confidence.js";

/**
 * A fact about a body that was not simply read, in a sentence.
 *
 * @category models
 */
export interface Doubt {
  /** What is not simply read. */
  readonly about: string;
  /** How it is known. */
  readonly confidence: Confidence;
}

/**
 * A body on which the Duty rests in an area, and in what role.
 *
 * @category models
 */
export interface AuthorityOfArea {
  /** The kind of authority. */
  readonly kind: SpecifiedAuthority["kind"];
  /** The body, by its code in a register of `@svd/reference-data`, and the name of the authority. */
  readonly body: BodyReference;
  /** The rows of Schedule 1 under which it is specified. Two where which of them applies is not held. */
  readonly schedule1: readonly string[];
  /** As what it is specified for the area. */
  readonly role: string;
  /** How much of the area's people live in the body's own area. */
  readonly share: Share;
  /** The council that is itself the authority, where one is. */
  readonly heldBy?: BodyReference;
  /**
   * Whether it is also a responsible authority under section 5(1) of the Crime and Disorder Act 1998. That is another
   * set; `depends` where the registers cannot tell.
   */
  readonly isResponsibleAuthority: "yes" | "no" | "depends";
  /**
   * Whether a direction under section 18 can reach it: `excluded` by section 18(5), or with the consent of the Welsh
   * Ministers under section 18(4).
   */
  readonly direction: "possible" | "with-consent-of-the-welsh-ministers" | "excluded";
  /** How surely it is known that the body is one. */
  readonly confidence: Confidence;
  /** What of it is less sure. */
  readonly doubts: readonly Doubt[];
}

/**
 * The local policing body of an area. It is not a specified authority: it may assist, monitor, convene and pay grants.
 *
 * @category models
 */
export interface PolicingBodyOfArea {
  /** The body. */
  readonly body: BodyReference;
  /** The form it has on the day. */
  readonly form: LocalPolicingBody["form"];
  /** Whether the same person is also the fire and rescue authority, a specified authority that it thus monitors. */
  readonly isFireAndRescueAuthority: boolean;
  /** What of it is less sure. */
  readonly doubts: readonly Doubt[];
}

/**
 * Who has a part in the Duty in an area on a day.
 *
 * @category models
 */
export interface AreaAuthorities {
  /** The area was found. */
  readonly status: "found";
  /** The day, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The local government area. */
  readonly area: Area;
  /** What kind of area it is. */
  readonly type: AreaType;
  /** The specified authorities: councils first, then police, fire, health, probation and youth offending teams. */
  readonly authorities: readonly AuthorityOfArea[];
  /** The local policing bodies. */
  readonly localPolicingBodies: readonly PolicingBodyOfArea[];
  /** What a reader has to know: what is estimated, carried over, recalled or not held. */
  readonly notes: readonly string[];
}

/**
 * The bodies that the Duty binds in a local government area on a day, with the provision and the role of each.
 *
 * @param area - The code or the name of a district, a London borough, the City of London, the Isles of Scilly, or a county
 * or county borough in Wales.
 * @param asOf - The day, `YYYY-MM-DD`.
 * @returns The bodies, or why there are none.
 * @throws RangeError when `asOf` is no calendar date.
 * @example
 * ```ts
 * const hart = specifiedAuthoritiesFor("Hart", "2024-01-31");
 * if (hart.status === "found") {
 *   hart.type; // => "shire-district"
 *   hart.authorities.slice(0, 3).map(({ body }) => body.name); // => ["Hart District Council", "Hampshire County Council", "Chief Constable of Hampshire and Isle of Wight Constabulary"]
 * }
 * specifiedAuthoritiesFor("E10000014", "2024-01-31").status; // => "not-a-local-government-area"
 * ```
 * @category readers
 */
export function specifiedAuthoritiesFor(area: string, asOf: string): AreaAuthorities | NoSuchArea {
  const found = areaFor(area, asOf);
  return found.status === "found" ? authoritiesOf(found) : found;
}

/** The bodies of an area that was found. */
export function authoritiesOf(found: FoundArea): AreaAuthorities {
  const { picture, type } = found;
  const authorities = [
    ...picture.districts.map((overlap) => district(overlap, type)),
    ...picture.counties.map(county),
    ...picture.police.map(chiefOfficer),
    ...picture.fire.map((overlap) => fireAuthority(overlap, picture.asOf)),
    ...picture.health.map(healthBody),
    ...picture.probation.map(probation),
    ...picture.youthJustice.map(youthOffendingTeam),
  ];
  return {
    status: "found",
    asOf: picture.asOf,
    area: picture.area,
    type,
    authorities: picture.area.nation === "Wales" ? authorities.map(inWales) : authorities,
    localPolicingBodies: picture.localPolicingBodies.map(policingBody),
    notes: picture.notes,
  };
}

const partOfWording: Doubt = {
  about: "That a body whose area takes in a part of the local government area is specified for it.",
  confidence: "recalled",
};

/** What all authorities have in common, as far as nothing else is known. */
function authority(
  { area, share }: Overlap,
  kind: SpecifiedAuthority["kind"],
  body: BodyReference,
  role: string,
  schedule1: readonly string[],
  doubts: readonly Doubt[] = [],
): AuthorityOfArea {
  return {
    kind,
    body,
    schedule1,
    role,
    share,
    isResponsibleAuthority: "yes",
    direction: "possible",
    // Schedule 1 was read in part, and who covers what comes from the registers.
    confidence: "read-in-part",
    doubts: [
      ...doubts,
      ...Object.entries(area.confidence ?? {})
        .filter(([fact, confidence]) => confidence !== "read" && (fact === "name" || fact === "members"))
        .map(
          ([fact, confidence]): Doubt => ({
            about: `The ${fact} of the body in the register.`,
            confidence: inDuty(confidence),
          }),
        ),
    ],
  };
}

/** How sure a fact is, in the terms of this package: what was worked out is inferred. */
function inDuty(confidence: RegisterConfidence): Confidence {
  return confidence === "computed" ? "inferred" : confidence;
}

/** What is less sure of a fact that a register holds, if anything is. */
function doubtOf(confidence: RegisterConfidence | undefined, about: string): readonly Doubt[] {
  return confidence === undefined || confidence === "read" ? [] : [{ about, confidence: inDuty(confidence) }];
}

function district(overlap: Overlap, type: AreaType): AuthorityOfArea {
  const { code, name, council, kind, confidence } = overlap.area as LocalAuthority;
  const body: BodyReference = { register: "local-authorities", code, name: council ?? `Council of ${name}` };
  const doubts: readonly Doubt[] = council
    ? doubtOf(confidence?.["council"], "The name of the council.")
    : [{ about: "The name of the council, which the register does not hold.", confidence: "inferred" }];
  const of = (role: string, entries: readonly string[], more: readonly Doubt[] = []): AuthorityOfArea =>
    authority(overlap, "local-authority", body, role, entries, [...doubts, ...more]);
  switch (type) {
    case "city-of-london":
      return {
        ...of("The Common Council in its capacity as a local authority, and in no other", ["L5"]),
        body: { ...body, name: "Common Council of the City of London" },
      };
    case "isles-of-scilly":
      return of("The council of the islands", ["L6"]);
    case "london-borough":
      return of("The council of the borough", ["L4"]);
    case "welsh-principal-area":
      return of(
        "The council of the county or county borough",
        ["L7", "L8"],
        [
          {
            about:
              "Whether the council is that of a county or a county borough, which the register does not tell.",
            confidence: "inferred",
          },
        ],
      );
    default:
      return kind === "unitary-authority"
        ? of(
            "The only principal council of the area",
            ["L1", "L2"],
            [
              {
                about:
                  "Whether the council is a district council or a county council in law, which the register does not tell.",
                confidence: "inferred",
              },
            ],
          )
        : of("The council of the district", ["L1"]);
  }
}

function county(overlap: Overlap): AuthorityOfArea {
  const { code, name, council } = overlap.area as LocalAuthority;
  const body: BodyReference = {
    register: "local-authorities",
    code,
    name: council ?? `${name} County Council`,
  };
  return authority(
    overlap,
    "local-authority",
    body,
    "The county council, for each district within its area",
    ["L3"],
  );
}

function chiefOfficer(overlap: Overlap): AuthorityOfArea {
  const { area } = overlap;
  const force = area.kind === "police-force-area" ? area.force : area.name;
  const office =
    area.code === "E23000001"
      ? "Commissioner of Police of the Metropolis"
      : area.code === "E23000034"
        ? "Commissioner of Police for the City of London"
        : `Chief Constable of ${force}`;
  const body: BodyReference = { register: "police-force-areas", code: area.code, name: office };
  return authority(
    overlap,
    "chief-officer-of-police",
    body,
    "The holder of the office. Neither the force nor the local policing body is one",
    ["P1"],
    [
      ...(overlap.share.value === 1 ? [] : [partOfWording]),
      { about: "The title of the office.", confidence: "recalled" },
      { about: "The wording of the row of Schedule 1.", confidence: "recalled" },
    ],
  );
}

/** How a fire and rescue authority is called and who it is, by its governance. */
function fireAuthority(overlap: Overlap, asOf: string): AuthorityOfArea {
  const fire = overlap.area as FireAndRescueAuthority;
  const { code, governance } = fire;
  const doubts: Doubt[] = [
    ...doubtOf(fire.confidence?.["authority"], "The name of the fire and rescue authority."),
    { about: "The wording of the row of Schedule 1.", confidence: "recalled" },
  ];
  if (
    governance === "combined" ||
    governance === "metropolitan" ||
    fire.confidence?.["governance"] === "recalled"
  ) {
    doubts.push({ about: "How the fire and rescue authority is governed.", confidence: "recalled" });
  }
  const { name, isHeld } = fireAuthorityOn(fire, asOf);
  let role = "The fire and rescue authority";
  // Section 5(5) of the Act of 1998 reads fire and rescue authority without the councils that are one.
  let isResponsibleAuthority: AuthorityOfArea["isResponsibleAuthority"] =
    fire.council === undefined ? "yes" : "no";
  if (!isHeld) {
    isResponsibleAuthority = "depends";
    doubts.push({
      about: "Who the fire and rescue authority is on the day: the register does not hold it.",
      confidence: "recalled",
    });
  } else if (governance === "mayor") {
    role = "The combined authority, only as the fire and rescue authority; the mayor exercises its functions";
    isResponsibleAuthority = "depends";
  } else if (governance === "pfcc") {
    role =
      "The fire and rescue authority, in law a body separate from the commissioner whose office the same person holds";
  } else if (fire.council !== undefined) {
    role = "The council, as the fire and rescue authority";
  }
  return {
    ...authority(
      overlap,
      "fire-and-rescue-authority",
      { register: "fire-and-rescue-authorities", code, name },
      role,
      ["F1"],
      doubts,
    ),
    isResponsibleAuthority,
    ...(fire.council !== undefined &&
      isHeld && { heldBy: { register: "local-authorities", code: fire.council, name: fire.authority } }),
  };
}

function healthBody(overlap: Overlap): AuthorityOfArea {
  const { code, name, kind } = overlap.area;
  const isBoard = kind === "integrated-care-board";
  return authority(
    overlap,
    isBoard ? "integrated-care-board" : "local-health-board",
    { register: isBoard ? "integrated-care-boards" : "local-health-boards", code, name },
    isBoard ? "The integrated care board" : "The local health board",
    [isBoard ? "H1" : "H2"],
    [
      ...(overlap.share.value === 1 ? [] : [partOfWording]),
      { about: "The wording of the row of Schedule 1.", confidence: "recalled" },
    ],
  );
}

function probation(overlap: Overlap): AuthorityOfArea {
  const { code, name } = overlap.area;
  return {
    ...authority(
      overlap,
      "probation-provider",
      { register: "probation-regions", code, name: `Probation Service, ${name}` },
      "The Secretary of State as provider of probation services. Any other provider that operates in the area is one too",
      ["J1"],
      [
        { about: "That the provider is the Secretary of State.", confidence: "recalled" },
        { about: "Which police areas the region takes in.", confidence: "inferred" },
      ],
    ),
    isResponsibleAuthority: "depends",
    direction: "excluded",
  };
}

function youthOffendingTeam(overlap: Overlap): AuthorityOfArea {
  const { code, name } = overlap.area;
  return {
    ...authority(
      overlap,
      "youth-offending-team",
      { register: "youth-justice-services", code, name: `${name} youth offending team` },
      "The youth offending team, which may call itself youth justice service",
      ["J2"],
      [{ about: "The end of the row of Schedule 1, which was read in the Bill.", confidence: "inferred" }],
    ),
    isResponsibleAuthority: "no",
  };
}

/** Councils, local health boards and fire and rescue authorities in Wales are devolved: Government of Wales Act 2006 s.157A. */
function inWales(of: AuthorityOfArea): AuthorityOfArea {
  const devolved: readonly AuthorityOfArea["kind"][] = [
    "local-authority",
    "local-health-board",
    "fire-and-rescue-authority",
  ];
  if (!devolved.includes(of.kind)) return of;
  return {
    ...of,
    direction: "with-consent-of-the-welsh-ministers",
    doubts: [...of.doubts, { about: "That it is a devolved Welsh authority.", confidence: "recalled" }],
  };
}

function policingBody({ area }: Overlap): PolicingBodyOfArea {
  const { code, name, form, isFireAndRescueAuthority, confidence } = area as LocalPolicingBody;
  return {
    body: {
      register: "local-policing-bodies",
      code,
      name: form === "common-council" ? `${name}, as police authority` : name,
    },
    form,
    isFireAndRescueAuthority,
    doubts: Object.entries(confidence ?? {}).map(
      ([fact, mark]): Doubt => ({
        about: `The ${factInWords[fact] ?? fact} of the local policing body.`,
        confidence: inDuty(mark),
      }),
    ),
  };
}

const factInWords: Readonly<Record<string, string>> = {
  from: "first day",
  to: "last day",
  name: "name",
  form: "form",
};
