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
};
