// Ends the command while it writes, in each way in which it can be ended, and looks for what it leaves behind.
import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { policeStreet } from "../../../packages/schemas/dist/returns.js";
import { svdFile } from "./command.mjs";

const HEADER = `${policeStreet.columns.map(({ name }) => name).join(",")}\n`;
const ROW = "wrong,2026-13,Example Police,Example Police,,,No Location,,,Anti-social behaviour,,\n";

/** Commands that write while they read the standard input. */
const COMMANDS = {
  validate: ["validate", "-", "--return", "police-street", "--format", "csv", "--output"],
  fix: ["fix", "-", "--return", "police-street", "--output"],
};

/** How long the command has run when it is ended, in milliseconds after its first bytes. */
const MOMENTS = [0, 50, 150, 400];

export async function* signals(folder) {
  for (const [name, words] of Object.entries(COMMANDS))
    for (const moment of MOMENTS)
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
        yield {
          title: `svd ${name} ended by ${signal} after ${moment} ms`,
          attack: async () => {
            const out = fresh(folder);
            writeFileSync(join(out, "before.csv"), "before\n");
            const { status, by, readable } = await ended(words, join(out, "out.csv"), moment, signal);
            const left = readdirSync(out).filter((file) => file !== "before.csv");
            if (left.length > 0) return `it leaves ${left.join(", ")}`;
            if (readable) return "others could read the copy while it was written";
            const code = 128 + { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 }[signal];
            return by === signal || status === code ? undefined : `its exit code is ${status}`;
          },
        };
  for (const [name, words] of Object.entries(COMMANDS))
    yield {
      title: `svd ${name} killed, and run again`,
      attack: async () => {
        const out = fresh(folder);
        await ended(words, join(out, "out.csv"), 300, "SIGKILL");
        const child = spawn(process.execPath, [svdFile, ...words, join(out, "out.csv")], {
          stdio: ["pipe", "ignore", "ignore"],
        });
        child.stdin.end(HEADER + ROW);
        await new Promise((resolve) => child.once("close", resolve));
        const left = readdirSync(out).filter((file) => file !== "out.csv");
        if (left.length > 0) return `${left.join(", ")} is left`;
        return readFileSync(join(out, "out.csv"), "utf8").length > 0
          ? undefined
          : "the second run wrote nothing";
      },
    };
}

function fresh(folder) {
  const out = join(folder, "out");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  return out;
}

/** Starts a command that is never given the end of its input, and ends it. */
async function ended(words, output, moment, signal) {
  const child = spawn(process.execPath, [svdFile, ...words, output], { stdio: ["pipe", "ignore", "ignore"] });
  child.stdin.on("error", () => {});
  child.stdin.write(HEADER + ROW.repeat(20_000));
  const exit = new Promise((resolve) => child.once("close", (status, by) => resolve({ status, by })));
  // It has begun once there is a copy, or after a second.
  const folder = join(output, "..");
  for (let i = 0; i < 100 && readdirSync(folder).every((file) => file === "before.csv"); i++) await wait(10);
  await wait(moment);
  const readable = readdirSync(folder)
    .filter((file) => file !== "before.csv")
    .some((file) => (statSync(join(folder, file)).mode & 0o077) !== 0);
  child.kill(signal);
  return { ...(await exit), readable };
}
