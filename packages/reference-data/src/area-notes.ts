// What a reader of the picture of an area has to know beside the facts: what ended, what is estimated or not held.

import { type Area, areaOf, standingOf } from "./areas.js";
import { beginningInWords, endInWords, nameAndCode, predecessorsOf, successions } from "./history.js";
import type { Overlap } from "./overlap.js";
import { dateInWords, monthInWords } from "./plain-date.js";
import { announcedReorganisations } from "./registers/announced-reorganisations.js";
import { communitySafetyPartnerships } from "./registers/community-safety-partnerships.js";

interface Described {
  readonly area: Area;
  readonly asOf: string;
  readonly health: readonly Overlap[];
  readonly fire: readonly Overlap[];
  readonly localPolicingBodies: readonly Overlap[];
  readonly police: readonly Overlap[];
  readonly violenceReduction: readonly Overlap[];
}

/** The notes on one area on one date, in sentences. */
export function notesOn(described: Described): readonly string[] {
  const { area, asOf } = described;
  return [
    ...lifeNotes(area, asOf),
    ...crimeTableNotes(area),
    ...healthNotes(area, described.health, asOf),
    ...fireNotes(described.fire, described.localPolicingBodies, asOf),
    ...violenceReductionNotes(described.police, described.violenceReduction),
    ...recalledNotes(described),
    ...vintageNotes(area, asOf),
  ];
}

function lifeNotes(area: Area, asOf: string): readonly string[] {
  const standing = standingOf(area, asOf);
  const notes: string[] = [];
  if (area.to !== undefined && standing !== "future") notes.push(endInWords(area, asOf));
  if (standing === "future") notes.push(beginningInWords(area));
  return notes;
}

const factsInWords: Readonly<Record<string, string>> = {
  authority: "name of the authority",
  code: "code",
  council: "name of the council",
  form: "form",
  from: "first day",
  governance: "governance",
  name: "name",
  nhsRegion: "NHS region",
  to: "last day",
};

/** What is recalled of the area and of the bodies in its picture, so that no reader takes it for official. */
function recalledNotes({ area, health, fire, localPolicingBodies }: Described): readonly string[] {
  const bodies = new Set([
    area,
    ...[...health, ...fire, ...localPolicingBodies].map((overlap) => overlap.area),
  ]);
  const recalled = [...bodies].flatMap((body) => {
    const facts = Object.entries(body.confidence ?? {})
      .filter(([, confidence]) => confidence === "recalled")
      .map(([fact]) => factsInWords[fact] ?? fact);
    return facts.length > 0 ? [`${facts.join(" and ")} of ${nameAndCode(body)}`] : [];
  });
  if (recalled.length === 0) return [];
  const which =
    recalled.length > 5 ? `facts about ${recalled.length} of the bodies here` : recalled.join("; ");
  return [`Written from memory, so to be checked: ${which}.`];
}

function crimeTableNotes(area: Area): readonly string[] {
  return communitySafetyPartnerships.rows.flatMap((csp) =>
    csp.partsOfDistricts
      .filter((part) => part.formerCodeInCrimeTables)
      .filter((part) => csp === area || part.formerDistricts.includes(area.code))
      .map(
        (part) =>
          `Police recorded crime tables still print ${part.formerDistricts.join(", ")} as the district of the community safety partnership ${nameAndCode(csp)}.`,
      ),
  );
}

function healthNotes(area: Area, health: readonly Overlap[], asOf: string): readonly string[] {
  if (area.nation === "England" && asOf < "2022-07-01") {
    return [
      "Integrated care boards began on 1 July 2022. The clinical commissioning groups before them are not held.",
    ];
  }
  return health.some(({ area: board }) => board.from === "2026-04-01")
    ? [
        "What the integrated care boards of April 2026 cover is computed from the lookup of 2024 and the successions.",
      ]
    : [];
}

function fireNotes(fire: readonly Overlap[], policing: readonly Overlap[], asOf: string): readonly string[] {
  return fire.flatMap(({ area: authority }) => {
    if (authority.kind !== "fire-and-rescue-authority") return [];
    const council = authority.council === undefined ? undefined : areaOf(authority.council);
    if (council && standingOf(council, asOf) === "ended") {
      return [
        `The fire and rescue authority was ${authority.authority}, which ended on ${dateInWords(council.to ?? "")}. What followed is not held.`,
      ];
    }
    const person = authority.exercisedBy === undefined ? undefined : areaOf(authority.exercisedBy);
    if (person && policing.length > 0 && standingOf(person, asOf) === "future") {
      return [
        `${authority.authority} became the fire and rescue authority on ${dateInWords(person.from ?? "")}. What it was before is not held.`,
      ];
    }
    return [];
  });
}

function violenceReductionNotes(police: readonly Overlap[], units: readonly Overlap[]): readonly string[] {
  const covered = units.map(({ area }) =>
    area.kind === "violence-reduction-unit" ? area.policeForceArea : "",
  );
  const without = police.filter(({ area }) => !covered.includes(area.code)).map(({ area }) => area.name);
  return without.length > 0 && without.length <= 3
    ? [`No violence reduction unit is listed for the police force area ${without.join(" or ")}.`]
    : [];
}

function vintageNotes(area: Area, asOf: string): readonly string[] {
  const isCarried =
    asOf < "2023-04-01" ||
    standingOf(area, asOf) !== "current" ||
    predecessorsOf(area.code).some(({ on }) => on > "2024-12-31");
  const lastChange =
    successions
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? "";
  return [
    ...(isCarried
      ? [
          "Partnerships, police, fire, probation and youth justice are those last published, carried over to this area and date.",
        ]
      : []),
    ...announcedNotes(area, asOf),
    ...(asOf > lastChange
      ? [
          `No change after ${dateInWords(lastChange)} had been ordered when the registers were last looked through, in August 2026.`,
        ]
      : []),
  ];
}

/** What was decided for the area and not yet ordered. */
function announcedNotes(area: Area, asOf: string): readonly string[] {
  const county = "county" in area ? area.county : undefined;
  return announcedReorganisations.rows
    .filter(
      ({ areas, decidedOn }) =>
        asOf >= decidedOn && areas.some((code) => code === area.code || code === county),
    )
    .map(({ name, decidedOn, vesting, replacedBy, note, confidence }) => {
      const sure =
        confidence === "read" ? "" : confidence === "second-hand" ? " (read second-hand)" : " (inferred)";
      const decided = `The Government decided on ${dateInWords(decidedOn)} that the councils of ${name} are to be replaced by ${replacedBy}, from ${monthInWords(vesting)}${sure}.`;
      return [
        decided,
        "It had not been ordered when the registers were last looked through.",
        ...(note ? [note] : []),
      ].join(" ");
    });
}
