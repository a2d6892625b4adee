// A process of its own: prints how many rows of the file in the first argument are refused, and which of them
// only by the validator or only by papaparse and zod. Rows are numbered as a spreadsheet numbers them.
import { policeStreet } from "@svd/schemas/returns";
import { validateFile } from "@svd/validator/node";
import { readRows } from "./papaparse-zod.mjs";

/** Rules that no single row can break, so that a schema of a row has no part in them. */
const ACROSS_ROWS = new Set(
  policeStreet.rules
    .filter(({ checks }) => checks.some(({ kind }) => kind === "unique" || kind === "constant"))
    .map(({ id }) => id),
);

const path = process.argv[2];
const byValidator = new Set();
await validateFile(path, policeStreet, {
  maxFindings: 0,
  onFinding({ severity, ruleId, row }) {
    if (severity === "error" && row !== undefined && !ACROSS_ROWS.has(ruleId)) byValidator.add(row);
  },
});
const byZod = new Set();
let row = 1;
await readRows(path, ({ success }) => {
  row++;
  if (!success) byZod.add(row);
});
const differing = [...byValidator, ...byZod].filter((each) => !(byValidator.has(each) && byZod.has(each)));
console.log(JSON.stringify({ refused: byValidator.size, differing: differing.sort((a, b) => a - b) }));
