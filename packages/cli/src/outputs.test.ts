import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  createWriteStream,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { constants as system, tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FileArgument, FileOption } from "./file-options.js";
import { reasonOf } from "./system-error.js";
import { terminalOf } from "./terminal.js";

const bin = fileURLToPath(new URL("../dist/svd.js", import.meta.url));
const examples = fileURLToPath(new URL("../../../examples/", import.meta.url));
const env = { ...process.env, NO_COLOR: "1", SVD: `"${process.execPath}" "${bin}"` };

let folder: string;
let running: ChildProcess[];
beforeEach(() => {
  running = [];
  folder = mkdtempSync(join(tmpdir(), "svd-outputs-"));
  copyFileSync(`${examples}returns/ed-assault-march-clean.csv`, join(folder, "march.csv"));
  copyFileSync(`${examples}returns/ed-assault-march-flawed.csv`, join(folder, "flawed.csv"));
});
afterEach(() => {
  for (const child of running) child.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

function svd(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    encoding: "utf8",
    cwd: folder,
    input: "",
    env,
    maxBuffer: 1e8,
  });
  return { status, stdout, stderr };
}

/** Runs a line of bash, in which `svd` is the command; a pipeline ends as its last failing part does. */
function bash(line: string) {
  const { status, stdout, stderr } = spawnSync(
    "bash",
    ["-c", `set -o pipefail; svd() { eval "$SVD" '"$@"'; }; ${line}`],
    { encoding: "utf8", cwd: folder, env, maxBuffer: 1e8 },
  );
  return { status, stdout, stderr };
}

function start(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [bin, ...args], { cwd: folder, env, stdio: "pipe" });
  running.push(child);
  return child;
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => void child.once("close", (code) => resolve(code)));

async function until<Value>(look: () => Value | undefined): Promise<Value> {
  for (let waited = 0; waited < 10_000; waited += 10) {
    const found = look();
    if (found !== undefined && found !== false) return found;
    await delay(10);
  }
  throw new Error("It never came.");
}

const put = (name: string, content: string) => writeFileSync(join(folder, name), content);
const read = (name: string) => readFileSync(join(folder, name), "utf8");
const names = () => readdirSync(folder).sort();
const parts = () => names().filter((name) => name.endsWith(".part"));
const modeOf = (name: string) => statSync(join(folder, name)).mode & 0o777;
const pipe = (name: string) => bash(`mkfifo ${name}`);

describe("a run that is ended leaves no copy", () => {
  const header = () => read("flawed.csv").split("\n").slice(0, 3).join("\n");

  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("by %s, whatever it waits for", async (signal) => {
    pipe("slow.csv");
    const moments: [string[], boolean][] = [
      // Nobody writes to the pipe yet; some rows are there; two files are half-written.
      [["validate", "--return", "ed-assault-istv", "--output", "report.json", "slow.csv"], false],
      [["validate", "--return", "ed-assault-istv", "--format", "ndjson", "--output", "r", "slow.csv"], true],
      [["fix", "--return", "ed-assault-istv", "--output", "copy.csv", "--log", "log.csv", "slow.csv"], true],
    ];
    const before = names();
    for (const [args, begun] of moments) {
      const child = start(...args);
      const writer = begun ? createWriteStream(join(folder, "slow.csv")) : undefined;
      writer?.on("error", () => {});
      if (writer) await new Promise((resolve) => writer.write(`${header()}\n`, resolve));
      await until(() => (begun || args[0] !== "fix") && parts().length === (args.includes("--log") ? 2 : 1));
      for (const part of parts()) expect(modeOf(part)).toBe(0o600);
      child.kill(signal);
      expect(await ended(child)).toBe(128 + system.signals[signal]);
      writer?.destroy();
      expect(names()).toEqual(before);
    }
  });

  test("that is killed leaves one for the next run to remove, which removes no other", async () => {
    const child = start("validate", "--return", "ed-assault-istv", "--output", "report.json", "-");
    const [part] = await until(() => (parts().length === 1 ? parts() : undefined));
    const stale = part as string;
    const living = stale.replace(`-${child.pid}-`, `-${process.pid}-`);
    const elsewhere = stale.replace(/^\.svd-.{12}/, ".svd-000000000000");
    const linked = stale.replace(/-\d+\.part$/, "-77.part");
    put(living, "");
    put(elsewhere, "");
    put(".mine.part", "");
    symlinkSync("march.csv", join(folder, linked));
    expect(svd("template", "ed-assault-istv", "--output", "first.csv").status).toBe(0);
    expect(parts()).toContain(stale);
    child.kill("SIGKILL");
    await ended(child);
    expect(parts()).toContain(stale);
    expect(svd("template", "ed-assault-istv", "--output", "second.csv").status).toBe(0);
    expect(parts()).toEqual([living, elsewhere, ".mine.part", linked].sort());
    expect(read("march.csv")).not.toBe("");
  });

  test("and one that fails leaves none", () => {
    const before = names();
    expect(svd("validate", "--output", "report.json", "gone.csv").status).toBe(2);
    expect(svd("fix", "march.csv", "--output", "copy.csv", "--log", "no/log.csv").status).toBe(2);
    expect(svd("generate", "police-street", "--output", "a", "--plant-report", "no/b").status).toBe(2);
    expect(names()).toEqual(before);
  });
});

