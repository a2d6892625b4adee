import { type DateTimeColumn, daysInMonth } from "@svd/schemas/returns";
import type { Accept } from "./accept.js";
import { acceptTaken, type Take } from "./take.js";

const DASH = 0x2d;
const T = 0x54;
const COLON = 0x3a;
const PLUS = 0x2b;
const Z = 0x5a;

/** The number that two digits make; not a number between 0 and 99 where one of them is no digit. */
export function two(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - 0x30;
  const ones = (bytes[at + 1] as number) - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 1000;
}

function isMonthAt(bytes: Uint8Array, at: number): boolean {
  const century = two(bytes, at);
  // Years before 1600 are left to the slow way.
  if (century < 16 || century > 99 || two(bytes, at + 2) > 99 || bytes[at + 4] !== DASH) return false;
  const month = two(bytes, at + 5);
  return month >= 1 && month <= 12;
}

function isDateAt(bytes: Uint8Array, at: number): boolean {
  if (!isMonthAt(bytes, at) || bytes[at + 7] !== DASH) return false;
  const day = two(bytes, at + 8);
  if (day < 1) return false;
  return day <= 28 || day <= daysInMonth(two(bytes, at) * 100 + two(bytes, at + 2), two(bytes, at + 5));
}

/** `YYYY-MM` */
export const takeMonth: Take = (bytes, start, limit) =>
  limit - start >= 7 && isMonthAt(bytes, start) ? start + 7 : -1;

/** `YYYY-MM` */
export const acceptMonth = acceptTaken(takeMonth);

/** `YYYY-MM-DD` */
export const takeDate: Take = (bytes, start, limit) =>
  limit - start >= 10 && isDateAt(bytes, start) ? start + 10 : -1;

/** `YYYY-MM-DD` */
export const acceptDate = acceptTaken(takeDate);

/** `YYYY-MM-DDThh:mm` or `YYYY-MM-DDThh:mm:ss`; with `Z` or `+hh:mm` where the column has it. */
export function acceptDateTime({ offset }: DateTimeColumn): Accept {
  if (!offset) return acceptLocal;
  return (bytes, start, end) => {
    if (bytes[end - 1] === Z) return acceptLocal(bytes, start, end - 1);
    const sign = bytes[end - 6];
    // Clocks more than nine hours away are left to the slow way.
    if ((sign !== PLUS && sign !== DASH) || two(bytes, end - 5) > 9 || two(bytes, end - 2) > 59) return false;
    return bytes[end - 3] === COLON && acceptLocal(bytes, start, end - 6);
  };
}

/** As {@link acceptDateTime}; with an offset it is left to that. */
export function takeDateTime({ offset }: DateTimeColumn): Take | undefined {
  return offset ? undefined : takeLocal;
}

const takeLocal: Take = (bytes, start, limit) => {
  if (limit - start < 16 || !isDateAt(bytes, start) || bytes[start + 10] !== T) return -1;
  if (two(bytes, start + 11) > 23 || bytes[start + 13] !== COLON || two(bytes, start + 14) > 59) return -1;
  if (limit - start === 16 || bytes[start + 16] !== COLON) return start + 16;
  return limit - start >= 19 && two(bytes, start + 17) <= 59 ? start + 19 : -1;
};

const acceptLocal = acceptTaken(takeLocal);
