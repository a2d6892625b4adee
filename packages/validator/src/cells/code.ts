import { type CodeColumn, type YesNoColumn, yesNoWords } from "@svd/schemas/returns";
import type { Accept } from "./accept.js";

/** Lists up to this length are searched as bytes; longer ones, such as all sites of the NHS, by a set. */
const SHORT_LIST = 64;

/** One code of the list. Several in a cell are left to the slow way. */
export function acceptCode({ list }: CodeColumn): Accept {
  const codes = list.codes.map(({ code }) => code);
  if (codes.length <= SHORT_LIST) return acceptWords(codes);
  const set = new Set(codes);
  return (bytes, start, end) =>
    end - start <= 100 && set.has(String.fromCharCode(...bytes.subarray(start, end)));
}

/** One of the two words. */
export function acceptYesNo(column: YesNoColumn): Accept {
  const { yes, no } = yesNoWords(column);
  return acceptWords([yes, no]);
}

/** A word is looked for among those of its length. */
function acceptWords(words: readonly string[]): Accept {
  const byLength: Uint8Array[][] = [];
  for (const word of words) {
    const bytes = new TextEncoder().encode(word);
    byLength[bytes.length] ??= [];
    byLength[bytes.length]?.push(bytes);
  }
  return (bytes, start, end) => {
    const codes = byLength[end - start];
    if (!codes) return false;
    for (const code of codes) if (sameBytes(bytes, start, code)) return true;
    return false;
  };
}

/** Whether the bytes from a place on are these. */
export function sameBytes(bytes: Uint8Array, start: number, wanted: Uint8Array): boolean {
  for (let i = 0; i < wanted.length; i++) if (bytes[start + i] !== wanted[i]) return false;
  return true;
}
