// `npm run conformance`: all that holds the software to other software and to files made at length, which takes minutes
// where the tests take seconds. `npm run conformance -- SUITE RETURN...` runs one suite, of some returns.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { needChromium, needLibreOffice } from "./conformance/debian.mjs";
import { needPostgres } from "./conformance/postgres.mjs";
import { root, setUp } from "./set-up.mjs";

/** Each suite prints what it compared, and last, in one line, how many. The longest come first. */
const SUITES = [
  { id: "sql", script: "scripts/conformance/sql.mjs", need: needPostgres },
  { id: "generated", script: "scripts/conformance/generated.mjs" },
  { id: "accepted", script: "scripts/conformance/accepted.mjs" },
  { id: "plans", script: "packages/cli/conformance/plans.mjs", need: needLibreOffice },
  { id: "templates", script: "packages/cli/conformance/templates.mjs", need: needLibreOffice },
  { id: "workbooks", script: "packages/validator/conformance/libreoffice.mjs", need: needLibreOffice },
  // The other groups take long, and are run by their names.
  { id: "attacks", script: "scripts/conformance/attacks.mjs", words: ["mutations", "outputs", "signals"] },
  { id: "statements", script: "packages/cli/conformance/statements.mjs", need: needChromium },
];
/** So many run at a time: each keeps about one processor busy. */
const AT_A_TIME = 2;

const [only, ...args] = process.argv.slice(2);
const suites = SUITES.filter(({ id }) => only === undefined || id === only);
if (suites.length === 0) {
  console.error(`There is no suite ${only}. They are ${SUITES.map(({ id }) => id).join(", ")}.`);
  process.exit(2);
}
setUp();
// One after the other, because Debian installs one package at a time.
const lacking = new Map();
for (const { id, need } of suites) {
  try {
    need?.();
  } catch (error) {
    lacking.set(id, error.message);
  }
}

const waiting = [...suites];
const running = new Set();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.once(signal, () => {
    waiting.length = 0;
    for (const child of running) child.kill(signal);
    process.exitCode = 130;
  });

/** Runs a suite, and passes on what it prints, with its name before each line. */
async function runSuite({ id, script, words = [] }) {
  if (lacking.has(id)) return { id, holds: false, summary: lacking.get(id), seconds: 0 };
  const begun = performance.now();
  const child = spawn(process.execPath, [join(root, script), ...(args.length > 0 ? args : words)], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let summary = "It said nothing.";
  createInterface({ input: child.stdout }).on("line", (line) => {
    if (line.trim() !== "") summary = line;
    console.log(`${id} | ${line}`);
  });
  createInterface({ input: child.stderr }).on("line", (line) => console.error(`${id} | ${line}`));
  const status = await new Promise((resolve) => child.once("close", resolve));
  running.delete(child);
  return { id, holds: status === 0, summary, seconds: (performance.now() - begun) / 1000 };
}

const results = [];
await Promise.all(
  Array.from({ length: AT_A_TIME }, async () => {
    for (let suite = waiting.shift(); suite; suite = waiting.shift()) results.push(await runSuite(suite));
  }),
);
console.log("\nConformance");
for (const { id } of suites) {
  const { holds, summary, seconds } = results.find((each) => each.id === id);
  console.log(`  ${id}: ${summary} (${seconds.toFixed(0)} s): ${holds ? "holds" : "DOES NOT HOLD"}`);
}
process.exitCode = results.every(({ holds }) => holds) ? process.exitCode : 1;
