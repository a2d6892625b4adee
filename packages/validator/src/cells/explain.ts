/** The slow look at a cell: everything that is wrong with it, in words. */
import {
  type CellFault,
  type Column,
  cleanText,
  faultsOf,
  isCalendarDate,
  kindOf,
  numberDamage,
} from "@svd/schemas/returns";
import { distance } from "fastest-levenshtein";

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
  /** A right value that is surely or probably meant. */
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
    case "not-in-list": {
      const suggestion = column.kind === "code" ? nearestCode(text, column.list.codes) : undefined;
      return suggestion === undefined ? { fault } : { fault, suggestion };
    }
    case "number-damage":
      return { fault, detail: numberDamage(text) ?? "a damaged number" };
    case "longer-than-advised":
      return { fault, detail: String(column.kind === "text" ? column.advisedLength : "") };
    case "date-form": {
      const suggestion = column.kind === "date" ? certainDate(text) : undefined;
      return suggestion === undefined
        ? { fault, detail: "It cannot be known which number is the day and which is the month." }
        : { fault, detail: "The day is over 12, so the date is certain.", suggestion };
    }
    default:
      return { fault };
  }
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
  if (/[\r\n]/.test(raw)) return "a line break in it";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const found = /[\u0000-\u001f\u007f-\u009f\u00a0\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/.exec(
    raw,
  )?.[0];
  const code = (found?.codePointAt(0) ?? 0x20).toString(16).toUpperCase().padStart(4, "0");
  return found === "\u00a0"
    ? "a no-break space in it (U+00A0)"
    : `a character that cannot be seen in it (U+${code})`;
}

/** The nearest code, where it is near: a quarter of it may differ, and two letters at least. */
function nearestCode(text: string, codes: readonly { readonly code: string }[]): string | undefined {
  // In a list of thousands the nearest is most likely another code that exists, and looking for it takes long.
  if (text.length > 200 || codes.length > 1_000) return undefined;
  let best: { code: string; away: number } | undefined;
  for (const { code } of codes) {
    const away = distance(text.toLowerCase(), code.toLowerCase());
    if (away <= Math.max(2, code.length / 4) && (!best || away < best.away)) best = { code, away };
  }
  return best?.code;
}

/** The date that day, month, year make, where the day is over 12 and no other order is possible. */
function certainDate(text: string): string | undefined {
  const [, day, month, year] = /^([0-9]{1,2})[ /.-]([0-9]{1,2})[ /.-]([0-9]{4})$/.exec(text) ?? [];
  if (!day || !month || !year || Number(day) <= 12) return undefined;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDate(date) ? date : undefined;
}
