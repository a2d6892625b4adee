import { readFileSync } from "node:fs";

/**
 * The most memory that this process has held, in bytes.
 *
 * On Linux, `process.resourceUsage().maxRSS` will not do: a process that is started inherits the peak of the one
 * that starts it, which under `npm run` is that of npm and would hide how little a short file takes.
 */
export function peakMemory() {
  if (process.platform !== "linux") return process.resourceUsage().maxRSS * 1024;
  const [, kibibytes] = /^VmHWM:\s+([0-9]+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"));
  return Number(kibibytes) * 1024;
}
