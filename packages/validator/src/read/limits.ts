import { distance } from "fastest-levenshtein";
import { ValidatorError } from "../options.js";

/**
 * How much the reader takes. Going over a limit is a finding (GEN-F13), so nothing is cut off in silence.
 *
 * @category readers
 */
export interface Limits {
  /** Most bytes of a file. Default 4 GiB. */
  readonly bytes: number;
  /** Most rows of data. Default ten million; memory for rules on repeats is 12 bytes a row and rule. */
  readonly rows: number;
  /** Most columns. Default 1,000. */
  readonly columns: number;
  /** Most bytes of one row, quoted line breaks included. Default 1 MiB. */
  readonly recordBytes: number;
  /** Most bytes of one cell. Default 64 KiB. */
  readonly cellBytes: number;
  /**
   * Most different keys that a rule on the whole file, or on the previous return, keeps. Default one million; a
   * key takes about 100 bytes and its own length.
   */
  readonly keys: number;
  /** Most bytes of a workbook as it is stored, which is held in memory. Default 128 MiB. */
  readonly workbookBytes: number;
  /** Most bytes that the parts of a workbook come to when they are inflated. Default 4 GiB. */
  readonly inflatedBytes: number;
  /** How many times larger a part of a workbook may be than it is stored, beyond 16 MiB. Default 250. */
  readonly inflationRatio: number;
  /** Most bytes of texts that the cells of a workbook share, which are held in memory. Default 256 MiB. */
  readonly sharedTextBytes: number;
  /** Most texts that the cells of a workbook share. Default two million. */
  readonly sharedTexts: number;
  /** Most parts of a workbook, and references from a part to others. Default 10,000. */
  readonly workbookParts: number;
  /** Most sheets of a workbook: the first rows of each may have to be looked at. Default 1,000. */
  readonly sheets: number;
  /** Most styles of the cells of a workbook. Default 65,490, which is as many as spreadsheets keep. */
  readonly cellStyles: number;
  /** Most number formats of a workbook. Default 10,000. */
  readonly numberFormats: number;
}

/**
 * The limits that hold unless the caller gives others.
 *
 * @category readers
 */
export const DEFAULT_LIMITS: Limits = {
  bytes: 4 * 1024 ** 3,
  rows: 10_000_000,
  columns: 1_000,
  recordBytes: 1024 ** 2,
  cellBytes: 64 * 1024,
  keys: 1_000_000,
  workbookBytes: 128 * 1024 ** 2,
  inflatedBytes: 4 * 1024 ** 3,
  inflationRatio: 250,
  sharedTextBytes: 256 * 1024 ** 2,
  sharedTexts: 2_000_000,
  workbookParts: 10_000,
  sheets: 1000,
  cellStyles: 65_490,
  numberFormats: 10_000,
};

/**
 * The limits that hold for a caller.
 *
 * @param given - Those that are to hold in place of the usual ones.
 * @throws ValidatorError when there is no such limit, or it is not a positive whole number.
 */
export function limitsOf(given: Partial<Limits> = {}): Limits {
  if (typeof given !== "object" || given === null)
    throw new ValidatorError("OPTION", "The limits must be an object of numbers by the names of limits.");
  const names = Object.keys(DEFAULT_LIMITS) as (keyof Limits)[];
  const limits: { -readonly [Name in keyof Limits]: number } = { ...DEFAULT_LIMITS };
  for (const [name, value] of Object.entries(given)) {
    const known = names.find((each) => each === name);
    if (known === undefined) {
      const [nearest] = [...names].sort((a, b) => distance(a, name) - distance(b, name));
      throw new ValidatorError("OPTION", `There is no limit "${name}". Did you mean "${nearest}"?`);
    }
    if (value === undefined) continue;
    if (!Number.isSafeInteger(value) || value < 1)
      throw new ValidatorError("OPTION", `The limit "${name}" must be a positive whole number.`);
    limits[known] = value;
  }
  return limits;
}
