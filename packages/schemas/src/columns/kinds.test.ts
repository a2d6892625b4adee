import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assaultMethods } from "../codelists/ed-assault.js";
import { columnSqlOf } from "../sql/columns/kinds.js";
import { hasCheckDigit } from "./check-digit.js";
import type { Column } from "./column.js";
import type { CellFault } from "./column-kind.js";
import { isHidden, type Shorthand, shorthandOf } from "./count.js";
import { editedText } from "./edited-text.js";
import { faultsOf } from "./faults.js";
import { COLUMN_KINDS, kindOf } from "./kinds.js";
import { withoutLookAlikes } from "./look-alikes.js";
import { penceOf, poundsOf } from "./money.js";
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
  codes: { ...base, kind: "code", list: assaultMethods, several: ";" },
  unit: {
    ...base,
    kind: "code",
    list: { id: "u", title: "U", source: "s", codes: [{ code: "01" }, { code: "10-17" }, { code: "5E" }] },
  },
  count: { ...base, kind: "count", shorthand: ["c", "low"] },
  plainCount: { ...base, kind: "count", shorthand: [] },
  wholeNumber: { ...base, kind: "whole-number", min: -5, max: 50 },
  decimal: { ...base, kind: "decimal", decimals: 1, min: 0 },
  money: { ...base, kind: "money" },
  credit: { ...base, kind: "money", negative: true },
  yesNo: { ...base, kind: "yes-no" },
  trueFalse: { ...base, kind: "yes-no", words: { yes: "True", no: "False" } },
  year: { ...base, kind: "financial-year", separator: "-" },
  homeOfficeYear: { ...base, kind: "financial-year", separator: "/" },
  quarter: { ...base, kind: "quarter", prefix: "Q" },
  quarterNumber: { ...base, kind: "quarter", prefix: "" },
  gssCode: { ...base, kind: "gss-code", entities: ["E23", "W15"] },
  snomed: { ...base, kind: "snomed", listId: "l" },
  snomeds: { ...base, kind: "snomed", listId: "l", several: ";" },
  withOffset: { ...base, kind: "date-time", offset: true },
  offence: { ...base, kind: "offence-code" },
} as const satisfies Record<string, Column>;

test("every kind of column is tried here", () => {
  expect([...new Set(Object.values<Column>(columns).map(({ kind }) => kind))].sort()).toEqual(
    [...COLUMN_KINDS].sort(),
  );
});

