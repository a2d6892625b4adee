import { type CodeColumn, type YesNoColumn, yesNoWords } from "@svd/schemas/returns";
import type { Accept } from "./accept.js";
import { acceptTaken, type Take } from "./take.js";

/** Lists up to this length are searched as bytes; longer ones, such as all sites of the NHS, by a set. */
const SHORT_LIST = 64;

/** One code of the list. Several in a cell are left to the slow way. */
export function acceptCode({ list }: CodeColumn): Accept {
  const codes = list.codes.map(({ code }) => code);
  if (codes.length <= SHORT_LIST) return acceptTaken(takeWords(codes));
  const set = new Set(codes);
  return (bytes, start, end) => {
    if (end - start > 100) return false;
    let text = "";
    for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] as number);
    return set.has(text);
  };
}

/** One of the two words. */
export function acceptYesNo(column: YesNoColumn): Accept {
  return acceptTaken(takeWords(wordsOf(column)));
}

/** As {@link acceptCode}; long lists are not looked through. */
export function takeCode({ list }: CodeColumn, delimiter: number): Take | undefined {
  if (list.codes.length > SHORT_LIST) return undefined;
  return takeBareWords(
    list.codes.map(({ code }) => code),
    delimiter,
  );
}

/** As {@link acceptYesNo}. */
export function takeYesNo(column: YesNoColumn, delimiter: number): Take {
  return takeBareWords(wordsOf(column), delimiter);
}

function wordsOf(column: YesNoColumn): string[] {
  const { yes, no } = yesNoWords(column);
  return [yes, no];
}

/** Words that may stand without quotation marks. */
function takeBareWords(words: readonly string[], delimiter: number): Take {
  const marks = [String.fromCharCode(delimiter), '"', "\r", "\n"];
  return takeWords(words.filter((word) => marks.every((mark) => !word.includes(mark))));
}

/** The longest word that stands there. It is looked for among those of the same first byte. */
function takeWords(words: readonly string[]): Take {
  const encoder = new TextEncoder();
  const byFirst: Uint8Array[][] = Array.from({ length: 256 }, () => []);
  for (const word of words.map((text) => encoder.encode(text)).sort((a, b) => b.length - a.length))
    byFirst[word[0] as number]?.push(word);
  return (bytes, start, limit) => {
    for (const word of byFirst[bytes[start] as number] as Uint8Array[]) {
      if (limit - start >= word.length && sameBytes(bytes, start, word)) return start + word.length;
    }
    return -1;
  };
}

/** Whether the bytes from a place on are these. */
export function sameBytes(bytes: Uint8Array, start: number, wanted: Uint8Array): boolean {
  for (let i = 0; i < wanted.length; i++) if (bytes[start + i] !== wanted[i]) return false;
  return true;
}
