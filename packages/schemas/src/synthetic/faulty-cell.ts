/** Cells with one fault and no other. */
import type { Column } from "../columns/column.js";
import type { CellFault } from "../columns/column-kind.js";
import { faultsOf } from "../columns/faults.js";
import { cleanText } from "../columns/text-form.js";

/**
 * Cells that may have a fault, as people and spreadsheets write them: from a right cell, for any kind of column. The
 * language of the column's kind decides which of them has the fault.
 */
const CANDIDATES: { readonly [F in CellFault]: (right: string, column: Column) => readonly string[] } = {
  missing: () => [""],
  space: (right) => [` ${right}`],
  format: () => ["zzz", "zz", "0x1"],
  impossible: (right) => ["2026-02-30", `2026-02-30${right.slice(10)}`, "2026-13", "2025-27", "2025/27"],
  "date-form": () => ["31/03/2026", "31/03/2026 10:15"],
  "number-damage": (right) => ["1,200", "1.25E+05", right.replace(/^0+/, ""), "#REF!"],
  "not-in-list": () => ["not on the list"],
  "look-alike": (right) => [
    right.replace("-", "\u2013"),
    right.replace("a", "\u0430"),
    right.replace("e", "\u0435"),
    right.replace("o", "\u043e"),
    right.replace("E", "\u0415"),
    right.replace("1", "\uff11"),
    right.replace("0", "\uff10"),
  ],
  "other-form": (right) => [
    right.replace("-", "/"),
    right.replace("/", "-"),
    right.replace("Q", ""),
    `Q${right}`,
    `${right}; `,
  ],
  "legacy-shorthand": () => ["*", ".."],
  "other-entity": () => ["E12000001"],
  "check-digit": (right) => [`${right.slice(0, -1)}${(Number(right.at(-1)) + 1) % 10}`],
  "part-penny": (right) => [`${right.replace(/\..*/, "")}.005`],
  "too-long": (_, column) => ["x".repeat(column.kind === "text" ? column.maxLength + 1 : 0)],
  "longer-than-advised": (_, column) => [
    "x".repeat(column.kind === "text" ? (column.advisedLength ?? 0) + 1 : 0),
  ],
  // Less than nothing is not what a nought with a minus is.
  range: (right) => [Number(right) === 0 ? "-5" : `-${right}`, "89.500000", "-89.500000", "999999999"],
  precision: (right) => [right.slice(0, -1), `${right}1`],
  "nhs-number": () => ["Example 943 476 5919"],
  postcode: () => ["Example by ZZ1 1ZZ"],
  contact: () => ["example@example.org"],
  "pupil-or-police-number": () => ["Example A123456789012"],
  "birth-date": () => ["05/12/1993"],
  "identifying-text": () => ["Mr Example"],
  formula: () => ["=Example"],
  "fine-geography": () => ["Example E00000000"],
};

/**
 * A cell that has one fault and no other.
 *
 * @param column - The column.
 * @param fault - The fault.
 * @param right - A right cell of the column.
 * @returns `undefined` where no cell of the column can have the fault.
 */
export function faultyCell(column: Column, fault: CellFault, right: string): string | undefined {
  if (fault === "missing") return column.required && !column.requiredWhen ? "" : undefined;
  return CANDIDATES[fault](right, column).find((text) => {
    if (text === "" || text === right) return false;
    const clean = cleanText(text);
    const faults: readonly CellFault[] = [
      ...(clean === text ? [] : ["space" as const]),
      ...(clean === "" ? [] : faultsOf(column, clean)),
    ];
    return faults.length === 1 && faults[0] === fault;
  });
}
