/** What kind of file the first bytes show. */
import type { FileFault } from "@svd/schemas/returns";

/** What the first bytes say. */
export interface Sniffed {
  /** Length of a byte order mark to leave out. */
  readonly mark: number;
  /** Why the file cannot be read at all, if it cannot. */
  readonly refusal?: { readonly fault: FileFault; readonly detail: string };
}

const MAGIC: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], "it is a workbook or another zipped file."],
  [[0xd0, 0xcf, 0x11, 0xe0], "it is a workbook of an old kind."],
  [[0x25, 0x50, 0x44, 0x46], "it is a PDF."],
  [[0x1f, 0x8b], "it is compressed."],
];

/**
 * Looks at the first bytes of a file.
 *
 * @param head - The first bytes, or all of them.
 * @param fileName - The name of the file, if it has one.
 * @param encoding - Whether the caller named an encoding; then only the kind of file is looked at.
 */
export function sniff(head: Uint8Array, fileName: string | undefined, encoding: boolean): Sniffed {
  if (head.length === 0) return refuse("unreadable", "it is empty.");
  const magic = MAGIC.find(([bytes]) => bytes.every((byte, i) => head[i] === byte));
  if (magic) {
    return fileName?.toLowerCase().endsWith(".csv")
      ? refuse("extension", magic[1])
      : refuse("unreadable", `${magic[1]} Save the sheet as CSV UTF-8 and check that.`);
  }
  if (encoding) return { mark: 0 };
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return UTF_16;
  const mark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  if (head.length === mark) return refuse("unreadable", "it is empty.");
  const nulls = countNulls(head);
  if (nulls.total === 0) return { mark };
  // Latin letters in UTF-16 have a null byte each, all of them at even or all at odd places.
  const lopsided = Math.max(nulls.even, nulls.odd) > 0.9 * nulls.total && nulls.total > head.length / 4;
  return lopsided
    ? UTF_16
    : refuse("unreadable", "it holds bytes that no text has. Save the sheet as CSV UTF-8 and check that.");
}

const UTF_16: Sniffed = {
  mark: 0,
  refusal: {
    fault: "encoding",
    detail: "it is likely to be UTF-16, which some spreadsheets call Unicode Text. Save it as CSV UTF-8.",
  },
};

function refuse(fault: FileFault, detail: string): Sniffed {
  return { mark: 0, refusal: { fault, detail } };
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
