// Puts made-up personal values in every column of every return, in the forms that people and spreadsheets give them,
// and looks for them in every form in all that the command prints.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { returns } from "../../../packages/schemas/dist/returns.js";
import { csvLines, syntheticReturn } from "../../../packages/schemas/dist/synthetic.js";
import { svd } from "./command.mjs";

/** A value of each kind, none of which is anybody's. */
const VALUES = {
  name: "Zebedee Quarrington",
  "name as a code": "zebquarrington1987",
  "NHS number": "943 476 5919",
  "National Insurance number": "qq 12 34 56 c",
  postcode: "zz9 9zz",
  phone: "020 7946 0958",
  "e-mail": "zebedee.quarrington@example.org",
  "date of birth": "29/11/1987",
  sum: "£7,654,321.09",
  "short name": "Zeb",
};

/** The forms that cleaning undoes, or that stand for the same. */
const FORMS = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.replaceAll(/[\s/,.]/g, ""),
  (text) => `  ${text.replaceAll(" ", "\u00a0")} `,
  (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  (text) => text.replaceAll("a", "\u0430").replaceAll("e", "\u0435"),
  (text) => text.split("").join("\u200b"),
];

/** A text without all in which one form differs from another. */
function bare(text) {
  return text
    .normalize("NFKC")
    .replaceAll("\u0430", "a")
    .replaceAll("\u0435", "e")
    .toLowerCase()
    .replaceAll(/&#?\w+;|%[0-9a-f]{2}|\\u[0-9a-f]{4}|[^a-z0-9\n]/g, "");
}

/** What of a value must not be found: itself, and a date or a sum written in another way. */
const TRACES = Object.entries(VALUES).flatMap(([kind, value]) => {
  // Three letters stand in other words too.
  if (kind === "short name") return [];
  if (kind === "date of birth")
    return ["19871129", "29111987", "29nov1987", "29november1987"].map((trace) => [kind, trace]);
  if (kind === "sum") return ["765432109", "7654321"].map((trace) => [kind, trace]);
  return [[kind, bare(value)]];
});

const FORMATS = ["text", "json", "ndjson", "csv", "sarif", "junit", "github", "html", "xlsx"];

/** All text of what a run left: a workbook is unpacked. */
function textOf(format, bytes) {
  if (format !== "xlsx" || bytes.length === 0) return bytes.toString();
  return Object.values(unzipSync(new Uint8Array(bytes)))
    .map((part) => strFromU8(part))
    .join("\n");
}

function leaked(text) {
  // Line by line, so that figures of two lines do not make a number together.
  const lines = text.split("\n").map(bare);
  const found = TRACES.find(([, trace]) => lines.some((line) => line.includes(trace)));
  return found && `it shows a ${found[0]}`;
}

function csvOf(cells) {
  return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
}

/** A right row, in which one cell holds a canary; a row for each column, value and form. */
function damagedReturn(definition) {
  const made = syntheticReturn(definition, { rows: 2, seed: 3 });
  const [header, row] = [...csvLines(definition, made.rows())].join("").split(/\r?\n/);
  const cells = row.match(/"(?:[^"]|"")*"|[^,]+|(?<=,|^)(?=,|$)/g) ?? [];
  const right = definition.columns.map((_, i) => (cells[i] ?? "").replace(/^"|"$/g, ""));
  const rows = definition.columns.flatMap((_, column) =>
    Object.values(VALUES).flatMap((value) =>
      FORMS.map((form) => csvOf(right.map((cell, i) => (i === column ? form(value) : cell)))),
    ),
  );
  return `${[header, ...rows].join("\r\n")}\r\n`;
}

