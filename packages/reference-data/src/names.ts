// Names of the same place are written in many ways. This reduces them to keys that meet.

import { type AreaKind, isDistrictKind } from "./area-kind.js";
import { type Area, areaOf } from "./areas.js";
import type { ViolenceReductionUnit } from "./registers/violence-reduction-units.js";

const councilSuffix =
  / (?:(?:metropolitan |county |london )?borough |metropolitan district |city and district |district |city |county )?(?:council|corporation)$/;

const designation =
  /^(?:the )?(?:(?:london|royal|metropolitan|county) borough|borough council|borough|city and county|city|county|council|isle|isles) of (?:the )?/;

/** Words that tell what kind of body a name is of, and the kind. */
const bodyWords: readonly (readonly [words: RegExp, kind: AreaKind])[] = [
  [/ (?:integrated care board|icb)$/, "integrated-care-board"],
  [/ (?:(?:university|teaching) )?health board$/, "local-health-board"],
  [/ fire (?:and rescue )?(?:authority|service)$/, "fire-and-rescue-authority"],
  [/ (?:youth (?:justice|offending) (?:service|team)|yjs|yot|yos)$/, "youth-justice-service"],
  [/ (?:community safety partnership|csp)$/, "community-safety-partnership"],
  [/ (?:police force area|police force|police service|police|constabulary)$/, "police-force-area"],
  [/ probation region$/, "probation-region"],
  [/^(?:police (?:fire )?and crime commissioner for|mayor of) /, "local-policing-body"],
];

/**
 * No area or body has a name of half as many letters. Taking accents from letters is slow where thousands of them are on
 * one letter: the engine sorts them by comparing neighbours.
 */
const LONGEST_NAME = 500;

/**
 * A name without the differences that mean nothing: case, accents, hyphens, dots, apostrophes, `&`, doubled or
 * trailing spaces and line breaks, and the order in "Bristol, City of". Empty for a text that is too long to be a name.
 */
export function normaliseName(name: string): string {
  if (name.length > LONGEST_NAME) return "";
  return name
    .replace(/^([^,]*),\s*((?:[A-Za-z]+\s+)?of)\s*$/i, "$2 $1")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/['’.]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** A normalised name without "Council" and what goes with it: "hull city council" is "hull". */
export function withoutCouncil(normalised: string): string {
  return normalised.replace(councilSuffix, "");
}

/** A normalised name without the words that tell one kind of body from another: "city of bristol" is "bristol". */
export function bareName(normalised: string): string {
  const name = bodyWords.reduce((rest, [words]) => rest.replace(words, ""), withoutCouncil(normalised));
  return name.replace(/^nhs /, "").replace(designation, "");
}

/** Whether a normalised name, by the words in it, can be of an area of some kind: "kent county council" is no force. */
export function canName(normalised: string, kind: AreaKind): boolean {
  if (councilSuffix.test(normalised)) return kind === "county" || isDistrictKind(kind);
  const told = bodyWords.find(([words]) => words.test(normalised));
  return told === undefined || told[1] === kind;
}

const normalisedNames = new WeakMap<Area, readonly string[]>();

/** All names an area goes by, normalised. They are worked out once. */
export function normalisedNamesOf(area: Area): readonly string[] {
  const names = normalisedNames.get(area) ?? [...new Set(namesOf(area).map(normaliseName))];
  normalisedNames.set(area, names);
  return names;
}

function namesOf(area: Area): readonly string[] {
  return [
    area.name,
    ...(area.otherNames ?? []),
    ...("region" in area && area.council ? [area.council] : []),
    ...("region" in area && area.welshName ? [area.welshName] : []),
    ...("force" in area ? [area.force] : []),
    ...("abbreviation" in area ? [withPlace(area)] : []),
  ];
}

/** A unit's abbreviation; with its force area where the abbreviation alone could be any unit's, as "VRP" could. */
function withPlace({ abbreviation, policeForceArea }: ViolenceReductionUnit): string {
  return abbreviation.length > 3 ? abbreviation : `${areaOf(policeForceArea).name} ${abbreviation}`;
}
