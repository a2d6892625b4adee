import {
  type CompiledTerm,
  type ConditionContext,
  compileTerm,
  type OutlierCheck,
} from "@svd/schemas/returns";
import type { CheckKind } from "./check-kind.js";
import type { Claim, Found } from "./claim.js";
import { columnOf } from "./column-of.js";
import type { CurrentRow } from "./current-row.js";
import { keyOf, textsOf } from "./key.js";
import type { FileContext, Room, WholeFileCheck } from "./whole-file.js";

/** Fewest values of a group of which one can be called unusual. */
const FEWEST = 3;

interface Values {
  readonly rows: number[];
  readonly values: number[];
}

/** Values that are over so many times the median of their group. */
class OutlierRun implements WholeFileCheck {
  readonly #claim: Claim<OutlierCheck>;
  readonly #context: FileContext;
  readonly #room: Room;
  readonly #by: readonly number[];
  readonly #column: number;
  readonly #term: CompiledTerm;
  readonly #times: number;
  readonly #groups = new Map<string, Values>();

  constructor(claim: Claim<OutlierCheck>, scope: ConditionContext, context: FileContext, room: Room) {
    const { by, at, of, times } = claim.check;
    this.#claim = claim;
    this.#context = context;
    this.#room = room;
    this.#by = by.map((name) => columnOf(scope, name));
    this.#column = columnOf(scope, at);
    this.#term = compileTerm(of, scope);
    this.#times = scope.parameters.get(times)?.value as number;
  }

  see(row: CurrentRow, index: number): void {
    const value = this.#term.read(row);
    const texts = value === undefined ? undefined : textsOf(row, this.#by);
    if (!texts) return;
    if (!this.#room.take()) {
      this.#groups.clear();
      return;
    }
    const key = keyOf(texts);
    const group = this.#groups.get(key) ?? { rows: [], values: [] };
    this.#groups.set(key, group);
    group.rows.push(index);
    group.values.push(value as number);
  }

  found(): Found[] {
    return this.#room.findings(() => {
      const { rowNumber, placeOf } = this.#context;
      const rows: number[] = [];
      for (const group of this.#groups.values()) {
        const median = medianOf(group.values);
        if (group.values.length < FEWEST || median <= 0) continue;
        for (const [i, value] of group.values.entries())
          if (value > this.#times * median) rows.push(group.rows[i] as number);
      }
      return rows
        .sort((a, b) => a - b)
        .map((index) => ({
          claim: this.#claim,
          row: rowNumber(index),
          place: placeOf(this.#column),
          words: () => ({ limit: this.#times.toLocaleString("en-GB") }),
        }));
    });
  }
}

/** The middle value, or half-way between the two in the middle. */
function medianOf(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

/** Values that are far above what is usual in their group. */
export const outlierCheck: CheckKind<OutlierCheck> = {
  runs: (claims, { scope, context, roomOf }) => ({
    wholeFile: claims.map((claim) => new OutlierRun(claim, scope, context, roomOf(claim))),
  }),
};
