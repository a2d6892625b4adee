import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type CodeColumn,
  type Column,
  demonstration,
  edAssaultIstv,
  policeStreet,
} from "@svd/schemas/returns";
import { describe, expect, test } from "vitest";
import { explain } from "../cells/explain.js";
import { meant, meantDate } from "./meant.js";

const methods = edAssaultIstv.columns.find(({ name }) => name === "assault_method");
const assaultMethods = (methods as CodeColumn).list;
const codes = policeStreet.columns.find(({ name }) => name === "Crime type") as Column;
const date = demonstration.columns.find(({ name }) => name === "happened_on") as Column;
const units = demonstration.columns.find(({ name }) => name === "unit_code") as Column;
const kind = (wanted: Column["kind"], form: object = {}): Column =>
  ({ name: "c", title: "C", description: "A column.", kind: wanted, ...form }) as Column;

function meantBy(column: Column, text: string): string | undefined {
  const [first] = explain(column, text).faults;
  return first && meant(column, first.fault, text);
}

describe("what was meant by a cell", () => {
  test.each<[string, Column, string, string]>([
    ["a code in small letters", codes, "burglary", "Burglary"],
    [
      "several codes in other case",
      kind("code", { list: assaultMethods, several: ";" }),
      "Fist; Feet",
      "fist;feet",
    ],
    [
      "several codes with spaces",
      kind("code", { list: assaultMethods, several: ";" }),
      "fist; feet",
      "fist;feet",
    ],
    ["grouping that is exact", kind("count", { shorthand: [] }), "1,234", "1234"],
    ["zeros behind a point", kind("whole-number"), "-12.00", "-12"],
    ["a pound sign", kind("money"), "£1,200.50", "1200.50"],
    ["thousands separators in money", kind("money"), "1,234", "1234"],
    ["a comma that can be no point", kind("decimal", { decimals: 1 }), "1,234", "1234"],
    ["zeros that were lost", units, "1", "01"],
    ["a code made into a date", units, "Oct-17", "10-17"],
    ["a code made into a number", units, "5.00E+00", "5E"],
    ["an offence code made into a number", kind("offence-code"), "5.00E+00", "5E"],
    ["a letter for a digit", kind("gss-code", { entities: ["E23"] }), "e23OOOO13", "E23000013"],
    ["a small l for a one", kind("lsoa"), "e0l000936", "E01000936"],
    ["a Cyrillic letter", kind("gss-code", { entities: ["E23"] }), "Е23000013", "E23000013"],
    ["a mark for what is confidential", kind("count", { shorthand: ["c"] }), "*", "[c]"],
    ["another word for yes", kind("yes-no"), "Y", "yes"],
    ["another case", kind("yes-no", { words: { yes: "True", no: "False" } }), "FALSE", "False"],
    ["a whole second year", kind("financial-year", { separator: "-" }), "2025/2026", "2025-26"],
    ["the other form of a year", kind("financial-year", { separator: "-" }), "2025/26", "2025-26"],
    ["the other form of a quarter", kind("quarter", { prefix: "" }), "Q2", "2"],
    ["a space for a T", kind("date-time"), "2026-03-31 23:15", "2026-03-31T23:15"],
    ["a day over 12", kind("date-time"), "31/03/2026 23:15", "2026-03-31T23:15"],
    ["a day over 12 without a time", date, "31/03/2026", "2026-03-31"],
    ["a day that is the month", date, "03/03/2026", "2026-03-03"],
    ["a month by its name", date, "1 March 2026", "2026-03-01"],
    ["the year first", date, "2026/3/4", "2026-03-04"],
    ["the day second and over 12", date, "03/31/2026", "2026-03-31"],
  ])("is certain for %s", (_, column, text, right) => {
    expect(meantBy(column, text)).toBe(right);
  });

  test.each<[string, Column, string]>([
    ["a code with a letter missing", codes, "Burglry"],
    ["a misspelt one of several", kind("code", { list: assaultMethods, several: ";" }), "Fist; Fet"],
    ["grouping that is not exact", kind("count", { shorthand: [] }), "12,34"],
    ["a comma that may be a point", kind("decimal", { decimals: 3 }), "1,234"],
    ["digits that were lost", kind("decimal", { decimals: 1 }), "1.2E+05"],
    ["a per cent sign", kind("decimal", { decimals: 1 }), "5%"],
    ["a part of a penny", kind("money"), "5.555"],
    ["another kind of area", kind("gss-code", { entities: ["E23"] }), "E06000010"],
    ["a capital L", kind("lsoa"), "E0L000936"],
    ["a mark for several things", kind("count", { shorthand: ["c"] }), "-"],
    ["a word that is neither yes nor no", kind("yes-no"), "maybe"],
    ["a second year that does not follow", kind("financial-year", { separator: "-" }), "2025/2027"],
    ["a date without its time", kind("date-time"), "31/03/2026"],
    ["a month that does not exist", date, "1 Marzo 2026"],
    ["a day and a month that may change places", date, "03/04/2026"],
    ["a day that does not exist", date, "31/02/2026"],
    ["a year of two digits", date, "31/03/26"],
  ])("cannot be known for %s", (_, column, text) => {
    expect(meantBy(column, text)).toBeUndefined();
  });

  test("is a date of the order that the column shows", () => {
    expect(meantDate(date, "03/04/2026", "day-first")).toBe("2026-04-03");
    expect(meantDate(date, "03/04/2026", "month-first")).toBe("2026-03-04");
  });
});

test("what was meant by a cell is known to corrections and to nothing that reports", () => {
  const sources = join(import.meta.dirname, "..");
  const files = readdirSync(sources, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.startsWith("fix") && !file.endsWith(".test.ts"),
  );
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => /from ".*\/fix\//.test(readFileSync(join(sources, file), "utf8")))).toEqual([
    "index.ts",
  ]);
});
