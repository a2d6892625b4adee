import type { AbsentCheck, ReturnDefinition } from "@svd/schemas/returns";
import { counted } from "../report/place.js";
import type { CheckKind } from "./check-kind.js";
import type { Claim, Found } from "./claim.js";
import { columnOf } from "./column-of.js";
import type { CurrentRow } from "./current-row.js";
import { keyOf, rowKey, textsOf, textsOfKey } from "./key.js";
import type { Room, WholeFileCheck } from "./whole-file.js";

/** How many rows of the previous return a finding names at most. */
const NAMED = 20;

/** The keys of a return and the rows in which they first stand. */
class Keys implements WholeFileCheck {
  readonly rows = new Map<string, number>();
  readonly #columns: readonly number[];
  readonly #room: Room;

  constructor(columns: readonly number[], room: Room) {
    this.#columns = columns;
    this.#room = room;
  }

  see(row: CurrentRow, _: number, rowNumber: number): void {
    if (!this.#room.sufficed) return;
    const key = rowKey(row, this.#columns);
    if (key === undefined || this.rows.has(key)) return;
    if (this.#room.take()) this.rows.set(key, rowNumber);
    else this.rows.clear();
  }

  found(): Found[] {
    return [];
  }
}

/** Keys of the previous return that no row has now: one finding for the file. */
class AbsentRun implements WholeFileCheck {
  readonly #claim: Claim<AbsentCheck>;
  readonly #columns: readonly number[];
  /** The columns of `within`, and where each stands in the key. */
  readonly #within: readonly { readonly column: number; readonly part: number }[];
  /** The keys that have not been seen yet. */
  readonly #left: Map<string, number>;
  /** The values of the `within` columns that keys of the previous return have, and those that rows have now. */
  readonly #values: ReadonlySet<string>;
  readonly #seenWithin = new Set<string>();

  constructor(claim: Claim<AbsentCheck>, definition: ReturnDefinition, previous: Keys | undefined) {
    const { columns, within = [] } = claim.check;
    this.#claim = claim;
    this.#columns = columns.map((name) => columnOf(definition, name));
    this.#within = within.map((name) => {
      const part = columns.indexOf(name);
      return { column: this.#columns[part] as number, part };
    });
    // Without columns to share, every key counts, even where the file has no rows.
    if (within.length === 0) this.#seenWithin.add(keyOf([]));
    this.#left = new Map(previous?.rows);
    this.#values = new Set([...this.#left.keys()].map((key) => this.#withinOf(textsOfKey(key))));
  }

  see(row: CurrentRow): void {
    const key = rowKey(row, this.#columns);
    if (key !== undefined) this.#left.delete(key);
    const texts = textsOf(
      row,
      this.#within.map(({ column }) => column),
    );
    const value = texts && keyOf(texts);
    if (value !== undefined && this.#values.has(value)) this.#seenWithin.add(value);
  }

  found(): Found[] {
    const rows = [...this.#left]
      .filter(([key]) => this.#seenWithin.has(this.#withinOf(textsOfKey(key))))
      .map(([, row]) => row)
      .sort((a, b) => a - b);
    if (rows.length === 0) return [];
    const detail =
      rows.length === 1
        ? `row ${rows[0]}`
        : rows.length <= NAMED
          ? `rows ${rows.slice(0, -1).join(", ")} and ${rows.at(-1)}`
          : `rows ${rows.slice(0, NAMED).join(", ")} and ${rows.length - NAMED} more`;
    return [{ claim: this.#claim, words: () => ({ count: counted(rows.length, "key"), detail }) }];
  }

  #withinOf(texts: readonly string[]): string {
    return keyOf(this.#within.map(({ part }) => texts[part] as string));
  }
}

/** Keys of the previous return that this one does not have. */
export const absentCheck: CheckKind<AbsentCheck, Keys> = {
  previous: {
    keep: ({ columns }, scope, room) =>
      new Keys(
        columns.map((name) => columnOf(scope, name)),
        room,
      ),
  },
  runs: (claims, { definition }, kept) => ({
    wholeFile: claims.map((claim) => new AbsentRun(claim, definition, kept(claim.check))),
  }),
};
