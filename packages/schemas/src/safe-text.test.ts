import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { actsAsFormula, csvField, csvRecord, guardFormula, visibleLines, visibleText } from "./safe-text.js";

const FORMULAS = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "|cmd",
  "%x",
  " =1+1",
  "\t=1",
  "\n=1",
  "\r=1",
  "\tplain",
  "\nplain",
  "＝1",
  "＋1",
  "－1",
  "＠x",
  "｜x",
  "％x",
  "﹦1",
  "\u00a0=1",
  "\u200b=1",
  "\u202e=1",
  "\ufeff=1",
  "\u0000=1",
];

describe("a text that a spreadsheet would run", () => {
  test.each(FORMULAS.map((text) => [JSON.stringify(text), text]))("is guarded: %s", (_, text) => {
    expect(actsAsFormula(text as string)).toBe(true);
    expect(guardFormula(text as string)).toBe(`'${text}`);
  });

  test.each(["", "High Street", "1-2", "a=b", "'=1", "é", "£5", "(5)", "…"])("is not %j", (text) => {
    expect(guardFormula(text)).toBe(text);
  });

  test("is never left as a text of a record, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...FORMULAS)), { minLength: 1 }),
        (fields) => {
          const [first] = fields;
          const record = csvRecord(fields);
          expect(record.endsWith("\r\n")).toBe(true);
          const begun = record.startsWith('"') ? record.slice(1) : record;
          if (first !== "") expect(actsAsFormula(begun.slice(0, 50))).toBe(false);
        },
      ),
      { seed: 2026, numRuns: 2000 },
    );
  });
});

test("a record has numbers as numbers, and quotation marks only where they are needed", () => {
  expect(csvRecord(["a,b", 'c"d', "e\nf", -1.5, 10n, undefined, ""])).toBe(
    '"a,b","c""d","e\nf",-1.5,10,,\r\n',
  );
  expect(csvField("=1")).toBe("=1");
});

describe("a text from outside", () => {
  test.each([
    ["a\u001b[2Jb", "a\\u001b[2Jb"],
    ["a\n::error::b", "a\\u000a::error::b"],
    ["a\u202efdp.exe", "a\\u202efdp.exe"],
    ["a\u2066b\u2069", "a\\u2066b\\u2069"],
    ["a\u009b2J", "a\\u009b2J"],
    ["a\u2028b", "a\\u2028b"],
    ["a\ud800b", "a\\ud800b"],
    ["Ynys Môn 😀", "Ynys Môn 😀"],
  ])("is shown with what acts written as its code: %j", (text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });

  test("is cut where it is long", () => {
    expect(visibleText("x".repeat(300))).toBe(`${"x".repeat(199)}…`);
  });

  test("keeps its line ends where they are meant, and stays the same value in JSON", () => {
    expect(visibleLines("a\tb\r\nc\nd\re\u202e")).toBe("a\tb\r\nc\nd\\u000de\\u202e");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(JSON.parse(visibleLines(JSON.stringify({ text })))).toEqual({ text });
      }),
      { seed: 2026 },
    );
  });
});
