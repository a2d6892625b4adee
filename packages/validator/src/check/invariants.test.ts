import type { Check } from "@svd/schemas/returns";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkRows, type SampleRow } from "./sample-return.js";

/** Kinds whose findings do not follow from groups of rows or from the previous return. */
type OfRowsAlone =
  | "cell"
  | "constant"
  | "file"
  | "file-name"
  | "header"
  | "header-name"
  | "period"
  | "register"
  | "row"
  | "share"
  | "unique";

const CHECKS: Readonly<Record<Exclude<Check["kind"], OfRowsAlone>, Check>> = {
  group: {
    kind: "group",
    by: ["head"],
    fails: { left: { sum: { column: "people" } }, op: ">", right: { number: 9 } },
    at: "head",
    message: "{count}",
  },
  parts: {
    kind: "parts",
    of: { value: "people", by: "band", total: "all", parts: ["young", "old"], within: ["head", "area"] },
    fault: "sum",
    message: "{total}",
  },
  previous: {
    kind: "previous",
    match: ["head", "band"],
    fails: { left: { column: "people" }, op: "<", right: { previous: { column: "people" } } },
    at: "people",
    message: "{column}",
  },
  absent: { kind: "absent", columns: ["head", "band"], message: "{count} {detail}" },
  outlier: {
    kind: "outlier",
    of: { column: "people" },
    by: ["head"],
    times: "most",
    at: "people",
    message: "{most}",
  },
};

const pick = (...values: string[]) => fc.constantFrom(...values);
const row: fc.Arbitrary<SampleRow> = fc.record({
  head: pick("a", "b", ""),
  area: pick("north", "south"),
  band: pick("all", "young", "old", "unknown"),
  people: pick("0", "1", "2", "5", "30", "[c]", "", "?"),
});
/** Rows that can be told apart by their line, and the same in another order. */
const shuffled = fc.array(row, { maxLength: 14 }).chain((rows) => {
  const lines = rows.map((each, index) => ({ ...each, line: `line ${index}` }));
  return fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length }));
});
const previousRows = fc.array(row, { maxLength: 8 });

/** What is found, without saying in which row: the group and the words, or the row that a spreadsheet shows. */
async function contentOf(
  rows: readonly SampleRow[],
  check: Check,
  previous: readonly SampleRow[],
  byRow: boolean,
) {
  const { findings } = await checkRows(rows, check, { previous });
  return findings
    .map(({ row: at, message, linked }) => {
      const found = at === undefined ? undefined : rows[at - 2];
      const others = (linked ?? []).map((cell) => rows[Number(cell.slice(1)) - 2]?.["line"]).sort();
      return JSON.stringify([byRow ? found?.["line"] : found?.["head"], message, others]);
    })
    .sort();
}

describe.each(Object.entries(CHECKS))("a check of kind %s", (kind, check) => {
  test("finds the same in whatever order the rows stand", async () => {
    await fc.assert(
      fc.asyncProperty(shuffled, previousRows, async ([rows, others], previous) => {
        const byRow = kind !== "group";
        expect(await contentOf(others, check, previous, byRow)).toEqual(
          await contentOf(rows, check, previous, byRow),
        );
      }),
      { numRuns: 60 },
    );
  });

  test("finds nothing more when rows of another group are added that break nothing", async () => {
    await fc.assert(
      fc.asyncProperty(shuffled, previousRows, async ([rows], previous) => {
        const before = await contentOf(rows, check, previous, true);
        const added = ["all", "young"].map((band) => ({
          head: "z",
          area: "west",
          band,
          people: "1",
          line: "z",
        }));
        expect(await contentOf([...rows, ...added], check, previous, true)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});
