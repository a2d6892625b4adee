/** The list of changes that were made to a file. */
import { csvRecord } from "@svd/schemas/safe-text";
import type { Change } from "@svd/validator";

/** Writes a list of changes, change by change. */
export interface ChangeLog {
  begin(): string;
  change(change: Change): string;
  end(): string;
}

/**
 * A list of changes: a JSON array, or CSV with a row for each.
 *
 * @param json - Whether it is JSON.
 * @param showsValues - Whether the cells before and after are listed.
 */
export function changeLog(json: boolean, showsValues: boolean): ChangeLog {
  if (json) {
    let lead = "\n";
    return {
      begin: () => "[",
      change(change) {
        const text = `${lead}${JSON.stringify(change)}`;
        lead = ",\n";
        return text;
      },
      end: () => "\n]\n",
    };
  }
  const values = showsValues ? ["before", "after"] : [];
  return {
    begin: () => csvRecord(["row", "last_row", "column", "cell", "rule", "change", "shown_by", ...values]),
    change: ({ row, lastRow, column, cell, ruleId, fault, shownBy, before, after }) =>
      csvRecord([
        row,
        lastRow,
        column?.name,
        cell,
        ruleId,
        fault,
        shownBy,
        ...(showsValues ? [before, after] : []),
      ]),
    end: () => "",
  };
}
