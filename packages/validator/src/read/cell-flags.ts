/** What is particular about a cell, as a fault of the file. */
import type { FileFault } from "@svd/schemas/returns";
import { BARE_QUOTE, ERROR_VALUE, NO_TEXT, REPEATED, STRAY, UNCLOSED } from "./record.js";

/** The fault of each particular of a cell, the gravest first. */
const FAULTS: readonly (readonly [number, FileFault, string?])[] = [
  [UNCLOSED, "unclosed-quote"],
  [STRAY, "stray-quote"],
  [BARE_QUOTE, "bare-quote"],
  [ERROR_VALUE, "error-value"],
  [
    REPEATED,
    "json-form",
    "The row has this property more than once, so it cannot be known which value is meant. Keep one of them.",
  ],
  [
    NO_TEXT,
    "json-form",
    "The value is a list, an object or half a character. Put a text, a number, true, false or null in its place.",
  ],
];

/** The gravest fault that the flags of a cell say. */
export function faultOfFlags(
  flags: number,
): { readonly fault: FileFault; readonly detail: string | undefined } | undefined {
  const known = FAULTS.find(([bit]) => flags & bit);
  return known && { fault: known[1], detail: known[2] };
}
