import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Take } from "../cells/take.js";
import { takeOf } from "../cells/take-of.js";
import { CsvReader } from "./csv-reader.js";
import { DEFAULT_LIMITS } from "./limits.js";
import { BARE_QUOTE, DOUBLED, type RowRecord, STRAY, UNCLOSED } from "./record.js";

interface Read {
  rows: string[][];
  /** The particular flags of cells that have some, as "row:cell" to flags. */
  flags: Record<string, number>;
  tooLong: number[];
  newlines: number;
}

/** Reads bytes that come in pieces. */
function read(
  pieces: readonly Uint8Array[],
  delimiter = ",",
  recordBytes = DEFAULT_LIMITS.recordBytes,
  takes: CsvReader["takes"] = [],
): Read {
  const result: Read = { rows: [], flags: {}, tooLong: [], newlines: 0 };
  const reader = new CsvReader(
    delimiter.charCodeAt(0),
    { ...DEFAULT_LIMITS, recordBytes },
    {
      record({ bytes, cells, starts, ends, flags }: RowRecord) {
        const row: string[] = [];
        for (let i = 0; i < cells; i++) {
          const text = new TextDecoder().decode(bytes.subarray(starts[i], ends[i]));
          const flag = flags[i] as number;
          row.push(flag & DOUBLED ? text.replaceAll('""', '"') : text);
          if (flag & (STRAY | BARE_QUOTE | UNCLOSED)) result.flags[`${result.rows.length}:${i}`] = flag;
        }
        result.rows.push(row);
        return undefined;
      },
      tooLong: () => void result.tooLong.push(result.rows.length),
    },
  );
  reader.takes = takes;
  // Each piece is wiped after use, because a source may do so.
  for (const piece of pieces) {
    const copy = piece.slice();
    reader.write(copy);
    copy.fill(0x58);
  }
  reader.end();
  result.newlines = reader.newlines;
  return result;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const rows = (text: string, delimiter?: string) => read([bytes(text)], delimiter).rows;

/** Cuts bytes at the given places. */
function cut(whole: Uint8Array, places: readonly number[]): Uint8Array[] {
  const sorted = [0, ...[...places].sort((a, b) => a - b), whole.length];
  return sorted.slice(1).map((end, i) => whole.subarray(sorted[i], end));
}

describe("a file is read into", () => {
  // The sound cases of csv-spectrum, by name.
  test.each<[string, string, string[][]]>([
    [
      "simple",
      "a,b,c\n1,2,3",
      [
        ["a", "b", "c"],
        ["1", "2", "3"],
      ],
    ],
    [
      "simple_crlf",
      "a,b,c\r\n1,2,3\r\n",
      [
        ["a", "b", "c"],
        ["1", "2", "3"],
      ],
    ],
    [
      "comma_in_quotes",
      'first,address\nJohn,"120 any st., Anytown"',
      [
        ["first", "address"],
        ["John", "120 any st., Anytown"],
      ],
    ],
    [
      "empty",
      'a,b,c\n1,"",""\n2,3,4',
      [
        ["a", "b", "c"],
        ["1", "", ""],
        ["2", "3", "4"],
      ],
    ],
    [
      "empty_crlf",
      'a,b,c\r\n1,"",""\r\n2,3,4\r\n',
      [
        ["a", "b", "c"],
        ["1", "", ""],
        ["2", "3", "4"],
      ],
    ],
    [
      "escaped_quotes",
      'a,b\n1,"ha ""ha"" ha"\n3,4\n',
      [
        ["a", "b"],
        ["1", 'ha "ha" ha'],
        ["3", "4"],
      ],
    ],
    [
      "json",
      'key,val\n1,"{""type"": ""Point""}"\n',
      [
        ["key", "val"],
        ["1", '{"type": "Point"}'],
      ],
    ],
    [
      "newlines",
      'a,b,c\n1,2,3\n"Once upon \na time",5,6\n',
      [
        ["a", "b", "c"],
        ["1", "2", "3"],
        ["Once upon \na time", "5", "6"],
      ],
    ],
    [
      "newlines_crlf",
      'a,b,c\r\n1,2,3\r\n"Once upon \r\na time",5,6\r\n',
      [
        ["a", "b", "c"],
        ["1", "2", "3"],
        ["Once upon \r\na time", "5", "6"],
      ],
    ],
    [
      "quotes_and_newlines",
      'a,b\n1,"ha \n""ha"" \nha"\n3,4\n',
      [
        ["a", "b"],
        ["1", 'ha \n"ha" \nha'],
        ["3", "4"],
      ],
    ],
    [
      "utf8",
      "a,b,c\n1,2,3\n4,5,ʤ\n",
      [
        ["a", "b", "c"],
        ["1", "2", "3"],
        ["4", "5", "ʤ"],
      ],
    ],
    // And others.
    ["mixed line ends", "a\nb\r\nc\rd\r\n", [["a"], ["b"], ["c"], ["d"]]],
    ["only a line end", "\n", [[""]]],
    ["nothing", "", []],
    [
      "a last row without a line end",
      "a,b\n1,",
      [
        ["a", "b"],
        ["1", ""],
      ],
    ],
    ["a blank row", "a\n\nb", [["a"], [""], ["b"]]],
    ["quotes at the very end", 'a,"b"', [["a", "b"]]],
    ["a delimiter at the very start", ",a\n", [["", "a"]]],
  ])("its cells: %s", (_, text, expected) => {
    expect(rows(text)).toEqual(expected);
  });

  test("its cells, whatever parts them", () => {
    expect(rows("a;b,c\n", ";")).toEqual([["a", "b,c"]]);
    expect(rows('a\t"b\tc"\n', "\t")).toEqual([["a", "b\tc"]]);
  });

  test("the kinds of its line ends", () => {
    expect(read([bytes("a\r\nb\r\n")]).newlines).toBe(1);
    expect(read([bytes("a\nb\n")]).newlines).toBe(2);
    expect(read([bytes("a\rb\r")]).newlines).toBe(4);
    expect(read([bytes("a\r\nb\n")]).newlines).toBe(3);
    expect(read([bytes('"a\nb"\r\n')]).newlines).toBe(1);
  });
});

describe("a quotation mark", () => {
  test("that nothing closes is taken as it stands, and the rows after it are read", () => {
    const { rows, flags } = read([bytes('a,b\n1,"x\n2,y\n3,z\n')]);
    expect(rows).toEqual([
      ["a", "b"],
      ["1", '"x'],
      ["2", "y"],
      ["3", "z"],
    ]);
    expect(flags).toEqual({ "1:1": UNCLOSED });
  });

  test("that nothing closes within the limit of a row is found there, not at the end of the file", () => {
    const { rows, flags } = read([bytes(`1,"x\n${"2,y\n".repeat(10)}3,"z"\n`)], ",", 16);
    expect(rows.length).toBe(12);
    expect(rows[0]).toEqual(["1", '"x']);
    expect(rows[11]).toEqual(["3", "z"]);
    expect(flags).toEqual({ "0:1": UNCLOSED });
  });

  test("that is followed by something leaves the cell as it stands", () => {
    const { rows, flags } = read([bytes('1,"x" y,2\n3,4,5\n')]);
    expect(rows).toEqual([
      ["1", '"x" y', "2"],
      ["3", "4", "5"],
    ]);
    expect(flags).toEqual({ "0:1": STRAY });
  });

  test("inside a cell that does not begin with one is part of it", () => {
    const { rows, flags } = read([bytes('1,x "y" z,2\n')]);
    expect(rows).toEqual([["1", 'x "y" z', "2"]]);
    expect(flags).toEqual({ "0:1": BARE_QUOTE });
  });
});

describe("a row over the limit", () => {
  test.each(["\n", "\r\n", "\r"])("is passed over up to its line end %j", (end) => {
    const text = ["a,b", "x".repeat(30), "c,d", ""].join(end);
    const { rows, tooLong } = read([bytes(text)], ",", 16);
    expect(rows).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    expect(tooLong).toEqual([1]);
  });

  test("is passed over at the end of the file too", () => {
    expect(read([bytes(`a\n${"x".repeat(30)}`)], ",", 16)).toMatchObject({ rows: [["a"]], tooLong: [1] });
  });
});

const cell = fc.string({ unit: fc.constantFrom("a", "é", "😀", '"', ",", "\n", "\r", " "), maxLength: 6 });
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
const messy = fc.string({ unit: fc.constantFrom("a", "b", '"', '"', ",", "\n", "\r", "é"), maxLength: 60 });

test("what is written by RFC 4180 is read back, with any line end", () => {
  fc.assert(
    fc.property(table, fc.constantFrom("\n", "\r\n", "\r"), (cells, end) => {
      const text = cells
        .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(","))
        .join(end);
      expect(rows(text)).toEqual(cells);
    }),
  );
});

