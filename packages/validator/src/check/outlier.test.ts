import type { OutlierCheck } from "@svd/schemas/returns";
import { expect, test } from "vitest";
import { foundBy } from "./sample-return.js";

const check: OutlierCheck = {
  kind: "outlier",
  of: { divide: [{ column: "spent" }, { column: "people" }] },
  by: ["head"],
  times: "most",
  at: "spent",
  message: "more than {most} the median",
};
const row = (head: string, spent: string, people: string) => ({ head, spent, people });

test("a value over so many times the median of its group is found", async () => {
  // A head each: 10, 20, 20, 60 and 70; the median is 20.
  const rows = [row("a", "10", "1"), row("a", "40", "2"), row("b", "999", "1"), row("a", "20", "1")];
  expect(await foundBy([...rows, row("a", "60", "1"), row("a", "70", "1")], check)).toEqual(["SAM-R01 H7"]);
});

test("values that nobody knows and groups with few of them are passed over", async () => {
  const rows = [row("a", "1", "1"), row("a", "900", "1"), row("a", "900", "0"), row("a", "900", "[c]")];
  expect(await foundBy(rows, check)).toEqual([]);
  expect(await foundBy([...rows, row("a", "1", "1")], check)).toEqual(["SAM-R01 H3"]);
});
