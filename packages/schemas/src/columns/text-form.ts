/**
 * What every kind of cell has in common: spaces and control characters around or inside it.
 *
 * A cell is judged after these are taken away; that they were there is a finding of its own (GEN-V05).
 */

// C0 and C1 controls, direction overrides, zero-width marks and no-break spaces, anywhere in the cell.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const INNER = /[\u0000-\u001f\u007f-\u009f\u00a0\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * The text of a cell as it is judged: without spaces around it and without invisible characters; a
 * no-break space or a line break inside becomes a plain space.
 *
 * @param text - The cell as it stands in the file.
 * @returns The text that the column's kind is asked about. Empty for a blank cell.
 * @category columns
 */
export function cleanText(text: string): string {
  // What looks like nothing is gone when the spaces around the text are taken away. A pattern for those at the end
  // would look at every run of spaces anew from each of its characters; `trim` looks once.
  return text
    .replace(/[\u00a0\t\r\n\u0085\u2028\u2029]/g, " ")
    .replace(INNER, "")
    .trim();
}
