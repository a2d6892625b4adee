/** Characters that a person does not see for what they are, named by their code points alone. */
import { withoutLookAlikes } from "@svd/schemas/returns";

/** How many are named. */
const NAMED = 3;
const CURLY = /[\u201c-\u201f\u00ab\u00bb]/;
const ACCENT = /\p{M}/u;
const UNSEEN = /[\p{C}\u00a0]/u;

/**
 * What a reader cannot see in a text that is not what it should be: letters of another script, full-width forms, curly
 * quotation marks, accents that stand apart from their letters, and characters without a shape.
 *
 * @param text - A name of a column or the text of a cell.
 * @returns A sentence that names each by its code point and place, and nothing else of the text; `undefined` where there is
 *   none.
 */
export function oddCharacters(text: string): string | undefined {
  const odd = [...text.slice(0, 1000)].flatMap((character, index) => {
    const what = oddity(character);
    return what === undefined ? [] : [`${codePoint(character)} at character ${index + 1} (${what})`];
  });
  if (odd.length === 0) return undefined;
  const more = odd.length > NAMED ? `, and ${odd.length - NAMED} more` : "";
  return `It has ${odd.slice(0, NAMED).join(", ")}${more}. Type it again.`;
}

function oddity(character: string): string | undefined {
  if (character >= " " && character <= "~") return undefined;
  if (CURLY.test(character)) return "a curly quotation mark";
  if (ACCENT.test(character)) return "an accent apart from its letter";
  if (UNSEEN.test(character)) return "a character that cannot be seen";
  return withoutLookAlikes(character) === character ? undefined : "it looks like another character";
}

/** The name of a character that says nothing but which one it is. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
