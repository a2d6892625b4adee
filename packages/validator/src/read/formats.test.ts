import { demonstration } from "@svd/schemas/returns";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ValidateOptions, validate } from "../index.js";
import { type MadeCell, madeWorkbook } from "./xlsx/made-workbook.js";

const encoder = new TextEncoder();

/** Cells that every format can hold: as text, and as a workbook and JSON have them where they are numbers. */
interface Cell {
  readonly text: string;
  readonly number?: number;
  /** The day as a workbook from 1900 counts it. */
  readonly day?: number;
}

const words = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("street", "home", "other", "00a1", "beef", "2026-03-01") },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "Street",
      " street",
      "31/03/2026",
      "2026-02-30",
      "SW1A 1AA",
      "a@example.org",
      "943 476 5919",
      '"quoted"',
      "a, b",
      "a;b",
      "café",
      "😀",
      "x".repeat(50),
      "_x0041_",
      "<b>&amp;",
    ),
  },
  { weight: 2, arbitrary: fc.constant("") },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme-ascii", maxLength: 10 }) },
);
const text = words.map((word): Cell => ({ text: word }));
const columns: Record<string, fc.Arbitrary<Cell>> = {
  reference: fc.constantFrom("00a1", "00a2", "beef", "xyz", "12").map((each) => ({ text: each })),
  happened_on: fc.oneof(
    text,
    // 1 January 2026 is day 46,023.
    fc.nat(364).map((days): Cell => {
      const date = new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
      return { text: date, day: 46_023 + days };
    }),
  ),
  place_type: text,
  note: text,
  longitude: fc.oneof(
    text,
    fc.constantFrom(-1.125, 1.5, 0.001, 250, -9).map((number): Cell => ({ text: String(number), number })),
  ),
};
const names = Object.keys(columns);
const tables = fc.array(fc.tuple(...names.map((name) => columns[name] as fc.Arbitrary<Cell>)), {
  minLength: 1,
  maxLength: 6,
});

const csvOf = (rows: readonly Cell[][]) =>
  encoder.encode(
    [names.map((name) => ({ text: name })), ...rows]
      .map((row) => `${row.map((cell) => `"${cell.text.replaceAll('"', '""')}"`).join(",")}\r\n`)
      .join(""),
  );
const jsonOf = (row: readonly Cell[]) =>
  JSON.stringify(
    Object.fromEntries(row.map(({ text, number }, i) => [names[i], number ?? (text === "" ? null : text)])),
  );
/** A text as a workbook holds it: what looks like an escape is escaped. */
const inWorkbook = (word: string) => word.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
const workbookOf = (rows: readonly Cell[][], shared?: true) =>
  madeWorkbook(
    [
      {
        name: "Demonstration",
        rows: [
          names,
          ...rows.map((row) =>
            row.map(({ text, number, day }): MadeCell => {
              if (day !== undefined) return { number: String(day), format: "dd/mm/yyyy" };
              return number ?? (text === "" ? null : inWorkbook(text));
            }),
          ),
        ],
      },
    ],
    shared ? { shared } : {},
  );

/** What is found, with the rows of JSON counted as if there were a header. */
async function found(bytes: Uint8Array, options: ValidateOptions = {}) {
  const { findings, input, verdict, counts, columns } = await validate([bytes], demonstration, {
    asOf: "2026-12-31",
    maxFindings: 1000,
    ...options,
  });
  const lines = input.format === "json" || input.format === "ndjson" ? 1 : 0;
  return {
    rows: input.rows,
    verdict,
    counts,
    columns,
    findings: findings.map(({ ruleId, severity, row, column, shape, suggestion, expected }) => ({
      ruleId,
      severity,
      row: (row ?? 0) + lines,
      column,
      shape,
      suggestion,
      expected,
    })),
  };
}

test("the same rows give the same findings in every format", async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (rows) => {
      const csv = await found(csvOf(rows));
      expect(await found(workbookOf(rows))).toEqual(csv);
      expect(await found(workbookOf(rows, true))).toEqual(csv);
      expect(await found(encoder.encode(`[${rows.map(jsonOf).join(" ,\n")}]`))).toEqual(csv);
      expect(
        await found(encoder.encode(`{"return":"demonstration","rows":[${rows.map(jsonOf).join()}]}`)),
      ).toEqual(csv);
      expect(await found(encoder.encode(rows.map(jsonOf).join("\n")))).toEqual(csv);
    }),
    { numRuns: 300 },
  );
});

describe("the report says what was read", () => {
  const right: MadeCell[] = ["00a1", { number: "46082", format: "d/m/yy" }, "street"];

  test("as a workbook, with the sheet by its position", async () => {
    const bytes = madeWorkbook([
      { name: "CANARY", rows: [["CANARY"]] },
      { name: "CANARY too", rows: [names, right] },
    ]);
    const { input, verdict } = await validate([bytes], demonstration);
    expect(verdict).toBe("accepted");
    expect(input).toMatchObject({ format: "xlsx", sheet: { position: 2, of: 2, named: false }, rows: 1 });
    expect(input).not.toHaveProperty("delimiter");
  });

  test("as JSON and as NDJSON", async () => {
    const row =
      '{"reference":"00a1","happened_on":"2026-03-01","place_type":"street","note":"","longitude":null}';
    for (const [format, text] of [
      ["json", `\ufeff[${row}]`],
      ["ndjson", `${row}\n${row.replace("a1", "a2")}\n`],
    ] as const) {
      const { input, counts } = await validate([encoder.encode(text)], demonstration);
      expect(counts.error).toBe(0);
      expect(input).toMatchObject({ format, byteOrderMark: format === "json" });
    }
  });
});

describe("a file whose name says another format", () => {
  const json = encoder.encode(
    '[{"reference":"00a1","happened_on":"2026-03-01","place_type":"street","note":null,"longitude":null}]',
  );
  test.each([
    ["return.json", json, []],
    ["return.csv", json, ["GEN-F12"]],
    ["return.ndjson", json, ["GEN-F12"]],
    ["return.XLSX", json, ["GEN-F12"]],
    ["return", json, []],
    ["return.csv", workbookOf([]), ["GEN-F12", "GEN-F06"]],
  ])("%s", async (fileName, bytes, rules) => {
    const ids = (await validate([bytes], demonstration, { fileName })).findings.map(({ ruleId }) => ruleId);
    expect(ids.filter((id) => id === "GEN-F12")).toEqual(rules.filter((id) => id === "GEN-F12"));
  });
});
