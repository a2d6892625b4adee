// Runs the built command in a process of its own, and watches how long it takes and how much memory it uses.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../set-up.mjs";

export const svdFile = join(root, "packages", "cli", "dist", "svd.js");

/** The most memory that a process has used, in MB; `undefined` where the system does not say or it has ended. */
function peakOf(pid) {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

/**
 * Runs a command to its end, or to a limit of seconds or megabytes, at which it is killed.
 *
 * @param args - The words after `svd`; or after `node`, where `options.script` is set.
 * @param options.input - Text, bytes or an iterable of bytes for the standard input.
 * @returns How it ended, what it printed, and what it took.
 */
export async function svd(
  args,
  { input, cwd = root, seconds = 30, megabytes = 600, script = svdFile, stdout = "pipe" } = {},
) {
  const begun = performance.now();
  const child = spawn(process.execPath, [script, ...args], {
    cwd,
    stdio: [input === undefined ? "ignore" : "pipe", stdout, "pipe"],
  });
  let peak = 0;
  let stopped;
  const watch = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid) ?? 0);
    if (performance.now() - begun > seconds * 1000) stopped = `it took over ${seconds} s`;
    if (peak > megabytes) stopped = `it took over ${megabytes} MB`;
    if (stopped) child.kill("SIGKILL");
  }, 20);
  const printed = { stdout: [], stderr: [] };
  child.stdout?.on("data", (chunk) => printed.stdout.push(chunk));
  child.stderr.on("data", (chunk) => printed.stderr.push(chunk));
  const ended = new Promise((resolve) =>
    child.once("close", (status, signal) => resolve({ status, signal })),
  );
  if (input !== undefined) await feed(child.stdin, input);
  const { status, signal } = await ended;
  clearInterval(watch);
  const bytes = Buffer.concat(printed.stdout);
  return {
    status,
    signal,
    stopped,
    bytes,
    stdout: bytes.toString(),
    stderr: Buffer.concat(printed.stderr).toString(),
    seconds: (performance.now() - begun) / 1000,
    peak,
  };
}

/** Writes to a stream as fast as it takes it, and stops when nobody reads it any more. */
async function feed(stream, input) {
  stream.on("error", () => {});
  const chunks = typeof input === "string" || input instanceof Uint8Array ? [input] : input;
  for (const chunk of chunks) {
    if (stream.destroyed) return;
    if (!stream.write(chunk))
      await new Promise((resolve) => {
        stream.once("drain", resolve);
        stream.once("close", resolve);
      });
  }
  stream.end();
}

/** What no run of the command may do, whatever it is given. */
export function misbehaved({ status, signal, stopped, stdout, stderr }) {
  if (stopped) return stopped;
  if (signal) return `it was ended by ${signal}`;
  if (![0, 1, 2].includes(status)) return `its exit code is ${status}`;
  const printed = `${stdout}\n${stderr}`;
  const trace = /^\s+at .*[:(].*\d+:\d+\)?$/m.exec(printed);
  if (trace) return `it shows a stack: ${stderr.slice(0, 300)}`;
  if (/Warning: |\(node:\d+\)/.test(stderr)) return `Node warns: ${stderr.slice(0, 200)}`;
  return undefined;
}
