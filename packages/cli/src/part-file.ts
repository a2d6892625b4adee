/** A file on the way to being written: beside its place, under a name that nobody reads, for nobody else to read. */
import { createHash } from "node:crypto";
import { openSync, readlinkSync, rmSync } from "node:fs";
import { lstat, readdir, unlink } from "node:fs/promises";
import { hostname, constants as system } from "node:os";
import { join } from "node:path";

/** Signals that ask a program to end. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const NAME = /^\.svd-([0-9a-f]{12})-(\d{1,10})-\d{1,10}\.part$/;

/** The parts of this process that are neither in their place nor removed. */
const parts = new Set<string>();
let made = 0;

/**
 * Makes a part in a folder, and removes those that processes left there which were ended before they could do so.
 *
 * @param folder - The folder of the file that it is for, so that it can be put in its place in one step.
 * @throws What Node throws when none can be made there.
 */
export async function makePart(folder: string): Promise<{ path: string; descriptor: number }> {
  await removeStale(folder);
  const path = join(folder, `.svd-${machine()}-${process.pid}-${++made}.part`);
  hold(path);
  try {
    // In one step, so that no signal comes between the file and its removal.
    return { path, descriptor: openSync(path, "wx", 0o600) };
  } catch (error) {
    letGo(path);
    throw error;
  }
}

/** Removes a part, if it is still there. */
export function removePart(path: string): void {
  rmSync(path, { force: true });
  letGo(path);
}

/** From here on a part is in its place: it is removed no more. */
export function letGo(path: string): void {
  parts.delete(path);
  if (parts.size > 0) return;
  process.off("exit", removeAll);
  for (const signal of SIGNALS) process.off(signal, endBy);
}

function hold(path: string): void {
  if (parts.size === 0) {
    process.on("exit", removeAll);
    for (const signal of SIGNALS) process.on(signal, endBy);
  }
  parts.add(path);
}

function removeAll(): void {
  for (const path of parts) {
    try {
      rmSync(path, { force: true });
    } catch {
      // The others are removed all the same, and this one by the next run.
    }
  }
}

function endBy(signal: NodeJS.Signals): void {
  removeAll();
  // As a shell numbers the end by a signal.
  process.exit(128 + system.signals[signal]);
}

/**
 * Where processes have the numbers that this one sees: a process of another computer that shares the folder, or of
 * another container, cannot be asked for.
 */
function machine(): string {
  let space = "";
  try {
    space = readlinkSync("/proc/self/ns/pid");
  } catch {
    // Systems without such spaces have one for all.
  }
  return createHash("sha256").update(`${hostname()} ${space}`).digest("hex").slice(0, 12);
}

/** Removes the parts of processes of this user and this machine that have ended. */
async function removeStale(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, where, id] = NAME.exec(name) ?? [];
    const path = join(folder, name);
    // An ended process may have had the number of this one.
    const inUse = Number(id) === process.pid ? parts.has(path) : isAlive(Number(id));
    if (where !== machine() || inUse) continue;
    try {
      const stats = await lstat(path);
      // Windows has no numbers of users.
      const isOurs = process.geteuid === undefined || stats.uid === process.geteuid();
      if (stats.isFile() && isOurs) await unlink(path);
    } catch {
      // It is gone already, or may not be removed.
    }
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
