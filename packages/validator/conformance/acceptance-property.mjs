// What must hold of any bytes at all: a verdict other than `rejected` means that the file was read to its end, that its
// header and its required columns are there, and that every row was checked. Files are made up from a seed, and what is
// said of them is held against a plain reader that shares nothing with the validator. The tests run some thousands of
// them, `npm run conformance -- accepted` many more.
import { cleanText, demonstration, returns } from "@svd/schemas/returns";
import { csvLines, syntheticReturn } from "@svd/schemas/synthetic";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { plainTable } from "./plain-table.mjs";

const returnOf = (id) => returns.find((definition) => definition.id === id);

/** Returns of every kind of column; the layout of the examples, and the same with one rule only. */
const DEFINITIONS = [
  demonstration,
  { ...demonstration, rules: demonstration.rules.filter(({ id }) => id === "GEN-F03") },
  ...["police-street", "ed-assault-istv", "svd-grant-claim", "svd-partnership-progress"].map(returnOf),
];

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Choices that follow from a seed. */
function choicesOf(seed) {
  const random = randomOf(seed);
  const below = (most) => Math.floor(random() * most);
  return {
    below,
    oneOf: (list) => list[below(list.length)],
    /** Whether something that happens once in so many times happens. */
    once: (times) => below(times) === 0,
  };
}

const encoder = new TextEncoder();
const rowsOf = new Map();

/** A few right rows of a return. */
function rightRows(definition) {
  const known = rowsOf.get(definition);
  if (known) return known;
  const made =
    definition.id === "demonstration"
      ? ["00a1,2026-03-01,street,,", "00a2,2026-03-02,other,Crown,-1.25", "00a3,2026-03-03,home,,"].map((line) => [
          ...line.split(","),
          ...Array(definition.columns.length - 5).fill(""),
        ])
      : Array.from(syntheticReturn(definition, { rows: 6, seed: 1 }).rows(), ({ cells }) => [...cells]);
  rowsOf.set(definition, made);
  return made;
}

const SPECIAL = [",", '"', "\n", "\r", "\r\n", ";", "\t", "|", "\0", "\u2028", "\u2029", "\u0085", "\v", "\f", "\x1e"]
  .concat(["\ufeff", "\ufffd", "Â£", "â€™", "{", "}", "[", "]", ":", "null", "é", "\u200b", " ", "=1+1", "x".repeat(70)])
  .map((text) => encoder.encode(text));

const csvOf = (definition, rows) => encoder.encode([...csvLines(definition, rows.map((cells) => ({ cells })))].join(""));
const objectOf = ({ columns }, cells) =>
  Object.fromEntries(columns.map(({ name }, i) => [name, cells[i] === "" ? null : cells[i]]));

const escaped = (text) => text.replace(/[&<>]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[c]);
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET = "xl/worksheets/sheet1.xml";

