// `npm run conformance:generated`: makes 100,000 rows of every return up and checks that nothing is found in them, then
// plants each rule alone in a smaller file and checks that it is found where it was planted and nowhere else. The ids of
// returns may follow, and a number of rows: `npm run conformance:generated -- police-street --rows 1000000`.
import { parseArgs } from "node:util";
import { setUp } from "./set-up.mjs";

setUp();
const { returns } = await import("../packages/schemas/dist/returns.js");
const { csvLines, notPlantable, syntheticReturn } = await import("../packages/schemas/dist/synthetic.js");
const { validateSource } = await import("../packages/validator/dist/node.js");

const { values, positionals } = parseArgs({
  options: { rows: { type: "string", default: "100000" } },
  allowPositionals: true,
});
const rows = Number(values.rows);
const PLANTED_ROWS = 200;
const encoder = new TextEncoder();

function* bytesOf(definition, rows) {
  let piece = "";
  for (const line of csvLines(definition, rows)) {
    piece += line;
    if (piece.length < 65_536) continue;
    yield encoder.encode(piece);
    piece = "";
  }
  yield encoder.encode(piece);
}

/** What is found in a made-up file: counts by severity and places. */
async function check(definition, made, previous) {
  const { asOf, lookups, parameters } = made.needs;
  return validateSource(bytesOf(definition, made.rows()), definition, {
    asOf,
    lookups,
    parameters,
    maxFindings: 1000,
    ...(previous ? { previous: bytesOf(definition, made.previousRows()) } : {}),
  });
}

const placeOf = (ruleId, row, column) => `${ruleId} ${row ?? "file"} ${column ?? ""}`.trim();
let wrong = 0;
for (const definition of returns) {
  if (positionals.length > 0 && !positionals.includes(definition.id)) continue;
  const begun = performance.now();
  const report = await check(definition, syntheticReturn(definition, { rows, seed: 1 }), true);
  const found = Object.values(report.rules).reduce((sum, { count }) => sum + count, 0);
  const impossible = notPlantable(definition);
  const plantable = definition.rules.filter(({ id }) => !impossible.has(id));
  const differing = [];
  for (const { id } of plantable) {
    const made = syntheticReturn(definition, { rows: PLANTED_ROWS, seed: 2, plant: [id] });
    const { findings } = await check(definition, made, made.needs.previous);
    const expected = [...made.planted()].map(({ ruleId, row, column }) => placeOf(ruleId, row, column));
    const places = findings.map(({ ruleId, row, column }) => placeOf(ruleId, row, column?.name));
    if (expected.sort().join("\n") !== places.sort().join("\n")) differing.push(id);
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(
    `${definition.id}: ${report.input.rows} rows, ${found} findings; ${plantable.length - differing.length} of ${plantable.length} planted rules found where planted, ${impossible.size} cannot be planted (${seconds} s)`,
  );
  for (const { ruleId, count } of report.rules) console.error(`  found ${count} times: ${ruleId}`);
  if (differing.length > 0) console.error(`  found elsewhere or not at all: ${differing.join(", ")}`);
  wrong += found + differing.length;
}
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(`${wrong === 0 ? "All as it should be" : "Not as it should be"}; most memory ${memory} MB`);
process.exitCode = wrong === 0 ? 0 : 1;
