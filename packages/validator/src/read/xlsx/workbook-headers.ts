/** What the sheets of a workbook have for headers, to recognise which return it is. */
import type { ReturnDefinition } from "@svd/schemas/returns";
import { headerAmong, type LocatedHeader } from "../header.js";
import type { Limits } from "../limits.js";
import { headOf, isNamedAs } from "./sheet-choice.js";
import { openWorkbook } from "./workbook.js";
import { WorkbookFault } from "./workbook-fault.js";

/**
 * Looks at the first rows of every sheet.
 *
 * @returns The header that is most like that of a return, that of the sheet named as the return first; or why the
 *   workbook cannot be read.
 */
export function workbookHeaders(
  bytes: Uint8Array,
  limits: Limits,
): ((definition: ReturnDefinition) => LocatedHeader) | string {
  try {
    const opening = openWorkbook(bytes, limits);
    let step = opening.next();
    while (!step.done) step = opening.next();
    const workbook = step.value;
    const heads = workbook.sheets.map((sheet) => ({ sheet, rows: headOf(workbook, sheet) }));
    return (definition) => {
      const headers = heads
        .map(({ sheet, rows }) => ({
          named: isNamedAs(sheet, definition),
          header: headerAmong(rows, definition),
        }))
        .sort((a, b) => Number(b.named) - Number(a.named) || b.header.matches - a.header.matches);
      return headers[0]?.header ?? { rowsAbove: 0, matches: 0, names: [] };
    };
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    return error.message;
  }
}
