import {
  EdAssaultEcdsRowSchema,
  EdAssaultIstvRowSchema,
  PoliceOutcomesRowSchema,
  PoliceStopSearchRowSchema,
  PoliceStreetRowSchema,
  rowSchemaOf,
} from "@svd/schemas";
import {
  type Cell,
  COLUMN_KINDS,
  type Column,
  cellText,
  demonstration,
  edAssaultEcds,
  edAssaultIstv,
  kindOf,
  policeOutcomes,
  policeStopSearch,
  policeStreet,
  type ReturnDefinition,
} from "@svd/schemas/returns";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type * as z from "zod";
import { validate } from "./index.js";

/** Cells of a column: right, blank, wrong in the usual ways, and anything. */
function cellsOf(column: Column): fc.Arbitrary<Cell> {
  const typed = typedCellsOf(column);
  if (typed) return fc.oneof({ weight: 6, arbitrary: typed }, { weight: 1, arbitrary: fc.constant(null) });
  const right =
    column.kind === "code"
      ? fc.constantFrom(...column.list.codes.map(({ code }) => code))
      : fc.constantFrom(
          ...(column.kind === "date-time"
            ? ["2026-03-14T22:55", "2026-03-14T23:40:00", "2026-03-01T00:00"]
            : []),
          ...(column.kind === "date" ? ["2026-03-01", "2026-03-31", "2026-03-14"] : []),
          ...(column.kind === "text"
            ? ["No Location", "On or near ", "Patient's home", "Example Police"]
            : []),
          kindOf(column).example(column),
        );
  const wrong = fc.constantFrom(
    " padded ",
    "2026-02-30",
    "31/03/2026",
    "2026-03-14T25:00",
    "12 Example Road",
    "SW1A 1AA",
    "a@example.org",
    "943 476 5919",
    "05/12/1993",
    "E00004573",
    "x".repeat(300),
    "x".repeat(30),
    "zzz",
    "2025/26",
    "Q3",
    "3",
    "1",
    "Oct-17",
    "1.2E+05",
    "#REF!",
    "E06000010",
    "str\u0435et",
    "138875005",
    "138875006",
    "2024-03-01T09:58:14+00:00",
    "\u00a0",
    "",
  );
  return fc.oneof(
    { weight: 12, arbitrary: right },
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: wrong },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
  );
}

/** Cells of a column that a typed row does not have as text. */
function typedCellsOf(column: Column): fc.Arbitrary<Cell> | undefined {
  switch (column.kind) {
    case "coordinate":
      return fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(-0.10622, 51.518275, 1.5) },
        { weight: 1, arbitrary: fc.double({ min: -1000, max: 1000, noNaN: true }) },
      );
    case "whole-number":
    case "decimal":
      return fc.constantFrom(0, 12, -3, 12.5, 1.25, 1e9, 1e21, 1e-7);
    case "money":
      return fc.constantFrom(0, 7, 123450, -123450, 99_999_999_999, 100_000_000_000);
    case "count":
      return fc.constantFrom<Cell[]>(
        0,
        3,
        12,
        1.5,
        -1,
        9434765919,
        "[c]",
        "[x][p]",
        "[c]12",
        "*",
        "..",
        "12",
        " 12",
      );
    case "yes-no":
      return fc.boolean();
    case "code":
    case "snomed":
      return column.several
        ? fc.array(fc.constantFrom("fist", "feet", "foot", " fist", "", "138875005", "138875006"), {
            maxLength: 3,
          })
        : undefined;
    default:
      return undefined;
  }
}

/** Every kind of column, and no rules but those common to all returns. */
const everyKind: ReturnDefinition = {
  ...demonstration,
  columns: [
    ...demonstration.columns,
    ...[
      { kind: "whole-number", min: -5, max: 50 } as const,
      { kind: "decimal", decimals: 1 } as const,
      { kind: "money" } as const,
      { kind: "money", negative: true } as const,
      { kind: "yes-no", words: { yes: "True", no: "False" } } as const,
      { kind: "quarter", prefix: "Q" } as const,
      { kind: "snomed", listId: "l" } as const,
      { kind: "snomed", listId: "l", several: ";" } as const,
      { kind: "date-time", offset: true } as const,
      { kind: "lsoa" } as const,
      { kind: "offence-code" } as const,
      { kind: "ods-code", minLength: 3, maxLength: 6, listId: "l" } as const,
      {
        kind: "code",
        several: ";",
        list: { id: "l", title: "L", source: "project", codes: [{ code: "fist" }, { code: "feet" }] },
      } as const,
    ].map((column, i): Column => ({ name: `c${i}`, title: "C", description: "A column.", ...column })),
  ],
};

test("every kind of column is tried here", () => {
  const tried = [policeStreet, edAssaultIstv, edAssaultEcds, policeOutcomes, policeStopSearch, everyKind];
  const kinds = new Set(tried.flatMap(({ columns }) => columns.map(({ kind }) => kind)));
  expect([...kinds].sort()).toEqual([...COLUMN_KINDS].sort());
});

/** The row as a file holds it. */
function fileOf(row: Record<string, Cell>, { columns }: ReturnDefinition): Uint8Array {
  const cell = (column: Column) => `"${cellText(column, row[column.name] ?? null).replaceAll('"', '""')}"`;
  const quoted = columns.map(({ name }) => `"${name}"`);
  return new TextEncoder().encode(`${quoted.join(",")}\r\n${columns.map(cell).join(",")}\r\n`);
}

describe.each<[string, ReturnDefinition, z.ZodType]>([
  ["police-street", policeStreet, PoliceStreetRowSchema],
  ["ed-assault-istv", edAssaultIstv, EdAssaultIstvRowSchema],
  ["ed-assault-ecds", edAssaultEcds, EdAssaultEcdsRowSchema],
  ["police-outcomes", policeOutcomes, PoliceOutcomesRowSchema],
  ["police-stop-search", policeStopSearch, PoliceStopSearchRowSchema],
  ["every kind of column", everyKind, rowSchemaOf(everyKind)],
])("for %s", (_, definition, schema) => {
  const rows = fc.record(
    Object.fromEntries(definition.columns.map((column) => [column.name, cellsOf(column)])),
  );

  test("the schema takes a row exactly when the validator finds no error in it", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (row) => {
        const report = await validate([fileOf(row, definition)], definition);
        // A row of blanks is no row of a file.
        fc.pre(report.input.rows === 1);
        const errors = report.findings
          .filter(({ severity }) => severity === "error")
          .map(({ ruleId }) => ruleId);
        const result = schema.safeParse(row);
        expect(result.success, `${JSON.stringify(row)} ${errors.join()}`).toBe(errors.length === 0);
        const issues = result.error?.issues.map((issue) =>
          issue.code === "custom" ? issue.params?.["ruleId"] : issue.code,
        );
        expect([...(issues ?? [])].sort()).toEqual([...errors].sort());
      }),
      { numRuns: 400 },
    );
  });
});
