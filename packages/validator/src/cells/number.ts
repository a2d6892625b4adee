import type { CountColumn, DecimalColumn, MoneyColumn, WholeNumberColumn } from "@svd/schemas/returns";
import type { Accept } from "./accept.js";

const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;

/** Digits before the point, at most; more are left to the slow way, which refuses them. */
const WHOLE_DIGITS = 9;

/** A number that is not negative, without decimals. Shorthand in brackets is left to the slow way. */
export function acceptCount(_: CountColumn): Accept {
  return acceptNumber({ decimals: 0, min: 0 });
}

/** A whole number within its bounds. */
export function acceptWholeNumber({ min, max }: WholeNumberColumn): Accept {
  return acceptNumber({ decimals: 0, min, max });
}

/** Pounds with at most two decimals. */
export function acceptMoney({ negative }: MoneyColumn): Accept {
  return acceptNumber({ decimals: 2, min: negative ? undefined : 0 });
}

/** A number with at most so many decimals. */
export function acceptDecimal({ decimals, min, max }: DecimalColumn): Accept {
  return acceptNumber({ decimals, min, max });
}

/**
 * Sign, digits without leading zeros, a point and decimals, compared with its bounds as a whole number of
 * the last decimal. Minus nothing is left to the slow way.
 */
function acceptNumber({
  decimals,
  min,
  max,
}: {
  readonly decimals: number;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}): Accept {
  const scale = 10 ** decimals;
  const least = min === undefined ? Number.NEGATIVE_INFINITY : min * scale;
  const greatest = max === undefined ? Number.POSITIVE_INFINITY : max * scale;
  return (bytes, start, end) => {
    let p = start;
    const negative = bytes[p] === MINUS;
    if (negative) p++;
    const first = p;
    let value = 0;
    for (; p < end; p++) {
      const digit = (bytes[p] as number) - ZERO;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    const whole = p - first;
    if (whole < 1 || whole > WHOLE_DIGITS || (bytes[first] === ZERO && whole > 1)) return false;
    let missing = decimals;
    if (p < end) {
      const places = end - p - 1;
      if (bytes[p] !== POINT || places < 1 || places > decimals) return false;
      for (p++; p < end; p++) {
        const digit = (bytes[p] as number) - ZERO;
        if (digit < 0 || digit > 9) return false;
        value = value * 10 + digit;
      }
      missing -= places;
    }
    for (; missing > 0; missing--) value *= 10;
    if (negative) {
      if (value === 0) return false;
      value = -value;
    }
    return value >= least && value <= greatest;
  };
}
