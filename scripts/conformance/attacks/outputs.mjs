// Names inputs, outputs, links, pipes and devices as outputs, in every command that writes, and looks at what became of
// them.
import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { misbehaved, svd, svdFile } from "./command.mjs";

const example = (path) => fileURLToPath(new URL(`../../../examples/${path}`, import.meta.url));
const FLAWED = example("returns/ed-assault-march-flawed.csv");

/** Commands by name: the words, with IN for the input and OUT for the output; and what the input is a copy of. */
const COMMANDS = {
  validate: { words: ["validate", "IN", "--format", "csv", "--output", "OUT"], input: FLAWED },
  "validate --previous": {
    words: ["validate", FLAWED, "--previous", "IN", "--output", "OUT"],
    input: example("returns/ed-assault-march-clean.csv"),
  },
  fix: { words: ["fix", "IN", "--output", "OUT"], input: FLAWED },
  "fix --log": { words: ["fix", "IN", "--log", "OUT"], input: FLAWED },
  allocate: { words: ["allocate", "IN", "--output", "OUT"], input: example("humber/funding-plan.json") },
  claim: { words: ["claim", "IN", "--output", "OUT"], input: example("humber/costing/outreach-claims.json") },
  "post-cost": {
    words: ["post-cost", "IN", "--output", "OUT"],
    input: example("humber/costing/officer.json"),
  },
  reconcile: {
    words: ["reconcile", "IN", "--output", "OUT"],
    input: example("published/thames-valley-2020-21.csv"),
  },
};

/** Commands that have no input and write. */
const WRITERS = {
  template: ["template", "police-street", "--format", "csv", "--output", "OUT"],
  "template xlsx": ["template", "police-street", "--format", "xlsx", "--output", "OUT"],
  generate: ["generate", "police-street", "--output", "OUT"],
  "generate --plant-report": ["generate", "police-street", "--output", "OTHER", "--plant-report", "OUT"],
  "generate --previous-output": [
    "generate",
    "police-outcomes",
    "--output",
    "OTHER",
    "--previous-output",
    "OUT",
  ],
};

const filled = (words, names) => words.map((word) => names[word] ?? word);

export async function* outputs(folder) {
  const fresh = () => {
    const out = join(folder, "out");
    rmSync(out, { recursive: true, force: true });
    mkdirSync(join(out, "inner"), { recursive: true });
    return out;
  };
  for (const [name, { words, input }] of Object.entries(COMMANDS)) {
    const spellings = {
      "the same name": (path) => path,
      "another spelling": (path, out) => `${join(out, "inner")}/../${path.slice(out.length + 1)}`,
      "a symbolic link": (path, out) => linked(symlinkSync, path, join(out, "link")),
      "a hard link": (path, out) => linked(linkSync, path, join(out, "hard")),
      "a link to its folder": (path, out) =>
        join(linked(symlinkSync, out, join(out, "inner", "up")), path.slice(out.length + 1)),
    };
    for (const [spelling, of] of Object.entries(spellings))
      for (const force of [[], ["--force"]])
        yield {
          title: `svd ${name} ${force.join("")} over its input by ${spelling}`,
          attack: async () => {
            const out = fresh();
            const path = join(out, `input${input.slice(input.lastIndexOf("."))}`);
            copyFileSync(input, path);
            const run = await svd([...filled(words, { IN: path, OUT: of(path, out) }), ...force]);
            if (!readFileSync(path).equals(readFileSync(input))) return "the input was replaced";
            return misbehaved(run) ?? (run.status === 2 ? undefined : `its exit code is ${run.status}`);
          },
        };
    yield {
      title: `svd ${name} over a file that is there`,
      attack: async () => {
        const out = fresh();
        writeFileSync(join(out, "there"), "kept");
        const run = await svd(filled(words, { IN: input, OUT: join(out, "there") }));
        if (readFileSync(join(out, "there"), "utf8") !== "kept") return "it was replaced";
        return misbehaved(run) ?? (run.status === 2 ? undefined : `its exit code is ${run.status}`);
      },
    };
    for (const [title, attack] of Object.entries(special(words, input, fresh)))
      yield { title: `svd ${name} ${title}`, attack };
  }
  for (const [name, words] of Object.entries(WRITERS)) {
    yield {
      title: `svd ${name} over a file that is there`,
      attack: async () => {
        const out = fresh();
        writeFileSync(join(out, "there"), "kept");
        const run = await svd(filled(words, { OUT: join(out, "there"), OTHER: join(out, "other") }));
        if (readFileSync(join(out, "there"), "utf8") !== "kept") return "it was replaced";
        return misbehaved(run) ?? (run.status === 2 ? undefined : `its exit code is ${run.status}`);
      },
    };
    for (const [title, attack] of Object.entries(special(words, "", fresh)))
      yield { title: `svd ${name} ${title}`, attack };
  }
  yield* twice(fresh);
  yield* pipes();
}

/**
 * A device like the one of that name. Root, who could replace the system's own, gets one of its own in the folder.
 */
function deviceLike(name, minor, out) {
  if (process.getuid?.() !== 0) return `/dev/${name}`;
  const path = join(out, name);
  execFileSync("mknod", [path, "c", "1", String(minor)]);
  return path;
}

function linked(link, path, at) {
  link(path, at);
  return at;
}

