/** The word of a list that a cell is likely to mean: the only thing that a report may suggest. */
import { type CodeColumn, type Column, codeDamage, shorthandOf, yesNoWords } from "@svd/schemas/returns";
import { distance } from "fastest-levenshtein";

/**
 * The word of the column's own list that is likely to be meant by a cell, where one is near: a code, a word for yes or
 * no, or shorthand. It is a word that the definition holds, and never anything that was made from the cell.
 *
 * @param column - Its column.
 * @param text - The cell after `cleanText`, without letters that look like others; none of the words.
 */
export function listedWord(column: Column, text: string): string | undefined {
  switch (column.kind) {
    case "code":
      return undamagedCode(column, text) ?? nearestCode(column, text);
    case "yes-no": {
      const { yes, no } = yesNoWords(column);
      const said = text.toLowerCase();
      if (["yes", "y", "true", "1", yes.toLowerCase()].includes(said)) return yes;
      return ["no", "n", "false", "0", no.toLowerCase()].includes(said) ? no : undefined;
    }
    case "count": {
      const meant = shorthandOf(text);
      return meant && column.shorthand.includes(meant) ? `[${meant}]` : undefined;
    }
    default:
      return undefined;
  }
}

/** The code that a spreadsheet changed into what stands in the cell, where only one can have become that. */
export function undamagedCode({ list }: CodeColumn, text: string): string | undefined {
  const { codes = [] } = codeDamage(list, text) ?? {};
  return codes.length === 1 ? codes[0] : undefined;
}

/** The code nearest to the cell or, where there may be several in it, to the first of them that the list does not have. */
function nearestCode({ list, several }: CodeColumn, text: string): string | undefined {
  const { codes } = list;
  const item = several
    ? text
        .split(several, 20)
        .map((each) => each.trim())
        .find((each) => codes.every(({ code }) => code !== each))
    : text;
  // In a list of thousands the nearest is most likely another code that exists, and looking for it takes long.
  if (item === undefined || item.length > 200 || codes.length > 1_000) return undefined;
  let best: { code: string; away: number } | undefined;
  for (const { code } of codes) {
    const away = distance(item.toLowerCase(), code.toLowerCase());
    // A quarter of a code may differ, and two letters at least. A code of which half would have to change is another.
    if (away <= Math.max(2, code.length / 4) && away < code.length / 2 + 0.5 && (!best || away < best.away))
      best = { code, away };
  }
  return best?.code;
}
