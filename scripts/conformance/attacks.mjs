// Attacks the built command and the packages from outside, as somebody would who wants a wrong verdict, a value of a
// file in an output, a hang, a copy left behind or a file overwritten. Every attack is tried afresh, and says why where
// it was not held. `npm run conformance -- attacks bombs` runs one group.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setUp } from "../set-up.mjs";
import { bombs } from "./attacks/bombs.mjs";
import { canaries } from "./attacks/canaries.mjs";
import { injections } from "./attacks/injections.mjs";
import { mutations } from "./attacks/mutations.mjs";
import { outputs } from "./attacks/outputs.mjs";
import { signals } from "./attacks/signals.mjs";

/** Each takes an empty folder and yields its attacks one after another. */
const GROUPS = { bombs, canaries, injections, mutations, outputs, signals };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(GROUPS, name));
if (unknown.length > 0) {
  console.error(`There is no group ${unknown.join(", ")}. They are ${Object.keys(GROUPS).join(", ")}.`);
  process.exit(2);
}

setUp();
const total = { tried: 0, failed: 0 };
for (const [name, group] of Object.entries(GROUPS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const folder = mkdtempSync(join(tmpdir(), `svd-${name}-`));
  const count = { tried: 0, failed: 0 };
  const begun = performance.now();
  try {
    for await (const { title, attack } of group(folder)) {
      count.tried++;
      const why = await attack().catch((error) => `it threw ${error.stack}`);
      if (why === undefined) continue;
      count.failed++;
      console.error(`  not held: ${name}: ${title}: ${why}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  console.log(
    `${name}: ${count.tried} tried, ${count.tried - count.failed} held, ${count.failed} failed (${seconds} s)`,
  );
  total.tried += count.tried;
  total.failed += count.failed;
}
console.log(`${total.tried} attacks tried, ${total.tried - total.failed} held, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.tried > 0 ? 0 : 1;
