import { demonstration } from "@svd/schemas/returns";
import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { recognise, type ValidateOptions, validate } from "../../index.js";
import { type MadeCell, type MadeSheet, madeWorkbook, partsOf, zipped } from "./made-workbook.js";

const NAMES = demonstration.columns.map(({ name }) => name);
const day: MadeCell = { number: "46082", format: "dd/mm/yyyy" };
const right: readonly MadeCell[] = ["00a1", day, "street"];
const other: readonly MadeCell[] = ["00a2", day, "street"];
const demo = (rows: MadeSheet["rows"], more: Partial<MadeSheet> = {}): MadeSheet => ({
  name: "demonstration",
  rows,
  ...more,
});

async function check(bytes: Uint8Array, options: ValidateOptions = {}) {
  const report = await validate([bytes], demonstration, { maxFindings: 1000, ...options });
  return {
    report,
    found: report.findings.map(({ ruleId, row, column }) =>
      `${ruleId} ${column?.letter ?? ""}${row ?? ""}`.trim(),
    ),
    messages: report.findings.map(({ message }) => message).join("\n"),
  };
}
const found = async (sheets: readonly MadeSheet[], options: Parameters<typeof madeWorkbook>[1] = {}) =>
  (await check(madeWorkbook(sheets, options))).found;

/** The parts of a sound workbook with something changed in them. */
const changed = (change: (parts: Record<string, string>) => void, shared?: true) => {
  const parts = partsOf([demo([NAMES, right])], shared ? { shared } : {});
  change(parts);
  return zipped(parts);
};
const SHEET = "xl/worksheets/sheet1.xml";
const swap = (part: string, from: string | RegExp, to: string) => (parts: Record<string, string>) => {
  const before = parts[part] as string;
  parts[part] = before.replace(from, to);
  expect(parts[part]).not.toBe(before);
};

describe("a cell of a workbook is checked by what it holds", () => {
  test.each<[string, readonly MadeCell[], string[]]>([
    ["a day", ["00a1", day, "street"], []],
    ["a day as text", ["00a1", "2026-03-01", "street"], []],
    ["a day as ISO 8601", ["00a1", { day: "2026-03-01" }, "street"], []],
    ["a day that a spreadsheet shows as a number", ["00a1", 46082, "street"], ["GEN-V02 B2"]],
    ["a day with a time", ["00a1", { number: "46082.5", format: "d/m/yy" }, "street"], ["GEN-V02 B2"]],
    ["a day that never was", ["00a1", { number: "60", format: "d/m/yy" }, "street"], ["GEN-V03 B2"]],
    ["a code that became a number", [1, day, "street"], ["GEN-V02 A2"]],
    ["a code that became a power of ten", [5e20, day, "street"], ["GEN-V06 A2"]],
    ["a number with too few decimals", ["00a1", day, "street", null, -1.25], ["GEN-V02 E2"]],
    ["a number with noise", ["00a1", day, "street", null, { number: "-1.1250000000000001" }], []],
    ["yes", ["00a1", day, true], ["GEN-V04 C2"]],
    ["an error", ["00a1", { error: "#N/A" }, "street"], ["GEN-F10 B2"]],
    ["a formula without a result", ["00a1", { formula: "TODAY()" }, "street"], ["GEN-V01 B2", "GEN-F09 B2"]],
    ["spaces", ["00a1", day, " street"], ["GEN-V05 C2"]],
    ["an escaped control character", ["00a1", day, "street", "a_x0007_b"], ["GEN-V05 D2"]],
    ["a cell beyond the header", ["00a1", day, "street", ...Array(8).fill(null), "x"], ["GEN-F05 2"]],
  ])("%s", async (_, row, expected) => {
    expect(await found([demo([NAMES, row])])).toEqual(expected);
    expect(await found([demo([NAMES, row])], { shared: true })).toEqual(expected);
  });

  test("and rows that are not there are blank, but for those at the end", async () => {
    expect(await found([demo([NAMES, right, [], [], other, [], []])])).toEqual(["GEN-F06 3"]);
  });

  test("and the header is found below a title", async () => {
    expect(await found([demo([["CANARY"], [], NAMES, right])])).toEqual(["GEN-H05 1"]);
  });
});

