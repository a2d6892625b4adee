/**
 * How a statement about the law came here.
 *
 * - `read`: the text of the provision was read;
 * - `read-in-part`: the source was cut off, and the part relied on was read;
 * - `second-hand`: read in a page that speaks of the source: minutes, reports, trade press;
 * - `inferred`: concluded here from what was read;
 * - `recalled`: written from memory and not checked.
 *
 * @category models
 */
export type Confidence = "read" | "read-in-part" | "second-hand" | "inferred" | "recalled";

/** From the surest to the least sure. */
const fromSurest: readonly Confidence[] = ["read", "read-in-part", "second-hand", "inferred", "recalled"];

/** The least sure of some marks: what stands on several is no surer than the weakest of them. */
export function leastSure(marks: readonly Confidence[]): Confidence {
  const least = marks.reduce((last, mark) => Math.max(last, fromSurest.indexOf(mark)), 0);
  return fromSurest[least] ?? "recalled";
}

/**
 * A mark in words, to stand beside what it is about.
 *
 * @param mark - The mark.
 * @returns Words for a reader.
 * @example
 * ```ts
 * confidenceInWords("recalled"); // => "recalled, not checked"
 * ```
 * @category reports
 */
export function confidenceInWords(mark: Confidence): string {
  return words[mark];
}

const words: Readonly<Record<Confidence, string>> = {
  read: "read in the source",
  "read-in-part": "read in part",
  "second-hand": "read second hand",
  inferred: "inferred",
  recalled: "recalled, not checked",
};
