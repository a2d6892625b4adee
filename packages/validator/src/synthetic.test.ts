import { type Report, type ReturnDefinition, returns } from "@svd/schemas/returns";
import { csvLines, notPlantable, type SyntheticReturn, syntheticReturn } from "@svd/schemas/synthetic";
import { describe, expect, test } from "vitest";
import { validate } from "./index.js";

/** The bytes of a made-up file, in pieces. */
function* bytesOf(definition: ReturnDefinition, rows: ReturnType<SyntheticReturn["rows"]>) {
  const encoder = new TextEncoder();
  for (const line of csvLines(definition, rows)) yield encoder.encode(line);
}

function check(
  definition: ReturnDefinition,
  made: SyntheticReturn,
  previous = made.needs.previous,
): Promise<Report> {
  const { asOf, lookups, parameters } = made.needs;
  return validate(bytesOf(definition, made.rows()), definition, {
    asOf,
    lookups,
    parameters,
    maxFindings: Number.POSITIVE_INFINITY,
    ...(previous ? { previous: bytesOf(definition, made.previousRows()) } : {}),
  });
}

/** A finding in one line: its rule, row and column. */
const placesIn = ({ findings }: Report) =>
  findings.map(({ ruleId, row, column }) => `${ruleId} ${row ?? ""} ${column?.name ?? ""}`).sort();
const plantedIn = (made: SyntheticReturn) =>
  [...made.planted()].map(({ ruleId, row, column }) => `${ruleId} ${row ?? ""} ${column ?? ""}`).sort();

const ROWS = 120;

describe.each(returns)("made-up files of $id", (definition) => {
  const impossible = notPlantable(definition);
  const plantable = definition.rules.filter(({ id }) => !impossible.has(id));

  test("have no finding, with the previous return and without", async () => {
    const made = syntheticReturn(definition, { rows: 3000, seed: 1 });
    expect(placesIn(await check(definition, made, false))).toEqual([]);
    const report = await check(definition, made, true);
    expect(placesIn(report)).toEqual([]);
    expect(report.input.rows).toBeGreaterThanOrEqual(3000);
  });

  test.each(plantable)("with $id planted have it where it was planted and nowhere else", async ({ id }) => {
    const made = syntheticReturn(definition, { rows: ROWS, seed: 7, plant: [id] });
    const expected = plantedIn(made);
    expect(expected.length).toBeGreaterThan(0);
    expect(placesIn(await check(definition, made))).toEqual(expected);
  });

  test("with all rules planted that can stand together have each of them where it was planted", async () => {
    const together = plantable.filter(({ id }) => {
      try {
        syntheticReturn(definition, { rows: 1000, seed: 7, plant: [id, other(id)] });
        return true;
      } catch {
        return false;
      }
    });
    const made = syntheticReturn(definition, { rows: 2500, seed: 7, plant: together.map(({ id }) => id) });
    expect(placesIn(await check(definition, made))).toEqual(plantedIn(made));
  });

  /** A rule that can be planted with any other. */
  const other = (id: string) => (id === "GEN-V05" ? "GEN-V02" : "GEN-V05");
});
