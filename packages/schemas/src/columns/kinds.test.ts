import { describe, expect, test } from "vitest";
import { assaultMethods } from "../codelists/ed-assault.js";
import type { Column } from "./column.js";
import type { CellFault } from "./column-kind.js";
import { kindOf } from "./kinds.js";
import { numberDamage } from "./number-damage.js";
import { cleanText } from "./text-form.js";

const base = { name: "c", title: "C", description: "A column." };
const columns = {
  date: { ...base, kind: "date" },
  dateTime: { ...base, kind: "date-time" },
  month: { ...base, kind: "month" },
  hexId: { ...base, kind: "hex-id", digits: 4 },
  lsoa: { ...base, kind: "lsoa" },
  odsCode: { ...base, kind: "ods-code", minLength: 3, maxLength: 5, listId: "ods-site" },
  longitude: { ...base, kind: "coordinate", axis: "longitude", min: -11, max: 2, decimals: 6 },
  text: { ...base, kind: "text", maxLength: 5, advisedLength: 3 },
  code: { ...base, kind: "code", list: assaultMethods },
} as const satisfies Record<string, Column>;

const cases: readonly (readonly [keyof typeof columns, string, CellFault | undefined])[] = [
  ["date", "2024-02-29", undefined],
  ["date", "2023-02-29", "impossible"],
  ["date", "1900-02-29", "impossible"],
  ["date", "2000-02-29", undefined],
  ["date", "2026-04-31", "impossible"],
  ["date", "2026-00-10", "impossible"],
  ["date", "31/03/2026", "date-form"],
  ["date", "31-Mar-26", "date-form"],
  ["date", "20260331", "format"],
  ["date", "2026-3-31", "date-form"],
  ["date", "２０２６-03-31", "format"],
  ["dateTime", "2026-03-31T23:15", undefined],
  ["dateTime", "2026-03-31T23:15:59", undefined],
  ["dateTime", "2026-03-31T24:00:00", "impossible"],
  ["dateTime", "2026-03-31T23:60:00", "impossible"],
  ["dateTime", "2026-02-30T10:00", "impossible"],
  ["dateTime", "2026-03-31 23:15", "format"],
  ["dateTime", "31/03/2026 23:15", "date-form"],
  ["dateTime", "2026-03-31T23:15:00Z", "format"],
  ["month", "2026-12", undefined],
  ["month", "2026-13", "impossible"],
  ["month", "2026-1", "format"],
  ["month", "Mar-26", "format"],
  ["hexId", "00aF", undefined],
  ["hexId", "00ag", "format"],
  ["hexId", "00a", "format"],
  ["hexId", "1.2E+45", "number-damage"],
  ["lsoa", "E01000936", undefined],
  ["lsoa", "W01001939", undefined],
  ["lsoa", "E010009361", "format"],
  ["lsoa", "S01006506", "format"],
  ["lsoa", "e01000936", "format"],
  ["odsCode", "RJ1", undefined],
  ["odsCode", "rj1", "format"],
  ["odsCode", "RJ", "format"],
  ["odsCode", "RJ1234", "format"],
  ["longitude", "-0.106220", undefined],
  ["longitude", "-0.10622", "precision"],
  ["longitude", "0", "precision"],
  ["longitude", "-11.000000", undefined],
  ["longitude", "-11.000001", "range"],
  ["longitude", "51.518275", "range"],
  ["longitude", "-00.106220", "format"],
  ["longitude", "+0.106220", "format"],
  ["longitude", "-1.06E-01", "number-damage"],
  ["longitude", "1,234", "number-damage"],
  ["text", "abc", undefined],
  ["text", "abcd", "longer-than-advised"],
  ["text", "abcdef", "too-long"],
  ["text", "😀😀😀", undefined],
  ["code", "fist", undefined],
  ["code", "Fist", "not-in-list"],
];

describe("a column of kind", () => {
  test.each(cases)("%s holding %s is found %s", (name, text, fault) => {
    const column: Column = columns[name];
    expect(kindOf(column).fault(column, text)).toBe(fault);
  });

  test.each(Object.entries(columns))("%s gives an example that is right", (_, column: Column) => {
    const kind = kindOf(column);
    expect(["longer-than-advised", "too-long", undefined]).toContain(
      kind.fault(column, kind.example(column)),
    );
  });

  test("no such kind is refused by name", () => {
    const column = { ...base, kind: "constructor" } as unknown as Column;
    expect(() => kindOf(column)).toThrow('There is no column kind "constructor".');
  });
});

test("cleaning takes away what cannot be seen and keeps what can", () => {
  expect(cleanText("  High Street\t")).toBe("High Street");
  expect(cleanText("High\u00a0Street")).toBe("High Street");
  expect(cleanText("High\r\nStreet")).toBe("High  Street");
  expect(cleanText("\ufeffHigh\u200b Street\u0007")).toBe("High Street");
  expect(cleanText("\u3000\u2003")).toBe("");
  expect(cleanText("Café 😀")).toBe("Café 😀");
});

test.each([
  ["5.00E+00", "scientific notation"],
  ["-1e5", "scientific notation"],
  ["1,200", "thousands separators"],
  ["£5", "a currency sign"],
  ["5.5 %", "a per cent sign"],
  ["#REF!", "a spreadsheet error"],
  ["5", undefined],
  ["5E", undefined],
  ["1,20", undefined],
])("a number written %s shows %s", (text, damage) => {
  expect(numberDamage(text)).toBe(damage);
});
