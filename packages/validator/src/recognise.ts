import type { ReturnDefinition } from "@svd/schemas/returns";
import { distance } from "fastest-levenshtein";
import { transcoder } from "./read/decode.js";
import { locateHeader, loose } from "./read/header.js";
import { sniff } from "./read/sniff.js";

/**
 * Which return a file is, as its header shows.
 *
 * @category readers
 */
export interface Recognition {
  /** The return whose header is most like that of the file. */
  readonly nearest: ReturnDefinition;
  /** How many of its columns the header names. */
  readonly matches: number;
  /** Whether that is enough to take the file for that return: more than half of its columns. */
  readonly recognised: boolean;
  /** Why the file cannot be a table at all, to complete the sentence "It cannot be read: ...". */
  readonly refusal?: string;
}

/**
 * Recognises which return a file is.
 *
 * @param head - The first bytes of the file; 64 KiB are plenty, and fewer will do if the header is in them.
 * @param definitions - The returns it may be; at least one.
 * @param encoding - The encoding of the file, by its name in the WHATWG Encoding Standard, where it is not
 *   UTF-8.
 * @returns The most likely return, and whether the file is likely to be one.
 * @throws RangeError when there are no definitions; ValidatorError when there is no such encoding.
 * @category readers
 */
export function recognise(
  head: Uint8Array,
  definitions: readonly ReturnDefinition[],
  encoding?: string,
): Recognition {
  const { mark, refusal } = sniff(head, undefined, encoding !== undefined);
  const text = encoding === undefined ? head.subarray(mark) : transcoder(encoding)(head);
  const ranked = definitions
    .map((nearest) => {
      const header = locateHeader(refusal ? new Uint8Array() : text, nearest);
      const share = header.matches / nearest.columns.length;
      return { nearest, matches: header.matches, share, likeness: likeness(header.names, nearest) };
    })
    .sort((a, b) => b.share - a.share || b.likeness - a.likeness);
  const [first] = ranked;
  if (!first) throw new RangeError("There are no definitions to recognise the file by.");
  return {
    nearest: first.nearest,
    matches: first.matches,
    recognised: first.share > 0.5,
    ...(refusal ? { refusal: refusal.detail } : {}),
  };
}

/** How alike the names of a header are to those of a definition, from 0 to 1. */
function likeness(names: readonly string[], { columns }: ReturnDefinition): number {
  if (names.length === 0) return 0;
  const wanted = columns.map(({ name }) => loose(name));
  const best = names.slice(0, 100).map((name) => {
    const short = loose(name).slice(0, 100);
    return Math.max(
      ...wanted.map((other) => 1 - distance(short, other) / Math.max(short.length, other.length)),
    );
  });
  return best.reduce((sum, value) => sum + value, 0) / best.length;
}