describe("the sheet is", () => {
  const many = (...names: string[]) => names.map((name) => demo([NAMES, right], { name }));
  const remarks: MadeSheet = { name: "CANARY", rows: [["CANARY"]] };

  test("the one named as the return, in any case", async () => {
    const { report, found } = await check(madeWorkbook([...many("A"), ...many("DEMONSTRATION")]));
    expect(found).toEqual([]);
    expect(report.input.sheet).toEqual({ position: 2, of: 2, named: true });
  });

  test("the only one, whatever it is", async () => {
    const { report, found } = await check(madeWorkbook([remarks]));
    expect(found.filter((each) => each.startsWith("GEN-H01"))).toHaveLength(11);
    expect(report.input.sheet).toEqual({ position: 1, of: 1, named: false });
  });

  test("not guessed where none or several have the header, and no name is shown", async () => {
    const none = await check(madeWorkbook([remarks, { ...remarks, name: "CANARY 2" }]));
    expect(none.found).toEqual(["GEN-F08"]);
    expect(none.messages).toContain("None of its 2 sheets has that name or the header of the return.");
    const several = await check(madeWorkbook([remarks, ...many("CANARY A", "CANARY B")]));
    expect(several.found).toEqual(["GEN-F08"]);
    expect(several.messages).toContain("2 have its header: sheets 2, 3.");
    for (const { report } of [none, several]) {
      expect(report.input.sheet).toBeUndefined();
      expect(report.counts.notChecked).toBe(demonstration.rules.length - 1);
      expect(JSON.stringify(report)).not.toContain("CANARY");
    }
  });

  test("recognised among others by its header", async () => {
    const recognition = await recognise([madeWorkbook([remarks, ...many("x")])], [demonstration]);
    expect(recognition).toMatchObject({ recognised: true, matches: 11 });
    expect(await recognise([madeWorkbook([remarks])], [demonstration])).toMatchObject({
      recognised: false,
      matches: 0,
      nearest: demonstration,
    });
  });
});

describe("a workbook that hides something is told of once for each kind", () => {
  const rows = [NAMES, right, other];
  test.each<[string, Partial<MadeSheet>, string]>([
    ["a hidden row", { hiddenRows: [3] }, "GEN-F09 A3"],
    ["a hidden column", { hiddenColumns: [1] }, "GEN-F09 B1"],
    ["a hidden column without anything", { hiddenColumns: [11] }, ""],
    ["merged cells", { merged: ["D3:E3", "A5:B9"] }, "GEN-F09 D3"],
  ])("%s", async (_, more, expected) => {
    expect(await found([demo(rows, more)])).toEqual(expected === "" ? [] : [expected]);
  });

  test("hidden sheets", async () => {
    const { found, messages } = await check(
      madeWorkbook([demo(rows), { name: "CANARY", rows: [["x"]], hidden: true }]),
    );
    expect(found).toEqual(["GEN-F09"]);
    expect(messages).toContain("Sheet 2 of 2 is hidden.");
  });
});

