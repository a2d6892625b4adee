// Asks npm what it would install on each platform that people develop on, and whether the tools that ship a program for
// each platform are among it. Nothing is installed.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root, shell } from "./set-up.mjs";

const PLATFORMS = [
  { os: "linux", cpu: "x64", turbo: "linux-64" },
  { os: "linux", cpu: "arm64", turbo: "linux-arm64" },
  { os: "darwin", cpu: "x64", turbo: "darwin-64" },
  { os: "darwin", cpu: "arm64", turbo: "darwin-arm64" },
  { os: "win32", cpu: "x64", turbo: "windows-64" },
];
/** Tools that ship a package for each platform, by how the names of these begin. */
const TOOLS = [
  "@biomejs/cli-",
  "@duckdb/node-bindings-",
  "@esbuild/",
  "@rolldown/binding-",
  "@rollup/rollup-",
];

/** The words of `npm ci` that only say what would be done. */
const DRY = ["ci", "--dry-run", "--ignore-scripts", "--no-audit", "--no-fund"];

const folder = mkdtempSync(join(tmpdir(), "svd-lockfile-"));
const faults = [];
try {
  // Without a node_modules folder, npm lists all that it would add.
  for (const path of ["package.json", "package-lock.json", ".npmrc", ...manifests()]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
  for (const { os, cpu, turbo } of PLATFORMS) {
    const options = { cwd: folder, encoding: "utf8", shell };
    const { status, stdout, stderr } = spawnSync("npm", [...DRY, `--os=${os}`, `--cpu=${cpu}`], options);
    if (status !== 0) {
      faults.push(`npm ci refuses the lockfile on ${os} ${cpu}: ${stderr.slice(0, 1000)}`);
      continue;
    }
    const names = stdout.match(/(?<=^add )\S+/gm) ?? [];
    const wanted = [`@turbo/${turbo}`, ...TOOLS.map((tool) => `${tool}${os}-${cpu}`)];
    const absent = wanted.filter((prefix) => !names.some((name) => name.startsWith(prefix)));
    if (absent.length > 0) faults.push(`On ${os} ${cpu} npm would not install ${absent.join(", ")}.`);
    else console.log(`${os} ${cpu}: ${names.length} packages, those of each tool among them`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (faults.length > 0) {
  console.error(faults.join("\n"));
  console.error("Write the lockfile without a node_modules folder in place: see docs/decisions/lockfile.md.");
  process.exit(1);
}

/** The package.json of each workspace, as a path in the checkout. */
function manifests() {
  return readdirSync(join(root, "packages")).map((name) => `packages/${name}/package.json`);
}
