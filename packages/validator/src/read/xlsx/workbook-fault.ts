import type { FileFault } from "@svd/schemas/returns";

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
