import type { ReturnDefinition } from "@svd/schemas/returns";
import { csvRecord } from "@svd/schemas/safe-text";

/**
 * The blank CSV file of a return: its header and nothing else, by RFC 4180.
 *
 * @param definition - The return.
 */
export function csvTemplate({ columns }: ReturnDefinition): string {
  return csvRecord(columns.map(({ name }) => name));
}
