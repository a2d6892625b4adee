import {
  type Column,
  compileCondition,
  type Literal,
  type PreviousCheck,
  previousColumnsOf,
  type RowReader,
} from "@svd/schemas/returns";
import type { CheckKind } from "./check-kind.js";
import type { Found } from "./claim.js";
import { columnOf } from "./column-of.js";
import { BLANK, type CurrentRow, numberOf, RIGHT, stateName } from "./current-row.js";
import { rowKey } from "./key.js";
import type { Room, WholeFileCheck } from "./whole-file.js";

/** One row of the previous return, of which only some columns are kept. */
interface KeptRow {
  readonly states: Uint8Array;
  readonly texts: readonly string[];
}

/** The rows of the previous return by their matching columns. */
class PreviousRows implements WholeFileCheck, RowReader {
  /** The rows; `undefined` for matching values that several rows have. */
  readonly #rows = new Map<string, KeptRow | undefined>();
  readonly #definition: readonly Column[];
  readonly #match: readonly number[];
  /** The columns that are kept. */
  readonly #columns: readonly number[];
  readonly #room: Room;
  #matched: KeptRow | undefined;

  constructor(
    definition: readonly Column[],
    match: readonly number[],
    columns: readonly number[],
    room: Room,
  ) {
    this.#definition = definition;
    this.#match = match;
    this.#columns = columns;
    this.#room = room;
  }

  see(row: CurrentRow): void {
    if (!this.#room.sufficed) return;
    const key = rowKey(row, this.#match);
    if (key === undefined) return;
    if (this.#rows.has(key)) {
      this.#rows.set(key, undefined);
      return;
    }
    if (!this.#room.take()) {
      this.#rows.clear();
      return;
    }
    this.#rows.set(key, {
      states: Uint8Array.from(this.#columns, (column) => row.states[column] as number),
      texts: this.#columns.map((column) => (row.states[column] === RIGHT ? row.text(column) : "")),
    });
  }

  found(): Found[] {
    return [];
  }

  /** A reader of the one row that has the matching values of this one; `undefined` where there is none. */
  matching(row: CurrentRow): RowReader | undefined {
    const key = rowKey(row, this.#match);
    this.#matched = key === undefined ? undefined : this.#rows.get(key);
    return this.#matched && this;
  }

  state(column: number): "blank" | "faulty" | "hidden" | "right" {
    return stateName(this.#matched?.states[this.#columns.indexOf(column)] ?? BLANK);
  }

  text(column: number): string {
    return this.#matched?.texts[this.#columns.indexOf(column)] ?? "";
  }

  number(column: number): number {
    return numberOf(this.#definition[column] as Column, this.text(column));
  }

  is(column: number, literal: Literal): boolean {
    return this.text(column) === literal.text;
  }

  same(left: number, right: number): boolean {
    return this.text(left) === this.text(right);
  }
}

/** Rows compared with the row of the previous return that has the same values in some columns. */
export const previousCheck: CheckKind<PreviousCheck, PreviousRows> = {
  previous: {
    keep({ match, fails }, scope, room) {
      const indexes = (names: readonly string[]) => names.map((name) => columnOf(scope, name));
      return new PreviousRows(scope.columns, indexes(match), indexes(previousColumnsOf(fails)), room);
    },
  },
  runs: (claims, { scope }, kept) => ({
    rows: claims.map((claim) => {
      const rowsBefore = kept(claim.check);
      const fails = compileCondition(claim.check.fails, scope, "previous");
      return {
        claim,
        column: columnOf(scope, claim.check.at),
        fails(row) {
          const before = rowsBefore?.matching(row);
          return before && fails(row, before);
        },
      };
    }),
  }),
};
