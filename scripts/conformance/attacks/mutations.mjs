// Damages right files of every format at random places, the same ones each time, and checks that reading them ends soon,
// with a report and nothing else.
import { readFileSync } from "node:fs";
import { strToU8, unzipSync, zipSync } from "fflate";
import { checkDossier } from "../../../packages/schemas/dist/dossier.js";
import { checkDocument } from "../../../packages/schemas/dist/model.js";
import { returns } from "../../../packages/schemas/dist/returns.js";
import { csvLines, syntheticReturn } from "../../../packages/schemas/dist/synthetic.js";
import { validateSource } from "../../../packages/validator/dist/node.js";

/** How often each file is damaged. */
const TIMES = 400;
const SECONDS = 2;

/** Numbers from 0 to just under 1, the same for the same seed (Mulberry32). */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const TELLING = [
  0, 9, 10, 13, 26, 34, 38, 39, 44, 59, 60, 62, 92, 123, 125, 0x80, 0xc3, 0xe2, 0xed, 0xef, 0xfe, 0xff,
];

/** Bytes with one to four damages: bytes changed, cut out, put in, doubled or swapped. */
function damaged(bytes, random) {
  let result = Buffer.from(bytes);
  const at = () => Math.floor(random() * result.length);
  for (let i = 0; i <= random() * 3; i++) {
    const [from, to] = [at(), at()].sort((a, b) => a - b);
    const piece = Buffer.from(
      Array.from({ length: 1 + random() * 8 }, () => TELLING[Math.floor(random() * TELLING.length)]),
    );
    switch (Math.floor(random() * 6)) {
      case 0:
        result[from] = TELLING[Math.floor(random() * TELLING.length)];
        break;
      case 1:
        result = Buffer.concat([result.subarray(0, from), result.subarray(Math.min(to, from + 200))]);
        break;
      case 2:
        result = Buffer.concat([result.subarray(0, from), piece, result.subarray(from)]);
        break;
      case 3:
        result = Buffer.concat([result.subarray(0, to), result.subarray(from)]);
        break;
      case 4:
        result = result.subarray(0, to);
        break;
      default:
        result[from] ^= 1 << Math.floor(random() * 8);
    }
    if (result.length === 0) return result;
  }
  return result;
}

/** A right file of a return in each format. */
function filesOf(definition) {
  const made = syntheticReturn(definition, { rows: 6, seed: 5 });
  const csv = [...csvLines(definition, made.rows())].join("");
  const names = definition.columns.map(({ name }) => name);
  const rows = [...made.rows()].map(({ cells }) => cells);
  const objects = rows.map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i]])));
  return {
    csv: strToU8(csv),
    json: strToU8(JSON.stringify(objects)),
    ndjson: strToU8(objects.map((row) => JSON.stringify(row)).join("\n")),
    xlsx: workbook([names, ...rows]),
  };
}

function workbook(rows) {
  const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const relations = (type, target) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
  return zipSync({
    "[Content_Types].xml": strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    "_rels/.rels": strToU8(relations("officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": strToU8(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Data" sheetId="1" r:id="r1"/></sheets></workbook>',
    ),
    "xl/_rels/workbook.xml.rels": strToU8(relations("worksheet", "worksheets/sheet1.xml")),
    "xl/worksheets/sheet1.xml": strToU8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
        .map(
          (cells) =>
            `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`).join("")}</row>`,
        )
        .join("")}</sheetData></worksheet>`,
    ),
  });
}

/** Half of the damages to a workbook are to its parts, as few of those to its packing are read far. */
function damagedWorkbook(bytes, random) {
  if (random() < 0.5) return damaged(bytes, random);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[Math.floor(random() * names.length)];
  return zipSync({ ...parts, [name]: new Uint8Array(damaged(parts[name], random)) });
}

export async function* mutations() {
  for (const [i, definition] of returns.entries())
    for (const [format, bytes] of Object.entries(filesOf(definition)))
      for (let seed = 1; seed <= TIMES; seed++)
        yield {
          title: `${definition.id} in ${format}, seed ${seed}`,
          attack: async () => {
            const random = randomOf(seed * 1000 + i);
            const file = (format === "xlsx" ? damagedWorkbook : damaged)(bytes, random);
            const begun = performance.now();
            const report = await validateSource([file], definition, { asOf: "2026-12-01", maxFindings: 5 });
            if (performance.now() - begun > SECONDS * 1000) return `it took over ${SECONDS} s`;
            return JSON.stringify(report).includes("internal") ? "a rule failed" : undefined;
          },
        };
  for (const name of ["humber", "hampshire"]) {
    const text = readFileSync(new URL(`../../../examples/${name}/dossier.json`, import.meta.url), "utf8");
    for (let seed = 1; seed <= TIMES; seed++)
      yield {
        title: `the dossier of ${name}, seed ${seed}`,
        attack: async () => {
          const document = damagedValue(JSON.parse(text), randomOf(seed));
          const begun = performance.now();
          const faults = checkDocument(document);
          if (faults.length === 0) checkDossier(document, { asOf: "2026-12-01" });
          return performance.now() - begun > SECONDS * 1000 ? `it took over ${SECONDS} s` : undefined;
        },
      };
  }
}

const STRANGE = [
  null,
  undefined,
  0,
  -1,
  1e308,
  Number.NaN,
  "",
  "\u0000",
  "__proto__",
  "constructor",
  [],
  {},
  true,
  "2026-02-30",
  "x".repeat(10_000),
];

/** A document in which one to four values or properties are others. */
function damagedValue(value, random) {
  for (let i = 0; i <= random() * 3; i++) {
    let place = value;
    for (;;) {
      const keys = Object.keys(place);
      if (keys.length === 0) break;
      const key = keys[Math.floor(random() * keys.length)];
      if (typeof place[key] === "object" && place[key] !== null && random() < 0.85) {
        place = place[key];
        continue;
      }
      const strange = STRANGE[Math.floor(random() * STRANGE.length)];
      const way = random();
      if (way < 0.2) delete place[key];
      else if (way < 0.4) place[String(strange)] = strange;
      else place[key] = strange;
      break;
    }
  }
  return value;
}
