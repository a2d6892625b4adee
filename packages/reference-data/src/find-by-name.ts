// Looking an area or a body up by its name, as of a date.

import type { AreaKind } from "./area-kind.js";
import { type AmbiguousName, bestStanding, type FoundArea, found, type UnknownArea } from "./area-lookup.js";
import { type Area, areas } from "./areas.js";
import { nameAndCode } from "./history.js";
import { bareName, canName, normalisedNamesOf, normaliseName, withoutCouncil } from "./names.js";
import { requirePlainDate } from "./plain-date.js";
import { search } from "./search.js";

/**
 * Finds an area or a body by its name.
 *
 * Case, accents, hyphens, dots, `&` and spaces make no difference, nor does "Bristol, City of" for "City of Bristol"
 * or "Hull City Council" for "Hull". Names are shared between kinds ("Kent" is a county, a force area and more), so
 * give the kinds you want; where several areas are left, all are returned and none is chosen.
 *
 * @param name - The name, as found.
 * @param asOf - The date, `YYYY-MM-DD`. An area in force on it comes before ended ones of the same name.
 * @param kinds - The kinds to look among; all when left out.
 * @returns The one area of that name, or the candidates, or suggestions.
 * @throws RangeError when `asOf` is not a calendar date.
 * @example
 * ```ts
 * const hull = findByName("Kingston-upon-Hull", "2026-11-01", ["unitary-authority"]);
 * hull.status === "current" && hull.area.code; // => "E06000010"
 * const kent = findByName("Kent", "2026-11-01");
 * kent.status === "ambiguous" && kent.candidates.map((area) => area.code); // => ["E10000016", "E23000032", "E31000022", "yjs-kent"]
 * findByName("Atlantis", "2026-11-01").status; // => "unknown"
 * ```
 * @category readers
 */
export function findByName(
  name: string,
  asOf: string,
  kinds?: readonly AreaKind[],
): FoundArea | AmbiguousName | UnknownArea {
  requirePlainDate(asOf);
  const bearers = areasNamed(name, (kind) => kinds === undefined || kinds.includes(kind));
  const candidates = bestStanding(bearers, asOf);
  const [area] = candidates;
  if (candidates.length > 1) {
    const message = `${candidates.length} areas or bodies bear this name: ${candidates.map(nameAndCode).join(", ")}. Give a code, or the kind of area.`;
    return { status: "ambiguous", candidates, message };
  }
  return area ? found(area, asOf) : unknownName(name, asOf);
}

/** Says that no area has a name, with the nearest there are. */
export function unknownName(name: string, asOf: string): UnknownArea {
  const suggestions = search(name, asOf, 5);
  const nearest =
    suggestions.length > 0 ? ` The nearest are ${suggestions.map(nameAndCode).join(", ")}.` : "";
  return { status: "unknown", suggestions, message: `No area or body is known by this name.${nearest}` };
}

/** The areas that bear a name, by the closest reading of it that any area of the kinds wanted answers to. */
export function areasNamed(name: string, isWanted: (kind: AreaKind) => boolean): readonly Area[] {
  const normalised = normaliseName(name);
  const { full, bare } = names();
  const exact = full.get(normalised)?.filter(({ kind }) => isWanted(kind)) ?? [];
  if (exact.length > 0) return exact;
  for (const reading of [full.get(withoutCouncil(normalised)), bare.get(bareName(normalised))]) {
    const wanted = reading?.filter(({ kind }) => isWanted(kind) && canName(normalised, kind)) ?? [];
    if (wanted.length > 0) return wanted;
  }
  return [];
}

interface NameIndex {
  /** By normalised name, and by council name without "Council". */
  readonly full: ReadonlyMap<string, readonly Area[]>;
  /** By the name without any word for a kind of body. */
  readonly bare: ReadonlyMap<string, readonly Area[]>;
}

let nameIndex: NameIndex | undefined;

/** Built when the first name is looked up, so that loading the package costs no one who only uses codes. */
function names(): NameIndex {
  nameIndex ??= {
    full: indexNames((name) => [name, withoutCouncil(name)]),
    bare: indexNames((name) => [bareName(name)]),
  };
  return nameIndex;
}

function indexNames(keysOf: (normalised: string) => readonly string[]): ReadonlyMap<string, readonly Area[]> {
  const index = new Map<string, Area[]>();
  for (const area of areas) {
    for (const key of new Set(normalisedNamesOf(area).flatMap(keysOf))) {
      const bearers = index.get(key);
      if (bearers) bearers.push(area);
      else index.set(key, [area]);
    }
  }
  return index;
}
