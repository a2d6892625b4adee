// The rows of a file, read in the plainest way there is, to hold the validator against. A file that is not as its format
// asks has a problem and no rows: it may not be accepted.
import { strFromU8, unzipSync } from "fflate";

/**
 * The rows of a file that was accepted.
 *
 * @param bytes - The file.
 * @param input - What the report says of it.
 * @param encoding - The encoding that was named, if one was.
 */
export function plainTable(bytes, input, encoding) {
  if (input.format === "xlsx") return sheetTable(bytes);
  let text;
  try {
    text = new TextDecoder(encoding ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { problem: "it holds bytes that its encoding does not have" };
  }
  switch (input.format) {
    case "csv":
      return csvTable(text, input.delimiter);
    case "json":
    case "ndjson":
      return jsonTable(text, input.format);
    default:
      return { problem: "it has no format" };
  }
}

const bytesIn = (text) => new TextEncoder().encode(text).length;

/** A character at a time, as RFC 4180 has it. */
function csvTable(text, delimiter) {
  const rows = [];
  const longest = { recordBytes: 0, cellBytes: 0 };
  let row = [];
  let cell = "";
  let state = "begin";
  let begun = 0;
  const endCell = () => {
    longest.cellBytes = Math.max(longest.cellBytes, bytesIn(cell));
    row.push(cell);
    cell = "";
    state = "begin";
  };
  const endRow = (at) => {
    endCell();
    longest.recordBytes = Math.max(longest.recordBytes, bytesIn(text.slice(begun, at)));
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (state === "quoted") {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else state = "closed";
    } else if (character === delimiter) endCell();
    else if (character === "\n" || character === "\r") {
      endRow(at);
      if (character === "\r" && text[at + 1] === "\n") at++;
      begun = at + 1;
    } else if (state === "closed") return { problem: "something follows a quotation mark that closes a cell" };
    else if (state === "begin" && character === '"') state = "quoted";
    else {
      cell += character;
      state = "bare";
    }
  }
  if (state === "quoted") return { problem: "a quotation mark never closes" };
  if (begun < text.length) endRow(text.length);
  const [header = [], ...below] = rows;
  const filled = below.filter((cells) => cells.some((each) => each !== ""));
  if (filled.some((cells) => cells.length !== header.length))
    return { problem: "a row has more or fewer cells than the header" };
  return { header, rows: filled, longest };
}

function jsonTable(text, format) {
  let list;
  try {
    list = format === "json" ? JSON.parse(text) : text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [JSON.parse(line)]));
  } catch {
    return { problem: "it is not JSON" };
  }
  const objects = Array.isArray(list) ? list : list?.rows;
  if (!Array.isArray(objects)) return { problem: "it has no list of rows" };
  if (objects.some((each) => typeof each !== "object" || each === null || Array.isArray(each)))
    return { problem: "a row of it is not an object" };
  const header = [...new Set(objects.flatMap((each) => Object.keys(each)))];
  const values = objects.map((each) => header.map((name) => (Object.hasOwn(each, name) ? each[name] : null)));
  if (values.flat().some((value) => typeof value === "object" && value !== null))
    return { problem: "a cell of it is a list or an object" };
  const rows = values.map((row) => row.map((value) => (value === null ? "" : String(value))));
  return { header, rows: rows.filter((cells) => cells.some((each) => each !== "")), longest: {} };
}

/** The rows and cells of the only sheet, by their tags. */
function sheetTable(bytes) {
  let sheet;
  try {
    sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]);
  } catch {
    return { problem: "it is not a zipped file with a sheet" };
  }
  const rows = [...sheet.matchAll(/<row\b[^>]*?(\/>|>(.*?)<\/row>)/gs)].map(([, , inside = ""]) =>
    [...inside.matchAll(/<c\b[^>]*?(\/>|>(.*?)<\/c>)/gs)].map(([, , cell = ""]) =>
      [...cell.matchAll(/<(?:v|t)>(.*?)<\/(?:v|t)>/gs)].map(([, text]) => unescaped(text)).join(""),
    ),
  );
  const filled = rows.filter((cells) => cells.some((each) => each !== ""));
  const [header = [], ...below] = filled;
  return { header, rows: below, longest: {} };
}

const unescaped = (text) =>
  text.replace(/&(lt|gt|amp|#10);/g, (_, name) => ({ lt: "<", gt: ">", amp: "&", "#10": "\n" })[name]);
