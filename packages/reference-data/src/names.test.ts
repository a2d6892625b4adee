import { expect, test } from "vitest";
import { areas } from "./areas.js";
import { describeArea } from "./describe-area.js";
import { findByName } from "./find-by-name.js";
import { normaliseName } from "./names.js";
import { search } from "./search.js";

test.each([
  ["marks on one letter", `a${"\u0301\u0316".repeat(500_000)}`],
  ["words", "north ".repeat(200_000)],
  ["a name and spaces", `Hull${" ".repeat(1_000_000)}x`],
  ["letters that stand for words", "\ufdfa".repeat(300_000)],
])("a megabyte of %s is no name, and that is known at once", (_, text) => {
  expect(normaliseName(text)).toBe("");
  expect(search(text, "2026-11-01")).toEqual([]);
  expect(findByName(text, "2026-11-01")).toMatchObject({ status: "unknown", suggestions: [] });
  expect(describeArea(text, "2026-11-01").status).toBe("unknown");
});

test("every name in the registers is far shorter than what is taken for a name", () => {
  expect(Math.max(...areas.map(({ name }) => name.length))).toBeLessThan(250);
});
