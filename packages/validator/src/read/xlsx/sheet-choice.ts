/** Which sheet of a workbook is meant. */
import type { ReturnDefinition } from "@svd/schemas/returns";
import { HEAD_ROWS, headerAmong } from "../header.js";
import { cellText } from "./cell-text.js";
import { rowsOf } from "./sheet-rows.js";
import type { Sheet, Workbook } from "./workbook.js";

/** Most characters of a row that is looked at to find the header. */
const HEAD_LENGTH = 1024 ** 2;

/** A sheet that was chosen, or why none was. */
export type Choice =
  | { readonly sheet: Sheet; readonly named: boolean }
  | { readonly sheet: undefined; readonly detail: string };

/** The first rows of a sheet as texts, blank ones included. */
export function headOf(workbook: Workbook, sheet: Sheet): string[][] {
  const head: string[][] = [];
  const features = { hidden: undefined, merged: undefined, formulas: undefined, withoutResult: 0 };
  for (const { number, cells } of rowsOf(workbook, sheet.part, HEAD_LENGTH, features)) {
    if (number > HEAD_ROWS) break;
    while (head.length < number - 1) head.push([]);
    const names: string[] = [];
    for (const cell of cells) {
      while (names.length < cell.place) names.push("");
      names.push(cellText(workbook, cell, undefined));
    }
    head.push(names);
  }
  return head;
}

/** Whether a name is that of a return. Names of sheets do not differ by case alone. */
export function isNamedAs(sheet: Sheet, { id }: ReturnDefinition): boolean {
  return sheet.name.trim().toLowerCase() === id.toLowerCase();
}

/**
 * Chooses a sheet: the one that is named as the return; else the only one; else the only one that has the header
 * of the return, which is more than half of its columns.
 */
export function chooseSheet(workbook: Workbook, definition: ReturnDefinition): Choice {
  const { sheets, sheetCount } = workbook;
  const named = sheets.find((sheet) => isNamedAs(sheet, definition));
  if (named) return { sheet: named, named: true };
  const [only] = sheets;
  if (only && sheets.length === 1) return { sheet: only, named: false };
  const candidates = sheets.filter(
    (sheet) => headerAmong(headOf(workbook, sheet), definition).matches * 2 > definition.columns.length,
  );
  const [candidate] = candidates;
  if (candidate && candidates.length === 1) return { sheet: candidate, named: false };
  const rename = `Name the one that is meant “${definition.id}”.`;
  const none = `None of its ${sheetCount} sheets has that name or the header of the return. ${rename}`;
  const several = `None of its ${sheetCount} sheets has the name of the return, and ${candidates.length} have its header: sheets ${positions(candidates)}. ${rename}`;
  return { sheet: undefined, detail: candidate ? several : none };
}

function positions(sheets: readonly Sheet[]): string {
  const shown = sheets.slice(0, 10).map(({ position }) => position);
  return sheets.length > shown.length ? `${shown.join(", ")} and others` : shown.join(", ");
}