/** The parts of a workbook of one sheet. */
function workbookParts(rows) {
  const row = (cells) =>
    `<row>${cells.map((cell) => (cell === "" ? "<c/>" : `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`)).join("")}</row>`;
  return {
    "_rels/.rels": `<Relationships><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="rows" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    [SHEET]: `<worksheet xmlns="${MAIN}"><sheetData>${rows.map(row).join("")}</sheetData></worksheet>`,
  };
}

const zipped = (parts) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])), { level: 0 });

/** A file that is right, or nearly. */
function startingFile(definition, format, { below, oneOf, once }) {
  const right = rightRows(definition);
  const header = definition.columns.map(({ name }) => name);
  const rows = Array.from({ length: below(5) }, () => [...oneOf(right)]);
  if (rows.length > 0 && once(4)) oneOf(rows)[below(header.length)] = oneOf(["", "?", " ", "a b", "£5", "12", "é"]);
  if (rows.length > 0 && once(8)) oneOf(rows).pop();
  switch (format) {
    case "csv": {
      const long = once(400) ? Array.from({ length: 800 }, () => oneOf(right)) : [];
      return csvOf(definition, [...rows, ...long]);
    }
    case "json": {
      const list = rows.map((cells) => objectOf(definition, cells));
      return encoder.encode(JSON.stringify(once(3) ? { return: definition.id, rows: list } : list, null, once(2) ? 1 : 0));
    }
    case "ndjson":
      return encoder.encode(rows.map((cells) => `${JSON.stringify(objectOf(definition, cells))}\n`).join(""));
    case "xlsx":
      return zipped(workbookParts([header, ...rows]));
    default:
      return Uint8Array.from({ length: below(400) }, () => (once(3) ? oneOf(SPECIAL)[0] : below(256)));
  }
}

/** The same bytes with something done to them. */
function mutated(bytes, { below, oneOf }) {
  const at = below(bytes.length + 1);
  const to = Math.min(bytes.length, at + below(40));
  const spliced = (middle) => Uint8Array.from([...bytes.subarray(0, at), ...middle, ...bytes.subarray(to)]);
  switch (below(9)) {
    case 0:
      return spliced([below(256)]);
    case 1:
    case 2:
      return Uint8Array.from([...bytes.subarray(0, at), ...oneOf(SPECIAL), ...bytes.subarray(at)]);
    case 3:
      return spliced([]);
    case 4:
      return bytes.subarray(0, at);
    case 5:
      return spliced([...bytes.subarray(at, to), ...bytes.subarray(at, to)]);
    case 6: {
      // Every line end becomes something else.
      const other = [...oneOf(SPECIAL)];
      return Uint8Array.from([...bytes].flatMap((byte) => (byte === 0x0d ? [] : byte === 0x0a ? other : [byte])));
    }
    case 7: {
      const from = oneOf([0x2c, 0x22, 0x0a, 0x3a]);
      const other = oneOf([0x3b, 0x09, 0x7c, 0x22, 0x2c]);
      return bytes.map((byte) => (byte === from ? other : byte));
    }
    default:
      return Uint8Array.from([...oneOf([...SPECIAL, encoder.encode("A title\n\n")]), ...bytes]);
  }
}

/** A workbook with something done to the text of its sheet, which keeps it a sound zipped file. */
function mutatedSheet(bytes, choices) {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  const sheet = parts[SHEET];
  const { below, oneOf } = choices;
  const at = below(sheet.length + 1);
  const piece = oneOf(["<row/>", "</row>", "<row>", "<c><v>7</v></c>", "<c/>", "x", "<t>x</t>", '<row r="9"/>', "&#10;", "</c>"]);
  parts[SHEET] = sheet.slice(0, at) + piece + sheet.slice(at + below(3) * below(20));
  return zipped(parts);
}

function encoded(bytes, { oneOf }) {
  const text = new TextDecoder().decode(bytes);
  const encoding = oneOf(["utf-16le", "windows-1252", "utf-8"]);
  if (encoding === "utf-8") return { bytes, encoding };
  const units = Array.from(text, (each) => each.charCodeAt(0));
  return encoding === "utf-16le"
    ? { bytes: new Uint8Array(Uint16Array.from(units).buffer), encoding }
    : { bytes: Uint8Array.from(units), encoding };
}

const LIMITS = {
  recordBytes: [20, 80, 300, 2000],
  cellBytes: [3, 20, 60],
  rows: [1, 2, 4],
  columns: [1, 5, 11, 40],
  bytes: [10, 100, 500],
  keys: [1, 2],
};

/**
 * One made-up file.
 *
 * @param number - Which. The same number is the same file.
 */
export function madeUpFile(number) {
  const choices = choicesOf(Math.imul(number + 1, 0x9e3779b1));
  const { below, oneOf, once } = choices;
  const definition = oneOf(DEFINITIONS);
  const format = oneOf(["csv", "csv", "csv", "json", "ndjson", "xlsx", "bytes"]);
  let bytes = startingFile(definition, format, choices);
  for (let n = oneOf([0, 0, 1, 1, 2, 4]); n > 0; n--)
    bytes = format === "xlsx" && !once(4) && isSound(bytes) ? mutatedSheet(bytes, choices) : mutated(bytes, choices);
  let encoding;
  if (format !== "xlsx" && once(10)) {
    ({ bytes, encoding } = encoded(bytes, choices));
    if (once(3)) encoding = undefined;
  }
  const limits = once(3) ? oneOf(Object.keys(LIMITS)) : undefined;
  const options = {
    maxFindings: below(3),
    ...(encoding === undefined ? {} : { encoding }),
    ...(limits === undefined ? {} : { limits: { [limits]: oneOf(LIMITS[limits]) } }),
    ...(once(6) ? { fileName: oneOf(["a.csv", "a.json", "a.ndjson", "a.xlsx", "a"]) } : {}),
  };
  const cuts = Array.from({ length: below(4) }, () => below(bytes.length + 1)).sort((a, b) => a - b);
  const chunks = [0, ...cuts].map((from, i) => bytes.subarray(from, cuts[i] ?? bytes.length));
  return { bytes, chunks, definition, options };
}

function isSound(bytes) {
  try {
    return SHEET in unzipSync(bytes);
  } catch {
    return false;
  }
}

/**
 * What does not hold of one made-up file.
 *
 * @param number - Which.
 * @param check - `validate`, or what does the same.
 * @returns A sentence; `undefined` where all holds.
 */
export async function failureIn(number, check) {
  const { bytes, chunks, definition, options } = madeUpFile(number);
  let report;
  try {
    report = await check(chunks, definition, options);
  } catch (error) {
    return `it throws ${error?.name}: ${error?.message}`;
  }
  const { verdict, counts } = report;
  if (verdict === "rejected") return counts.error > 0 ? undefined : "it is rejected without an error";
  if (counts.error > 0) return "it is accepted with an error";
  return acceptanceFailure(report, bytes, definition, options);
}

/** What does not hold of a file that was accepted. */
function acceptanceFailure({ input, columns, notChecked, rules }, bytes, definition, { encoding, limits = {} }) {
  if (input.bytes !== bytes.length) return `${input.bytes} of ${bytes.length} bytes were read`;
  const unrun = definition.rules.filter(({ checks }) => checks.every(({ kind }) => kind === "previous" || kind === "absent"));
  const named = new Set([...notChecked, ...rules].map(({ ruleId }) => ruleId));
  const silent = unrun.find(({ id }) => !named.has(id));
  if (silent) return `rule ${silent.id}, which needs the previous return, is not among what was not checked`;
  const table = plainTable(bytes, input, encoding);
  if (table.problem) return table.problem;
  const { header, rows } = table;
  if (rows.length !== input.rows) return `${rows.length} rows are there and ${input.rows} were counted`;
  const there = definition.columns.filter(({ name }) => columns.some((each) => each.name === name));
  if (there.length * 2 <= definition.columns.length) return "its header was not recognised";
  const absent = definition.columns.find(
    (column) => column.required === "error" && !column.requiredWhen && !there.includes(column),
  );
  if (absent) return "a column that must be there is not";
  for (const { name, filled, blank } of columns) {
    if (filled + blank !== rows.length) return `not every row was checked: ${filled + blank} of ${rows.length}`;
    const place = header.indexOf(name);
    if (place < 0) continue;
    const there = rows.filter((row) => cleanText(row[place] ?? "") !== "").length;
    if (there !== filled) return `a column has ${there} filled cells and ${filled} were counted`;
  }
  const lengths = { rows: rows.length, columns: header.length, bytes: bytes.length, ...table.longest };
  const over = Object.keys(limits).find((limit) => lengths[limit] > limits[limit]);
  return over && `it goes over its limit of ${over}`;
}
