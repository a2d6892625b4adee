// Puts what a terminal, a continuous-integration service or a spreadsheet would act on in file names, arguments,
// cells, plans and dossiers, and looks for it in all that the command prints and writes.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import Papa from "papaparse";
import { misbehaved, svd } from "./command.mjs";

const EXAMPLES = new URL("../../../examples/", import.meta.url);
const FLAWED = readFileSync(new URL("returns/ed-assault-march-flawed.csv", EXAMPLES), "utf8");
const CLEAN = readFileSync(new URL("returns/ed-assault-march-clean.csv", EXAMPLES), "utf8");

/** Texts that act somewhere. A file name cannot hold a slash. */
const TEXTS = {
  "a workflow command": "x\n::error::SVD\n##[error]SVD",
  "an escape sequence": "x\u001b[2J\u001b]0;SVD\u0007",
  "an escape of eight bits": "x\u009b2J",
  "a change of direction": "x\u202efdp.exe",
  "an isolate": "x\u2066SVD\u2069",
  "a carriage return": "x\rACCEPTED",
  "a line separator": "x\u2028::error::SVD",
  markup: '"><script>alert(1)</script>',
  "markup of XML": "]]><system-out>&x;",
};

/** Texts that a spreadsheet takes for a formula. */
const FORMULAS = [
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(1)",
  "|cmd",
  "%x",
  " =1+1",
  "\t=1+1",
  "\n=1+1",
  "\r=1+1",
  "＝1+1",
  "＋1",
  "－1",
  "＠SUM(1)",
  "\u00a0=1",
  "\u200b=1",
];

const FORMATS = ["text", "json", "ndjson", "csv", "sarif", "junit", "github", "html"];

