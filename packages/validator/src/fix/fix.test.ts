import { examplesOf } from "@svd/schemas/examples";
import {
  type CodeColumn,
  type Column,
  demonstration,
  edAssaultIstv,
  type Finding,
  kindOf,
  type ReturnDefinition,
  returns,
} from "@svd/schemas/returns";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { validate } from "../validate.js";
import type { Change } from "./change.js";
import { dateOrders } from "./date-orders.js";
import { type FixOptions, fix } from "./fix.js";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Corrects a file, with the orders of its dates found first. */
async function fixed(
  file: string | Uint8Array,
  definition: ReturnDefinition,
  options: Partial<FixOptions> & { chunk?: number } = {},
) {
  const bytes = typeof file === "string" ? bytesOf(file) : file;
  const size = options.chunk ?? bytes.length;
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) || 0 }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  );
  const changes: Change[] = [];
  const parts: Uint8Array[] = [];
  const encoding = options.encoding === undefined ? {} : { encoding: options.encoding };
  const summary = await fix(chunks, definition, {
    dateOrders: await dateOrders(chunks, definition, encoding),
    write: (part) => void parts.push(part),
    onChange: (change) => void changes.push(change),
    ...options,
  });
  return {
    ...summary,
    log: changes,
    text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(Buffer.concat(parts)),
  };
}

const HEADER =
  "reference,happened_on,place_type,note,longitude,unit_code,area_code,people,children,adults,financial_year";
