import type { ReturnDefinition } from "@svd/schemas/returns";

/**
 * The blank CSV file of a return: its header and nothing else, by RFC 4180.
 *
 * @param definition - The return.
 */
export function csvTemplate({ columns }: ReturnDefinition): string {
  const cells = columns.map(({ name }) => (/[",\r\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name));
  return `${cells.join(",")}\r\n`;
}
