/** Right values that are surely meant by wrong ones, and the nearest code where one is near. */
import {
  type CodeColumn,
  type Column,
  codeDamage,
  isCalendarDate,
  kindOf,
  offenceCodeOf,
  yesNoWords,
} from "@svd/schemas/returns";
import { distance } from "fastest-levenshtein";

/** A code, or several, each the nearest of the list, where each is near. */
export function nearestCodes({ list, several }: CodeColumn, text: string): string | undefined {
  const items = several ? text.split(several).map((item) => item.trim()) : [text];
  if (items.length > 20) return undefined;
  const codes = items.map((item) => nearestCode(item, list.codes));
  return codes.includes(undefined) ? undefined : [...new Set(codes)].join(several);
}

/** Whether a code, or several, differ from what stands in the cell by case alone, and no other code does. */
export function differsByCase({ list, several }: CodeColumn, text: string, codes: string): boolean {
  const lower = codes.toLowerCase();
  const items = several ? text.split(several).map((item) => item.trim()) : [text];
  const wanted = several ? lower.split(several) : [lower];
  return (
    items.length === wanted.length &&
    items.every((item, i) => item.toLowerCase() === wanted[i]) &&
    wanted.every((item) => list.codes.filter(({ code }) => code.toLowerCase() === item).length === 1)
  );
}

/** The nearest code, where it is near: a quarter of it may differ, and two letters at least. */
function nearestCode(text: string, codes: readonly { readonly code: string }[]): string | undefined {
  // In a list of thousands the nearest is most likely another code that exists, and looking for it takes long.
  if (text.length > 200 || codes.length > 1_000) return undefined;
  let best: { code: string; away: number } | undefined;
  for (const { code } of codes) {
    const away = distance(text.toLowerCase(), code.toLowerCase());
    // A code of which half would have to change is another code.
    if (away <= Math.max(2, code.length / 4) && away < code.length / 2 + 0.5 && (!best || away < best.away))
      best = { code, away };
  }
  return best?.code;
}

