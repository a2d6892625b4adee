import {
  type GssCodeColumn,
  type HexIdColumn,
  type OdsCodeColumn,
  type SnomedColumn,
  withDigit,
} from "@svd/schemas/returns";
import type { Accept } from "./accept.js";
import { sameBytes } from "./code.js";
import { acceptTaken, type Take } from "./take.js";

const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;

/** 1 for each byte that is a hexadecimal digit, in small letters or capitals. */
const HEX_DIGIT = /* @__PURE__ */ Uint8Array.from({ length: 256 }, (_, byte) =>
  /[0-9a-fA-F]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

/** So many digits and letters a to f. */
export function takeHexId({ digits }: HexIdColumn): Take {
  return (bytes, start, limit) => {
    const end = start + digits;
    if (end > limit) return -1;
    // Nearly every one is right, so all are looked at before it is said.
    let all = 1;
    for (let p = start; p < end; p++) all &= HEX_DIGIT[bytes[p] as number] as number;
    return all === 1 ? end : -1;
  };
}

/** So many digits and letters a to f. */
export function acceptHexId(column: HexIdColumn): Accept {
  return acceptTaken(takeHexId(column));
}

/** `E01` or `W01` and six digits. */
export const takeLsoa: Take = (bytes, start, limit) => {
  const end = start + 9;
  if (end > limit) return -1;
  const country = bytes[start];
  if ((country !== 0x45 && country !== 0x57) || bytes[start + 1] !== 0x30 || bytes[start + 2] !== 0x31)
    return -1;
  for (let p = start + 3; p < end; p++) if (!isDigit(bytes[p] as number)) return -1;
  return end;
};

/** `E01` or `W01` and six digits. */
export const acceptLsoa = acceptTaken(takeLsoa);

/** Capital letters and digits. */
export function acceptOdsCode({ minLength, maxLength }: OdsCodeColumn): Accept {
  return (bytes, start, end) => {
    if (end - start < minLength || end - start > maxLength) return false;
    for (let p = start; p < end; p++) {
      const byte = bytes[p] as number;
      if (!isDigit(byte) && (byte < 0x41 || byte > 0x5a)) return false;
    }
    return true;
  };
}

/** One of the column's kinds of area and six digits. */
export function acceptGssCode({ entities }: GssCodeColumn): Accept {
  const beginnings = entities.map((entity) => new TextEncoder().encode(entity));
  return (bytes, start, end) => {
    if (end - start !== 9) return false;
    for (let p = start + 3; p < end; p++) if (!isDigit(bytes[p] as number)) return false;
    for (const beginning of beginnings) if (sameBytes(bytes, start, beginning)) return true;
    return false;
  };
}

/** One identifier with its check digit. Several in a cell are left to the slow way. */
export function acceptSnomed(_: SnomedColumn): Accept {
  return (bytes, start, end) => {
    if (end - start < 6 || end - start > 18 || bytes[start] === 0x30) return false;
    let check = 0;
    for (let p = end - 1, place = 0; p >= start; p--, place++) {
      const byte = bytes[p] as number;
      if (!isDigit(byte)) return false;
      check = withDigit(check, place, byte - 0x30);
    }
    return check === 0;
  };
}

/** One to three digits, the first no nought; then a point and one or two more, a capital letter, or neither. */
export const acceptOffenceCode: Accept = (bytes, start, end) => {
  let p = start;
  while (p < end && p - start < 3 && isDigit(bytes[p] as number)) p++;
  if (p === start || bytes[start] === 0x30) return false;
  if (p < end && bytes[p] === 0x2e) {
    const first = ++p;
    while (p < end && p - first < 2 && isDigit(bytes[p] as number)) p++;
    if (p === first) return false;
  }
  if (p < end && (bytes[p] as number) >= 0x41 && (bytes[p] as number) <= 0x5a) p++;
  return p === end;
};
