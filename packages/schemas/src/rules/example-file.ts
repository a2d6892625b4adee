import type { ReturnDefinition } from "../returns/definition.js";
import { csvField } from "../safe-text.js";
import type { ExampleFile, WholeFile } from "./rule.js";

/**
 * The file of an example as it is. Rows of cells become a file as RFC 4180 has it: a header with every
 * column, lines that end in CR LF, quotes only where a cell needs them.
 *
 * @param file - The file of an example.
 * @param definition - The return it is a file of.
 * @returns Its text, which is to be encoded in UTF-8, its bytes in Base64, or the parts of a zipped file.
 * @example
 * ```ts
 * wholeFileOf({ rows: [{ reference: "00ff" }] }, demonstration); // { text: "reference,...\r\n00ff,,,...\r\n" }
 * ```
 * @category rules
 */
export function wholeFileOf(file: ExampleFile, { columns }: ReturnDefinition): WholeFile {
  if (!("rows" in file)) return file;
  const names = columns.map(({ name }) => name);
  const rows = [names, ...file.rows.map((row) => names.map((name) => row[name] ?? ""))];
  return { text: rows.map((row) => `${row.map(csvField).join(",")}\r\n`).join("") };
}
