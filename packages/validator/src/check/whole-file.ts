import { counted } from "../report/place.js";
import type { Claim, Claims, Found } from "./claim.js";
import type { CurrentRow } from "./current-row.js";

/** A check that sees every row and speaks when it has seen them all. */
export interface WholeFileCheck {
  /**
   * Sees a row.
   *
   * @param row - Its cells, gone after the call.
   * @param index - Its number among the rows of data, from 0.
   * @param rowNumber - Its number in the spreadsheet.
   */
  see(row: CurrentRow, index: number, rowNumber: number): void;
  /** What was found, in the order of rows. Called once. */
  found(): Iterable<Found>;
}

/** What a check has to know of the file. */
export interface FileContext {
  /** The row of the spreadsheet that a row of data is. */
  readonly rowNumber: (index: number) => number;
  /** Where a column of the definition stands in the file. */
  readonly placeOf: (column: number) => number;
  /** The cell of a column and a row of data, as a spreadsheet names it. */
  readonly cellName: (column: number, index: number) => string;
}

/** How many other cells or rows a finding names at most. */
export const LINKED = 100;

/** Counts what a check keeps, so that memory stays bounded whatever the file holds. */
export class Room {
  readonly #keys: number;
  readonly #giveUp: () => Found | undefined;
  #taken = 0;

  /**
   * @param keys - Most keys to be kept.
   * @param giveUp - Called once, when there are more; gives the finding that says so.
   */
  constructor(keys: number, giveUp: () => Found | undefined) {
    this.#keys = keys;
    this.#giveUp = giveUp;
  }

  /** Whether there was room for all that was to be kept. */
  get sufficed(): boolean {
    return this.#taken <= this.#keys;
  }

  /** Takes room for one more; `false` when there is none left. */
  take(): boolean {
    if (this.sufficed) this.#taken++;
    return this.sufficed;
  }

  /** The findings of a check: its own, or that there was not room enough. */
  findings(found: () => Found[]): Found[] {
    if (this.sufficed) return found();
    const limit = this.#giveUp();
    return limit ? [limit] : [];
  }
}

/** The finding that a check had to give up because a file has too many keys. */
export function limitFound(
  claims: Claims,
  { rule }: Claim,
  keys: number,
  file: "file" | "previous return",
): Found | undefined {
  const claim = claims.file("limit");
  const detail = `The ${file} has more than ${counted(keys, "different key")}, which is the limit, so rule ${rule.id} was not checked. Split the file, or raise the limit.`;
  return claim && { claim, words: () => ({ detail }) };
}
