import type { Finding, Purpose, TableRows } from "@svd/schemas/returns";
import type { Limits } from "./read/limits.js";

/**
 * Bytes of a file, in order, cut anywhere. A chunk may be overwritten as soon as the next one is asked for.
 *
 * A `ReadableStream` in browsers, a stream of Node, and an array of `Uint8Array` all fit. A source that notices that
 * the file changes while it is read throws {@link SourceChangedError}, and the report says so.
 *
 * @category readers
 */
export type Source = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * What a check may be told besides the file and its definition.
 *
 * @category readers
 */
export interface ValidateOptions {
  /** The name of the file, without folders. It stands in the report, and some rules read it. */
  readonly fileName?: string;
  /** The day of the check, `YYYY-MM-DD`, for rules on dates in the future. */
  readonly asOf?: string;
  /** The return that was sent before this one. Rules that compare the two keep at most `limits.keys` of its keys. */
  readonly previous?: Source;
  /** Codes by the id of a list: for lists that the definition leaves to the caller. */
  readonly codeLists?: Readonly<Record<string, readonly string[]>>;
  /** Tables by id, for rules that look something up: rows of texts by the names of the table's columns. */
  readonly lookups?: Readonly<Record<string, TableRows>>;
  /**
   * Thresholds by the id of the parameter, each in its unit, in place of the defaults of the definition or
   * where it has none.
   */
  readonly parameters?: Readonly<Record<string, number>>;
  /**
   * What the file is for: `sharing` (the default) between authorities that may see small numbers, or
   * `publication`. Some rules are stricter for publication.
   */
  readonly purpose?: Purpose;
  /** The encoding of the file, by its name in the WHATWG Encoding Standard, where it is not UTF-8. */
  readonly encoding?: string;
  /** Limits of the reader, in place of the usual ones. */
  readonly limits?: Partial<Limits>;
  /** Most findings of each rule that the returned report keeps. Default 100. Counts are always exact. */
  readonly maxFindings?: number;
  /** Whether findings show values of the file. Default false. */
  readonly showValues?: boolean;
  /** Called with every finding as it is made. Where it gives a promise, reading waits for it. */
  readonly onFinding?: (finding: Finding) => Promise<void> | undefined | void;
  /** Called from time to time with the number of bytes read so far. */
  readonly onProgress?: (bytes: number) => void;
  /**
   * Ends the check before its time. The check is then rejected with the reason of the signal, and the sources are
   * released. Where a signal is given, the check lets other work go on from time to time, so that it can be heard.
   */
  readonly signal?: AbortSignal;
}

/**
 * Thrown by a source of bytes when the file that it reads grew, shrank or was written to since it was opened. A check
 * makes a finding of it (GEN-F18); all else that a source throws is passed on.
 *
 * @category errors
 */
export class SourceChangedError extends Error {
  /** The name of the class. */
  override readonly name = "SourceChangedError";

  constructor() {
    super("The file was changed while it was read. Close it in other programs and try again.");
  }
}

/**
 * A check that could not be done, because of how it was asked for and not because of what the file holds.
 *
 * @category errors
 */
export class ValidatorError extends Error {
  /** The name of the class. */
  override readonly name = "ValidatorError";
  /**
   * A stable code for programs: `OPTION`, an option is not as documented; `DEFINITION`, the definition is
   * not sound.
   */
  readonly code: "OPTION" | "DEFINITION";
  /** Where a fault is in the definition, as a JSON Pointer: `/rules/3/checks/0/kind`. */
  readonly pointer?: string;

  /**
   * @param code - The stable code.
   * @param message - What is wrong and how to put it right.
   * @param pointer - Where in the definition.
   */
  constructor(code: ValidatorError["code"], message: string, pointer?: string) {
    super(message);
    this.code = code;
    if (pointer !== undefined) this.pointer = pointer;
  }
}