test.each(Object.entries<Column>(columns))("conditions in SQL read %s as its kind says", (_, column) => {
  const { type, text } = columnSqlOf(column);
  if (kindOf(column).type === "text") expect(text ? "text" : type(column)).toBe("text");
  else expect(text).toBeUndefined();
});

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
  ["code", "fist;feet", "not-in-list"],
  ["codes", "fist", undefined],
  ["codes", "fist;feet", undefined],
  ["codes", "fist; feet", "other-form"],
  ["codes", "fist;feet;fist", "other-form"],
  ["codes", "fist;", "other-form"],
  ["codes", "fist;foot", "not-in-list"],
  ["codes", ";", "not-in-list"],
  ["unit", "1", "number-damage"],
  ["unit", "2", "not-in-list"],
  ["unit", "Oct-17", "number-damage"],
  ["unit", "17-Oct", "number-damage"],
  ["unit", "Nov-17", "not-in-list"],
  ["unit", "5.00E+00", "number-damage"],
  ["unit", "6.00E+00", "not-in-list"],
  ["unit", "#REF!", "number-damage"],
  ["count", "0", undefined],
  ["count", "123456789", undefined],
  ["count", "1234567890", "format"],
  ["count", "012", "format"],
  ["count", "-1", "format"],
  ["count", "1.5", "format"],
  ["count", "1.0", "number-damage"],
  ["count", "1,234", "number-damage"],
  ["count", "[c]", undefined],
  ["count", "[low]", undefined],
  ["count", "[c][p][r]", undefined],
  ["count", "[c][c]", "format"],
  ["count", "12[p]", "format"],
  ["count", "[x]", "format"],
  ["count", "*", "legacy-shorthand"],
  ["count", "-", "legacy-shorthand"],
  ["count", ":", "legacy-shorthand"],
  ["count", "..", "legacy-shorthand"],
  ["count", "c", "legacy-shorthand"],
  ["count", "[C]", "legacy-shorthand"],
  ["count", "LOW", "legacy-shorthand"],
  ["count", "x", "format"],
  ["plainCount", "[c]", "format"],
  ["plainCount", "*", "format"],
  ["wholeNumber", "-5", undefined],
  ["wholeNumber", "-6", "range"],
  ["wholeNumber", "51", "range"],
  ["wholeNumber", "-0", "format"],
  ["wholeNumber", "+5", "format"],
  ["wholeNumber", "5.00", "number-damage"],
  ["decimal", "12", undefined],
  ["decimal", "12.5", undefined],
  ["decimal", "12.55", "precision"],
  ["decimal", "-0.1", "range"],
  ["decimal", "1.2E+05", "number-damage"],
  ["decimal", ".5", "format"],
  ["money", "0", undefined],
  ["money", "211864.69", undefined],
  ["money", "5.5", undefined],
  ["money", "5.", "format"],
  ["money", "5.555", "part-penny"],
  ["money", "5.550", "part-penny"],
  ["money", "-5.00", "range"],
  ["money", "£5.00", "number-damage"],
  ["money", "1,200.50", "number-damage"],
  ["credit", "-5.00", undefined],
  ["yesNo", "yes", undefined],
  ["yesNo", "Yes", "format"],
  ["trueFalse", "True", undefined],
  ["trueFalse", "TRUE", "format"],
  ["year", "2025-26", undefined],
  ["year", "1999-00", undefined],
  ["year", "2025/26", "other-form"],
  ["year", "2025-27", "impossible"],
  ["year", "2025-2026", "format"],
  ["homeOfficeYear", "2015/16", undefined],
  ["homeOfficeYear", "2015-16", "other-form"],
  ["quarter", "Q1", undefined],
  ["quarter", "1", "other-form"],
  ["quarter", "q4", "other-form"],
  ["quarter", "Q5", "format"],
  ["quarter", "1.0", "number-damage"],
  ["quarterNumber", "4", undefined],
  ["quarterNumber", "Q4", "other-form"],
  ["gssCode", "E23000013", undefined],
  ["gssCode", "W15000003", undefined],
  ["gssCode", "E06000010", "other-entity"],
  ["gssCode", "e23000013", "format"],
  ["gssCode", "E2300013", "format"],
  // The root of SNOMED CT, the mechanism reference set of emergency care, and each with a digit changed.
  ["snomed", "138875005", undefined],
  ["snomed", "991281000000103", undefined],
  ["snomed", "138875006", "check-digit"],
  ["snomed", "991281000000104", "check-digit"],
  ["snomed", "9.91281E+14", "number-damage"],
  ["snomed", "12345", "format"],
  ["snomed", "138875005;991281000000103", "format"],
  ["snomeds", "138875005;991281000000103", undefined],
  ["snomeds", "138875005; 991281000000103", "other-form"],
  ["withOffset", "2024-03-01T09:58:14+00:00", undefined],
  ["withOffset", "2024-03-01T09:58Z", undefined],
  ["withOffset", "2024-03-01T09:58:14", "format"],
  ["withOffset", "2024-03-01T25:58:14+00:00", "impossible"],
  ["dateTime", "2024-03-01T09:58:14+00:00", "format"],
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

