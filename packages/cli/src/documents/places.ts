/** Where the values of a document stand in its file. */

/** A value, with the values in it by the steps of a JSON Pointer that lead to them. */
export interface Place {
  /** Where it begins, in UTF-16 units. */
  readonly offset: number;
  readonly children: Map<string, Place>;
}

/**
 * What gives the line of a place.
 *
 * @param text - The file.
 * @param root - Its outermost value.
 * @returns The line of the place that a JSON Pointer names, from 1; of what it should be in, where it is not there.
 */
export function linesOf(text: string, root: Place): (pointer: string) => number {
  let line: ((offset: number) => number) | undefined;
  return (pointer) => {
    line ??= lineCounter(text);
    let place = root;
    for (const step of pointer.split("/").slice(1)) {
      const child = place.children.get(step.replaceAll("~1", "/").replaceAll("~0", "~"));
      if (!child) break;
      place = child;
    }
    return line(place.offset);
  };
}

/** What gives the line of an offset in a text, from 1. */
export function lineCounter(text: string): (offset: number) => number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  const ends = new Uint32Array(count);
  let filled = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) ends[filled++] = at;
  return (offset) => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
