// Makes 100,000 rows of every return up and checks that nothing is found in them, then plants each rule alone in a
// smaller file, in each way in which it can be planted, and checks that it is found where it was planted and nowhere
// else. The ids of returns may follow, and a number of rows:
// `npm run conformance -- generated police-street --rows 1000000`.
import { parseArgs } from "node:util";
import { setUp } from "../set-up.mjs";

setUp();
const { returns } = await import("../../packages/schemas/dist/returns.js");
const { csvLines, notPlantable, syntheticReturn, waysToPlant } = await import(
  "../../packages/schemas/dist/synthetic.js"
);
const { validateSource } = await import("../../packages/validator/dist/node.js");

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
const unknown = positionals.filter((id) => returns.every((definition) => definition.id !== id));
if (unknown.length > 0) throw new Error(`There is no return ${unknown.join(", ")}.`);
const definitions = returns.filter(({ id }) => positionals.length === 0 || positionals.includes(id));
const reasons = new Map();
const total = { rows: 0, findings: 0, rules: 0, tried: 0, found: 0, impossible: 0 };
for (const definition of definitions) {
  const begun = performance.now();
  const report = await check(definition, syntheticReturn(definition, { rows, seed: 1 }), true);
  const findings = Object.values(report.rules).reduce((sum, { count }) => sum + count, 0);
  const differing = [];
  const ways = waysToPlant(definition);
  let tried = 0;
  for (const [id, number] of ways) {
    for (let way = 0; way < number; way++) {
      const made = syntheticReturn(definition, { rows: PLANTED_ROWS, seed: 2, plant: [id], way });
      const { findings } = await check(definition, made, made.needs.previous);
      const expected = [...made.planted()].map(({ ruleId, row, column }) => placeOf(ruleId, row, column));
      const places = findings.map(({ ruleId, row, column }) => placeOf(ruleId, row, column?.name));
      tried++;
      if (expected.length > 0 && expected.sort().join("\n") === places.sort().join("\n")) continue;
      const odd = [
        ...expected.filter((place) => !places.includes(place)).map((place) => `not ${place}`),
        ...places.filter((place) => !expected.includes(place)),
      ];
      differing.push(`${id}, way ${way}: ${odd.slice(0, 4).join("; ")}`);
    }
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const impossible = notPlantable(definition);
  for (const [id, reason] of impossible) {
    const before = reasons.get(reason) ?? new Set();
    reasons.set(
      reason,
      before.add(id.startsWith("GEN-F") || id.startsWith("GEN-H") ? id : `${id} (${definition.id})`),
    );
  }
  console.log(
    `${definition.id}: ${findings} findings in ${report.input.rows} rows; ${tried - differing.length} of ${tried} plants of ${ways.size} rules found where planted, ${impossible.size} rules cannot be planted (${seconds} s)`,
  );
  for (const { ruleId, count } of report.rules) console.error(`  found ${count} times: ${ruleId}`);
  for (const words of differing) console.error(`  found elsewhere or not at all: ${words}`);
  total.rows += report.input.rows;
  total.findings += findings;
  total.rules += ways.size;
  total.tried += tried;
  total.found += tried - differing.length;
  total.impossible += impossible.size;
}
console.log("Rules that cannot be planted:");
for (const [reason, ids] of reasons) console.log(`  ${reason} ${[...ids].join(", ")}`);
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(
  `${total.findings} findings in ${total.rows} rows of ${definitions.length} returns; ${total.found} of ${total.tried} plants of ${total.rules} rules found where planted, ${total.impossible} rules cannot be planted; at most ${memory} MB`,
);
process.exitCode = total.findings === 0 && total.found === total.tried ? 0 : 1;