/** A file of the demonstration layout; rows are its first columns, and the others are blank. */
const file = (...rows: string[]) => {
  const rest = (row: string) => ",".repeat(11 - row.replace(/"[^"]*"/g, "").split(",").length);
  return `${[HEADER, ...rows.map((row) => row + rest(row))].join("\r\n")}\r\n`;
};
const rowsOf = (text: string) =>
  text
    .trimEnd()
    .split("\r\n")
    .slice(1)
    .map((row) => row.replace(/,+$/, ""));

describe("a corrected copy", () => {
  test("is the file, byte by byte, where nothing is wrong", async () => {
    const text = `${HEADER}\n00a1,2026-03-01,"street","by the ""Crown"", rear",,01,,,,,\r"00a2",2026-03-02,other,,,,,,,,`;
    const { text: copy, log, rows } = await fixed(text, demonstration);
    expect(copy).toBe(text);
    expect({ log, rows }).toEqual({ log: [], rows: 2 });
  });

  test.each<[string, string, string]>([
    ["spaces around a cell", "00a1, 2026-03-01 ,street", "00a1,2026-03-01,street"],
    [
      "characters that cannot be seen",
      "00a1,2026-03-01,street,rear\u00a0yard\u200b",
      "00a1,2026-03-01,street,rear yard",
    ],
    ["a letter that looks like another", "00a1,2026-03-01,str\u0435et", "00a1,2026-03-01,street"],
    ["a code in capitals", "00a1,2026-03-01,STREET", "00a1,2026-03-01,street"],
    ["a date with a day over 12", "00a1,31/03/2026,street", "00a1,2026-03-31,street"],
    ["a date with its month named", "00a1,1 March 2026,street", "00a1,2026-03-01,street"],
    ["zeros that were lost", "00a1,2026-03-01,street,,,1", "00a1,2026-03-01,street,,,01"],
    ["a code made into a date", "00a1,2026-03-01,street,,,Oct-17", "00a1,2026-03-01,street,,,10-17"],
    ["thousands separators", '00a1,2026-03-01,street,,,,,"1,234"', '00a1,2026-03-01,street,,,,,"1234"'],
    ["a mark of before the brackets", "00a1,2026-03-01,street,,,,,*", "00a1,2026-03-01,street,,,,,[c]"],
    [
      "the other form of a year",
      "00a1,2026-03-01,street,,,,,,,,2025/26",
      "00a1,2026-03-01,street,,,,,,,,2025-26",
    ],
    [
      "a bare quotation mark",
      '00a1,2026-03-01,street,by the "Crown"',
      '00a1,2026-03-01,street,"by the ""Crown"""',
    ],
    ["a quoted cell with a space", '00a1,"2026-03-01 ",street', '00a1,"2026-03-01",street'],
  ])("has %s put right", async (_, row, right) => {
    const { text, log } = await fixed(file(row), demonstration);
    expect(rowsOf(text)).toEqual([right]);
    expect(log.length).toBe(1);
  });

  test.each<[string, string]>([
    ["the nearest code", "00a1,2026-03-01,strete"],
    ["a date that may be either", "00a1,03/04/2026,street"],
    ["a mark that stood for several things", "00a1,2026-03-01,street,,,,,-"],
    ["digits that were lost", "00a1,2026-03-01,street,,,,,1.2E+05"],
    ["a cell that something follows", '00a1,2026-03-01,street,"the" Crown'],
    ["a quotation mark after a space", '00a1,2026-03-01,street, "Crown"'],
    ["a row of nothing but spaces", " , "],
  ])("leaves %s as it is", async (_, row) => {
    const text = file(row);
    expect(await fixed(text, demonstration)).toMatchObject({ text, log: [] });
  });

  test("leaves a row with too few cells as it is", async () => {
    const text = `${HEADER}\r\n00a1, 2026-03-01\r\n`;
    expect(await fixed(text, demonstration)).toMatchObject({ text, log: [] });
  });

  test("has its dates in the order that the other dates of the column show", async () => {
    const rows = ["00a1,03/04/2026,street", "00a2,05.06.2026,street", "00a3,31/03/2026,street"];
    const { text, log } = await fixed(file(...rows), demonstration);
    // Nothing shows the order of dates that are parted by points.
    expect(rowsOf(text)).toEqual([
      "00a1,2026-04-03,street",
      "00a2,05.06.2026,street",
      "00a3,2026-03-31,street",
    ]);
    expect(log.map(({ cell, shownBy }) => [cell, shownBy])).toEqual([
      ["B2", "column"],
      ["B4", undefined],
    ]);
  });

  test("has no order of dates where two dates of the column disagree", async () => {
    const rows = ["00a1,03/04/2026,street", "00a2,31/03/2026,street", "00a3,03/31/2026,street"];
    const { text } = await fixed(file(...rows), demonstration);
    expect(rowsOf(text)).toEqual([
      "00a1,03/04/2026,street",
      "00a2,2026-03-31,street",
      "00a3,2026-03-31,street",
    ]);
  });

  test("has no order of dates from a day that does not exist", async () => {
    expect(await dateOrders([bytesOf(file("00a1,31/02/2026,street"))], demonstration)).toEqual([]);
  });

  test("has no byte order mark, no blank rows, commas, and the names of its columns", async () => {
    const row = "00a1;2026-03-01;street;Crown, rear;;;;;;;";
    const text = `\ufeff${HEADER.replace("happened_on", "Happened On").replaceAll(",", ";")}\r\n\r\n${row}\r\n;;;;;;;;;;\r\n\r\n`;
    const { text: copy, log } = await fixed(text, demonstration);
    expect(copy).toBe(`${HEADER}\r\n00a1,2026-03-01,street,"Crown, rear",,,,,,,\r\n`);
    expect(log).toEqual([
      { ruleId: "GEN-F03", fault: "byte-order-mark" },
      { ruleId: "GEN-F07", fault: "delimiter" },
      {
        ruleId: "GEN-H04",
        fault: "near",
        row: 1,
        column: { name: "happened_on", index: 1, letter: "B" },
        cell: "B1",
      },
      { ruleId: "GEN-F06", fault: "blank-rows", row: 2 },
      { ruleId: "GEN-F06", fault: "trailing-blank-rows", row: 4, lastRow: 5 },
    ]);
  });

  test("is in UTF-8 where the encoding of the file is given", async () => {
    const latin = Buffer.from(file("00a1,2026-03-01,street,Café"), "latin1");
    const { text, log } = await fixed(latin, demonstration, { encoding: "windows-1252" });
    expect(rowsOf(text)).toEqual(["00a1,2026-03-01,street,Café"]);
    expect(log).toEqual([{ ruleId: "GEN-F02", fault: "encoding" }]);
  });

  test("has the bytes of the file where they are not UTF-8 and no encoding is given", async () => {
    const latin = Buffer.from(file("00a1, 2026-03-01,street,Café"), "latin1");
    const parts: Uint8Array[] = [];
    await fix([latin], demonstration, { write: (part) => void parts.push(part) });
    expect(Buffer.concat(parts).toString("latin1")).toBe(file("00a1,2026-03-01,street,Café"));
  });

  test("keeps what stands above the header", async () => {
    const text = `Incidents; March\r\n\r\n${file("00a1,STREET")}`;
    const { text: copy } = await fixed(text, demonstration);
    expect(copy).toBe(text);
  });

  test.each<[string, string | Uint8Array, object, RegExp]>([
    [
      "a quotation mark that nothing closes",
      file('00a1,2026-03-01,street,"Crown'),
      {},
      /^Row 2 has a quotation mark/,
    ],
    ["an empty file", "", {}, /it is empty/],
    ["a workbook", Buffer.from("UEsDBBQABgA=", "base64"), {}, /workbook/],
    ["too many rows", file("00a1", "00a2"), { limits: { rows: 1 } }, /more than 1 row/],
    [
      "bytes that the encoding does not have",
      Buffer.from([0x61, 0xff, 0x0a]),
      { encoding: "euc-jp" },
      /bytes that the encoding/,
    ],
    [
      "a comma beside a stray quotation mark",
      file("00a1").replaceAll(",", ";").replace("00a1;;;", '00a1;;;"a" b, c'),
      {},
      /^Cell D2 /,
    ],
  ])("is refused for %s", async (_, text, options, words) => {
    expect((await fixed(text, demonstration, options)).refused).toMatch(words);
  });

  test("shows values only where asked", async () => {
    const plain = await fixed(file("00a1, 2026-03-01,street"), demonstration);
    expect(JSON.stringify(plain.log)).not.toContain("2026");
    const shown = await fixed(file("00a1, 2026-03-01,street"), demonstration, { showValues: true });
    expect(shown.log[0]).toMatchObject({ cell: "B2", before: " 2026-03-01", after: "2026-03-01" });
  });
});

/** Cells that are right, damaged in a way that can be undone, damaged in another, or anything. */
function cellsFor(definition: ReturnDefinition): fc.Arbitrary<readonly string[]> {
  return fc.tuple(
    ...definition.columns.map((column) => {
      const right = fc.constantFrom(
        kindOf(column).example(column),
        ...(column.kind === "code"
          ? (column as CodeColumn).list.codes.slice(0, 5).map(({ code }) => code)
          : []),
      );
      const damaged = fc
        .tuple(
          right,
          fc.constantFrom<(text: string) => string>(
            (text) => ` ${text}`,
            (text) => `${text}\u00a0`,
            (text) => text.toUpperCase(),
            (text) => text.replace("e", "\u0435").replace("-", "\u2013"),
            (text) => `${text}"x"`,
            (text) => ` "${text}"`,
            (text) => text.replace(/^0/, ""),
            (text) => text.slice(1),
            () => "31/03/2026",
            () => "03/04/2026",
            () => "1,234",
            () => "*",
            () => "  ",
            () => "2025/26",
          ),
        )
        .map(([text, damage]) => damage(text));
      return fc.oneof(
        { weight: 6, arbitrary: right },
        { weight: 2, arbitrary: fc.constant("") },
        { weight: 2, arbitrary: damaged },
        { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 8 }) },
      );
    }),
  );
}

