// Inputs that are small, or made as they are read, and want much time or memory; and files of which nothing can be
// checked, which must not be accepted.

import { once } from "node:events";
import { createWriteStream, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, Zip, ZipDeflate } from "fflate";
import { policeStreet } from "../../../packages/schemas/dist/returns.js";
import { misbehaved, svd } from "./command.mjs";

const HEADER = policeStreet.columns.map(({ name }) => name).join(",");
const ROW =
  "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef,2026-03,Example Police,Example Police,-0.106220,51.518275,On or near High Street,E01000916,Camden 027B,Burglary,Under investigation,";
const MEGABYTE = 1024 ** 2;

function* repeated(text, times) {
  for (let i = 0; i < times; i++) yield text;
}

/** Returns that come on the standard input, by what they are. None of them may be accepted. */
const RETURNS = {
  "one row of 1.1 MB": () => "a".repeat(1.1 * MEGABYTE),
  "1 GB of one letter": () => repeated("a".repeat(MEGABYTE), 1024),
  "1 GB of quotation marks": () => repeated('"'.repeat(MEGABYTE), 1024),
  "1 GB of line ends": () => repeated("\n".repeat(MEGABYTE), 1024),
  "a million columns": () => `${"a,".repeat(1_000_000)}a\n`,
  "a header and a million columns": () => `${HEADER}\n${"a,".repeat(1_000_000)}a\n`,
  "a page on one line": () => `<!doctype html><html>${"<p>text</p>".repeat(200_000)}</html>`,
  "a first line over the limit above a good header": () =>
    `${"x".repeat(1.2 * MEGABYTE)}\n${HEADER}\n${ROW}\n`,
  "a header and a first row over the limit": () => `${HEADER}\n${"x".repeat(1.2 * MEGABYTE)}\n`,
  "an unclosed quotation mark over 200 MB": () => [
    HEADER,
    '\n"',
    ...repeated(`${ROW}\n`, 1000),
    ...repeated("x".repeat(MEGABYTE), 200),
  ],
  ...Object.fromEntries(
    [0x0b, 0x0c, 0x1e, 0x85, 0x2028, 0x2029].map((point) => {
      const separator = String.fromCodePoint(point);
      const name = `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
      return [`rows separated by ${name}`, () => [HEADER, ...repeated(`wrong,${ROW}`, 4000)].join(separator)];
    }),
  ),
  "a header followed by U+2028 and a line end": () => `${HEADER}\u2028\n${`wrong\u2028`.repeat(4000)}\n`,
  "a cell of a million tabs": () =>
    `${HEADER}\n${ROW.replace("On or near High Street", `x${"\t".repeat(500_000)}x`)}\n`,
  "a cell of 500,000 spaces of other kinds": () =>
    `${HEADER}\n${ROW.replace("On or near High Street", `x${"\u00a0\u2003".repeat(125_000)}x`)}\n`,
  "cells of digits": () => `${HEADER}\n${`${"9".repeat(20_000)},`.repeat(12)}\n`,
  "a number of 500,000 digits with an E": () =>
    `${HEADER}\n${ROW.replace("51.518275", `${"1".repeat(500_000)}E`)}\n`,
  "JSON nested 1,000,000 deep": () => "[".repeat(1_000_000),
  "JSON with one text of 100 MB": () => ['[{"Crime ID":"', ...repeated("a".repeat(MEGABYTE), 100), '"}]'],
  "JSON with a million keys": () =>
    `[{${Array.from({ length: 1_000_000 }, (_, i) => `"k${i}":1`).join(",")}}]`,
  "NDJSON with a line of 100 MB": () => ['{"Crime ID":"', ...repeated("a".repeat(MEGABYTE), 100), '"}\n{}\n'],
  "NDJSON of a million empty objects": () => repeated("{}\n".repeat(1000), 1000),
};

/** Writes a workbook whose parts are made piece by piece. */
async function writeWorkbook(path, parts) {
  const file = createWriteStream(path);
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    file.write(chunk);
  });
  const all = {
    "[Content_Types].xml": [
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    ],
    "_rels/.rels": [
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ],
    "xl/workbook.xml": [
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Data" sheetId="1" r:id="r1"/></sheets></workbook>',
    ],
    "xl/_rels/workbook.xml.rels": [
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    ],
    "xl/sharedStrings.xml": ['<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'],
    "xl/styles.xml": [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>',
    ],
    "xl/worksheets/sheet1.xml": [sheet([])].flat(),
    ...parts,
  };
  for (const [name, pieces] of Object.entries(all)) {
    const part = new ZipDeflate(name, { level: 6 });
    zip.add(part);
    for (const piece of pieces) {
      part.push(strToU8(piece));
      if (file.writableNeedDrain) await once(file, "drain");
    }
    part.push(new Uint8Array(), true);
  }
  zip.end();
  file.end();
  await once(file, "close");
}

/** A sheet whose first row is the header of a return, with more rows in XML. */
function* sheet(rows) {
  yield '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">';
  yield HEADER.split(",")
    .map((name, i) => `<c r="${String.fromCharCode(65 + i)}1" t="inlineStr"><is><t>${name}</t></is></c>`)
    .join("");
  yield "</row>";
  yield* rows;
  yield "</sheetData></worksheet>";
}

/** Workbooks by what they are, each as the parts in which it differs from a plain one. */
const WORKBOOKS = {
  "50 million empty shared texts": () => ({
    "xl/sharedStrings.xml": (function* () {
      yield '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
      yield* repeated("<si/>".repeat(100_000), 500);
      yield "</sst>";
    })(),
  }),
  "ten million styles": () => ({
    "xl/styles.xml": (function* () {
      yield '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs>';
      yield* repeated('<xf numFmtId="14"/>'.repeat(100_000), 100);
      yield "</cellXfs></styleSheet>";
    })(),
  }),
  "ten million number formats": () => ({
    "xl/styles.xml": (function* () {
      yield '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>';
      for (let i = 0; i < 100; i++)
        yield Array.from(
          { length: 20_000 },
          (_, j) => `<numFmt numFmtId="${200 + i * 20_000 + j}" formatCode="0"/>`,
        ).join("");
      yield "</numFmts></styleSheet>";
    })(),
  }),
  "a number format of 5 MB": () => ({
    "xl/styles.xml": [
      `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="200" formatCode="${"[".repeat(2_500_000)}${"\\".repeat(2_500_000)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`,
    ],
    "xl/worksheets/sheet1.xml": [...sheet(['<row r="2"><c r="B2" s="0"><v>45000</v></c></row>'])],
  }),
  "numbers of 60,000 digits and an E": () => ({
    "xl/worksheets/sheet1.xml": [
      ...sheet(
        Array.from(
          { length: 9 },
          (_, i) => `<row r="${i + 2}"><c r="E${i + 2}"><v>${"1".repeat(60_000)}E</v></c></row>`,
        ),
      ),
    ],
  }),
  "a cell in the last column and row": () => ({
    "xl/worksheets/sheet1.xml": [...sheet(['<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'])],
  }),
  "100 million empty rows": () => ({
    "xl/worksheets/sheet1.xml": sheet(repeated("<row/>".repeat(100_000), 1000)),
  }),
  "a sheet of 2 GB of spaces": () => ({
    "xl/worksheets/sheet1.xml": sheet(repeated(" ".repeat(MEGABYTE), 2048)),
  }),
  "an element nested a million deep": () => ({
    "xl/worksheets/sheet1.xml": sheet(repeated("<a>".repeat(10_000), 100)),
  }),
  "entities that grow": () => ({
    "xl/worksheets/sheet1.xml": [
      `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i} "${`&a${i === 0 ? "" : i - 1};`.repeat(10)}">`).join("")}]>`,
      ...sheet(['<row r="2"><c r="A2" t="inlineStr"><is><t>&a11;</t></is></c></row>']),
    ],
  }),
  "100,000 parts": () =>
    Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`xl/media/${i}.xml`, ["<a/>"]])),
};

/** Documents by what they are: name of the file and text. */
const DOCUMENTS = {
  "20,000 empty keys": ["many.yaml", () => Array.from({ length: 20_000 }, (_, i) => `? \n: ${i}`).join("\n")],
  "20,000 unknown properties": [
    "unknown.json",
    () => `{"type":"dossier",${Array.from({ length: 20_000 }, (_, i) => `"k${i}":1`).join(",")}}`,
  ],
  "a million keys": [
    "keys.json",
    () => `{${Array.from({ length: 1_000_000 }, (_, i) => `"k${i}":1`).join(",")}}`,
  ],
  "a million keys in YAML": [
    "keys.yaml",
    () => Array.from({ length: 1_000_000 }, (_, i) => `k${i}: 1`).join("\n"),
  ],
  "100,000 anchors": [
    "anchors.yaml",
    () => Array.from({ length: 100_000 }, (_, i) => `- &a${i} x`).join("\n"),
  ],
  "100,000 aliases": ["aliases.yaml", () => `- &a x\n${"- *a\n".repeat(100_000)}`],
  "a billion laughs": [
    "laughs.yaml",
    () =>
      `a0: &a0 [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`).join("\n")}\n`,
  ],
  "31 MB of small items in JSON": ["items.json", () => `[${"1,".repeat(15.5 * MEGABYTE)}1]`],
  "31 MB of small items in YAML": ["items.yaml", () => "- 1\n".repeat(7.75 * MEGABYTE)],
  "100,000 open brackets": ["deep.json", () => "[".repeat(100_000)],
  "100,000 open brackets in YAML": ["deep.yaml", () => "[".repeat(100_000)],
  "a text of 31 MB": ["text.json", () => `{"type":"${"x".repeat(31 * MEGABYTE)}"}`],
  "a key of 1 MB": ["key.json", () => `{"${"x".repeat(MEGABYTE)}":1}`],
  "a number of 1 MB": ["number.json", () => `{"type":"funding-plan","version":${"9".repeat(MEGABYTE)}}`],
};

const DOCUMENT_COMMANDS = [["check"], ["allocate"], ["claim"], ["post-cost"], ["reconcile"]];

/** Every input is read within these. */
const LIMITS = { seconds: 30, megabytes: 450 };

export async function* bombs(folder) {
  for (const [title, make] of Object.entries(RETURNS)) {
    for (const words of [[], ["--return", "police-street"]])
      yield {
        title: `${title} ${words.join(" ")}`.trim(),
        attack: async () => {
          const run = await svd(["validate", "-", ...words], { ...LIMITS, input: make() });
          return misbehaved(run) ?? accepted(run);
        },
      };
  }
  for (const [i, [title, parts]] of Object.entries(WORKBOOKS).entries()) {
    yield {
      title,
      attack: async () => {
        const path = join(folder, `${i}.xlsx`);
        await writeWorkbook(path, parts());
        const run = await svd(["validate", path, "--return", "police-street"], LIMITS);
        return misbehaved(run) ?? accepted(run);
      },
    };
  }
  for (const [title, [name, make]] of Object.entries(DOCUMENTS)) {
    const path = join(folder, name);
    for (const words of DOCUMENT_COMMANDS)
      yield {
        title: `${title} to svd ${words.join(" ")}`,
        attack: async () => {
          if (!existsSync(path)) writeFileSync(path, make());
          const run = await svd([...words, path], LIMITS);
          if (run.stdout.length + run.stderr.length > 5 * MEGABYTE) return "it prints over 5 MB";
          return misbehaved(run) ?? (run.status === 0 ? "it succeeded" : undefined);
        },
      };
  }
  for (const device of ["/dev/zero", "/dev/urandom"].filter((path) => existsSync(path)))
    for (const words of [
      ["check"],
      ["allocate"],
      ["validate", "--return", "police-street"],
      ["fix", "--return", "police-street"],
    ])
      yield {
        title: `${device} to svd ${words.join(" ")}`,
        attack: async () => {
          const run = await svd([...words, device], { ...LIMITS, seconds: 60 });
          return misbehaved(run) ?? (run.status === 0 ? "it succeeded" : undefined);
        },
      };
  for (const words of [
    ["area"],
    ["obligations"],
    ["explain"],
    ["describe"],
    ["schema"],
    ["validate", "--as-of"],
    ["validate", "--encoding"],
  ])
    yield {
      title: `an argument of 100 kB to svd ${words.join(" ")}`,
      attack: async () => {
        const run = await svd([...words, `${"Ab -".repeat(25_000)}x`], LIMITS);
        if (run.stderr.length > 20_000) return "it prints the argument back";
        return misbehaved(run) ?? (run.status === 2 ? undefined : `its exit code is ${run.status}`);
      },
    };
}

function accepted({ status, stdout }) {
  if (status === 0) return `it was accepted: ${stdout.slice(0, 200)}`;
  return undefined;
}
