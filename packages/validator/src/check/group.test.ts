import type { Condition, GroupCheck, Term } from "@svd/schemas/returns";
import { describe, expect, test } from "vitest";
import { checkRows, foundBy } from "./sample-return.js";

const group = (fails: Condition, by: readonly string[] = ["head"], message = "{count}"): GroupCheck => ({
  kind: "group",
  by,
  fails,
  at: "head",
  message,
});
const over = (left: Term, right: Term): Condition => ({ left, op: ">", right });
const spent = { sum: { column: "spent" } } as const;
const row = (head: string, amount: string, rest = {}) => ({ line: "x", head, spent: amount, ...rest });

describe("a check of groups", () => {
  test("finds a group whose sum is too great at the first of its rows, and no other", async () => {
    const rows = [row("labour", "0.10"), row("other", "0.30"), row("other", "0.10"), row("labour", "0.20")];
    expect(await foundBy(rows, group(over(spent, { money: "0.30" })))).toEqual(["SAM-R01 B3"]);
    expect((await checkRows(rows, group(over(spent, { money: "0.30" })))).findings[0]?.message).toBe(
      "2 rows",
    );
  });

  test("takes all rows as one group where no columns are named, and blank cells as a value", async () => {
    const rows = [row("", "1"), row("labour", "2"), row("", "3")];
    expect(await foundBy(rows, group(over(spent, { money: "5.99" }), []))).toEqual(["SAM-R01 B2"]);
    expect(await foundBy(rows, group(over(spent, { money: "3.99" })))).toEqual(["SAM-R01 B2"]);
  });

  test("counts rows and different values, and takes the least and the greatest", async () => {
    const rows = [
      row("a", "1", { area: "north", starts: "2026-04-01" }),
      row("a", "-2", { area: "south", starts: "2026-05-01" }),
      row("a", "1", { area: "north", starts: "" }),
      row("b", "5", { area: "north" }),
    ];
    const all: Condition = {
      all: [
        { left: { count: "rows" }, op: "=", right: { number: 3 } },
        {
          left: { count: "rows", where: { left: { column: "area" }, op: "=", right: { text: "north" } } },
          op: "=",
          right: { number: 2 },
        },
        { left: { distinct: { column: "area" } }, op: "=", right: { number: 2 } },
        { left: { least: { column: "spent" } }, op: "=", right: { money: "-2.00" } },
        {
          left: { daysFrom: { least: { column: "starts" } }, to: { greatest: { column: "starts" } } },
          op: "=",
          right: { number: 30 },
        },
      ],
    };
    expect(await foundBy(rows, group(all))).toEqual(["SAM-R01 B2"]);
  });

  test("knows nothing of a group where a cell that counts is faulty or hidden, or a condition is unknown", async () => {
    const check = group({ left: { sum: { column: "people" } }, op: ">", right: { number: 5 } });
    const people = (...cells: string[]) => cells.map((cell) => ({ line: "x", head: "a", people: cell }));
    expect(await foundBy(people("4", "", "2"), check)).toEqual(["SAM-R01 B2"]);
    expect(await foundBy(people("4", "[c]", "2"), check)).toEqual([]);
    expect(await foundBy(people("4", "many", "2"), check)).toEqual([]);
    const where: Condition = { left: { column: "people" }, op: ">", right: { number: 1 } };
    const counted = group({ left: { count: "rows", where }, op: "<", right: { number: 2 } });
    expect(await foundBy(people("4", "1"), counted)).toEqual(["SAM-R01 B2"]);
    expect(await foundBy(people("4", "[c]"), counted)).toEqual([]);
  });

  test("compares with a table of the caller, and is not checked without it", async () => {
    const check = group(over(spent, { lookup: "grants", of: [{ column: "head" }], give: "amount" }));
    const rows = [row("labour", "60"), row("labour", "40.01"), row("unlisted", "5")];
    const lookups = { grants: [{ head: "labour", amount: "100.00" }] };
    expect(await foundBy(rows, check, { lookups })).toEqual(["SAM-R01 B2"]);
    expect((await checkRows(rows, check)).notChecked).toEqual([
      { ruleId: "SAM-R01", reason: 'No table "grants" was given.' },
    ]);
    await expect(
      foundBy(rows, check, { lookups: { grants: [{ head: "labour", amount: "£5" }] } }),
    ).rejects.toThrow('The column "amount" of the table "grants" has a cell that is not an amount of money');
  });

  test("compares with the same group of the previous return", async () => {
    const check = group(over({ minus: [spent, { previous: spent }] }, { money: "10.00" }));
    const previous = [row("b", "1"), row("a", "4"), row("a", "1")];
    expect(await foundBy([row("a", "15.01"), row("new", "99"), row("b", "11")], check, { previous })).toEqual(
      ["SAM-R01 B2"],
    );
    expect((await checkRows([row("a", "1")], check)).notChecked[0]?.reason).toBe(
      "The previous return was not given.",
    );
  });

  test("gives up with a finding of the file when it has too many keys", async () => {
    const rows = ["a", "b", "c", "d"].map((head) => row(head, "9"));
    const check = group(over(spent, { money: "1.00" }));
    const report = await checkRows(rows, check, { limits: { keys: 3 } });
    expect(report.findings.map(({ ruleId, message }) => [ruleId, message])).toEqual([
      [
        "GEN-F13",
        "The file has more than 3 different keys, which is the limit, so rule SAM-R01 was not checked. Split the file, or raise the limit.",
      ],
    ]);
    expect(report.notChecked).toEqual([{ ruleId: "SAM-R01", reason: "The file has more than 3 keys." }]);
    expect(await foundBy(rows, check, { limits: { keys: 4 } })).toHaveLength(4);
  });

  test("is refused where it names a column in which the rows of a group may differ", async () => {
    await expect(foundBy([], group(over({ column: "spent" }, { money: "1.00" })))).rejects.toThrow(
      'The rows of a group need not agree in "spent": name it in an aggregate.',
    );
  });
});