describe("a workbook made by another program is read", () => {
  test.each<[string, (parts: Record<string, string>) => void]>([
    [
      "with prefixes",
      (parts) => {
        parts[SHEET] = (parts[SHEET] as string)
          .replace(/<(\/?)([a-z])/gi, "<$1x:$2")
          .replace("xmlns=", "xmlns:x=");
      },
    ],
    [
      "without names of cells and rows",
      (parts) => {
        parts[SHEET] = (parts[SHEET] as string).replace(/ r="[A-Z]*\d+"/g, "");
      },
    ],
    [
      "with text in runs",
      swap(SHEET, '<t xml:space="preserve">street</t>', "<r><t>str</t></r><r><t>eet</t></r>"),
    ],
    ["with a name from the root", swap("xl/_rels/workbook.xml.rels", 'Target="', 'Target="/xl/')],
    [
      "strictly",
      swap(
        "xl/_rels/workbook.xml.rels",
        /http:\/\/schemas[^"]*\/(worksheet|styles)"/g,
        'http://purl.oclc.org/ooxml/officeDocument/relationships/$1"',
      ),
    ],
  ])("%s", async (_, change) => {
    expect((await check(changed(change))).found).toEqual([]);
  });

  test("with a phonetic guide, which is no text of the cell", async () => {
    const guide = swap(
      "xl/sharedStrings.xml",
      "street</t>",
      'street</t><rPh sb="0" eb="1"><t>CANARY</t></rPh>',
    );
    expect((await check(changed(guide, true))).found).toEqual([]);
  });
});

describe("a file that is no sound workbook is refused with what it is", () => {
  const encoder = new TextEncoder();
  const ole = new Uint8Array(512);
  ole.set([0xd0, 0xcf, 0x11, 0xe0]);
  const locked = new Uint8Array(1024);
  locked.set(ole);
  locked.set(
    [..."EncryptedPackage"].flatMap((c) => [c.charCodeAt(0), 0]),
    512,
  );
  test.each<[string, () => Uint8Array, string]>([
    ["an old workbook", () => ole, "workbook of an old kind (.xls)"],
    ["a locked workbook", () => locked, "locked with a password"],
    ["an .ods", () => zipped({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }), "OpenDocument"],
    ["another zipped file", () => zipped({ "CANARY.txt": "CANARY" }), "no workbook"],
    ["a document", () => changed(swap("_rels/.rels", "xl/workbook.xml", "word/document.xml")), "no workbook"],
    ["an .xlsb", () => changed(swap("_rels/.rels", "workbook.xml", "workbook.bin")), ".xlsb"],
    ["a part that is missing", () => changed((parts) => void delete parts[SHEET]), "missing"],
    ["a part that is no XML", () => changed(swap(SHEET, "</row>", "")), "damaged"],
    [
      "a part that is not UTF-8",
      () => zipped({ ...partsOf([demo([NAMES])]), [SHEET]: Uint8Array.of(0xff, 0xfe, 0x3c) }),
      "damaged",
    ],
    [
      "entities that explode",
      () => changed(swap(SHEET, "<worksheet", '<!DOCTYPE x [<!ENTITY a "CANARY">]><worksheet')),
      "damaged",
    ],
    ["rows out of order", () => changed(swap(SHEET, '<row r="2"', '<row r="1"')), "out of order"],
    ["cells out of order", () => changed(swap(SHEET, 'r="C2"', 'r="A2"')), "out of order"],
    [
      "a shared text that is not there",
      () => changed(swap(SHEET, "<v>12</v>", "<v>70</v>"), true),
      "refers to a text",
    ],
    [
      "elements without end",
      () => changed(swap(SHEET, "<sheetData>", `${"<a>".repeat(10_000)}<sheetData>`)),
      "damaged",
    ],
  ])("%s", async (_, make, words) => {
    const { report, found, messages } = await check(make());
    expect(found.filter((each) => each.startsWith("GEN-F01"))).toHaveLength(1);
    expect(messages).toContain(words);
    expect(report.verdict).toBe("rejected");
    expect(JSON.stringify(report)).not.toContain("CANARY");
  });

  test("a locked part", async () => {
    const bytes = madeWorkbook([demo([NAMES, right])]);
    // The general purpose flag of every part in the list at the end.
    for (let i = 0; i + 46 < bytes.length; i++) {
      if (bytes[i] === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 1 && bytes[i + 3] === 2)
        bytes[i + 8] = (bytes[i + 8] as number) | 1;
    }
    expect((await check(bytes)).messages).toContain("locked with a password");
  });

  test("wherever it is cut off", async () => {
    const whole = madeWorkbook([demo([NAMES, right])], { shared: true });
    for (let length = 4; length < whole.length; length++) {
      const { found } = await check(whole.subarray(0, length));
      expect(found, String(length)).toEqual(["GEN-F01"]);
    }
  });

  test("or with any byte changed, is read or refused and nothing else", async () => {
    const whole = madeWorkbook([demo([NAMES, right])], { shared: true });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const bytes = whole.slice();
        bytes[at] = (bytes[at] as number) ^ mask;
        await check(bytes);
        await recognise([bytes], [demonstration]);
      }),
      { numRuns: 200 },
    );
  });

  test("or with XML changed anywhere", async () => {
    const parts = partsOf([demo([NAMES, right])], { shared: true });
    const names = Object.keys(parts);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.string({ maxLength: 3 }),
        async (name, at, text) => {
          const part = encoder.encode(parts[name] as string);
          const place = at % part.length;
          const bytes = new Uint8Array([
            ...part.subarray(0, place),
            ...encoder.encode(text),
            ...part.subarray(place + 1),
          ]);
          await check(zipped({ ...parts, [name]: bytes }));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("a workbook over a limit is refused in bounded memory", () => {
  const encoder = new TextEncoder();
  /** A sheet that inflates to some 20 MB of rows, or of spaces in one text. */
  const bomb = (inside: string, before: string, after: string) => {
    const parts = partsOf([demo([NAMES, right])], { shared: true });
    const piece = encoder.encode(inside);
    const large = new Uint8Array(20 * 1024 ** 2);
    for (let at = 0; at < large.length; at += piece.length)
      large.set(piece.subarray(0, Math.min(piece.length, large.length - at)), at);
    const zip: Record<string, Uint8Array> = {};
    for (const [name, text] of Object.entries(parts)) zip[name] = encoder.encode(text);
    const part = new Uint8Array(large.length + before.length + after.length);
    part.set(encoder.encode(before));
    part.set(large, before.length);
    part.set(encoder.encode(after), before.length + large.length);
    return { zip, part };
  };

  test.each([
    ["a sheet of blanks", SHEET, " ".repeat(64)],
    ["a sheet of rows", SHEET, "<row><c><v>1</v></c></row>"],
    ["shared texts", "xl/sharedStrings.xml", "<si><t>aaaa</t></si>"],
  ])("%s", async (_, name, inside) => {
    const before = name === SHEET ? "<worksheet><sheetData>" : "<sst>";
    const { zip, part } = bomb(inside, before, "");
    const bytes = zipSync({ ...zip, [name]: part }, { level: 3 });
    expect(bytes.length).toBeLessThan(100 * 1024);
    const used = () => process.memoryUsage().rss;
    const atFirst = used();
    let most = 0;
    const timer = setInterval(() => {
      most = Math.max(most, used());
    }, 1);
    const { found, messages } = await check(bytes);
    clearInterval(timer);
    expect(found).toEqual(["GEN-F13"]);
    expect(messages).toContain("inflates to more than 250 times its stored size, which is the limit");
    expect(Math.max(most, used()) - atFirst).toBeLessThan(60 * 1024 ** 2);
  });

  test.each<[string, NonNullable<ValidateOptions["limits"]>, string]>([
    ["its bytes", { workbookBytes: 500 }, "more than 500 bytes"],
    ["its inflated bytes", { inflatedBytes: 2000 }, "inflates to more than 2,000 bytes"],
    ["the bytes of its shared texts", { sharedTextBytes: 40 }, "share more than 40 bytes of text"],
    ["its shared texts", { sharedTexts: 6 }, "more than 6 texts that cells share"],
    ["its parts", { workbookParts: 5 }, "more than 5 parts"],
    ["its styles", { cellStyles: 1 }, "more than 1 style of cells"],
    ["its columns", { columns: 4 }, "more than 4 columns"],
  ])("%s", async (_, limits, words) => {
    const { report, found, messages } = await check(madeWorkbook([demo([NAMES, right])], { shared: true }), {
      limits,
    });
    expect(found.map((each) => each.slice(0, 7))).toEqual(["GEN-F13"]);
    expect(messages).toContain(words);
    expect(report.counts.notChecked).toBe(demonstration.rules.length - 1);
  });

  test("its sheets", async () => {
    const sheets = [demo([NAMES, right]), { name: "Notes", rows: [["x"]] }];
    const { found, messages } = await check(madeWorkbook(sheets), { limits: { sheets: 1 } });
    expect(found.map((each) => each.slice(0, 7))).toEqual(["GEN-F13"]);
    expect(messages).toContain("more than 1 sheet");
  });

  test("its references to parts", async () => {
    const many = Array.from({ length: 20 }, (_, i) => `<Relationship Id="x${i}" Type="x" Target="x"/>`).join(
      "",
    );
    const bytes = changed(swap("xl/_rels/workbook.xml.rels", "</Relationships>", `${many}</Relationships>`));
    const { found, messages } = await check(bytes, { limits: { workbookParts: 20 } });
    expect(found).toEqual(["GEN-F13"]);
    expect(messages).toContain("more than 20 parts");
  });

  test("three million empty shared texts, before they are all read", async () => {
    const bytes = changed(swap("xl/sharedStrings.xml", "</sst>", `${"<si/>".repeat(3_000_000)}</sst>`), true);
    const { found, messages } = await check(bytes);
    expect(found).toEqual(["GEN-F13"]);
    expect(messages).toContain("more than 2,000,000 texts that cells share");
  }, 60_000);

  test("its rows, and one row", async () => {
    const bytes = madeWorkbook([demo([NAMES, right, other])]);
    expect((await check(bytes, { limits: { rows: 1 } })).found).toEqual(["GEN-F13 3"]);
    const long = madeWorkbook([demo([NAMES, ["00a1", day, "street", "x".repeat(5000)], other])]);
    expect((await check(long, { limits: { recordBytes: 1000 } })).found).toEqual(["GEN-F13 2"]);
  });
});

describe("what is long or many in a workbook takes no longer than its length", () => {
  test("a number of 60,000 digits with an E is not a number", async () => {
    const long = { number: `${"1".repeat(60_000)}E` };
    const { found } = await check(madeWorkbook([demo([NAMES, ["00a1", day, "street", null, long]])]));
    expect(found).toEqual(["GEN-V02 E2"]);
  });

  test("cells are told as hidden however many ranges of hidden columns there are", async () => {
    const columns = '<col min="100" max="16384" hidden="1"/>'.repeat(20_000);
    const bytes = changed(
      swap(SHEET, "<sheetData>", `<cols>${columns}<col min="2" max="2" hidden="1"/></cols><sheetData>`),
    );
    expect((await check(bytes)).messages).toContain("2 cells in hidden rows or columns hold something");
  });
});
