import type { FileFault } from "@svd/schemas/returns";
import { counted } from "../../report/place.js";

/** Why a workbook cannot be read, in words that hold nothing of it. */
export class WorkbookFault extends Error {
  readonly fault: FileFault;

  /**
   * @param detail - Completes the message of the rule that has the fault.
   * @param fault - `unreadable`, or `limit` where it goes over one.
   */
  constructor(detail: string, fault: "unreadable" | "limit" = "unreadable") {
    super(detail);
    this.fault = fault;
  }
}

/** The fault of a workbook that has more of something than the limit. */
export function overLimit(limit: number, one: string, many?: string): WorkbookFault {
  return new WorkbookFault(
    `The workbook has more than ${counted(limit, one, many)}, which is the limit. Save the sheet as CSV, or raise the limit.`,
    "limit",
  );
}