describe("nothing is written over", () => {
  /** For each command that writes: its arguments before the file that is read, which is the last. */
  const commands: [string, string[], string][] = [
    ["validate", ["validate"], "march.csv"],
    ["fix", ["fix"], "march.csv"],
    ["allocate", ["allocate"], "plan.json"],
    ["claim", ["claim"], "claims.json"],
    ["post-cost", ["post-cost"], "officer.json"],
    ["reconcile", ["reconcile", "--rounded-to", "0"], "printed.csv"],
    ["validate, as the return before", ["validate", "march.csv", "--previous"], "february.csv"],
    ["validate, as a table", ["validate", "march.csv", "--lookup"], "lines=lines.json"],
  ];
  beforeEach(() => {
    copyFileSync(`${examples}humber/funding-plan.json`, join(folder, "plan.json"));
    copyFileSync(`${examples}humber/costing/outreach-claims.json`, join(folder, "claims.json"));
    copyFileSync(`${examples}humber/costing/officer.json`, join(folder, "officer.json"));
    copyFileSync(join(folder, "march.csv"), join(folder, "february.csv"));
    put("printed.csv", "id,printed\na,1\nTotal,1\n");
    put("lines.json", "[]");
    mkdirSync(join(folder, "sub"));
  });

  test.each(commands)("that %s reads, by any name of it", (_, args, file) => {
    const name = file.split("=").at(-1) as string;
    const before = read(name);
    symlinkSync(name, join(folder, "link"));
    symlinkSync("../link", join(folder, "sub", "link"));
    linkSync(join(folder, name), join(folder, "hard"));
    const spellings = [name, `sub/../${name}`, join(folder, name), "link", "sub/link", "hard"];
    // All commands ask the same module: one goes through all spellings.
    for (const spelling of args[0] === "fix" ? spellings : spellings.slice(-2)) {
      const { status, stdout, stderr } = svd(...args, file, "--force", "--output", spelling);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toBe(
        `${spelling} would be written over. It is read in this run. Name another file for --output.\n`,
      );
    }
    expect(read(name)).toBe(before);
    expect(readlinkSync(join(folder, "link"))).toBe(name);
  });

  test.each([
    ...commands.slice(0, 6),
    ["template", ["template"], "ed-assault-istv"] as const,
    ["generate", ["generate"], "ed-assault-istv"] as const,
  ])("that is there already, by %s, unless it says --force", (_, args, file) => {
    put("there.csv", "mine");
    const run = [...args, file, "--output", "there.csv"];
    expect(svd(...run)).toEqual({
      status: 2,
      stdout: "",
      stderr: "There is a file there.csv already. Name another, or add --force to replace it.\n",
    });
    expect(read("there.csv")).toBe("mine");
    expect(svd(...run, "--force").status).toBe(0);
    expect(read("there.csv")).not.toBe("mine");
  });

  test.each([
    [["fix", "march.csv", "--output", "new", "--log", "sub/../new"], "sub/../new", "--output"],
    [["fix", "march.csv", "--output", "new", "--log", "NEW"], "NEW", "--output"],
    [["generate", "ed-assault-istv", "--output", "new", "--previous-output", "./new"], "./new", "--output"],
    [
      ["generate", "ed-assault-istv", "--previous-output", "a", "--plant-report", "a"],
      "a",
      "--previous-output",
    ],
    [["fix", "march.csv", "--log", "/dev/stdout"], "The standard output", "the result"],
  ])("by another output: %j", (args, name, other) => {
    const before = names();
    const { status, stdout, stderr } = svd(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(`${name} would be written over. It is where ${other} goes.`);
    expect(names()).toEqual(before);
  });

  test("by the standard output, where a shell sends it to what is read", () => {
    const before = read("march.csv");
    expect(bash("svd fix march.csv >> march.csv").status).toBe(2);
    expect(bash("svd fix - --return ed-assault-istv --output march.csv --force < march.csv").status).toBe(2);
    expect(read("march.csv")).toBe(before);
  });

  test("by a file that came in the meantime", async () => {
    const child = start("validate", "--return", "ed-assault-istv", "--output", "report.txt", "-");
    const said = text(child.stderr as NodeJS.ReadableStream);
    await until(() => parts().length === 1);
    put("report.txt", "theirs");
    child.stdin?.end(read("march.csv"));
    expect(await ended(child)).toBe(2);
    expect(await said).toContain("There is a file report.txt already.");
    expect(read("report.txt")).toBe("theirs");
    expect(parts()).toEqual([]);
  });
});

describe("a result goes where it is sent", () => {
  test("and a link to it stays a link", () => {
    put("report.txt", "of yesterday");
    symlinkSync("report.txt", join(folder, "latest"));
    symlinkSync("tomorrow.txt", join(folder, "next"));
    expect(svd("validate", "march.csv", "--output", "latest").status).toBe(2);
    expect(svd("validate", "march.csv", "--output", "latest", "--force").status).toBe(0);
    expect(svd("validate", "march.csv", "--output", "next").status).toBe(0);
    expect([readlinkSync(join(folder, "latest")), readlinkSync(join(folder, "next"))]).toEqual([
      "report.txt",
      "tomorrow.txt",
    ]);
    expect(read("report.txt")).toContain("ACCEPTED");
    expect(read("tomorrow.txt")).toContain("ACCEPTED");
    symlinkSync("round", join(folder, "round"));
    expect(svd("validate", "march.csv", "--output", "round").stderr).toBe(
      "round cannot be written. Its links lead in a circle.\n",
    );
  });

  test("with the permissions of the file that it replaces, or those of a new file", () => {
    for (const mode of [0o600, 0o640, 0o666]) {
      put("report.txt", "of yesterday");
      chmodSync(join(folder, "report.txt"), mode);
      expect(svd("validate", "march.csv", "--output", "report.txt", "--force").status).toBe(0);
      expect(modeOf("report.txt")).toBe(mode);
    }
    expect(bash("umask 027; svd validate march.csv --output new.txt").status).toBe(0);
    expect(modeOf("new.txt")).toBe(0o640);
  });

  test("also where that is open already or is a device", () => {
    const device = lstatSync("/dev/null");
    const plain = svd("describe", "police-street", "--format", "json").stdout;
    expect(plain).not.toBe("");
    const report = svd("validate", "march.csv").stdout;
    for (const output of ["/dev/stdout", "-", "/dev/fd/1", "/proc/self/fd/1"])
      expect(svd("validate", "march.csv", "--output", output)).toEqual({
        status: 0,
        stdout: report,
        stderr: "",
      });
    expect(
      bash(
        "svd validate march.csv --output /dev/stdout > to.txt; svd validate march.csv --output /dev/stdout >> to.txt",
      ).status,
    ).toBe(0);
    expect(read("to.txt")).toBe(report + report);
    expect(bash("svd validate march.csv --output /dev/fd/3 3> three.txt").status).toBe(0);
    expect(read("three.txt")).toBe(report);
    expect(bash("svd validate march.csv --output /dev/fd/3 3>&1 >/dev/null | cat").stdout).toBe(report);
    expect(svd("validate", "march.csv", "--output", "/dev/null")).toMatchObject({ status: 0, stdout: "" });
    expect(
      svd("generate", "police-street", "--output", "/dev/null", "--plant-report", "/dev/null").status,
    ).toBe(0);
    expect(lstatSync("/dev/null").ino).toBe(device.ino);
    expect(lstatSync("/dev/stdout").isSymbolicLink()).toBe(true);
  });

  test("also into a pipe, once somebody reads it", () => {
    pipe("pipe");
    const { status, stdout } = bash("svd validate march.csv --output pipe & cat pipe; wait $!");
    expect({ status, stdout }).toEqual({ status: 0, stdout: svd("validate", "march.csv").stdout });
    expect(lstatSync(join(folder, "pipe")).isFIFO()).toBe(true);
  });

  test.each([
    ["sub", "sub is a folder. Name a file in it."],
    ["new/", "new/ is a folder. Name a file in it."],
    [
      "march.csv/report.txt",
      "march.csv/report.txt cannot be written. Its path leads through something that is not a folder.",
    ],
    ["no/report.txt", "no/report.txt cannot be written. Check that its folder is there."],
    ["n".repeat(300), `${"n".repeat(199)}… cannot be written. Its name or its path is too long.`],
    ["/dev/stdin", "/dev/stdin is the standard input, which cannot be written."],
    ["/dev/fd/99", "/dev/fd/99 cannot be written. It is not open for this."],
    ["", "The name of a file to write is empty. Give it a name."],
  ])("and where nothing can be, that is said in a sentence: %j", (output, message) => {
    mkdirSync(join(folder, "sub"));
    const before = names();
    expect(svd("validate", "march.csv", "--output", output)).toEqual({
      status: 2,
      stdout: "",
      stderr: `${message}\n`,
    });
    expect(names()).toEqual(before);
  });
});

describe("a disk that is full", () => {
  const commands = [
    "validate flawed.csv --format ndjson",
    "validate flawed.csv --format xlsx",
    "fix march.csv",
    "returns",
    "template ed-assault-istv",
    "generate police-street --rows 1000",
    `check "${examples}humber"`,
    `allocate "${examples}humber/funding-plan.json"`,
    "obligations Hull",
    "--help",
  ];

  test.each(commands)("of the standard output is one sentence and exit code 2: svd %s", (command) => {
    expect(bash(`svd ${command} > /dev/full`)).toEqual({
      status: 2,
      stdout: "",
      stderr: "The standard output cannot be written. The disk is full.\n",
    });
  });

  test("of a file too, and the other files of the run are not made", () => {
    const before = names();
    expect(svd("fix", "march.csv", "--output", "copy.csv", "--log", "/dev/full")).toEqual({
      status: 2,
      stdout: "",
      stderr: "/dev/full cannot be written. The disk is full.\n",
    });
    expect(names()).toEqual(before);
  });

  test("or a file that may not grow leaves the file of before as it was", () => {
    put("street.csv", "of yesterday");
    const before = names();
    const { status, stderr } = bash(
      "ulimit -f 8; svd generate police-street --rows 1000 --output street.csv --force",
    );
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "street.csv cannot be written. It would be larger than the disk or your account allows.\n",
    });
    expect(read("street.csv")).toBe("of yesterday");
    expect(names()).toEqual(before);
  });

  test.each([
    "EACCES",
    "EDQUOT",
    "EIO",
    "EISDIR",
    "EMFILE",
    "ENAMETOOLONG",
    "ENOSPC",
    "ENOTDIR",
    "EROFS",
    "ESTALE",
  ])("and each other reason of the system is a sentence: %s", (code) => {
    const error = Object.assign(new Error("CANARY"), { code, syscall: "write" });
    expect(reasonOf(error)).toMatch(/^[A-Z][^\n]*\.$/);
    expect(reasonOf(error)).not.toContain("CANARY");
  });

  test("also where not even the modules of svd can be loaded", () => {
    expect(bash("ulimit -n 24; svd validate march.csv")).toEqual({
      status: 2,
      stdout: "",
      stderr:
        "svd cannot start. Too many files are open in this program. Raise the limit, such as with ulimit -n.\n",
    });
  });

  test("but a fault of the program is not taken for one", () => {
    expect(reasonOf(new TypeError("x"))).toBeUndefined();
    expect(reasonOf(Object.assign(new Error("x"), { code: "ERR_INVALID_ARG_TYPE" }))).toBeUndefined();
  });
});

