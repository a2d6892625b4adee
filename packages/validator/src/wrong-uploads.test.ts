// Files that are not what they are taken for: another return, another collection, a blank template, a file with rows
// above its header.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type ReturnDefinition, returns } from "@svd/schemas/returns";
import { csvLines, syntheticReturn } from "@svd/schemas/synthetic";
import { describe, expect, test } from "vitest";
import { recognise, validate } from "./index.js";
import { loose } from "./read/header.js";
import { type MadeCell, madeWorkbook } from "./read/xlsx/made-workbook.js";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const namesOf = ({ columns }: ReturnDefinition) => columns.map(({ name }) => name);

/** A right file of a return as rows of texts, its header first. */
function rightTable(definition: ReturnDefinition): string[][] {
  const rows = [...syntheticReturn(definition, { rows: 8, seed: 3 }).rows()];
  return [namesOf(definition), ...rows.map(({ cells }) => [...cells])];
}
const csvOf = (table: readonly (readonly string[])[]) =>
  bytesOf(
    table
      .map((row) => `${row.map((cell) => (/[",]/.test(cell) ? `"${cell}"` : cell)).join(",")}\r\n`)
      .join(""),
  );
const workbookOf = (name: string, table: readonly (readonly string[])[]) =>
  madeWorkbook([
    { name, rows: table.map((row) => row.map((cell): MadeCell => (cell === "" ? null : cell))) },
  ]);

const asOf = "2026-11-01";
const placesIn = (findings: Awaited<ReturnType<typeof validate>>["findings"]) =>
  findings.map(({ ruleId, row, column }) => `${ruleId} ${row ?? "file"} ${column?.letter ?? ""}`.trim());

describe.each(returns)("a file of $id", (definition) => {
  const file = csvOf(rightTable(definition));

  test("is recognised as what it is, as CSV and as a workbook whose sheet has any name", async () => {
    for (const bytes of [file, workbookOf("Sheet1", rightTable(definition))]) {
      const { recognised, nearest, refusal } = await recognise([bytes], returns);
      expect([recognised, nearest.id, refusal]).toEqual([true, definition.id, undefined]);
    }
  });

  test.each(returns.filter((other) => other !== definition))(
    "is refused when it is checked as $id, with what is missing named",
    async (other) => {
      const { verdict, findings } = await validate([file], other, { asOf });
      expect(verdict).toBe("rejected");
      const there = new Set(namesOf(definition).map(loose));
      // A name that differs by case, spaces or punctuation alone is read as the column.
      const missing = namesOf(other).filter((name) => !there.has(loose(name)));
      expect(missing.length).toBeGreaterThan(0);
      for (const name of missing)
        expect(findings.some(({ message }) => message.includes(`"${name}" is missing`))).toBe(true);
    },
  );

  test.each(["csv", "xlsx"])("without rows, as a blank template, is no return: %s", async (format) => {
    const blank = [namesOf(definition)];
    const bytes = format === "csv" ? csvOf(blank) : workbookOf(definition.id, blank);
    expect((await recognise([bytes], returns)).nearest.id).toBe(definition.id);
    const { findings, verdict } = await validate([bytes], definition, { asOf });
    const isOpenData = definition.rules.some(({ id }) => id === "PST-M01");
    expect(placesIn(findings)).toEqual([isOpenData ? "PST-M01 file" : "GEN-F16 file"]);
    expect(verdict).toBe(isOpenData ? "accepted" : "rejected");
    expect(findings[0]?.message).toMatch(
      isOpenData ? /Read it as “no records”/ : /blank template\. Fill it in\./,
    );
  });

  const TITLES = [
    "Example partnership, quarter 2",
    "",
    "Prepared by the analyst",
    "Draft, not checked",
    "Figures",
  ];
  test.each([1, 2, 3, 4, 5].flatMap((above) => [["csv", above] as const, ["xlsx", above] as const]))(
    "as %s with %d rows above its header has that said, and is checked all the same",
    async (format, above) => {
      const table = rightTable(definition);
      const titled = [...TITLES.slice(0, above).map((title) => [title]), ...table];
      const read = (rows: readonly (readonly string[])[]) =>
        validate([format === "csv" ? csvOf(rows) : workbookOf(definition.id, rows)], definition, { asOf });
      const [plain, moved] = [await read(table), await read(titled)];
      expect(placesIn(plain.findings)).toEqual([]);
      expect(placesIn(moved.findings)).toEqual(["GEN-H05 1"]);
      expect(moved.findings[0]?.message).toBe(
        `The header is row ${above + 1} of the file. Take the rows above the header away.`,
      );
      expect(moved.input.rows).toBe(plain.input.rows);
      expect(moved.columns).toEqual(plain.columns);
      const bytes = format === "csv" ? csvOf(titled) : workbookOf("Sheet1", titled);
      expect((await recognise([bytes], returns)).nearest.id).toBe(definition.id);
    },
  );
});

