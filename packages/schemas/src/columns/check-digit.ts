/** Check digits by Verhoeff's scheme, as SNOMED CT identifiers have them. */

// The product of two elements of the dihedral group of ten, and where a digit goes by its place.
const PRODUCT = /* @__PURE__ */ table(
  "0123456789 1234067895 2340178956 3401289567 4012395678 5987604321 6598710432 7659821043 8765932104 9876543210",
);
const PERMUTED = /* @__PURE__ */ table(
  "0123456789 1576283094 5803796142 8916043527 9453126870 4286573901 2793806415 7046913258",
);

function table(rows: string): Uint8Array {
  return Uint8Array.from(rows.replaceAll(" ", ""), Number);
}

/**
 * Takes one digit more into a check by Verhoeff's scheme, for readers that go over bytes. Begin with 0 at
 * the last digit; the digits are right when 0 comes out at the first.
 *
 * @param check - What came of the digits to the right.
 * @param place - The place of this digit from the right, from 0.
 * @param digit - The digit, 0 to 9.
 * @category columns
 */
export function withDigit(check: number, place: number, digit: number): number {
  return PRODUCT[check * 10 + (PERMUTED[(place % 8) * 10 + digit] as number)] as number;
}

/**
 * Whether the last of some digits is their check digit by Verhoeff's scheme.
 *
 * @param digits - Digits only.
 * @example
 * ```ts
 * hasCheckDigit("138875005"); // true
 * hasCheckDigit("138875006"); // false
 * ```
 * @category columns
 */
export function hasCheckDigit(digits: string): boolean {
  let check = 0;
  for (let place = 0; place < digits.length; place++)
    check = withDigit(check, place, Number(digits[digits.length - 1 - place]));
  return check === 0;
}
