/** Sheets of words, and what the sheets of all workbooks look like. */
import type { Cell, CellStyle, WriteSheet } from "hucre/xlsx";
import { TEXT } from "./template/cell-check.js";

const FONT = { name: "Arial", size: 10 };
const ALIGNED = { alignment: { vertical: "top", wrapText: true }, numFmt: TEXT } as const;
const WORDS: CellStyle = { ...ALIGNED, font: FONT };

/** A heading on a ground of some colour. */
export function headingOf(ground: string, ink: string): CellStyle {
  return {
    ...ALIGNED,
    font: { ...FONT, bold: true, color: { rgb: ink } },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: ground } },
  };
}

/** Dark, for what must be filled and for headings of words. */
export const HEADING: CellStyle = headingOf("1D4D6B", "FFFFFF");

/** Points that a line of the font takes, and how much longer lines get because they are broken between words. */
const LINE_HEIGHT = 14;
const WORDS_TO_LINES = 1.05;

/** Printed on its side, as wide as the paper, with the header on every page. */
export const PAGE = {
  paperSize: "a4",
  orientation: "landscape",
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;

/**
 * A sheet of words, of which some rows are headings. Every cell is text, so that none is taken for a formula.
 *
 * @param name - The name of the sheet.
 * @param rows - Its rows.
 * @param headings - The numbers of the rows that are headings, from 0.
 */
export function textSheet(name: string, rows: readonly (readonly string[])[], headings = [0]): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [r, row] of rows.entries()) {
    for (const [c, value] of row.entries()) {
      if (value === "") continue;
      cells.set(`${r},${c}`, { value, type: "string", style: headings.includes(r) ? HEADING : WORDS });
    }
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const widths = Array.from({ length: width }, (_, c) =>
    rows.reduce((most, row) => Math.min(60, Math.max(most, (row[c]?.length ?? 0) + 2)), 12),
  );
  // Spreadsheets do not all make a row of wrapped words as high as they need.
  const lines = rows.map((row) =>
    row.reduce(
      (most, value, c) => Math.max(most, Math.ceil((value.length * WORDS_TO_LINES) / (widths[c] as number))),
      1,
    ),
  );
  return {
    name,
    columns: widths.map((each) => ({ width: each })),
    rowDefs: new Map(lines.map((count, r) => [r, { height: count * LINE_HEIGHT }])),
    rows: rows.map((row) => row.map((value) => (value === "" ? null : value))),
    cells,
    pageSetup: PAGE,
  };
}
