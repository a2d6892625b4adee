/**
 * The known word that is most like an unknown one, if it is near enough to be meant.
 *
 * @param word - The unknown word.
 * @param known - The known words.
 */
export function nearestOf(word: string, known: Iterable<string>): string | undefined {
  // Words of definitions are short: whatever is longer is like none of them.
  const wanted = word.slice(0, 100).toLowerCase();
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const each of known) {
    const distance = editDistance(wanted, each.toLowerCase());
    if (distance <= Math.max(2, each.length / 3) && (!best || distance < best.distance))
      best = { word: each, distance };
  }
  return best && best.distance < Math.max(wanted.length, best.word.length) ? best.word : undefined;
}

/** Letters to change, add, drop or swap with the next to turn one text into the other. */
function editDistance(from: string, to: string): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = (row[j - 1] as number) + (from[i - 1] === to[j - 1] ? 0 : 1);
      const swapped = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const swap = swapped ? (before[j - 2] as number) + 1 : change;
      next.push(Math.min(change, swap, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    [before, row] = [row, next];
  }
  return row[to.length] as number;
}

/**
 * A sentence on a word that is not known, with the nearest that is.
 *
 * @param what - What is wrong, without its full stop: `There is no column "colour"`.
 * @param word - The unknown word.
 * @param known - The known words.
 */
export function withNearest(what: string, word: string, known: Iterable<string>): string {
  const nearest = nearestOf(word, known);
  return nearest === undefined ? `${what}.` : `${what}; did you mean "${nearest}"?`;
}
