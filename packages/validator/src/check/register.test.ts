import type { RegisterCheck } from "@svd/schemas/returns";
import { describe, expect, test } from "vitest";
import { checkRows, foundBy } from "./sample-return.js";

const during = { from: { column: "starts" }, to: { column: "ends" } } as const;
const check = (more: Partial<RegisterCheck>): RegisterCheck => ({
  kind: "register",
  column: "area",
  by: "code",
  faults: ["unknown", "kind", "ended", "future", "name", ...(more.within ? (["outside"] as const) : [])],
  during,
  message: "{detail}",
  ...more,
});
const row = (area: string, starts = "2026-03-01", ends = "2026-03-31", head = "") => ({
  area,
  starts,
  ends,
  head,
});
const details = async (rows: Parameters<typeof checkRows>[0], more: Partial<RegisterCheck>) =>
  (await checkRows(rows, check(more))).findings.map(({ cell, message }) => `${cell}: ${message}`);

describe("a check of codes", () => {
  test("finds those that no register has, that have ended, that are to come, that are of another kind", async () => {
    const rows = [
      row("E06000010"),
      row("E06009999"),
      row("E07000026"),
      row("E06000063", "2023-01-01", "2023-03-31"),
      row("E23000013"),
    ];
    const kinds = ["unitary-authority", "non-metropolitan-district"] as const;
    expect(await details(rows, { kinds })).toEqual([
      "C3: no register has it",
      "C4: it ended on 2023-03-31, before the period",
      "C5: it begins on 2023-04-01, after the period",
      "C6: it is that of a police force area",
    ]);
  });

  test("takes an area that was in force on some day of the period", async () => {
    expect(await details([row("E07000026", "2023-03-31", "2023-06-30")], {})).toEqual([]);
  });

  test("passes over codes of kinds that no register lists, and rows whose period is unknown", async () => {
    expect(await details([row("E01000916"), row("E07000026", "", "")], {})).toEqual([]);
  });

  test("is judged on the day of the check where no period is named, and not without a day", async () => {
    const { during: _, ...dayless } = check({});
    expect(await foundBy([row("E07000026")], dayless, { asOf: "2023-03-31" })).toEqual([]);
    expect(await foundBy([row("E07000026")], dayless, { asOf: "2023-04-01" })).toEqual(["SAM-R01 C2"]);
    expect((await checkRows([row("E07000026")], dayless)).notChecked).toEqual([
      { ruleId: "SAM-R01", reason: "The day of the check was not given." },
    ]);
  });

  test("finds a partnership that is not in the force of its row", async () => {
    // Hull lies in Humberside (E23000012), Luton in Bedfordshire.
    const rows = [
      row("E22000134", undefined, undefined, "E23000012"),
      row("E22000010", undefined, undefined, "E23000012"),
    ];
    expect(await details(rows, { within: "head" })).toEqual(["C3: it lies in the area of another force"]);
  });
});

describe("a check of names", () => {
  const names: Partial<RegisterCheck> = { by: "name", kinds: ["police-force-area"] };

  test("finds names that nobody bears, and suggests the spelling of those that are known", async () => {
    const { findings } = await checkRows(
      [row("Humberside"), row("humberside"), row("Atlantis")],
      check(names),
    );
    expect(findings.map(({ cell, message, suggestion }) => [cell, message, suggestion])).toEqual([
      ["C3", "it is spelt otherwise there", "Humberside"],
      ["C4", "no register has it", undefined],
    ]);
  });

  test("leaves out rows of which the condition is not true", async () => {
    const where = { not: { term: { column: "area" }, startsWith: ["Unassigned"] } } as const;
    expect(await details([row("Unassigned to a partnership")], { ...names, where })).toEqual([]);
  });

  test("needs to know among which kinds of area", async () => {
    await expect(checkRows([], check({ by: "name" }))).rejects.toThrow(
      "at /rules/0/checks/0/kinds: Names are looked up among areas of given kinds: give the kinds.",
    );
  });
});