describe("a reader that stops", () => {
  beforeEach(() => {
    const [header, ...rows] = read("flawed.csv").trimEnd().split(/\r?\n/);
    put("big.csv", `${[header, ...Array.from({ length: 400 }, () => rows).flat()].join("\r\n")}\r\n`);
  });

  test.each(["text", "json", "ndjson", "csv", "sarif", "junit", "github", "html", "xlsx"])(
    "does not change what a check comes to: %s",
    (format) => {
      expect(bash(`svd validate --format ${format} big.csv | head -c 1 > /dev/null`)).toMatchObject({
        status: 1,
        stderr: "",
      });
      expect(bash(`svd validate --format ${format} march.csv | true`)).toMatchObject({
        status: 0,
        stderr: "",
      });
    },
  );

  test("of the errors does not change it either", () => {
    expect(bash("svd validate gone.csv 2>&1 >/dev/null | true").status).toBe(2);
    expect(bash("svd validate flawed.csv 2>&- >/dev/null").status).toBe(1);
    expect(bash("svd validate flawed.csv >&-").status).toBe(1);
  });

  test("ends work whose result nobody else has", () => {
    expect(bash("svd generate police-street --rows 100000000 | head -1")).toMatchObject({
      status: 0,
      stderr: "",
    });
    expect(bash("svd fix big.csv --log log.json 2>/dev/null | head -1").status).toBe(0);
    expect(JSON.parse(read("log.json")).length).toBeGreaterThan(1);
  });

  test("and one that is slow gets all of it, without a warning", () => {
    const whole = svd("validate", "--format", "ndjson", "big.csv").stdout;
    expect(whole.length).toBeGreaterThan(1e6);
    const slow = bash("svd validate --format ndjson big.csv | (sleep 0.3; cat)");
    expect(slow).toEqual({ status: 1, stdout: whole, stderr: "" });
    const generated = bash("svd generate police-street --rows 20000 | (sleep 0.3; wc -l)");
    expect(generated).toEqual({ status: 0, stdout: expect.stringMatching(/^ *20001\n$/), stderr: "" });
  });
});

