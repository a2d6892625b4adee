// What must hold of any file of any return: files are made up and faults planted in them.
import { type Check, type Column, type Finding, type ReturnDefinition, returns } from "@svd/schemas/returns";
import { csvLines, notPlantable, type SyntheticNeeds, syntheticReturn } from "@svd/schemas/synthetic";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { validate } from "./index.js";

type Rows = readonly (readonly string[])[];

/** A made-up file, and what a check of it has to be told. */
interface Made {
  readonly rows: Rows;
  readonly previous: Rows;
  readonly needs: SyntheticNeeds;
}

function made(definition: ReturnDefinition, rows: number, seed: number, plant: readonly string[] = []): Made {
  const file = syntheticReturn(definition, { rows, seed, plant });
  return {
    rows: Array.from(file.rows(), ({ cells }) => cells),
    previous: Array.from(file.previousRows(), ({ cells }) => cells),
    needs: file.needs,
  };
}

const bytesOf = (definition: ReturnDefinition, rows: Rows) =>
  new TextEncoder().encode(
    [
      ...csvLines(
        definition,
        rows.map((cells) => ({ cells })),
      ),
    ].join(""),
  );

async function findingsOf(definition: ReturnDefinition, { needs, previous }: Made, rows: Rows) {
  const { asOf, lookups, parameters } = needs;
  const { findings } = await validate([bytesOf(definition, rows)], definition, {
    asOf,
    lookups,
    parameters,
    maxFindings: Number.POSITIVE_INFINITY,
    ...(needs.previous ? { previous: [bytesOf(definition, previous)] } : {}),
  });
  return findings;
}

/** Rules that look at more than one row: a fault elsewhere in the file may make or end what they find. */
const IS_WIDE: Readonly<Record<Check["kind"], boolean>> = {
  absent: true,
  cell: false,
  constant: true,
  file: false,
  "file-name": false,
  group: true,
  header: false,
  "header-name": false,
  outlier: true,
  parts: true,
  period: true,
  previous: true,
  register: false,
  row: false,
  share: true,
  unique: true,
};
const wideRulesOf = ({ rules }: ReturnDefinition) =>
  new Set(rules.flatMap(({ id, checks }) => (checks.some(({ kind }) => IS_WIDE[kind]) ? [id] : [])));

/** A cell that is wrong by itself and leaves rules on rows without an answer; it is filled as the right one was. */
const wrongCell = (column: Column) => (column.kind === "text" ? "x".repeat(column.maxLength + 1) : "?");

/** The rules that can be planted together. */
function plantable(definition: ReturnDefinition): readonly string[] {
  const impossible = notPlantable(definition);
  return definition.rules.flatMap(({ id }) => {
    if (impossible.has(id)) return [];
    try {
      syntheticReturn(definition, {
        rows: 1000,
        seed: 7,
        plant: [id, id === "GEN-V05" ? "GEN-V02" : "GEN-V05"],
      });
      return [id];
    } catch {
      return [];
    }
  });
}

/**
 * What a finding says, without the places of rows: the rows themselves, where the finding is about them and not about
 * the first of a group.
 */
function contentOf(
  definition: ReturnDefinition,
  rows: Rows,
  { row, linked = [], ...finding }: Finding,
): string {
  const { checks = [] } = definition.rules.find(({ id }) => id === finding.ruleId) ?? {};
  const isOfGroup = checks.some(({ kind }) => kind === "group" || kind === "period");
  const numbers = [
    ...(row === undefined ? [] : [row]),
    ...linked.map((cell) => Number(cell.replace(/^[A-Z]*/, ""))),
  ];
  const about = isOfGroup ? [] : numbers.map((number) => (rows[number - 2] ?? []).join("|")).sort();
  // Rows are named in words too.
  const message = finding.message.replace(/\brows? [0-9][0-9, and]*/g, "rows ");
  return JSON.stringify([
    finding.ruleId,
    finding.severity,
    finding.column?.name,
    message,
    finding.suggestion,
    about,
  ]);
}

const seeds = fc.integer({ min: 1, max: 1e6 });
const ROWS = 300;

