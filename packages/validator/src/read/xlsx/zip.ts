/**
 * The parts of a zipped file that is held in memory as it is stored. Each part is inflated a piece at a time, as
 * often as it is asked for, within limits on its size, on how much larger it is than it is stored, and on the
 * sum of all parts.
 */
import { Inflate } from "fflate";
import { counted } from "../../report/place.js";
import type { Limits } from "../limits.js";
import { overLimit, WorkbookFault } from "./workbook-fault.js";

/** How much is given to the inflater at once. It can become a thousand times as much. */
const PIECE = 8 * 1024;
/** Below this size a part may be stored as tightly as it likes. */
const RATIO_FROM = 16 * 1024 ** 2;

interface Entry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly stored: number;
  readonly size: number;
  readonly offset: number;
}

/** A zipped file. */
export class Zip {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #entries = new Map<string, Entry>();
  readonly #limits: Limits;
  #inflated = 0;

  /**
   * @param bytes - All of the file.
   * @throws WorkbookFault when it is not a zipped file, or was cut off.
   */
  constructor(bytes: Uint8Array, limits: Limits) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#limits = limits;
    try {
      this.#directory();
    } catch (error) {
      // What DataView throws when it is asked beyond the end.
      if (error instanceof RangeError) throw cutOff();
      throw error;
    }
  }

  /** The names of the parts. */
  get names(): Iterable<string> {
    return this.#entries.keys();
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /**
   * Inflates a part.
   *
   * @throws WorkbookFault, as it is iterated, when there is none of the name, it is damaged, or a limit is gone
   *   over.
   */
  *inflate(name: string): Generator<Uint8Array> {
    const entry = this.#entries.get(name);
    if (!entry) throw new WorkbookFault("a part of the workbook is missing. Save it again.");
    if (entry.encrypted)
      throw new WorkbookFault("it is locked with a password. Save it without the password.");
    if (entry.method !== 0 && entry.method !== 8)
      throw new WorkbookFault("it is compressed in a way that workbooks are not. Save it again.");
    const stored = this.#stored(entry);
    // What it says of itself is judged first, so that a part is called too large before anything else in it is met.
    this.#requireWithinLimits(entry.size, this.#inflated + entry.size, stored.length);
    let crc = 0xffffffff;
    let size = 0;
    for (const piece of entry.method === 0 ? [stored] : inflated(stored)) {
      size += piece.length;
      this.#inflated += piece.length;
      this.#requireWithinLimits(size, this.#inflated, stored.length);
      crc = crc32(piece, crc);
      yield piece;
    }
    if (size !== entry.size || (crc ^ 0xffffffff) >>> 0 !== entry.crc) throw damaged();
  }

  /**
   * Refuses a part that is too large.
   *
   * @param size - Its size.
   * @param total - That of all parts so far.
   */
  #requireWithinLimits(size: number, total: number, stored: number): void {
    const { inflatedBytes, inflationRatio } = this.#limits;
    if (total > inflatedBytes) {
      throw new WorkbookFault(
        `The workbook inflates to more than ${counted(inflatedBytes, "byte")}, which is the limit, and was not read further. Save the sheet as CSV, or raise the limit.`,
        "limit",
      );
    }
    if (size > RATIO_FROM && size > stored * inflationRatio) {
      throw new WorkbookFault(
        `A part of the workbook inflates to more than ${counted(inflationRatio, "time")} its stored size, which is the limit, and was not read further. Save the sheet as CSV, or raise the limit.`,
        "limit",
      );
    }
  }

  /** The bytes of a part as they are stored. */
  #stored({ offset, stored }: Entry): Uint8Array {
    const view = this.#view;
    try {
      if (view.getUint32(offset, true) !== 0x04034b50) throw damaged();
      const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
      if (start + stored > this.#bytes.length) throw cutOff();
      return this.#bytes.subarray(start, start + stored);
    } catch (error) {
      if (error instanceof RangeError) throw cutOff();
      throw error;
    }
  }

  /** Reads the list of parts, which stands at the end. */
  #directory(): void {
    const view = this.#view;
    const end = this.#endRecord();
    let parts = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    const locator = end - 20;
    if (locator >= 0 && view.getUint32(locator, true) === 0x07064b50) {
      const record = uint64(view, locator + 8);
      if (view.getUint32(record, true) !== 0x06064b50) throw damaged();
      parts = uint64(view, record + 32);
      at = uint64(view, record + 48);
    }
    const { workbookParts } = this.#limits;
    if (parts > workbookParts) throw overLimit(workbookParts, "part");
    const decoder = new TextDecoder();
    for (let i = 0; i < parts; i++) {
      if (view.getUint32(at, true) !== 0x02014b50) throw damaged();
      const nameLength = view.getUint16(at + 28, true);
      const extraLength = view.getUint16(at + 30, true);
      const name = decoder.decode(this.#bytes.subarray(at + 46, at + 46 + nameLength)).replace(/^\/+/, "");
      if (this.#entries.has(name)) throw damaged();
      const large = this.#largeSizes(at, at + 46 + nameLength, extraLength);
      this.#entries.set(name, {
        method: view.getUint16(at + 10, true),
        encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
        crc: view.getUint32(at + 16, true),
        ...large,
      });
      at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    }
  }

  /** Sizes and place of a part; of 64 bits each where the usual field says so. */
  #largeSizes(at: number, extra: number, extraLength: number): Pick<Entry, "size" | "stored" | "offset"> {
    const view = this.#view;
    const usual = [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ];
    const end = extra + extraLength;
    for (let field = extra; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
      if (view.getUint16(field, true) !== 1) continue;
      let from = field + 4;
      for (const [i, value] of usual.entries()) {
        if (value !== 0xffffffff) continue;
        usual[i] = uint64(view, from);
        from += 8;
      }
    }
    const [size, stored, offset] = usual as [number, number, number];
    return { size, stored, offset };
  }

  /** Where the end of the list of parts is said. A comment may follow it. */
  #endRecord(): number {
    const last = this.#bytes.length - 22;
    for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
      if (this.#bytes[at] === 0x50 && this.#view.getUint32(at, true) === 0x06054b50) return at;
    }
    throw cutOff();
  }
}

/** Inflates bytes piece by piece. */
function* inflated(stored: Uint8Array): Generator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => {
    if (piece.length > 0) pieces.push(piece);
  });
  for (let at = 0; at < stored.length; at += PIECE) {
    try {
      inflate.push(stored.subarray(at, at + PIECE), at + PIECE >= stored.length);
    } catch {
      // What the inflater throws says nothing that would help.
      throw damaged();
    }
    yield* pieces;
    pieces.length = 0;
  }
}

function uint64(view: DataView, at: number): number {
  const value = Number(view.getBigUint64(at, true));
  if (value > Number.MAX_SAFE_INTEGER) throw damaged();
  return value;
}

function damaged(): WorkbookFault {
  return new WorkbookFault("it is a workbook or another zipped file that is damaged. Save it again.");
}

function cutOff(): WorkbookFault {
  return new WorkbookFault(
    "it is a workbook or another zipped file that is cut off or damaged. Save or send it again.",
  );
}

const CRC = /* @__PURE__ */ Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** The check sum that zipped files have, carried on from what it was. */
function crc32(bytes: Uint8Array, before: number): number {
  let crc = before;
  for (let i = 0; i < bytes.length; i++) {
    crc = (CRC[(crc ^ (bytes[i] as number)) & 0xff] as number) ^ (crc >>> 8);
  }
  return crc;
}