test("cutting any bytes anywhere changes nothing, however long a row may be", () => {
  fc.assert(
    fc.property(
      messy,
      fc.array(fc.nat(80), { maxLength: 8 }),
      fc.constantFrom(5, 12, 1000),
      (text, places, limit) => {
        const whole = bytes(text);
        const pieces = cut(
          whole,
          places.map((place) => Math.min(place, whole.length)),
        );
        expect(read(pieces, ",", limit)).toEqual(read([whole], ",", limit));
      },
    ),
    { numRuns: 3000 },
  );
});

test("every byte of a file without rows over the limit is in a cell or parts cells", () => {
  fc.assert(
    fc.property(messy, (text) => {
      const whole = bytes(text);
      let counted = 0;
      const reader = new CsvReader(0x2c, DEFAULT_LIMITS, {
        record({ cells, starts, ends, flags }) {
          for (let i = 0; i < cells; i++) {
            counted += (ends[i] as number) - (starts[i] as number) + ((flags[i] as number) & 1 ? 2 : 0);
          }
          counted += cells - 1;
          return undefined;
        },
        tooLong() {
          throw new Error("no row is over the limit");
        },
      });
      reader.write(whole);
      reader.end();
      const lineEnds = whole.length - counted;
      expect(lineEnds).toBeGreaterThanOrEqual(0);
      expect(lineEnds).toBeLessThanOrEqual((text.match(/\r|\n/g) ?? []).length);
    }),
  );
});