describe("the standard input", () => {
  test.each([
    [
      "is read once",
      "svd validate - - < march.csv",
      "The standard input is named twice, and can be read once only. Name a file instead.\n",
    ],
    [
      "is read once under any name",
      "svd validate --previous /dev/stdin - < march.csv",
      "The standard input is named twice, and can be read once only. Name a file instead.\n",
    ],
    ["is not a folder", "svd validate - < .", "The standard input is a folder. Send a file in.\n"],
    ["holds something", "svd validate - <&-", "The standard input cannot be read: it is empty.\n"],
    [
      "ends",
      "svd validate - < /dev/zero",
      "The standard input cannot be read: it holds bytes that no text has. Save the sheet as .xlsx or as CSV UTF-8 and check that.\n",
    ],
    [
      "is not a terminal",
      `NODE_OPTIONS='--import=data:text/javascript,process.stdin.isTTY=true' svd validate - < march.csv`,
      "The standard input is a terminal. Name a file, or send one in: svd ... - < march.csv\n",
    ],
  ])("%s", (_, line, stderr) => {
    expect(bash(line)).toEqual({ status: 2, stdout: "", stderr });
  });

  test("is what /dev/stdin names, also where it is a socket", async () => {
    const child = start("validate", "/dev/stdin");
    child.stdin?.end(read("march.csv"));
    expect(await ended(child)).toBe(0);
  });

  test("may give its bytes late and without waiting", async () => {
    pipe("slow");
    const input = openSync(join(folder, "slow"), constants.O_RDONLY | constants.O_NONBLOCK);
    const writer = openSync(join(folder, "slow"), constants.O_WRONLY);
    const child = spawn(process.execPath, [bin, "validate", "-"], {
      cwd: folder,
      env,
      stdio: [input, "pipe", "pipe"],
    });
    running.push(child);
    closeSync(input);
    const report = text(child.stdout as NodeJS.ReadableStream);
    const rows = read("march.csv");
    writeSync(writer, rows.slice(0, 700));
    await delay(300);
    writeSync(writer, rows.slice(700));
    closeSync(writer);
    expect(await ended(child)).toBe(0);
    expect(await report).toContain("ACCEPTED");
  });

  test("is not waited for once the file is refused", async () => {
    const child = start("validate", "-");
    child.stdin?.write("a,b\n1,2\n".repeat(20_000));
    child.stdin?.on("error", () => {});
    expect(await ended(child)).toBe(2);
  });
});

