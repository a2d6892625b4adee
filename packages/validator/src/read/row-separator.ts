/** Characters that other programs end rows with, and that are characters of a cell to a reader of CSV. */
import { counted } from "../report/place.js";
import { QUOTED, type RowRecord } from "./record.js";

/** Their names, by code point. */
const SEPARATORS: ReadonlyMap<number, string> = new Map([
  [0x0b, "a vertical tab"],
  [0x0c, "a form feed"],
  [0x1c, "a file separator"],
  [0x1d, "a group separator"],
  [0x1e, "a record separator"],
  [0x85, "a next line"],
  [0x2028, "a line separator"],
  [0x2029, "a paragraph separator"],
]);

/** Such characters that were found. */
export interface RowSeparators {
  /** How many there are. */
  readonly count: number;
  /** Which character the first of them is. */
  readonly code: number;
}

/**
 * Looks for such characters in the cells of a row that have no quotation marks around them.
 *
 * @returns The place of the first of them too; `undefined` where there are none.
 */
export function rowSeparatorsIn({
  bytes,
  cells,
  starts,
  ends,
  flags,
}: RowRecord): (RowSeparators & { readonly place: number }) | undefined {
  let first: { readonly code: number; readonly place: number } | undefined;
  let count = 0;
  for (let place = 0; place < cells; place++) {
    if ((flags[place] as number) & QUOTED) continue;
    const found = rowSeparatorsInBytes(bytes.subarray(starts[place], ends[place]));
    if (!found) continue;
    first ??= { code: found.code, place };
    count += found.count;
  }
  return first && { ...first, count };
}

/**
 * Looks for such characters in bytes.
 *
 * @returns `undefined` where there are none.
 */
export function rowSeparatorsInBytes(bytes: Uint8Array): RowSeparators | undefined {
  let first: number | undefined;
  let count = 0;
  for (let at = 0; at < bytes.length; at++) {
    const code = separatorAt(bytes, at);
    if (code === undefined) continue;
    first ??= code;
    count++;
  }
  return first === undefined ? undefined : { code: first, count };
}

/** Says that rows seem to end with such a character. */
export function rowSeparatorDetail({ count, code }: RowSeparators, row: number): string {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")} (${SEPARATORS.get(code)})`;
  const times = count === 1 ? "once" : counted(count, "time");
  return `Row ${row} holds ${name} ${times}, as if rows ended there. Only a line feed, a carriage return or both end a row. Put a line feed in place of each, or save the file again as CSV UTF-8.`;
}

/** The character that begins at a byte, where it is one of them. */
function separatorAt(bytes: Uint8Array, at: number): number | undefined {
  const byte = bytes[at] as number;
  if (byte === 0xc2 && bytes[at + 1] === 0x85) return 0x85;
  if (byte === 0xe2 && bytes[at + 1] === 0x80) {
    const last = bytes[at + 2];
    return last === 0xa8 ? 0x2028 : last === 0xa9 ? 0x2029 : undefined;
  }
  return byte < 0x20 && SEPARATORS.has(byte) ? byte : undefined;
}