/** What a text holds that somebody's screen or service would act on. */
function acts(text, { markup = false } = {}) {
  for (const character of text) {
    const point = character.codePointAt(0);
    const hex = `U+${point.toString(16).padStart(4, "0")}`;
    if ((point < 0x20 && character !== "\n" && character !== "\t") || point === 0x7f)
      return `it prints ${hex}`;
    if (point >= 0x80 && point < 0xa0) return `it prints ${hex}`;
    if ((point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069))
      return `it prints ${hex}`;
    if (point === 0x2028 || point === 0x2029) return `it prints ${hex}`;
  }
  if (/^\s*(::error::SVD|##\[)/m.test(text)) return "a line of it is a workflow command";
  if (markup && /<script>alert|<system-out>&x/.test(text)) return "markup of others is in it";
  return undefined;
}

/** The first cell of a CSV text that a spreadsheet would take for a formula. */
function formulaIn(text) {
  const { data } = Papa.parse(text.replace(/^\ufeff/, ""), { header: false });
  const cell = data.flat().find((cell) => isFormula(cell));
  return cell === undefined ? undefined : `a cell begins with ${JSON.stringify(cell.slice(0, 3))}`;
}

function isFormula(cell) {
  if (/^[\t\r\n]/.test(cell)) return true;
  const start = cell.replace(/^[\s\p{C}\u200b]+/u, "");
  return /^[=+\-@|%＝＋－＠｜％]/.test(start) && !/^[-+]?[0-9][0-9.]*$/.test(start);
}

/** The first text of a workbook that would be a formula, were it typed. */
function formulaInWorkbook(bytes) {
  const parts = unzipSync(new Uint8Array(bytes));
  for (const [name, part] of Object.entries(parts)) {
    if (!/sharedStrings|sheet\d+\.xml$/.test(name)) continue;
    for (const [, text] of strFromU8(part).matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)) {
      const plain = text
        .replaceAll("&lt;", "<")
        .replaceAll("&amp;", "&")
        .replaceAll(/&#(x?)([0-9a-f]+);/gi, (_, hex, code) =>
          String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)),
        )
        .replaceAll(/_x([0-9A-F]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
      if (isFormula(plain)) return `a cell of ${name} begins with ${JSON.stringify(plain.slice(0, 3))}`;
    }
  }
  return undefined;
}

export async function* injections(folder) {
  yield* names(folder);
  yield* words();
  yield* documents(folder);
  yield* formulas(folder);
}

async function* names(folder) {
  for (const [title, text] of Object.entries(TEXTS)) {
    const path = join(folder, `${text.replaceAll("/", "_")}.csv`);
    for (const format of FORMATS)
      yield {
        title: `${title} in the name of a file, ${format}`,
        attack: async () => {
          writeFileSync(path, FLAWED);
          const run = await svd(["validate", path, "--format", format]);
          return (
            misbehaved(run) ??
            acts(run.stdout.replaceAll("\r\n", "\n"), { markup: ["html", "junit"].includes(format) }) ??
            acts(run.stderr)
          );
        },
      };
    yield {
      title: `${title} in the name of a file that is not there`,
      attack: async () => {
        for (const command of ["validate", "fix", "check", "allocate", "claim", "post-cost", "reconcile"]) {
          const run = await svd([command, `${path}.not`]);
          const wrong = misbehaved(run) ?? acts(run.stdout) ?? acts(run.stderr);
          if (wrong) return `svd ${command}: ${wrong}`;
        }
        return undefined;
      },
    };
    yield {
      title: `${title} in the name of an output that is there`,
      attack: async () => {
        writeFileSync(path, FLAWED);
        for (const args of [
          ["template", "police-street", "--output", path],
          ["fix", path, "--output", path],
          ["validate", path, "--output", path],
        ]) {
          const run = await svd(args);
          const wrong = misbehaved(run) ?? acts(run.stderr);
          if (wrong) return `svd ${args[0]}: ${wrong}`;
        }
        return undefined;
      },
    };
  }
}

/** Every argument and option that takes a word. */
async function* words() {
  const places = [
    (text) => [text],
    (text) => ["validate", `--${text}`],
    (text) => ["validate", "-", "--return", text],
    (text) => ["validate", "-", "--format", text],
    (text) => ["validate", "-", "--as-of", text],
    (text) => ["validate", "-", "--encoding", text],
    (text) => ["validate", "-", "--parameter", `${text}=1`],
    (text) => ["validate", "-", "--parameter", `x=${text}`],
    (text) => ["validate", "-", "--lookup", `${text}=x`],
    (text) => ["validate", "-", "--max-findings", text],
    (text) => ["describe", text],
    (text) => ["explain", text],
    (text) => ["schema", text],
    (text) => ["template", text],
    (text) => ["export", text],
    (text) => ["export", "police-street", "--dialect", text],
    (text) => ["generate", text],
    (text) => ["generate", "police-street", "--plant", text],
    (text) => ["generate", "police-street", "--rows", text],
    (text) => ["area", text],
    (text) => ["area", "Hull", "--as-of", text],
    (text) => ["obligations", text],
    (text) => ["obligations", "Hull", "--dossier", text],
    (text) => ["allocate", fileAt("humber/funding-plan.json"), "--compare", text],
    (text) => ["allocate", fileAt("humber/funding-plan.json"), "--total", text],
    (text) => ["reconcile", fileAt("published/thames-valley-2020-21.csv"), "--rounded-to", text],
  ];
  for (const [title, text] of Object.entries(TEXTS))
    for (const place of places)
      yield {
        title: `${title} as a word: svd ${place("WORD")
          .map((word) => (word.includes("/") ? "FILE" : word))
          .join(" ")}`,
        attack: async () => {
          const run = await svd(place(text), { input: "" });
          return misbehaved(run) ?? acts(run.stdout) ?? acts(run.stderr);
        },
      };
}

function fileAt(path) {
  return join(new URL(".", EXAMPLES).pathname, path);
}

/** Puts a text in every text of a document that is prose or a name: what is a code, a date or an id stays. */
function withText(value, text) {
  if (Array.isArray(value)) return value.map((item) => withText(item, text));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withText(item, text)]));
  if (typeof value === "string" && /[A-Za-z]{2,} [A-Za-z]/.test(value))
    return `${text} ${value}`.slice(0, 200);
  return value;
}

