/** Reads XML as it is inflated, without holding more of it than stands between two tags. */
import { SaxesParser } from "saxes";
import { counted } from "../../report/place.js";
import { WorkbookFault } from "./workbook-fault.js";

/** What is told of the XML. Names have no prefixes. */
export interface XmlHandler {
  /**
   * An element begins.
   *
   * @param attributes - Its attributes by their names without prefixes.
   */
  open?(name: string, attributes: ReadonlyMap<string, string>): void;
  /** Text stands in an element; it may come in several parts. */
  text?(text: string): void;
  /** An element ends. Return `false` to read no more. */
  close?(name: string): boolean | undefined;
}

/** Most bytes between two tags. A cell holds 32,767 characters at most. */
const MOST_BETWEEN = 2 * 1024 ** 2;
/** Elements inside one another. Those that are read are not deeper than ten. */
const MOST_DEPTH = 256;

/**
 * Reads a part of a workbook.
 *
 * @throws WorkbookFault when it is not XML, or what `chunks` throws.
 */
export function readXml(chunks: Iterable<Uint8Array>, handler: XmlHandler): void {
  for (const _ of readXmlInSteps(chunks, handler));
}

/** Reads a part of a workbook, with a pause after each 64 KiB. */
export function* readXmlInSteps(chunks: Iterable<Uint8Array>, handler: XmlHandler): Generator<void> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const parser = new SaxesParser();
  let between = 0;
  let depth = 0;
  let done = false;
  parser.on("error", () => {
    throw notXml();
  });
  // Nothing that a workbook needs is declared in a document type, and entities can be made to explode.
  parser.on("doctype", () => {
    throw notXml();
  });
  parser.on("opentag", ({ name, attributes }) => {
    between = 0;
    if (++depth > MOST_DEPTH) throw notXml();
    if (done || !handler.open) return;
    const plain = new Map<string, string>();
    for (const key in attributes) plain.set(localName(key), attributes[key] as string);
    handler.open(localName(name), plain);
  });
  parser.on("text", (text) => {
    if (!done) handler.text?.(text);
  });
  parser.on("cdata", (text) => {
    if (!done) handler.text?.(text);
  });
  parser.on("closetag", ({ name }) => {
    between = 0;
    depth--;
    if (!done && handler.close?.(localName(name)) === false) done = true;
  });
  for (const chunk of chunks) {
    for (let at = 0; at < chunk.length && !done; at += SLICE) {
      const slice = chunk.subarray(at, at + SLICE);
      between += slice.length;
      if (between > MOST_BETWEEN + SLICE)
        throw overLimit(`A cell of the workbook has more than ${counted(MOST_BETWEEN, "byte")}`);
      parser.write(decoded(decoder, slice));
      yield;
    }
    if (done) return;
  }
  decoded(decoder);
  parser.close();
}

const SLICE = 64 * 1024;

function decoded(decoder: InstanceType<typeof TextDecoder>, bytes?: Uint8Array): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw notXml();
  }
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

function overLimit(what: string): WorkbookFault {
  return new WorkbookFault(
    `${what}, which is the limit, and the workbook was not read further. Save the sheet as CSV.`,
    "limit",
  );
}

function notXml(): WorkbookFault {
  return new WorkbookFault("a part of the workbook is damaged. Open it in a spreadsheet and save it again.");
}