/** What a spreadsheet changed, as it was: only where nothing was lost. */
export function undamaged(column: Column, text: string): string | undefined {
  if (column.kind === "code") {
    const { codes = [] } = codeDamage(column.list, text) ?? {};
    return codes.length === 1 ? codes[0] : undefined;
  }
  if (column.kind === "offence-code") return offenceCodeOf(text);
  // Scientific notation and per cent have lost digits or the unit.
  if (/[eE%#]/.test(text)) return undefined;
  const plain = text.replace(/^([+-]?)[£]([+-]?)/, "$1$2").replace(/^\+/, "");
  const grouped = /^-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$/.test(plain) ? plain.replaceAll(",", "") : plain;
  if (column.kind === "money") return right(column, grouped);
  const whole = grouped.replace(/\.0+$/, "");
  return right(column, column.kind === "quarter" ? `${column.prefix}${whole}` : whole);
}

/** Whether a comma in a number may as well stand for a point, because both numbers are right for the column. */
export function mayBePoint(column: Column, text: string): boolean {
  const [before, after, ...rest] = text.split(",");
  if (after === undefined || rest.length > 0 || after.includes(".")) return false;
  return right(column, `${before}.${after}`) !== undefined;
}

/**
 * Whether the form of a cell leaves no doubt of what was typed. A capital L is not like the digit 1, for which it
 * is taken in the code of an area.
 */
export function isSurelyReformed({ kind }: Column, text: string): boolean {
  return (kind !== "gss-code" && kind !== "lsoa") || !text.slice(1).includes("L");
}

/** What a cell in a wrong form surely means, for kinds of which that can be said. */
export function reformed(column: Column, text: string): string | undefined {
  switch (column.kind) {
    case "yes-no": {
      const { yes, no } = yesNoWords(column);
      const said = text.toLowerCase();
      if (["yes", "y", "true", "1", yes.toLowerCase()].includes(said)) return yes;
      return ["no", "n", "false", "0", no.toLowerCase()].includes(said) ? no : undefined;
    }
    case "gss-code":
    case "lsoa": {
      // The letter comes first and digits follow, so that the letters O, I and L can only be digits there.
      const capitals = text.toUpperCase();
      return right(column, capitals.slice(0, 1) + capitals.slice(1).replace(/O/g, "0").replace(/[IL]/g, "1"));
    }
    case "ods-code":
      return right(column, text.toUpperCase());
    case "financial-year": {
      const [, first, second] = /^([0-9]{4}) ?[-/] ?(?:[0-9]{2})?([0-9]{2})$/.exec(text) ?? [];
      if (first === undefined || second === undefined) return undefined;
      const year = `${first}${column.separator}${second}`;
      return text.length < 9 || text.includes(`${Number(first) + 1}`) ? right(column, year) : undefined;
    }
    case "date-time":
      return right(column, text.replace(/^([0-9]{4}-[0-9]{2}-[0-9]{2}) +/, "$1T"));
    default:
      return undefined;
  }
}

/** A date in another form, rewritten. */
export interface Certainty {
  /** The date, where it is certain. */
  readonly suggestion?: string;
  /** Why it is certain, or what is not. */
  readonly detail: string;
}

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/**
 * Which of two numbers before a year comes first.
 *
 * @category fixing
 */
export type DateOrder = "day-first" | "month-first";

/** A date whose day, month and year are numbers, the year last. */
export interface NumericDate {
  /** What parts its numbers. */
  readonly separators: string;
  /** Which number comes first, where a number over 12 shows it and the day exists. */
  readonly order?: DateOrder;
}

/**
 * What a date in numbers shows of the order that it is written in.
 *
 * @param text - The cell after `cleanText`.
 * @returns `undefined` for what is no date of numbers with the year last.
 */
export function numericDate(text: string): NumericDate | undefined {
  const [, a = "", first = "", b = "", second = "", year = ""] =
    /^([0-9]{1,2})([ /.-])([0-9]{1,2})([ /.-])([0-9]{4})(?:[T ,].{0,20})?$/.exec(text) ?? [];
  if (year === "") return undefined;
  const separators = first + second;
  const exists = (month: string, day: string) =>
    isCalendarDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  if (Number(a) > 12 && exists(b, a)) return { separators, order: "day-first" };
  return Number(b) > 12 && exists(a, b) ? { separators, order: "month-first" } : { separators };
}

/**
 * The date or date and time that a cell in another form means, where only one can be meant.
 *
 * @param column - Its column.
 * @param text - The cell after `cleanText`.
 * @param order - Which number comes first where the cell does not show it, if something else does.
 */
export function certainDate(column: Column, text: string, order?: DateOrder): Certainty {
  const [, day = "", rest = ""] =
    /^([0-9]{1,4}[ /.-](?:[0-9]{1,2}|[A-Za-z]{3,9})[ /.-][0-9]{1,4})(?:[T ,](.{1,30}))?$/.exec(text) ?? [];
  const [, a = "", b = "", c = ""] =
    /^([0-9]{1,4})[ /.-]([0-9]{1,2}|[A-Za-z]{3,9})[ /.-]([0-9]{1,4})$/.exec(day) ?? [];
  const found = orderOf(a, b, c, order);
  if (typeof found === "string") return { detail: found };
  const [year, month, dayOfMonth, why] = found;
  const date = `${year}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`;
  if (!isCalendarDate(date)) return { detail: "There is no such day." };
  const suggestion = right(column, rest === "" ? date : `${date}T${rest.replace(/^[T ,]+/, "")}`);
  return suggestion === undefined ? { detail: why } : { detail: why, suggestion };
}

/** Year, month and day in that order, and why; or what is not certain. */
function orderOf(
  a: string,
  b: string,
  c: string,
  order: DateOrder | undefined,
): readonly [string, string, string, string] | string {
  const named = b.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(b.toLowerCase())) + 1;
  if (a.length === 4 && c.length <= 2)
    return [a, named > 0 ? String(named) : b, c, "The year comes first, so the date is certain."];
  if (c.length !== 4 || a.length > 2) return "Write the year with four digits.";
  if (named > 0) return [c, String(named), a, "The month is named, so the date is certain."];
  if (/[A-Za-z]/.test(b)) return "There is no such month.";
  if (Number(a) > 12) return [c, b, a, "The day is over 12, so the date is certain."];
  if (Number(b) > 12) return [c, a, b, "The day is over 12, so the date is certain."];
  if (Number(a) === Number(b))
    return [c, a, b, "The day and the month are one number, so the date is certain."];
  if (order === "day-first") return [c, b, a, "Other dates of the column have the day first."];
  if (order === "month-first") return [c, a, b, "Other dates of the column have the month first."];
  return "It cannot be known which number is the day and which is the month.";
}

/** A value, where it is right for its column. */
function right(column: Column, text: string): string | undefined {
  return kindOf(column).fault(column, text) === undefined ? text : undefined;
}
