/** The slow look at a cell: everything that is wrong with it, in words. */
import {
  type CellFault,
  type Column,
  cleanText,
  codeDamage,
  faultsOf,
  kindOf,
  numberDamage,
  withoutLookAlikes,
} from "@svd/schemas/returns";
import { listedWord } from "./listed.js";
import { codePoint } from "./odd-characters.js";
import { writtenDate } from "./written-date.js";

/** What the slow look came to. */
export interface Explained {
  /** The text as it is judged; empty for a blank cell. */
  readonly text: string;
  /** What was found. */
  readonly faults: readonly ExplainedFault[];
}

/** One fault of a cell. */
interface ExplainedFault {
  readonly fault: CellFault;
  /** What the reader met, to complete the rule's message. */
  readonly detail?: string;
  /** The word of the column's own list that is likely to be meant. */
  readonly suggestion?: string;
}

/**
 * Explains a cell.
 *
 * @param column - Its column.
 * @param raw - The cell as it stands in the file.
 */
export function explain(column: Column, raw: string): Explained {
  if (column.kind === "text" && column.asPublished?.includes(raw)) return { text: raw, faults: [] };
  const text = cleanText(raw);
  const faults: ExplainedFault[] = [];
  if (text !== raw) faults.push({ fault: "space", detail: strangeIn(raw) });
  if (text !== "") for (const fault of faultsOf(column, text)) faults.push(detailOf(column, fault, text));
  const kind = kindOf(column);
  return faults.some(({ fault }) => fault === "other-form") && kind.rewritten
    ? { text: kind.rewritten(column, text), faults }
    : { text, faults };
}

function detailOf(column: Column, fault: CellFault, text: string): ExplainedFault {
  switch (fault) {
    case "not-in-list":
    case "format":
      return found(fault, listedWord(column, text));
    case "number-damage":
      return found(fault, listedWord(column, text), damageIn(column, text));
    case "look-alike": {
      const plain = withoutLookAlikes(text);
      const at = [...text].find((character, i) => character !== [...plain][i]) as string;
      return found(
        fault,
        listedWord(column, plain),
        `a character that only looks like the right one (${codePoint(at)})`,
      );
    }
    case "legacy-shorthand": {
      const meant = listedWord(column, text);
      return meant === undefined
        ? { fault, detail: "It has stood for several things, so say which." }
        : found(fault, meant, `Write it as ${meant}.`);
    }
    case "longer-than-advised":
      return { fault, detail: String(column.kind === "text" ? column.advisedLength : "") };
    case "date-form":
      return { fault, detail: writtenDate(text).detail };
    default:
      return { fault };
  }
}

function found(fault: CellFault, suggestion: string | undefined, detail?: string): ExplainedFault {
  return {
    fault,
    ...(detail === undefined ? {} : { detail }),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** What a spreadsheet did to a cell, in words. */
function damageIn(column: Column, text: string): string {
  if (column.kind === "code") return codeDamage(column.list, text)?.detail ?? "a damaged code";
  return numberDamage(text) ?? "a decimal point and zeros after a whole number";
}

/** What stands around or in a cell that should not, by name and code point, never the cell itself. */
function strangeIn(raw: string): string {
  if (cleanText(raw) === "") return "nothing but spaces";
  if (raw.trim() !== raw && cleanText(raw) === raw.trim()) {
    return raw.trimStart() === raw
      ? "a space after it"
      : raw.trimEnd() === raw
        ? "a space before it"
        : "spaces around it";
  }
  if (/[\r\n\u0085\u2028\u2029]/.test(raw)) return "a line break in it";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const strange = /[\u0000-\u001f\u007f-\u009f\u00a0\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/.exec(
    raw,
  )?.[0];
  return strange === "\u00a0"
    ? "a no-break space in it (U+00A0)"
    : `a character that cannot be seen in it (${codePoint(strange ?? " ")})`;
}
