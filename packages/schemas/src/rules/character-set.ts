/** Sets of characters, by their code points. */

/** Code points from the first to the last of each pair, in ascending order and without overlap. */
export type CharacterSet = readonly (readonly [first: number, last: number])[];

const LAST_CODE_POINT = 0x10ffff;

export const NO_CHARACTER: CharacterSet = [];

/** The characters of several sets. */
export function union(...sets: readonly CharacterSet[]): CharacterSet {
  const joined: [number, number][] = [];
  for (const [first, last] of sets.flat().sort(([a], [b]) => a - b)) {
    const before = joined.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else joined.push([first, last]);
  }
  return joined;
}

/** The characters that are not in a set. */
export function complement(set: CharacterSet): CharacterSet {
  const others: [number, number][] = [];
  let from = 0;
  for (const [first, last] of set) {
    if (first > from) others.push([from, first - 1]);
    from = last + 1;
  }
  if (from <= LAST_CODE_POINT) others.push([from, LAST_CODE_POINT]);
  return others;
}

/** Whether two sets have a character in common. */
export function overlap(one: CharacterSet, other: CharacterSet): boolean {
  return one.some(([first, last]) => other.some(([from, to]) => first <= to && from <= last));
}
