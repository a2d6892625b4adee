/** For tests: files of returns with made-up personal data in every column, in every spelling. */
import type { ReturnDefinition } from "@svd/schemas/returns";
import { syntheticReturn } from "@svd/schemas/synthetic";
import { canaries, spellingsOf } from "./canaries.js";

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/**
 * Rows of a return with canaries: each column has every spelling, first in rows that hold nothing else, then some
 * spellings in rows that are right otherwise, so that rules that read several cells run too.
 *
 * @param definition - The return.
 * @param seed - What decides which spellings stand in rows that are right otherwise.
 */
export function plantedRows(definition: ReturnDefinition, seed = 0): string[][] {
  const spellings = canaries.flatMap(spellingsOf);
  const { columns } = definition;
  const [right] = [...syntheticReturn(definition, { rows: 4, seed: 1 }).rows()];
  const whole = spellings.map((_, row) =>
    columns.map((_column, place) => spellings[(row + place) % spellings.length] as string),
  );
  const single = columns.flatMap((_, place) =>
    canaries.map((canary, kind) => {
      const ways = spellingsOf(canary);
      const text = ways[(seed + place + kind) % ways.length] as string;
      return (right?.cells ?? []).map((cell, each) => (each === place ? text : cell));
    }),
  );
  return [...whole, ...single];
}

/** Rows as a CSV file, under the header of the return or another one. */
export function csvOf(
  { columns }: ReturnDefinition,
  rows: readonly (readonly string[])[],
  header: readonly string[] = columns.map(({ name }) => name),
): string {
  return [header, ...rows].map((row) => `${row.map(quoted).join(",")}\r\n`).join("");
}
