import type { TextColumn } from "@svd/schemas/returns";
import type { Accept } from "./accept.js";
import { sameBytes } from "./code.js";

const SPACE = 0x20;
const AT = 0x40;

/**
 * Plain letters, marks and so few digits that no number of a person and no postcode can be among them. Free
 * text is always read the slow way, because words give people away too.
 */
export function acceptText({ maxLength, advisedLength, freeText, asPublished = [] }: TextColumn): Accept {
  const longest = Math.min(maxLength, advisedLength ?? maxLength);
  const published = asPublished.map((text) => new TextEncoder().encode(text));
  const isPublished: Accept = (bytes, start, end) =>
    published.some((text) => text.length === end - start && sameBytes(bytes, start, text));
  if (freeText) return isPublished;
  return (bytes, start, end) =>
    (end - start <= longest && isPlain(bytes, start, end)) || isPublished(bytes, start, end);
}

/**
 * Whether printable ASCII has no space around it and cannot hold anything that identifies a person: no `@`,
 * fewer than six digits, no digit with two letters after it that end a word, as every postcode has, and no
 * date.
 */
export function isPlain(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[start] === SPACE || bytes[end - 1] === SPACE) return false;
  let digits = 0;
  let afterDigit = 0;
  for (let p = start; p < end; p++) {
    const byte = bytes[p] as number;
    if (byte < SPACE || byte > 0x7e || byte === AT) return false;
    if (byte >= 0x30 && byte <= 0x39) {
      // Three digits that could begin a date or a police number end at a slash, dot or dash.
      if (++digits > 5) return false;
      afterDigit = 1;
    } else if (afterDigit > 0 && isLetter(byte)) {
      afterDigit++;
      if (afterDigit === 3 && (p + 1 === end || !isLetterOrDigit(bytes[p + 1] as number))) return false;
    } else {
      if (afterDigit > 0 && (byte === 0x2f || byte === 0x2e || byte === 0x2d)) return false;
      afterDigit = 0;
    }
  }
  return true;
}

function isLetter(byte: number): boolean {
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x7a;
}

function isLetterOrDigit(byte: number): boolean {
  return isLetter(byte) || (byte >= 0x30 && byte <= 0x39);
}
