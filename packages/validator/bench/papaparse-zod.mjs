/** The reference that the validator is compared with: papaparse and zod, row by row. */
import { createReadStream } from "node:fs";
import { PoliceStreetRowSchema } from "@svd/schemas";
import papaparse from "papaparse";

const COORDINATES = ["Longitude", "Latitude"];

/**
 * Reads a file as a stream and hands on what zod says of each of its rows.
 *
 * @param {string} path
 * @param {(result: ReturnType<typeof PoliceStreetRowSchema.safeParse>) => void} take
 * @returns {Promise<void>}
 */
export function readRows(path, take) {
  return new Promise((resolve, reject) => {
    papaparse.parse(createReadStream(path), {
      header: true,
      skipEmptyLines: true,
      step: ({ data }) => take(PoliceStreetRowSchema.safeParse(typed(data))),
      complete: () => resolve(),
      error: reject,
    });
  });
}

/** The row as its schema wants it: nothing for a blank cell, and numbers for coordinates. */
function typed(row) {
  for (const name in row) if (row[name] === "") row[name] = null;
  for (const name of COORDINATES) if (row[name] !== null) row[name] = Number(row[name]);
  return row;
}