/** Links, modes, devices and pipes as outputs. */
function special(words, input, fresh) {
  const run = ({ OUT }) => svd(filled(words, { IN: input, OUT, OTHER: `${OUT}.other` }));
  return {
    "--force through a symbolic link": async () => {
      const out = fresh();
      writeFileSync(join(out, "target"), "before");
      chmodSync(join(out, "target"), 0o600);
      symlinkSync("target", join(out, "link"));
      const ended = await svd([
        ...filled(words, { IN: input, OUT: join(out, "link"), OTHER: join(out, "other") }),
        "--force",
      ]);
      if (!lstatSync(join(out, "link")).isSymbolicLink()) return "the link was replaced";
      if (readFileSync(join(out, "target"), "utf8") === "before")
        return `nothing was written: ${ended.stderr}`;
      const mode = statSync(join(out, "target")).mode & 0o777;
      return misbehaved(ended) ?? (mode === 0o600 ? undefined : `its mode became ${mode.toString(8)}`);
    },
    "to its own standard output": async () => {
      const link = linked(symlinkSync, "/proc/self/fd/1", join(fresh(), "stdout"));
      const ended = await run({ OUT: link });
      if (!lstatSync(link).isSymbolicLink()) return "the link was replaced";
      return misbehaved(ended) ?? (ended.bytes.length > 0 ? undefined : "it wrote nothing");
    },
    "to a device that takes everything": async () => {
      const device = deviceLike("null", 3, fresh());
      const ended = await run({ OUT: device });
      return misbehaved(ended) ?? (statSync(device).isCharacterDevice() ? undefined : "it was replaced");
    },
    "to a full device": async () => {
      const device = deviceLike("full", 7, fresh());
      const ended = await run({ OUT: device });
      if (!statSync(device).isCharacterDevice()) return "it was replaced";
      if (ended.stderr.trim().split("\n").length !== 1) return `it says ${ended.stderr}`;
      return misbehaved(ended) ?? (ended.status === 2 ? undefined : `its exit code is ${ended.status}`);
    },
    "to a pipe": async () => {
      const out = fresh();
      const pipe = join(out, "pipe");
      execFileSync("mkfifo", [pipe]);
      const reader = spawn("cat", [pipe], { stdio: ["ignore", "pipe", "ignore"] });
      const chunks = [];
      reader.stdout.on("data", (chunk) => chunks.push(chunk));
      const read = new Promise((resolve) => reader.once("close", resolve));
      const ended = await run({ OUT: pipe });
      if (!lstatSync(pipe).isFIFO()) {
        reader.kill();
        return "the pipe was replaced";
      }
      const late = setTimeout(() => reader.kill(), 5000);
      await read;
      clearTimeout(late);
      return misbehaved(ended) ?? (chunks.length > 0 ? undefined : "nothing came through it");
    },
    "into a folder that is not there": async () => {
      const out = fresh();
      const ended = await run({ OUT: join(out, "not", "there") });
      return (
        misbehaved(ended) ??
        (ended.status === 2 && readdirSync(out).length === 1 ? undefined : "it did not refuse")
      );
    },
    "to a folder": async () => {
      const out = fresh();
      const ended = await run({ OUT: join(out, "inner") });
      return misbehaved(ended) ?? (ended.status === 2 ? undefined : `its exit code is ${ended.status}`);
    },
  };
}

/** One file for two outputs. */
async function* twice(fresh) {
  for (const words of [
    ["fix", FLAWED, "--output", "OUT", "--log", "OUT"],
    ["generate", "police-street", "--output", "OUT", "--plant-report", "OUT"],
    ["generate", "police-outcomes", "--output", "OUT", "--previous-output", "OUT"],
  ])
    yield {
      title: `svd ${words[0]} with one file for two outputs`,
      attack: async () => {
        const out = fresh();
        const run = await svd(filled(words, { OUT: join(out, "out") }));
        if (existsSync(join(out, "out"))) return "it wrote one over the other";
        return misbehaved(run) ?? (run.status === 2 ? undefined : `its exit code is ${run.status}`);
      },
    };
}

/** Readers that stop early, and full disks behind the standard output. */
async function* pipes() {
  const long = ["generate", "police-street", "--rows", "20000"];
  const shell = (command) =>
    new Promise((resolve) => {
      const child = spawn("bash", ["-o", "pipefail", "-c", command], { stdio: ["ignore", "pipe", "pipe"] });
      const printed = { stdout: "", stderr: "" };
      child.stdout.on("data", (chunk) => {
        printed.stdout += chunk;
      });
      child.stderr.on("data", (chunk) => {
        printed.stderr += chunk;
      });
      child.once("close", (status, signal) => resolve({ status, signal, ...printed }));
    });
  const node = `'${process.execPath}' '${svdFile}'`;
  yield {
    title: "a rejected file whose report nobody reads to its end",
    attack: async () => {
      const run = await shell(
        `${node} ${long.join(" ")} | sed 's/2026-/2026x/' | ${node} validate - --return police-street --format ndjson | head -1`,
      );
      if (/Warning|\s+at .*:\d+/.test(run.stderr)) return run.stderr.slice(0, 200);
      return run.status === 0 ? "its exit code is 0" : undefined;
    },
  };
  for (const format of ["text", "json", "ndjson", "csv", "sarif", "junit", "github", "html", "xlsx"])
    yield {
      title: `a full disk behind the standard output, ${format}`,
      attack: async () => {
        const run = await shell(`${node} validate '${FLAWED}' --format ${format} > /dev/full`);
        if (run.stderr.trim().split("\n").length !== 1) return `it says ${run.stderr.slice(0, 300)}`;
        return run.status === 2 ? undefined : `its exit code is ${run.status}`;
      },
    };
  yield {
    title: "a slow reader",
    attack: async () => {
      const run = await shell(`${node} ${long.join(" ")} | (sleep 1; wc -l)`);
      if (run.stderr !== "") return run.stderr.slice(0, 300);
      return Number(run.stdout) > 20_000 ? undefined : `only ${run.stdout.trim()} lines came through`;
    },
  };
}
