import { demonstration } from "@svd/schemas/returns";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ValidateOptions, validate } from "../../index.js";
import { JsonCursor, NotJson } from "./cursor.js";

const encoder = new TextEncoder();
const NAMES = demonstration.columns.map(({ name }) => name);
const row = (cells: Record<string, string> = {}) => {
  const values: Record<string, string> = {
    reference: '"00a1"',
    happened_on: '"2026-03-01"',
    place_type: '"street"',
    ...cells,
  };
  return `{${NAMES.map((name) => `"${name}":${values[name] ?? "null"}`).join()}}`;
};
const reference = (i: number) => ({ reference: `"${i.toString(16).padStart(4, "0")}"` });

async function check(text: string | Uint8Array, options: ValidateOptions = {}) {
  const bytes = typeof text === "string" ? encoder.encode(text) : text;
  const report = await validate([bytes], demonstration, { maxFindings: 1000, ...options });
  return {
    report,
    found: report.findings.map(({ ruleId, pointer, line, row, column }) =>
      [ruleId, pointer ?? (line === undefined ? "" : `line ${line}`), row ?? "", column?.letter ?? ""]
        .join(" ")
        .trim(),
    ),
  };
}

describe("the reader of JSON takes a text exactly when JSON.parse does", () => {
  const takes = (text: string) => {
    const bytes = encoder.encode(text);
    try {
      const cursor = new JsonCursor(bytes, 0, bytes.length);
      cursor.skip();
      cursor.finish();
      return true;
    } catch (error) {
      if (error instanceof NotJson) return false;
      throw error;
    }
  };
  const parses = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };

  test.each([
    ...'[] {} [1,2] 0 -0 01 1. .5 1e5 1E+5 1e 1e+ - +1 0x1 NaN Infinity true True nul null [1,] {"a":1,}'.split(
      " ",
    ),
    '{"a":1 "b":2}',
    '{"a"}',
    "{a:1}",
    "{'a':1}",
    '"\\u00e9"',
    '"\\u00g9"',
    '"\\x"',
    '"\t"',
    '"\u007f\u2028"',
    '"open',
    '"\\"',
    "[1] 2",
    " \n[ ]\r\t ",
    "\u00a0[]",
    "[1}",
    "",
    "[[[[]]]]",
    "// no\n1",
    '"\\ud83d\\ude00"',
    '"\\ud83d"',
  ])("%s", (text) => {
    expect(takes(text)).toBe(parses(text));
  });

  test("for JSON with something changed in it", () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom("", ",", "]", "}", "[", "{", '"', ":", "0", "\\", "e", " "),
        (text, at, change) => {
          const place = at % (text.length + 1);
          const changed = text.slice(0, place) + change + text.slice(place + (at % 2));
          expect(takes(text)).toBe(true);
          expect(takes(changed)).toBe(parses(changed));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("and reads every text as it does", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        for (const text of [JSON.stringify(value), `"${escapedWhole(value)}"`]) {
          const bytes = encoder.encode(text);
          const { start, end } = new JsonCursor(bytes, 0, bytes.length).text();
          expect(new TextDecoder().decode(bytes.subarray(start, end))).toBe(value);
        }
      }),
    );
  });

  const escapedWhole = (value: string) =>
    Array.from(
      { length: value.length },
      (_, i) => `\\u${value.charCodeAt(i).toString(16).padStart(4, "0")}`,
    ).join("");
});

