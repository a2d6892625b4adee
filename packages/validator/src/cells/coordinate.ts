import type { CoordinateColumn } from "@svd/schemas/returns";
import type { Accept } from "./accept.js";
import { acceptTaken, type Take } from "./take.js";

const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;

/** Sign, one to three digits, a point and just so many decimals, compared as a whole number. */
export function takeCoordinate({ min, max, decimals }: CoordinateColumn): Take {
  const scale = 10 ** decimals;
  const least = min * scale;
  const greatest = max * scale;
  return (bytes, start, limit) => {
    let p = start;
    const negative = bytes[p] === MINUS;
    if (negative) p++;
    const first = p;
    let value = 0;
    for (; p < limit; p++) {
      const digit = (bytes[p] as number) - ZERO;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    const whole = p - first;
    const end = p + 1 + decimals;
    if (whole < 1 || whole > 3 || end > limit || bytes[p] !== POINT) return -1;
    if (bytes[first] === ZERO && whole > 1) return -1;
    for (p++; p < end; p++) {
      const digit = (bytes[p] as number) - ZERO;
      if (digit < 0 || digit > 9) return -1;
      value = value * 10 + digit;
    }
    if (negative) value = -value;
    return value >= least && value <= greatest ? end : -1;
  };
}

/** Sign, one to three digits, a point and just so many decimals, compared as a whole number. */
export function acceptCoordinate(column: CoordinateColumn): Accept {
  return acceptTaken(takeCoordinate(column));
}