describe.each(returns)("in any file of $id", (definition) => {
  const wide = wideRulesOf(definition);
  const together = plantable(definition);
  const planted = fc.record({
    seed: seeds,
    plant: fc.subarray([...together], { minLength: 1, maxLength: 4 }),
  });

  test("putting reported cells right takes away what was found in them, and nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(
        seeds,
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 12 }),
        async (seed, damages) => {
          const file = made(definition, 24, seed);
          const isFilled = (row: number, place: number) => file.rows[row]?.[place] !== "";
          const places = damages.flatMap(([r, c, blank, restored]) => {
            const row = r % file.rows.length;
            const place = c % definition.columns.length;
            const column = definition.columns[place] as Column;
            const emptied = blank && column.required !== undefined && column.requiredWhen === undefined;
            return isFilled(row, place)
              ? [{ row, place, restored, cell: emptied ? "" : wrongCell(column) }]
              : [];
          });
          // One damage for a cell, the last one.
          const cells = new Map(places.map((each) => [`${each.row} ${each.place}`, each]));
          const withThose = (isWrong: (restored: boolean) => boolean) =>
            file.rows.map((row, r) =>
              row.map((cell, c) => {
                const damage = cells.get(`${r} ${c}`);
                return damage && isWrong(damage.restored) ? damage.cell : cell;
              }),
            );
          const narrow = (findings: readonly Finding[]) =>
            findings
              .filter(({ ruleId }) => !wide.has(ruleId))
              .map((each) => JSON.stringify(each))
              .sort();
          const before = await findingsOf(
            definition,
            file,
            withThose(() => true),
          );
          const after = await findingsOf(
            definition,
            file,
            withThose((restored) => !restored),
          );
          const stay = before.filter(
            ({ row, column }) => !cells.get(`${(row ?? 0) - 2} ${column?.index}`)?.restored,
          );
          expect(narrow(after)).toEqual(narrow(stay));
          for (const { row, place } of cells.values())
            expect(before.some((each) => each.row === row + 2 && each.column?.index === place)).toBe(true);
          expect(
            await findingsOf(
              definition,
              file,
              withThose(() => false),
            ),
          ).toEqual([]);
        },
      ),
      { numRuns: 12 },
    );
  });

  test("what is planted is all that is found, whatever is planted together", async () => {
    await fc.assert(
      fc.asyncProperty(planted, async ({ seed, plant }) => {
        const options = { rows: ROWS, seed, plant };
        const expected = Array.from(
          syntheticReturn(definition, options).planted(),
          ({ ruleId, row, column }) => `${ruleId} ${row ?? ""} ${column ?? ""}`,
        ).sort();
        const file = made(definition, ROWS, seed, plant);
        const found = await findingsOf(definition, file, file.rows);
        expect(
          found.map(({ ruleId, row, column }) => `${ruleId} ${row ?? ""} ${column?.name ?? ""}`).sort(),
        ).toEqual(expected);
      }),
      { numRuns: 5 },
    );
  });

  test("putting rows in another order changes the content of no finding", async () => {
    await fc.assert(
      fc.asyncProperty(planted, fc.infiniteStream(fc.nat()), async ({ seed, plant }, numbers) => {
        const file = made(definition, ROWS, seed, plant);
        const shuffled = [...file.rows];
        for (let i = shuffled.length - 1; i > 0; i--) {
          const j = (numbers.next().value as number) % (i + 1);
          [shuffled[i], shuffled[j]] = [shuffled[j] as readonly string[], shuffled[i] as readonly string[]];
        }
        const contents = async (rows: Rows) =>
          (await findingsOf(definition, file, rows)).map((each) => contentOf(definition, rows, each)).sort();
        expect(await contents(shuffled)).toEqual(await contents(file.rows));
      }),
      { numRuns: 5 },
    );
  });

  test("adding right rows adds no finding", async () => {
    await fc.assert(
      fc.asyncProperty(planted, fc.integer({ min: 1, max: 12 }), async ({ seed, plant }, more) => {
        const file = made(definition, ROWS, seed, plant);
        // Right rows that go on where those of the file end, and are whole where rows belong together.
        const added = made(definition, ROWS + more, seed).rows.slice(
          made(definition, ROWS, seed).rows.length,
        );
        const rows = [...file.rows, ...added];
        const before = (await findingsOf(definition, file, file.rows)).map((each) =>
          contentOf(definition, file.rows, each),
        );
        const left = [...before];
        for (const each of (await findingsOf(definition, file, rows)).map((one) =>
          contentOf(definition, rows, one),
        )) {
          const at = left.indexOf(each);
          expect(at, each).toBeGreaterThanOrEqual(0);
          left.splice(at, 1);
        }
      }),
      { numRuns: 5 },
    );
  });
});
