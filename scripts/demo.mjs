// `npm run demo`: installs, builds and does the main job. It checks a clean and a flawed return, shows both
// reports, and keeps them as text and JSON.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root, setUp } from "./set-up.mjs";

setUp();

const svd = join("packages", "cli", "dist", "svd.js");
const folder = join(root, "demo-output");
mkdirSync(folder, { recursive: true });

for (const [name, exitCode] of [
  ["ed-assault-march-clean", 0],
  ["ed-assault-march-flawed", 1],
]) {
  const file = join("examples", "returns", `${name}.csv`);
  const words = ["validate", "--as-of", "2026-04-10", file];
  console.log(`\n$ svd ${words.join(" ")}\n`);
  spawnSync(process.execPath, [svd, ...words], { cwd: root, stdio: "inherit" });
  for (const format of ["text", "json"]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [svd, ...words, "--format", format], {
      cwd: root,
      encoding: "utf8",
    });
    if (status !== exitCode) {
      console.error(`${file} should end with exit code ${exitCode} and ended with ${status}.\n${stderr}`);
      process.exit(2);
    }
    writeFileSync(join(folder, `${name}.${format === "text" ? "txt" : "json"}`), stdout);
  }
}

console.log(`
The reports are in ${relative(process.cwd(), folder) || "."}, as text and as JSON.

What to try next:
  node ${svd} returns                       the returns that can be checked
  node ${svd} describe ed-assault-istv      the columns and rules of one
  node ${svd} explain ISTV-R02              a rule, with files that break it
  node ${svd} validate YOUR-FILE.csv        a file of your own: nothing leaves this machine
`);
