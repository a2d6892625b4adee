/** Which number formats of a workbook show a number as a date or a time. */

/** What a cell of a number shows. */
export interface Shown {
  /** A day. */
  readonly date: boolean;
  /** A time of day. */
  readonly time: boolean;
}

const NUMBER: Shown = { date: false, time: false };
const DATE: Shown = { date: true, time: false };
const TIME: Shown = { date: false, time: true };
const DATE_AND_TIME: Shown = { date: true, time: true };

/**
 * What the number formats that have no code in the file show: 14 to 22 and 45 to 47 are dates and times
 * everywhere, 27 to 36 and 50 to 58 are dates in East Asian workbooks (ECMA-376 part 1, 18.8.30).
 */
export function builtInFormat(id: number): Shown {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return DATE;
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return TIME;
  // 46 is a length of time.
  return id === 22 ? DATE_AND_TIME : NUMBER;
}

/**
 * What a number format shows, by its code, such as `dd/mm/yyyy hh:mm`.
 *
 * @param code - Its first part is looked at, which is that for positive numbers. Lengths of time, as in
 *   `[h]:mm`, are numbers.
 */
export function formatOf(code: string): Shown {
  const plain = code
    .slice(0, 1000)
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .toLowerCase();
  if (/\[(h+|m+|s+)\]/.test(plain)) return NUMBER;
  const first = (plain.split(";")[0] ?? "").replace(/\[[^[\]]*\]/g, "");
  if (first.includes("general") || first.includes("@")) return NUMBER;
  const words = first.replace(/am\/pm|a\/p/g, "h");
  const time = /[hs]/.test(words);
  // A number with an exponent has an e, which is no year; months are minutes where there are hours.
  const date = /[yd]/.test(words) || (!time && words.includes("m"));
  return date ? (time ? DATE_AND_TIME : DATE) : time ? TIME : NUMBER;
}
