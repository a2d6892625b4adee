import type { AbsentCheck, PreviousCheck } from "@svd/schemas/returns";
import { describe, expect, test } from "vitest";
import { checkRows, foundBy } from "./sample-return.js";

const grown: PreviousCheck = {
  kind: "previous",
  match: ["line", "area"],
  fails: {
    left: { column: "spent" },
    op: "!=",
    right: { add: [{ previous: { column: "spent" } }, { money: "10.00" }] },
  },
  at: "spent",
  message: "{column}",
};
const row = (line: string, area: string, spent: string) => ({ line, area, spent });

describe("a check against the row of the previous return", () => {
  test("finds rows that do not follow from the row that matches them", async () => {
    const previous = [row("b", "north", "5"), row("a", "north", "1.50"), row("a", "south", "2")];
    const rows = [
      row("a", "north", "11.50"),
      row("a", "south", "12.01"),
      row("new", "north", "1"),
      row("b", "north", "?"),
    ];
    expect(await foundBy(rows, grown, { previous })).toEqual(["SAM-R01 H3"]);
  });

  test("passes over rows that match several, and cells of which nothing is known", async () => {
    const previous = [row("a", "", "1"), row("a", "", "2"), row("b", "", ""), row("", "", "4")];
    const rows = [row("a", "", "99"), row("b", "", "99"), { spent: "99" }];
    expect(await foundBy(rows, grown, { previous })).toEqual([]);
  });

  test("is not checked without a previous return, or where that has too many rows", async () => {
    expect((await checkRows([row("a", "", "1")], grown)).notChecked).toEqual([
      { ruleId: "SAM-R01", reason: "The previous return was not given." },
    ]);
    const previous = ["a", "b", "c"].map((line) => row(line, "", "1"));
    const report = await checkRows([row("a", "", "1")], grown, { previous, limits: { keys: 2 } });
    expect(report.notChecked).toEqual([
      { ruleId: "SAM-R01", reason: "The previous return has more than 2 keys." },
    ]);
    expect(report.findings.map(({ ruleId }) => ruleId)).toEqual(["GEN-F13"]);
  });
});

const gone: AbsentCheck = {
  kind: "absent",
  columns: ["area", "line"],
  message: "{count} in {detail}",
};

describe("a check for keys that are gone", () => {
  const previous = [
    row("a", "2024", "1"),
    row("b", "2024", "1"),
    row("a", "2025", "1"),
    row("b", "2024", "2"),
  ];

  test("says how many keys of the previous return are gone, and in which rows they were", async () => {
    const { findings } = await checkRows([row("x", "2024", "1"), row("a", "2025", "7")], gone, { previous });
    expect(findings.map(({ message, row: at, cell }) => [message, at, cell])).toEqual([
      ["2 keys in rows 2 and 3", undefined, undefined],
    ]);
    expect(await foundBy([...previous].reverse(), gone, { previous })).toEqual([]);
  });

  test("looks only at keys that share with some row what it is told", async () => {
    const within: AbsentCheck = { ...gone, within: ["area"] };
    const { findings } = await checkRows([row("b", "2024", "1")], within, { previous });
    expect(findings.map(({ message }) => message)).toEqual(["1 key in row 2"]);
    await expect(checkRows([], { ...gone, within: ["head"] }, { previous })).rejects.toThrow(
      '"head" is not one of the columns of the key.',
    );
  });
});
