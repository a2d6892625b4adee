import type { ReturnDefinition } from "../returns/definition.js";
import { csvField } from "../safe-text.js";
import type { SyntheticRow } from "./synthetic-return.js";

/**
 * The lines of a CSV file, as RFC 4180 has it, each with its line end: the header, then the rows.
 *
 * @param definition - The return.
 * @param rows - Its rows.
 * @category synthetic
 */
export function* csvLines(
  { columns }: ReturnDefinition,
  rows: Iterable<Pick<SyntheticRow, "cells">>,
): Generator<string> {
  yield lineOf(columns.map(({ name }) => name));
  for (const { cells } of rows) yield lineOf(cells);
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map(csvField).join(",")}\r\n`;
}