test("a file is read the same where columns take their cells, however it is cut", () => {
  // A column of capital letters, and one of words of which one begins another.
  const letters = (piece: Uint8Array, start: number, limit: number) => {
    let p = start;
    while (p < limit && (piece[p] as number) >= 0x41 && (piece[p] as number) <= 0x5a) p++;
    return p;
  };
  const words = acceptingCode(["AB", "A", "ABC,D", 'A"B'], ",");
  const text = fc.string({
    unit: fc.constantFrom("A", "B", "C", "D", "AB", "ABC", ",", ",", "\n", "\r\n", "\r", '"', '""', "é"),
    maxLength: 40,
  });
  fc.assert(
    fc.property(text, fc.array(fc.nat(60), { maxLength: 4 }), (file, places) => {
      const whole = bytes(file);
      const pieces = cut(
        whole,
        places.map((place) => Math.min(place, whole.length)),
      );
      expect(read(pieces, ",", 30, [letters, words, undefined, letters])).toEqual(read([whole], ",", 30));
    }),
    { numRuns: 5000 },
  );
});

function acceptingCode(codes: readonly string[], delimiter: string): Take | undefined {
  const list = { id: "l", title: "L", source: "project", codes: codes.map((code) => ({ code })) } as const;
  const column = { kind: "code", name: "c", title: "C", description: "A column.", list } as const;
  return takeOf(column, delimiter.charCodeAt(0));
}
