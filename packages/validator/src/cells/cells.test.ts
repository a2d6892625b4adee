import { type Column, demonstration, edAssaultIstv, kindOf, policeStreet } from "@svd/schemas/returns";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acceptOf } from "./accept-of.js";
import { explain } from "./explain.js";
import { isPlain } from "./text.js";

const columns = [demonstration, edAssaultIstv, policeStreet].flatMap((definition) =>
  definition.columns.map((column): [string, Column] => [`${definition.id} ${column.name}`, column]),
);

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
  ];
  const sample = fc.constantFrom(...samples);
  const character = fc.constantFrom(..."0123456789-.:/TEWabAZ @\"'é\u00a0 ");
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
    expect(explain(codes, "burglary").faults).toEqual([{ fault: "not-in-list", suggestion: "Burglary" }]);
    expect(explain(codes, "Anti social behavior").faults[0]?.suggestion).toBe("Anti-social behaviour");
    expect(explain(codes, "Arson").faults[0]?.suggestion).toBeUndefined();
  });

  test("suggests a date only where the day and the month cannot change places", () => {
    expect(explain(date, "31/03/2026").faults[0]?.suggestion).toBe("2026-03-31");
    expect(explain(date, "03/04/2026").faults[0]?.suggestion).toBeUndefined();
    expect(explain(date, "31/02/2026").faults[0]?.suggestion).toBeUndefined();
    expect(explain(date, "31/03/26").faults[0]?.suggestion).toBeUndefined();
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
