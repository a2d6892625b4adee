/** One row of cells, in the shape in which every format hands it on. */

/** The cell has quotation marks around it, and its range is what stands between them. */
export const QUOTED = 1;
/** Inside, quotation marks are doubled. */
export const DOUBLED = 2;
/** Something follows the closing quotation mark; the range is the whole cell as it stands. */
export const STRAY = 4;
/** There is a quotation mark inside and none around. */
export const BARE_QUOTE = 8;
/** A quotation mark opens the cell and nothing closes it; it is taken as an ordinary character. */
export const UNCLOSED = 16;
/** The cell of a workbook holds an error; its range is not looked at. */
export const ERROR_VALUE = 32;
/** The value in JSON is a list, an object or half a character; its range is not looked at. */
export const NO_TEXT = 64;
/** The row object in JSON has this property twice; its range is not looked at. */
export const REPEATED = 128;

/** One row of cells. It is overwritten by the next. */
export interface RowRecord {
  /** The buffer that the offsets refer to. Changed by nobody, and gone after the call. */
  bytes: Uint8Array;
  /** How many cells there are. */
  cells: number;
  /** Where each cell begins. */
  starts: Int32Array;
  /** Where each cell ends. */
  ends: Int32Array;
  /** What is particular about each cell. */
  flags: Uint8Array;
  /** Whether the reader found that the cell is surely right for its column: 1, else 0. */
  accepted: Uint8Array;
  /** What is particular about some cell of the row. */
  anyFlags: number;
  /** Where the next row begins, in a file of text: what stands between is the line end. Else 0. */
  next: number;
  /** The byte between cells, in a file of text. Else 0. */
  delimiter: number;
}

/** A row without cells, with room for some. */
export function emptyRecord(bytes: Uint8Array): RowRecord {
  return {
    bytes,
    cells: 0,
    starts: new Int32Array(64),
    ends: new Int32Array(64),
    flags: new Uint8Array(64),
    accepted: new Uint8Array(64),
    anyFlags: 0,
    next: 0,
    delimiter: 0,
  };
}

/** Makes room for twice as many cells. */
export function growRecord(record: RowRecord): void {
  const size = record.starts.length * 2;
  const starts = new Int32Array(size);
  const ends = new Int32Array(size);
  const flags = new Uint8Array(size);
  const accepted = new Uint8Array(size);
  starts.set(record.starts);
  ends.set(record.ends);
  flags.set(record.flags);
  accepted.set(record.accepted);
  record.starts = starts;
  record.ends = ends;
  record.flags = flags;
  record.accepted = accepted;
}
