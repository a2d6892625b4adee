// `npm run check`: everything besides the tests that has to hold before a change lands.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root, setUp, shell } from "./set-up.mjs";

setUp();

const node = (script, ...args) => [process.execPath, [join(root, "scripts", script), ...args]];
const tool = (bin, ...args) => [join(root, "node_modules", ".bin", bin), args];

const steps = [
  ["format and lint", tool("biome", "ci", "--error-on-warnings")],
  ["types", tool("turbo", "run", "typecheck", "--output-logs=errors-only")],
  [
    "generated files are up to date",
    [process.execPath, [join(root, "packages", "schemas", "generate.mjs"), "--check"]],
  ],
  ["unused code and dependencies", tool("knip", "--no-progress")],
  ["the lockfile, on every platform", node("check-lockfile.mjs")],
  ["package layout", tool("turbo", "run", "package:check", "--output-logs=errors-only")],
  ["packages as users install them", node("check-packages.mjs")],
  ["documentation", tool("typedoc", "--options", "docs/typedoc.json", "--logLevel", "Warn")],
];

const failed = [];
for (const [name, [command, args]] of steps) {
  const begun = performance.now();
  console.log(`\n> ${name}`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" },
  });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(status === 0 ? `  holds (${seconds} s)` : `  DOES NOT HOLD (${seconds} s)`);
  if (status !== 0) failed.push(name);
}
if (failed.length === 0) console.log("\nEverything holds.");
if (failed.length > 0) {
  console.error(`\nThese do not hold: ${failed.join("; ")}.`);
  process.exit(1);
}
