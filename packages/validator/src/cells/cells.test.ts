import {
  COLUMN_KINDS,
  type CodeColumn,
  type Column,
  demonstration,
  edAssaultIstv,
  kindOf,
  policeStreet,
  returns,
  yesNoWords,
} from "@svd/schemas/returns";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acceptOf } from "./accept-of.js";
import { explain } from "./explain.js";
import { takeOf } from "./take-of.js";
import { isPlain } from "./text.js";

const methods = edAssaultIstv.columns.find(({ name }) => name === "assault_method");
const assaultMethods = (methods as CodeColumn).list;
const base = { name: "c", title: "C", description: "A column." };
/** Kinds, and forms of kinds, that no definition so far has. */
const others: readonly Column[] = [
  { ...base, kind: "whole-number" },
  { ...base, kind: "whole-number", min: -5, max: 50 },
  { ...base, kind: "decimal", decimals: 1 },
  { ...base, kind: "decimal", decimals: 3, min: -1.5, max: 12.5 },
  { ...base, kind: "money" },
  { ...base, kind: "money", negative: true },
  { ...base, kind: "count", shorthand: [] },
  { ...base, kind: "yes-no" },
  { ...base, kind: "financial-year", separator: "/" },
  { ...base, kind: "quarter", prefix: "Q" },
  { ...base, kind: "quarter", prefix: "" },
  { ...base, kind: "snomed", listId: "l", several: ";" },
  { ...base, kind: "date-time", offset: true },
  { ...base, kind: "code", list: assaultMethods, several: ";" },
];
const columns = [...returns, demonstration]
  .flatMap((definition) =>
    definition.columns.map((column): [string, Column] => [`${definition.id} ${column.name}`, column]),
  )
  .concat(others.map((column) => [JSON.stringify({ ...column, list: undefined }), column]));

test("every kind of column is tried here", () => {
  expect([...new Set(columns.map(([, { kind }]) => kind))].sort()).toEqual([...COLUMN_KINDS].sort());
});

/** Right cells, right cells with one character changed, and anything at all. */
function textsFor(column: Column): fc.Arbitrary<string> {
  const samples = [
    kindOf(column).example(column),
    ...(column.kind === "code" ? column.list.codes.map(({ code }) => code) : []),
    ...(column.kind === "text" ? [...(column.asPublished ?? []), ...(column.harmless ?? [])] : []),
    "2024-02-29",
    "1599-01-01",
    "2026-03-31T23:59:59",
    "-0.106220",
    "51.518275",
    "12.5",
    "E01000936",
    "On or near High Street",
    "12 High Street, SW1A 1AA",
    "943 476 5919",
    "05/12/1993",
    "1.2E+05",
    "1,234.50",
    "-1.5",
    "12.500",
    "123456789",
    "1234567890",
    "-0",
    "[c][p]",
    "*",
    "Q3",
    "2025-26",
    "2025/26",
    "E23000013",
    "138875005;991281000000103",
    "2024-03-01T09:58:14+00:00",
    "2024-03-01T09:58Z",
    "fist;feet",
    "Oct-17",
  ];
  const sample = fc.constantFrom(...samples);
  const character = fc.constantFrom(..."0123456789-+,.:;/[]TQEWabcAZ @\"'é\u0435\uff11\u00a0 ");
  const changed = fc.tuple(sample, fc.nat(), character, fc.nat(2)).map(([text, at, character, remove]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + character + text.slice(place + remove);
  });
  return fc.oneof(sample, changed, changed, fc.string({ unit: "grapheme", maxLength: 30 }));
}

