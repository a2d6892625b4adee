import type { Accept } from "./accept.js";

/**
 * Looks at the bytes where a cell begins, and gives where it ends if it is surely right, or -1.
 *
 * It looks at no byte from the limit on. What it takes may be followed by anything: the cell is right only if
 * the reader finds its end there. It takes no delimiter, quotation mark or line end, so that cells without
 * quotation marks are read and judged in one look at their bytes. What {@link Accept} promises holds for it.
 */
export type Take = (bytes: Uint8Array, start: number, limit: number) => number;

/** Accepts a cell that is taken to its end. */
export function acceptTaken(take: Take): Accept {
  return (bytes, start, end) => take(bytes, start, end) === end;
}
