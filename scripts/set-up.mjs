// Brings a checkout, even a bare clone, to the state where everything is installed and built.
// Both steps cost next to nothing when there is nothing to do.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** On Windows npm and the tools are scripts, which only a shell starts. */
export const shell = process.platform === "win32";

/** Runs a command in the checkout and ends this process with its exit code if it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", shell, ...options });
  if (error) console.error(`Could not start ${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 2);
}

/** Runs a tool of the checkout's own node_modules, with the Node that runs this script. */
export function runTool(bin, args, options = {}) {
  run(join(root, "node_modules", ".bin", bin), args, {
    ...options,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", ...options.env },
  });
}

/** Installs when the lockfile has changed since the last install. */
function install() {
  const stamp = join(root, "node_modules", ".svd-installed");
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const wanted = `${lock} ${process.version} ${process.platform}-${process.arch}`;
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.error("Installing the dependencies...");
  run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    stdio: ["ignore", 2, 2],
  });
  writeFileSync(stamp, wanted);
}

/** Installs and builds what is missing. What the tools print goes to stderr, so that stdout stays clean. */
export function setUp() {
  install();
  runTool("turbo", ["run", "build", "--output-logs=errors-only"], { stdio: ["ignore", 2, 2] });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setUp();
