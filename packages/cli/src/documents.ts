/** Files of documents: JSON or YAML, with the line of every place in them. */
import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Finding } from "@svd/schemas";
import type { Document, LineCounter } from "yaml";
import { Failure } from "./failure.js";
import { failureOf } from "./source.js";

/** A file of a document, as it was read. */
export interface DocumentFile {
  /** Its path, as it was given. */
  readonly path: string;
  /** What it holds; `undefined` where it could not be read. */
  readonly value: unknown;
  /** Why it could not be read, and what is wrong with it as a file. */
  readonly findings: readonly Finding[];
  /** The line of a place, from 1; of what it should stand in, where it is not there. */
  readonly lineOf: (pointer: string) => number | undefined;
}

/** A larger file is no document: the largest dossier that the schema takes is far smaller. */
const MOST_BYTES = 32 * 1024 ** 2;
const TOO_DEEP = "The file is nested too deeply or repeats itself too often to be a document.";
const ENDINGS = [".json", ".yaml", ".yml"];

/**
 * The files of documents that a path means: itself, or those in the folder it is.
 *
 * @throws Failure when there is no such file or folder, or no document in the folder.
 */
export async function documentPaths(path: string): Promise<{ folder: boolean; paths: string[] }> {
  try {
    if (!(await stat(path)).isDirectory()) return { folder: false, paths: [path] };
    const names = (await readdir(path))
      .filter((name) => ENDINGS.includes(extname(name).toLowerCase()))
      .sort();
    if (names.length === 0)
      throw new Failure(`${path} is a folder without a document: no .json, .yaml or .yml file.`);
    return { folder: true, paths: names.map((name) => join(path, name)) };
  } catch (error) {
    throw failureOf(error, path) ?? error;
  }
}

/**
 * Reads a file of a document.
 *
 * @throws Failure when it cannot be read at all.
 */
export async function readDocument(path: string): Promise<DocumentFile> {
  const failed = (ruleId: string, message: string, line?: number): DocumentFile => ({
    path,
    value: undefined,
    findings: [{ ruleId, severity: "error", pointer: "", ...(line === undefined ? {} : { line }), message }],
    lineOf: () => line,
  });
  let bytes: Buffer;
  try {
    if ((await stat(path)).size > MOST_BYTES)
      return failed(
        "DOC-F01",
        "The file has more than 32 MiB, which no document has. Check that it is the right one.",
      );
    bytes = await readFile(path);
  } catch (error) {
    throw failureOf(error, path) ?? error;
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return failed("DOC-F01", "The file is not in UTF-8. Save it in UTF-8.");
  }
  // Most commands read no document, and start sooner without the parser.
  const { isNode, LineCounter, parseDocument } = await import("yaml");
  const lines = new LineCounter();
  const lineIn = (document: Document, pointer: string): number | undefined => {
    const path = pointer
      .split("/")
      .slice(1)
      .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))
      .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return undefined;
  };
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: true,
      logLevel: "error",
    });
    const lineOf = (pointer: string) => lineIn(document, pointer);
    if (document.errors.some(({ code }) => code === "RESOURCE_EXHAUSTION"))
      return failed("DOC-F04", TOO_DEEP);
    // After the first fault of syntax the others are its echoes.
    const syntax = document.errors.findIndex(({ code }) => code !== "DUPLICATE_KEY");
    const faults = syntax < 0 ? document.errors : document.errors.slice(0, syntax + 1);
    const findings = faults.map(({ code, pos }): Finding => {
      const line = lines.linePos(pos[0]).line;
      return code === "DUPLICATE_KEY"
        ? {
            ruleId: "DOC-F03",
            severity: "error",
            pointer: "",
            line,
            message: "This property stands twice in one object. Keep one of them.",
          }
        : {
            ruleId: "DOC-F02",
            severity: "error",
            pointer: "",
            line,
            message:
              "The file is neither JSON nor YAML from here on. Look for a missing comma, bracket or quotation mark, or a wrong indent.",
          };
    });
    if (findings.length > 0) return { path, value: undefined, findings, lineOf };
    if (extname(path).toLowerCase() === ".json") {
      const line = notJson(text, lines);
      if (line !== undefined)
        return failed(
          "DOC-F02",
          "The file is YAML and is named .json. Write it as JSON from here on, or name it .yaml.",
          line,
        );
    }
    return { path, value: document.toJS({ maxAliasCount: 100 }), findings: [], lineOf };
  } catch (error) {
    // The parser runs out of stack or refuses to expand; whatever else it throws may hold what the file says.
    if (error instanceof RangeError || error instanceof ReferenceError) return failed("DOC-F04", TOO_DEEP);
    throw error;
  }
}

/** The line from which a text is not JSON. */
function notJson(text: string, lines: LineCounter): number | undefined {
  try {
    JSON.parse(text.replace(/^\ufeff/, ""));
    return undefined;
  } catch (error) {
    const position = /position (\d+)/.exec((error as Error).message)?.[1];
    return position === undefined ? 1 : lines.linePos(Number(position)).line;
  }
}
