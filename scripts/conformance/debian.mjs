// Programs that a suite needs and npm does not have: they are Debian's packages.
import { execFileSync, spawnSync } from "node:child_process";

/**
 * Makes sure that a program is there: installs Debian's package where it is not and may be installed.
 *
 * @param {string} name - The name of the program, for people.
 * @param {string} debianPackage - The package that brings it.
 * @param {() => unknown} find - What is not `undefined` or `false` where the program is.
 */
export function need(name, debianPackage, find) {
  const found = find();
  if (found) return found;
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0)
    throw new Error(
      `${name} is not installed. Install it (on Debian: apt-get install --no-install-recommends ${debianPackage}) and run this again.`,
    );
  console.error(`Installing ${name}...`);
  const options = { stdio: ["ignore", 2, 2], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  execFileSync("apt-get", ["update", "-qq"], options);
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", debianPackage], options);
  const now = find();
  if (!now) throw new Error(`${name} was installed but its programs were not found.`);
  return now;
}

/** Makes sure that LibreOffice is there. */
export function needLibreOffice() {
  return need(
    "LibreOffice",
    "libreoffice-calc-nogui",
    () => spawnSync("soffice", ["--version"]).status === 0,
  );
}

/** Makes sure that Chromium is there. */
export function needChromium() {
  return need("Chromium", "chromium", () => spawnSync("chromium", ["--version"]).status === 0);
}
