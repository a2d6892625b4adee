import type { TextColumn } from "@svd/schemas/returns";
import type { Accept } from "./accept.js";
import { sameBytes } from "./code.js";
import type { Take } from "./take.js";

const SPACE = 0x20;
const AT = 0x40;
const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

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

/** As {@link acceptText}, for text without quotation marks that ends at a delimiter or at the end of a line. */
export function takeText(
  { maxLength, advisedLength, freeText }: TextColumn,
  delimiter: number,
): Take | undefined {
  if (freeText) return undefined;
  const longest = Math.min(maxLength, advisedLength ?? maxLength);
  const classes = BYTE_CLASSES.slice();
  for (const byte of [delimiter, CR, LF]) classes[byte] = STOP;
  classes[QUOTE] = REFUSED;
  return (bytes, start, limit) => {
    const end = plainEnd(bytes, start, limit, classes);
    return end - start <= longest ? end : -1;
  };
}

/**
 * Whether printable ASCII has no space around it and cannot hold anything that identifies a person: no `@`,
 * fewer than six digits, no digit with two letters after it that end a word, as every postcode has, and no
 * date.
 */
export function isPlain(bytes: Uint8Array, start: number, end: number): boolean {
  return plainEnd(bytes, start, end, BYTE_CLASSES) === end;
}

/** Bytes with which plain text cannot begin: a space, and those that make a spreadsheet run it as a formula. */
const NOT_FIRST = /* @__PURE__ */ Uint8Array.from({ length: 256 }, (_, byte) =>
  " =+-@|%".includes(String.fromCharCode(byte)) ? 1 : 0,
);

const PLAIN = 0;
const DIGIT = 1;
const STOP = 2;
const REFUSED = 3;

/** What each byte is where no byte stops the text. */
const BYTE_CLASSES = /* @__PURE__ */ Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte < SPACE || byte > 0x7e || byte === AT) return REFUSED;
  return byte >= 0x30 && byte <= 0x39 ? DIGIT : PLAIN;
});

/** Where plain text ends: at the limit, or at the first byte that stops it; -1 where it is not plain. */
function plainEnd(bytes: Uint8Array, start: number, limit: number, classes: Uint8Array): number {
  if (NOT_FIRST[bytes[start] as number] === 1) return -1;
  let digits = 0;
  let p = start;
  for (;;) {
    while (p < limit && classes[bytes[p] as number] === PLAIN) p++;
    if (p === limit) break;
    const byteClass = classes[bytes[p] as number];
    if (byteClass === STOP) break;
    if (byteClass === REFUSED || ++digits > 5) return -1;
    const letters = p + 1;
    for (p = letters; p < limit && isLetter(bytes[p] as number); ) p++;
    const byte = p < limit ? (bytes[p] as number) : SPACE;
    if (p - letters === 2 && classes[byte] !== DIGIT) return -1;
    // Three digits that could begin a date or a police number end at a slash, dot or dash.
    if (byte === 0x2f || byte === 0x2e || byte === 0x2d) return -1;
  }
  return bytes[p - 1] === SPACE ? -1 : p;
}

function isLetter(byte: number): boolean {
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x7a;
}
