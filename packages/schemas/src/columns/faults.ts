import { mayIdentify, personalData } from "../rules/personal-data.js";
import { actsAsFormula } from "../safe-text.js";
import type { Column } from "./column.js";
import type { CellFault } from "./column-kind.js";
import { kindOf } from "./kinds.js";
import { withoutLookAlikes } from "./look-alikes.js";

/**
 * Faults that leave a cell with a meaning, so that rules on rows can still read it.
 *
 * @category columns
 */
export const USABLE_FAULTS: ReadonlySet<CellFault> = new Set<CellFault>([
  "space",
  "other-form",
  "legacy-shorthand",
  "precision",
  "longer-than-advised",
  "nhs-number",
  "postcode",
  "contact",
  "pupil-or-police-number",
  "birth-date",
  "identifying-text",
  "formula",
  "fine-geography",
]);

/**
 * Everything that is wrong with what a cell holds: the fault of its kind, then what identifies a person. The
 * latter is looked for where people can write what they like: in text, and in cells that are not what their
 * column asks for.
 *
 * @param column - The column.
 * @param text - The cell after {@link cleanText}; not empty.
 * @returns The faults, at most one of each; empty for a right cell.
 * @category columns
 */
export function faultsOf(column: Column, text: string): CellFault[] {
  const faults: CellFault[] = [];
  const fault = faultOfKind(column, text);
  if (fault) faults.push(fault);
  const isText = column.kind === "text";
  if (isText || fault === "format" || fault === "not-in-list" || fault === "check-digit") {
    const personal = personalData(text, isText);
    if (personal) faults.push(personal);
  }
  if (isText && column.freeText && mayIdentify(text, column.harmless)) faults.push("identifying-text");
  if (isText && actsAsFormula(text)) faults.push("formula");
  return faults;
}

/** The fault of the column's kind, or that only characters that look like others stand in the way. */
function faultOfKind(column: Column, text: string): CellFault | undefined {
  const kind = kindOf(column);
  const fault = kind.fault(column, text);
  if (fault !== "format" && fault !== "not-in-list") return fault;
  const plain = withoutLookAlikes(text);
  return plain !== text && kind.fault(column, plain) === undefined ? "look-alike" : fault;
}
