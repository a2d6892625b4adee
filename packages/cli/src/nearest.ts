import { closest, distance } from "fastest-levenshtein";

/**
 * Words to follow an unknown one: the nearest known word if it is near, and all of them.
 *
 * @param word - The unknown word.
 * @param known - The known words.
 */
export function didYouMean(word: string, known: readonly string[]): string {
  const nearest = closest(
    word.toLowerCase(),
    known.map((each) => each.toLowerCase()),
  );
  const original = known.find((each) => each.toLowerCase() === nearest) ?? "";
  return distance(word.toLowerCase(), nearest) <= Math.max(2, nearest.length / 3)
    ? `Did you mean ${original}?`
    : `There are ${known.join(", ")}.`;
}
