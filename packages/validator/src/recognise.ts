import type { ReturnDefinition } from "@svd/schemas/returns";
import { distance } from "fastest-levenshtein";
import type { Source, ValidateOptions } from "./options.js";
import { otherFile } from "./other-files.js";
import { joined } from "./read/chunks.js";
import { transcoder } from "./read/decode.js";
import { HEAD_BYTES, headerAmong, type LocatedHeader, locateHeader, loose } from "./read/header.js";
import { limitsOf } from "./read/limits.js";
import { isZip, sniff } from "./read/sniff.js";
import { counted } from "./report/place.js";
import { requireSound } from "./sound-definition.js";

/**
 * Which return a file is, as its header shows.
 *
 * @category readers
 */
export interface Recognition {
  /** The return whose header is most like that of the file. */
  readonly nearest: ReturnDefinition;
  /** How many of its columns the header names. */
  readonly matches: number;
  /** Whether that is enough to take the file for that return: more than half of its columns. */
  readonly recognised: boolean;
  /** What else the file is, where it is recognised as none of the returns, to complete "It looks like ...". */
  readonly other?: string;
  /** Why the file cannot be a table at all, to complete the sentence "It cannot be read: ...". */
  readonly refusal?: string;
}

/**
 * Recognises which return a file is.
 *
 * @param source - The bytes of the file. The first 64 KiB are read, and all of a workbook, up to the limit on its
 *   bytes.
 * @param definitions - The returns it may be; at least one.
 * @param options - What else is known of the file, as for a check.
 * @returns The most likely return, and whether the file is likely to be one.
 * @throws RangeError when there are no definitions; ValidatorError when one is not sound, or there is no such encoding
 *   or limit. What the source throws is passed on.
 * @example
 * ```ts
 * const { recognised, nearest } = await recognise(file.stream(), returns, { fileName: file.name });
 * ```
 * @category readers
 */
export async function recognise(
  source: Source,
  definitions: readonly ReturnDefinition[],
  options: Pick<ValidateOptions, "encoding" | "fileName" | "limits"> = {},
): Promise<Recognition> {
  for (const definition of definitions) requireSound(definition);
  const { headerFor, refusal } = await headersOf(source, options);
  const ranked = definitions
    .map((nearest) => {
      const header = headerFor(nearest);
      const share = header.matches / nearest.columns.length;
      return {
        nearest,
        matches: header.matches,
        share,
        likeness: likeness(header.names, nearest),
        names: header.names,
      };
    })
    .sort((a, b) => b.share - a.share || b.likeness - a.likeness);
  const [first] = ranked;
  if (!first) throw new RangeError("There are no definitions to recognise the file by.");
  const other = first.share > 0.5 ? undefined : otherFile(first.names);
  return {
    nearest: first.nearest,
    matches: first.matches,
    recognised: first.share > 0.5,
    ...(other === undefined ? {} : { other }),
    ...(refusal === undefined ? {} : { refusal }),
  };
}

/** What a file can have for a header, for a return that it may be; and why it cannot be read, if it cannot. */
interface Headers {
  readonly headerFor: (definition: ReturnDefinition) => LocatedHeader;
  readonly refusal?: string;
}

async function headersOf(
  source: Source,
  { encoding, fileName, limits }: Pick<ValidateOptions, "encoding" | "fileName" | "limits">,
): Promise<Headers> {
  const transcode = encoding === undefined ? undefined : transcoder(encoding);
  const most = limitsOf(limits);
  const chunks: Uint8Array[] = [];
  let length = 0;
  let wanted = HEAD_BYTES;
  for await (const chunk of source) {
    chunks.push(chunk.slice());
    length += chunk.length;
    if (length >= 4 && wanted === HEAD_BYTES && isZip(joined(chunks))) wanted = most.workbookBytes + 1;
    if (length >= wanted) break;
  }
  const bytes = joined(chunks);
  const head = bytes.subarray(0, HEAD_BYTES);
  const text = transcode?.(head);
  const { format, mark, refusal } = sniff(head, fileName, text);
  const rest = text ?? head.subarray(mark);
  switch (format) {
    case undefined:
      return refused(refusal?.detail ?? "");
    case "csv":
      return { headerFor: (definition) => locateHeader(rest, definition) };
    case "xlsx": {
      if (bytes.length > most.workbookBytes)
        return refused(
          `it is a workbook of more than ${counted(most.workbookBytes, "byte")}, which is the limit.`,
        );
      const { workbookHeaders } = await import("./read/xlsx/workbook-headers.js");
      const headers = workbookHeaders(bytes, most);
      return typeof headers === "string" ? refused(headers) : { headerFor: headers };
    }
    default: {
      const { namesInHead } = await import("./read/json/json-table.js");
      const names = namesInHead(rest, format);
      return { headerFor: (definition) => headerAmong([names], definition) };
    }
  }
}

function refused(refusal: string): Headers {
  return { headerFor: () => ({ rowsAbove: 0, matches: 0, names: [] }), refusal };
}

/** How alike the names of a header are to those of a definition, from 0 to 1. */
function likeness(names: readonly string[], { columns }: ReturnDefinition): number {
  if (names.length === 0) return 0;
  const wanted = columns.map(({ name }) => loose(name));
  const best = names.slice(0, 100).map((name) => {
    const short = loose(name).slice(0, 100);
    return wanted.reduce(
      (most, other) => Math.max(most, 1 - distance(short, other) / Math.max(short.length, other.length)),
      0,
    );
  });
  return best.reduce((sum, value) => sum + value, 0) / best.length;
}
