// Codes of the model as a person would say them.

/** A code in words: `under-way` is "under way". */
export function inWords(code: string): string {
  return code.replaceAll("-", " ");
}

/** A code in words with its article: `educational-authority` is "an educational authority". */
export function withArticle(code: string): string {
  return `${/^[aeio]/.test(code) ? "an" : "a"} ${inWords(code)}`;
}
