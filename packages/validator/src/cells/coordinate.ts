import type { CoordinateColumn } from "@svd/schemas/returns";
import type { Accept } from "./accept.js";

const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;

/** Sign, one to three digits, a point and just so many decimals, compared as a whole number. */
export function acceptCoordinate({ min, max, decimals }: CoordinateColumn): Accept {
  const scale = 10 ** decimals;
  const least = min * scale;
  const greatest = max * scale;
  return (bytes, start, end) => {
    let p = start;
    const negative = bytes[p] === MINUS;
    if (negative) p++;
    const point = end - decimals - 1;
    const whole = point - p;
    if (whole < 1 || whole > 3 || bytes[point] !== POINT || (bytes[p] === ZERO && whole > 1)) return false;
    let value = 0;
    for (; p < end; p++) {
      if (p === point) continue;
      const digit = (bytes[p] as number) - ZERO;
      if (digit < 0 || digit > 9) return false;
      value = value * 10 + digit;
    }
    if (negative) value = -value;
    return value >= least && value <= greatest;
  };
}
