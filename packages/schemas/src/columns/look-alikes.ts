/**
 * Characters that look like others and are not the same: what people paste from documents, and what some
 * keyboards write.
 */

// Cyrillic and Greek letters whose shape is a Latin letter's, each above the Latin one.
const LETTERS = "АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
const LATIN = "ABESIJKMHOPCTYXaesijopcyxABEZHIKMNOPTYXo";
// Hyphens, dashes and the minus sign; quotation marks that stand for an apostrophe.
const DASH = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const APOSTROPHE = /[\u2018\u2019\u201b\u02bc\u00b4\u2032\uff07]/g;

const PLAIN = /* @__PURE__ */ new Map([...LETTERS].map((letter, i) => [letter, LATIN[i] as string]));

/**
 * A text with the plain character in place of each that only looks like it: Latin letters for Cyrillic and
 * Greek ones, ordinary letters and digits for full-width ones, a hyphen for every dash, a straight
 * apostrophe for a curly one.
 *
 * @param text - The cell after {@link cleanText}.
 * @returns The same text where there are none.
 * @example
 * ```ts
 * withoutLookAlikes("Ｅ23–４"); // "E23-4"
 * ```
 * @category columns
 */
export function withoutLookAlikes(text: string): string {
  let plain = "";
  for (const character of text) {
    const code = character.charCodeAt(0);
    // The full-width forms of ASCII stand in its order.
    plain +=
      code >= 0xff01 && code <= 0xff5e
        ? String.fromCharCode(code - 0xfee0)
        : (PLAIN.get(character) ?? character);
  }
  return plain.replace(DASH, "-").replace(APOSTROPHE, "'");
}
