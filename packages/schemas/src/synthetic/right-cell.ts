/** Right cells of columns about which no rule says more than their kind does. */
import { offenceCodes } from "../codelists/offence-codes.js";
import { hasCheckDigit } from "../columns/check-digit.js";
import type { Column } from "../columns/column.js";
import { kindOf } from "../columns/kinds.js";
import { poundsOf } from "../columns/money.js";
import { yesNoWords } from "../columns/yes-no.js";
import { authorities, forces, partnerships } from "./areas.js";
import type { SyntheticCells } from "./plan.js";
import type { Random } from "./random.js";

const areas = [...authorities, ...partnerships, ...forces];

/**
 * A right cell of a column, made up and plainly so where words or identifiers are free.
 *
 * @param column - The column.
 * @param random - The choices.
 */
export function rightCell(column: Column, random: Random): string {
  switch (column.kind) {
    case "code":
      return random.pick(column.list.codes).code;
    case "yes-no":
      return random.pick(Object.values(yesNoWords(column)));
    case "gss-code":
      return random.pick(areas.filter(({ code }) => column.entities.includes(code.slice(0, 3)))).code;
    case "offence-code":
      return random.pick(offenceCodes)[0];
    case "ods-code":
      return `ZZ9${String(random.whole(1, 99)).padStart(2, "0")}`;
    case "lsoa":
      return `E01999${String(random.whole(0, 999)).padStart(3, "0")}`;
    case "snomed":
      return withCheckDigit(`999${random.whole(100_000, 999_999)}10`);
    case "hex-id":
      return madeUpId(random.whole(0, 0xffff_ffff), column.digits, random);
    case "date":
      return `2025-${two(random.whole(4, 12))}-${two(random.whole(1, 28))}`;
    case "count":
      return String(5 * random.whole(2, 40));
    case "money":
      return poundsOf(100 * random.whole(100, 20_000));
    case "text":
      return `Example ${column.title.toLowerCase()}`.slice(0, column.maxLength);
    case "coordinate":
    case "date-time":
    case "decimal":
    case "financial-year":
    case "month":
    case "quarter":
    case "whole-number":
      return kindOf(column).example(column);
  }
}

/**
 * A row of which some cells are known: columns that must be filled and are not among them are made up.
 *
 * @param columns - The columns of the return.
 * @param random - The choices.
 * @param known - The cells that are known, blank ones included.
 */
export function rightRow(columns: readonly Column[], random: Random, known: SyntheticCells): SyntheticCells {
  const cells: Record<string, string> = {};
  for (const column of columns) {
    const needed = column.required !== undefined && column.requiredWhen === undefined;
    cells[column.name] = known[column.name] ?? (needed ? rightCell(column, random) : "");
  }
  return cells;
}

/** A made-up identifier, another for each number: no digest that a publisher makes begins with so many noughts. */
export function madeUpId(number: number, digits: number, random: Random): string {
  return `${"0".repeat(16)}${number.toString(16).padStart(12, "0")}${random.hex(digits)}`.slice(0, digits);
}

/** A number of two digits. */
export function two(number: number): string {
  return String(number).padStart(2, "0");
}

function withCheckDigit(digits: string): string {
  return Array.from("0123456789", (digit) => `${digits}${digit}`).find(hasCheckDigit) as string;
}