/** How a cell may be written: with quotation marks around it, or bare where that is possible, even with a few inside. */
function written(text: string, quote: boolean, delimiter: string): string {
  const must = text.startsWith('"') || text.includes(delimiter) || /[\r\n]/.test(text);
  return quote || must ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Files of a return with much that is wrong. */
function filesOf(definition: ReturnDefinition) {
  const style = fc.record({
    delimiter: fc.constantFrom(",", ",", ";", "\t"),
    newline: fc.constantFrom("\r\n", "\n", "\r"),
    mark: fc.boolean(),
    header: fc.constantFrom("exact", "capitals"),
    ended: fc.boolean(),
  });
  const row = fc.oneof(
    {
      weight: 8,
      arbitrary: fc.tuple(cellsFor(definition), fc.array(fc.boolean(), { minLength: 40, maxLength: 40 })),
    },
    { weight: 1, arbitrary: fc.constant("blank" as const) },
    { weight: 1, arbitrary: fc.constant("short" as const) },
  );
  return fc.tuple(style, fc.array(row, { minLength: 1, maxLength: 8 })).map(([style, rows]) => {
    const { delimiter, newline } = style;
    const names = definition.columns.map(({ name }, i) =>
      style.header === "capitals" && i % 3 === 0 ? name.toUpperCase() : name,
    );
    const lines = [
      names.map((name) => written(name, false, delimiter)).join(delimiter),
      ...rows.map((row) => {
        if (row === "blank") return "";
        if (row === "short") return ["a b", " c"].join(delimiter);
        return row[0].map((text, i) => written(text, row[1][i] ?? false, delimiter)).join(delimiter);
      }),
    ];
    return `${style.mark ? "\ufeff" : ""}${lines.join(newline)}${style.ended ? newline : ""}`;
  });
}

/** The cell, header and file rules of a return: those that look at one place alone, whatever stands beside it. */
function placeRules(definition: ReturnDefinition): ReturnDefinition {
  const rules = definition.rules
    .map((rule) => ({
      ...rule,
      checks: rule.checks.filter(({ kind }) => ["cell", "header", "file"].includes(kind)),
    }))
    .filter(({ checks }) => checks.length > 0);
  const columns = definition.columns.map(({ requiredWhen: _, ...column }) => column as Column);
  return { ...definition, columns, rules };
}

const placeOf = ({ ruleId, row, column }: Pick<Finding, "ruleId" | "row" | "column">) =>
  `${ruleId} ${column?.letter ?? ""}${row ?? ""}`;

describe.each(
  [demonstration, edAssaultIstv, ...returns.slice(1)].map(
    (definition) => [definition.id, definition] as const,
  ),
)("files of %s", (_, whole) => {
  const definition = placeRules(whole);
  const numRuns = whole === demonstration ? 150 : 20;
  const findingsOf = async (text: string) =>
    (await validate([bytesOf(text)], definition, { maxFindings: 1e6, asOf: "2026-04-10" })).findings;

  test("lose exactly the findings that were put right, and change no more the second time", async () => {
    await fc.assert(
      fc.asyncProperty(filesOf(definition), fc.integer({ min: 1, max: 400 }), async (text, chunk) => {
        const { text: copy, log, refused } = await fixed(text, definition, { chunk });
        if (refused !== undefined) {
          expect(refused).toMatch(/quotation mark/);
          return;
        }
        // Rows of the copy are counted without the blank ones that were taken out.
        const gone = log.flatMap(({ fault, row = 0, lastRow = row }) =>
          fault === "blank-rows" || fault === "trailing-blank-rows" ? [[row, lastRow] as const] : [],
        );
        const moved = (row: number) =>
          row - gone.reduce((sum, [first, last]) => (last < row ? sum + last - first + 1 : sum), 0);
        const put = log.map(placeOf).sort();
        const before = (await findingsOf(text)).filter((finding) => {
          const at = put.indexOf(placeOf(finding));
          if (at >= 0) put.splice(at, 1);
          return at < 0;
        });
        expect(put).toEqual([]);
        const after = await findingsOf(copy);
        expect(after.map(placeOf).sort()).toEqual(
          before.map((each) => placeOf(each.row ? { ...each, row: moved(each.row) } : each)).sort(),
        );
        const again = await fixed(copy, definition);
        expect(again.log).toEqual([]);
        expect(again.text).toBe(copy);
      }),
      { numRuns },
    );
  });
});

/** A right cell as somebody may have written it who meant nothing else. */
function damagesOf(column: Column, text: string): readonly string[] {
  const spaced = [` ${text}`, `${text}\u00a0`, `\u200b${text} `];
  const [year, month, day] = text.slice(0, 10).split("-");
  switch (column.kind) {
    case "date":
      return [...spaced, text.replaceAll("-", "/"), ...(Number(day) > 12 ? [`${day}/${month}/${year}`] : [])];
    case "date-time":
      return column.offset ? spaced : [...spaced, text.replace("T", " ")];
    case "code":
      return /^[a-z_]+$/.test(text) ? [...spaced, text.toUpperCase(), text.replace("a", "\u0430")] : spaced;
    case "yes-no":
      return [...spaced, text.toUpperCase()];
    case "gss-code":
    case "lsoa":
      return [...spaced, text.toLowerCase(), text.replace("0", "O"), text.replace("E", "\u0415")];
    case "financial-year":
      return [...spaced, `20${text.slice(2, 4)}${column.separator === "-" ? "/" : "-"}${text.slice(5)}`];
    case "money":
      return /^[0-9.]+$/.test(text) ? [...spaced, `\u00a3${text}`] : spaced;
    case "count":
    case "whole-number":
      return /^[0-9]+$/.test(text) ? [...spaced, `${text}.0`] : spaced;
    case "text":
      return column.asPublished ? [] : spaced;
    default:
      return spaced;
  }
}

describe.each(returns.map((definition) => [definition.id, definition] as const))(
  "right rows of %s",
  (_, definition) => {
    const rows = definition.rules
      .filter(({ id }) => !id.startsWith("GEN-"))
      .flatMap((rule) => examplesOf(definition, rule)?.passing ?? [])
      .flatMap(({ file }) => ("rows" in file ? file.rows : []))
      .map((row) => definition.columns.map((column) => row[column.name] ?? ""));

    test("are themselves again when they were damaged in ways that leave no doubt", async () => {
      const { columns } = definition;
      expect(rows.length).toBeGreaterThan(0);
      const line = (cells: readonly string[]) =>
        `${cells.map((text) => written(text, false, ",")).join(",")}\r\n`;
      const header = line(columns.map(({ name }) => name));
      await fc.assert(
        fc.asyncProperty(
          fc.array(
            fc.tuple(
              fc.constantFrom(...rows),
              fc.array(fc.option(fc.nat(), { freq: 3 }), {
                minLength: columns.length,
                maxLength: columns.length,
              }),
            ),
            { minLength: 1, maxLength: 10 },
          ),
          async (picked) => {
            let damages = 0;
            const damaged = picked.map(([row, choices]) =>
              line(
                row.map((text, i) => {
                  const choice = choices[i];
                  const ways = text === "" || choice == null ? [] : damagesOf(columns[i] as Column, text);
                  const damage = ways[(choice ?? 0) % Math.max(1, ways.length)] ?? text;
                  if (damage !== text) damages++;
                  return damage;
                }),
              ),
            );
            const right = header + picked.map(([row]) => line(row)).join("");
            const { text, log } = await fixed(header + damaged.join(""), definition);
            expect(text).toBe(right);
            expect(log.length).toBe(damages);
          },
        ),
        { numRuns: 20 },
      );
    });
  },
);
