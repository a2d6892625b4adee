/**
 * What a cell that is wrong was meant to hold. It is made from the cell, so it goes into the corrected copy and nowhere
 * else: no report may come by it.
 */
import {
  type CellFault,
  type CodeColumn,
  type Column,
  kindOf,
  offenceCodeOf,
  withoutLookAlikes,
} from "@svd/schemas/returns";
import { listedWord, undamagedCode } from "../cells/listed.js";
import { type DateOrder, writtenDate } from "../cells/written-date.js";

/**
 * What was meant by a cell, where nothing else can have been meant.
 *
 * @param column - Its column.
 * @param fault - What is wrong with it.
 * @param text - The cell after `cleanText`.
 * @returns `undefined` where that is not certain.
 */
export function meant(column: Column, fault: CellFault, text: string): string | undefined {
  switch (fault) {
    case "not-in-list":
      return column.kind === "code" ? inOtherCase(column, text) : undefined;
    case "number-damage":
      return mayBePoint(column, text) ? undefined : undamaged(column, text);
    case "look-alike":
      return withoutLookAlikes(text);
    case "other-form":
      return kindOf(column).rewritten?.(column, text);
    case "legacy-shorthand":
      return listedWord(column, text);
    case "format":
      return isSurelyReformed(column, text) ? reformed(column, text) : undefined;
    case "date-form":
      return meantDate(column, text);
    default:
      return undefined;
  }
}

/**
 * The date or date and time that is meant by a cell in another form, where only one can be meant.
 *
 * @param column - Its column.
 * @param text - The cell after `cleanText`.
 * @param order - Which number comes first where the cell does not show it, if something else does.
 */
export function meantDate(column: Column, text: string, order?: DateOrder): string | undefined {
  const { date, rest } = writtenDate(text, order);
  return date === undefined ? undefined : right(column, rest ? `${date}T${rest}` : date);
}

/** The codes that differ from those in the cell by capitals and small letters alone, where no other code does. */
function inOtherCase({ list, several }: CodeColumn, text: string): string | undefined {
  const items = several ? text.split(several).map((item) => item.trim()) : [text];
  if (items.length > 20) return undefined;
  const codes = items.map((item) => {
    const alike = list.codes.filter(({ code }) => code.toLowerCase() === item.toLowerCase());
    return alike.length === 1 ? alike[0]?.code : undefined;
  });
  return codes.includes(undefined) ? undefined : [...new Set(codes)].join(several);
}

/** What a spreadsheet changed, as it was: only where nothing was lost. */
function undamaged(column: Column, text: string): string | undefined {
  if (column.kind === "code") return undamagedCode(column, text);
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
function mayBePoint(column: Column, text: string): boolean {
  const [before, after, ...rest] = text.split(",");
  if (after === undefined || rest.length > 0 || after.includes(".")) return false;
  return right(column, `${before}.${after}`) !== undefined;
}

/**
 * Whether the form of a cell leaves no doubt of what was typed. A capital L is not like the digit 1, for which it
 * is taken in the code of an area.
 */
function isSurelyReformed({ kind }: Column, text: string): boolean {
  return (kind !== "gss-code" && kind !== "lsoa") || !text.slice(1).includes("L");
}

/** What a cell in a wrong form surely means, for kinds of which that can be said. */
function reformed(column: Column, text: string): string | undefined {
  switch (column.kind) {
    case "yes-no":
      return listedWord(column, text);
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

/** A value, where it is right for its column. */
function right(column: Column, text: string): string | undefined {
  return kindOf(column).fault(column, text) === undefined ? text : undefined;
}
