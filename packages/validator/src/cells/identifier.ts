import type { HexIdColumn, OdsCodeColumn } from "@svd/schemas/returns";
import type { Accept } from "./accept.js";

const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;

/** So many digits and letters a to f. */
export function acceptHexId({ digits }: HexIdColumn): Accept {
  return (bytes, start, end) => {
    if (end - start !== digits) return false;
    for (let p = start; p < end; p++) {
      const byte = bytes[p] as number;
      // The bit that tells small letters from capitals is set, so that both are taken.
      const letter = byte | 0x20;
      if (!isDigit(byte) && (letter < 0x61 || letter > 0x66)) return false;
    }
    return true;
  };
}

/** `E01` or `W01` and six digits. */
export const acceptLsoa: Accept = (bytes, start, end) => {
  if (end - start !== 9) return false;
  const country = bytes[start];
  if ((country !== 0x45 && country !== 0x57) || bytes[start + 1] !== 0x30 || bytes[start + 2] !== 0x31)
    return false;
  for (let p = start + 3; p < end; p++) if (!isDigit(bytes[p] as number)) return false;
  return true;
};

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
