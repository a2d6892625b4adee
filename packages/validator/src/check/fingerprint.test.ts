import type { Column } from "@svd/schemas/returns";
import fc from "fast-check";
import { expect, test } from "vitest";
import { BLANK, CurrentRow, RIGHT } from "./current-row.js";
import { Fingerprints } from "./fingerprint.js";

const column: Column = { name: "", kind: "text", title: "", description: "", maxLength: 100 };

/** The groups of equal rows, found by fingerprints. */
function groups(rows: readonly (readonly string[])[]): number[][] {
  const width = rows[0]?.length ?? 1;
  const row = new CurrentRow(
    Array.from({ length: width }, () => column),
    [...Array(width).keys()],
  );
  const fingerprints = new Fingerprints([...Array(width).keys()]);
  for (const [index, cells] of rows.entries()) {
    row.bytes = new TextEncoder().encode(cells.join(""));
    let at = 0;
    for (const [i, cell] of cells.entries()) {
      row.starts[i] = at;
      at += new TextEncoder().encode(cell).length;
      row.ends[i] = at;
      row.states[i] = cell === "" ? BLANK : RIGHT;
      // Some cells come as text, as those do that were looked at the slow way.
      row.texts[i] = index % 3 === 1 && cell !== "" ? cell : undefined;
    }
    fingerprints.add(row, index);
  }
  return [...fingerprints.repeated()].map((group) => [...group]);
}

/** The same by comparing every row with every other. */
function slowly(rows: readonly (readonly string[])[]): number[][] {
  const byKey = new Map<string, number[]>();
  for (const [index, cells] of rows.entries()) {
    if (cells.every((cell) => cell === "")) continue;
    const key = JSON.stringify(cells);
    byKey.set(key, [...(byKey.get(key) ?? []), index]);
  }
  return [...byKey.values()].filter((group) => group.length > 1);
}

test("rows are grouped as comparing them all would", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "b", "é"), maxLength: 9 });
  const rows = fc.array(fc.tuple(cell, cell), { maxLength: 60 });
  fc.assert(
    fc.property(rows, (cells) => {
      expect(groups(cells)).toEqual(slowly(cells));
    }),
    { numRuns: 500 },
  );
});

test("cells that run together are told apart", () => {
  expect(
    groups([
      ["ab", "c"],
      ["a", "bc"],
      ["abc", ""],
      ["", "abc"],
    ]),
  ).toEqual([]);
});

test("many rows are grouped, over the border of a block of memory", () => {
  const rows = Array.from({ length: 70_000 }, (_, i) => [String(i % 69_999)]);
  expect(groups(rows)).toEqual([[0, 69_999]]);
});