async function* documents(folder) {
  for (const [title, text] of Object.entries(TEXTS)) {
    const commands = {
      "humber/dossier.json": [
        ["check"],
        ["check", "--format", "json"],
        ["obligations", "Hull", "--dossier"],
        ["obligations", "Hull", "--format", "html", "--dossier"],
        ["obligations", "Hull", "--format", "json", "--dossier"],
      ],
      "humber/funding-plan.json": [
        ["check"],
        ...["text", "json", "csv", "html"].map((format) => ["allocate", "--format", format]),
        ["allocate", "--compare"],
      ],
      "humber/costing/officer.json": [["post-cost"], ["post-cost", "--format", "json"]],
      "humber/costing/outreach-claims.json": [["claim"], ["claim", "--format", "json"]],
    };
    for (const [source, runs] of Object.entries(commands))
      for (const words of runs)
        yield {
          title: `${title} in ${source}: svd ${words.join(" ")}`,
          attack: async () => {
            const path = join(folder, "document.json");
            const document = JSON.parse(readFileSync(new URL(source, EXAMPLES), "utf8"));
            writeFileSync(path, JSON.stringify(withText(document, text)));
            const run = await svd([...words, path]);
            return (
              misbehaved(run) ??
              acts(run.stdout.replaceAll("\r\n", "\n"), { markup: words.includes("html") }) ??
              acts(run.stderr)
            );
          },
        };
  }
}

async function* formulas(folder) {
  const out = join(folder, "out");
  const fresh = () => {
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out);
  };
  for (const formula of FORMULAS) {
    const name = JSON.stringify(formula);
    yield {
      title: `${name} in a cell, report with values as CSV and XLSX`,
      attack: async () => {
        fresh();
        const path = join(out, "return.csv");
        writeFileSync(
          path,
          FLAWED.split("\n")
            .map((line, i) => (i === 0 ? line : line.replace(/^[^,]*/, `"${formula}"`)))
            .join("\n"),
        );
        const csv = await svd([
          "validate",
          path,
          "--return",
          "ed-assault-istv",
          "--show-values",
          "--format",
          "csv",
        ]);
        const book = await svd([
          "validate",
          path,
          "--return",
          "ed-assault-istv",
          "--show-values",
          "--format",
          "xlsx",
        ]);
        return misbehaved(csv) ?? misbehaved(book) ?? formulaIn(csv.stdout) ?? formulaInWorkbook(book.bytes);
      },
    };
    yield {
      title: `${name} in free text, correction and its log`,
      attack: async () => {
        fresh();
        const path = join(out, "return.csv");
        // Rows whose cells cannot be told apart are copied as they are, and found: they are not for this.
        const lines = CLEAN.split("\n");
        writeFileSync(
          path,
          lines
            .map((line, i) =>
              i === 0 || line === "" ? line : line.replace(/[^,\r]*(\r?)$/, `"${formula} "$1`),
            )
            .join("\n"),
        );
        const run = await svd([
          "fix",
          path,
          "--return",
          "ed-assault-istv",
          "--show-values",
          "--output",
          join(out, "fixed.csv"),
          "--log",
          join(out, "log.csv"),
        ]);
        const wrong = misbehaved(run);
        if (wrong) return wrong;
        for (const file of ["fixed.csv", "log.csv"]) {
          if (!existsSync(join(out, file))) return `${file} was not written: ${run.stderr.slice(0, 200)}`;
          const found = formulaIn(readFileSync(join(out, file), "utf8"));
          if (found) return `${file}: ${found}`;
        }
        return undefined;
      },
    };
    yield {
      title: `${name} in the names of a plan`,
      attack: async () => {
        fresh();
        const path = join(out, "plan.json");
        const document = JSON.parse(readFileSync(new URL("humber/funding-plan.json", EXAMPLES), "utf8"));
        writeFileSync(path, JSON.stringify(withText(document, formula)));
        const csv = await svd(["allocate", path, "--format", "csv"]);
        const book = await svd(["allocate", path, "--format", "xlsx"]);
        const wrong = misbehaved(csv) ?? misbehaved(book);
        if (wrong) return wrong;
        return formulaIn(csv.stdout) ?? (book.status === 0 ? formulaInWorkbook(book.bytes) : undefined);
      },
    };
  }
}
