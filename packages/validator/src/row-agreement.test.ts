import { EdAssaultIstvRowSchema, PoliceStreetRowSchema } from "@svd/schemas";
import {
  type Column,
  edAssaultIstv,
  kindOf,
  policeStreet,
  type ReturnDefinition,
} from "@svd/schemas/returns";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type * as z from "zod";
import { validate } from "./index.js";

/** Cells of a column: right, blank, wrong in the usual ways, and anything. */
function cellsOf(column: Column): fc.Arbitrary<string | number | null> {
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
  if (column.kind === "coordinate") {
    return fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(-0.10622, 51.518275, 1.5) },
      { weight: 1, arbitrary: fc.double({ min: -1000, max: 1000, noNaN: true }) },
      { weight: 2, arbitrary: fc.constant(null) },
    );
  }
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

/** The row as a file holds it. */
function fileOf(row: Record<string, string | number | null>, { columns }: ReturnDefinition): Uint8Array {
  const cell = (column: Column) => {
    const value = row[column.name] ?? "";
    const text =
      typeof value === "number" && column.kind === "coordinate"
        ? value.toFixed(column.decimals)
        : String(value);
    return `"${text.replaceAll('"', '""')}"`;
  };
  const quoted = columns.map(({ name }) => `"${name}"`);
  return new TextEncoder().encode(`${quoted.join(",")}\r\n${columns.map(cell).join(",")}\r\n`);
}

describe.each<[string, ReturnDefinition, z.ZodType]>([
  ["police-street", policeStreet, PoliceStreetRowSchema],
  ["ed-assault-istv", edAssaultIstv, EdAssaultIstvRowSchema],
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
      { numRuns: 3000 },
    );
  });
});
