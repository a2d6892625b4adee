/** What stands in a cell of a number, as text. */
import type { Column } from "@svd/schemas/returns";
import type { Shown } from "./number-format.js";
import type { SheetCell } from "./sheet-rows.js";
import type { Workbook } from "./workbook.js";

/** A number of this many digits before the point is more than a spreadsheet keeps exactly. */
const INEXACT = 1e15;
/** Most characters of a number, which a spreadsheet writes with 17 digits; no double needs more than 800. */
const LONGEST = 1000;

/**
 * A number as text.
 *
 * @param source - As the workbook holds it: any form of a decimal number, with up to 17 digits.
 * @returns The shortest decimal text of that number. One too large to be exact is left with its power of ten, as a
 *   spreadsheet shows it, so that its rules see the damage. What is no number is given back as it is.
 */
export function numberText(source: string): string {
  if (source.length > LONGEST || !/^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(source.trim()))
    return source;
  const number = Number(source);
  if (!Number.isFinite(number)) return source;
  if (Object.is(number, -0)) return "0";
  const text = String(number);
  if (Math.abs(number) >= INEXACT) return number.toExponential().replace("e", "E");
  const power = text.indexOf("e-");
  if (power < 0) return text;
  const digits = text.slice(0, power).replace(/[-.]/g, "");
  const zeros = Number(text.slice(power + 2)) - 1;
  return `${number < 0 ? "-" : ""}0.${"0".repeat(zeros)}${digits}`;
}

/**
 * A number that is shown as a date or a time, in the form that its column has.
 *
 * A part of a day that the form has no room for is never dropped: it is written, and the column says that it does
 * not belong there.
 *
 * @param source - The number as the workbook holds it: days since its epoch.
 * @param shown - What its format shows; a date, a time or both.
 * @param from1904 - Whether day 0 is 1 January 1904. Else day 1 is 1 January 1900, and there is a day 60,
 *   29 February 1900, which never was.
 * @param kind - The kind of its column; `undefined` for a column that the return does not have.
 */
export function dateText(
  source: string,
  shown: Shown,
  from1904: boolean,
  kind: Column["kind"] | undefined,
): string {
  const serial = Number(source);
  if (!(serial >= 0 && serial < 2_958_466)) return numberText(source);
  let days = Math.floor(serial);
  let seconds = Math.round((serial - days) * 86_400);
  if (seconds === 86_400) {
    seconds = 0;
    days++;
  }
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map(twoDigits)
    .join(":");
  if (!shown.date && days === 0) return time;
  const date = dayText(days, from1904);
  if (shown.time || seconds > 0) return `${date}T${time}`;
  // A month is held as its first day.
  return kind === "month" && date.endsWith("-01") ? date.slice(0, 7) : date;
}

/** A day of a workbook as `YYYY-MM-DD`. */
function dayText(days: number, from1904: boolean): string {
  if (!from1904 && days === 60) return "1900-02-29";
  if (!from1904 && days === 0) return "1900-01-00";
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(first + days * 86_400_000).toISOString().slice(0, 10);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

/** Undoes the escapes of characters that XML cannot hold: `_x000D_`. Halves of characters stay escaped. */
export function unescaped(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x(?![Dd][89A-Fa-f])([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}

/**
 * What stands in a cell, as text.
 *
 * @param kind - The kind of its column; `undefined` for a column that the return does not have.
 */
export function cellText(
  { shared, styles, from1904 }: Pick<Workbook, "shared" | "styles" | "from1904">,
  { type, text, style }: SheetCell,
  kind: Column["kind"] | undefined,
): string {
  const shown = styles[style];
  switch (type) {
    case "s": {
      const bytes = shared.at(Number(text));
      return bytes ? decoder.decode(bytes) : "";
    }
    case "b":
      return text === "1" || text === "true" ? "TRUE" : "FALSE";
    case "d":
      return shown?.date && !shown.time ? text.replace(/T00:00(:00(\.0+)?)?Z?$/, "") : text;
    case "n":
      return shown && (shown.date || shown.time) ? dateText(text, shown, from1904, kind) : numberText(text);
    default:
      return unescaped(text);
  }
}

const decoder = /* @__PURE__ */ new TextDecoder();