test("every option that names a file says whether it is read or written, and every command that writes has --force", async () => {
  const commands = fileURLToPath(new URL("./commands/", import.meta.url));
  const program = new Command();
  for (const name of readdirSync(commands).filter((each) => !each.endsWith(".test.ts"))) {
    expect([
      name,
      /process\.stdout\.write|writeFile|createWriteStream/.test(readFileSync(join(commands, name), "utf8")),
    ]).toEqual([name, false]);
    const module: Record<string, unknown> = await import(join(commands, name));
    const add = Object.entries(module).find(([key]) => key.endsWith("Command"))?.[1];
    (add as (program: Command, terminal: unknown) => void)(program, terminalOf({}, {}));
  }
  expect(program.commands.length).toBeGreaterThanOrEqual(16);
  for (const command of program.commands) {
    for (const option of command.options) {
      const named = /<(path|file|id=file)>/.test(option.flags);
      expect([command.name(), option.flags, option instanceof FileOption]).toEqual([
        command.name(),
        option.flags,
        named,
      ]);
    }
    for (const argument of command.registeredArguments)
      expect([command.name(), argument.name(), argument instanceof FileArgument]).toEqual([
        command.name(),
        argument.name(),
        /^(file|path|plan)$/.test(argument.name()),
      ]);
    const writes = command.options.some((option) => option instanceof FileOption && option.use === "write");
    expect([command.name(), command.options.some(({ long }) => long === "--force")]).toEqual([
      command.name(),
      writes,
    ]);
  }
  expect(existsSync(bin)).toBe(true);
});