test("rows above the header move what is found by as many rows, and nothing else", async () => {
  for (const definition of returns) {
    const made = syntheticReturn(definition, { rows: 60, seed: 3, plant: ["GEN-V05"] });
    const text = [...csvLines(definition, made.rows())].join("");
    const plain = await validate([bytesOf(text)], definition, { asOf });
    const moved = await validate([bytesOf(`A title\r\n\r\n${text}`)], definition, { asOf });
    expect(moved.findings.slice(1).map(({ row, ruleId, message }) => [ruleId, row, message])).toEqual(
      plain.findings.map(({ row, ruleId, message }) => [ruleId, (row as number) + 2, message]),
    );
  }
});

/** Made-up rows under the headers of other collections. */
const OTHERS: readonly (readonly [string, string, string])[] = [
  [
    "children looked after, OC3",
    "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\r\n900001,01/02/2008,YES,F2,B1\r\n",
    "a file of the return on children looked after (SSDA903)",
  ],
  [
    "children looked after, previous permanence, with semicolons",
    "CHILD;DOB;PREV_PERM;LA_PERM;DATE_PERM\r\n900002;03/04/2009;P1;999;05/06/2019\r\n",
    "a file of the return on children looked after (SSDA903)",
  ],
  [
    "children looked after, episodes",
    "CHILD,DECOM,RNE,LS,CIN,PLACE\r\n900003,01/04/2024,S,C2,N1,U1\r\n",
    "a file of the return on children looked after (SSDA903)",
  ],
  [
    "children in need",
    "LAchildID,UPN,PersonBirthDate\r\nMADE-UP-1,,2010-01-01\r\n",
    "a file of the children in need census",
  ],
  [
    "social care providers",
    "URN,Provision type,Setting name,Registration status,Placement code\r\nSC900,Children's Home,Example,Active,K1\r\n",
    "a list of social care providers",
  ],
  [
    "data for the statistics service",
    "time_period,time_identifier,geographic_level,country_code,country_name,enrolments\r\n202425,Academic year,National,E92000001,England,5\r\n",
    "a data file for the Department for Education's statistics service",
  ],
  [
    "metadata for the statistics service",
    "col_name,col_type,label,indicator_unit\r\nenrolments,Indicator,Enrolments,\r\n",
    "a metadata file for the Department for Education's statistics service",
  ],
];

describe.each(OTHERS)("a file of %s", (_, text, words) => {
  test("is named, as CSV and as a workbook", async () => {
    const table = text.split("\r\n").map((line) => line.split(/[,;]/));
    for (const bytes of [bytesOf(text), workbookOf("Sheet1", table.slice(0, -1))]) {
      const { recognised, other, refusal } = await recognise([bytes], returns);
      expect([recognised, other, refusal]).toEqual([false, words, undefined]);
    }
  });

  test.each(returns)("is refused when it is checked as $id, without a value of it", async (definition) => {
    const report = await validate([bytesOf(text)], definition, { asOf });
    expect(report.verdict).toBe("rejected");
    expect(report.counts.error).toBeGreaterThanOrEqual(definition.columns.length - 1);
    expect(JSON.stringify(report.findings)).not.toMatch(/90000|MADE-UP|SC900|202425|CHILD|LAchild/);
  });
});

const samples = fileURLToPath(new URL("./fixtures/other-collections/", import.meta.url));
describe("a real file of another collection", () => {
  const files = ["ssda903", "ees-screener"].flatMap((folder) =>
    readdirSync(`${samples}${folder}`).map((name) => `${folder}/${name}`),
  );

  test.each(files)("is named: %s", async (name) => {
    const { recognised, other } = await recognise([new Uint8Array(readFileSync(samples + name))], returns);
    expect(recognised).toBe(false);
    expect(other).toMatch(
      name.startsWith("ssda903/")
        ? /children looked after|social care providers/
        : /Department for Education's statistics service/,
    );
  });
});
