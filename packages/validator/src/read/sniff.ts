/** What kind of file the first bytes show. */
import type { FileFault } from "@svd/schemas/returns";

/** The formats that can be read. */
export type Format = "csv" | "xlsx" | "json" | "ndjson";

/** What the first bytes say. */
export interface Sniffed {
  /** The format; `undefined` for a file that cannot be read at all. */
  readonly format: Format | undefined;
  /** Length of a byte order mark to leave out. */
  readonly mark: number;
  /** Why the file cannot be read at all, if it cannot. */
  readonly refusal?: { readonly fault: FileFault; readonly detail: string };
  /** Where the name of the file says another format: what the file is and what to do. */
  readonly mismatch?: string;
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const REFUSED: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], "it is a PDF."],
  [[0x1f, 0x8b], "it is compressed."],
];

/** The endings of names that say a format. */
const ENDINGS: readonly (readonly [string, Format])[] = [
  [".csv", "csv"],
  [".xlsx", "xlsx"],
  [".xlsm", "xlsx"],
  [".json", "json"],
  [".ndjson", "ndjson"],
  [".jsonl", "ndjson"],
];

const FORMAT_NAMES: Readonly<Record<Format, string>> = {
  csv: "text like CSV",
  xlsx: "a workbook",
  json: "JSON",
  ndjson: "lines of JSON (NDJSON)",
};

/**
 * Looks at the first bytes of a file.
 *
 * @param head - The first bytes, or all of them.
 * @param fileName - The name of the file, if it has one.
 * @param text - The same in UTF-8, where the caller named another encoding; then none is looked for.
 */
export function sniff(head: Uint8Array, fileName?: string, text?: Uint8Array): Sniffed {
  if (head.length === 0) return refuse("unreadable", "it is empty.");
  const begins = (bytes: readonly number[]) => bytes.every((byte, i) => head[i] === byte);
  const said = ENDINGS.find(([ending]) => fileName?.toLowerCase().endsWith(ending));
  if (isZip(head)) return named({ format: "xlsx", mark: 0 }, said);
  if (begins(OLE)) return refuse("unreadable", oldWorkbook(head));
  const magic = REFUSED.find(([bytes]) => begins(bytes));
  if (magic) return refuse("unreadable", `${magic[1]} ${SAVE}`);
  if (text) return named({ format: formatOfText(text, said?.[1]), mark: 0 }, said);
  if (begins([0xff, 0xfe]) || begins([0xfe, 0xff])) return UTF_16;
  const mark = begins([0xef, 0xbb, 0xbf]) ? 3 : 0;
  if (head.length === mark) return refuse("unreadable", "it is empty.");
  const nulls = countNulls(head);
  if (nulls.total > 0) {
    // Latin letters in UTF-16 have a null byte each, all of them at even or all at odd places.
    const lopsided = Math.max(nulls.even, nulls.odd) > 0.9 * nulls.total && nulls.total > head.length / 4;
    if (lopsided) return UTF_16;
    // A few in a text are slips, each of which is a finding at its cell.
    if (countControls(head) > Math.max(FEW_CONTROLS, head.length / 20))
      return refuse("unreadable", `it holds bytes that no text has. ${SAVE}`);
  }
  return named({ format: formatOfText(head.subarray(mark), said?.[1]), mark }, said);
}

/** Whether a file is zipped, as workbooks are. */
export function isZip(head: Uint8Array): boolean {
  return ZIP.every((byte, i) => head[i] === byte);
}

/** Compares what a file is with what its name says. */
function named(sniffed: Sniffed & { format: Format }, said: (typeof ENDINGS)[number] | undefined): Sniffed {
  if (!said || said[1] === sniffed.format) return sniffed;
  const [ending, format] = said;
  const should = { csv: ".csv", xlsx: ".xlsx", json: ".json", ndjson: ".ndjson" }[sniffed.format];
  const mismatch = `The name of the file ends in ${ending} but it holds ${FORMAT_NAMES[sniffed.format]}, and was read so. Save it as ${FORMAT_NAMES[format]}, or give it a name that ends in ${should}.`;
  return { ...sniffed, mismatch };
}

/** Which format a text is. A header may begin with a bracket, so that alone does not make it JSON. */
function formatOfText(text: Uint8Array, said: Format | undefined): Format {
  let place = 0;
  const next = () => {
    while ([0x20, 0x09, 0x0a, 0x0d].includes(text[place] ?? -1)) place++;
    return String.fromCharCode(text[place++] ?? 0);
  };
  const first = next();
  if (first === "[") return said === "json" || "{]\0".includes(next()) ? "json" : "csv";
  if (first !== "{" || (said !== "json" && said !== "ndjson" && !'"}\0'.includes(next()))) return "csv";
  if (said === "ndjson") return "ndjson";
  const line = lengthOfLine(text);
  // An object by itself is as its name says: a file of JSON, or one line.
  const more = line > 0 && text.subarray(line).some((byte) => byte > 0x20);
  return line > 0 && (more || said !== "json") ? "ndjson" : "json";
}

/** The length of the first object, where it ends in its line and has no list of rows; else 0. */
function lengthOfLine(text: Uint8Array): number {
  let depth = 0;
  let quoted = false;
  for (let place = 0; place < text.length; place++) {
    const byte = text[place];
    if (byte === 0x0a || byte === 0x0d) return 0;
    if (quoted) {
      if (byte === 0x5c) place++;
      else if (byte === 0x22) quoted = false;
    } else if (byte === 0x22) {
      quoted = true;
    } else if (byte === 0x7b || byte === 0x5b) {
      depth++;
      if (
        byte === 0x5b &&
        depth === 2 &&
        ROWS.test(decoder.decode(text.subarray(Math.max(0, place - 20), place)))
      )
        return 0;
    } else if ((byte === 0x7d || byte === 0x5d) && --depth === 0) return place + 1;
  }
  return 0;
}

const decoder = /* @__PURE__ */ new TextDecoder();
const ROWS = /"rows"[ \t]{0,8}:[ \t]{0,8}$/;

/** A file of Microsoft's compound kind: a workbook of the old kind, or a new one with a password on it. */
function oldWorkbook(head: Uint8Array): string {
  const text = new TextDecoder("utf-16le").decode(head.subarray(0, head.length & ~1));
  return text.includes("EncryptedPackage")
    ? "it is a workbook that is locked with a password. Save it without the password."
    : "it is a workbook of an old kind (.xls), or one that is locked with a password. Save it as .xlsx without a password, or as CSV UTF-8.";
}

const SAVE = "Save the sheet as .xlsx or as CSV UTF-8 and check that.";

const UTF_16: Sniffed = {
  format: undefined,
  mark: 0,
  refusal: {
    fault: "encoding",
    detail: "it is likely to be UTF-16, which some spreadsheets call Unicode Text. Save it as CSV UTF-8.",
  },
};

function refuse(fault: FileFault, detail: string): Sniffed {
  return { format: undefined, mark: 0, refusal: { fault, detail } };
}

/** This many control characters may be in a short text. */
const FEW_CONTROLS = 4;

/** How many bytes are control characters other than tabs and line ends. */
function countControls(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) count++;
  return count;
}

function countNulls(bytes: Uint8Array): { total: number; even: number; odd: number } {
  let even = 0;
  let odd = 0;
  for (let i = bytes.indexOf(0); i >= 0; i = bytes.indexOf(0, i + 1)) {
    if (i % 2 === 0) even++;
    else odd++;
  }
  return { total: even + odd, even, odd };
}
