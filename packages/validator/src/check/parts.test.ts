import type { PartsCheck } from "@svd/schemas/returns";
import { describe, expect, test } from "vitest";
import { checkRows, foundBy } from "./sample-return.js";

const across = (fault: PartsCheck["fault"], more: Partial<PartsCheck> = {}): PartsCheck => ({
  kind: "parts",
  of: { total: "people", parts: ["boys", "girls"] },
  fault,
  message: "{column} of {total}",
  ...more,
});
const row = (people: string, boys: string, girls: string, line = "x") => ({ line, people, boys, girls });

const down = (fault: PartsCheck["fault"], more: Partial<PartsCheck> = {}): PartsCheck => ({
  kind: "parts",
  of: { value: "people", by: "band", total: "all", parts: ["young", "old"], within: ["area"] },
  fault,
  message: "{total}",
  ...more,
});
const bands = (area: string, cells: Readonly<Record<string, string>>) =>
  Object.entries(cells).map(([band, people]) => ({ area, band, people }));

describe("parts in columns", () => {
  test("must add to their total, and each must be no more than it", async () => {
    const rows = [row("5", "2", "3"), row("5", "2", "2"), row("5", "6", "0")];
    expect(await foundBy(rows, across("sum"))).toEqual(["SAM-R01 E3 with F3 G3", "SAM-R01 E4 with F4 G4"]);
    expect(await foundBy(rows, across("excess"))).toEqual(["SAM-R01 F4 with E4"]);
    expect((await checkRows(rows, across("excess"))).findings[0]?.message).toBe("boys of people");
  });

  test("may each be off by the tolerance", async () => {
    const tolerance = { number: 2 } as const;
    const rows = [row("10", "4", "2"), row("10", "4", "1"), row("10", "12", "0"), row("10", "13", "0")];
    expect(await foundBy(rows, across("sum", { tolerance }))).toEqual(["SAM-R01 E3 with F3 G3"]);
    expect(await foundBy(rows, across("excess", { tolerance }))).toEqual(["SAM-R01 F5 with E5"]);
  });

  test("that are hidden, blank or faulty leave a least sum", async () => {
    const rows = [row("5", "[c]", "5"), row("5", "[c]", "6"), row("5", "", "1"), row("5", "?", "9")];
    expect(await foundBy(rows, across("sum"))).toEqual(["SAM-R01 E3 with F3 G3", "SAM-R01 E5 with F5 G5"]);
    expect(await foundBy([row("[c]", "2", "3"), row("", "2", "3")], across("sum"))).toEqual([]);
  });

  test("can be worked out where one cell alone is suppressed", async () => {
    const rows = [
      row("9", "[c]", "7"),
      row("[c]", "2", "7"),
      row("9", "[c]", "[c]"),
      row("9", "[x]", "7"),
      row("9", "[c]", ""),
      row("9", "2", "7"),
    ];
    expect(await foundBy(rows, across("disclosed"))).toEqual([
      "SAM-R01 F2 with E2 G2",
      "SAM-R01 E3 with F3 G3",
    ]);
  });

  test("are looked at only where the condition is true", async () => {
    const where = { left: { column: "line" }, op: "=", right: { text: "y" } } as const;
    expect(await foundBy([row("5", "1", "1"), row("5", "1", "1", "y")], across("sum", { where }))).toEqual([
      "SAM-R01 E3 with F3 G3",
    ]);
  });

  test("of another type than their total or tolerance are refused", async () => {
    await expect(foundBy([], across("sum", { of: { total: "people", parts: ["spent"] } }))).rejects.toThrow(
      "at /rules/0/checks/0/of/parts/0: An amount of money cannot be compared with a number",
    );
    await expect(foundBy([], across("sum", { tolerance: { money: "1.00" } }))).rejects.toThrow(
      "at /rules/0/checks/0/tolerance: An amount of money cannot be compared with a number",
    );
  });
});

describe("parts in rows", () => {
  test("must add to the total of their own breakdown", async () => {
    const rows = [
      ...bands("north", { all: "5", young: "2", old: "3" }),
      ...bands("south", { old: "3", young: "3", all: "5", unknown: "9" }),
    ];
    expect(await foundBy(rows, down("sum"))).toEqual(["SAM-R01 E7 with E6 E5"]);
  });

  test("must each be no more than it", async () => {
    const rows = bands("north", { young: "6", all: "5", old: "7" });
    expect(await foundBy(rows, down("excess"))).toEqual(["SAM-R01 E2 with E3", "SAM-R01 E4 with E3"]);
  });

  test("that no row has leave a least sum, and a total that no row has breaks nothing", async () => {
    expect(await foundBy(bands("north", { all: "5", young: "4" }), down("sum"))).toEqual([]);
    expect(await foundBy(bands("north", { all: "5", young: "6" }), down("sum"))).toEqual([
      "SAM-R01 E2 with E3",
    ]);
    expect(await foundBy(bands("north", { young: "6", old: "1" }), down("sum"))).toEqual([]);
  });

  test("can be worked out only where all others are shown", async () => {
    expect(await foundBy(bands("north", { all: "5", young: "[c]", old: "3" }), down("disclosed"))).toEqual([
      "SAM-R01 E3 with E2 E4",
    ]);
    expect(await foundBy(bands("north", { all: "5", young: "[c]" }), down("disclosed"))).toEqual([]);
  });

  test("are passed over where a code stands twice", async () => {
    const rows = [...bands("north", { all: "5", young: "9" }), ...bands("north", { young: "9" })];
    expect(await foundBy(rows, down("sum"))).toEqual([]);
  });
});
