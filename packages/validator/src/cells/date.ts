import { type DateTimeColumn, daysInMonth } from "@svd/schemas/returns";
import type { Accept } from "./accept.js";

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
export const acceptMonth: Accept = (bytes, start, end) => end - start === 7 && isMonthAt(bytes, start);

/** `YYYY-MM-DD` */
export const acceptDate: Accept = (bytes, start, end) => end - start === 10 && isDateAt(bytes, start);

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

const acceptLocal: Accept = (bytes, start, end) => {
  const length = end - start;
  if ((length !== 16 && length !== 19) || !isDateAt(bytes, start) || bytes[start + 10] !== T) return false;
  if (two(bytes, start + 11) > 23 || bytes[start + 13] !== COLON || two(bytes, start + 14) > 59) return false;
  return length === 16 || (bytes[start + 16] === COLON && two(bytes, start + 17) <= 59);
};
