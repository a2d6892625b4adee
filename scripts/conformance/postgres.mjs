// A PostgreSQL of its own: a cluster in a temporary folder, on loopback, thrown away at the end.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { need } from "./debian.mjs";

const DEBIAN = "/usr/lib/postgresql";
const isRoot = process.getuid?.() === 0;

/** Where the programs of the server are; Debian keeps them out of the path. */
function binaries() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions
    .map((version) => join(DEBIAN, version, "bin"))
    .find((bin) => existsSync(join(bin, "initdb")));
  if (found) return found;
  const asked = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" });
  return asked.status === 0 && existsSync(join(asked.stdout.trim(), "initdb"))
    ? asked.stdout.trim()
    : undefined;
}

/** Makes sure that the programs of the server are there, and says where. */
export function needPostgres() {
  return need("PostgreSQL", "postgresql", binaries);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The number of a user or of its group. */
function idOf(user, flag) {
  return Number(execFileSync("id", [flag, user], { encoding: "utf8" }));
}

/**
 * Starts a cluster.
 *
 * @returns `run`, which runs a script of psql and gives its output as rows of texts, and `stop`.
 */
export async function startPostgres() {
  const bin = needPostgres();
  const folder = mkdtempSync(join(tmpdir(), "svd-postgres-"));
  const password = randomBytes(16).toString("hex");
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  // The server refuses to run as root; Debian's package brings a user for it.
  const user = isRoot ? { uid: idOf("postgres", "-u"), gid: idOf("postgres", "-g") } : {};
  if (isRoot) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
  chmodSync(folder, 0o700);
  const data = join(folder, "data");
  const port = await freePort();
  const log = join(folder, "log");
  const server = (program, ...args) =>
    execFileSync(join(bin, program), args, { ...user, cwd: folder, stdio: ["ignore", "ignore", 2] });
  const stop = () => {
    if (existsSync(join(data, "postmaster.pid")))
      server("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop");
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    server(
      "initdb",
      "-D",
      data,
      "-U",
      "svd",
      "-E",
      "UTF8",
      "--locale=C.UTF-8",
      "-A",
      "scram-sha-256",
      `--pwfile=${passwordFile}`,
      "--no-sync",
    );
    const settings = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories= -c fsync=off -c jit=off`;
    server("pg_ctl", "-D", data, "-l", log, "-o", settings, "-w", "start");
  } catch (error) {
    stop();
    throw error;
  }
  const flags = ["-X", "-q", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1"];
  const to = ["-h", "127.0.0.1", "-p", port, "-U", "svd", "-d", "postgres"];
  const run = async (script) => {
    const file = join(folder, "script.sql");
    writeFileSync(file, script);
    const psql = spawn(join(bin, "psql"), [...flags, ...to, "-f", file], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, PGPASSWORD: password, PGCLIENTENCODING: "UTF8" },
    });
    const [stdout, stderr, status] = await Promise.all([
      text(psql.stdout),
      text(psql.stderr),
      new Promise((resolve, reject) => psql.once("error", reject).once("close", resolve)),
    ]);
    if (status !== 0) throw new Error(`PostgreSQL: ${stderr}`);
    return stdout
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => line.split("\t"));
  };
  return { run, stop, version: (await run("SHOW server_version;"))[0][0] };
}
