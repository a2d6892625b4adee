import type { Column } from "@svd/schemas/returns";

/**
 * Whether a column has to be filled, in words.
 *
 * @param column - A column of a definition.
 */
export function requirementOf({ required, requiredWhen }: Column): string {
  if (!required) return "may be blank";
  const word = required === "error" ? "must be filled" : "should be filled";
  return requiredWhen ? `${word} at times` : word;
}

/** Words as a sentence: a capital at the beginning and a full stop at the end. */
export function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
