import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The part of a workbook that holds its first sheet. */
const FIRST_SHEET = "xl/worksheets/sheet1.xml";
const END_OF_ROW = "</row>";

/**
 * Gives whole columns of the first sheet of a workbook the format that the cell in the second row has, and takes that
 * row away. The library that writes workbooks formats cells that are there, and cells that are still to be typed are
 * not.
 *
 * @param workbook - The bytes of an XLSX file whose second row holds formatted cells without values.
 * @param columns - How many columns there are.
 * @param day - The day that its parts are dated.
 */
export function formatColumns(workbook: Uint8Array, columns: number, day: Date): Uint8Array {
  const parts = unzipSync(workbook);
  const sheet = strFromU8(parts[FIRST_SHEET] as Uint8Array);
  const start = sheet.indexOf('<row r="2"');
  const row = sheet.slice(start, sheet.indexOf(END_OF_ROW, start) + END_OF_ROW.length);
  const styles = [...row.matchAll(/<c r="[A-Z]+2" s="(\d+)"\/>/g)].map(([, style]) => style);
  let formatted = 0;
  const oneRow = sheet
    .replace(row, "")
    .replace(/<dimension ref="(A1:[A-Z]+)2"/, (_, first: string) => `<dimension ref="${first}1"`);
  const changed = oneRow.replace(/<col min="(\d+)"/g, (col, number: string) => {
    formatted++;
    return `${col} style="${styles[Number(number) - 1]}"`;
  });
  if (styles.length !== columns || formatted !== columns)
    throw new Error("The workbook has no format for each of its columns.");
  return zipSync({ ...parts, [FIRST_SHEET]: strToU8(changed) }, { mtime: day });
}
