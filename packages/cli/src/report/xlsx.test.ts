import { policeStreet } from "@svd/schemas/returns";
import { validate } from "@svd/validator";
import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { reportWorkbook } from "./xlsx.js";

const HEADER = policeStreet.columns.map(({ name }) => name).join(",");
const row = (month: string, context: string) =>
  `,${month},Example Police,Example Police,,,No Location,,,Anti-social behaviour,,${context}`;
const bytesOf = (...rows: string[]) => [new TextEncoder().encode(`${[HEADER, ...rows].join("\r\n")}\r\n`)];

async function workbook() {
  const { format, bytes } = reportWorkbook();
  for (const [name, rows] of [
    ["=1+1.csv", [row("2026-13", "CANARY"), row("2026-03", "CANARY"), row("2026-03", "CANARY")]],
    ["clean.csv", [row("2026-03", "")]],
  ] as const) {
    const writer = format.writer(name, policeStreet);
    const report = await validate(bytesOf(...rows), policeStreet, { maxFindings: 2 });
    const text =
      writer.begin() + report.findings.map((each) => writer.finding(each)).join("") + writer.end(report);
    expect(text).toBe("");
  }
  return bytes();
}

test("a workbook of reports has a sheet of files, one of findings, one of what was not checked", async () => {
  const { sheets } = await readXlsx(await workbook());
  const [files, findings, notChecked] = sheets;
  expect(sheets.map(({ name }) => name)).toEqual(["files", "findings", "not checked"]);
  expect(files?.rows.slice(1).map((each) => [each[0], each[3], each[4]])).toEqual([
    ["=1+1.csv", "rejected", "1"],
    ["clean.csv", "accepted", "0"],
  ]);
  const said = findings?.rows.slice(1).map((each) => [each[1], each[2], each[3], each[4]]);
  expect(said).toContainEqual(["PST-V01", "error", "B2", "Month"]);
  expect(said?.filter(([rule]) => rule === "PST-V08").length).toBe(3);
  expect(findings?.rows.some((each) => each[5] === "and 1 more")).toBe(true);
  expect(notChecked?.rows).toContainEqual(["clean.csv", "GEN-M01", "The previous return was not given."]);
});

test("a workbook of reports has no formula, no value of a file, and the same bytes each time", async () => {
  const bytes = await workbook();
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  for (const { cells } of sheets)
    for (const cell of cells?.values() ?? []) expect(cell.formula).toBeUndefined();
  expect(JSON.stringify(sheets.map(({ rows }) => rows))).not.toContain("CANARY");
  expect(Buffer.compare(await workbook(), bytes)).toBe(0);
});
