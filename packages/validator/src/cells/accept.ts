/**
 * Looks at the bytes of a cell that is not blank and says whether it is surely right.
 *
 * It makes no string, so that a nearly good file costs little. It may say no to a right cell, which is then
 * explained the slow way; it never says yes to a cell in which something would be found.
 */
export type Accept = (bytes: Uint8Array, start: number, end: number) => boolean;