export async function* canaries(folder) {
  for (const definition of returns) {
    const path = join(folder, `${definition.id}.csv`);
    writeFileSync(path, damagedReturn(definition));
    for (const format of FORMATS)
      yield {
        title: `${definition.id} as ${format}`,
        attack: async () => {
          const run = await svd(["validate", path, "--return", definition.id, "--format", format], {
            seconds: 60,
          });
          if (run.status !== 1) return `its exit code is ${run.status}: ${run.stderr.slice(0, 300)}`;
          return leaked(`${textOf(format, run.bytes)}\n${run.stderr}`);
        },
      };
    yield {
      title: `${definition.id} as the previous return`,
      attack: async () => {
        const run = await svd(["validate", path, "--return", definition.id, "--previous", path], {
          seconds: 60,
        });
        return leaked(`${run.stdout}\n${run.stderr}`);
      },
    };
    yield {
      title: `${definition.id} without its header`,
      attack: async () => {
        const rows = readFileSync(path, "utf8").split("\r\n").slice(1).join("\r\n");
        const runs = [
          await svd(["validate", "-", "--return", definition.id], { input: rows, seconds: 60 }),
          await svd(["validate", "-"], { input: rows, seconds: 60 }),
        ];
        return leaked(runs.map(({ stdout, stderr }) => `${stdout}\n${stderr}`).join("\n"));
      },
    };
    for (const log of ["log.csv", "log.json"])
      yield {
        title: `${definition.id} in ${log} of a correction`,
        attack: async () => {
          const out = join(folder, "fix");
          rmSync(out, { recursive: true, force: true });
          mkdirSync(out);
          const run = await svd(
            [
              "fix",
              path,
              "--return",
              definition.id,
              "--output",
              join(out, "fixed.csv"),
              "--log",
              join(out, log),
            ],
            { seconds: 60 },
          );
          const written = existsSync(join(out, log)) ? readFileSync(join(out, log), "utf8") : "";
          return leaked(`${run.stdout}\n${run.stderr}\n${written}`);
        },
      };
  }
  yield* documents(folder);
}

/** Documents in which a property, a key, an id or a text is a canary. */
async function* documents(folder) {
  const dossier = JSON.parse(
    readFileSync(new URL("../../../examples/humber/dossier.json", import.meta.url), "utf8"),
  );
  const plan = JSON.parse(
    readFileSync(new URL("../../../examples/humber/funding-plan.json", import.meta.url), "utf8"),
  );
  const values = Object.values(VALUES).filter((value) => value !== VALUES["short name"]);
  for (const [kind, commands, document] of [
    ["dossier", [["check"], ["obligations", "Hull", "--dossier"]], dossier],
    ["plan", [["allocate"], ["check"]], plan],
    ["plan as another input", [["claim"], ["post-cost"], ["reconcile"]], plan],
  ]) {
    for (const [i, value] of values.entries())
      for (const [way, damaged] of Object.entries(damagedDocuments(document, value)))
        for (const words of commands)
          yield {
            title: `svd ${words[0]}, ${kind}, ${Object.keys(VALUES)[i]} as ${way}`,
            attack: async () => {
              const path = join(folder, "document.json");
              writeFileSync(path, JSON.stringify(damaged));
              const runs = [await svd([...words, path])];
              if (words[0] === "check") runs.push(await svd(["check", "--format", "json", path]));
              const printed = runs.map(({ stdout, stderr }) => `${stdout}\n${stderr}`).join("\n");
              return leaked(printed);
            },
          };
  }
}

/** A document with a value where it does not belong: as a property, a value of the wrong kind, an id, a date. */
function damagedDocuments(document, value) {
  const first = Object.keys(document).find(
    (key) => Array.isArray(document[key]) && typeof document[key][0] === "object",
  );
  const within = (change) => ({
    ...document,
    [first]: [{ ...document[first][0], ...change }, ...document[first].slice(1)],
  });
  return {
    "an unknown property": { ...document, [value]: 1 },
    "an unknown property inside": within({ [value]: { [value]: value } }),
    "an id": within({ id: value }),
    "the type": { ...document, type: value },
    "a number": within(Object.fromEntries(Object.keys(document[first][0]).map((key) => [key, value]))),
    "the whole document": value,
  };
}
