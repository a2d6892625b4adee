/** The values of some columns of a row as one text, by which rows are grouped and matched. */
import { BLANK, type CurrentRow, RIGHT } from "./current-row.js";

/** Stands between the parts of a key. */
const BETWEEN = "\u0000";

/**
 * The texts of some cells of a row; a blank cell is an empty text.
 *
 * @returns `undefined` when a cell is faulty or hidden, because then nobody knows what stands there.
 */
export function textsOf(row: CurrentRow, columns: readonly number[]): string[] | undefined {
  const texts: string[] = [];
  for (const column of columns) {
    const state = row.states[column];
    if (state !== BLANK && state !== RIGHT) return undefined;
    texts.push(state === BLANK ? "" : row.text(column));
  }
  return texts;
}

/** Texts as one, different for different texts. */
export function keyOf(texts: readonly string[]): string {
  return texts.join(BETWEEN);
}

/** The texts of a key. */
export function textsOfKey(key: string): string[] {
  return key.split(BETWEEN);
}

/** The key of a row; `undefined` where a cell is faulty or hidden, or all of them are blank. */
export function rowKey(row: CurrentRow, columns: readonly number[]): string | undefined {
  const texts = textsOf(row, columns);
  return texts?.some((text) => text !== "") ? keyOf(texts) : undefined;
}
