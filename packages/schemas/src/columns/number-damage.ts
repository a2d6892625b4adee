const DAMAGE: readonly (readonly [RegExp, string])[] = [
  [/^[+-]?[0-9]+(\.[0-9]+)?[eE][+-]?[0-9]+$/, "scientific notation"],
  [/^[+-]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$/, "thousands separators"],
  [/^[+-]?[£$€][+-]?[0-9.,]+$/, "a currency sign"],
  [/^[+-]?[0-9.,]+ ?%$/, "a per cent sign"],
  [/^#(REF|VALUE|N\/A|DIV\/0|NAME|NUM|NULL)[!?]?$/, "a spreadsheet error"],
];

/**
 * What a spreadsheet did to a number, if it did something.
 *
 * @param text - The cell after {@link cleanText}.
 * @returns Words for it, such as "scientific notation"; `undefined` when nothing is known to have happened.
 * @example
 * ```ts
 * numberDamage("5.00E+00"); // "scientific notation"
 * numberDamage("1,200"); // "thousands separators"
 * numberDamage("5"); // undefined
 * ```
 * @category columns
 */
export function numberDamage(text: string): string | undefined {
  return DAMAGE.find(([pattern]) => pattern.test(text))?.[1];
}