describe("in JSON", () => {
  test("findings have the pointer of their row and cell", async () => {
    const wrong = row({ place_type: '"lane"' });
    expect((await check(`[${row(reference(1))},${wrong}]`)).found).toEqual(["GEN-V04 /1/place_type 2 C"]);
    expect((await check(`{"rows":[${wrong}]}`)).found).toEqual(["GEN-V04 /rows/0/place_type 1 C"]);
    expect((await check(`${row(reference(1))}\n${wrong}`)).found).toEqual(["GEN-V04 line 2 2 C"]);
  });

  test("the pointer ends at the row where the property is of another name than the column", async () => {
    const text = `[${row({ place_type: '"lane"' }).replace("place_type", "Place Type")}]`;
    expect((await check(text)).found).toEqual(["GEN-H04   C", "GEN-V04 /0 1 C"]);
  });

  test("a column that no row has is missing once, and a property that is no column is found once", async () => {
    const text = `[${[1, 2, 3].map((i) => row(reference(i)).replace("note", "remark")).join()}]`;
    expect((await check(text)).found).toEqual(["GEN-H01", "GEN-H03   D"]);
  });

  test("a property that a row leaves out is a blank cell, whatever the order", async () => {
    const text = `[${row()},{"happened_on":"2026-03-02","place_type":"home","reference":"00a2"}]`;
    expect((await check(text)).found).toEqual([]);
    expect((await check(`[${row()},{"reference":"00a2"}]`)).found).toEqual([
      "GEN-V01 /1/happened_on 2 B",
      "GEN-V01 /1/place_type 2 C",
    ]);
  });

  test("a property that comes only after the first rows is found where it comes", async () => {
    const many = Array.from({ length: 13_000 }, (_, i) => row(reference(i)).replace('"note":null,', ""));
    const late = row({ reference: '"ffff"', note: '"late"' });
    const { found } = await check(`[${[...many, late].join()}]`);
    expect(found).toEqual(["GEN-H01", "GEN-F15 /13000 13001"]);
  });

  test.each([
    ["the same property twice", row({ note: '"a","note":"b"' }), "GEN-F15 /0/note 1 D"],
    ["a list in a cell", row({ note: "[1]" }), "GEN-F15 /0/note 1 D"],
    ["an object in a cell", row({ note: '{"a":{}}' }), "GEN-F15 /0/note 1 D"],
    ["half a character", row({ note: '"\\ud800"' }), "GEN-F15 /0/note 1 D"],
    ["a deep list", row({ note: "[".repeat(5000) + "]".repeat(5000) }), "GEN-F15 /0/note 1 D"],
    ["true where a code belongs", row({ place_type: "true" }), "GEN-V04 /0/place_type 1 C"],
    ["a number with a power of ten", row({ longitude: "1E0" }), "GEN-V06 /0/longitude 1 E"],
    ["a number with all its decimals", row({ longitude: "-1.250" }), undefined],
    ["a number with too few", row({ longitude: "-1.25" }), "GEN-V02 /0/longitude 1 E"],
    ["__proto__", row().replace("note", "__proto__"), "GEN-H01\nGEN-H03   D"],
    ["constructor", row({ note: '"a"' }).replace("note", "constructor"), "GEN-H01\nGEN-H03   D"],
  ])("%s", async (_, text, expected) => {
    expect((await check(`[${text}]`)).found).toEqual(expected?.split("\n") ?? []);
  });

  test.each([
    ["a row that is no object", `[${row()},3]`, ["GEN-F15 /1 2"]],
    ["an empty list", "[]", ["GEN-F01"]],
    ["a list of lists", "[[1]]", ["GEN-F01"]],
    ["an object without rows", '{"return":"demonstration"}', ["GEN-F01"]],
    ["rows that are no list", '{"rows":3}', ["GEN-F01  1"]],
    ["rows twice", `{"rows":[${row()}],"rows":[]}`, ["GEN-F01 /rows/1 2"]],
    ["another return", `{"return":"police-street","rows":[${row()}]}`, ["GEN-F15"]],
    ["another version", `{"version":"2.0.0","rows":[${row()}]}`, ["GEN-F15"]],
    ["a property besides the rows", `{"CANARY":[1,{}],"rows":[${row()}]}`, ["GEN-F15"]],
    ["a header, which is passed over", `{"rows":[${row()}],"header":{"a":1}}`, []],
    ["an end that is missing", `[${row()}`, ["GEN-F01  1"]],
    ["a comma too many", `[${row()},]`, ["GEN-F01 /1 2"]],
    ["a comma that is missing", `[${row()}${row()}]`, ["GEN-F01  1"]],
    ["something after the end", `[${row()}] x`, ["GEN-F01 /1 2"]],
    ["a blank row between", `[${row()},{},${row(reference(2))}]`, ["GEN-F06 /1 2"]],
    ["a line that is no JSON", `${row()}\n{"reference":\n${row(reference(2))}`, ["GEN-F15 line 2 2"]],
    ["a blank line", `${row()}\n\n${row(reference(2))}\n`, ["GEN-F06 line 2 2"]],
  ])("%s", async (_, text, expected) => {
    const fileName = text.includes("\n") ? "return.ndjson" : "return.json";
    const { found, report } = await check(text, { fileName });
    expect(found).toEqual(expected);
    expect(JSON.stringify(report)).not.toContain("CANARY");
  });

  test("bytes that are not UTF-8 are found in their cell, and in a name", async () => {
    const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
    expect((await check(bytes(`[${row({ note: '"caf\xe9"' })}]`))).found).toEqual(["GEN-F02 /0/note 1 D"]);
    expect((await check(bytes(`[${row().replace("note", "n\xe9te")}]`))).found).toContain("GEN-F02   D");
    const { found } = await check(bytes(`[${row({ note: '"caf\xe9"' })}]`), { encoding: "windows-1252" });
    expect(found).toEqual([]);
  });

  test("a row over the limit is found and passed over", async () => {
    const long = row({ note: `"${"x".repeat(3000)}"` });
    for (const text of [
      `[${row()},${long},${row(reference(2))}]`,
      `${row()}\n${long}\n${row(reference(2))}`,
    ]) {
      const { found, report } = await check(text, { limits: { recordBytes: 1000 } });
      expect(found.map((each) => each.split(" ")[0])).toEqual(["GEN-F13"]);
      expect(report.input.rows).toBe(2);
    }
  });

  test("wherever the bytes are cut or changed, the report is the same or rejects them", async () => {
    const whole = encoder.encode(
      `{"return":"demonstration","rows":[${[1, 2, 3].map((i) => row({ ...reference(i), note: '"\\u00e9\\n{["' })).join()}],"header":{}}`,
    );
    const once = await validate([whole], demonstration);
    expect(once.counts.error).toBe(0);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(255),
        async (at, size, byte) => {
          const pieces: Uint8Array[] = [];
          for (let i = 0; i < whole.length; i += size) pieces.push(whole.slice(i, i + size));
          expect(await validate(pieces, demonstration)).toEqual(once);
          if (at < whole.length - 1)
            expect((await validate([whole.subarray(0, at)], demonstration)).verdict).toBe("rejected");
          const changed = whole.slice();
          changed[at] = byte;
          await validate([changed], demonstration);
        },
      ),
      { numRuns: 150 },
    );
  });
});

test("a file of blank lines is read in a memory that does not grow with them", async () => {
  const lines = encoder.encode("\n".repeat(64 * 1024));
  function* blanks() {
    for (let i = 0; i < 100; i++) yield lines;
  }
  const before = process.memoryUsage().rss;
  const report = await validate(blanks(), demonstration, { fileName: "return.ndjson" });
  expect(report.verdict).toBe("rejected");
  // An empty list for each of the 6.5 million lines would be 600 MB.
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 ** 2);
});
