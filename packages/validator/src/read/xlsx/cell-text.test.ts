import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateText, numberText, unescaped } from "./cell-text.js";
import { builtInFormat, formatOf, type Shown } from "./number-format.js";

const DAY: Shown = { date: true, time: false };
const TIME: Shown = { date: false, time: true };
const BOTH: Shown = { date: true, time: true };
const NEITHER: Shown = { date: false, time: false };

describe("a number is written", () => {
  test.each([
    ["4.0999999999999996", "4.1"],
    ["4.10", "4.1"],
    ["-0.10622", "-0.10622"],
    ["1E-7", "0.0000001"],
    ["-1.25E-8", "-0.0000000125"],
    ["1.5E+3", "1500"],
    ["123456789012345", "123456789012345"],
    ["9434765919", "9434765919"],
    ["-0", "0"],
    // Beyond what a spreadsheet keeps exactly, as it shows it.
    ["1.2345678901234568E+17", "1.2345678901234568E+17"],
    ["1000000000000000", "1E+15"],
    ["1E400", "1E400"],
    ["none", "none"],
    ["0x10", "0x10"],
    [" 7 ", "7"],
    ["1.", "1"],
    [".5", "0.5"],
    [".", "."],
    ["1E", "1E"],
  ])("%s as %s", (source, text) => {
    expect(numberText(source)).toBe(text);
  });

  test("so that it is the same number", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const text = numberText(String(number));
        expect(Number(text)).toBe(number === 0 ? 0 : number);
        if (Math.abs(number) < 1e15) expect(text).not.toMatch(/e/i);
      }),
    );
  });
});

describe("a day is written", () => {
  // 1 March 2026 is day 46,082 from 1900 and, 1,462 days fewer, 44,620 from 1904.
  test.each<[string, string, Shown, boolean, Parameters<typeof dateText>[3], string]>([
    ["as a date", "46082", DAY, false, "date", "2026-03-01"],
    ["from 1904", "44620", DAY, true, "date", "2026-03-01"],
    ["as a month", "46082", DAY, false, "month", "2026-03"],
    ["whole where it is not the first of a month", "46083", DAY, false, "month", "2026-03-02"],
    ["with its time", "46082.5", BOTH, false, "date-time", "2026-03-01T12:00:00"],
    ["with midnight where the cell shows times", "46082", BOTH, false, "date-time", "2026-03-01T00:00:00"],
    ["without midnight where it does not", "46082", DAY, false, "date-time", "2026-03-01"],
    ["with a time that the cell hides", "46082.75", DAY, false, "date", "2026-03-01T18:00:00"],
    ["to the nearest second", "46082.999999", BOTH, false, "date-time", "2026-03-02T00:00:00"],
    ["as a time of day", "0.9798611111111111", TIME, false, "text", "23:31:00"],
    ["in a column of codes", "45931", DAY, false, "code", "2025-10-01"],
    ["before the day that never was", "59", DAY, false, "date", "1900-02-28"],
    ["on the day that never was", "60", DAY, false, "date", "1900-02-29"],
    ["after the day that never was", "61", DAY, false, "date", "1900-03-01"],
    ["on day nought", "0", DAY, false, "date", "1900-01-00"],
    ["on day nought from 1904", "0", DAY, true, "date", "1904-01-01"],
    ["on the last day", "2958465", DAY, false, "date", "9999-12-31"],
    ["as a number beyond the last day", "2958466", DAY, false, "date", "2958466"],
    ["as a number before the first", "-1", DAY, false, "date", "-1"],
  ])("%s", (_, source, shown, from1904, kind, text) => {
    expect(dateText(source, shown, from1904, kind)).toBe(text);
  });
});

describe("a number format shows", () => {
  test.each<[string, Shown]>([
    ["dd/mm/yyyy", DAY],
    ["[$-809]dd mmmm yyyy;@", DAY],
    ["mmm\\-yy", DAY],
    ["mmmm", DAY],
    ["yyyy\\-mm\\-dd\\Thh:mm", BOTH],
    ["dd/mm/yyyy hh:mm AM/PM", BOTH],
    ["hh:mm", TIME],
    ["mm:ss.0", TIME],
    ["[h]:mm", NEITHER],
    ["General", NEITHER],
    ["@", NEITHER],
    ["0.00E+00", NEITHER],
    ["#,##0.00;[Red]-#,##0.00", NEITHER],
    ['0.0" days"', NEITHER],
    ['"£"#,##0', NEITHER],
  ])("%s", (code, shown) => {
    expect(formatOf(code)).toEqual(shown);
  });

  test("by its number where it has no code", () => {
    expect([0, 14, 20, 22, 46, 49].map(builtInFormat)).toEqual([NEITHER, DAY, TIME, BOTH, NEITHER, NEITHER]);
  });
});

test("escapes of characters that XML cannot hold are undone, and halves of characters are left", () => {
  expect(unescaped("a_x000D_b_x005F_x_xD800_")).toBe("a\rb_x_xD800_");
});