describe("the pattern of a column", () => {
  const patterned = Object.entries<Column>(columns).flatMap(([name, column]) => {
    const pattern = kindOf(column).pattern?.(column);
    return pattern === undefined ? [] : [{ name, column, pattern }];
  });

  test("is there for every kind but those of words and lists", () => {
    const kinds = new Set(Object.values<Column>(columns).map(({ kind }) => kind));
    for (const { column } of patterned) kinds.delete(column.kind);
    expect([...kinds].sort()).toEqual(["code", "text", "yes-no"]);
  });

  test.each(patterned)("of $name matches every right cell", ({ column, pattern }) => {
    const matches = new RegExp(pattern);
    fc.assert(
      fc.property(editedText(kindOf(column).example(column)), (text) => {
        if (text !== "" && kindOf(column).fault(column, text) === undefined)
          expect(matches.test(text), text).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test.each(patterned)("of $name matches no cell that is written in another form", ({ column, pattern }) => {
    fc.assert(
      fc.property(fc.stringMatching(new RegExp(pattern)), (text) => {
        expect(["format", "date-form", "number-damage", "look-alike", "legacy-shorthand"]).not.toContain(
          kindOf(column).fault(column, text),
        );
      }),
    );
  });

  test.each(cases)("of %s holding %s matches where nothing is wrong", (name, text, fault) => {
    const column: Column = columns[name];
    const pattern = kindOf(column).pattern?.(column);
    if (pattern !== undefined && fault === undefined) expect(text).toMatch(new RegExp(pattern));
  });
});

describe("the form of a column", () => {
  test.each<[keyof typeof columns, string, string]>([
    ["codes", " fist ;feet;;fist", "fist;feet"],
    ["snomeds", "138875005; 991281000000103;", "138875005;991281000000103"],
    ["year", "2025/26", "2025-26"],
    ["homeOfficeYear", "2015-16", "2015/16"],
    ["quarter", "3", "Q3"],
    ["quarterNumber", "q 3", "3"],
  ])("%s is given to %j as %j", (name, text, rewritten) => {
    const column: Column = columns[name];
    expect(kindOf(column).rewritten?.(column, text)).toBe(rewritten);
  });
});

test("every check of a SNOMED identifier finds a changed digit and two that changed places", () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[1-9][0-9]{4,16}$/),
      fc.nat(),
      fc.integer({ min: 1, max: 9 }),
      (body, at, by) => {
        const right = [..."0123456789"].map((digit) => body + digit).filter(hasCheckDigit);
        expect(right.length).toBe(1);
        const digits = [...(right[0] as string)];
        const place = at % digits.length;
        const changed = digits.with(place, String((Number(digits[place]) + by) % 10)).join("");
        expect(hasCheckDigit(changed)).toBe(false);
        const next = (place + 1) % digits.length;
        const swapped = digits.with(place, digits[next] as string).with(next, digits[place] as string);
        if (next > place && digits[place] !== digits[next])
          expect(hasCheckDigit(swapped.join(""))).toBe(false);
      },
    ),
  );
});

test.each<[string, number]>([
  ["0", 0],
  ["0.07", 7],
  ["-0.07", -7],
  ["5.5", 550],
  ["1234.50", 123450],
  // No float has this many hundredths exactly.
  ["999999999.99", 99999999999],
  ["-0.00", 0],
])("%s pounds are %d pence", (pounds, pence) => {
  expect(penceOf(pounds)).toBe(pence);
});

test("pence come back from pounds as they were", () => {
  expect(poundsOf(-7)).toBe("-0.07");
  expect(poundsOf(123450)).toBe("1234.50");
  fc.assert(
    fc.property(fc.integer({ min: -99999999999, max: 99999999999 }), (pence) => {
      expect(penceOf(poundsOf(pence))).toBe(pence);
    }),
  );
});

test.each<[string, Shorthand | undefined, boolean]>([
  ["[c]", "c", true],
  ["[low][e]", "low", true],
  ["*", "c", true],
  ["X", "x", true],
  ["..", undefined, true],
  ["12", undefined, false],
  ["0", undefined, false],
])("%s in a count stands for %s, and hides the number: %s", (text, shorthand, hidden) => {
  expect(shorthandOf(text)).toBe(shorthand);
  expect(isHidden(text)).toBe(hidden);
});

test.each([
  ["str\u0435et", "street"],
  ["\uff25\uff12\uff13", "E23"],
  ["10\u201317", "10-17"],
  ["Patient\u2019s home", "Patient's home"],
  ["Café", "Café"],
])("%s reads as %s without look-alikes", (text, plain) => {
  expect(withoutLookAlikes(text)).toBe(plain);
});

describe("a cell that is right but for a look-alike", () => {
  test("is found as that, and not as a cell of another form", () => {
    expect(faultsOf(columns.gssCode, "Е23000013")).toEqual(["look-alike"]);
    expect(faultsOf(columns.unit, "10\u201317")).toEqual(["look-alike"]);
    expect(faultsOf(columns.gssCode, "Е2300013")).toEqual(["format"]);
  });
});

test("an identifier of a person is found in a column of numbers", () => {
  expect(faultsOf(columns.count, "9434765919")).toEqual(["format", "nhs-number"]);
  expect(faultsOf(columns.snomed, "9434765919")).toEqual(["check-digit", "nhs-number"]);
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
