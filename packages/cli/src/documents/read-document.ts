/** Files of documents: JSON or YAML, with the line of every place in them. */
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Finding } from "@svd/schemas";
import { Failure } from "../failure.js";
import { failureOf } from "../source.js";
import { type ReadText, readJson } from "./json.js";
import { DOCUMENT_LIMITS, type DocumentLimits, type FileFault } from "./limits.js";
import { lineCounter, linesOf } from "./places.js";

/** A file of a document, as it was read. */
export interface DocumentFile {
  /** Its path, as it was given. */
  readonly path: string;
  /** What it holds; `undefined` where it could not be read. */
  readonly value: unknown;
  /** Why it could not be read, and what is wrong with it as a file. */
  readonly findings: readonly Finding[];
  /** The line of a place, from 1; of what it should be in, where it is not there. */
  readonly lineOf: (pointer: string) => number | undefined;
}

const ENDINGS = [".json", ".yaml", ".yml"];

/**
 * The files of documents that a path means: itself, or those in the folder it is.
 *
 * @throws Failure when there is no such file or folder, no document in the folder, or too many.
 */
export async function documentPaths(
  path: string,
  limits: DocumentLimits = DOCUMENT_LIMITS,
): Promise<{ folder: boolean; paths: string[] }> {
  try {
    if (!(await stat(path)).isDirectory()) return { folder: false, paths: [path] };
    const names = (await readdir(path))
      .filter((name) => ENDINGS.includes(extname(name).toLowerCase()))
      .sort();
    if (names.length === 0)
      throw new Failure(`${path} is a folder without a document: no .json, .yaml or .yml file.`);
    if (names.length > limits.files)
      throw new Failure(
        `${path} has more than ${limits.files.toLocaleString("en-GB")} documents, which is the limit. Name a folder with one dossier.`,
      );
    return { folder: true, paths: names.map((name) => join(path, name)) };
  } catch (error) {
    throw failureOf(error, path) ?? error;
  }
}

/**
 * Reads the files of a folder. The limits hold for them together.
 *
 * @throws Failure when one cannot be read at all.
 */
export async function readDocuments(
  paths: readonly string[],
  limits: DocumentLimits = DOCUMENT_LIMITS,
): Promise<DocumentFile[]> {
  const files: DocumentFile[] = [];
  let { bytes, values } = limits;
  for (const path of paths) {
    const read = await readOne(path, { ...limits, bytes, values });
    bytes = Math.max(0, bytes - read.bytes);
    values = Math.max(0, values - read.values);
    files.push(read.file);
  }
  return files;
}

/**
 * Reads a file of a document.
 *
 * @throws Failure when it cannot be read at all.
 */
export async function readDocument(
  path: string,
  limits: DocumentLimits = DOCUMENT_LIMITS,
): Promise<DocumentFile> {
  const [file] = await readDocuments([path], limits);
  return file as DocumentFile;
}

/** Reads a file, and says how much of the limits it takes. */
async function readOne(
  path: string,
  limits: DocumentLimits,
): Promise<{ file: DocumentFile; bytes: number; values: number }> {
  const bytes = await bytesOf(path, limits.bytes);
  const fileOf = (
    value: unknown,
    faults: readonly FileFault[],
    lineOf: DocumentFile["lineOf"],
    text = "",
  ) => {
    const line = faults.length > 0 ? lineCounter(text) : undefined;
    const findings = faults.map(
      ({ ruleId, message, offset }): Finding => ({
        ruleId,
        severity: "error",
        pointer: "",
        ...(line === undefined || offset === undefined ? {} : { line: line(offset) }),
        message,
      }),
    );
    return { path, value, findings, lineOf };
  };
  const failed = (fault: FileFault, text?: string) => ({
    file: fileOf(undefined, [fault], () => undefined, text),
    bytes: bytes?.length ?? limits.bytes,
    values: 0,
  });
  if (bytes === undefined)
    return failed({
      ruleId: "DOC-F01",
      message: `There are more than ${limits.bytes.toLocaleString("en-GB")} bytes, which is the limit. Check that it is the right file.`,
    });
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return failed({ ruleId: "DOC-F01", message: "The file is not in UTF-8. Save it in UTF-8." });
  }
  const { value, faults, root, values } = await readText(path, text, limits);
  const lineOf = root ? linesOf(text, root) : () => undefined;
  return { file: fileOf(value, faults, lineOf, text), bytes: bytes.length, values };
}

async function readText(path: string, text: string, limits: DocumentLimits): Promise<ReadText> {
  const json = readJson(text, limits);
  if (json) return json;
  // Most commands read no YAML, and start sooner without the parser.
  const { readYaml } = await import("./yaml.js");
  const yaml = readYaml(text, limits);
  if (yaml.faults.length > 0 || extname(path).toLowerCase() !== ".json") return yaml;
  const fault: FileFault = {
    ruleId: "DOC-F02",
    message: "The file is YAML and is named .json. Write it as JSON from here on, or name it .yaml.",
    offset: notJsonFrom(text),
  };
  return { ...yaml, value: undefined, faults: [fault] };
}

/** Where a text that is not JSON is so from. */
function notJsonFrom(text: string): number {
  try {
    JSON.parse(text);
    return 0;
  } catch (error) {
    return Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? 0);
  }
}

/**
 * The bytes of a file; `undefined` where there are more than the limit.
 *
 * @throws Failure when it is not a file or cannot be read.
 */
async function bytesOf(path: string, limit: number): Promise<Uint8Array | undefined> {
  try {
    const stats = await stat(path);
    if (!stats.isFile() && !stats.isDirectory())
      throw new Failure(
        `${path} is a device or a pipe, not a file. Save the document as a file and name that.`,
      );
    if (stats.size > limit) return undefined;
    const chunks: Uint8Array[] = [];
    let length = 0;
    // The size that a file says it has is not always that which it has.
    for await (const chunk of createReadStream(path, { end: limit })) {
      chunks.push(chunk as Uint8Array);
      length += (chunk as Uint8Array).length;
    }
    return length > limit ? undefined : Buffer.concat(chunks, length);
  } catch (error) {
    throw failureOf(error, path) ?? error;
  }
}