describe.each(columns)("the column %s", (_, column) => {
  test("is accepted at once only where the slow look finds nothing and reads the same", () => {
    const accept = acceptOf(column);
    fc.assert(
      fc.property(textsFor(column), fc.nat(5), (text, offset) => {
        const cell = new TextEncoder().encode(text);
        if (cell.length === 0) return;
        // The cell lies somewhere in a larger buffer.
        const bytes = new Uint8Array(cell.length + offset + 3).fill(0x39);
        bytes.set(cell, offset);
        if (accept(bytes, offset, offset + cell.length)) {
          expect(explain(column, text)).toEqual({ text, faults: [] });
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("is taken up to an end only where the slow look finds nothing in what was taken", () => {
    const delimiter = fc.constantFrom(",", ";", "\t", "|");
    const after = fc.constantFrom(",", ";", "\t", "|", "\n", "\r\n", '"', "9", "th", " ");
    fc.assert(
      fc.property(textsFor(column), delimiter, after, fc.nat(4), (text, mark, next, cut) => {
        const take = takeOf(column, mark.charCodeAt(0));
        if (!take) return;
        const bytes = new TextEncoder().encode(`99${text}${next}99`);
        const limit = bytes.length - Math.min(cut, bytes.length - 3);
        const end = take(bytes, 2, limit);
        const beyond = bytes.slice();
        beyond.fill(0x39, limit);
        expect(take(beyond, 2, limit)).toBe(end);
        beyond.fill(0x20, limit);
        expect(take(beyond, 2, limit)).toBe(end);
        if (end <= 2) return;
        expect(end).toBeLessThanOrEqual(limit);
        const taken = new TextDecoder().decode(bytes.subarray(2, end));
        for (const special of [mark, '"', "\r", "\n"]) expect(taken).not.toContain(special);
        if (end < limit && [mark, "\r", "\n"].includes(String.fromCharCode(bytes[end] as number)))
          expect(explain(column, taken)).toEqual({ text: taken, faults: [] });
      }),
      { numRuns: 2000 },
    );
  });

  test("is accepted at once where it holds what nearly every cell holds", () => {
    const text = kindOf(column).example(column);
    const cell = new TextEncoder().encode(text);
    const slow = column.kind === "text" && column.freeText;
    expect(acceptOf(column)(cell, 0, cell.length)).toBe(!slow);
  });
});

test("text is plain only where nothing would be found in a column that the return does not have", () => {
  const unknown: Column = { name: "", kind: "text", title: "", description: "", maxLength: 1e6 };
  fc.assert(
    fc.property(textsFor(unknown), (text) => {
      const cell = new TextEncoder().encode(text);
      if (cell.length > 0 && isPlain(cell, 0, cell.length)) expect(explain(unknown, text).faults).toEqual([]);
    }),
    { numRuns: 5000 },
  );
});

describe("the slow look", () => {
  const codes = policeStreet.columns.find(({ name }) => name === "Crime type") as Column;
  const date = demonstration.columns.find(({ name }) => name === "happened_on") as Column;
  const text = demonstration.columns.find(({ name }) => name === "note") as Column;

  test("suggests the nearest code, and none where none is near", () => {
    expect(explain(codes, "Burglry").faults).toEqual([{ fault: "not-in-list", suggestion: "Burglary" }]);
    expect(explain(codes, "Anti social behavior").faults[0]?.suggestion).toBe("Anti-social behaviour");
    expect(explain(codes, "Arson").faults[0]?.suggestion).toBeUndefined();
  });

  const kind = (wanted: Column["kind"], form: object = {}): Column =>
    ({ ...base, kind: wanted, ...form }) as Column;
  const units = demonstration.columns.find(({ name }) => name === "unit_code") as Column;

  test.each<[string, Column, string, string | undefined]>([
    ["zeros that were lost", units, "1", "01"],
    ["a code made into a date", units, "Oct-17", "10-17"],
    ["a code made into a number", units, "5.00E+00", "5E"],
    ["a mark for what is confidential", kind("count", { shorthand: ["c"] }), "*", "[c]"],
    ["a mark for several things", kind("count", { shorthand: ["c"] }), "-", undefined],
    ["another word for yes", kind("yes-no"), "Y", "yes"],
    ["another case", kind("yes-no", { words: { yes: "True", no: "False" } }), "FALSE", "False"],
    ["a word that is neither", kind("yes-no"), "maybe", undefined],
    [
      "a wrong code among several",
      kind("code", { list: assaultMethods, several: ";" }),
      "fist; Fet;feet",
      "feet",
    ],
    [
      "several codes with spaces",
      kind("code", { list: assaultMethods, several: ";" }),
      "fist; feet",
      undefined,
    ],
    ["grouping that is exact", kind("count", { shorthand: [] }), "1,234", undefined],
    ["zeros behind a point", kind("whole-number"), "-12.00", undefined],
    ["a pound sign", kind("money"), "£1,200.50", undefined],
    ["an offence code made into a number", kind("offence-code"), "5.00E+00", undefined],
    ["a letter for a digit", kind("gss-code", { entities: ["E23"] }), "e23OOOO13", undefined],
    ["a Cyrillic letter", kind("gss-code", { entities: ["E23"] }), "Е23000013", undefined],
    ["small letters", kind("ods-code", { sites: true }), "janedoe1990", undefined],
    ["the other form of a year", kind("financial-year", { separator: "-" }), "2025/26", undefined],
    ["the other form of a quarter", kind("quarter", { prefix: "" }), "Q2", undefined],
    ["a space for a T", kind("date-time"), "2026-03-31 23:15", undefined],
    ["a month by its name", date, "1 March 2026", undefined],
    ["a day over 12", date, "31/03/2026", undefined],
  ])("suggests for %s a word of the list, or nothing", (_, column, text, suggestion) => {
    expect(explain(column, text).faults[0]?.suggestion).toBe(suggestion);
  });

  test("suggests nothing but words that the column holds", () => {
    for (const [name, column] of columns) {
      const words =
        column.kind === "code"
          ? column.list.codes.map(({ code }) => code)
          : column.kind === "yes-no"
            ? Object.values(yesNoWords(column))
            : column.kind === "count"
              ? column.shorthand.map((letters) => `[${letters}]`)
              : [];
      fc.assert(
        fc.property(textsFor(column), (text) => {
          for (const { suggestion } of explain(column, text).faults)
            if (suggestion !== undefined) expect(words, name).toContain(suggestion);
        }),
        { numRuns: 300 },
      );
    }
  });

  test.each([
    ["31/03/2026", "The day is over 12, so the date is certain."],
    ["1 March 2026", "The month is named, so the date is certain."],
    ["2026/3/4", "The year comes first, so the date is certain."],
    ["03/04/2026", "It cannot be known which number is the day and which is the month."],
    ["31/02/2026", "There is no such day."],
    ["31/03/26", "Write the year with four digits."],
    ["1 Marzo 2026", "There is no such month."],
  ])("says of the date %s what is certain of it, and not which date it is", (text, detail) => {
    expect(explain(date, text).faults).toEqual([{ fault: "date-form", detail }]);
  });

  test.each([
    [" yard", "a space before it"],
    ["yard ", "a space after it"],
    [" yard ", "spaces around it"],
    ["\u00a0yard", "a space before it"],
    ["rear\u00a0yard", "a no-break space in it (U+00A0)"],
    ["rear\u200byard", "a character that cannot be seen in it (U+200B)"],
    ["rear\u0007yard", "a character that cannot be seen in it (U+0007)"],
    ["rear\nyard", "a line break in it"],
    ["\t ", "nothing but spaces"],
  ])("says of %j that it has %s", (raw, detail) => {
    expect(explain(text, raw).faults[0]).toEqual({ fault: "space", detail });
  });
});
