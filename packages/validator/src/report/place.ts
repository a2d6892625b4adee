/** Where something is, as a spreadsheet says it. */

/**
 * The letters above a column.
 *
 * @param index - The position of the column, from 0.
 * @example
 * ```ts
 * columnLetter(0); // "A"
 * columnLetter(27); // "AB"
 * ```
 * @category reports
 */
export function columnLetter(index: number): string {
  let letters = "";
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** A number of things in words: `1 row`, `2 rows`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

/**
 * The shape of a value: what kind of character stands where, and nothing else.
 *
 * @param text - The value.
 * @returns At most 40 characters: letters as `A` or `a`, digits as `9`, marks and spaces as they are, and `?`
 *   for whatever cannot be printed.
 * @example
 * ```ts
 * shapeOf("31/03/2026"); // "99/99/9999"
 * ```
 */
export function shapeOf(text: string): string {
  const shape = text
    .slice(0, 200)
    .replace(/\p{Lu}/gu, "A")
    .replace(/[\p{L}\p{M}]/gu, (letter) => (letter === "A" ? "A" : "a"))
    .replace(/\p{N}/gu, "9")
    .replace(/[^\x20-\x7e]/gu, "?");
  return shape.length > 40 ? `${shape.slice(0, 39)}…` : shape;
}

/** A value as it may be shown when the caller asked for values: in one line, without controls, and cut. */
export function shown(text: string): string {
  const line = text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}
