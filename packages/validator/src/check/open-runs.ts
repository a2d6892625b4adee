import { BLANK, CurrentRow, FAULTY } from "./current-row.js";
import type { RowRun } from "./row-run.js";

/** Sets of blank columns that are remembered; files have few. For others every rule runs. */
const REMEMBERED = 1_000;
/** Columns that the bits of a number tell apart. */
const MOST_COLUMNS = 31;

/**
 * The rules on single rows that are still open when it is known which cells are blank, and that all others are
 * right.
 *
 * Most rules ask what stands in some cell only where another is blank, so that for most rows they are settled
 * once for all rows with the same blank cells. A condition is settled if it is false of a row with the same
 * blank cells in which all others are faulty: what it says of unknown cells it says of any.
 */
export class OpenRuns {
  readonly #runs: readonly RowRun[];
  readonly #columns: number;
  readonly #probe: CurrentRow;
  readonly #open = new Map<number, readonly RowRun[]>();
  #lastBlank = -1;
  #last: readonly RowRun[] = [];

  /**
   * @param runs - All rules.
   * @param row - The row that they are to run over.
   */
  constructor(runs: readonly RowRun[], row: CurrentRow) {
    this.#runs = runs;
    this.#columns = row.states.length;
    this.#probe = new CurrentRow(row.columns, row.placeOf);
  }

  /**
   * The rules that have to run.
   *
   * @param blank - The columns whose cells are blank, as a set of bits. All others are right.
   */
  of(blank: number): readonly RowRun[] {
    if (blank === this.#lastBlank) return this.#last;
    let open = this.#open.get(blank);
    if (!open) {
      open = this.#columns > MOST_COLUMNS ? this.#runs : this.#unsettled(blank);
      if (this.#open.size < REMEMBERED) this.#open.set(blank, open);
    }
    this.#lastBlank = blank;
    this.#last = open;
    return open;
  }

  #unsettled(blank: number): readonly RowRun[] {
    if (this.#open.size >= REMEMBERED) return this.#runs;
    const probe = this.#probe;
    for (let column = 0; column < this.#columns; column++)
      probe.states[column] = blank & (1 << column) ? BLANK : FAULTY;
    return this.#runs.filter((run) => !(run.isCondition && run.fails(probe) === false));
  }
}
