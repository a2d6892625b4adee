// Search as a person types: codes and names, best match first.

import { type Area, areas, standingOf } from "./areas.js";
import { normalisedNamesOf, normaliseName } from "./names.js";
import { requirePlainDate } from "./plain-date.js";

interface Entry {
  readonly area: Area;
  /** Codes in lower case. */
  readonly codes: readonly string[];
  /** Normalised names. */
  readonly names: readonly string[];
  /** All the names in one, with a space before every word, so that words are found by how they begin. */
  readonly words: string;
  /** The letters of each name, see `lettersOf`. */
  readonly letters: readonly number[];
}

let prepared: readonly Entry[] | undefined;

/** Prepared when the first search is made, so that loading the package costs no one who does not search. */
function entries(): readonly Entry[] {
  prepared ??= areas.map((area) => {
    const codes = [area.code, ...("odsCode" in area ? [area.odsCode] : [])].map((code) => code.toLowerCase());
    const names = normalisedNamesOf(area);
    return { area, codes, names, words: ` ${names.join(" ")}`, letters: names.map(lettersOf) };
  });
  return prepared;
}

/**
 * Finds areas and bodies by what a person has typed so far, for an interactive box.
 *
 * A code or the beginning of one, a name, the beginning of a name, or the beginnings of its words in any order. Where
 * nothing of the kind is found, names that differ by a letter or two. Areas in force on the date come first.
 *
 * @param text - What has been typed.
 * @param asOf - The date, `YYYY-MM-DD`.
 * @param limit - The most results to return, 10 when left out.
 * @returns The areas, best match first; the same input gives the same order.
 * @throws RangeError when `asOf` is not a calendar date.
 * @example
 * ```ts
 * search("north hamp", "2026-11-01")[0]?.code; // => "E22000374"
 * search("E070000", "2026-11-01", 2).map((area) => area.code); // => ["E07000008", "E07000009"]
 * search("Basingstok and Dean", "2026-11-01")[0]?.name; // => "Basingstoke and Deane"
 * ```
 * @category readers
 */
export function search(text: string, asOf: string, limit = 10): readonly Area[] {
  requirePlainDate(asOf);
  const code = text.trim().toLowerCase();
  const name = normaliseName(text);
  if (name === "") return [];
  const words = name.split(" ").map((word) => ` ${word}`);
  const scored = ranked((entry) => closeness(entry, code, name, words), asOf, limit);
  if (scored.length > 0) return scored;
  const letters = lettersOf(name);
  return ranked((entry) => likeness(entry, name, letters), asOf, limit);
}

function ranked(score: (entry: Entry) => number, asOf: string, limit: number): readonly Area[] {
  const found: { readonly area: Area; readonly rank: number }[] = [];
  for (const entry of entries()) {
    const rank = score(entry);
    if (rank > 0)
      found.push({ area: entry.area, rank: rank + (standingOf(entry.area, asOf) === "current" ? 5 : 0) });
  }
  // The sort is stable and the entries are in the order in which places are meant, so ties keep that order.
  return found
    .sort((a, b) => b.rank - a.rank)
    .slice(0, limit)
    .map(({ area }) => area);
}

function closeness(entry: Entry, code: string, name: string, words: readonly string[]): number {
  if (entry.codes.includes(code)) return 100;
  if (code.length > 1 && entry.codes.some((own) => own.startsWith(code))) return 60;
  if (!words.every((word) => entry.words.includes(word))) return 0;
  if (entry.names.includes(name)) return 90;
  return entry.names.some((own) => own.startsWith(name)) ? 70 : 50;
}

function likeness(entry: Entry, name: string, letters: number): number {
  const allowed = Math.min(3, Math.floor(name.length / 4));
  let best = 0;
  entry.names.forEach((own, index) => {
    if (Math.abs(own.length - name.length) > allowed) return;
    // One change makes at most one letter vanish and one appear: a cheap way to leave most names out.
    if (countBits((entry.letters[index] ?? 0) ^ letters) > 2 * allowed) return;
    const distance = editDistance(own, name, allowed);
    if (distance <= allowed) best = Math.max(best, 40 - 10 * distance);
  });
  return best;
}

/** Which letters of the alphabet occur in a text, one bit for each. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) letters |= 1 << (text.charCodeAt(i) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Letters to change, add or drop to turn one text into the other; anything above the limit once it is passed. */
function editDistance(from: string, to: string, limit: number): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= to.length; j++) {
      const change = (row[j - 1] ?? 0) + (from.charCodeAt(i - 1) === to.charCodeAt(j - 1) ? 0 : 1);
      const value = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next.push(value);
      if (value < least) least = value;
    }
    if (least > limit) return least;
    row = next;
  }
  return row[to.length] ?? 0;
}
