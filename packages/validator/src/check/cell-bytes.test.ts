import type { Column } from "@svd/schemas/returns";
import fc from "fast-check";
import { expect, test } from "vitest";
import { CellBytes } from "./cell-bytes.js";
import { CurrentRow, RIGHT } from "./current-row.js";

const column: Column = { name: "", kind: "text", title: "", description: "", maxLength: 100 };
const COMMA = 0x2c;

/** What two cells come to; `line`: they stand in the file as they are, `texts`: they were read as text. */
function bytesOf(
  cells: readonly [string, string],
  form: "line" | "apart" | "texts",
  columns = [0, 1],
): string {
  const row = new CurrentRow([column, column], [0, 1]);
  const encoder = new TextEncoder();
  row.bytes = encoder.encode(`"${cells.join(",")}"`);
  const middle = 1 + encoder.encode(cells[0]).length;
  row.starts.set([1, middle + 1]);
  row.ends.set([middle, row.bytes.length - 1]);
  row.states.fill(RIGHT);
  row.delimiter = COMMA;
  row.lineStart = 1;
  row.lineEnd = form === "line" ? row.bytes.length - 1 : 0;
  if (form === "texts") [row.texts[0], row.texts[1]] = cells;
  const found = new CellBytes(columns);
  found.read(row);
  const { view, start, end } = found;
  return Array.from({ length: end - start }, (_, i) => view.getUint8(start + i)).join(" ");
}

const cell = fc.string({ unit: fc.constantFrom("a", "b", ",", "é", "\u0001", "\u0000"), maxLength: 4 });
const bare = fc.string({ unit: fc.constantFrom("a", "b", "é"), maxLength: 4 });

test("cells come to the same bytes wherever they stand", () => {
  fc.assert(
    fc.property(bare, bare, (a, b) => {
      expect(bytesOf([a, b], "apart")).toBe(bytesOf([a, b], "line"));
      expect(bytesOf([a, b], "texts")).toBe(bytesOf([a, b], "line"));
      expect(bytesOf([a, b], "texts", [1])).toBe(bytesOf([a, b], "line", [1]));
    }),
  );
});

test("different cells come to different bytes", () => {
  fc.assert(
    fc.property(cell, cell, cell, cell, (a, b, c, d) => {
      fc.pre(a !== c || b !== d);
      expect(bytesOf([a, b], "apart")).not.toBe(bytesOf([c, d], "texts"));
    }),
    { numRuns: 2000 },
  );
});

test("a delimiter in a cell is escaped", () => {
  expect(bytesOf(["a,b", "c"], "apart")).toBe("97 255 1 98 44 99");
  expect(bytesOf(["a", "b,c"], "apart")).toBe("97 44 98 255 1 99");
  expect(bytesOf(["a", ""], "line")).toBe("97 44");
});

test("long cells find room", () => {
  const long = ",".repeat(3000);
  expect(bytesOf([long, "c"], "apart").split(" ")).toHaveLength(6002);
});
